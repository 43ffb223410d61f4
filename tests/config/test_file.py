"""Every setting has a default, and every mistake is named with its file, line, key and remedy."""

from pathlib import Path

import msgspec
import pytest

from reader import config
from reader.errors import ConfigError, UsageError


def mistake(text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        config.parse(text, "config.toml")
    return str(caught.value)


def test_a_missing_file_gives_all_defaults(tmp_path: Path):
    loaded = config.load(tmp_path / "no" / "config.toml")
    assert loaded == config.Config()
    assert (loaded.cache_mb, loaded.mouse, loaded.edition) == (500, True, "")
    assert (loaded.limits.connect_seconds, loaded.limits.total_seconds) == (5.0, 20.0)
    assert loaded.limits.body_bytes == 10_485_760


def test_every_documented_key_is_read(tmp_path: Path):
    file = tmp_path / "config.toml"
    file.write_text(
        'edition = "pt-br"\ntheme = "dark"\ncolumn = 80\nmouse = false\nascii = true\noffline = true\ncache_mb = 20\n'
        'proxy = "http://ann:secret@127.0.0.1:3128"\n'
        '[hosts]\n"www.dw.com" = "http://127.0.0.1:8080/www"\n"rss.dw.com" = "http://[::1]:8080"\n'
        "[limits]\nconnect_seconds = 1\ntotal_seconds = 2.5\nbody_bytes = 4000\nextract_seconds = 0.5\n"
    )
    assert config.load(file) == config.Config(
        edition="pt-br",
        theme="dark",
        column=80,
        mouse=False,
        ascii=True,
        offline=True,
        cache_mb=20,
        proxy="http://ann:secret@127.0.0.1:3128",
        hosts={"www.dw.com": "http://127.0.0.1:8080/www", "rss.dw.com": "http://[::1]:8080"},
        limits=config.Limits(connect_seconds=1.0, total_seconds=2.5, body_bytes=4000, extract_seconds=0.5),
    )


def test_the_configuration_cannot_be_changed_by_those_who_read_it():
    with pytest.raises(AttributeError):
        config.Config().column = 10  # type: ignore[misc]


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_valid_one():
    assert mistake('edition = "en"\n\n# wide\ncolum = 80\n') == (
        "config.toml, line 4: unknown key 'colum': did you mean 'column'?"
    )


def test_an_unknown_key_like_no_other_is_answered_with_the_keys():
    assert mistake("zzzzzz = 1").startswith("config.toml, line 1: unknown key 'zzzzzz': the keys are edition, theme,")


def test_a_key_outside_its_table_is_answered_with_the_table():
    assert mistake("total_seconds = 3") == (
        "config.toml, line 1: unknown key 'total_seconds': did you mean 'limits.total_seconds'?"
    )


def test_an_unknown_table_is_named():
    assert mistake('column = 80\n\n[host]\n"www.dw.com" = "http://x"\n').startswith("config.toml, line 3: unknown key")


def test_the_line_is_that_of_the_statement_whatever_strings_go_before():
    text = 'theme = "dark"\nproxy = """\\\n  colum = 3\\\n  """\n[limits]\ntotal_second = 3\n'
    assert mistake(text.replace('"""\\\n  colum = 3\\\n  """', '""')).startswith("config.toml, line 4:")
    assert mistake(text).split("\n") == [
        'config.toml, line 2: \'proxy\' must be an address such as "http://127.0.0.1:3128", not "colum = 3"',
        "config.toml, line 6: unknown key 'limits.total_second': did you mean 'limits.total_seconds'?",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('column = "wide"', "'column' must be a whole number of cells from 20 to 200, not \"wide\""),
        ("column = true", "'column' must be a whole number of cells from 20 to 200, not true"),
        ("column = 5", "'column' must be a whole number of cells from 20 to 200, not 5"),
        ("mouse = 1", "'mouse' must be true or false, not 1"),
        ("edition = 3", '\'edition\' must be the key of an edition, such as "en" or "pt-br", not 3'),
        ("cache_mb = 0.5", "'cache_mb' must be a whole number of megabytes from 1 to 100000, not 0.5"),
        ("hosts = 3", "unknown key 'hosts'"),
        ('hosts."www.dw.com" = "ftp://x"', "'hosts.www.dw.com' must be an address such as"),
        ("limits.total_seconds = nan", "'limits.total_seconds' must be a number of seconds from 0.01 to 600, not nan"),
        (
            "limits.total_seconds = [1]",
            "'limits.total_seconds' must be a number of seconds from 0.01 to 600, not a list",
        ),
        ("theme = {}", "'theme' must be one of dark, light, terminal, high-contrast, not a table"),
        ('theme = "pink"', "'theme' must be one of dark, light, terminal, high-contrast, not \"pink\""),
    ],
)
def test_a_wrong_value_names_its_line_and_what_is_expected(line: str, expected: str):
    assert mistake(f"# first\n{line}\n").startswith(f"config.toml, line 2: {expected}")


def test_a_host_written_without_quotes_means_the_same():
    assert config.parse('[hosts]\nwww.dw.com = "http://127.0.0.1:1"', "c").hosts == {"www.dw.com": "http://127.0.0.1:1"}


def test_a_host_that_is_none_of_dw_is_answered_with_the_nearest():
    assert mistake('[hosts]\n"ww.dw.com" = "http://x"') == (
        "config.toml, line 2: unknown key 'hosts.ww.dw.com': did you mean 'hosts.www.dw.com'?"
    )


def test_the_password_of_a_proxy_is_not_in_the_error():
    assert "secret" not in mistake('proxy = "socks5://ann:secret@host"')


def test_what_is_not_toml_names_its_line():
    assert mistake("column = 80\nmouse = yes\n").startswith("config.toml, line 2: is not TOML: invalid value")


def test_what_is_not_utf_8_names_its_line(tmp_path: Path):
    file = tmp_path / "config.toml"
    file.write_bytes(b'column = 80\ntheme = "\xe9"\n')
    with pytest.raises(ConfigError, match="line 2: is not UTF-8"):
        config.load(file)


def test_a_file_that_cannot_be_read_is_no_silent_default(tmp_path: Path):
    with pytest.raises(ConfigError, match="cannot be read"):
        config.load(tmp_path)


def test_a_huge_file_is_no_configuration(tmp_path: Path):
    file = tmp_path / "config.toml"
    file.write_bytes(b"#" * (config.MAX_BYTES + 1))
    with pytest.raises(ConfigError, match="is larger than"):
        config.load(file)


def test_every_key_has_a_value_to_get_and_no_setting_is_without_a_key():
    for key in config.KEYS:
        config.value_of(config.Config(), key)
    fields = {f.name for f in msgspec.structs.fields(config.Config)} - {"hosts", "limits", "keys"}
    limits = {f"limits.{f.name}" for f in msgspec.structs.fields(config.Limits)}
    assert {key for key in config.KEYS if not key.startswith(("hosts.", "keys."))} == fields | limits


def test_the_themes_are_those_of_the_screens():
    from reader.tui import themes

    assert themes.NAMES == config.THEMES


def test_getting_an_unknown_key_names_the_nearest():
    with pytest.raises(ConfigError, match=r"unknown key 'mous': did you mean 'mouse'\?"):
        config.value_of(config.Config(), "mous")


def test_all_mistakes_are_named_the_earliest_first():
    text = (
        'column = 5\ncolum = 3\n[keys]\n"page.back" = "ctrl+h"\n"page.info" = "z z"\n"story.zen" = "z"\n'
        "[limits]\nbody_bytes = 1\n[colours]\nred = 1\n"
    )
    lines = mistake(text).split("\n")
    assert [line.split(":")[0] for line in lines] == [f"config.toml, line {n}" for n in (1, 2, 4, 6, 8, 9)]
    assert "cannot be Ctrl-h: terminals send that for Backspace" in lines[2]
    assert "'keys.story.zen' cannot have \"z\": \"z z\" of 'page.info' begins alike" in lines[3]


def test_the_error_of_an_edition_is_one_of_them():
    def none(wished: str) -> str:
        raise UsageError(f"no edition '{wished}'")

    with pytest.raises(ConfigError) as caught:
        config.parse('theme = "pink"\nedition = "xq"\nmouse = 3\n', "c", none)
    assert [said.split(":")[0] for said in caught.value.mistakes] == ["c, line 1", "c, line 2", "c, line 3"]


def test_a_thousand_mistakes_are_placed_in_one_reading():
    text = "".join(f"[t{n}]\na = 1\n" for n in range(1000))
    with pytest.raises(ConfigError) as caught:
        config.parse(text, "c")
    assert len(caught.value.mistakes) == 1000
    assert caught.value.mistakes[-1].startswith("c, line 1999: unknown key 't999'")


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\n"page.back" = ["backspace", "ctrl+o"]\n',
        '[keys]\npage.back = ["Backspace", "Ctrl-O"]\n',
        '[keys.page]\nback = ["backspace", "ctrl+o"]\n',
        'keys."page.back" = ["backspace", "ctrl+o"]\n',
        'keys = { page.back = ["backspace", "ctrl+o"] }\n',
    ],
)
def test_a_command_is_bound_by_its_id_with_quotes_and_without(text: str):
    loaded = config.parse(text, "c")
    assert loaded.keys == {"page.back": ("backspace", "ctrl+o")}
    assert loaded.keymap.targets("ctrl+o") == ("page.back",)


def test_one_key_needs_no_list_and_none_unbinds():
    loaded = config.parse('[keys]\n"page.back" = "B"\n"page.info" = []\n', "c")
    assert (loaded.keymap.keys("page.back"), loaded.keymap.keys("page.info")) == (("B",), ())


def test_a_preset_is_below_the_own_keys():
    loaded = config.parse('preset = "vim"\n[keys]\n"article.top" = "0"\n', "c")
    assert (loaded.keymap.keys("article.top"), loaded.keymap.keys("front.first")) == (("0",), ("g g", "home"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"page.bak" = "x"', "unknown key 'keys.page.bak': did you mean 'keys.page.back'?"),
        ('"page.back" = "ctlr+o"', "'keys.page.back' must be a key such as"),
        ('"page.back" = ""', "'keys.page.back' must be a key such as"),
        ('"page.back" = 3', "'keys.page.back' must be a key such as"),
        ('"page.back" = ["x", 3]', "'keys.page.back' must be a key such as"),
        ('"page.back" = "ctrl+i"', "'keys.page.back' cannot be Ctrl-i: terminals send that for Tab"),
        ('"page.jump" = ["f1", "x"]', "'keys.page.jump' must be keys that end in the digit that they type"),
        ('"app.quit" = []', "'keys.app.quit' must keep a key"),
        ('"page.info" = ["?", "f1"]', "'keys.page.info' leaves 'app.help' without a key"),
        ('page.back = "B"\n"page.back" = "C"', "'keys.page.back' is set twice"),
    ],
)
def test_a_mistake_in_the_keys_names_its_line(line: str, expected: str):
    assert mistake(f"[keys]\n{line}\n").startswith(f"config.toml, line 2: {expected}")


def test_a_key_given_twice_is_named_on_the_line_of_the_second():
    text = '[keys]\n"page.info" = "B"\n# and\n"story.peek" = "B"\n'
    assert mistake(text) == "config.toml, line 4: 'keys.story.peek' cannot have \"B\": that is a key of 'page.info'"


def test_unknown_presets_are_answered_with_those_there_are():
    assert mistake('preset = "emacs"') == (
        "config.toml, line 1: 'preset' must be one of default, vim, browser, not \"emacs\""
    )


DEEP = ".".join("a" * 3000)


@pytest.mark.parametrize("text", [f"keys.{DEEP} = 1", f"{DEEP} = 1", f"[keys.{DEEP}]", f"limits = {{ {DEEP} = 1 }}"])
def test_a_name_of_thousands_of_parts_is_a_mistake_like_any_other(text: str):
    assert mistake(text).startswith("config.toml, line 1: unknown key '")


def test_a_key_that_is_listed_thousands_of_times_is_one_mistake():
    listed = ", ".join(['"B"'] * 3000)
    with pytest.raises(ConfigError) as caught:
        config.parse(f'[keys]\n"page.back" = [{listed}]\n', "c")
    assert list(caught.value.mistakes) == ["c, line 2: 'keys.page.back' must be at most 20 keys, not 3000"]


def test_of_many_mistakes_all_are_named_and_the_first_are_answered_with_the_nearest_key():
    with pytest.raises(ConfigError) as caught:
        config.parse("".join(f"colum{number} = 1\n" for number in range(120)), "c")
    answered = ["did you mean 'column'" in said for said in caught.value.mistakes]
    assert answered == [True] * 100 + [False] * 20
