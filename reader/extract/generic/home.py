"""Index page parser, for the home or section page of any site: its stories in groups, under the page's own headings.

A page is one when it does not call itself an article, when its address does not look like a story's, and when it lists
at least ten stories whose titles together are longer than the prose outside of their cards.  An article fails
the first or the second of these, and nearly always the third as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from reader.extract.generic.declared import Declared
from reader.extract.generic.flow import Flow
from reader.extract.generic.related import cards, labels
from reader.extract.generic.related.groups import MOST_ITEMS, item_of
from reader.extract.generic.related.links import Leads
from reader.extract.generic.related.places import TITLE, Places
from reader.model import address
from reader.model.front_page import FrontPage
from reader.model.related import Group, RelatedItem
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.related.places import StoryLink
    from reader.extract.page import Page
    from reader.model.article import Article

ENOUGH: Final = 10
"""Stories that a page must list."""
LONGEST_CARD: Final = 600
"""Letters of a card; a longer box is a text with a link in it."""
_PARAGRAPH: Final = 60
_LINKED: Final = 0.5
_FEEDS: Final = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


def read(root: HtmlElement, page: Page, found: Article, *, wanted: bool = False) -> FrontPage | None:
    """The page as a front page; None when it is none. ``found`` is what it would be as an article.

    ``wanted`` leaves out the comparison with the article: a list of stories was asked for.
    """
    own = page.final
    links = Leads(own, own.url)
    declared = Declared(root)
    if not wanted and (declared.is_article or links.is_story(own.url)):
        return None
    body = root.find("body")
    flow = Flow(root if body is None else body)
    places = Places(flow, (), links)
    groups = _groups(places, links, found.language, page.fetched)
    titles = sum(len(item.title) for group in groups for item in group.items)
    count = sum(len(group.items) for group in groups)
    feed = _feed(declared, own.url)
    if not wanted and (count < ENOUGH or titles <= _prose(places)):
        return None
    if not groups:
        return None
    return FrontPage(
        url=page.url,
        id=page.address.id,
        title=declared.meta("og:site_name") or found.title or own.host,
        language=found.language,
        direction=found.direction,
        groups=tuple(groups),
        feed=feed,
        source=found.source,
    )


def _groups(places: Places, links: Leads, language: str, now: float) -> list[Group]:
    """The stories of a page, each once, under the last heading before it that is no story's title."""
    by_story: dict[str, list[StoryLink]] = {}
    for link in places.links:
        if link.lead.is_sure and link.lead.is_own:
            by_story.setdefault(link.lead.key, []).append(link)
    headings = _headings(places)
    groups: list[tuple[str, list[RelatedItem]]] = []
    seen: set[str] = set()
    for story in list(by_story.values())[: 2 * MOST_ITEMS]:
        target = links.address(story[0].href)
        if target is None or target.id in seen or len(seen) >= MOST_ITEMS:
            continue
        card = cards.read(story, places, links.base, language, now)
        if len(card.title) < TITLE:
            continue
        seen.add(target.id)
        label = next((text for run, text in reversed(headings) if run < story[0].run), "")
        if not groups or groups[-1][0] != label:
            groups.append((label, []))
        groups[-1][1].append(item_of(target, card, is_external=False))
    return [Group("more", label, tuple(items)) for label, items in groups]


def _prose(places: Places) -> int:
    """Letters of the paragraphs that stand outside of the stories' cards."""
    runs = places.flow.runs
    in_cards: set[int] = set()
    for link in places.links:
        inside = places.flow.inside(cards.box_of(link, places))
        if sum(len(runs[index].text) for index in inside) <= LONGEST_CARD:
            in_cards.update(inside)
    return sum(
        len(run.text)
        for index, run in enumerate(runs)
        if index not in in_cards and len(run.text) >= _PARAGRAPH and run.link_share < _LINKED
    )


def _headings(places: Places) -> list[tuple[int, str]]:
    """The headings over parts of the page: no story's title, and no card's."""
    stories = {run for link in places.links if link.lead.is_sure for run in (link.run, link.run + 1)}
    return [
        (index, clean(run.text))
        for index, run in enumerate(places.flow.runs)
        if run.is_heading and len(run.text) <= labels.LONGEST and index not in stories
        and not any(above.tag in ("a", "article", "li") for above in run.owner.iterancestors())
    ]  # fmt: skip


def _feed(declared: Declared, base: str) -> str:
    """The feed of the site's stories that a page names; empty when it names none. Feeds of comments are left out."""
    for link in declared.links:
        if "alternate" not in (link.get("rel") or "").lower().split():
            continue
        if (link.get("type") or "").lower().partition(";")[0].strip() not in _FEEDS:
            continue
        found = address.find(link.get("href") or "", base)
        about = f"{link.get('title') or ''} {urlsplit(found.url).path if found else ''}".lower()
        if found and "comment" not in about and "kommentar" not in about:
            return found.url
    return ""
