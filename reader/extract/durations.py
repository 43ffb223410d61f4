"""Duration parser: lengths of videos and audios as pages print them, in seconds."""

from __future__ import annotations

import re
from typing import Final

from reader.extract.dates import ascii_digits

_LONGEST: Final = 7 * 24 * 3600
_CLOCK: Final = re.compile(r"(?<!\d)(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?!\d)")
_PERIOD: Final = re.compile(
    r"^P(?:(\d{1,3})D)?T?(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?$", re.IGNORECASE
)
_SECONDS: Final = re.compile(r"^\d{1,6}(?:\.\d+)?$")


def read(value: object) -> int | None:
    """Seconds of ``01:53``, ``26:06 Min.``, ``1:02:03``, ``PT3M38S``, ``137`` or the number 137; None for all else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _sure(int(value)) if 0 < value < _LONGEST else None
    if not isinstance(value, str) or len(value) > 100:
        return None
    text = ascii_digits(value.strip())
    if _SECONDS.match(text):
        return _sure(int(float(text)))
    clock = _CLOCK.search(text)
    if clock:
        return _sure(int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3]))
    period = _PERIOD.match(text)
    if period and any(period.groups()):
        days, hours, minutes, seconds = (int(part or 0) for part in period.groups())
        return _sure(days * 86400 + hours * 3600 + minutes * 60 + seconds)
    return None


def _sure(seconds: int) -> int | None:
    return seconds if 0 < seconds < _LONGEST else None
