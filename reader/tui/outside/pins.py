"""Cursor re-positioning: columns stay in terminals that disagree about the width of a text.

Textual counts no cell for the vowel signs of Bengali and Hindi and two for a picture of several characters; many
terminals count each character, so that the rest of the line, frame and all, lands a few cells too far to the right.
Lines are laid out in Textual's columns (``text.cells.cell_len``) with room for that (``most_cells``); here the place
after such a text is pinned: its room is cleared, the text is written, and the cursor goes to where Textual thinks
that it is.
"""

from __future__ import annotations

import re
from typing import Final

from reader.text.cells import EMOJI_STYLE, JOINER, cell_len, is_unsure

_FIRST_BYTES: Final = (
    b"\xe0",
    b"\xe1",
    b"\xe3\x80",
    b"\xea",
    b"\xf0",
    *(mark.encode() for mark in (JOINER, EMOJI_STYLE)),
)
"""In UTF-8 what every unsure text has in it: plain searches tell most screens from those."""
_MOVE: Final = re.compile(r"(\x1b\[[0-9;]*H|\n)")
_TOKEN: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[^\x1b]+|\x1b")
_EDGE: Final = re.compile("( {2,}|[\u2500-\u259f])")
"""Where a text ends: at blanks, or at a frame or scroll bar."""
_RESET: Final = "\x1b[0m"
_SAVE, _BACK = "\x1b7", "\x1b8"


def pinned(data: str) -> str:
    """What Textual sends to the terminal, with the columns after texts of unsure width pinned."""
    sent = data.encode("utf-8", "replace")
    if not any(mark in sent for mark in _FIRST_BYTES) or not is_unsure(data):
        return data
    return "".join([_Line(part).pinned() if is_unsure(part) else part for part in _MOVE.split(data)])


class _Line:
    """What is written from one move of the cursor to the next."""

    def __init__(self, data: str) -> None:
        self._data = data
        self._done: list[str] = []
        self._style = ""
        self._tokens: list[str] = []
        self._texts: list[tuple[int, str]] = []  # of the tokens that are no sequences: index and style

    def pinned(self) -> str:
        for token in _TOKEN.findall(self._data):
            if token[0] == "\x1b":
                self._tokens.append(token)
                if token[-1] == "m":
                    self._style = "" if token == _RESET else self._style + token
                continue
            for part in _EDGE.split(token):
                if part and "\u2500" <= part[0] <= "\u259f":
                    self._close()
                    self._done.append(part)
                elif part:
                    self._add(part)
                    if part.isspace() and len(part) > 1:
                        self._close()
        self._close()
        return "".join(self._done)

    def _add(self, text: str) -> None:
        self._texts.append((len(self._tokens), self._style))
        self._tokens.append(text)

    def _close(self) -> None:
        """A text is at its end: what follows stands where it should."""
        if any(is_unsure(self._tokens[index]) for index, _ in self._texts):
            self._pin()
        else:
            self._done += self._tokens
        self._tokens, self._texts = [], []

    def _pin(self) -> None:
        gaps: list[tuple[str, int]] = []  # the blanks behind the text: style and count
        for index, style in reversed(self._texts):
            text = self._tokens[index]
            self._tokens[index] = bare = text.rstrip(" ")
            gaps.append((style, len(text) - len(bare)))
            if bare:
                break
        width = sum(cell_len(self._tokens[index]) for index, _ in self._texts)
        room = width + sum(count for _, count in gaps)
        cleared = [
            f"{self._texts[0][1]}{' ' * width}",
            *(f"{_RESET}{style}{' ' * count}" for style, count in gaps[::-1]),
        ]
        self._done += [
            _SAVE, *cleared, _BACK, *self._tokens, _BACK, f"\x1b[{room}C" if room else "", _RESET, self._style,
        ]  # fmt: skip
