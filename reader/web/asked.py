"""What a caller asks the client for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Accept = Literal["page", "feed"]

_ACCEPT: Final[dict[Accept, str]] = {
    "page": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
    "feed": "application/rss+xml, application/atom+xml, application/feed+json;q=0.9, application/xml;q=0.9, */*;q=0.5",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One address, under which conditions it is wanted, and who named it. Equal requests are sent once."""

    url: str
    """Canonical."""
    etag: str = ""
    last_modified: str = ""
    accept: Accept = "page"
    named_by_page: bool = False
    """Whether a page named the address, not the reader: then even the first host must be public."""

    @property
    def conditional(self) -> bool:
        """Whether a 304 can be an answer."""
        return bool(self.etag or self.last_modified)

    def headers(self, user_agent: str, encodings: str, *, conditional: bool, anew: bool = False) -> dict[str, str]:
        """Every header that is sent, but Host (FAULTS.md row 27). Validators go out as they came in.

        ``anew`` asks caches on the way to look for themselves (RFC 9111 section 5.2.1.4).
        """
        sent = {
            "User-Agent": user_agent,
            "Accept": _ACCEPT[self.accept],
            "Accept-Encoding": encodings,
            "Connection": "keep-alive",
        }
        if conditional and self.etag:
            sent["If-None-Match"] = self.etag
        if conditional and self.last_modified:
            sent["If-Modified-Since"] = self.last_modified
        if anew:
            sent["Cache-Control"] = "no-cache"
        return sent
