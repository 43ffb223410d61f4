"""Embedded (hydration) state of a new page: ``window.__APOLLO_STATE__`` and ``window.__APP_STATE__``.

Source: dw/STRUCTURE.md 3.3 and 3.4.  The first is a normalised cache whose objects refer to each other
(``{"__ref": "Article:1"}``), the second holds the content whole.  Fields may carry arguments in their names
(``persons({"amount":1})``).  Whatever cannot be read is as if it were not there (FAULTS.md row 45).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, TypeAlias

from reader.extract import durations
from reader.extract.jsonld import loads
from reader.text.sanitize import clean, clean_source

Record: TypeAlias = dict[str, object]

_MARKERS: Final = ("__APOLLO_STATE__", "__APP_STATE__")
# ``__APP_STATE__ = {``, ``["__APP_STATE__"] = JSON.parse("``, ``<script id="__APP_STATE__" type="application/json">{``
_OPENING: Final = re.compile(r"(?:[\"']\])?\s*=\s*(?:(?=\{)|JSON\.parse\(\s*(?=\"))|[\"'][^<>]{0,200}>\s*(?=\{)")
_UNDEFINED: Final = re.compile(r"(?<=[:\[,])\s*undefined(?=\s*[,}\]])")
_MOST: Final = 500
_DECODER: Final = json.JSONDecoder(parse_constant=lambda _: None)
_CONTENT_KEY: Final = re.compile(r"^(?:content|article|video|audio|liveblog|imageGallery|navigation|autoTopic)\w*\(")
_TYPES: Final = ("Article", "Video", "ImageGallery", "Audio", "Liveblog", "LiveBlog", "AutoTopic")
_LISTS: Final = ("dossierContents", "videos", "audios", "imageGalleries")
NONE: Final[Record] = {}


class State:
    """The embedded content of one page; ``content`` is empty when the page embeds none."""

    def __init__(self, source: str, identity: str) -> None:
        """``source`` is the decoded page, ``identity`` the number of the story it should hold (empty: any)."""
        self._store: Record = NONE
        self._named: dict[int, dict[str, str]] = {}
        self.content: Record = NONE
        for marker in _MARKERS:
            store = _after(source, marker)
            if not store and marker in source:  # one raw control character must not cost it all (FAULTS.md row 39)
                store = _after(clean_source(source), marker)
            if store:
                self._store = store
                self.content = self._content(identity)
                if self.content:
                    break

    def __bool__(self) -> bool:
        return bool(self.content)

    @property
    def type(self) -> str:
        """The content's type: ``Article``, ``Video``, ``ImageGallery``, ``Liveblog``, ``Navigation`` ..."""
        name = self.content.get("__typename")
        return name if isinstance(name, str) else ""

    def field(self, record: Record, name: str) -> object:
        """The value of a field, with or without arguments in its name; references are followed."""
        if record.get(name) is not None:
            return self._resolved(record[name])
        key = self._with_arguments(record).get(name)
        return self._resolved(record[key]) if key else None

    def length(self, record: Record) -> int | None:
        """How long a medium is, in seconds; None when no field of it tells."""
        names = ("duration", "formattedDuration", "formattedDurationInMinutes")
        return next(filter(None, (durations.read(self.field(record, name)) for name in names)), None)

    def _with_arguments(self, record: Record) -> dict[str, str]:
        """The fields of a record whose names carry arguments, by their names alone; the first of a name counts."""
        found = self._named.get(id(record))
        if found is None:
            found = {key[: key.index("(")]: key for key in reversed(record) if "(" in key}
            self._named[id(record)] = found
        return found

    def record(self, record: Record, *path: str) -> Record:
        """The object at the end of a path of fields; empty when it is not there."""
        for name in path:
            found = self.field(record, name)
            if not isinstance(found, dict):
                return NONE
            record = found
        return record

    def records(self, record: Record, name: str) -> list[Record]:
        """The objects of a list field."""
        return self._objects(self.field(record, name))

    def names(self, record: Record, name: str, *fields: str) -> list[str]:
        """What the objects of a list field are called. The field may stand there twice, with and without arguments,
        and only one of them hold names."""
        for key in (name, self._with_arguments(record).get(name, "")):
            objects = self._objects(self._resolved(record.get(key)))
            found = [text for one in objects if (text := self.text(one, *fields))]
            if found:
                return list(dict.fromkeys(found))
        return []

    def _objects(self, found: object) -> list[Record]:
        if not isinstance(found, list):
            return []
        resolved = (self._resolved(one) for one in found[:_MOST])
        return [one for one in resolved if isinstance(one, dict)]

    def by_id(self, number: str) -> Record:
        """The content object of that number: wherever it stands in a normalised state, else in the lists of the story;
        empty for none."""
        for name in _TYPES:
            found = self._store.get(f"{name}:{number}")
            if isinstance(found, dict):
                return found
        return self._listed.get(number, NONE)

    @cached_property
    def _listed(self) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for name in _LISTS:
            for one in self.records(self.content, name):
                found.setdefault(str(one.get("id")), one)
        return found

    def text(self, record: Record, *names: str) -> str:
        """The first of some text fields that is not empty, as one clean line."""
        for name in names:
            found = self.field(record, name)
            if isinstance(found, str) and (line := clean(found)):
                return line
        return ""

    def markup(self, record: Record, name: str) -> str:
        """A field that holds markup, as it stands."""
        found = self.field(record, name)
        return found if isinstance(found, str) else ""

    def flag(self, record: Record, name: str) -> bool | None:
        """A field that says yes or no."""
        found = self.field(record, name)
        return found if isinstance(found, bool) else None

    def label(self, *path: str) -> str:
        """An interface label of the page's own language; they are one JSON text within the state."""
        root = self._store.get("ROOT_QUERY")
        translations = self.record(root, "i18nByLang") if isinstance(root, dict) else NONE
        packed = translations.get("all")
        found: object = loads(packed) if isinstance(packed, str) else packed
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        return clean(found) if isinstance(found, str) else ""

    def _resolved(self, value: object) -> object:
        if isinstance(value, dict) and "__ref" in value:
            reference = value["__ref"]
            return self._store.get(reference) if isinstance(reference, str) else None
        return value

    def _content(self, identity: str) -> Record:
        candidates = list(self._candidates(identity))
        for one in candidates:
            if identity and str(one.get("id")) == identity:
                return one
        return candidates[0] if candidates and not (identity and "id" in candidates[0]) else NONE

    def _candidates(self, identity: str) -> Iterator[Record]:
        root = self._store.get("ROOT_QUERY")
        if isinstance(root, dict):
            for key, value in root.items():
                found = self._resolved(value)
                if _CONTENT_KEY.match(key) and isinstance(found, dict):
                    yield found
            for key, value in self._store.items():
                if identity and key.endswith(f":{identity}") and isinstance(value, dict):
                    yield value
            return
        paths = [key for key in self._store if "/content/" in key or key.partition("?")[0].endswith(f"/{identity}")]
        for key in sorted(paths, key=lambda path: not path.partition("?")[0].endswith(f"/{identity}")):
            value = self._store[key]
            if isinstance(value, dict):
                found = self.record(value, "data", "content") or self.record(value, "content")
                if found:
                    yield found


def _value(source: str, start: int) -> object:
    try:
        return _DECODER.raw_decode(source, start)[0]
    except (ValueError, RecursionError):
        pass
    end = source.find("</script", start)
    text = source[start : end if end >= 0 else len(source)]
    if "undefined" not in text:
        return None
    try:
        return _DECODER.raw_decode(_UNDEFINED.sub("null", text))[0]
    except (ValueError, RecursionError):
        return None


def _after(source: str, marker: str) -> Record:
    """The object literal that is assigned to ``marker``."""
    at = source.find(marker)
    while at >= 0:
        opening = _OPENING.match(source, at + len(marker))
        value = _value(source, opening.end()) if opening else None
        if isinstance(value, str):  # JSON.parse("...")
            value = loads(value)
        if isinstance(value, dict) and value:
            return value
        at = source.find(marker, at + len(marker))
    return NONE
