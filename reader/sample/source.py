"""Source format of a sample story and its parser: one text file, made to be written and read by people.

::

    id: 9000000101                      a head of ``name: value`` lines
    title: ...
    authors: 9000000801 Maud Orrin (Quillhaven); Tobias Lenk
    picture: 9000001001 | caption | credit | alternative text
    ---
    A paragraph with a [link](9000000102), **strong** and *leaning* words.      blocks, parted by empty lines

    ## A subhead
    - a list           1. a numbered list           > a quote           | a | table |
    !picture 9000001002 | caption | credit | alt
    !video 9000000112                   also !audio, !gallery, !more WORDS | ID, !tweet NUMBER
    !post 2026-03-20T06:10:00Z | heading | writer                       the paragraphs below it are the post's
    !slide 9000001003 | heading | alt | text
    ===
    recommends: 9000000102, overlay 9000000113                          groups, one a line
    web: https://... | name | text

No markup is stored: each layout's own is made when a page is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, get_args

from reader.sample.story import Figure, Passage, Person, Story, Text, Tie, TieItem, TieKind, Words

_MARKS: Final = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*")
_PERSON: Final = re.compile(r"(?:(\d+) )?([^(]+?)(?: \(([^)]*)\))?$")
_ITEM: Final = re.compile(r"(?:- |\d+\. )")
_TIES: Final = get_args(TieKind)


class BadSource(ValueError):
    """A story file breaks the form above; the message names the line."""


def story(source: str) -> Story:
    """The story written in ``source``. Raises BadSource."""
    head, _, rest = source.partition("\n---\n")  # a file without a body ends with this line
    body, _, ties = ("\n" + rest).partition("\n===\n")
    try:
        fields = _fields(head)
        return Story(
            id=int(fields.pop("id")),
            authors=tuple(_person(one) for one in _split(fields.pop("authors", ""), ";")),
            figure=_figure(fields.pop("picture")) if "picture" in fields else None,
            duration=int(fields.pop("duration", "0")),
            topics=tuple(int(one) for one in _split(fields.pop("topics", ""), ",")),
            keywords=tuple(_split(fields.pop("keywords", ""), ",")),
            translation=int(fields.pop("translation", "0")),
            edition=int(fields.pop("edition", "1")),
            priority=int(fields.pop("priority", "0")),
            gone=fields.pop("gone", "") == "yes",
            newsletter=fields.pop("newsletter", "") == "yes",
            saved=fields.pop("saved", "") == "yes",
            parts=tuple(_with_posts(_parts(body))),
            ties=tuple(_tie(line) for line in ties.splitlines() if line.strip()),
            **fields,  # type: ignore[arg-type]  # a wrong name is a TypeError, told as BadSource
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadSource(f"{error} in the story that begins {source[:60]!r}") from error


def text(written: str) -> Text:
    """Running text with its marks read."""
    runs: list[Words] = []
    end = 0
    for mark in _MARKS.finditer(written):
        if mark.start() > end:
            runs.append(Words(written[end : mark.start()]))
        link, target, strong, leaning = mark.groups()
        if link:
            runs.append(Words(link, "link", target))
        elif strong:
            runs.append(Words(strong, "strong"))
        else:
            runs.append(Words(leaning, "em"))
        end = mark.end()
    if end < len(written):
        runs.append(Words(written[end:]))
    return tuple(runs)


def _fields(head: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in head.splitlines():
        name, colon, value = line.partition(":")
        if not colon or name in fields:
            raise BadSource(f"no field, or a second one: {line!r}")
        fields[name.strip()] = value.strip()
    return fields


def _split(value: str, by: str) -> list[str]:
    return [one.strip() for one in value.split(by) if one.strip()]


def _person(written: str) -> Person:
    found = _PERSON.fullmatch(written)
    if not found:
        raise BadSource(f"no writer: {written!r}")
    return Person(name=found[2], id=int(found[1] or 0), place=found[3] or "")


def _figure(written: str) -> Figure:
    number, caption, credit, alt = _cells(written, 4)
    return Figure(int(number), caption, credit, alt)


def _cells(written: str, count: int) -> list[str]:
    cells = [cell.strip() for cell in written.split("|", count - 1)]
    return cells + [""] * (count - len(cells))


def _parts(body: str) -> Iterator[Passage]:
    for block in re.split(r"\n\s*\n", body.strip("\n")):
        lines = block.strip().splitlines()
        if lines:
            yield _part(lines)


def _part(lines: list[str]) -> Passage:
    first = lines[0]
    if first.startswith("!"):
        name, _, rest = first[1:].partition(" ")
        return _special(name, rest.strip())
    if first.startswith("#"):
        marks, _, words = first.partition(" ")
        return Passage("heading", text=text(words), level=len(marks))
    if _ITEM.match(first):
        items = tuple(text(_ITEM.sub("", line, count=1)) for line in lines)
        return Passage("list", items=items, ordered=not first.startswith("-"))
    if first.startswith(">"):
        return Passage("quote", text=text(" ".join(line.lstrip("> ") for line in lines)))
    if first.startswith("|"):
        return Passage(
            "table", rows=tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines)
        )
    return Passage("paragraph", text=text(" ".join(line.strip() for line in lines)))


def _special(name: str, rest: str) -> Passage:
    if name == "picture":
        return Passage("picture", figure=_figure(rest))
    if name == "video":
        return Passage("video", target=int(rest))
    if name == "audio":
        return Passage("audio", target=int(rest))
    if name == "gallery":
        return Passage("gallery", target=int(rest))
    if name == "tweet":
        return Passage("tweet", at=rest)
    if name == "more":
        words, number = _cells(rest, 2)
        return Passage("more", text=text(words), target=int(number))
    if name == "post":
        at, heading, by = _cells(rest, 3)
        return Passage("post", text=text(heading), at=at, by=by)
    if name == "slide":
        number, heading, alt, words = _cells(rest, 4)
        return Passage("slide", text=text(heading), figure=Figure(int(number), alt=alt), below=(text(words),))
    raise BadSource(f"no such block: !{name}")


def _with_posts(parts: Iterable[Passage]) -> Iterator[Passage]:
    """What follows a post belongs to it."""
    post: Passage | None = None
    below: list[Text] = []
    for part in parts:
        if part.kind == "post":
            if post:
                yield _closed(post, below)
            post, below = part, []
        elif post and part.kind == "paragraph":
            below.append(part.text)
        elif post:
            raise BadSource(f"a post holds paragraphs only, not a {part.kind}")
        else:
            yield part
    if post:
        yield _closed(post, below)


def _closed(post: Passage, below: list[Text]) -> Passage:
    return Passage("post", text=post.text, at=post.at, by=post.by, below=tuple(below))


def _tie(line: str) -> Tie:
    name, _, written = line.partition(":")
    kind = next((kind for kind in _TIES if kind == name.strip()), None)
    if kind is None:
        raise BadSource(f"no such group: {line!r}")
    if kind == "web":
        return Tie(kind, tuple(_elsewhere(one) for one in _split(written, ";;")))
    return Tie(kind, tuple(_link(one) for one in _split(written, ",")))


def _link(written: str) -> TieItem:
    number = written.rpartition(" ")[2]
    return TieItem(id=int(number), overlay=written.startswith("overlay "))


def _elsewhere(written: str) -> TieItem:
    url, name, words = _cells(written, 3)
    return TieItem(url=url, name=name, text=words)
