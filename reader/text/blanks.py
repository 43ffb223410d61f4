"""Whitespace that a cleaned text holds; every other blank has become U+0020."""

from __future__ import annotations

from typing import Final

BLANKS: Final = " \n\u00a0\u2007\u202f"
"""U+0020, the line end, and those at which no line may be broken."""
