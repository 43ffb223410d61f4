"""Captive portal detection: the story, or the login page of a network in everybody's place? (FAULTS.md row 25)

A portal answers 200 to everything.  Its page must never be kept over a good copy; so whoever keeps pages
asks here first.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from reader.model import address, host
from reader.model.address import Address
from reader.model.response import Response

_SHORTEST_MARK: Final = 8


def looks_like_portal(response: Response, kept: Response | None = None) -> str:
    """Why ``response`` is probably not the page that was asked for, as one line; empty when nothing is wrong.

    ``kept`` is an earlier answer to the same address.  Of the rules the first that holds counts:

    1. The address names a story (a content id), and another site answered.
    2. The earlier answer came from the site that was asked, and this one comes from another.
    3. The earlier page names its own address (id or last part of the path), and this one names neither that nor
       the address it was led to.
    4. The address is a story's of DW, and the page names neither that nor DW at all: so it needs no earlier answer.
    """
    if response.status == 304 or not response.body:
        return ""
    asked, answered = host.site(response.asked.host), host.site(response.final.host)
    if answered != asked and (_names_story(response.asked) or (kept and host.site(kept.final.host) == asked)):
        return f"{answered} answered in place of {asked}; does the network want a login?"
    marks = [mark for mark in (_mark(response.asked), _mark(response.final)) if mark]
    if any(mark in response.body for mark in marks):
        return ""
    lost = kept is not None and bool(marks) and marks[0] in kept.body
    if lost or (_is_story_of_dw(response.asked) and not _OWN_NAME.search(response.body)):
        return "another page came in place of the story; does the network want a login?"
    return ""


def _is_story_of_dw(asked: Address) -> bool:
    return _names_story(asked) and address.is_dw_host(asked.host)


# no page of DW's is without it: its pictures and links have it
_OWN_NAME: Final = re.compile(rb"\bdw\.(?:com|de)\b|dw-world\.de", re.IGNORECASE)


def _names_story(page: Address) -> bool:
    return not page.id.startswith("url:")


def _mark(page: Address) -> bytes:
    """What a page with this address says of itself somewhere: its id, else the last part of its path."""
    if _names_story(page):
        return page.id.partition(":")[2].encode()
    last = unquote(urlsplit(page.url).path.rstrip("/").rpartition("/")[2])
    return last.encode() if len(last) >= _SHORTEST_MARK else b""
