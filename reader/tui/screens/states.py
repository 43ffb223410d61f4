"""What the text pane says when there is no text: one plain line, and the keys that lead on."""

from __future__ import annotations

from reader.model.article import Article
from reader.tui.keys import commands
from reader.tui.reading.visits import Visit


def loading(visit: Visit) -> list[str]:
    """A page on its way: what its list said of it, and where it comes from."""
    return [*_known(visit), f"Loading from {visit.address.host} …", "", f"{_key('page.cancel')} cancels"]


def failed(visit: Visit) -> list[str]:
    """A page that could not be had."""
    return [
        *_known(visit),
        visit.failure,
        "",
        f"{_key('page.reload')} tries again · {_key('page.browser')} opens it in the browser · "
        f"{_key('page.back')} goes back",
    ]


def without_text(page: Article) -> list[str]:
    """A page that is there and holds no article."""
    return [
        *([page.title, ""] if page.title else []),
        page.notice or "This page holds no text that could be read here.",
        "",
        f"{_key('page.browser')} opens it in the browser · {_key('page.back')} goes back",
    ]


def _known(visit: Visit) -> list[str]:
    lines = [line for line in (visit.title, visit.teaser) if line]
    return [part for line in lines for part in (line, "")]


def _key(command_id: str) -> str:
    return commands.named(command_id).key
