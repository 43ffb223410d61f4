"""A page to read: the job that crosses the pipe to the worker process."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec
from msgspec import Struct

from reader.model.address import Address
from reader.model.read import Read

__all__ = ["Page", "Read", "Want"]

Want: TypeAlias = Literal["auto", "story", "front", "feed", "full"]
"""``auto``: whatever the page is; ``story`` or ``front``: that, where the page can be read so; ``feed``: a front page
from a feed or a sitemap alone; ``full``: all text of the page, uncleaned (``x``)."""


_SAME: Final = Address("", "")
"""That the address which was asked has answered."""


class Page(Struct, frozen=True, omit_defaults=True):
    """One page as it came: its bytes, and what is known of them."""

    address: Address
    """That was asked."""
    body: bytes
    """Decoded from its content encoding, not from its charset."""
    final: Address = _SAME
    """That answered: ``address`` unless another is given."""
    content_type: str = ""
    """Media type in lower case, without parameters; empty when unknown."""
    charset: str = ""
    """As the answer named it; empty without one."""
    fetched: float = 0.0
    """Seconds since the epoch; 0 when unknown."""
    want: Want = "auto"
    origin: str = ""
    """The address it came from where that is another, or ``file``."""

    @property
    def url(self) -> str:
        """Of the address that was asked."""
        return self.address.url

    @property
    def came_from(self) -> str:
        """For ``Source.origin``: ``origin``, else the address that answered."""
        return self.origin or self.final.url

    @property
    def stamp(self) -> str:
        """When it came, for ``Source.fetched``: ISO 8601 with offset; empty when unknown, or no time at all."""
        from datetime import UTC, datetime

        try:
            return datetime.fromtimestamp(self.fetched, UTC).isoformat(timespec="seconds") if self.fetched > 0 else ""
        except (OverflowError, ValueError, OSError):
            return ""

    def __post_init__(self) -> None:
        if self.final == _SAME:
            msgspec.structs.force_setattr(self, "final", self.address)
