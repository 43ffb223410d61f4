"""Loading, empty and error states of the text pane: one plain line, and the keys that lead on."""

from __future__ import annotations

from reader.keys.keymap import Keymap
from reader.model.article import Article
from reader.tui.reading.visits import Visit


def loading(visit: Visit, keymap: Keymap) -> list[str]:
    """A page on its way: what its list said of it, and where it comes from."""
    return [*_known(visit), f"Loading from {visit.address.host} …", "", f"{keymap.key('page.cancel')} cancels"]


def failed(visit: Visit, keymap: Keymap) -> list[str]:
    """A page that could not be had."""
    return [
        *_known(visit),
        visit.failure,
        "",
        f"{keymap.key('page.reload')} tries again · {keymap.key('page.browser')} opens it in the browser · "
        f"{keymap.key('page.back')} goes back",
    ]


def without_text(page: Article, keymap: Keymap) -> list[str]:
    """A page that is there and holds no article."""
    return [
        *([page.title, ""] if page.title else []),
        page.notice or "This page holds no text that could be read here.",
        "",
        f"{keymap.key('page.browser')} opens it in the browser · {keymap.key('page.back')} goes back",
    ]


def _known(visit: Visit) -> list[str]:
    lines = [line for line in (visit.title, visit.teaser) if line]
    return [part for line in lines for part in (line, "")]
