"""Related-link template of the old layout: link boxes, the small list, related content, and the right column.

Source of the markup: dw/STRUCTURE.md sections 2.1 to 2.4.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from reader.sample import addresses, dates, labels
from reader.sample.inline import attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story, Tie, TieItem

_ICONS: Final = {"av": "tv", "video": "tv", "audio": "audio", "g": "pics"}


def boxes(story: Story, newsroom: Newsroom) -> str:
    """An ``h4`` with its ``div.group`` for each group but the related content."""
    return "\n".join(_box(tie, story, newsroom) for tie in story.ties if tie.kind in ("recommends", "media", "web"))


def small_list(story: Story, newsroom: Newsroom) -> str:
    """``ul.smallList``: date, writer, topics, keywords. It stands twice on each page."""
    words = labels.OLD[story.language]
    lines = [f"<li><strong>{words['date']}</strong>\n{dates.dotted(story.published)}\n</li>"]
    if story.type == "av":
        lines.append(f"<li><strong>{words['duration']}</strong>\n{dates.clock(story.duration)} Min.\n</li>")
    if story.authors:
        names = ", ".join(person.name for person in story.authors)
        lines.append(f"<li>\n<strong>{words['author']}</strong>\n{escaped(names)}\n</li>")
    if story.topics:
        links = ", ".join(_topic(newsroom[number]) for number in story.topics)
        lines.append(
            f"<!-- ESI fragment of related auto topics -->\n<li>\n<strong>{words['topics']}</strong>\n{links}\n</li>"
        )
    if story.keywords:
        links = ",\n".join(
            f'<a href="/search/{story.language}?languageCode={story.language}&origin=gN&item={quote(word)}"\n'
            f'rel="nofollow">{escaped(word)}</a>'
            for word in story.keywords
        )
        lines.append(f"<li>\n<strong>{words['keywords']}</strong>\n{links}\n</li>")
    lines += [
        f'<li><strong>Feedback</strong>: <a class="overlayLink" href="#">{escaped(words["feedback"])}</a></li>',
        f'<li>\n<strong>{words["print"]}</strong>\n<a class="icon print" href="javascript:window.print()">…</a>\n</li>',
        f"<li>\n<strong>Permalink</strong>\n{addresses.permalink(story.id)}\n</li>",
    ]
    return '<div class="group">\n<ul class="smallList">\n' + "\n".join(lines) + "\n</ul>\n</div>"


def related_content(story: Story, newsroom: Newsroom, column: str = "col3") -> str:
    """``div.relatedContent``: pictures whose titles are none of the headlines' words."""
    links = [link for tie in story.ties if tie.kind == "related" for link in tie.items]
    if not links:
        return ""
    cards = "\n".join(_card(newsroom[link.id]) for link in links)
    label = labels.OLD[story.language]["related"]
    return f'<div class="{column} relatedContent">\n<h4 class="meta">{label}</h4>\n{cards}\n</div>'


def right_column(story: Story, newsroom: Newsroom) -> str:
    """The small list again, an advertisement and a box of other news: all of it noise."""
    front = newsroom.sections(story.language)[0]
    others = [other for other in newsroom.published(story.language) if other.id != story.id][:3]
    channel = next((name for name, (language, *_) in addresses.CHANNELS.items() if language == story.language), "")
    links = "\n".join(
        f'<div class="linkList internal">\n<a href="{_feed_link(other, channel)}" target="_blank">\n'
        f"<h2>{escaped(other.title)}</h2>\n</a>\n</div>"
        for other in others
    )
    return f"""<div class="col1 dim">
{small_list(story, newsroom)}
</div>

<div class="col1 dim">
<div class="squareAd adWrapper">
<div id="div--Square_small">
<div id="squareHeadline" class="adHeadline">{labels.OLD[story.language]["ad"]}</div>
<div id="DW_D_Articles_Square"></div>
</div>
</div>

<div class="col1 rssFeedTeaser">
<div class="group">
<h4>{escaped(front.title)}</h4>
{links}
</div>
</div>

<div class="col1 basicTeaser">
<h4>News Bulletin</h4>
<div class="imgTeaserS bottom"><h2>The day in ninety seconds, by foghorn</h2></div>
</div>
</div>"""


def _feed_link(story: Story, channel: str) -> str:
    return addresses.tracked(story, channel) if channel else addresses.SITE + story.path


def _topic(topic: Story) -> str:
    return f'<a\nhref="{topic.path}">{escaped(topic.title)}</a>'


def _box(tie: Tie, story: Story, newsroom: Newsroom) -> str:
    label = labels.OLD[story.language][tie.kind]
    entries = "\n".join(_entry(link, tie, story, newsroom) for link in tie.items)
    return f'<h4>{label}</h4>\n<div class="group">\n<div class="lineExtra"></div>\n{entries}\n</div>'


def _entry(link: TieItem, tie: Tie, story: Story, newsroom: Newsroom) -> str:
    if link.url:
        return f"""<div class="linkList extern">
<a href="{link.url}" target="_blank" class="icon external" rel="noopener">
<h2>
{escaped(link.name)}
</h2>
<p>{escaped(link.text or link.name)}
&nbsp; </p>
</a>
</div>"""
    other = newsroom[link.id]
    icon = f"<span class='icon {_ICONS[other.type]}'></span>" if other.type in _ICONS else ""
    if link.overlay:
        href = addresses.overlay(other, story)
        opening = (
            f'<div class="linkList overlayIcon">\n<a href="{href}" rel="nofollow" class="overlayLink" link="{href}">'
        )
    else:
        opening = f'<div class="linkList intern">\n<a href="{other.path}">'
    if tie.kind == "media":
        return f"{opening}\n<h2>\n{escaped(other.title)}\n{icon} &nbsp; </h2>\n</a>\n</div>"
    date = f" ({dates.dotted(other.published)})" if other.published else ""
    return f"""{opening}
<h2>
{escaped(other.title)}
</h2>
<p>{escaped(other.teaser)}{date}{icon}
&nbsp; </p>
</a>
</div>"""


def _card(other: Story) -> str:
    alt = attribute(other.figure.alt) if other.figure else ""
    picture = addresses.picture(other.figure.id, 301) if other.figure else ""
    icon = f"<span class='icon {_ICONS[other.type]}'></span>" if other.type in _ICONS else ""
    return f"""<div class="col1" data-id="{other.id}">
<div class="news">
<a href="{other.path}">
<div class="teaserImg">
<img itemprop="image" src="{picture}" title="{alt}" alt="{alt}" /> </div>
<h2 class="">
{escaped(other.title)}
<span class="date">{dates.dotted(other.published)}</span>
</h2>
<p>{escaped(other.teaser)}{icon} </p>
</a>
</div>
</div>"""
