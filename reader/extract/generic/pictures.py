"""Image extraction: their address, and caption and credit apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from reader.extract.blocks import Inline, inline, joined
from reader.extract.generic.words import flat
from reader.model import address
from reader.model.block import Span
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SMALL: Final = 60
"""Pixels of width or height up to which a picture is an icon, a counter or a spacer."""

_LAZY: Final = (
    "data-src", "data-original", "data-lazy-src", "data-hi-res-src", "data-full-src", "data-image", "data-url",
    "data-lazy", "data-img-src", "data-src-large", "data-default-src",
)  # fmt: skip
_LAZY_SETS: Final = ("data-srcset", "data-lazy-srcset", "srcset", "data-sizes-srcset")
_PLACEHOLDER: Final = re.compile(
    r"^data:|\{\w+\}|"
    r"/(?:blank|spacer|pixel|placeholder|transparent|grey|loading|1x1)[\w-]*\.(?:gif|png|svg|jpe?g)",
    re.IGNORECASE,
)
_ICON: Final = re.compile(
    r"(?:^|[-_ /])(?:avatar|logo|icons?|emoji|smiley|spinner|pixel|tracking|gravatar|badge)(?:[-_ /.]|$)", re.IGNORECASE
)
_CREDIT_NAME: Final = re.compile(
    r"(?:^|[-_ ])(?:credits?|copyright|source|quelle|photographer|photo-?credit|author|agency|rights|autor|fotograf|"
    r"byline|license|attribution)(?:[-_ ]|$)",
    re.IGNORECASE,
)
# "... (Photo: Ann Example)", "... © Ann Example", "... Foto: Ann Example"
_CREDIT_TAIL: Final = re.compile(
    r"^(?P<caption>.*?)\s*[(\[|–-]?\s*(?P<credit>(?:©|\(c\)|(?:photo(?:graph)?s?|image|picture|credit|foto|bild|fotograf|"
    r"quelle|source|crédit(?: photo)?|photo by|image by|foto von|fotografía|fotografia|zdjęcie|fot|kép|фото)"
    r"\s?(?:by|von|:|/|©)\s?:?\s*).{2,80}?)[)\]]?$",
    re.IGNORECASE | re.DOTALL,
)
# Plain searches for what each such line has in it: the pattern tries at every letter.
_CREDIT_WORDS: Final = ("©", "(c)", "photo", "image", "picture", "credit", "fot", "bild", "quelle", "source", "crédit",
                        "zdjęcie", "kép", "фото")  # fmt: skip
# "... (dpa / Ann Example)": a news agency in brackets
_AGENCY_TAIL: Final = re.compile(
    r"^(?P<caption>.*?)\s*\((?P<credit>(?:AFP|AP|Reuters|dpa|EPA|Getty|imago|picture alliance|ANSA|EFE|TT|NTB|Ritzau|"
    r"PAP|ČTK|APA|Keystone|Lusa|MTI|Xinhua|TASS|AAP|ANP|Belga|Lehtikuva|Anadolu)\b[^()]{0,80})\)\W*$",
    re.IGNORECASE | re.DOTALL,
)

# Chinese and Japanese name the maker first: "...（新华社记者 王一 摄）"
_MADE_BY: Final = ("摄", "摄影", "攝", "攝影", "供图", "供圖", "撮影", "提供")
_WIDE_TAIL: Final = re.compile(
    r"^(?P<caption>.*?)[\s。（(「]*(?P<credit>[^\s。，、（(「]{2,14}(?:\s[^\s。，、]{2,8})?\s?(?:摄影?|攝影?|供[图圖]|撮影|提供))[）)」]?$",
    re.DOTALL,
)


class Caption(NamedTuple):
    """What is written under a picture."""

    caption: str = ""
    credit: str = ""
    spans: tuple[Span, ...] = ()
    """Links in both; their offsets count in ``block.under(caption, credit)``."""


class Image(NamedTuple):
    """One picture as it stands in the page."""

    src: str
    title: str
    """Its alternative text."""


def picture(image: HtmlElement, base: str) -> Image | None:
    """The picture of an ``img``; None for an icon, a counter, a placeholder, or an address that is none."""
    if _is_small(image) or _ICON.search(f"{image.get('class') or ''} {image.get('id') or ''}"):
        return None
    for source in _sources(image):
        if not source or _PLACEHOLDER.search(source) or source.lower().split("?")[0].endswith(".svg"):
            continue
        found = address.find(source, base)
        if found:
            return Image(found.url, clean(image.get("alt") or image.get("title") or ""))
    return None


def _is_small(image: HtmlElement) -> bool:
    for name in ("width", "height"):
        size = re.match(r"\s*(\d{1,5})(?:px)?\s*$", image.get(name) or "")
        if size and int(size[1]) < SMALL:
            return True
    return False


def _sources(image: HtmlElement) -> list[str]:
    """Addresses to try, the best first: what scripts would load later comes before the placeholder they replace."""
    found = [image.get(name) or "" for name in _LAZY]
    found.append(image.get("src") or "")
    found += [_largest(image.get(name) or "") for name in _LAZY_SETS]
    parent = image.getparent()
    if parent is not None and parent.tag == "picture":
        for source in parent.iter("source"):
            found += [_largest(source.get(name) or "") for name in ("srcset", "data-srcset")]
    return [source.strip() for source in found]


def _largest(sources: str) -> str:
    """The address of the widest candidate of a ``srcset`` (HTML standard, "srcset attributes")."""
    best, widest = "", -1.0
    for url, size in re.findall(r"(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)", sources[:8000]):
        width = float(size) if re.fullmatch(r"\d+(?:\.\d+)?", size) else 0.0
        if width > widest:
            best, widest = url, width
    return best


def caption_of(figure: HtmlElement, base: str) -> Caption:
    """What a figure writes under its picture, caption and credit apart."""
    box = figure.find(".//figcaption")
    if box is None:
        return Caption()
    return caption_in(box, base)


def caption_in(box: HtmlElement, base: str) -> Caption:
    """The caption and the credit in the box that holds both."""
    credits = [
        element
        for element in box.iterdescendants()
        if isinstance(element.tag, str)
        and _CREDIT_NAME.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}")
        and element.tag in ("span", "div", "p", "small", "cite", "em", "a", "i", "li", "footer")
    ]
    outer = [element for element in credits if not any(above in credits for above in element.iterancestors())]
    credit = joined([part for element in outer if (part := line(_whole(element, base))).text], " ")
    caption = line(inline(box, base, outer))
    if credit.text and flat(credit.text) == flat(caption.text):
        caption = Inline("", ())
    if not credit.text:
        return split(caption)
    return Caption(caption.text, credit.text, joined([part for part in (caption, credit) if part.text], "\n").spans)


def _whole(element: HtmlElement, base: str) -> Inline:
    """The words of an element that may be a link itself."""
    found = inline(element, base)
    target = address.find(element.get("href") or "", base) if element.tag == "a" and element.get("href") else None
    return Inline(found.text, (Span(0, len(found.text), url=target.url),)) if target and found.text else found


def line(found: Inline) -> Inline:
    """Running text as one line with its links."""
    text = clean(found.text.replace("\n", " "))
    links = tuple(span for span in found.spans if span.kind == "link") if len(text) == len(found.text) else ()
    return Inline(text, links)


def split(words: Inline) -> Caption:
    """Caption and credit of a line that holds both."""
    found = parted(words.text)
    if not found:
        return Caption(words.text, "", words.spans)
    caption, start, credit = found["caption"].rstrip(" (|-–"), found.start("credit"), found["credit"]
    moved = start - len(caption) - bool(caption)  # under the picture one line end stands between the two
    spans = [span for span in words.spans if span.end <= len(caption)]
    spans += [
        replace(span, start=max(span.start, start) - moved, end=span.end - moved)
        for span in words.spans
        if span.end > start and span.end <= start + len(credit)
    ]
    return Caption(caption, credit, tuple(spans))


def parted(text: str) -> re.Match[str] | None:
    """The groups ``caption`` and ``credit`` of a line that names who made a picture; None for any other."""
    if len(text) >= 2000:
        return None
    if text.rstrip("）)」").endswith(_MADE_BY):
        return _WIDE_TAIL.match(text)
    lowered = text.lower()
    named = _CREDIT_TAIL.match(text) if any(word in lowered for word in _CREDIT_WORDS) else None
    return named or (_AGENCY_TAIL.match(text) if "(" in text else None)
