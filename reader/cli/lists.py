"""``history`` and ``queue``: the reader's own lists, printed with numbers."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.arguments import Arguments, Parser, cells
from reader.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.cli.session import Session
    from reader.model.front_page import FrontPage
    from reader.model.listed import ListedStory, ListName
    from reader.model.opened import Opened
    from reader.service import Reader


def add_history(parser: Parser) -> None:
    """The arguments of ``history``."""
    parser.add_argument("action", nargs="?", choices=("clear",), help="clear: delete the whole history")
    parser.add_argument("--yes", action="store_true", help="with clear: do not ask")
    _add_list(parser)


def add_queue(parser: Parser) -> None:
    """The arguments of ``queue``."""
    parser.add_argument("action", nargs="?", choices=("add", "remove"), help="put stories on it, or take them off")
    parser.add_argument("stories", nargs="*", metavar="URL|N", help="addresses, or numbers of the last printed list")
    _add_list(parser)


def add_save(parser: Parser) -> None:
    """The arguments of ``save``."""
    parser.add_argument("stories", nargs="+", metavar="URL|N", help="addresses, or numbers of the last printed list")


def add_unsave(parser: Parser) -> None:
    """The arguments of ``unsave``."""
    add_save(parser)


def add_saved(parser: Parser) -> None:
    """The arguments of ``saved``."""
    _add_list(parser)


def run_save(arguments: Arguments) -> int:
    """Fetch what is not here, and keep it for ever. What could not be saved is said; 1 where nothing could."""
    from reader.cli import meant
    from reader.cli.session import begin
    from reader.errors import ReaderError
    from reader.model.listed import of_opened

    with begin(arguments) as session:
        wanted = [meant.story(each, session.places) for each in arguments.stories]

        async def fetched(reader: Reader) -> list[Opened]:
            there = []
            for address in wanted:
                try:
                    there.append(reader.kept(address) or await reader.open(address))
                except ReaderError as error:
                    output.complain(f"{address.url}: {error}")
            return there

        saved = 0
        for opened in session.ask(fetched):
            session.reader.keeping.settle()
            try:
                output.write(f"{session.reader.shelf.save(of_opened(opened, time.time())).result()}\n")
                saved += 1
            except ReaderError as error:
                output.complain(f"{opened.address.url}: {error}")
    return 0 if saved else 1


def run_unsave(arguments: Arguments) -> int:
    """Keep them no longer."""
    from reader.cli import meant
    from reader.cli.session import begin
    from reader.model.listed import ListedStory

    with begin(arguments) as session:
        shelf = session.reader.shelf
        wanted = [meant.story(each, session.places) for each in arguments.stories]
        stories = {story.key: story for story in shelf.listing("saved")}
        those = [stories.get(each.key) or ListedStory(each.key, each.url) for each in wanted]
        output.write((shelf.take("saved", those).result() or "That is not saved.") + "\n")
    return 0


def run_saved(arguments: Arguments) -> int:
    """Print the stories that are kept for ever, the last first."""
    return _print(arguments, "saved")


def add_plan(parser: Parser) -> None:
    """The arguments of ``plan``."""
    parser.add_argument("minutes", metavar="MINUTES", help="how long you have")
    parser.add_argument("--width", type=cells, metavar="N", help="cells to print in")


def run_plan(arguments: Arguments) -> int:
    """Print queued and unread kept stories that fit, the shortest first."""
    from reader.cli.session import begin
    from reader.story import lists, plan

    minutes = int(arguments.minutes) if arguments.minutes.isdecimal() and len(arguments.minutes) < 5 else 0
    if not plan.LEAST <= minutes <= plan.MOST:
        raise UsageError(f"'{arguments.minutes[:40]}' is no number of minutes from {plan.LEAST} to {plan.MOST}")
    with begin(arguments) as session:
        stories = session.reader.shelf.plan(minutes)
        page = lists.planned(minutes, stories)
        _print_page(session, arguments, page, stories, lists.NOTHING_PLANNED)
    return 0


def _add_list(parser: Parser) -> None:
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="print so many at most")
    parser.add_argument("--width", type=cells, metavar="N", help="cells to print in")


def run_history(arguments: Arguments) -> int:
    """Print the stories that were read, the last first; or delete the history."""
    from reader.cli.session import begin

    if arguments.action != "clear":
        return _print(arguments, "history")
    if not arguments.yes and not output.asked("Delete the whole history?"):
        raise UsageError("nothing was deleted: 'dw-reader history clear --yes' deletes without asking")
    with begin(arguments) as session:
        shelf = session.reader.shelf
        output.write((shelf.take("history", shelf.listing("history")).result() or "The history is empty.") + "\n")
    return 0


def run_queue(arguments: Arguments) -> int:
    """Print what is to be read, or change it."""
    from reader.cli import meant
    from reader.cli.session import begin
    from reader.model.listed import ListedStory, of_opened

    if arguments.action is None:
        return _print(arguments, "queue")
    if not arguments.stories:
        raise UsageError(f"say which story: 'dw-reader queue {arguments.action} URL'")
    with begin(arguments) as session:
        wanted = [meant.story(each, session.places) for each in arguments.stories]
        stories = []
        for address in wanted:
            kept = session.reader.kept(address)
            when = time.time()
            known = of_opened(kept, when) if kept else ListedStory(address.key, address.url, address.id, when=when)
            stories.append(known)
        shelf = session.reader.shelf
        change = shelf.put if arguments.action == "add" else shelf.take
        output.write((change("queue", stories).result() or "That is not on the queue.") + "\n")
    return 0


def _print(arguments: Arguments, name: ListName) -> int:
    from reader.cli.session import begin

    if arguments.limit < 0:
        raise UsageError("--limit takes a number from 1")
    with begin(arguments) as session:
        _print_list(session, arguments, name)
    return 0


def _print_list(session: Session, arguments: Arguments, name: ListName) -> None:
    from reader.story import lists

    stories = session.reader.shelf.listing(name)[: arguments.limit or None]
    _print_page(session, arguments, lists.page(name, stories), stories, lists.EMPTY[name])


def _print_page(
    session: Session, arguments: Arguments, page: FrontPage, stories: Sequence[ListedStory], without: str
) -> None:
    """A list with its numbers, which ``show`` takes; as JSON its stories; ``without`` any one line."""
    import msgspec

    from reader.export import plain
    from reader.story.numbering import number

    listing = number(page.groups)
    session.keep_list(listing.stories)
    if arguments.json:
        output.write_json([msgspec.to_builtins(story) for story in stories])
    elif not stories:
        output.write(f"{without}\n")
    else:
        width = 0 if arguments.plain else output.width(arguments.width, session.settings.column)
        output.write(plain.listed(listing, width, name=page.title, kept=session.kept(listing.stories)))
