"""HTTP-date (RFC 9110 section 5.6.7) in its three forms and their usual variants, as seconds since the epoch."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Sun, 06 Nov 1994 08:49:37 GMT, Sunday, 06-Nov-94 08:49:37 GMT, and what servers make of the two
_DAY_FIRST: Final = re.compile(
    r"(?:[A-Za-z]{3,9},? )?(\d{1,2})([ -])([A-Za-z]{3})\2(\d{4}|\d\d) (\d\d):(\d\d):(\d\d)(?: (?:GMT|UTC))?"
)
# Sun Nov  6 08:49:37 1994
_ASCTIME: Final = re.compile(r"[A-Za-z]{3} ([A-Za-z]{3})  ?(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})")


def parse(text: str) -> float | None:
    """Seconds since the epoch, or None for anything that is no HTTP date. Never raises."""
    text = text.strip()[:64]
    if found := _DAY_FIRST.fullmatch(text):
        day, _, month, year, *clock = found.groups()
        if len(year) == 2:
            # "more than 50 years in the future" means the century before; the line is drawn at a fixed year,
            # since a rule without a clock is worth more here than the years 2070 to 2099 of a dead format
            year = f"{'19' if int(year) >= 70 else '20'}{year}"
    elif found := _ASCTIME.fullmatch(text):
        month, day, *clock, year = found.groups()
    else:
        return None
    hour, minute, second = (int(part) for part in clock)
    try:
        moment = datetime(
            int(year), _MONTHS.index(month.lower()) + 1, int(day), hour, minute, min(second, 59), tzinfo=UTC
        )
        return moment.timestamp()
    except (ValueError, OverflowError):
        return None
