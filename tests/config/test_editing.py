"""One key is set, and everything else in the file stays as it is."""

from __future__ import annotations

import pytest

from reader import config
from reader.config.editing import value_meant, with_value
from reader.errors import ConfigError, UsageError

FILE = """\
# mine
edition = "en"   # at home
column= 80
proxy = \"\"\"\\
  http://127.0.0.1:3128\"\"\"  # a = "#"

[limits]  # patience
total_seconds = 20.0

# keys
[keys]
"page.back" = [
  "backspace",  # as ever
  "ctrl+o",
]
"""


@pytest.mark.parametrize(
    ("key", "words", "before", "after"),
    [
        ("column", "90", "column= 80\n", "column= 90\n"),
        ("edition", "de", 'edition = "en"   # at', 'edition = "de"   # at'),
        ("proxy", "", 'proxy = """\\\n  http://127.0.0.1:3128"""  # a', 'proxy = ""  # a'),
        ("limits.total_seconds", "3", "total_seconds = 20.0\n", "total_seconds = 3.0\n"),
        ("keys.page.back", "B", '[\n  "backspace",  # as ever\n  "ctrl+o",\n]\n', '"B"\n'),
        ("keys.page.back", '["B", "Ctrl-O"]', '[\n  "backspace",  # as ever\n  "ctrl+o",\n]\n', '["B", "ctrl+o"]\n'),
        ("mouse", "false", '# a = "#"\n', '# a = "#"\nmouse = false\n'),
        ("limits.body_bytes", "5000", "total_seconds = 20.0\n", "total_seconds = 20.0\nbody_bytes = 5000\n"),
        ("keys.page.info", "[", '  "ctrl+o",\n]\n', '  "ctrl+o",\n]\n"page.info" = "["\n'),
        ("hosts.www.dw.com", "http://x", '  "ctrl+o",\n]\n', '  "ctrl+o",\n]\n\n[hosts]\n"www.dw.com" = "http://x"\n'),
    ],
)
@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_value_changes(key: str, words: str, before: str, after: str, feed: str, mark: str) -> None:
    assert FILE.count(before) == 1
    wanted = mark + FILE.replace(before, after).replace("\n", feed)
    edited = with_value(mark + FILE.replace("\n", feed), key, value_meant(key, words))
    assert edited == wanted
    config.parse(edited, "c")


@pytest.mark.parametrize(
    ("text", "key", "words", "after"),
    [
        ("", "column", "80", "column = 80\n"),
        ("# nothing yet", "column", "80", "# nothing yet\ncolumn = 80\n"),
        ("", "keys.page.back", "B", '[keys]\n"page.back" = "B"\n'),
        ("mouse = true", "column", "80", "mouse = true\ncolumn = 80\n"),
        ("[limits]\n", "column", "80", "column = 80\n\n[limits]\n"),
        ("# mine\n[limits]\n", "column", "80", "# mine\ncolumn = 80\n\n[limits]\n"),
        ("# mine\n\n# patience\n[limits]\n", "column", "80", "# mine\n\ncolumn = 80\n\n# patience\n[limits]\n"),
        ("[limits]\n", "limits.body_bytes", "5000", "[limits]\nbody_bytes = 5000\n"),
        ("limits.body_bytes = 1\n", "limits.body_bytes", "5000", "limits.body_bytes = 5000\n"),
        (
            "limits.body_bytes = 5000\n", "limits.total_seconds", "3",
            "limits.body_bytes = 5000\nlimits.total_seconds = 3.0\n",
        ),
        ("limits = { body_bytes = 5000 }  # x\n", "limits.body_bytes", "6000", "limits = { body_bytes = 6000 }  # x\n"),
        (
            "limits = { body_bytes = 5000 }\n", "limits.total_seconds", "3",
            "limits = { body_bytes = 5000, total_seconds = 3.0 }\n",
        ),
        (
            'hosts = { "www.dw.com" = "http://x" }\n', "hosts.rss.dw.com", "http://y",
            'hosts = { "www.dw.com" = "http://x", "rss.dw.com" = "http://y" }\n',
        ),
        ("[keys]\npage.back = \"x\"\n", "keys.page.back", "B", "[keys]\npage.back = \"B\"\n"),
        ("[keys.page]\nback = \"x\"\n", "keys.page.back", "B", "[keys.page]\nback = \"B\"\n"),
        ("\"column\" = 80 # = 3\n", "column", "90", "\"column\" = 90 # = 3\n"),
        ("[limits]\nbody_bytes = 5000\n[hosts]\n", "limits.total_seconds", "3",
         "[limits]\nbody_bytes = 5000\ntotal_seconds = 3.0\n[hosts]\n"),
    ],
)  # fmt: skip
def test_a_key_finds_its_place(text: str, key: str, words: str, after: str) -> None:
    assert with_value(text, key, value_meant(key, words)) == after
    assert config.value_of(config.parse(after, "c"), key) is not None


def test_what_cannot_be_changed_alone_is_left_alone() -> None:
    with pytest.raises(ConfigError, match="edit the file by hand"):
        with_value("limits = 3\n", "limits.body_bytes", 5000)
    with pytest.raises(ConfigError, match="edit the file by hand"):
        with_value("column = \n", "column", 80)


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("colum", "80", "unknown key 'colum': did you mean 'column'?"),
        ("column", "wide", "'column' must be a whole number of cells from 20 to 200, not \"wide\""),
        ("column", "5", "'column' must be a whole number of cells from 20 to 200, not 5"),
        ("mouse", "yes", "'mouse' must be true or false, not \"yes\""),
        ("keys.page.back", "ctrl+h", "'keys.page.back' cannot be Ctrl-h"),
        ("keys.page.back", '["x", 3]', "'keys.page.back' must be a key such as"),
    ],
)
def test_a_value_that_cannot_be_is_refused(key: str, words: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        value_meant(key, words)
    assert str(caught.value).startswith(said)


def test_every_key_can_be_set_in_every_file() -> None:
    values = {"text": "", "truth": "true", "whole": "20000", "number": "3", "keys": "f12"}
    own = {"theme": "dark", "column": "80", "cache_mb": "9", "preset": "vim", "keys.page.jump": "f1"}
    text = FILE
    for key, row in config.settings.SETTINGS.items():  # type: ignore[attr-defined]
        words = own.get(key, "http://x" if key.startswith("hosts.") else values[row.type])
        text = with_value(text, key, value_meant(key, words))
        assert config.value_of(config.parse(with_value(FILE, key, value_meant(key, words)), "c"), key) in (
            row.kept(value_meant(key, words)), (words,),
        )  # fmt: skip
    assert text.count("\n[") == 3
