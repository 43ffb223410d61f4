"""Opening outside: FAULTS.md section 1.4 and row 64, with programs made for the test in PATH."""

from __future__ import annotations

import os
import queue
import threading
from pathlib import Path

import pytest

from reader.errors import AddressError
from reader.model import address
from reader.model.address import SAMPLE_HOST
from reader.tui.outside import browser, clipboard


def program(folder: Path, name: str, script: str = "exit 0") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "bin"
    path.mkdir()
    return path


def environ(folder: Path, **more: str) -> dict[str, str]:
    return {"PATH": str(folder), "DISPLAY": ":0", **more}


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "javascript:alert(1)", "--help", "-private-window", "https://", "data:text/html,x", ""],
)
def test_only_http_addresses_with_a_host_are_opened(folder: Path, url: str) -> None:
    """FAULTS.md row 64."""
    program(folder, "xdg-open")
    with pytest.raises(AddressError):
        browser.argv(url, environ(folder))


def test_the_address_is_rebuilt_userinfo_and_unicode_host_never_reach_the_browser(folder: Path) -> None:
    """FAULTS.md rows 38 and 64."""
    found = program(folder, "xdg-open")
    given = environ(folder)
    assert browser.argv("https://www.dw.com@evil.example/a", given) == [str(found), "https://evil.example/a"]
    assert browser.argv("http://аррӏе.com/", given) == [str(found), "http://xn--80ak6aa92e.com/"]


def test_shell_characters_stay_one_argument(folder: Path) -> None:
    """FAULTS.md row 64."""
    program(folder, "xdg-open")
    command = browser.argv("https://news.example/?q=$(touch x)&b=`id`;ls", environ(folder))
    assert command is not None
    assert len(command) == 2
    assert command[1].startswith("https://news.example/?q=")


def test_the_reader_s_own_browser_comes_first_with_its_arguments(folder: Path) -> None:
    program(folder, "xdg-open")
    program(folder, "firefox")
    url = "https://news.example/a"
    assert browser.argv(url, environ(folder, BROWSER="firefox")) == ["firefox", url]
    assert browser.argv(url, environ(folder, BROWSER="firefox --new-tab=%s")) == ["firefox", f"--new-tab={url}"]
    assert browser.argv(url, environ(folder, BROWSER="missing:firefox")) == ["firefox", url]


FOR_A_SHELL = (
    "sh -c 'firefox %s'",
    "/bin/bash -c 'firefox \"%s\"'",
    "env LANG=C sh -c 'exec firefox %s'",
    "sh -c %s",
    "python3 -c 'import os; os.system(\"firefox %s\")'",
    "ssh desk firefox %s",
    "ssh desk firefox",
    "cmd.exe /c start %s",
)


@pytest.mark.parametrize("wish", FOR_A_SHELL)
@pytest.mark.parametrize("path", ["a;touch x", "?q=$(touch x)", "?a=1&b=2", "it's", "a(b)", "$HOME"])
def test_row_78_a_shell_in_browser_gets_no_address_that_it_would_take_apart(folder: Path, wish: str, path: str) -> None:
    for name in ("sh", "env", "python3", "ssh", "cmd.exe"):
        program(folder, name)
    given = environ(folder, BROWSER=wish.replace("/bin/bash", str(program(folder, "bash"))))
    with pytest.raises(AddressError, match="BROWSER is a command for a shell"):
        browser.argv(f"https://news.example/{path}", given)
    assert browser.argv("https://news.example/en/fog-1?q=w%C3%B6rter", given)


@pytest.mark.parametrize("path", ["a;b", "?q=$(touch%20x)&b=1", "it's", "%60id%60", "%22;id;%22"])
def test_row_78_a_program_that_is_no_shell_gets_the_address_as_it_is(folder: Path, path: str) -> None:
    program(folder, "firefox")
    url = f"https://news.example/{path}"
    assert browser.argv(url, environ(folder, BROWSER="firefox --new-tab %s")) == ["firefox", "--new-tab", url]


@pytest.mark.parametrize(
    ("path", "opened"),
    [
        ("en/fog-1?q=w%C3%B6rter", True),
        ("`touch PWNED`", True),
        ('";touch PWNED;"', False),
        ("$(touch PWNED)", False),
        ("a;touch PWNED", False),
        ("a';touch PWNED;'", False),
    ],
)
def test_row_78_the_browser_behind_a_shell_gets_one_argument_or_is_not_started(
    folder: Path, tmp_path: Path, path: str, opened: bool
) -> None:
    """With a real shell, and a browser that logs its argv."""
    told = tmp_path / "told"
    program(folder, "firefox", f'printf "%s\\n" "$#" "$@" > {told}')
    given = {"PATH": f"{folder}:{os.environ['PATH']}", "BROWSER": "sh -c 'firefox %s'", "DISPLAY": ""}
    ended: queue.Queue[int] = queue.Queue()
    try:
        command = browser.argv(f"https://news.example/{path}", given)
        assert command
        assert browser.spawn(command, given, ended.put, soon=60.0)
        assert ended.get(timeout=60) == 0
    except AddressError:
        assert not opened
    else:
        count, url = told.read_text().splitlines()
        assert (count, url) == ("1", address.parse(f"https://news.example/{path}").url)
    assert not (Path.cwd() / "PWNED").exists()
    assert told.exists() == opened


@pytest.mark.parametrize("wish", ["w3m", "lynx %s", "'unclosed", "nothing-like-this"])
def test_a_browser_that_would_run_in_the_terminal_is_never_started(folder: Path, wish: str) -> None:
    """FAULTS.md row 64."""
    program(folder, "w3m")
    program(folder, "lynx")
    assert browser.argv("https://news.example/a", {"PATH": str(folder), "BROWSER": wish}) is None


def test_without_a_display_there_is_no_browser(folder: Path) -> None:
    """FAULTS.md row 64."""
    program(folder, "xdg-open")
    assert browser.argv("https://news.example/a", {"PATH": str(folder)}) is None


def test_windows_is_reached_through_wslview(folder: Path) -> None:
    found = program(folder, "wslview")
    given = {"PATH": str(folder), "WSL_DISTRO_NAME": "Debian"}
    assert browser.argv("https://news.example/a", given) == [str(found), "https://news.example/a"]


def test_the_sample_edition_cannot_be_opened_outside(folder: Path) -> None:
    with pytest.raises(AddressError, match="sample edition"):
        browser.argv(f"https://{SAMPLE_HOST}/en/a-1", environ(folder))


def test_a_browser_gets_no_part_of_the_terminal_and_its_noise_goes_nowhere(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """FAULTS.md row 64."""
    told = folder / "told"
    script = f'echo NOISE; echo NOISE >&2; [ -t 0 ] || [ -t 1 ] || echo "$# $1 $(ps -o sid= -p $$)" > {told}'
    found = program(folder, "xdg-open", script)
    ended: queue.Queue[int] = queue.Queue()
    given = {**os.environ, **environ(folder), "PATH": f"{folder}:{os.environ['PATH']}"}
    assert browser.spawn([str(found), "https://news.example/a"], given, ended.put)
    assert ended.get(timeout=10) == 0
    count, url, session = told.read_text().split()
    assert (count, url) == ("1", "https://news.example/a")
    assert int(session) != os.getsid(0)
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_fails_says_so_and_one_that_is_gone_is_not_started(folder: Path) -> None:
    """FAULTS.md row 64."""
    ended: queue.Queue[int] = queue.Queue()
    found = program(folder, "xdg-open", "exit 3")
    assert browser.spawn([str(found), "https://news.example/"], dict(os.environ), ended.put)
    assert ended.get(timeout=10) == 3
    assert not browser.spawn([str(folder / "gone")], dict(os.environ), ended.put)


def test_the_clipboard_helper_fits_the_display_and_stays_away_over_ssh(folder: Path) -> None:
    program(folder, "xclip")
    assert clipboard.helper({"PATH": str(folder), "DISPLAY": ":0"}) == ["xclip", "-selection", "clipboard"]
    assert clipboard.helper({"PATH": str(folder)}) is None
    assert clipboard.helper({"PATH": str(folder), "DISPLAY": ":0", "SSH_TTY": "/dev/pts/1"}) is None
    program(folder, "wl-copy")
    assert clipboard.helper({"PATH": str(folder), "DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}) == ["wl-copy"]


def test_a_text_is_handed_to_the_helper_as_it_is(folder: Path) -> None:
    told = folder / "told"
    os.mkfifo(told)
    helper = program(folder, "pbcopy", f"cat > {told}")
    clipboard.give("https://news.example/größe\n中文", [str(helper)], dict(os.environ))
    assert told.read_text(encoding="utf-8") == "https://news.example/größe\n中文"


def test_a_browser_that_ends_badly_hours_later_has_shown_the_page(folder: Path, tmp_path: Path) -> None:
    ends = tmp_path / "ends"
    os.mkfifo(ends)
    found = program(folder, "xdg-open", f"read line < {ends}; exit 3")
    said: queue.Queue[int] = queue.Queue()
    given = os.environ | environ(folder)
    for soon, statuses in ((0.0, []), (60.0, [3])):
        assert browser.spawn([str(found)], given, said.put, soon=soon)
        ends.write_text("now\n")
        waiting = [thread for thread in threading.enumerate() if thread.name == "browser"]
        for thread in waiting:
            thread.join(10)
            assert not thread.is_alive()
        assert list(said.queue) == statuses


def test_windows_own_clipboard_is_given_what_it_can_read(folder: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    program(folder, "clip.exe", f"/bin/cat > {taken}.part; /bin/mv {taken}.part {taken}")
    given = {"PATH": str(folder), "WSL_DISTRO_NAME": "Debian"}
    command = clipboard.helper(given)
    assert command == ["clip.exe"]
    clipboard.give("Übersicht 雾", command, given)
    for thread in threading.enumerate():
        if thread.name == "clipboard":
            thread.join(10)
    assert taken.read_bytes().decode("utf-16-le") == "Übersicht 雾"
