"""``dw-reader [URL]``: the screens where there is a terminal, else the page as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.cli import output
from reader.cli.arguments import Arguments, Parser, cells
from reader.cli.front_pages import add_edition
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.tui.reading.desk import Desk


def add_open(parser: Parser) -> None:
    """The arguments where no command is named."""
    parser.add_argument("story", nargs="?", default="", metavar="URL", help="a story, a section or any page")
    add_edition(parser)
    parser.add_argument("--fresh", action="store_true", help="begin at the front page, not where you stopped")
    parser.add_argument("--private", action="store_true", help="record nothing of this sitting but what you save")
    parser.add_argument("--width", type=cells, metavar="N", help="cells to print in, where there is no screen")
    parser.epilog = "Commands: 'dw-reader help' lists them."


def run_open(arguments: Arguments) -> int:
    """Open the reader; its own exit status comes back. Raises UsageError."""
    if arguments.demo and arguments.story:
        raise UsageError("--demo opens the sample edition, an address opens that page: give one of the two")
    if arguments.plain or arguments.json or not output.has_screen():
        return _print(arguments)
    return _open_screens(arguments)


def _print(arguments: Arguments) -> int:
    from reader.cli import stories

    arguments.section = ""
    if not arguments.story:
        return _print_front_page(arguments)
    arguments.file = arguments.url = None
    arguments.raw, arguments.format = False, None
    return stories.run_show(arguments)


def _print_front_page(arguments: Arguments) -> int:
    """The front page; without a network and with none kept that of the sample edition, as the screens do. Whoever
    asked for an edition or for JSON wants that and no other."""
    from reader.cli import front_pages

    if arguments.json or arguments.lang or arguments.demo:
        return front_pages.run_list(arguments)
    try:
        front_pages.print_list(arguments)
    except front_pages.UNREACHED as error:
        output.complain(f"{error}; this is the sample edition")
        arguments.demo = True
        front_pages.print_list(arguments)
    return 0


def _open_screens(arguments: Arguments) -> int:
    """The one place where the command line calls the screens; what was typed is checked before they are up."""
    from reader import paths
    from reader.cli import meant
    from reader.tui.options import Options

    places = paths.of()
    settings = meant.configuration(places.config_file, offline=arguments.offline)
    edition = meant.edition(arguments.lang).key if arguments.lang else ""
    if arguments.demo and edition:
        edition = meant.sample_edition(meant.edition(edition).language, wished=True).key
    options = Options(
        address=meant.story(arguments.story, places) if arguments.story else None,
        edition=edition,
        sample=arguments.demo and not edition,
        has_library=places.cache.is_dir(),
        resume=not (arguments.story or arguments.demo or edition or arguments.fresh or arguments.private),
        theme=settings.theme,
        letters=settings.ascii,
        keymap=settings.keymap,
        mouse=settings.mouse,
        column=settings.column,
    )

    def make() -> Desk:
        from reader.service import Reader

        return Reader(settings, places, private=arguments.private)

    from reader.tui.outside.process import run

    return run(make, options)
