"""Status lines around the panes: whose page it is, how the network does, what there is to know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.keys.keymap import Keymap
from reader.model.address import DW_SITE
from reader.model.edition import Edition
from reader.model.front_page import FrontPage
from reader.story import lists
from reader.text import dates
from reader.tui.reading.desk import Desk
from reader.tui.reading.visits import Visit


def where(visit: Visit, editions: Callable[[], Iterable[Edition]]) -> tuple[str, ...]:
    """Whose page this is: edition and section where it was come to from there, else what the page itself says."""
    if lists.is_own(visit.address):
        page = visit.page
        count = len(page.items) if isinstance(page, FrontPage) else 0
        order = visit.order if count and lists.named(visit.address) else ""
        title = f"Search: {visit.title}" if lists.searched(visit.address) else page.title if page else visit.title
        return ("Library", title, f"{count:,}" if count else "", order)
    edition, section, page = visit.edition, visit.section, visit.page
    known = visit.address.id.startswith(("dw:", "sample:"))
    if edition is not None and section is not None and (known or visit.is_front):
        brand = "DW" if section.url.startswith(f"{DW_SITE}/") else ""
        return (brand, edition.name, visit.name if visit.is_front else section.name)
    if visit.address.id.startswith("dw:"):
        reached = edition.name if edition else ""
        own = next((each.name for each in editions() if page and each.language == page.language), reached)
        return ("DW", own, visit.name if visit.is_front else "")
    return (visit.address.host, visit.name if visit.is_front else "")


def connection(visit: Visit, desk: Desk, *, letters: bool) -> tuple[str, ...]:
    """How many pages are on their way, and whether there is a network; ``letters`` takes no signs."""
    fetching = max(desk.fetching, int(visit.busy))
    arrows, ring = ("", "") if letters else ("⇅ ", {"online": "○ "}.get(desk.online, "● "))
    return (
        *([f"{arrows}{fetching} fetching"] if fetching else []),
        *([f"{ring}{desk.online}"] if desk.online != "unknown" else []),
    )


def remark(visit: Visit, library: Callable[[Visit], str], keymap: Keymap) -> str:
    """What stands in the place of ``where`` when there is something to say. What ``library`` says comes last."""
    if visit.update is not None:
        what = "There is newer news" if visit.is_front else "This page was updated"
        return f"{what}: {keymap.key('page.reload')} shows it."
    if visit.problem and visit.opened and visit.opened.kept:
        return f"Kept copy, fetched {dates.age(visit.opened.fetched, dates.now())}: {visit.problem}"
    return visit.problem or library(visit)
