"""What came back from the network, as one value that the disk can keep."""

from __future__ import annotations

from msgspec import Struct


class Response(Struct, frozen=True, omit_defaults=True):
    """A whole answer: headers that matter and the decoded (uncompressed) body."""

    url: str
    """Canonical address asked for."""
    final: str
    """Canonical address that answered, after redirects."""
    status: int
    """200, 203 and the like, or 304; what carries no page is raised as an error instead."""
    fetched: float
    """Seconds since the epoch, when the answer had arrived."""
    content_type: str = ""
    """Media type in lower case, without parameters."""
    charset: str = ""
    """The charset parameter of Content-Type as sent; empty without one."""
    etag: str = ""
    last_modified: str = ""
    cache_control: str = ""
    expires: str = ""
    date: str = ""
    age: str = ""
    body: bytes = b""
