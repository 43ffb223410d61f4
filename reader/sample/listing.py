"""Templates of index pages: sections, topics, writers, and what the search gives; and the page for what is gone.

Their own real markup is not known; they use the teasers of the new layout (dw/STRUCTURE.md sections 3.2 and 4).
"""

from __future__ import annotations

from urllib.parse import quote

from reader.sample import addresses, labels, new_groups, new_layout
from reader.sample.addresses import SITE
from reader.sample.inline import attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story


def page(listed: Story, newsroom: Newsroom) -> str:
    """The page of a section, a topic or a writer."""
    stories = newsroom.listed(listed)
    top = [story for story in stories if story.priority] if listed.type == "s" else []
    rest = [story for story in stories if story not in top]
    zones = _zone("top", "", top) if top else ""
    if listed.type == "s" and not listed.section:
        for name in dict.fromkeys(story.section for story in rest):
            zones += _zone(f"zone-{len(zones)}", name, [story for story in rest if story.section == name])
    else:
        zones += _zone("stories", "", rest)
    intro = f'<p class="topic-intro">{escaped(listed.teaser)}</p>' if listed.teaser else ""
    heading = f"<header><h1>{escaped(listed.title)}</h1>{intro}</header>"
    return _frame(listed, newsroom, listed.title, heading + zones, SITE + quote(listed.path))


def search(language: str, newsroom: Newsroom) -> str:
    """What any search of that edition gives: all its stories, since there are so few."""
    front = newsroom.sections(language)[0]
    stories = newsroom.published(language)
    content = f"<header><h1>{escaped(front.title)}</h1></header>" + _zone("found", "", stories)
    return _frame(front, newsroom, front.title, content, f"{SITE}/search/{language}")


def gone(story: Story | None, newsroom: Newsroom) -> str:
    """The page of the answer 404, with nothing in it to read but the way back."""
    front = story if story else newsroom.sections("en")[0]
    content = (
        "<div class='error-page'><h1>404</h1><p>This page has gone out with the tide.</p>"
        f"<p><a href='{newsroom.sections(front.language)[0].path}'>{labels.PAPER}</a></p></div>"
    )
    return _frame(front, newsroom, "404", content, "")


def _frame(page: Story, newsroom: Newsroom, title: str, content: str, canonical: str) -> str:
    direction = "rtl" if page.language == "ar" else "ltr"
    sections = newsroom.sections(page.language)
    menu = "".join(f'<li><a role="menuitem" href="{s.path}">{escaped(s.title)}</a></li>' for s in sections)
    links = f'<link data-rh="true" rel="canonical" href="{canonical}">' if canonical else ""
    for channel, (language, section, _) in addresses.CHANNELS.items():
        if page.type == "s" and language == page.language and section == page.section:
            kind = {"rdf": "rdf", "xml": "rss", "atom": "atom"}[channel.partition("/")[0]]
            links += f'<link rel="alternate" type="application/{kind}+xml" href="{SITE}/{channel}">'
    return (
        f'<!doctype html><html lang="{page.language}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{escaped(title)} – {labels.PAPER}</title>{links}"
        f'<meta name="description" content="{attribute(page.teaser or title)}"></head><body><div id="root">'
        f'<div class="page-header"><nav><ul class="group-list">{menu}</ul></nav></div><div id="main-content"></div>'
        f'<section class="row">{content}</section>{new_layout.footer(page, newsroom)}</div></body></html>\n'
    )


def _zone(name: str, heading: str, stories: list[Story]) -> str:
    if not stories:
        return ""
    items = "".join(new_groups.teaser(story, "2026") for story in stories)
    title = f"<h2>{escaped(heading)}</h2>" if heading else ""
    return (
        f'<section id="{name}" data-tracking-name="section-{name}"><div class="content-block">{title}'
        f'<div data-tracking-list="true">{items}</div></div></section>'
    )
