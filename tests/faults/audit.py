"""What came out of a terminal program, sequence by sequence: only what a harmless run of the same screens sends is own.

A sequence may come no more often than in the harmless run, since a switch that the program throws in the end would be
as harmful in the middle.  Colours and places on the screen come as often as there is something to paint: a colour is
own when the harmless run has it or when it is one of 24 bits, and the cursor moves by ``CSI row ; column H``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
_COLOUR = re.compile(r"\x1b\[[0-9;:]*m")
_OF_24_BITS = re.compile(r"\x1b\[(?:[1-9];)*(?:38;2;\d+;\d+;\d+;)?48;2;\d+;\d+;\d+m")
_PLACE = re.compile(r"\x1b\[\d+;\d+H")
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_FILLERS = "\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5"
_JOINERS = "\u200c\u200d"


def parts(output: bytes) -> tuple[Counter[str], str]:
    """The sequences in ``output``, places and colours of 24 bits left out, and the text between all sequences.

    Bytes that are no UTF-8 count as sequences of their own.
    """
    text = output.decode("utf-8", "backslashreplace")
    broken = re.findall(r"\\x[89a-f][0-9a-f]", text) if _is_broken(output) else []
    found = [each for each in _SEQUENCE.findall(text) if not (_PLACE.fullmatch(each) or _OF_24_BITS.fullmatch(each))]
    return Counter(found + broken), _SEQUENCE.sub("", text)


def foreign(output: bytes, harmless: bytes) -> list[str]:
    """What in ``output`` a terminal would obey, or a reader not see, and the program itself does not send."""
    found, text = parts(output)
    own, _ = parts(harmless)
    often = {each for each in own if _COLOUR.fullmatch(each)}
    sent = {each for each, times in found.items() if times > own[each] and each not in often}
    unseen = {
        character
        for character in text
        if character in _FILLERS
        or "\ufe00" <= character <= "\ufe0e"
        or (unicodedata.category(character) in _UNSEEN and character not in "\r\n" and character not in _JOINERS)
    }
    return sorted(map(ascii, sent | unseen))


def _is_broken(output: bytes) -> bool:
    try:
        output.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False
