"""Search query syntax: words, ``"phrases"``, ``wor*``, ``-not``, and filters by language, date, section and site."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from reader.errors import UsageError
from reader.text import terms

FILTERS: Final = ("lang", "date", "section", "site", "read", "saved")
_PART: Final = re.compile(r'(-?)(?:(\w+):)?("[^"]*"?|[^\s"]+)')
_DATE: Final = re.compile(r"(\d{4}(?:-\d{2}){0,2})?(\.\.)?(\d{4}(?:-\d{2}){0,2})?")
_YES: Final = {"yes": True, "no": False}


class Query(Struct, frozen=True):
    """What is searched for."""

    match: str
    """In FTS5's language; every word of a person stands in quotes in it."""
    words: tuple[str, ...]
    """As they are shown where they stand."""
    language: str = ""
    section: str = ""
    site: str = ""
    since: str = ""
    """ISO date, or the beginning of one."""
    until: str = ""
    read: bool | None = None
    saved: bool | None = None

    @property
    def has_filters(self) -> bool:
        """Whether not all stories that match are wanted."""
        return self != Query(self.match, self.words)


def parsed(text: str) -> Query:
    """The query that ``text`` is. Raises UsageError, with one line, for a filter that is not known or says nothing."""
    wanted: list[str] = []
    unwanted: list[str] = []
    words: list[str] = []
    filters: dict[str, object] = {}
    for minus, name, value in _PART.findall(text.replace("\0", " ")):
        bare = value.strip('"')
        if name and (name.lower() in FILTERS or not bare.startswith("//")):
            filters |= _filter(name.lower(), bare)
            continue
        whole = f"{name}:{bare}" if name else bare
        prefix = whole.endswith("*") and not value.startswith('"')
        found = terms.phrase(whole.rstrip("*"), prefix=prefix)
        if found:
            (unwanted if minus else wanted).append(found)
            if not minus:
                words.append(whole.rstrip("*"))
    match = " AND ".join(wanted)
    if match and unwanted:
        match = f"({match}) NOT ({' OR '.join(unwanted)})"
    return Query(match, tuple(words), **filters)  # type: ignore[arg-type]


def _filter(name: str, value: str) -> dict[str, object]:
    match name:
        case "lang":
            return {"language": value.lower()}
        case "section":
            return {"section": value}
        case "site":
            return {"site": value.lower().removeprefix("www.")}
        case "date":
            return _dates(value)
        case "read" | "saved" if value.lower() in _YES:
            return {name: _YES[value.lower()]}
        case "read" | "saved":
            raise UsageError(f"'{name}:{value}' says neither yes nor no: '{name}:yes'")
    from difflib import get_close_matches

    near = (get_close_matches(name, FILTERS, n=1) or FILTERS)[0]
    raise UsageError(f"there is no filter '{name}:' (did you mean '{near}:'? in quotes it is a word)")


def _dates(value: str) -> dict[str, object]:
    found = _DATE.fullmatch(value)
    if not value or not found:
        raise UsageError(f"'date:{value}' is no date: 'date:2026-03', 'date:2026-03..', 'date:2026-03..2026-05'")
    first, dots, last = found.groups()
    return {"since": first or "", "until": (last or "") if dots else first or ""}
