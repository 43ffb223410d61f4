"""``cache``: what damage put aside comes back, or goes for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.arguments import Arguments, Parser
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.config import Config
    from reader.paths import Paths


def add_cache(parser: Parser) -> None:
    """The arguments of ``cache``."""
    parser.add_argument(
        "action",
        choices=("reindex", "salvage", "clear"),
        help="reindex: index kept stories anew; salvage: bring back what files put aside hold; clear: delete",
    )
    parser.add_argument("--old", action="store_true", help="with clear: the files that were put aside")


def run_cache(arguments: Arguments) -> int:
    """Do it, and say in one line what was done."""
    from reader import paths
    from reader.cli import meant

    places = paths.of()
    if arguments.action == "reindex":
        return _reindex(arguments)
    if arguments.action == "salvage":
        if arguments.old:
            raise UsageError("--old belongs to 'cache clear'")
        return _salvage(arguments, meant.configuration(places.config_file), places)
    if not arguments.old:
        raise UsageError("say what to clear: 'dw-reader cache clear --old' deletes the files that were put aside")
    return _clear_old(arguments, places)


def _reindex(arguments: Arguments) -> int:
    """With a count on standard error where somebody watches: thousands of stories take a minute."""
    from reader.cli.session import begin

    with begin(arguments) as session:
        shelf = session.reader.shelf
        shelf.index_anew().result()
        wanted, done = shelf.unindexed, 0
        while some := shelf.index_some().result():
            done += some
            output.progress(f"{done} of {wanted} stories")
        output.progress("")
        if arguments.json:
            output.write_json({"indexed": done, "left": shelf.unindexed})
        else:
            output.write(f"{_count(done, 'story') if done == 1 else f'{done} stories'} indexed\n")
    return 0


def _salvage(arguments: Arguments, settings: Config, places: Paths) -> int:
    from reader.service import upkeep

    done = upkeep.salvage(settings, places)
    if arguments.json:
        output.write_json({"files": done.files, "pages": done.pages, "held": done.held})
    elif not done.files:
        output.write("nothing was put aside\n")
    else:
        there = done.held - done.pages - done.without_room
        left = f"; {there} are there already, as new" if there else ""
        left += f"; {done.without_room} find no room within cache_mb" if done.without_room else ""
        output.write(f"{_count(done.pages, 'page')} brought back from {_count(done.files, 'file')}{left}\n")
    return 0


def _clear_old(arguments: Arguments, places: Paths) -> int:
    from reader.service import upkeep

    gone = upkeep.clear_old(places)
    if arguments.json:
        output.write_json([{"file": name, "bytes": size} for name, size in gone])
    elif not gone:
        output.write("nothing was put aside\n")
    else:
        megabytes = sum(size for _, size in gone) / 1_000_000
        output.write(f"deleted {', '.join(name for name, _ in gone)}: {megabytes:.1f} MB\n")
    return 0


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
