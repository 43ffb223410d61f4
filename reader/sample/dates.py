"""Date formatting: one moment in every form in which the pages and feeds print it (dw/STRUCTURE.md sections 2 to 5)."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Final

_MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
_ARABIC_DIGITS: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def moment(written: str) -> datetime:
    """An ISO 8601 time of a story file. Raises ValueError."""
    return datetime.fromisoformat(written).astimezone(UTC)


def iso(written: str) -> str:
    """As embedded state and JSON-LD have it: milliseconds and ``Z``."""
    return moment(written).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def feed_iso(written: str) -> str:
    """As ``dc:date`` has it."""
    return moment(written).strftime("%Y-%m-%dT%H:%M:%SZ")


def rfc822(written: str) -> str:
    """As ``pubDate`` has it: the day without a leading zero."""
    at = moment(written)
    return f"{at:%a}, {at.day} {at:%b %Y %H:%M:%S} GMT"


def http(written: str) -> str:
    """As an HTTP header has it (RFC 9110 section 5.6.7)."""
    return format_datetime(moment(written), usegmt=True)


def dotted(written: str) -> str:
    """``20.03.2026``, in every language of the old layout."""
    return moment(written).strftime("%d.%m.%Y")


def compact(written: str) -> str:
    """``20260320``, as the old layout's hidden fields have it."""
    return moment(written).strftime("%Y%m%d")


def short(written: str, language: str) -> str:
    """The number form of the new layout: month first in English, native digits in Arabic."""
    at = moment(written)
    if language == "en":
        return f"{at:%m/%d/%Y}"
    if language == "ar":
        return f"{at.year}/{at.month}/{at.day}".translate(_ARABIC_DIGITS)
    if language == "zh":
        return f"{at:%Y-%m-%d}"
    return f"{at:%d.%m.%Y}"


def spelled(written: str, language: str) -> str:
    """The spelled-out copy that stands beside the number form for screen readers."""
    at = moment(written)
    if language == "zh":
        return f"{at.year}年{at.month}月{at.day}日"
    month = _MONTHS[language].split()[at.month - 1]
    if language == "en":
        return f"{month} {at.day}, {at.year}"
    if language == "de":
        return f"{at.day}. {month} {at.year}"
    return f"{at.day} {month} {at.year}".translate(_ARABIC_DIGITS)


def with_time(written: str, language: str) -> str:
    """The spelled-out day and the time, as a live blog's posts have it."""
    return f"{spelled(written, language)}, {moment(written):%H:%M} UTC"


def clock(seconds: int) -> str:
    """A duration as players print it: ``02:17``."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"
