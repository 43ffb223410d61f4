"""``doctor``, diagnostics: what works here and what does not, in a form that can be put into a report of a fault."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from reader import __version__, paths
from reader.cli import meant, output
from reader.cli.arguments import Arguments, Parser
from reader.config import Config
from reader.errors import ConfigError, ReaderError
from reader.paths import Paths

_PACKAGES: Final = ("textual", "rich", "httpx", "lxml", "readability-lxml", "feedparser", "diskcache", "msgspec")


class Finding(NamedTuple):
    """One line of the report."""

    topic: str
    name: str
    value: str
    wrong: bool = False
    """Whether something is to be done about it."""


def add_doctor(_: Parser) -> None:
    """No arguments of its own."""


def run_doctor(arguments: Arguments) -> int:
    """Print the report; 1 when something is wrong."""
    places = paths.of()
    settings, findings = _configured(places, arguments.offline)
    findings[:0] = [*_versions(), *_places(places)]
    findings += [*_terminal(os.environ), *_proxies(settings, os.environ), *_library(settings, places)]
    findings += _network(settings, places)
    if arguments.json:
        output.write_json(_value(findings))
    else:
        output.write(_text(findings))
    return 1 if any(finding.wrong for finding in findings) else 0


def _versions() -> Iterator[Finding]:
    import platform
    from importlib import metadata

    yield Finding("versions", "dw-reader", __version__)
    yield Finding("versions", "Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    for package in _PACKAGES:
        try:
            yield Finding("versions", package, metadata.version(package))
        except metadata.PackageNotFoundError:
            yield Finding("versions", package, "missing: install dw-reader again", wrong=True)


def _places(places: Paths) -> Iterator[Finding]:
    for name in ("config", "data", "state", "cache"):
        place: Path = getattr(places, name)
        if not place.exists():
            yield Finding("places", name, f"{place} (not there yet)")
            continue
        mode = place.stat().st_mode & 0o777
        open_to_others = bool(mode & 0o077)
        shown = f"{place} (mode {mode:03o}{': others can look in, chmod 700 ends that' if open_to_others else ''})"
        yield Finding("places", name, shown, wrong=open_to_others and name != "config")


def _configured(places: Paths, offline: bool) -> tuple[Config, list[Finding]]:
    """The configuration, or the defaults and what is wrong with it."""
    try:
        settings = meant.configuration(places.config_file, offline=offline)
    except ConfigError as error:
        return Config(offline=offline), [
            Finding("places", "configuration", mistake, wrong=True) for mistake in error.mistakes
        ]
    shown = str(places.config_file) if places.config_file.exists() else "none: all defaults"
    return settings, [Finding("places", "configuration", shown)]


def _terminal(env: Mapping[str, str]) -> Iterator[Finding]:
    """What the terminal says of itself; asking it would write to it."""
    import shutil

    from reader.tui.outside import clipboard

    shown = "yes" if output.has_screen() else "no: pages are printed as text"
    yield Finding("terminal", "screen", shown)
    size = shutil.get_terminal_size()
    yield Finding("terminal", "size", f"{size.columns}x{size.lines}" if output.is_terminal() else "unknown")
    yield Finding("terminal", "kind", " ".join(filter(None, (env.get("TERM"), env.get("TERM_PROGRAM")))) or "unknown")
    yield Finding("terminal", "colours", colours(env))
    encoding = getattr(sys.stdout, "encoding", "") or "unknown"
    utf8 = encoding.lower().replace("-", "") == "utf8"
    yield Finding("terminal", "encoding", encoding if utf8 else f"{encoding}: use a UTF-8 locale", wrong=not utf8)
    yield Finding("terminal", "multiplexer", "tmux" if "TMUX" in env else "screen" if "STY" in env else "none")
    yield Finding("terminal", "pictures", pictures(env))
    tool = clipboard.helper(env)
    yield Finding("terminal", "copying", f"by {tool[0]}" if tool else "by the terminal (OSC 52), where it allows it")


def colours(env: Mapping[str, str]) -> str:
    """How many colours the environment promises."""
    if env.get("NO_COLOR"):
        return "none (NO_COLOR is set)"
    if env.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "16 million"
    term = env.get("TERM", "")
    if term in ("", "dumb"):
        return "none"
    return "256" if "256color" in term or "kitty" in term else "16"


def pictures(env: Mapping[str, str]) -> str:
    """How pictures could be drawn, as far as the environment tells."""
    program = env.get("TERM_PROGRAM", "").lower()
    if "kitty" in env.get("TERM", "") or program in ("ghostty", "wezterm"):
        return "kitty"
    return "sixel" if program == "mlterm" or "ITERM_SESSION_ID" in env or "foot" in env.get("TERM", "") else "blocks"


def _proxies(settings: Config, env: Mapping[str, str]) -> Iterator[Finding]:
    from reader.web import proxies

    found = proxies.in_force(settings.proxy, env)
    origin = "configuration" if settings.proxy else "environment"
    for scheme in ("http", "https"):
        if scheme in found:
            yield Finding("network", f"{scheme} proxy", f"{proxies.shown(found[scheme])} (from the {origin})")
    if "no" in found:
        yield Finding("network", "not by proxy", found["no"])
    if not found:
        yield Finding("network", "proxy", "none")
    for host, base in settings.hosts.items():
        yield Finding("network", host, f"asked at {base}")


def _library(settings: Config, places: Paths) -> Iterator[Finding]:
    from reader.service import Reader

    reader = Reader(settings, places)
    try:
        count, state = reader.keeping.inventory()
        notice = reader.notice
    finally:
        reader.close()
    sizes = dict(_sizes(places.cache))
    aside = {name: size for name, size in sizes.items() if ".corrupt-" in name}
    size = (sum(sizes.values()) - sum(aside.values())) / 1_000_000
    yield Finding("cache", "state", notice or state, wrong=bool(notice) or state != "writable")
    yield Finding("cache", "pages", str(count))
    yield Finding("cache", "size", f"{size:.1f} of {settings.cache_mb} MB")
    if aside:
        shown = (
            f"{sum(aside.values()) / 1_000_000:.1f} MB in {min(aside)} beside it: 'dw-reader cache salvage' brings back"
        )
        yield Finding("cache", "damaged", f"{shown} what it holds, 'dw-reader cache clear --old' deletes it")


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    for file in folder.rglob("*"):
        with contextlib.suppress(OSError):  # another reader may have let go of it meanwhile
            if file.is_file():
                yield file.name, file.stat().st_size


def _network(settings: Config, places: Paths) -> Iterator[Finding]:
    """Ask for the front page as the reader would: through the proxy, the client and the worker."""
    import time

    from reader.cli.session import Session
    from reader.model import address

    session = Session(settings, places)
    section = session.reader.edition().sections[0]
    if settings.offline:
        session.reader.close()
        yield Finding("network", "DW", "not asked: the reader is offline")
        return
    began = time.monotonic()
    try:
        opened = session.ask(lambda reader: reader.open(address.parse(section.url), fresh=True))
        problem = opened.problem
    except ReaderError as error:
        problem = str(error)
    finally:
        session.reader.close()
    if problem:
        yield Finding("network", "DW", f"does not answer: {problem}", wrong=True)
    else:
        yield Finding("network", "DW", f"answers: {section.name} in {time.monotonic() - began:.1f} s")


def _text(findings: list[Finding]) -> str:
    lines = []
    topic = ""
    for finding in sorted(findings, key=lambda each: [one.topic for one in findings].index(each.topic)):
        if finding.topic != topic:
            lines += [*([""] if topic else []), finding.topic.capitalize()]
            topic = finding.topic
        lines.append(f"  {'!' if finding.wrong else ' '} {finding.name:16} {finding.value}")
    wrong = sum(finding.wrong for finding in findings)
    lines += ["", f"{wrong} of these, marked !, want attention." if wrong else "All is well."]
    return "\n".join(lines) + "\n"


def _value(findings: list[Finding]) -> dict[str, Any]:
    """``{ok, TOPIC: {NAME: {value, wrong}}}``."""
    value: dict[str, Any] = {"ok": not any(finding.wrong for finding in findings)}
    for finding in findings:
        value.setdefault(finding.topic, {})[finding.name] = {"value": finding.value, "wrong": finding.wrong}
    return value
