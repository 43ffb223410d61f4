"""Content ids in addresses, and the permalink codes that are ids in base 62 (dw/STRUCTURE.md section 1)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import content_id

IDS = st.integers(min_value=1, max_value=10**17)


@pytest.mark.parametrize(
    ("code", "number"),
    [("4boRv", 68117411), ("3WRPd", 52060881), ("5FLOV", 77538843), ("RPYx", 6533123), ("1", 1), ("z", 61), ("10", 62)],
)
def test_a_permalinks_code_is_the_id_in_base_62(code: str, number: int) -> None:
    assert content_id.encode(number) == code
    assert content_id.decode(code) == number


@given(IDS)
def test_every_id_comes_back_from_its_code_and_from_its_permalink(number: int) -> None:
    code = content_id.encode(number)
    assert content_id.decode(code) == number
    assert content_id.in_permalink(f"/p/{code}") == number


@pytest.mark.parametrize("number", [0, -1])
def test_what_is_no_id_has_no_code(number: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        content_id.encode(number)


@pytest.mark.parametrize("code", ["3WR-d", "ä", " "])
def test_a_character_outside_base_62_makes_no_id(code: str) -> None:
    with pytest.raises(ValueError, match="substring"):
        content_id.decode(code)


@pytest.mark.parametrize(
    "path", ["/p/", "/p/0", "/p/000", "/p/3WRPd/more", "/p/3W-Pd", "/3WRPd", "/p/12345678901", "/p/3WRPd\n"]
)
def test_a_path_that_is_no_permalink_gives_no_id(path: str) -> None:
    assert content_id.in_permalink(path) is None


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/en/berlin-confronts-its-colonial-past/a-52060881", ("a", 52060881)),
        ("/en/0/live-72516011", ("live", 72516011)),
        ("/en/x/av-37609208", ("av", 37609208)),
        ("/de/x/video-62993152", ("video", 62993152)),
        ("/de/x/audio-62993152", ("audio", 62993152)),
        ("/en/x/g-36059930", ("g", 36059930)),
        ("/en/fifa-world-cup/t-43747820", ("t", 43747820)),
        ("/en/top-stories/s-9097", ("s", 9097)),
        ("/en/latest-videos/st-62391524", ("st", 62391524)),
        ("/en/jonathan-harding/person-18385408", ("person", 18385408)),
        ("/en/dw-news/program-36063", ("program", 36063)),
        ("/en/first-words/l-40294", ("l", 40294)),
        ("/s-10037", ("s", 10037)),
        ("/a-18265246", ("a", 18265246)),
        ("/a-18265246/", ("a", 18265246)),
        ("/bs/deset-godina-zatvora-za-huseina-mujanovića/a-54076835", ("a", 54076835)),
        ("/en/a-52060881/amp", ("a", 52060881)),
    ],
)
def test_the_letters_say_what_an_id_names(path: str, found: tuple[str, int]) -> None:
    assert content_id.in_path(path) == found


@pytest.mark.parametrize("slug", ["g-20", "t-34", "s-400", "a-1", "live-8"])
def test_a_slug_that_looks_like_an_id_is_none(slug: str) -> None:
    assert content_id.in_path(f"/en/{slug}/a-52060881") == ("a", 52060881)


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("/overlay/media/en/namibians-want-germany-to-remove-monuments/37609208/52060881", 37609208),
        ("/overlay/media/37609208-x/37609208/52060881", 37609208),
        ("/overlay/image/article/52060881/43470564", 52060881),
    ],
)
def test_an_overlay_is_its_medium_and_a_pictures_overlay_its_article(path: str, number: int) -> None:
    assert content_id.in_path(path) == ("", number)


@pytest.mark.parametrize(
    "path",
    ["", "/", "/en/headlines/headlines-en", "/en/covid-19", "/en/x/a-", "/en/x/a-12x", "/en/x/b-12", "/en/xa-12",
     "/en/x/a-1234567890123456789", "/overlay/media/en/x/37609208", "/search/a"],
)  # fmt: skip
def test_a_path_without_an_id_gives_none(path: str) -> None:
    assert content_id.in_path(path) is None


@given(st.sampled_from(["a", "live", "av", "g", "t", "s", "l"]), IDS, st.text("abg-20/t", max_size=12))
def test_the_quick_rule_finds_what_the_thorough_one_finds(letter: str, number: int, slug: str) -> None:
    path = f"/en/{slug}/{letter}-{number}"
    assert content_id.typed(path) == content_id.in_path(path) == (letter, number)
