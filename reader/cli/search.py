"""``search``: kept stories that hold some words, the best first, with the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.arguments import Arguments, Parser, cells

if TYPE_CHECKING:
    from reader.cli.session import Session

_FIRST = 20


def add_search(parser: Parser) -> None:
    """The arguments of ``search``."""
    parser.add_argument(
        "words", nargs="+", metavar="WORDS", help='words, "phrases", wor*, -not, lang:de date:2026-03..'
    )
    parser.add_argument("--limit", type=int, default=_FIRST, metavar="N", help=f"so many at most ({_FIRST})")
    parser.add_argument("--width", type=cells, metavar="N", help="cells to print in")


def run_search(arguments: Arguments) -> int:
    """Print what is found; its numbers are those of the last list."""
    from reader.cli.session import begin

    with begin(arguments) as session:
        _print(session, arguments)
    return 0


def _print(session: Session, arguments: Arguments) -> None:
    import msgspec

    from reader.export import plain
    from reader.story import lists
    from reader.story.numbering import number

    shelf = session.reader.shelf
    text = " ".join(arguments.words)
    found = shelf.search(text, max(arguments.limit, 1))
    missing = shelf.unindexed
    if missing:
        stories = "story is" if missing == 1 else "stories are"
        output.complain(f"{missing} {stories} not looked at yet: 'dw-reader cache reindex' makes up for it")
    listing = number(lists.found(text, found).groups)
    session.keep_list(listing.stories)
    if arguments.json:
        output.write_json([
            {"story": msgspec.to_builtins(each.story), "snippet": each.snippet, "marks": each.marks} for each in found
        ])  # fmt: skip
    elif not found:
        output.write(f"{lists.NOTHING_FOUND}\n")
    else:
        width = 0 if arguments.plain else output.width(arguments.width, session.settings.column)
        kept = frozenset(item.id for item in listing.stories)
        output.write(plain.listed(listing, width, name=f"Found: {text}", kept=kept))
