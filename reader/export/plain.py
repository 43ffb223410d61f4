"""Plain text renderer of an article or a front page: for pipes, printers, and ears.

``width`` is in terminal cells; 0 means linear text, as a screen reader wants it: a paragraph a line, nothing drawn,
kinds in words.  Texts stay in their logical order, whatever their direction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from reader.export.columns import columns, named
from reader.export.references import References
from reader.model import labels
from reader.model.article import Article, Picture
from reader.model.block import Block, under
from reader.model.front_page import FrontPage
from reader.model.related import RelatedItem
from reader.story.numbering import Listing, NumberedGroup, number
from reader.text.cells import cell_len
from reader.text.dates import length, spelled
from reader.text.wrap import fold, wrap

_KINDS_UNSAID: Final = ("article", "page", "web")


def article(page: Article, width: int) -> str:
    """The whole article with numbered links, then its groups under the same numbers; ends in a line feed."""
    listing = number(page.groups)
    links = References(listing)
    parts = [_title(page.title or page.canonical, width, page.kicker)]
    parts.append(_wrapped(page.lead, width))
    made = (page.made_by, spelled(page.published), _updated(page), _minutes(page.minutes))
    parts.append(_wrapped(" · ".join(filter(None, made)), width))
    if page.notice:
        parts.append(_wrapped(f"Note: {page.notice}", width))
    if page.picture:
        parts.append(_wrapped(_picture(page.picture, links), width))
    parts += _blocks(page.blocks, links, width)
    parts += _groups(listing, width, addresses=True)
    if links.others:
        lines = [_entry(at, "", width, url=url) for at, url in links.others]
        parts.append("\n".join((_heading("Links", width), *lines)))
    parts.append(f"Source: {page.canonical}")
    return "\n\n".join(filter(None, parts)) + "\n"


def front_page(page: FrontPage, width: int) -> str:
    """The front page as a numbered list under its title; ends in a line feed."""
    return listed(number(page.groups), width, name=page.title or page.url)


def listed(listing: Listing, width: int, *, name: str, kept: Collection[str] = ()) -> str:
    """Numbered groups under the title ``name``; stories whose id is in ``kept`` are marked so. Ends in a line feed."""
    parts = [_title(name, width), *_groups(listing, width, kept=kept)]
    if not listing.groups:
        parts.append("No stories.")
    return "\n\n".join(filter(None, parts)) + "\n"


def _title(title: str, width: int, kicker: str = "") -> str:
    lines = [_wrapped(kicker, width)] if kicker else []
    return "\n".join([*lines, _underlined(title, width, "=")])


def _heading(text: str, width: int) -> str:
    return _underlined(text, width, "-")


def _underlined(text: str, width: int, line: str) -> str:
    """A heading is told apart without colour: by a line below it, and in linear text by standing alone."""
    shown = _wrapped(text, width)
    longest = max(map(cell_len, shown.split("\n")))
    return f"{shown}\n{line * longest}" if width and longest else shown


def _blocks(blocks: Iterable[Block], links: References, width: int) -> list[str]:
    parts: list[str] = []
    before = ""
    for block in blocks:
        shown = _block(block, links, width)
        if before == block.kind == "list":  # an inner list belongs to the outer one
            parts[-1] += f"\n{shown}"
        elif shown:
            parts.append(shown)
        before = block.kind
    return parts


def _block(block: Block, links: References, width: int) -> str:
    text = links.marked(block)
    match block.kind:
        case "paragraph":
            return _wrapped(text, width)
        case "heading":
            return _heading(text, width)
        case "list":
            return _list(block, text, width)
        case "quote":
            said = "\n".join(filter(None, (text, f"— {block.credit}" if block.credit else "")))
            return _wrapped(said, width, "  | " if width else "Quote: ", "  | " if width else "")
        case "code":
            return _indented([text[first:last] for first, last in fold(text, max(width - 4, 1))]) if width else text
        case "table":
            rows = [[links.marked_text(text, spans) for text, spans in row] for row in block.spanned_rows]
            shown = columns(rows, width) or _wrapped(named(rows), width)
            return "\n".join(filter(None, (_wrapped(block.caption, width), shown)))
        case "image":
            return _wrapped(_picture(block, links), width)
        case "media":
            name = " ".join(filter(None, ((block.media or "media").capitalize(), length(block.duration))))
            return _wrapped(
                _boxed(name, block.title, block.caption, block.credit) + links.mark(block.url or block.file), width
            )
        case "embed":
            said = " — ".join(filter(None, (block.text.replace("\n", " "), block.credit)))
            return _wrapped(_boxed("Embedded", block.title, said, "") + links.mark(block.url), width)
        case "rule":
            return "* * *" if width else ""


def _list(block: Block, text: str, width: int) -> str:
    indent = "  " * max(block.level - 1, 0)
    lines = []
    for place, item in enumerate(text.split("\n")):
        mark = "- " if block.first is None else f"{block.first + place}. "
        lines.append(_wrapped(item, width, indent + mark, indent + " " * len(mark)))
    return "\n".join(lines)


def _picture(picture: Picture | Block, links: References) -> str:
    lines = links.marked_text(under(picture.caption, picture.credit), picture.spans).split("\n")
    credit = lines.pop() if picture.credit else ""
    caption = lines.pop() if picture.caption else picture.title
    return _boxed("Picture", caption, "", "" if picture.credit in picture.caption else credit)


def _boxed(what: str, title: str, more: str, credit: str) -> str:
    words = ". ".join(part.rstrip(".") if more and part is title else part for part in (title, more) if part)
    by = f" ({credit})" if credit and credit not in words else ""
    return f"[{what}{': ' if words else ''}{words}{by}]"


def _groups(listing: Listing, width: int, *, addresses: bool = False, kept: Collection[str] = ()) -> list[str]:
    named = zip(listing.groups, labels.of(listing.groups), strict=True)
    return [_group(group, label, width, addresses, kept) for group, label in named]


def _group(group: NumberedGroup, label: str, width: int, addresses: bool, kept: Collection[str]) -> str:
    lines = [_heading(label, width)] if label else []
    for entry in group.entries:
        if entry.again:
            lines.append(_entry(entry.number, f"{entry.item.title} (listed above)", width))
        else:
            lines.append(_item(entry.number, entry.item, width, addresses, entry.item.id in kept))
    return "\n".join(lines)


def _item(at: int, item: RelatedItem, width: int, addresses: bool, kept: bool) -> str:
    said = (
        spelled(item.date),
        item.kind if item.kind not in _KINDS_UNSAID else "",
        length(item.duration),
        item.url.split("/", 3)[2] if item.external and not addresses else "",
        "kept" if kept else "",
    )
    below = (item.teaser, " · ".join(filter(None, said)))
    return _entry(at, item.title or item.url, width, below, item.url if addresses else "")


def _entry(at: int, title: str, width: int, below: Iterable[str] = (), url: str = "") -> str:
    mark = f"{at:>3}  " if width else f"{at}. "
    indent = " " * len(mark) if width else ""
    lines = [_wrapped(title, width, mark, indent)] if title else []
    lines += [_wrapped(line, width, indent, indent) for line in below if line]
    # an address is never broken: it is there to be taken over whole
    return "\n".join([*lines, *([(indent if lines else mark) + url] if url else [])])


def _updated(page: Article) -> str:
    return f"updated {spelled(page.updated)}" if page.updated else ""


def _minutes(minutes: int) -> str:
    return f"{minutes} min" if minutes else ""


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    """``text`` in lines of ``width``, the first after ``first``, the others after ``rest``."""
    if not width:
        return first + text.replace("\n", "\n" + rest)
    lines = [text[start:end] for start, end in wrap(text, max(width - cell_len(first), 1))]
    return first + f"\n{rest}".join(lines)


def _indented(lines: Iterable[str]) -> str:
    return "\n".join(f"    {line}".rstrip() for line in lines)
