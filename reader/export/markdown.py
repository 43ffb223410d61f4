"""Markdown renderer of an article or a front page (CommonMark 0.31, tables as GitHub writes them).

What the page says is text, never markup: whatever would mean something to a Markdown reader is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from reader.model import labels
from reader.model.article import Article, Picture
from reader.model.block import Block, Span
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem
from reader.text.dates import length, spelled

# Inline: what opens markup anywhere. ``_`` within a word opens nothing, ``&`` only before an entity.
_INLINE: Final = re.compile(r"[\\`*\[\]<>~|]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!(?=\[)")
# At the start of a line: headings, lists, rules, tables' underlines.
_START: Final = re.compile(r"^(\s*)(?:([#+=-])|(\d{1,9})([.)]))", re.MULTILINE)
_UNSAFE_IN_ADDRESS: Final = re.compile(r"[\s()<>\\]")


def article(page: Article) -> str:
    """The whole article, its groups and its source, ending in a line feed."""
    parts = [f"# {_line(page.title or page.canonical)}"]
    if page.kicker:
        parts.insert(0, f"*{_line(page.kicker)}*")
    if page.lead:
        parts.append(f"**{_line(page.lead)}**")
    if made := _made(page):
        parts.append(_line(made))
    if page.notice:
        parts.append(f"> {_line(page.notice)}")
    if page.picture:
        parts.append(_picture(page.picture))
    parts += blocks(page.blocks)
    parts += _groups(page.groups)
    parts += ["---", f"Source: {_address(page.canonical)}"]
    return "\n\n".join(parts) + "\n"


def front_page(page: FrontPage) -> str:
    """The front page as lists of links, ending in a line feed."""
    parts = [f"# {_line(page.title)}", *_groups(page.groups), "---", f"Source: {_address(page.url)}"]
    return "\n\n".join(parts) + "\n"


def inline(text: str, spans: Iterable[Span] = ()) -> str:
    """``text`` with its links, emphasis and code as Markdown. Spans may nest and overlap in any way."""
    return _span(text, 0, len(text), sorted(spans, key=lambda span: (span.start, -span.end)))


def link(text: str, url: str) -> str:
    """A link; ``text`` is Markdown already."""
    safe = _UNSAFE_IN_ADDRESS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)
    return f"[{text}]({safe})"


def _made(page: Article) -> str:
    updated = f"updated {spelled(page.updated)}" if page.updated else ""
    return " · ".join(filter(None, (page.made_by, spelled(page.published), updated)))


def _picture(picture: Picture) -> str:
    return _image(picture.src, picture.title or picture.caption, picture.caption, picture.credit, picture.spans)


def _image(src: str, title: str, caption: str, credit: str, spans: Sequence[Span]) -> str:
    below = _caption(caption, credit, spans)
    shown = "!" + link(_line(title), src) if src else ""
    return "\n".join(filter(None, (shown + ("\\" if shown and below else ""), below)))


def _caption(caption: str, credit: str, spans: Sequence[Span] = ()) -> str:
    """Caption and credit in one line; ``spans`` count in ``block.under`` of both."""
    behind = len(caption) + bool(caption)
    own = [span for span in spans if span.start < behind]
    its = [Span(span.start - behind, span.end - behind, span.kind, span.url) for span in spans if span.start >= behind]
    words = [inline(caption, own)] if caption else []
    if credit and credit not in caption:
        words.append(f"({inline(credit, its)})")
    return f"*{' '.join(words)}*" if words else ""


def blocks(given: Sequence[Block]) -> list[str]:
    """Blocks as Markdown blocks, to be joined with an empty line between them; inner lists join their outer one."""
    parts: list[str] = []
    for before, block in zip((None, *given), given, strict=False):
        shown = _block(block)
        if before and before.kind == block.kind == "list" and shown:
            # an inner list is a block of its own in the model, and a part of the outer list in Markdown
            parts[-1] += "\n" + shown
        elif shown:
            parts.append(shown)
    return parts


def _block(block: Block) -> str:
    match block.kind:
        case "paragraph":
            return _start(inline(block.text, block.spans))
        case "heading":
            return f"{'#' * min(max(block.level, 2), 6)} {inline(block.text, block.spans)}"
        case "list":
            return _list(block)
        case "quote":
            said = _start(inline(block.text, block.spans)) + (f"\n\n— {_line(block.credit)}" if block.credit else "")
            return "\n".join(f"> {line}".rstrip() for line in said.split("\n"))
        case "code":
            fence = "`" * max(3, max((len(run) for run in re.findall(r"`+", block.text)), default=0) + 1)
            return f"{fence}\n{block.text}\n{fence}"
        case "table":
            return _table(block)
        case "image":
            return _image(block.src, block.title or block.caption, block.caption, block.credit, block.spans)
        case "media":
            return _media(block)
        case "embed":
            return _embed(block)
        case "rule":
            return "---"


def _list(block: Block) -> str:
    """Four blanks a level stay within CommonMark's rule for bullets and for numbers of up to two digits."""
    indent = " " * 4 * max(block.level - 1, 0)
    lines = []
    for place, (item, spans) in enumerate(block.spanned_items):
        mark = "-" if block.first is None else f"{block.first + place}."
        lines.append(f"{indent}{mark} {_start(inline(item, spans))}")
    return "\n".join(lines)


def _table(block: Block) -> str:
    if not block.rows:
        return ""
    width = max(len(row) for row in block.rows)
    rows = [[_cell(*cell) for cell in row] + [""] * (width - len(row)) for row in block.spanned_rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join([*lines, *(["", f"*{_line(block.caption)}*"] if block.caption else [])])


def _cell(text: str, spans: Iterable[Span]) -> str:
    """A bar parts cells even where it stands in code (GitHub's tables)."""
    return re.sub(r"(?<!\\)\|", r"\\|", inline(text, spans))


def _media(block: Block) -> str:
    title = _line(block.title or block.media or "media")
    address = block.url or block.file
    duration = f" ({length(block.duration)})" if block.duration else ""
    shown = f"{(block.media or 'media').capitalize()}: {link(title, address) if address else title}{duration}"
    return "\\\n".join(filter(None, (shown, _caption(block.caption, block.credit))))


def _embed(block: Block) -> str:
    title = _line(block.title or "Embedded post")
    shown = link(title, block.url) if block.url else title
    credit = f" — {_line(block.credit)}" if block.credit else ""
    said = [f"> {_start(inline(line))}" for line in block.text.split("\n") if line]
    return "\n>\n".join([*said, f"> {shown}{credit}"])


def _groups(groups: Iterable[Group]) -> list[str]:
    shown = [group for group in groups if group.items]
    parts = []
    for group, label in zip(shown, labels.of(shown), strict=True):
        if label:
            parts.append(f"## {_line(label)}")
        parts.append("\n".join(_item(item) for item in group.items))
    return parts


def _item(item: RelatedItem) -> str:
    more = ", ".join(
        filter(
            None,
            (
                spelled(item.date),
                item.kind if item.kind not in ("article", "web", "page") else "",
                length(item.duration),
            ),
        )
    )
    teaser = f"\\\n  {_start(_line(item.teaser))}" if item.teaser else ""
    return f"- {link(_line(item.title or item.url), item.url)}{f' ({more})' if more else ''}{teaser}"


def _address(url: str) -> str:
    return f"<{url}>" if not re.search(r"[\s<>]", url) else link(_line(url), url)


def _line(text: str) -> str:
    return _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _INLINE.sub(lambda found: "\\" + found[0], text)


def _start(line: str) -> str:
    """Escapes what only means something at the start of a line; line feeds within become hard breaks."""
    safe = _START.sub(
        lambda found: f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\{found[4]}", line
    )
    return safe.replace("\n", "\\\n")


def _span(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """``text[start:end]`` with ``spans``, which are sorted by start, the longest first.

    What reaches beyond ``end`` is cut in two, so that everything nests: the inner part here, the rest given back to
    the caller's remaining spans.
    """
    shown = ""
    rest = list(spans)
    while rest:
        span = rest.pop(0)
        first, last = max(span.start, start), min(span.end, end)
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first >= last:
            continue
        shown += _escaped(text[start:first])
        within = [other for other in rest if other.start < last and not (span.kind == other.kind == "link")]
        rest = [Span(max(other.start, last), other.end, other.kind, other.url) for other in rest if other.end > last]
        rest.sort(key=lambda other: (other.start, -other.end))
        shown += _marked(span, text, first, last, within)
        start = last
    return shown + _escaped(text[start:end])


def _marked(span: Span, text: str, start: int, end: int, within: Sequence[Span]) -> str:
    if span.kind == "code":
        run = "`" * (max((len(each) for each in re.findall(r"`+", text[start:end])), default=0) + 1)
        pad = " " if "`" in (text[start], text[end - 1]) else ""
        return f"{run}{pad}{text[start:end]}{pad}{run}"
    words = _span(text, start, end, within)
    match span.kind:
        case "link":
            return link(words, span.url) if span.url else words
        case "strong":
            return f"**{words}**"
        case "em":
            return f"*{words}*"
