"""Whitespace that a cleaned text holds; every other blank has become U+0020."""

from __future__ import annotations

from typing import Final

NO_BREAK: Final = "\u00a0\u2007\u202f"
"""Blanks at which no line may be broken."""

BLANKS: Final = " \n" + NO_BREAK
