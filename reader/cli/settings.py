"""``config``: where the configuration is, what is in it, whether it is right, what may be in it; and changing it."""

from __future__ import annotations

from pathlib import Path

from reader.cli import output
from reader.cli.arguments import Arguments, Parser
from reader.errors import ConfigError, UsageError


def add_config(parser: Parser) -> None:
    """The arguments of ``config``."""
    parser.add_argument(
        "action",
        choices=("path", "get", "set", "check", "schema"),
        help="path: where it is; get: what holds; set: change one key; check: whether it is right; "
        "schema: what may be in it, as a JSON Schema",
    )
    parser.add_argument(
        "name", nargs="?", default="", metavar="KEY|FILE", help="a key to get or set, or another file to check"
    )
    parser.add_argument("value", nargs="?", metavar="VALUE", help="what to set the key to")


def run_config(arguments: Arguments) -> int:
    """Print a place, a value, the schema, or what is wrong; or write one key."""
    from reader import config, paths

    place = paths.of().config_file
    if arguments.action == "set":
        _set(place, arguments)
        return 0
    given = arguments.value if arguments.value is not None else arguments.name
    if arguments.value is not None or (arguments.name and arguments.action in ("path", "schema")):
        raise UsageError(f"'config {arguments.action}' takes nothing more, not '{given}'")
    match arguments.action:
        case "path":
            _print(str(place), arguments)
        case "schema":
            from reader.config.schema import schema

            output.write_json(schema())
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


def _set(place: Path, arguments: Arguments) -> None:
    """Write one key. Raises UsageError for what cannot be its value, ConfigError for a file that is not right, nor
    would be; then nothing is written.
    """
    from reader import config, paths
    from reader.cli import meant
    from reader.config import editing

    if arguments.value is None:
        raise UsageError("'config set' takes a key and its value: dw-reader config set column 80")
    key, value = arguments.name, editing.value_meant(arguments.name, arguments.value)
    text = config.text_of(place)
    wrong = None
    try:
        config.parse(text, str(place), meant.edition_key)
    except ConfigError as error:
        wrong = error  # it may be just this key
    try:
        edited = editing.with_value(text, key, value)
        config.parse(edited, f"{place} as it would be", meant.edition_key)
    except ConfigError as error:
        raise wrong or error from None
    target = place.resolve()
    paths.private(target.parent)
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o600
    paths.replace(target, edited.encode(), mode)
    if arguments.json:
        output.write_json({"file": str(place), "key": key, "value": value})
    else:
        output.write(f"{place}: {key} = {_shown(value)}\n")


def _print(value: object, arguments: Arguments) -> None:
    if arguments.json:
        output.write_json(value)
    else:
        output.write(f"{value if isinstance(value, str) else _shown(value)}\n")


def _shown(value: object) -> str:
    """As it would be written in the file."""
    from reader.config.toml import written

    return written(value)
