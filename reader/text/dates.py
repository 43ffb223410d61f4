"""Formatting of dates, ages and lengths: short, dates in the reader's own time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Here(tzinfo):
    """The computer's own zone with its summer time: ``datetime.astimezone()`` gives the offset of one moment only."""

    def fromutc(self, dt: datetime) -> datetime:
        """Raises OverflowError, OSError or ValueError for a year that the system does not know."""
        here = datetime.fromtimestamp(dt.replace(tzinfo=UTC).timestamp())
        return here.replace(tzinfo=self)

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        return dt.replace(tzinfo=None).astimezone().utcoffset() if dt else None

    def dst(self, dt: datetime | None) -> timedelta | None:
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        return dt.replace(tzinfo=None).astimezone().tzname() if dt else None


HERE: Final = _Here()


def now() -> datetime:
    """This moment, in the computer's own zone."""
    return datetime.now(HERE)


def short(stamp: str | None, now: datetime) -> str:
    """``stamp`` (ISO 8601, with or without time) as ``14:05`` (today), ``yesterday``, ``2 May``, ``2 May 2019``.

    ``now`` carries the reader's own time zone. Empty for None and for what is no date.
    """
    when, timed = _parse(stamp or "", now)
    if when is None:
        return ""
    day = when.date()
    if day == now.date():
        return f"{when:%H:%M}" if timed else "today"
    if day == now.date() - timedelta(days=1):
        return "yesterday"
    return _day(day, year=day.year != now.year)


def full(stamp: str | None, now: datetime) -> str:
    """``stamp`` as ``2 May 2019, 14:05`` or ``2 May 2019``. Empty for None and for what is no date."""
    when, timed = _parse(stamp or "", now)
    if when is None:
        return ""
    return _day(when.date(), year=True) + (f", {when:%H:%M}" if timed else "")


def spelled(stamp: str | None) -> str:
    """As given, in a form that reads well: ``2019-05-05 14:05 +02:00``."""
    if not stamp or "T" not in stamp:
        return stamp or ""
    day, _, time = stamp.partition("T")
    offset = "UTC" if time.endswith(("Z", "+00:00")) else time[-6:] if time[-6:-5] in ("+", "-") else ""
    return f"{day} {time[:5]} {offset}".rstrip()


_AHEAD: Final = 60
"""Seconds that a time may lie ahead and still be now: clocks differ. Further ahead it is not believed."""


def age(fetched: float, now: datetime) -> str:
    """How long ago ``fetched`` (seconds since the epoch) was: ``just now``, ``5 minutes ago``, ``3 days ago``."""
    seconds = now.timestamp() - fetched
    if fetched <= 0 or seconds < -_AHEAD:
        return "at an unknown time"
    for length, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        count = int(max(0, seconds) // length)
        if count:
            return f"{count} {unit}{'' if count == 1 else 's'} ago"
    return "just now"


def length(seconds: int | None) -> str:
    """A medium's length as ``01:53`` or ``1:02:03``; empty when unknown."""
    if not seconds or seconds < 0:
        return ""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def _day(day: date, *, year: bool) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def _parse(stamp: str, now: datetime) -> tuple[datetime | None, bool]:
    timed = len(stamp) > len("2019-05-02")
    try:
        when = datetime.fromisoformat(stamp)
        return (when.astimezone(now.tzinfo) if timed and when.tzinfo else when), timed
    except (ValueError, OverflowError, OSError):
        return None, False
