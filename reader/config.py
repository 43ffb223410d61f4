"""The configuration: one frozen value, read from TOML, every key of it written down here.

A mistake is a ConfigError that names the file, the line, the key and what would be right, since a setting that is
silently ignored looks like a fault of the reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from reader.errors import ConfigError

MAX_BYTES: Final = 1 << 20
"""Of a configuration file; a larger one is none."""

DW_HOSTS: Final = ("www.dw.com", "amp.dw.com", "m.dw.com", "p.dw.com", "rss.dw.com", "static.dw.com")
"""The hosts that another server may stand in for; the old dw.de hosts map to www.dw.com before they get here."""


THEMES: Final = ("dark", "light", "terminal", "high-contrast")
"""The names that ``theme`` may have. The screens define what they look like; a test holds the two together."""


class Limits(Struct, frozen=True):
    """What ends a piece of work. FAULTS.md says why each is there."""

    connect_seconds: float = 5.0
    """For one TCP connection, and again for the TLS greeting."""
    total_seconds: float = 20.0
    """From the DNS question to the last byte of the answer."""
    body_bytes: int = 10 * 1024 * 1024
    """Of one page, on the wire and decoded alike."""
    extract_seconds: float = 5.0
    """For reading one page in the worker process."""


class Config(Struct, frozen=True):
    """All settings, each with the value it has when nobody set it."""

    edition: str = ""
    """Key of the language edition to open with (``dw-reader editions`` lists them); empty: from the locale."""
    theme: str = ""
    """Name of a theme; empty: the reader's own choice."""
    column: int = 72
    """Width of the text column, in terminal cells."""
    mouse: bool = True
    """Whether the mouse is used; without it the terminal's own selection works undisturbed."""
    ascii: bool = False
    """Letters in place of symbols as marks of the items."""
    offline: bool = False
    """Never ask the network."""
    cache_mb: int = 500
    """Size of the cache in megabytes (1,000,000 bytes)."""
    proxy: str = ""
    """``http://`` or ``https://`` address of a proxy; empty: the environment's."""
    hosts: Mapping[str, str] = field(default_factory=dict)
    """A DW host and the base URL that stands in for it."""
    limits: Limits = Limits()


Check = Callable[[Any], object | None]
"""Gives the value to keep, or None for one that cannot be."""


def _text(pattern: str) -> Check:
    return lambda value: value if isinstance(value, str) and re.fullmatch(pattern, value) else None


def _truth(value: object) -> object | None:
    return value if isinstance(value, bool) else None


def _whole(least: int, most: int) -> Check:
    return lambda value: value if type(value) is int and least <= value <= most else None


def _seconds(least: float, most: float) -> Check:
    return lambda value: float(value) if type(value) in (int, float) and least <= value <= most else None


_PLACE: Final = r"[A-Za-z0-9._\-\[\]:]+(?:/[^\s?#]*)?"
_BASE_URL: Final = rf"https?://{_PLACE}"
# What each key takes: the check, and the words for a person whose value does not pass it.
_KEYS: Final[dict[str, tuple[Check, str]]] = {
    "edition": (_text(r"(?:[a-z]{2,8}(?:-[a-z0-9]{2,8})*)?"), 'the key of an edition, such as "en" or "pt-br"'),
    "theme": (_text("|".join(("", *THEMES))), f"one of {', '.join(THEMES)}"),
    "column": (_whole(20, 200), "a whole number of cells from 20 to 200"),
    "mouse": (_truth, "true or false"),
    "ascii": (_truth, "true or false"),
    "offline": (_truth, "true or false"),
    "cache_mb": (_whole(1, 100_000), "a whole number of megabytes from 1 to 100000"),
    "proxy": (_text(rf"(?:https?://(?:[^\s/@]+@)?{_PLACE})?"), 'an address such as "http://127.0.0.1:3128"'),
    **{f"hosts.{host}": (_text(_BASE_URL), 'an address such as "http://127.0.0.1:8080/www"') for host in DW_HOSTS},
    "limits.connect_seconds": (_seconds(0.01, 600), "a number of seconds from 0.01 to 600"),
    "limits.total_seconds": (_seconds(0.01, 600), "a number of seconds from 0.01 to 600"),
    "limits.body_bytes": (_whole(1000, 1 << 30), "a whole number of bytes from 1000 to 1073741824"),
    "limits.extract_seconds": (_seconds(0.01, 600), "a number of seconds from 0.01 to 600"),
}
_TABLES: Final = ("hosts", "limits")
KEYS: Final = tuple(_KEYS)
"""Every key, dotted, as ``dw-reader config get KEY`` takes it."""


def load(path: Path) -> Config:
    """The settings in the file at ``path``; all defaults when there is none.

    Raises ConfigError (one line: file, line, key, what is expected or the nearest valid key) for anything else that
    cannot be used, also for a file that cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"{path}: is larger than {MAX_BYTES} bytes, so it is no configuration")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}, line {line}: is not UTF-8: save the file in that encoding") from error
    return parse(text, str(path))


def parse(text: str, name: str) -> Config:
    """The settings in ``text``; ``name`` is what an error calls the file. Raises ConfigError."""
    import tomllib

    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(_not_toml(name, str(error))) from error

    found: dict[str, Any] = {}
    for key, value in _flat(table):
        known = _KEYS.get(".".join(key))
        if known is None:
            raise ConfigError(f"{_where(text, name, key)}: unknown key '{_shown(key)}'{_nearest(key)}")
        check, expected = known
        kept = check(value)
        if kept is None:
            raise ConfigError(f"{_where(text, name, key)}: '{_shown(key)}' must be {expected}, not {_toml(value)}")
        found[".".join(key)] = kept

    def of_table(prefix: str) -> dict[str, Any]:
        return {key[len(prefix) + 1 :]: value for key, value in found.items() if key.startswith(prefix + ".")}

    plain = {key: value for key, value in found.items() if "." not in key}
    return Config(**plain, hosts=of_table("hosts"), limits=Limits(**of_table("limits")))


def value_of(config: Config, key: str) -> object:
    """The value under a dotted key of ``KEYS``. Raises ConfigError with the nearest valid key for any other."""
    if key not in _KEYS:
        raise ConfigError(f"unknown key '{key}'{_nearest((key,))}")
    table, _, rest = key.partition(".")
    if table == "hosts":
        return config.hosts.get(rest, "")
    return getattr(config.limits if table == "limits" else config, rest or table)


def place_of(path: Path, key: str) -> str:
    """``file, line N``: where the file at ``path`` sets ``key``; the file alone when that cannot be told."""
    try:
        return _where(path.read_bytes()[:MAX_BYTES].decode("utf-8-sig", "replace"), str(path), (key,))
    except OSError:
        return str(path)


def edition_of_locale(environ: Mapping[str, str], editions: Iterable[str]) -> str:
    """The edition, of the keys in ``editions``, that the locale asks for; ``en`` when it asks for none of them.

    The first of LC_ALL, LC_MESSAGES and LANG that is not empty counts (POSIX.1-2017, section 8.2).
    """
    known = tuple(editions)
    given = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    locale = re.split(r"[.@]", given.replace("-", "_"), maxsplit=1)[0].lower()
    language, _, country = locale.partition("_")
    language = _OLD_CODES.get(language, language)
    wished = (
        f"{language}-{country}",
        _BY_COUNTRY.get((language, country), ""),
        _BY_LANGUAGE.get(language, ""),
        language,
    )
    return next((key for key in wished if key in known), "en")


_OLD_CODES: Final = {"in": "id", "sh": "sr", "mo": "ro"}
# Where DW has two editions of one language, or calls one by a code that no locale has (dw/STRUCTURE.md section 4)
_BY_COUNTRY: Final = {
    ("zh", "tw"): "zh-hant",
    ("zh", "hk"): "zh-hant",
    ("zh", "mo"): "zh-hant",
    ("fa", "af"): "fa-af",
    ("pt", "br"): "pt-br",
    ("pt", ""): "pt-br",
}
_BY_LANGUAGE: Final = {"zh": "zh-hans", "fa": "fa-ir", "prs": "fa-af", "pt": "pt-002"}


def _flat(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterable[tuple[tuple[str, ...], Any]]:
    """The keys of the known tables and of the root; an unknown table is one key, whatever it holds."""
    for key, value in table.items():
        if not above and key in _TABLES and isinstance(value, dict):
            # [hosts] written without quotes makes nested tables of the dots: the same names to a person
            yield from _dotted(value, (key,)) if key == "hosts" else _flat(value, (key,))
        else:
            yield (*above, key), value


def _dotted(table: Mapping[str, Any], above: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _dotted(value, (*above, key))
        else:
            yield (*above, key), value


def _nearest(key: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    wanted = ".".join(key)
    tables = get_close_matches(wanted, _TABLES, n=1) if wanted not in _TABLES else []
    if tables:
        return f": did you mean '{tables[0]}'?"
    near = get_close_matches(wanted, _KEYS, n=1, cutoff=0.5)
    if not near:  # a key without its table, or in the wrong one
        last = {known.split(".", 1)[-1]: known for known in _KEYS}
        near = [last[name] for name in get_close_matches(wanted.rpartition(".")[2], last, n=1, cutoff=0.5)]
    return f": did you mean '{near[0]}'?" if near else f": the keys are {', '.join(k for k in _KEYS if '.' not in k)}"


def _where(text: str, name: str, key: tuple[str, ...]) -> str:
    """``file, line N``: the line on which the statement that sets ``key`` begins.

    tomllib tells no places, so the file is read again line by line: the first whole statement after which the key is
    there is the one that sets it. That is right for multi-line strings, quoted keys and dotted keys alike.
    """
    import tomllib

    lines = text.split("\n")
    start = 0
    for end in range(1, len(lines) + 1):
        try:
            value: Any = tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            continue
        for part in key:
            value = value.get(part) if isinstance(value, dict) else None
        if value is not None:
            return f"{name}, line {start + 1}"
        start = end
    return name


def _not_toml(name: str, said: str) -> str:
    place = re.search(r"^(.*) \(at line (\d+), column (\d+)\)$", said)
    if place:
        return f"{name}, line {place[2]}: is not TOML: {place[1][:1].lower()}{place[1][1:]} (column {place[3]})"
    return f"{name}: is not TOML: {said[:1].lower()}{said[1:]}"


def _shown(key: tuple[str, ...]) -> str:
    return ".".join(key)


def _toml(value: object) -> str:
    """A value as a person would have written it, short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    # a proxy's password is nobody's business, not even in an error
    shown = f'"{re.sub("//[^/]*@", "//...@", value)}"' if isinstance(value, str) else str(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
