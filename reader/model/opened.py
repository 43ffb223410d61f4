"""Result of opening an address: a story or a front page, from cache or network, and how old it is."""

from __future__ import annotations

from msgspec import Struct

from reader.model.address import Address
from reader.model.article import Article
from reader.model.front_page import FrontPage


class Opened(Struct, frozen=True):
    """A page as the reader has it now."""

    address: Address
    """As asked for."""
    page: Article | FrontPage
    fetched: float
    """Seconds since the epoch, when it (or its last confirmation) came from the network."""
    kept: bool
    """Whether it came from the library."""
    stale: bool = False
    """Whether it should be asked for again behind the reader's back."""
    problem: str = ""
    """One line: why it is not newer (no network, status 503); empty when nothing went wrong."""
