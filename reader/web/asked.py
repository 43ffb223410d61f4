"""One GET request: what a caller asks the client for, and the headers that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from reader.model.address import Address
from reader.model.response import NONE, Validators

Accept = Literal["page", "feed"]

_ACCEPT: Final[dict[Accept, str]] = {
    "page": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
    "feed": "application/rss+xml, application/atom+xml, application/feed+json;q=0.9, application/xml;q=0.9, */*;q=0.5",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One address, under which conditions it is wanted, and who named it. Equal requests are sent once."""

    address: Address
    validators: Validators = NONE
    accept: Accept = "page"
    named_by_page: bool = False
    """Whether a page named the address, not the reader: then even the first host must be public."""
    insist: bool = field(default=False, compare=False)
    """Whether it is asked although the host wants to be left alone."""

    def validators_for(self, origin: str) -> Validators:
        """What a hop to ``origin`` may be told: the validators that it gave itself (FAULTS.md rows 77 and 96)."""
        return self.validators if origin == self.validators.origin else NONE

    def headers(self, user_agent: str, encodings: str, origin: str, *, anew: bool = False) -> dict[str, str]:
        """Every header that a hop to ``origin`` is sent, but Host (row 27). Validators go out as they came in.

        ``anew`` asks caches on the way to look for themselves (RFC 9111 section 5.2.1.4).
        """
        validators = self.validators_for(origin)
        sent = {
            "User-Agent": user_agent,
            "Accept": _ACCEPT[self.accept],
            "Accept-Encoding": encodings,
            "Connection": "keep-alive",
        }
        if validators.etag:
            sent["If-None-Match"] = validators.etag
        if validators.last_modified:
            sent["If-Modified-Since"] = validators.last_modified
        if anew:
            sent["Cache-Control"] = "no-cache"
        return sent
