"""Live blog parser: its summary and its posts, each under its headline with its time and author.

They stand in the markup, in the embedded state, in the linked data, or in part in each (dw/STRUCTURE.md 3.3 and 3.4):
the place that has the most posts counts, and the summary is taken from where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract.dw import body, marks, state_story
from reader.extract.dw.facts import Facts
from reader.extract.dw.people import of as people_of
from reader.extract.dw.state import State
from reader.extract.markup import ancestors, names, words
from reader.model.block import Block, Span
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A day with its year, or a time of day: what still tells when it was on another day.
_LASTING: Final = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}")


class LivePost(NamedTuple):
    """One entry."""

    title: str
    when: str
    people: tuple[str, ...]
    blocks: Sequence[Block]

    def lines(self) -> list[Block]:
        """The headline, a line that says when and by whom, the text."""
        line = " · ".join(filter(None, (self.when, ", ".join(self.people))))
        found = [Block("heading", text=self.title, level=2)] if self.title else []
        if line:
            found.append(Block("paragraph", text=line, spans=(Span(0, len(line), "em"),)))
        return [*found, *self.blocks]


def blocks(texts: Sequence[HtmlElement], article: HtmlElement, state: State, facts: Facts) -> list[Block]:
    """All of it in the page's order. ``texts`` are the text containers of the page's ``article``."""
    printed = [_printed(container, article, facts) for container in texts]
    summary = [block for post in printed if not (post.title or post.when) for block in post.blocks]
    own = [post for post in printed if post.title or post.when]
    told = _told(state, facts)
    posts = max(own, told, _linked(facts), key=len)
    summary = summary or state_story.text(state, facts, state.content)
    return [*summary, *(block for post in posts for block in post.lines())]


def _printed(container: HtmlElement, article: HtmlElement, facts: Facts) -> LivePost:
    """A text of the markup with the heading and the time that stand before it in its own box: the largest around it
    that holds neither another text nor the headline of the page."""
    box = container
    for around in ancestors(container, article):
        inner = list(around.iter("div", "h1"))
        others = sum(1 for one in inner if one.tag == "h1" or marks.is_text(one))
        if others > 1 or around.tag == "body":
            break
        box = around
    written = body.blocks(container, facts.links, bold_is_subhead=False)
    if box is container:
        return LivePost("", "", (), written)
    inside = set(container.iter())
    heading = next((text for one in box.iter("h2", "h3") if one not in inside and (text := words(one))), "")
    time = next((one for one in box.iter("time") if one not in inside), None)
    when = ""
    if time is not None:
        when = _moment((words(time.getnext()), words(time)), time.get("datetime") or "", facts)
    people = next((people_of(one) for one in box.iter("div", "span") if "author-details" in names(one)), ())
    return LivePost(heading, when, people, written)


def _told(state: State, facts: Facts) -> list[LivePost]:
    """The posts of the state."""
    found = []
    for post in state.records(state.content, "posts"):
        printed = tuple(state.text(post, name) for name in ("localizedContentDateSr", "localizedContentDate"))
        when = _moment(printed, state.text(post, "contentDate"), facts)
        people = tuple(state.names(post, "persons", "fullName", "name"))
        videos = [state_story.stub(state, facts, video) for video in state.records(post, "videos")]
        text = [*state_story.text(state, facts, post), *filter(None, videos)]
        found.append(LivePost(state.text(post, "title", "name"), when, people, text))
    return found


def _linked(facts: Facts) -> list[LivePost]:
    """The posts of the linked data."""
    return [
        LivePost(
            clean(post.title), _moment((), post.published, facts), post.authors, state_story.markup(post.text, facts)
        )
        for post in facts.linked.posts
    ]


def _moment(printed: Iterable[str], exact: str, facts: Facts) -> str:
    """When a post was written, as printed where that says it for good, with its time where the page knows it: a post
    of ``3 minutes ago`` is read on other days too."""
    told = [text for one in printed if (text := clean(one))]
    lasting = next((text for text in told if _LASTING.search(text)), "")
    if lasting and re.search(r"\d[:.]\d{2}(?!\d)", lasting):
        return lasting
    moment = next((found for text in (exact, *told) if (found := facts.date(text))), "")
    if len(moment) > len("2026-05-02"):
        return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return lasting or moment or next(iter(told), "")
