"""``show`` and ``related``: one story, and the stories that it is tied to."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from reader.cli import output
from reader.cli.arguments import Arguments, Parser, cells
from reader.errors import ReaderError, TooLarge, UsageError

if TYPE_CHECKING:
    from reader.cli.session import Session
    from reader.extract.page import Want
    from reader.model.article import Article
    from reader.model.front_page import FrontPage

_MAX_FILE: Final = 64 << 20
"""Bytes of a saved page."""


def add_show(parser: Parser) -> None:
    """The arguments of ``show``."""
    _add_story(parser)
    parser.add_argument("--format", choices=("text", "markdown", "json"), help="text is the default")
    parser.add_argument("--raw", action="store_true", help="all text of the page, uncleaned")


def add_related(parser: Parser) -> None:
    """The arguments of ``related``."""
    _add_story(parser)


def _add_story(parser: Parser) -> None:
    parser.add_argument(
        "story", nargs="?", default="", metavar="URL|N", help="an address, or a number of the last list"
    )
    parser.add_argument("--from", dest="file", metavar="FILE", help="read a saved page (- is standard input)")
    parser.add_argument("--url", metavar="URL", help="the address that the saved page came from")
    parser.add_argument("--width", type=cells, metavar="N", help="cells to print in")


def run_show(arguments: Arguments) -> int:
    """Print a story."""
    from reader.cli.session import begin

    if arguments.json and arguments.format not in (None, "json"):
        raise UsageError(f"either --json or --format {arguments.format}, not both")

    with begin(arguments) as session:
        print_page(session, _page(session, arguments, "full" if arguments.raw else "auto"), arguments)
    return 0


def print_page(session: Session, page: Article | FrontPage, arguments: Arguments) -> None:
    """Print a page in the form that was asked for."""
    from reader.model.article import Article

    form = "json" if arguments.json else arguments.format
    if form == "json":
        from reader.export import json

        output.write_json(json.page(page))
    elif form == "markdown":
        from reader.export import markdown

        output.write(markdown.article(page) if isinstance(page, Article) else markdown.front_page(page))
    else:
        from reader.export import plain

        width = width_of(session, arguments)
        output.write(plain.article(page, width) if isinstance(page, Article) else plain.front_page(page, width))


def width_of(session: Session, arguments: Arguments) -> int:
    """Cells to print in; 0 for linear text."""
    return 0 if arguments.plain else output.width(arguments.width, session.settings.column)


def run_related(arguments: Arguments) -> int:
    """Print the stories a page ties to itself, and keep their numbers for ``show``."""
    from reader.cli.session import begin
    from reader.export import json, plain
    from reader.story.numbering import number

    with begin(arguments) as session:
        page = _page(session, arguments)
        listing = number(page.groups)
        session.keep_list(listing.stories)
        if arguments.json:
            output.write_json(json.related(page))
        else:
            kept = session.kept(listing.stories)
            output.write(plain.listed(listing, width_of(session, arguments), name=page.title or page.url, kept=kept))
    return 0


def _page(session: Session, arguments: Arguments, want: Want = "auto") -> Article | FrontPage:
    from reader.cli import meant
    from reader.model import address

    if arguments.file is None:
        if arguments.url:
            raise UsageError("--url says where a saved page came from: give the page too, with --from FILE")
        story = meant.story(arguments.story, session.places)
        if want == "full":
            return session.ask(lambda reader: reader.full_text(story))
        return session.open(story).page
    if arguments.story:
        raise UsageError("either a story or --from FILE, not both")
    if not arguments.url:
        raise UsageError("say where the saved page came from: --from FILE --url https://...")
    wanted = address.parse(arguments.url)
    body, saved = _saved(arguments.file)
    return session.read_file(body, wanted, want, saved=saved)


def _saved(file: str) -> tuple[bytes, float | None]:
    """The page, and when it was saved (seconds since the epoch; None when that is not known)."""
    try:
        if file == "-":
            return _read(sys.stdin.buffer), None
        with Path(file).open("rb") as saved:
            return _read(saved), os.fstat(saved.fileno()).st_mtime
    except OSError as error:
        raise ReaderError(f"{file} cannot be read: {error.strerror or error}") from error


def _read(file: IO[bytes]) -> bytes:
    """All of it, piece by piece: within one long read an interrupt may go unheard. Raises TooLarge."""
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(1 << 16):
        pieces.append(piece)
        size += len(piece)
        if size > _MAX_FILE:
            raise TooLarge(f"that is no page: it is larger than {_MAX_FILE >> 20} MB")
    return b"".join(pieces)
