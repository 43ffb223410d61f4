"""DW's content ids: how they stand in addresses, and the permalink code that is one in base 62.

Source: dw/STRUCTURE.md section 1.  An id selects the content; slug, language and host do not.
"""

from __future__ import annotations

import re
from typing import Final

TYPES: Final = "a|live|av|video|audio|g|t|s|st|person|program|l"
"""The letters that say what an id names, as a pattern."""
DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

# ``/a-52060881``: the letters say what the id names, the number is the id. The last one counts: a slug may be ``g-20``.
_TYPED: Final = re.compile(rf".*/({TYPES})-([0-9]{{1,18}})(?=/|$)", re.DOTALL)
# ``/overlay/media/{lang}/{slug}/{mediaId}/{articleId}`` shows the medium;
# ``/overlay/image/article/{articleId}/{imageId}`` a picture, which has no page but its article's.
_OVERLAY: Final = re.compile(
    r"/overlay/(?:media/(?:[^/]+/){1,2}(?P<medium>[0-9]{1,18})|image/article/(?P<article>[0-9]{1,18}))/[0-9]{1,18}/?$"
)
_LAST: Final = re.compile(rf"({TYPES})-([0-9]{{1,18}})")
_PERMALINK: Final = re.compile(r"/p/([0-9A-Za-z]{1,10})/?")


def encode(number: int) -> str:
    """The permalink code of a content id: ``52060881`` gives ``3WRPd``. Raises ValueError below 1."""
    if number < 1:
        raise ValueError("a content id is a positive number")
    code = ""
    while number:
        number, digit = divmod(number, 62)
        code = DIGITS[digit] + code
    return code


def decode(code: str) -> int:
    """The content id behind a permalink code. Raises ValueError when a character is none of base 62."""
    number = 0
    for character in code:
        number = number * 62 + DIGITS.index(character)
    return number


def in_path(path: str) -> tuple[str, int] | None:
    """``(type, id)`` of a DW path (``("a", 52060881)``), or None. An overlay's type is not known: ``""``."""
    overlay = _OVERLAY.search(path)
    if overlay:
        return "", int(overlay["medium"] or overlay["article"])
    found = _TYPED.match(path)
    return (found[1], int(found[2])) if found else None


def typed(path: str) -> tuple[str, int] | None:
    """Like ``in_path``, for paths that end with their id."""
    found = _LAST.fullmatch(path, path.rfind("/") + 1)
    return (found[1], int(found[2])) if found else None


def in_permalink(path: str) -> int | None:
    """The id that a permalink's path (``/p/3WRPd``) stands for, or None."""
    found = _PERMALINK.fullmatch(path)
    return (decode(found[1]) or None) if found else None
