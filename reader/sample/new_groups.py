"""Related-link template of the new layout: the sections below the article (dw/STRUCTURE.md section 3.2)."""

from __future__ import annotations

from typing import Final

from reader.sample import dates, labels
from reader.sample.inline import ICON, attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story, TieKind

_IDS: Final[dict[TieKind, str]] = {
    "recommends": "more-on-topic",
    "related": "related-content-by-thematic-focus-region",
    "worldwide": "related-content-by-thematic-focus-global",
}
_KINDS: Final = {"av": "video", "video": "video", "audio": "audio", "g": "gallery"}
_SHOWN_OF_DOSSIER: Final = 3
"""The page of 2023 shows three of its fourteen editors' choices; the state holds all."""


def sections(story: Story, newsroom: Newsroom) -> str:
    """All sections in the page's order, the general news and the advertising last."""
    found = "".join(_ties(story, newsroom, kind) for kind in ("recommends", "related", "worldwide"))
    found += _topics(story, newsroom) + _general(story, newsroom)
    return f'<section class="row"><div class="alternating-zone odd-alternating">{found}</div></section>'


def label(story: Story, kind: TieKind) -> str:
    """A section's heading as the page gives it."""
    written = labels.NEW[story.language][kind]
    return written.format(focus=story.section, region=story.region or story.section)


def teaser(other: Story, layout: str) -> str:
    """An item: the title once, or twice as in 2023."""
    kind = _KINDS.get(other.type, "")
    words = labels.NEW[other.language]
    named = f' aria-label="{attribute(f"{words[kind]} — {other.title}")}"' if kind else ""
    mark = ICON if kind else ""
    path = attribute(other.path)
    link = f'<a href="{path}" tabindex="0"{named}>{mark}<span class="">{escaped(other.title)}</span></a>'
    if layout == "2023":
        first = f'<div class="teaser-data-xs-sm"><h3 class="title-xs-sm title" aria-hidden="false">{link}</h3></div>'
        second = f'<h3 class="title-above-md title" aria-hidden="false">{link}</h3>'
    else:
        first, second = "", f'<h3 aria-hidden="false" class="title">{link}</h3>'
    alt = attribute(other.figure.alt) if other.figure else ""
    return (
        '<div data-tracking-list-item="true" data-tracking-name="Teaser" class="teaser-wrap">'
        f'<div data-stats-id="{other.id}" class="teaser"><div class="teaser-image-wrap">'
        f'<a class="teaser-image" href="{path}" title="{attribute(other.title)}" tabindex="-1">'
        f'<figure class="lazy-load-container"><img alt="{alt}" src="" title="{alt}" class="hq-img"></figure></a>'
        f'{first}</div><div class="teaser-data-wrap"><div class="teaser-data">{second}<div class="teaser-description">'
        f'<a tabindex="-1" href="{path}">{escaped(other.teaser)}</a></div></div>'
        f'<div class="teaser-footer-wrapper"><span class="kicker">{escaped(other.section)}</span>{_when(other, layout)}'
        f"{_length(other)}</div></div></div></div>"
    )


def _when(other: Story, layout: str) -> str:
    if not other.published:
        return ""
    hidden = "s28lamp" if layout == "2026" else "sr-only"
    return (
        f'<span class="date-time"><time aria-hidden="true">{dates.short(other.published, other.language)}</time>'
        f'<span class="{hidden}">{dates.spelled(other.published, other.language)}</span></span>'
    )


def _length(other: Story) -> str:
    words = labels.NEW[other.language]
    if other.type == "g":
        count = sum(part.kind == "slide" for part in other.parts)
        return f"<span>{words['pictures'].format(count=count)}</span>"
    return f"<span>{words['minutes'].format(time=dates.clock(other.duration))}</span>" if other.duration else ""


def _ties(story: Story, newsroom: Newsroom, kind: TieKind) -> str:
    links = [link for tie in story.ties if tie.kind == kind for link in tie.items]
    if kind == "recommends":
        if story.layout == "2024":  # the dossier of 2024 stood in the state only
            return ""
        if story.state != "none":
            links = links[:_SHOWN_OF_DOSSIER]
    if not links:
        return ""
    items = "".join(teaser(newsroom[link.id], story.layout) for link in links)
    return _section(story, _IDS[kind], label(story, kind), f'<div data-tracking-list="true">{items}</div>')


def _topics(story: Story, newsroom: Newsroom) -> str:
    if not story.topics:
        return ""
    links = "".join(
        f'<a role="link" tabindex="0" href="{attribute(topic.path)}">{escaped(topic.title)}</a>'
        for topic in (newsroom[number] for number in story.topics)
    )
    title = labels.NEW[story.language]["topics"]
    return _section(story, "related-topics", title, f'<aside data-tracking-name="related-topics">{links}</aside>')


def _general(story: Story, newsroom: Newsroom) -> str:
    top = newsroom.published(story.language)[0]
    frame = '<section data-tracking-name="section-taboola" id="taboola-below-article-thumbnails"></section>'
    if top.id == story.id or story.layout == "2026":
        return frame
    hero = (
        f'<section id="top-story-9000000990" data-tracking-name="section-top-story"><h1 class="headline">'
        f"{escaped(labels.NEW[story.language]['top'])}</h1>"
        f'<div class="ts-teaser-title"><h2><a class="top-story-link" href="{attribute(top.path)}"><span class="">'
        f"{escaped(top.title)}</span></a></h2></div></section>"
    )
    return hero + frame


def _section(story: Story, name: str, title: str, content: str) -> str:
    skip = escaped(labels.NEW[story.language]["skip"].format(title=title))
    return (
        f'<section data-tracking-name="section-{name}" id="{name}"><a href="#post-{name}" class="quick-item">'
        f'<span>{skip}</span>{ICON}</a><div class="content-block"><h2>{escaped(title)}</h2>{content}</div>'
        f'<div id="post-{name}" class="quick-item-target"></div></section>'
    )
