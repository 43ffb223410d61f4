"""HTTP response as one value, and the validators that make the next request for it a conditional one."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from reader.model.address import Address


class Validators(Struct, frozen=True, omit_defaults=True):
    """Validators of a kept answer (RFC 9110 section 8.8). They are for the server that gave them and no other."""

    etag: str = ""
    last_modified: str = ""
    origin: str = ""
    """``scheme://host[:port]`` of the canonical address that gave them."""

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)


NONE: Final = Validators()


class Response(Struct, frozen=True, omit_defaults=True):
    """A whole answer: headers that matter and the decoded (uncompressed) body."""

    asked: Address
    final: Address
    """What answered, after redirects."""
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

    @property
    def validators(self) -> Validators:
        """What the next request for ``asked`` may carry."""
        return Validators(self.etag, self.last_modified, self.final.origin)
