"""The four places follow the XDG specification and are private from their first moment."""

import os
import stat
from pathlib import Path

from reader import paths


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_without_xdg_variables_the_places_lie_under_home():
    places = paths.of({"HOME": "/home/ann"})
    assert places.config == Path("/home/ann/.config/dw-reader")
    assert places.data == Path("/home/ann/.local/share/dw-reader")
    assert places.state == Path("/home/ann/.local/state/dw-reader")
    assert places.cache == Path("/home/ann/.cache/dw-reader")
    assert places.config_file == Path("/home/ann/.config/dw-reader/config.toml")


def test_each_xdg_variable_moves_its_own_place():
    env = {"HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/k"}
    assert paths.of(env) == paths.Paths(*(Path(f"/{letter}/dw-reader") for letter in "cdsk"))


def test_a_relative_or_empty_xdg_variable_is_ignored():
    env = {"HOME": "/h", "XDG_CONFIG_HOME": "relative/place", "XDG_CACHE_HOME": ""}
    assert paths.of(env).config == Path("/h/.config/dw-reader")
    assert paths.of(env).cache == Path("/h/.cache/dw-reader")


def test_without_home_the_password_database_names_it():
    assert paths.of({}).config.is_absolute()


def test_naming_the_places_creates_nothing(tmp_path: Path):
    paths.under(tmp_path / "all")
    assert list(tmp_path.iterdir()) == []


def test_a_place_is_created_for_its_owner_alone_with_its_parents(tmp_path: Path):
    old = os.umask(0)
    try:
        made = paths.private(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(old)
    assert [mode(folder) for folder in (made, made.parent, made.parent.parent)] == [0o700] * 3


def test_a_place_that_exists_keeps_its_mode(tmp_path: Path):
    tmp_path.chmod(0o750)
    assert paths.private(tmp_path) == tmp_path
    assert mode(tmp_path) == 0o750
