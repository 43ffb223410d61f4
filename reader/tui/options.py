"""Start-up options of the app, all of it values, so that a test can shorten a wait or choose a glyph set."""

from __future__ import annotations

from msgspec import Struct, field

from reader.keys.keymap import Keymap
from reader.model.address import Address


class Options(Struct, frozen=True):
    """How the reader is to look and where it begins."""

    address: Address | None = None
    """Page to begin with; None: the front page."""
    edition: str = ""
    """Key of the edition to begin with; empty: the reader's own."""
    sample: bool = False
    """Begin with the sample edition."""
    has_library: bool = False
    """Whether pages may be kept: then it is looked whether the first one is, before anything is painted."""
    resume: bool = False
    """Go on where the last sitting was left, where no page is asked for."""
    theme: str = ""
    """Name of a theme (``themes.NAMES``); empty: dark."""
    letters: bool = False
    """Letters and ASCII lines in place of symbols."""
    mouse: bool = True
    """Whether the mouse is used; without it the terminal's own selection works undisturbed."""
    column: int = 72
    """Usual width of the column of text, in cells."""
    keymap: Keymap = field(default_factory=Keymap)
    """Which keys lead to which command."""
    jump_wait: float = 0.5
    """Seconds that a first digit waits for a second one."""
    chord_wait: float = 1.0
    """Seconds that a begun key sequence waits for its next key."""
    rest: float = 1.0
    """Seconds after a key until it is written down where the reader is."""
    flash: float = 3.0
    """Seconds that a passing remark stays in the footer."""
    quit_wait: float = 0.8
    """Seconds that quitting may take before it is forced."""
