"""Page template of the publisher's layout since 2022, in one of its three generations.

Source of the markup: dw/STRUCTURE.md section 3.  The hashed class names are noise on purpose: no rule may use them.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from reader.sample import addresses, dates, labels, new_body, new_groups, state
from reader.sample.addresses import SITE
from reader.sample.inline import ICON, attribute, escaped
from reader.sample.newsroom import Newsroom
from reader.sample.story import Person, Story

HASHES: Final = {"2023": "sc-tideA lmnOPq", "2024": "sc-tideB rsTuvw", "2026": "q7lamp x1tide"}


def page(story: Story, newsroom: Newsroom) -> str:
    """The whole page of ``story``."""
    direction = "rtl" if story.language == "ar" else "ltr"
    return (
        f'<!doctype html><html class="is-not-amp-page" lang="{story.language}" dir="{direction}">'
        f"{_head(story, newsroom)}<body><noscript>You need to enable JavaScript to run this app.</noscript>"
        f'<div id="root">{_above(story, newsroom)}<section class="row"><div class="detail-zone col">'
        f"{_article(story, newsroom)}</div></section>{new_groups.sections(story, newsroom)}"
        f"{footer(story, newsroom)}</div>{state.script(story, newsroom)}</body></html>\n"
    )


def _head(story: Story, newsroom: Newsroom) -> str:
    canonical = SITE + quote(story.path)
    # a page that words its date ("3 hours ago") has no other: the saved page of 2026 had lost its scripts
    dated = "" if story.shown_date else f" – DW – {dates.short(story.published, story.language)}"
    title = attribute(story.title + dated)
    lead = attribute(story.lead)
    metas = [
        f'<meta data-rh="true" name="description" content="{lead}">',
        '<meta data-rh="true" name="robots" content="max-snippet:-1, max-video-preview:-1">',
        f'<meta data-rh="true" property="og:site_name" content="{labels.PAPER}">',
        f'<meta data-rh="true" property="og:title" content="{title}">',
        f'<meta data-rh="true" property="og:url" content="{canonical}">',
        f'<meta data-rh="true" property="og:description" content="{lead}">',
    ]
    if story.figure:
        picture = f"{SITE}{addresses.picture(story.figure.id, 6)}"
        metas.append(f'<meta data-rh="true" property="og:image" content="{picture}">')
    if story.translation:
        other = newsroom[story.translation]
        href = SITE + quote(other.path)
        metas.append(f'<link data-rh="true" rel="alternate" hreflang="{other.language}" href="{href}">')
    linked = "" if story.shown_date else _json_ld(story)
    return (
        f'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title data-rh="true">{title}</title>'
        f'<link data-rh="true" rel="canonical" href="{canonical}">'
        f'<link data-rh="true" rel="amphtml" href="{SITE}/amp{quote(story.path)}">{"".join(metas)}{linked}'
        f'<style data-styled="true">.{HASHES[story.layout].split()[0]}{{margin:0}}</style></head>'
    )


def _json_ld(story: Story) -> str:
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": SITE + story.path},
        "publisher": {"@type": "Organization", "name": labels.PAPER},
        "author": [{"@type": "Person", "name": person.name} for person in story.authors],
        "headline": story.title,
        "image": [f"{SITE}{addresses.picture(story.figure.id, 604)}"] if story.figure else [],
        "datePublished": dates.iso(story.published),
        "dateModified": dates.iso(story.modified or story.published),
    }
    return f'<script data-rh="true" type="application/ld+json">{state.dumped(about)}</script>'


def _above(story: Story, newsroom: Newsroom) -> str:
    words = labels.NEW[story.language]
    sections = newsroom.sections(story.language)
    skips = "".join(
        f'<li><a href="#{place}" class="{HASHES[story.layout]}"><span>{escaped(words[name])}</span></a></li>'
        for place, name in (("main-content", "content"), ("navigation", "menu"), ("footer", "sites"))
    )
    menu = "".join(f'<li><a role="menuitem" href="{s.path}">{escaped(s.title)}</a></li>' for s in sections)
    return (
        f'<ol class="{HASHES[story.layout]} focus-menu-shown">{skips}</ol>'
        f'<div class="page-header {HASHES[story.layout]}"><a class="logo" title="{labels.PAPER}" '
        f'href="{sections[0].path}"></a><nav><div class="nav-position"><ul class="group-list">{menu}</ul></div>'
        "</nav></div>"
        f'{advertisement(story, "premium")}<div id="main-content"></div>'
    )


def advertisement(story: Story, slot: str) -> str:
    """An advertisement's frame, empty as scripts would find it."""
    return (
        f'<span></span><div class="{HASHES[story.layout]} advertisement"><span class="label-top">'
        f'{escaped(labels.NEW[story.language]["ad"])}</span><div id="dw_m_article_{slot}" class="gpt-slot"></div></div>'
    )


def _article(story: Story, newsroom: Newsroom) -> str:
    rich = ' data-tracking-skip="true" data-tracking-name="rich-text"' if story.layout == "2026" else ""
    body = new_body.rich_text(story, newsroom)
    box = f'<div{rich} class="{HASHES[story.layout]} rich-text has-italic">{body}</div>' if body else ""
    return (
        f'<article class="{HASHES[story.layout]}"><div class="{HASHES[story.layout]} content-area">'
        f"{_header(story, newsroom)}{_share_box(story)}{new_body.lead(story)}{advertisement(story, 'top')}{box}"
        f"{new_body.posts(story, newsroom)}{_end(story)}{advertisement(story, 'content_bottom')}</div></article>"
    )


def _header(story: Story, newsroom: Newsroom) -> str:
    kickers = ""
    if story.section:
        page_of = next((s for s in newsroom.sections(story.language) if s.section == story.section), None)
        name = escaped(story.section)
        kickers += (
            f'<span><a tabindex="0" href="{page_of.path}">{name}</a></span>' if page_of else f"<span>{name}</span>"
        )
    if story.region:
        kickers += f"<span>{escaped(story.region)}</span>"
    kicker = f'<div data-tracking-name="content-detail-kicker" class="kicker">{kickers}</div>' if kickers else ""
    tag = "div" if story.layout == "2023" else "span"
    return (
        f'<header class="{HASHES[story.layout]}">{kicker}<h1 class="{HASHES[story.layout]}">{escaped(story.title)}</h1>'
        f'{_authors(story, newsroom)}<{tag} class="{HASHES[story.layout]} time-area"><span class="publication">'
        f'{times(story)}</span></{tag}><p class="{HASHES[story.layout]} teaser-text">{escaped(story.lead)}</p></header>'
    )


def times(story: Story) -> str:
    """The date twice: as the page shows it, and spelled out beside it for screen readers."""
    shown = story.shown_date or dates.short(story.published, story.language)
    spelled = story.shown_date or dates.spelled(story.published, story.language)
    hidden = "s28lamp" if story.layout == "2026" else "sr-only"
    return f'<time aria-hidden="true">{escaped(shown)}</time><span class="{hidden}">{escaped(spelled)}</span>'


def _authors(story: Story, newsroom: Newsroom) -> str:
    if not story.authors:
        return ""
    separator = '<span class="separator"> | </span>'
    names = "".join(
        f"<span>{separator if number else ''}{_author(person, story, newsroom)}</span>"
        for number, person in enumerate(story.authors)
    )
    return f'<div class="{HASHES[story.layout]} author-details">{names}</div>'


def _author(person: Person, story: Story, newsroom: Newsroom) -> str:
    place = f'<span class="extra-info"> {escaped(person.place)}</span>' if person.place else ""
    if story.layout == "2026" and person.id:
        return f'<a href="{newsroom[person.id].path}" class="author-link">{escaped(person.name)}</a>{place}'
    return f'<span class="author no-link">{escaped(person.name)}</span>{place}'


def _share_box(story: Story) -> str:
    link = addresses.permalink(story.id)
    shares = "".join(
        f'<a href="https://{name}.example/share?u={quote(link, safe="")}%3Fat_medium%3DSocialMedia" target="_blank" '
        f'rel="noopener noreferrer nofollow" title="Share this page by {name}" class="{name}">{ICON}</a>'
        for name in ("gull", "bottle", "semaphore")
    )
    return (
        f'<section data-tracking-name="sharing-icons-inline" class="{HASHES[story.layout]} in-line closed">'
        f'<div class="always-visible">{shares}</div><div class="copy-button-wrapper closed"><span>{link}</span>'
        "</div></section>"
    )


def _end(story: Story) -> str:
    words = escaped(labels.NEW[story.language]["feedback"])
    authors = "".join(
        f'<div class="author"><div class="author-name">{escaped(person.name)}<span> {labels.PAPER}</span></div></div>'
        for person in story.authors
        if story.layout == "2026"
    )
    return (
        f'<footer class="{HASHES[story.layout]}">{authors}<div class="feedback">'
        '<div role="button" id="feedback-button" '
        f'data-tracking-name="feedback-button">{words}{ICON}</div><div class="feedback-sidebar" aria-hidden="true">'
        f'<div class="header"><h2>{words}</h2></div></div></div></footer>'
    )


def footer(story: Story, newsroom: Newsroom) -> str:
    """The page's own footer with the four languages."""
    tongues = "".join(
        f'<li><a class="footer-link" href="{newsroom.sections(code)[0].path}">{name}</a></li>'
        for code, name in labels.NATIVE.items()
    )
    return (
        f'<footer id="footer" class="{HASHES[story.layout]}"><h2>Footer</h2>'
        f'<section data-tracking-name="footer-section-main"><ul class="section-list">{tongues}</ul></section></footer>'
    )
