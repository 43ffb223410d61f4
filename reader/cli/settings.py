"""``config``: where the configuration is, what is in it, whether it is right."""

from __future__ import annotations

from pathlib import Path

from reader.cli import output
from reader.cli.arguments import Arguments, Parser
from reader.errors import ConfigError, UsageError


def add_config(parser: Parser) -> None:
    """The arguments of ``config``."""
    parser.add_argument(
        "action",
        choices=("path", "get", "check"),
        help="path: where it is; get: what holds; check: whether it is right",
    )
    parser.add_argument(
        "name", nargs="?", default="", metavar="KEY|FILE", help="a key to get, or another file to check"
    )


def run_config(arguments: Arguments) -> int:
    """Print a place, a value, or what is wrong."""
    from reader import config, paths

    place = paths.of().config_file
    match arguments.action:
        case "path":
            if arguments.name:
                raise UsageError(f"'config path' takes nothing more, not '{arguments.name}'")
            _print(str(place), arguments)
        case "get":
            loaded = config.load(place)
            if arguments.name:
                _print(config.value_of(loaded, arguments.name), arguments)
            elif arguments.json:
                output.write_json({key: config.value_of(loaded, key) for key in config.KEYS})
            else:
                output.write("".join(f"{key} = {_shown(config.value_of(loaded, key))}\n" for key in config.KEYS))
        case _:
            _check(Path(arguments.name) if arguments.name else place, bool(arguments.name), arguments)
    return 0


def _check(place: Path, wished: bool, arguments: Arguments) -> None:
    """Say that all is well. Raises ConfigError where it is not."""
    from reader.cli import meant

    if wished and not place.exists():
        raise ConfigError(f"{place}: there is no such file")
    meant.configuration(place)
    said = f"{place}: " + ("is right" if place.exists() else "is not there, so every setting has its default")
    output.write_json(
        {"file": str(place), "exists": place.exists(), "right": True}
    ) if arguments.json else output.write(f"{said}\n")


def _print(value: object, arguments: Arguments) -> None:
    if arguments.json:
        output.write_json(value)
    else:
        output.write(f"{value if isinstance(value, str) else _shown(value)}\n")


def _shown(value: object) -> str:
    """As it would be written in the file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        from reader.export import json

        return json.text(value).rstrip("\n")  # a JSON string is a TOML string
    return str(value)
