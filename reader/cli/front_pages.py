"""``list`` and ``editions``: front pages and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli import output
from reader.cli.arguments import Arguments, Parser, cells
from reader.errors import OfflineError, TimedOut, Unreachable, UsageError

if TYPE_CHECKING:
    from reader.cli.session import Session
    from reader.model.address import Address
    from reader.model.edition import Edition
    from reader.model.opened import Opened


UNREACHED: Final = (OfflineError, Unreachable, TimedOut)
"""What there is no answer from the network for."""


def add_list(parser: Parser) -> None:
    """The arguments of ``list``."""
    parser.add_argument("section", nargs="?", default="", metavar="SECTION", help="name of a section, or any address")
    add_edition(parser)
    parser.add_argument("--width", type=cells, metavar="N", help="cells to print in")


def add_edition(parser: Parser) -> None:
    """How an edition is chosen."""
    parser.add_argument("--lang", default="", metavar="XX", help="edition: its key, name or language")
    parser.add_argument("--demo", action="store_true", help="the sample edition")


def run_list(arguments: Arguments) -> int:
    """Print the front page, or one section of it, and keep its numbers for ``show``."""
    try:
        print_list(arguments)
    except UNREACHED as error:
        raise type(error)(f"{error}; 'dw-reader list --demo' prints the sample edition") from error
    return 0


def print_list(arguments: Arguments) -> None:
    """Print what ``list`` prints. Raises one of ``UNREACHED`` where only the network is missing."""
    from reader.cli.session import begin

    with begin(arguments) as session:
        edition = chosen_edition(session, arguments)
        wanted, name = _wanted(session, edition, arguments.section)
        print_front_page(session, session.open(wanted), name, arguments)


def chosen_edition(session: Session, arguments: Arguments) -> Edition:
    """The edition that ``--lang`` and ``--demo`` choose, else the reader's own. Raises UsageError."""
    from reader.cli import meant

    edition = meant.edition(arguments.lang) if arguments.lang else session.reader.edition()
    return meant.sample_edition(edition.language, wished=bool(arguments.lang)) if arguments.demo else edition


def print_front_page(session: Session, opened: Opened, name: str, arguments: Arguments) -> None:
    """Print a front page, or what stands in its place; its numbers are kept."""
    from reader.export import json, plain
    from reader.model.article import Article
    from reader.story.numbering import number

    page = opened.page
    listing = number(page.groups)
    if isinstance(page, Article) and not listing.groups:
        raise UsageError(f"that is a story, no list: dw-reader show {page.url}")
    session.keep_list(listing.stories)
    if arguments.json:
        output.write_json(json.page(page))
        return
    width = 0 if arguments.plain else output.width(arguments.width, session.settings.column)
    kept = session.kept(listing.stories)
    output.write(plain.listed(listing, width, name=name or page.title or page.url, kept=kept))


def add_editions(parser: Parser) -> None:
    """The arguments of ``editions``."""
    parser.add_argument("key", nargs="?", default="", metavar="KEY", help="print the sections of this edition")


def run_editions(arguments: Arguments) -> int:
    """Print all editions, or the sections of one."""
    from reader.cli import meant
    from reader.service.editions import EDITIONS

    shown = (meant.edition(arguments.key),) if arguments.key else EDITIONS
    if arguments.json:
        output.write_json([_edition_value(each) for each in shown])
    elif arguments.key:
        output.write("".join(f"{section.name}\n" for section in shown[0].sections))
    else:
        rows = [(each.key, each.name, each.native) for each in shown]
        first, second = (max(len(row[place]) for row in rows) for place in (0, 1))
        output.write("".join(f"{key:{first}}  {name:{second}}  {native}\n" for key, name, native in rows))
    return 0


def _wanted(session: Session, edition: Edition, section: str) -> tuple[Address, str]:
    """The address to open, and what to print above it: empty for the page's own title."""
    from reader.cli import meant
    from reader.model import address

    found = meant.section(edition, section) if section else edition.sections[0]
    if found is None:
        return meant.story(section, session.places), ""
    brand = "Sample" if edition.key.startswith("sample-") else "DW"
    return address.parse(found.url), f"{brand} · {edition.native} · {found.name}"


def _edition_value(edition: Edition) -> dict[str, object]:
    """``{key, language, name, native, direction, sections: [{name, url}]}``."""
    return {
        "key": edition.key,
        "language": edition.language,
        "name": edition.name,
        "native": edition.native,
        "direction": edition.direction,
        "sections": [{"name": section.name, "url": section.url} for section in edition.sections],
    }
