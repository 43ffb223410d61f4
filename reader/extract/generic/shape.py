"""Block typing: chosen runs become paragraphs, headings, lists, quotes, tables, code, pictures, media."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from msgspec.structs import replace

from reader.extract.blocks import Inline, finished, joined
from reader.extract.generic import embeds, listing, pictures, tables
from reader.model.block import CELL_GAP, Block, Span
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.html import HtmlElement

    from reader.extract.generic.flow import Flow, Run

_LISTS: Final = frozenset(("ul", "ol", "menu"))


class _Place(NamedTuple):
    """What a run stands in, each the innermost but the quote, which is the outermost."""

    quote: HtmlElement | None
    item: HtmlElement | None
    items: HtmlElement | None
    depth: int
    table: HtmlElement | None
    code: HtmlElement | None


class _Unit(NamedTuple):
    """A list, table, quote or listing."""

    kind: Literal["alone", "list", "table", "quote", "code"]
    box: HtmlElement | None


_ALONE: Final = _Unit("alone", None)


class Shape:
    """Makes blocks of the runs of one flow."""

    def __init__(self, flow: Flow, base: str, captions: Mapping[int, Sequence[int]]) -> None:
        """``base`` is the address against which links are resolved; ``captions`` are the runs of the captions of
        pictures (``captions.find``)."""
        self._captions = captions
        self.flow = flow
        self.base = base
        self._places: dict[HtmlElement, _Place] = {}
        self._layout: dict[HtmlElement, bool] = {}

    def blocks(self, chosen: Sequence[int]) -> list[Block]:
        """The blocks of the runs ``chosen`` (indices in the flow's order).

        A table or listing is one block, where it begins; the pictures in it follow it.
        """
        out: list[Block] = []
        said: set[_Unit] = set()
        for unit, indices in itertools.groupby(chosen, self._unit):
            runs = list(indices)
            if unit.kind == "list":
                out += self._list(unit.box, runs)
            elif unit.kind in ("table", "code"):
                if unit not in said:
                    said.add(unit)
                    out += self._table(unit.box) if unit.kind == "table" else self._code(unit.box)
            elif unit.kind == "quote":
                out += self._quote([self.flow.runs[index] for index in runs])
            else:
                for index in runs:
                    out += self._single(index)
        return out

    def _unit(self, index: int) -> _Unit:
        """What the run belongs to as a whole: runs of one unit that follow each other make one block."""
        run = self.flow.runs[index]
        if not run.text:
            return _ALONE
        place = self._place(run)
        table, code = place.table, place.code
        # a listing in a cell is a part of the table
        if table is not None and (code is None or _holds(table, code)) and not self._lays_out(table):
            return _Unit("table", table)
        if code is not None and place.quote is None:
            return _Unit("code", code)
        if run.is_heading:
            return _ALONE
        if place.items is not None and not self._lays_out(place.items):
            return _Unit("list", place.items)
        return _ALONE if place.quote is None else _Unit("quote", place.quote)

    def _single(self, index: int) -> list[Block]:
        run = self.flow.runs[index]
        if not run.text:
            return self._things(index)
        found = self.inline(run)
        if run.is_heading or run.tag == "h1":
            return [Block("heading", text=found.text, spans=_links(found.spans), level=max(2, int(run.tag[1])))]
        return [Block("paragraph", text=found.text, spans=found.spans)] if found.text else []

    def inline(self, run: Run) -> Inline:
        """A run's clean text and spans."""
        return finished(run.text, run.marks, self.base)

    def _place(self, run: Run) -> _Place:
        owner = run.owner
        found = self._places.get(owner)
        if found is None:
            found = self._places[owner] = self._looked_up(owner)
        return found

    def _looked_up(self, owner: HtmlElement) -> _Place:
        quote = item = items = table = code = None
        depth = 0
        for box in (owner, *owner.iterancestors()):
            tag = box.tag
            if box is self.flow.body:
                break
            if tag == "blockquote":
                quote = box
            elif tag == "li":
                item = box if item is None else item
            elif tag in _LISTS:
                items = box if items is None else items
                depth += 1
            elif tag == "table" and table is None:
                table = box
            elif tag == "pre":
                code = box
        if item is None:
            items, depth = None, 0
        return _Place(quote, item, items, depth, table, code)

    def _lays_out(self, box: HtmlElement) -> bool:
        """Whether a list or table only arranges larger parts: it holds headings, or texts as long as sections."""
        known = self._layout.get(box)
        if known is None:
            inside = [self.flow.runs[index] for index in self.flow.inside(box)]
            known = not tables.is_data(self.flow, box) if box.tag == "table" else any(run.is_heading for run in inside)
            self._layout[box] = known
        return known

    def _code(self, box: HtmlElement) -> list[Block]:
        found = listing.read(box, self.base)
        return [Block("code", text=found.text, spans=found.spans)]

    def _table(self, table: HtmlElement) -> list[Block]:
        rows: list[tuple[str, ...]] = []
        lines: list[Inline] = []
        for row in table.iter("tr"):
            cells = [self._cell(cell) for cell in row if cell.tag in ("td", "th")]
            if not any(cell.text for cell in cells):
                continue
            lines.append(joined(cells, CELL_GAP))
            rows.append(tuple(cell.text for cell in cells))
        caption = table.find("caption")
        words = clean("".join(caption.itertext())) if caption is not None else ""
        whole = joined(lines, "\n")
        return [Block("table", text=whole.text, spans=whole.spans, rows=tuple(rows), caption=words)] if rows else []

    def _cell(self, cell: HtmlElement) -> Inline:
        runs = [self.flow.runs[index] for index in self.flow.inside(cell)]
        found = joined([self.inline(run) for run in runs if run.text], " ")
        return Inline(found.text.replace("\n", " "), found.spans)

    def _list(self, box: HtmlElement, indices: Sequence[int]) -> list[Block]:
        items: list[tuple[HtmlElement | None, list[Inline]]] = []
        for index in indices:
            run = self.flow.runs[index]
            item = self._place(run).item
            found = self.inline(run)
            if not found.text:
                continue
            found = Inline(found.text.replace("\n", " "), found.spans)
            if items and items[-1][0] is item:
                items[-1][1].append(found)
            else:
                items.append((item, [found]))
        if not items:
            return []
        lines = [joined(parts, " ") for _, parts in items]
        whole = joined(lines, "\n")
        return [
            Block(
                "list",
                text=whole.text,
                spans=whole.spans,
                items=tuple(line.text for line in lines),
                level=self._place(self.flow.runs[indices[0]]).depth,
                first=_number(box, items[0][0]) if box.tag == "ol" else None,
            )
        ]

    def _quote(self, runs: Sequence[Run]) -> list[Block]:
        credit = ""
        if len(runs) > 1 and runs[-1].owner.tag in ("footer", "cite", "figcaption"):
            credit = clean(runs[-1].text)
            runs = runs[:-1]
        found = joined([part for run in runs if (part := self.inline(run)).text], "\n")
        return [Block("quote", text=found.text, spans=found.spans, credit=credit)] if found.text else []

    def _things(self, index: int) -> list[Block]:
        run = self.flow.runs[index]
        if run.tag == "hr":
            return []
        if run.tag == "post":
            found = embeds.post(run.owner, self.base)
            return [found] if found else []
        if run.tag == "media":
            found = embeds.stub(run.owner, self.base)
            return [found] if found else []
        return self._pictures(index)

    def _caption_of(self, index: int) -> pictures.Caption:
        """The caption of a picture that stands outside its figure, or outside any."""
        lines = [pictures.line(self.inline(self.flow.runs[other])) for other in self._captions.get(index, ())]
        return pictures.split(joined([line for line in lines if line.text], " "))

    def _pictures(self, index: int) -> list[Block]:
        run = self.flow.runs[index]
        caption = pictures.Caption()
        if run.tag == "figure":
            images = list(run.owner.iter("img", "amp-img"))
            caption = pictures.caption_of(run.owner, self.base)
            if not any(caption):
                caption = self._caption_of(index)
        else:
            images = [run.owner]
            caption = self._caption_of(index)
        out: list[Block] = []
        seen: set[str] = set()
        for image in images:
            found = pictures.picture(image, self.base)
            if found and found.src not in seen:
                seen.add(found.src)
                under = caption if not out else pictures.Caption()
                out.append(
                    Block(
                        "image", src=found.src, title=found.title,
                        caption=under.caption, credit=under.credit, spans=under.spans,
                    )
                )  # fmt: skip
        if run.tag == "figure":
            for medium in run.owner.iter("iframe", "video", "audio"):
                block = embeds.stub(medium, self.base)
                if block:
                    out.append(replace(block, caption=caption.caption, credit=caption.credit))
                    break
        return out


def _holds(outer: HtmlElement, inner: HtmlElement) -> bool:
    return any(above is outer for above in inner.iterancestors())


def _links(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Headings stand out as they are: only links are marked in them."""
    return tuple(span for span in spans if span.kind == "link")


def _number(items: HtmlElement, item: HtmlElement | None) -> int:
    start = items.get("start") or "1"
    first = int(start) if start.isdecimal() and len(start) < 7 else 1
    own = [child for child in items if child.tag == "li"]
    return first + (own.index(item) if item in own else 0)
