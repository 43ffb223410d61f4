"""Where the reader keeps its things: the four places of the XDG Base Directory Specification (0.8).

The same on Linux and macOS, so that one page of documentation and one backup cover both.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

from reader.errors import ConfigError

NAME: Final = "dw-reader"
"""The folder in each place."""


class Paths(Struct, frozen=True):
    """The four places. Nothing is created by having a ``Paths``: call ``private`` before writing."""

    config: Path
    """What the reader's owner writes: ``config.toml``."""
    data: Path
    """What must not be lost: saved articles, history, queue, positions."""
    state: Path
    """What may be lost: the last printed list, logs."""
    cache: Path
    """What can be fetched again: pages and extracted articles."""

    @property
    def config_file(self) -> Path:
        """The configuration; it need not exist."""
        return self.config / "config.toml"

    @property
    def last_list(self) -> Path:
        """The last list the command line printed, for ``show N``."""
        return self.state / "last-list.json"


def of(environ: Mapping[str, str] | None = None) -> Paths:
    """The places under ``environ`` (the process's own by default).

    ``XDG_CONFIG_HOME`` and its like count when they are absolute; a relative one is ignored, as the specification
    says. Raises ConfigError when neither they nor ``HOME`` nor the password database name a place.
    """
    env = os.environ if environ is None else environ

    def place(variable: str, *fallback: str) -> Path:
        given = Path(env.get(variable, ""))
        return (given if given.is_absolute() else _home(env).joinpath(*fallback)) / NAME

    return Paths(
        config=place("XDG_CONFIG_HOME", ".config"),
        data=place("XDG_DATA_HOME", ".local", "share"),
        state=place("XDG_STATE_HOME", ".local", "state"),
        cache=place("XDG_CACHE_HOME", ".cache"),
    )


def under(folder: Path) -> Paths:
    """All four places in one folder: for tests and for a reader that must leave no trace elsewhere."""
    return Paths(*(folder / name for name in ("config", "data", "state", "cache")))


def private(folder: Path) -> Path:
    """``folder``, created with its parents for the owner alone (0700) where it was missing.

    A folder that exists keeps its mode: who widened it meant to. Raises OSError where it cannot be made.
    """
    for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
        # mkdir's mode is cut by the umask, never widened: the folder is private from its first moment
        missing.mkdir(mode=0o700, exist_ok=True)
    return folder


def replace(place: Path, data: bytes, mode: int = 0o600) -> None:
    """Atomic write: ``data`` in place of the file at ``place``, whole or not at all. Raises OSError.

    Written beside and renamed, on the disk before it has the name.
    """
    import tempfile

    handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")  # for its owner alone
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _home(env: Mapping[str, str]) -> Path:
    home = Path(env.get("HOME") or os.path.expanduser("~"))  # noqa: PTH111  Path.home() raises where this does not
    if not home.is_absolute():
        raise ConfigError("no home folder is known: set HOME, or XDG_CONFIG_HOME and its like, to an absolute path")
    return home
