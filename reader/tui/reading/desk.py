"""Port of the screens to the service, a Protocol and nothing more: ``reader.service.Reader`` provides it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Protocol

from reader.model.address import Address
from reader.model.article import Article
from reader.model.edition import Edition, SectionOf
from reader.model.opened import Opened
from reader.tui.reading.ledger import Ledger


class Desk(Protocol):
    """Where the screens get pages from. Everything that waits raises ReaderError with one line for a person."""

    @property
    def online(self) -> Literal["unknown", "online", "offline"]:
        """What the last answer, or the lack of one, said of the network."""

    @property
    def fetching(self) -> int:
        """How many pages are on their way."""

    @property
    def notice(self) -> str:
        """One line on the state of the library; empty when all is well."""

    @property
    def shelf(self) -> Ledger:
        """The reader's own records."""

    def kept(self, address: Address) -> Opened | None:
        """The copy in the library, at once and without the network; None when there is none."""

    def known(self, keys: Iterable[str]) -> Mapping[str, int]:
        """Those of these keys (``Address.key``) that open without a network, each with its minutes of reading; 0 where
        they are not known, or the page is no text."""

    def mark_read(self, address: Address) -> None:
        """A text of this story is on the screen. Returns at once, whatever becomes of it on the disk."""

    async def open(
        self,
        address: Address,
        *,
        section: SectionOf | None = None,
        fresh: bool = False,
        insist: bool = False,
    ) -> Opened:
        """The page: a kept copy that is fresh enough (unless ``fresh``), else from the network, else a kept copy.

        ``section`` is the one whose front page this is, where the caller has found it (``section_of``).
        ``insist``: a person asks for it anew, whatever wait the host has wished for.
        """

    async def full_text(self, address: Address) -> Article:
        """All text of the page, without cleaning."""

    def editions(self) -> tuple[Edition, ...]:
        """Every edition that can be opened."""

    def edition(self, key: str = "") -> Edition:
        """The edition with this key; the reader's own without one."""

    def section_of(self, wanted: Address) -> SectionOf | None:
        """The edition and section whose front page this is; None for any other page."""

    async def warm(self) -> None:
        """Make the first request cheap: called once there is something on the screen."""

    async def start_sample(self) -> Edition:
        """The sample edition, ready to be opened."""

    async def aclose(self) -> None:
        """Let go of everything."""
