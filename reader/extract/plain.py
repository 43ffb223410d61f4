"""Plain-text fallback: the text of a page whose own rules took too long, wanted too much or broke.

Nothing is parsed: one walk from ``<`` to ``>`` that never goes back, so that no page can make it slow.  It needs the
standard library alone, and still runs in the worker process (FAULTS.md rows 40-42).
"""

from __future__ import annotations

import html
import re
from typing import Final

from reader.extract.page import Page
from reader.model.article import Article, Source
from reader.model.block import Block

SOURCE_CAP: Final = 1024 * 1024
"""Characters of a page's source that are looked at."""
BLOCK_CAP: Final = 20_000

_SILENT: Final = frozenset(("script", "style", "noscript", "template", "svg", "math", "select", "iframe", "textarea"))
# What breaks no line; every other tag does.
_INLINE: Final = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
     "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span",
     "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
)  # fmt: skip
# Most tags at once, which is ten times faster than one at a time: those that break no line and hold no odd quote. Each
# class leaves out ``<`` and each repetition is possessive, so that no page makes this go back (or beyond the next tag).
_SIMPLE: Final = re.compile(rf"</?(?:{'|'.join(sorted(_INLINE))})(?:\s(?:[^<>\"]|\"[^<>\"]*+\")*+)?>", re.IGNORECASE)
_NAME: Final = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,30})")
# ``>`` may stand within a quoted attribute; looked for no further than this, since a stray quote is as common.
_QUOTED_CAP: Final = 8


def read(page: Page, why: str) -> Article:
    """All the text of ``page`` as paragraphs and headings; ``why`` becomes the notice. Linear in the page's size."""
    from reader.text.decode import decode
    from reader.text.reading_time import minutes
    from reader.text.sanitize import clean_source

    # a character is four bytes at most
    whole = decode(page.body[: 4 * SOURCE_CAP], page.charset)
    source = clean_source(whole[:SOURCE_CAP])
    if len(whole) > SOURCE_CAP and source.rfind("<") > source.rfind(">"):
        source = source[: source.rfind("<")]  # the cut went through a tag
    title, blocks = text_of(source)
    return Article(
        url=page.url,
        canonical=page.final.url,
        id=page.address.id,
        kind="page",
        title=title,
        minutes=minutes(block.text for block in blocks),
        notice=why,
        blocks=blocks,
        source=source_of(page),
    )


def nothing(page: Page, why: str) -> Article:
    """An article without text, for a page that not even this module could take; ``why`` becomes the notice."""
    return Article(page.url, page.final.url, page.address.id, kind="page", notice=why, source=source_of(page))


def source_of(page: Page) -> Source:
    """How such an article was made: a guess, and ``i`` says so."""
    return Source("plain text", 0.1, page.stamp, page.came_from)


def text_of(source: str) -> tuple[str, tuple[Block, ...]]:
    """``(title, blocks)`` of a page's source: no scripts, no tags, entities decoded, blanks collapsed."""
    walk = _Walk(_SIMPLE.sub("", source))
    walk.run()
    return walk.title, tuple(walk.blocks)


class _Walk:
    """One pass over a source; ``_at`` only ever grows, and a search that failed is not made again."""

    def __init__(self, source: str) -> None:
        self.title = ""
        self.blocks: list[Block] = []
        self._source = source
        # the same length as the source, which ``lower`` alone does not promise (U+0130)
        lower = source.lower()
        self._lower = lower if len(lower) == len(source) else _ascii_lower(source)
        self._at = 0
        self._line: list[str] = []
        self._level = 0
        self._absent: dict[str, int] = {}

    def run(self) -> None:
        source = self._source
        while self._at < len(source) and len(self.blocks) < BLOCK_CAP:
            tag = self._find("<", self._at)
            if tag < 0:
                self._line.append(source[self._at :])
                break
            if tag > self._at:
                self._line.append(source[self._at : tag])
            self._at = tag + 1
            self._markup()
        self._break()

    def _markup(self) -> None:
        """What follows a ``<``: a comment, a tag, or a sign that means itself."""
        start = self._at
        if self._source.startswith("!--", start):
            self._skip_to("-->", start + 3)
            return
        name = _NAME.match(self._lower, start)
        if not name:
            if self._source[start : start + 1] in ("!", "?"):
                self._skip_to(">", start)
            else:
                self._line.append("<")
            return
        if not self._end_of_tag(name.end()):
            self._line.append("<")  # no tag at all: nothing is lost
            return
        self._tag(name[1], closing=self._source[start] == "/")

    def _tag(self, name: str, *, closing: bool) -> None:
        if name in _SILENT:
            if not closing:
                self._skip_element(name)
        elif name == "title":
            if not closing and not self.title:
                start = self._at
                self._skip_element(name)
                self.title = _words(self._source[start : self._at])
        elif name not in _INLINE:
            self._break()
            heading = not closing and len(name) == 2 and name[0] == "h" and name[1] in "123456"
            self._level = max(2, int(name[1])) if heading else 0

    def _end_of_tag(self, start: int) -> bool:
        """Go behind the ``>`` that ends a tag; False when none does, and the rest is text."""
        end = first = self._find(">", start)
        if first < 0:
            return False
        quotes = self._source.count('"', start, first)
        for _ in range(_QUOTED_CAP):
            if quotes % 2 == 0:
                break
            following = self._find(">", end + 1)
            if following < 0:
                end = first
                break
            quotes += self._source.count('"', end + 1, following)
            end = following
        self._at = (end if quotes % 2 == 0 else first) + 1
        return True

    def _skip_element(self, name: str) -> None:
        """Go to the end of an element whose content is not text; a missing end leaves the rest as text."""
        end = self._find(f"</{name}", self._at, lower=True)
        if end >= 0:
            self._at = end
        elif name in ("script", "style"):
            self._at = len(self._source)

    def _skip_to(self, mark: str, start: int) -> None:
        end = self._find(mark, start)
        self._at = end + len(mark) if end >= 0 else start

    def _find(self, mark: str, start: int, *, lower: bool = False) -> int:
        """``find`` that does not look again for what has run out: else many openings are quadratic."""
        if start >= self._absent.get(mark, len(self._source)):
            return -1
        found = (self._lower if lower else self._source).find(mark, start)
        if found < 0:
            self._absent[mark] = start
        return found

    def _break(self) -> None:
        text = _words("".join(self._line))
        self._line.clear()
        if text:
            self.blocks.append(Block("heading", text, level=self._level) if self._level else Block("paragraph", text))


def _words(markup: str) -> str:
    return " ".join(html.unescape(markup).split())


def _ascii_lower(text: str) -> str:
    return re.sub("[A-Z]+", lambda found: found[0].lower(), text)
