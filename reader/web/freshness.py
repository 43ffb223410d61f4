"""Is a kept answer still good? Pure rules of a private cache, beside the sections they come from.

RFC 9111 (HTTP caching) and RFC 5861 (stale-while-revalidate, stale-if-error).  What these rules call unusable
may still be shown as what was read before, with its age: RFC 9111 section 6 frees a history from freshness.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from reader.model.response import Response
from reader.web import http_date

State = Literal["fresh", "stale", "expired"]
"""``fresh``: use it and ask nobody.  ``stale``: use it and ask behind the reader's back (RFC 5861 section 3).
``expired``: ask first; ``usable_on_error`` says whether it may be used when asking fails."""

_DIRECTIVE: Final = re.compile(r'([!#$%&\'*+\-.^_`|~0-9A-Za-z]+)(?:\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,;"]*))?')
_HEURISTIC: Final = frozenset((200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501))
"""Statuses that may be kept without being told so (RFC 9110 section 15.1)."""
_FOREVER: Final = 2**31
"""What a larger number counts as (RFC 9111 section 1.2.2)."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the cache decides where the answer is silent. Times in seconds."""

    heuristic_share: float = 0.1
    """Of the time since Last-Modified (RFC 9111 section 4.2.2)."""
    heuristic_longest: float = 24 * 3600.0
    stale_while_revalidate: float = 0.0
    stale_if_error: float = 0.0


DEFAULT: Final = Policy()


def directives(cache_control: str) -> Mapping[str, str]:
    """Names in lower case with their unquoted arguments (RFC 9111 section 5.2); the first of two counts (4.2.1)."""
    found: dict[str, str] = {}
    for name, value in _DIRECTIVE.findall(cache_control[:4096]):
        unquoted = re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value
        found.setdefault(name.lower(), unquoted)
    return found


def storable(response: Response) -> bool:
    """Whether the answer may be kept at all: not with ``no-store`` (RFC 9111 section 5.2.2.5)."""
    return "no-store" not in directives(response.cache_control)


def lifetime(response: Response, policy: Policy = DEFAULT) -> float:
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
    return min(max(0.0, made - changed) * policy.heuristic_share, policy.heuristic_longest)


def age(response: Response, now: float) -> float:
    """Seconds since the server made the answer (RFC 9111 section 4.2.3); ``now`` in seconds since the epoch.

    The time the request took is not known here and counts as nothing.
    """
    apparent = max(0.0, response.fetched - _made(response))
    return max(apparent, _seconds(response.age) or 0.0) + max(0.0, now - response.fetched)


def state(response: Response, now: float, policy: Policy = DEFAULT) -> State:
    """How the kept ``response`` may be used at ``now`` (seconds since the epoch)."""
    told = directives(response.cache_control)
    if "no-cache" in told or "no-store" in told:
        return "expired"  # 5.2.2.4: not without asking; 5.2.2.5: should not be here at all
    if now < response.fetched:
        return "expired"  # the clock was set back: the age is unknown
    over = age(response, now) - lifetime(response, policy)
    if over < 0:
        return "fresh"  # 4.2: response_is_fresh = (freshness_lifetime > current_age)
    if "must-revalidate" in told:
        return "expired"  # 5.2.2.2
    return "stale" if over < _window(told, "stale-while-revalidate", policy.stale_while_revalidate) else "expired"


def fresh_until(response: Response, policy: Policy = DEFAULT) -> float:
    """Until when ``state`` says ``fresh``, in seconds since the epoch; ``fetched`` itself when it never is."""
    if directives(response.cache_control).keys() & {"no-cache", "no-store"}:
        return response.fetched
    return response.fetched + max(0.0, lifetime(response, policy) - age(response, response.fetched))


def usable_on_error(response: Response, now: float, policy: Policy = DEFAULT) -> bool:
    """Whether the kept ``response`` may answer when the server cannot be asked or answers 5xx (RFC 5861 section 4).

    Not with ``no-store``, ``no-cache`` or ``must-revalidate`` (RFC 9111 section 4.2.4).
    """
    if state(response, now, policy) != "expired":
        return True
    told = directives(response.cache_control)
    if told.keys() & {"no-store", "no-cache", "must-revalidate"}:
        return False
    over = age(response, now) - lifetime(response, policy)
    return over < _window(told, "stale-if-error", policy.stale_if_error)


def freshened(kept: Response, confirmation: Response) -> Response:
    """``kept`` with what a 304 tells anew of it; its body stays (RFC 9111 sections 3.2 and 4.3.4).

    A header the 304 does not carry keeps its value, but for Date and Age, which tell of the moment alone.
    """
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


def _window(told: Mapping[str, str], name: str, default: float) -> float:
    given = _seconds(told[name]) if name in told else None
    return default if given is None else given
