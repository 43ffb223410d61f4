"""Lifecycle of one command's reader: made from the configuration, asked for pages, closed at the end."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from reader import paths
from reader.cli import last_list, meant, output
from reader.cli.arguments import Arguments
from reader.config import Config
from reader.model.address import Address
from reader.model.opened import Opened
from reader.model.related import RelatedItem
from reader.paths import Paths
from reader.service import Reader

if TYPE_CHECKING:
    from reader.extract.page import Want
    from reader.model.read import Read

Result = TypeVar("Result")


class Session:
    """What the functions of the commands work with. Use ``begin``."""

    def __init__(self, settings: Config, places: Paths) -> None:
        """``settings`` as they hold for this command, its options included."""
        self.settings = settings
        self.places = places

    @cached_property
    def reader(self) -> Reader:
        """Made with its library when it is first asked: a saved page has no need of either."""
        return Reader(self.settings, self.places)

    def ask(self, work: Callable[[Reader], Coroutine[Any, Any, Result]]) -> Result:
        """What ``work`` comes to on an event loop. Once a session: what the loop started is closed after it, and only
        the library stays open until the session ends.
        """

        async def worked() -> Result:
            try:
                return await work(self.reader)
            finally:
                await self.reader.stop()

        return _on_a_loop(worked())

    def read_file(self, body: bytes, wanted: Address, want: Want, *, saved: float | None) -> Read:
        """A saved page as if it had come from ``wanted``; see ``service.page_file``. Raises ReaderError."""
        from reader.service import page_file

        return _on_a_loop(page_file.read(body, wanted, want, saved=saved, config=self.settings))

    def open(self, wanted: Address) -> Opened:
        """The page at ``wanted``. What is kept and fresh comes without a thought to the network.

        A copy older than wished is announced on standard error. Raises ReaderError.
        """
        kept = self.reader.kept(wanted)
        opened = kept if kept and not kept.stale else self.ask(lambda reader: reader.open(wanted))
        if opened.problem:
            output.complain(f"kept copy, fetched {_age(opened.fetched)}: {opened.problem}")
        return opened

    def close(self) -> None:
        """Close the library, where it was opened, and say what state it is in: also where the command failed."""
        if "reader" in vars(self):
            self.reader.keeping.settle()
            if self.reader.notice:
                output.complain(self.reader.notice)
            self.reader.close()

    def kept(self, stories: Iterable[RelatedItem]) -> frozenset[str]:
        """The ids of those that open without a network."""
        keys = {story.address.key: story.id for story in stories}
        return frozenset(keys[key] for key in self.reader.known(keys))

    def keep_list(self, stories: Iterable[RelatedItem]) -> None:
        """Keep what is printed as numbers for the next command; a disk that cannot is said in one line.

        Where nothing was listed, the numbers of the list before still hold.
        """
        listed = tuple(stories)
        if not listed:
            return
        try:
            last_list.save(self.places.last_list, listed)
        except OSError as error:
            output.complain(f"the numbers of this list could not be kept: {error.strerror or error}")


@contextmanager
def begin(arguments: Arguments) -> Iterator[Session]:
    """A session under the configuration and the options of the command line. Raises ConfigError."""
    places = paths.of()
    session = Session(meant.configuration(places.config_file, offline=arguments.offline), places)
    try:
        yield session
    finally:
        session.close()


def _on_a_loop(work: Coroutine[Any, Any, Result]) -> Result:
    import asyncio
    import gc

    gc.enable()
    return asyncio.run(work)


def _age(fetched: float) -> str:
    from reader.text import dates

    return dates.age(fetched, dates.now())
