"""Dates as pages print them: ISO, numbers, month names in DW's languages, native digits, and times counted from now.

What comes back is ``YYYY-MM-DD``, or ``YYYY-MM-DDTHH:MM:SS+HH:MM`` where the source knows the time and its offset;
None where the date is not known: garbage, an impossible day, a year nobody prints (FAULTS.md row 46), or a bare
ambiguous number (dw/STRUCTURE.md section 4).
"""

from __future__ import annotations

import calendar
import functools
import itertools
import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from reader.extract import months

_YEARS: Final = range(1900, 2200)
_MOST_WORDS: Final = 4
"""In ``yesterday`` and the like: in a sentence the word means something else."""
_SHORT: Final = 14
"""Characters of ``il y a 3 h``: in a longer text the letter means something else."""
_MOST: Final = 200  # characters: nobody needs more for a date

_INVISIBLE: Final = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NON_ASCII_DIGIT: Final = re.compile(r"(?![0-9])\d")
_ISO: Final = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)",
    re.IGNORECASE,
)
_COMPACT: Final = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)")
_DOTTED: Final = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_SLASHED: Final = re.compile(r"(?<![\d/])(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})(?!\d)")
_PERSIAN: Final = re.compile(r"(?<!\d)(1[34]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)")
_PERSIAN_YEAR: Final = re.compile(r"(?<!\d)1[34]\d\d(?!\d)")
_HAN: Final = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_EPOCH: Final = re.compile(r"^(\d{10})(?:\d{3})?$")
_RFC_822: Final = re.compile(r"^(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d{2}")
_WORD: Final = re.compile(r"[^\W\d_][\w'’\u0300-\u036f\u0900-\u0dff\u200d-]*")
_NUMBER: Final = re.compile(r"\d+")
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?=\D|$)")


def read(text: object, *, now: float = 0, language: str = "") -> str | None:
    """The first date in ``text``, or None. ``now`` is when the page was fetched (seconds since the epoch): relative
    times count from it and are unknown without it. ``language`` (BCP 47) decides between readings of one number.
    """
    if not isinstance(text, str) or not text or len(text) > _MOST * 10:
        return None
    if len(text) == 10 and text[2] == text[5] == "." and text.isascii() and text.replace(".", "").isdigit():
        return _day(int(text[6:]), int(text[3:5]), int(text[:2]))
    if len(text) > 18 and text[4] == "-" and text[10] == "T" and (moment := _exact(text)):
        return moment
    plain = _INVISIBLE.sub("", ascii_digits(text[:_MOST])).strip()
    try:
        return (
            _iso(plain)
            or _numeric(plain, language)
            or _named(plain, language)
            or _persian(plain, language)
            or _relative(plain, now)
        )
    except (ValueError, OverflowError, OSError):
        return None


def ascii_digits(text: str) -> str:
    """``text`` with the digits of every script as 0 to 9: ``٠٥.٠٥.٢٠١٩`` gives ``05.05.2019``."""
    return text if text.isascii() else _NON_ASCII_DIGIT.sub(lambda digit: str(int(digit[0])), text)


def day(text: str | None) -> str:
    """The day of a date that ``read`` gave; empty for none."""
    return text[:10] if text else ""


def _exact(text: str) -> str | None:
    """The form that machines write: day, time and offset."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.isoformat() if moment.tzinfo and moment.year in _YEARS else None


def _iso(text: str) -> str | None:
    found = _ISO.search(text)
    if found:
        return _moment(found) or _day(int(found[1]), int(found[2]), int(found[3]))
    epoch = _EPOCH.match(text)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), UTC).isoformat()
    if _RFC_822.match(text):
        moment = parsedate_to_datetime(text)
        if moment.year in _YEARS:
            return moment.isoformat() if moment.tzinfo else moment.date().isoformat()
    return None


def _moment(found: re.Match[str]) -> str | None:
    """With time and offset; a time without an offset says nothing sure."""
    if not found[4] or not found[8] or not _day(int(found[1]), int(found[2]), int(found[3])):
        return None
    zone = "+00:00" if found[8][0] not in "+-" else found[8]
    zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    fraction = f".{found[7][:6]:0<6}" if found[7] else ""
    clock = f"{int(found[4]):02}:{found[5]}:{found[6] or '00'}{fraction}"
    moment = datetime.fromisoformat(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}T{clock}{zone}")
    moment.astimezone(UTC)  # year 1 at +23:59 has no place in UTC: OverflowError
    return moment.isoformat()


def _day(year: int, month: int, number: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def _numeric(text: str, language: str) -> str | None:
    compact = _COMPACT.match(text)
    if compact:
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    for pattern in (_HAN, _YEAR_FIRST):
        found = pattern.search(text)
        if found:
            return _day(int(found[1]), int(found[2]), int(found[3]))
    dotted = _DOTTED.search(text)
    if dotted:
        return _day(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    slashed = _SLASHED.search(text)
    if not slashed:
        return None
    first, second, year = int(slashed[1]), int(slashed[2]), int(slashed[3])
    if second > 12 or language.lower().startswith("en"):
        return _day(year, first, second)  # month first in DW's English (dw/STRUCTURE.md section 4)
    if first > 12 or first == second:
        return _day(year, second, first)
    return None


def _named(text: str, language: str) -> str | None:
    """``30. Januar 2024``, ``June 14, 2026``, ``14 de junio de 2026``: a day, a month's name and a year."""
    year = re.search(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", text)
    if not year:
        return None
    rest = text[: year.start()] + " " + text[year.end() :]
    month = _month(rest, language)
    if not month:
        return None
    number = _NUMBER.search(_CLOCK.sub(" ", rest))
    return _day(int(year[0]), month, int(number[0])) if number else None


def _persian(text: str, language: str) -> str | None:
    """``1405/3/24``, ``1405 خرداد 24, یکشنبه``: the calendar of Iran and Afghanistan."""
    if language.lower().partition("-")[0] not in ("fa", "ps"):
        return None
    found = _PERSIAN.search(text)
    if found:
        return _from_persian(int(found[1]), int(found[2]), int(found[3]))
    year = _PERSIAN_YEAR.search(text)
    names = months.PERSIAN.split()
    month = next((names.index(word) // 2 + 1 for word in _WORD.findall(text) if word in names), 0) if year else 0
    number = _NUMBER.search(_CLOCK.sub(" ", text.replace(year[0], " ", 1))) if year and month else None
    return _from_persian(int(year[0]), month, int(number[0])) if year and number else None


def _from_persian(year: int, month: int, number: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= number <= (31 if month < 7 else 30)):
        return None
    since = year - 979
    days = 365 * since + since // 33 * 8 + (since % 33 + 3) // 4
    days += 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + number - 1
    return (date(1600, 1, 1) + timedelta(days=days + 79)).isoformat()


def _month(text: str, language: str) -> int:
    """The month named in ``text``; 0 for none. Where the language is not known, all that have the name must agree."""
    words = _WORD.findall(text.casefold())
    pairs = [f"{a}-{b}" for a, b in itertools.pairwise(words)]
    known = _months(language.lower().partition("-")[0])
    for word in (*pairs, *words):
        if known and word in known:
            return known[word]
    for word in (*pairs, *words):
        meant = {table[word] for code in months.MONTHS if word in (table := _months(code))}
        if len(meant) == 1:
            return meant.pop()
    return 0


@functools.cache
def _months(code: str) -> dict[str, int]:
    names = months.MONTHS.get(code, "").split()
    return {form.casefold(): number for number, month in enumerate(names, 1) for form in month.split("|")}


@functools.cache
def _stems(words: str) -> re.Pattern[str]:
    parts = (re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words.split())
    return re.compile(rf"(?<![^\W\d])(?:{'|'.join(parts)})(?![^\W\d])", re.IGNORECASE)


def _relative(text: str, now: float) -> str | None:
    """``vor 3 Stunden``, ``two weeks ago``, ``منذ ساعتين``: counted from ``now``; a day back has no time.

    A time of day is not taken (``yesterday, 14:30``: whose?), and a number that is not said is not guessed.
    """
    if now <= 0 or len(text) > 60:
        return None
    moment = datetime.fromtimestamp(now, UTC)
    plain = _CLOCK.sub(" ", text.replace("\u2019", "'"))
    amount = None if plain != text.replace("\u2019", "'") else _amount(plain)
    counted = None if amount is None else _counted(plain, moment, amount)
    if counted:
        return counted
    if _NUMBER.search(plain) or len(plain.split()) > _MOST_WORDS:
        return None
    if _stems(months.TODAY).search(plain):
        return moment.date().isoformat()
    if _stems(months.YESTERDAY).search(plain):
        return (moment - timedelta(days=1)).date().isoformat()
    return None


def _counted(text: str, moment: datetime, amount: int) -> str | None:
    short = len(text) <= _SHORT and re.search(r"\d\s?h\b", text) is not None
    if _stems(months.HOURS).search(text) or short:
        back = timedelta(minutes=30) if _stems(months.HALF).search(text) else timedelta(hours=amount)
        return (moment - back).replace(second=0, microsecond=0).isoformat()
    if _stems(months.MINUTES).search(text):
        return (moment - timedelta(minutes=amount)).replace(second=0, microsecond=0).isoformat()
    for stems, days in ((months.DAYS, 1), (months.WEEKS, 7)):
        if _stems(stems).search(text):
            return (moment - timedelta(days=amount * days)).date().isoformat()
    if _stems(months.MONTH_SPANS).search(text):
        whole = moment.year * 12 + moment.month - 1 - amount
        last = calendar.monthrange(whole // 12, whole % 12 + 1)[1]
        return _day(whole // 12, whole % 12 + 1, min(moment.day, last))
    return None


def _amount(text: str) -> int | None:
    """How many; None where it is not said, as in ``some hours ago``. Two words alone mean one: ``час назад``."""
    found = _NUMBER.search(text)
    if found:
        return int(found[0]) if len(found[0]) < 5 else None
    if len(text.split()) > _MOST_WORDS + 2:
        return None
    if any(word in text for word in months.TWO):
        return 2
    for number, words in months.NUMBERS:
        if _stems(words).search(text):
            return number
    return 1 if len(text.split()) < 3 or _stems(months.ONE).search(text) or _stems(months.HALF).search(text) else None
