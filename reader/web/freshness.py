"""HTTP cache freshness and revalidation: pure rules of a private cache (RFC 9111), beside their sections.

What is no longer fresh, or never was, is still shown as what was read before, with its age: section 6 frees a history
from freshness.  So the reader does what RFC 5861 lets a server allow, without being told: it shows the kept page and
asks behind the reader's back (stale-while-revalidate, section 3), and falls back on it when asking fails
(stale-if-error, section 4).  ``no-store`` and ``no-cache`` mean that it asks every time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import msgspec

from reader.model.response import Response
from reader.web import http_date

_DIRECTIVE: Final = re.compile(r'([!#$%&\'*+\-.^_`|~0-9A-Za-z]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,;"]*))?')
_HEURISTIC: Final = frozenset((200, 203))
"""Of the statuses that carry a page those that may be kept without being told so (RFC 9110 section 15.1)."""
_FOREVER: Final = 2**31
"""What a larger number counts as (RFC 9111 section 1.2.2)."""
_HEURISTIC_SHARE: Final = 0.1
"""Of the time since Last-Modified (RFC 9111 section 4.2.2)."""
_LONGEST: Final = 24 * 3600.0
"""Seconds that news can be fresh, whatever a server says of it."""


def directives(cache_control: str) -> Mapping[str, str]:
    """Names in lower case with their unquoted arguments (RFC 9111 section 5.2); the first of two counts (4.2.1)."""
    found: dict[str, str] = {}
    for name, value in _DIRECTIVE.findall(cache_control[:4096]):
        unquoted = re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value
        found.setdefault(name.lower(), unquoted)
    return found


def lifetime(response: Response) -> float:
    """How many seconds the answer is fresh, counted from when the server made it (RFC 9111 section 4.2.1).

    ``s-maxage`` is for shared caches and is ignored here.
    """
    told = directives(response.cache_control)
    if "max-age" in told:
        # "encouraged to consider responses that have invalid freshness information to be stale" (4.2.1)
        return _seconds(told["max-age"]) or 0.0
    made = _made(response)
    if response.expires.strip():
        expires = http_date.parse(response.expires)
        # "MUST interpret invalid date formats, especially the value "0", as in the past" (5.3)
        return max(0.0, expires - made) if expires is not None else 0.0
    changed = http_date.parse(response.last_modified)
    if changed is None or response.status not in _HEURISTIC:
        return 0.0
    return max(0.0, made - changed) * _HEURISTIC_SHARE


def age(response: Response, now: float) -> float:
    """Seconds since the server made the answer (RFC 9111 section 4.2.3); ``now`` in seconds since the epoch.

    The time the request took is not known here and counts as nothing.
    """
    apparent = max(0.0, response.fetched - _made(response))
    return max(apparent, _seconds(response.age) or 0.0) + max(0.0, now - response.fetched)


def fresh_until(response: Response) -> float:
    """The first moment at which the server is to be asked again, in seconds since the epoch; never before ``fetched``.

    That is ``fetched`` itself with ``no-cache`` (RFC 9111 section 5.2.2.4) and with ``no-store``, which would have it
    forgotten (5.2.2.5); else when it is as old as its lifetime (4.2), and a day after ``fetched`` at the latest.
    """
    if directives(response.cache_control).keys() & {"no-cache", "no-store"}:
        return response.fetched
    return response.fetched + min(max(0.0, lifetime(response) - age(response, response.fetched)), _LONGEST)


def freshened(kept: Response, confirmation: Response) -> Response | None:
    """``kept`` with what a 304 tells anew of it; its body stays (RFC 9111 sections 3.2 and 4.3.4).

    A header the 304 does not carry keeps its value, but for Date and Age, which tell of the moment alone.
    None when another page than the kept one was confirmed (its ETag differs, or it lies elsewhere): then it must be
    fetched.
    """
    if confirmation.final != kept.final or (confirmation.etag and kept.etag and confirmation.etag != kept.etag):
        return None
    return msgspec.structs.replace(
        kept,
        fetched=confirmation.fetched,
        date=confirmation.date,
        age=confirmation.age,
        etag=confirmation.etag or kept.etag,
        last_modified=confirmation.last_modified or kept.last_modified,
        cache_control=confirmation.cache_control or kept.cache_control,
        expires=confirmation.expires or kept.expires,
    )


def _made(response: Response) -> float:
    """When the server says it made the answer, else when it came (RFC 9110 section 6.6.1)."""
    date = http_date.parse(response.date)
    return response.fetched if date is None else date


def _seconds(text: str) -> float | None:
    """A delta-seconds (RFC 9111 section 1.2.2), or None where it is none."""
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        return None
    return float(min(int(text[:12]), _FOREVER)) if len(text) <= 12 else float(_FOREVER)
