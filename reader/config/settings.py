"""The settings: what each is in the program, and the table of what may stand under its key in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Final, Literal

from msgspec import Struct, field

from reader.errors import ConfigError
from reader.keys import keymap, spelling
from reader.keys.commands import BY_ID, COMMANDS
from reader.keys.keymap import Keymap
from reader.keys.presets import PRESETS

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
    preset: str = "default"
    """Name of a preset of keys."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Own keys by command id, on top of the preset."""
    hosts: Mapping[str, str] = field(default_factory=dict)
    """A DW host and the base URL that stands in for it."""
    limits: Limits = Limits()

    @property
    def keymap(self) -> Keymap:
        """The keys that hold."""
        return keymap.made(self.preset, self.keys)


class Setting(Struct, frozen=True):
    """A row of the table: one key of the file. Its default is that of ``Config``."""

    key: str
    """Dotted, as ``dw-reader config get KEY`` takes it."""
    type: Literal["text", "truth", "whole", "number", "keys"]
    help: str
    """What it is for, in a line."""
    words: str = ""
    """What is expected, for a person whose value is something else; where type and bounds do not say it."""
    least: float = 0
    most: float = 0
    """Bounds of a number, both among the values."""
    unit: str = ""
    """Of a number, in the plural."""
    pattern: str = ""
    """What the whole of a text matches."""
    choices: tuple[str, ...] = ()
    """The texts that are possible, where they can be counted."""

    @property
    def expected(self) -> str:
        """What may stand there, in words that go on from "must be"."""
        match self.type:
            case "truth":
                return "true or false"
            case "whole" | "number":
                kind = "a whole number" if self.type == "whole" else "a number"
                return f"{kind} of {self.unit} from {self.least:g} to {int(self.most)}"
            case _:
                return self.words or f"one of {', '.join(self.choices)}"

    def kept(self, value: object) -> object:
        """The value to keep for one of the file. Raises ValueError, in words that go on from the key."""
        match self.type:
            case "keys":
                return self._keys(value)
            case "truth":
                right = isinstance(value, bool)
            case "whole" | "number":
                numbers = (int,) if self.type == "whole" else (int, float)
                right = type(value) in numbers and self.least <= value <= self.most  # type: ignore[operator]
            case _:
                right = isinstance(value, str) and self._is_text(value)
        if not right:
            raise ValueError(f"must be {self.expected}, not {_short(value)}")
        return float(value) if self.type == "number" else value  # type: ignore[arg-type]

    def _is_text(self, value: str) -> bool:
        if self.choices:
            return value in self.choices or value == value_of(Config(), self.key)
        return bool(re.fullmatch(self.pattern, value))

    def _keys(self, value: object) -> tuple[str, ...]:
        written = [value] if isinstance(value, str) else value
        if not isinstance(written, list) or not all(isinstance(each, str) for each in written):
            raise ValueError(f"must be {self.expected}, not {_short(value)}")
        if len(written) > _MOST_KEYS:
            raise ValueError(f"must be at most {_MOST_KEYS} keys, not {len(written)}")
        keys = tuple(map(spelling.sequence, written))
        if BY_ID[self.key.partition(".")[2]].digits and not all(key[-1].isdecimal() for key in keys):
            raise ValueError("must be keys that end in the digit that they type")
        return keys


_MOST_KEYS: Final = 20
"""Of a command: each is compared with all others."""
_PLACE: Final = r"[A-Za-z0-9._\-\[\]:]+(?:/[^\s?#]*)?"
_seconds = partial(Setting, type="number", least=0.01, most=600, unit="seconds")
SETTINGS: Final[dict[str, Setting]] = {
    row.key: row
    for row in (
        Setting(
            "edition", "text", "The language edition to open with; otherwise from the locale.",
            'the key of an edition, such as "en" or "pt-br"', pattern=r"(?:[a-z]{2,8}(?:-[a-z0-9]{2,8})*)?",
        ),
        Setting("theme", "text", "The colours.", choices=THEMES),
        Setting("column", "whole", "Width of the text.", least=20, most=200, unit="cells"),
        Setting("mouse", "truth", "Whether the mouse is used; without it the terminal's own selection works."),
        Setting("ascii", "truth", "Letters in place of symbols."),
        Setting("offline", "truth", "Never ask the network."),
        Setting("cache_mb", "whole", "Size of the cache.", least=1, most=100_000, unit="megabytes"),
        Setting(
            "proxy", "text", "A proxy; otherwise the environment's.", 'an address such as "http://127.0.0.1:3128"',
            pattern=rf"(?:https?://(?:[^\s/@]+@)?{_PLACE})?",
        ),
        Setting("preset", "text", "Where keys are as in another program.", choices=tuple(PRESETS)),
        *(
            Setting(
                f"hosts.{host}", "text", f"Where {host} is really reached.",
                'an address such as "http://127.0.0.1:8080/www"', pattern=rf"https?://{_PLACE}",
            )
            for host in DW_HOSTS
        ),
        _seconds("limits.connect_seconds", help="For one connection."),
        _seconds("limits.total_seconds", help="From the question to the last byte."),
        Setting("limits.body_bytes", "whole", "Of one page.", least=1000, most=1 << 30, unit="bytes"),
        _seconds("limits.extract_seconds", help="For reading one page."),
        *(
            Setting(f"keys.{command.id}", "keys", command.help, f"{spelling.EXPECTED}, or a list of such")
            for command in COMMANDS
        ),
    )
}  # fmt: skip
TABLES: Final = ("hosts", "limits", "keys")
KEYS: Final = tuple(SETTINGS)
"""Every key, dotted."""


def value_of(config: Config, key: str) -> object:
    """The value under a dotted key of ``KEYS``. Raises ConfigError with the nearest valid key for any other."""
    if key not in SETTINGS:
        raise ConfigError(f"unknown key '{key}'{nearest(key)}")
    table, _, rest = key.partition(".")
    match table:
        case "hosts":
            return config.hosts.get(rest, "")
        case "keys":
            return config.keymap.keys(rest)
        case _:
            return getattr(config.limits if table == "limits" else config, rest or table)


def made(values: Mapping[str, Any]) -> Config:
    """The configuration in which these keys have these values, all of them right."""

    def of_table(table: str) -> dict[str, Any]:
        return {key[len(table) + 1 :]: value for key, value in values.items() if key.startswith(f"{table}.")}

    plain = {key: value for key, value in values.items() if "." not in key}
    return Config(**plain, hosts=of_table("hosts"), limits=Limits(**of_table("limits")), keys=of_table("keys"))


def nearest(key: str) -> str:
    """What to say after an unknown key: the one that may be meant."""
    from difflib import get_close_matches

    tables = get_close_matches(key, TABLES, n=1) if key not in TABLES else []
    if tables:
        return f": did you mean '{tables[0]}'?"
    near = get_close_matches(key, _of_same_table(key), n=1, cutoff=0.5)
    if not near:  # a key without its table, or in the wrong one
        last = {known.split(".", 1)[-1]: known for known in KEYS}
        near = [last[name] for name in get_close_matches(key.rpartition(".")[2], last, n=1, cutoff=0.5)]
    return f": did you mean '{near[0]}'?" if near else f": the keys are {', '.join(k for k in KEYS if '.' not in k)}"


def _of_same_table(key: str) -> Iterable[str]:
    """All keys are compared with one that names no table: what they are called without theirs comes next."""
    table = key.partition(".")[0]
    return [known for known in KEYS if known.startswith(f"{table}.")] if table in TABLES else KEYS


def _short(value: object) -> str:
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
