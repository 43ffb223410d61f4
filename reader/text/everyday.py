"""Fast path of the gate, what most texts are made of: Latin, Greek and Cyrillic letters, figures, usual punctuation and
currency signs, and the signs that the reader sets itself (frames, arrows, marks).

Each takes one cell, none is ever touched by the gate. One search tells such a text from one that needs the tables,
whose patterns take ten milliseconds and more to make and are made when the first such text comes.
"""

from __future__ import annotations

import re
from typing import Final

LETTERS: Final = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0530\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u2193\u2197\u21c5\u2500-\u25aa\u25b6\u25c9-\u25cf\u25e6\u2605\u266a\u2713\u2b07"
)
"""As ranges between the brackets of a pattern; of the blanks the usual one and the one that does not break."""

_OTHER: Final = re.compile(f"[^{LETTERS}]")


def is_everyday(text: str) -> bool:
    """Whether ``text`` holds nothing but ``LETTERS``."""
    return not _OTHER.search(text)
