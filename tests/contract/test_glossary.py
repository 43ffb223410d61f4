"""The glossary names what there is: each word is used in the house, and stands where it says."""

from __future__ import annotations

import re
from pathlib import Path

import reader
from tests.contract.documents import ROOT

ENTRY = re.compile(r"^    (\w[\w, ()]*?)  +(.+)$", re.MULTILINE)


def entries() -> dict[str, str]:
    """Our words, and what is said of each."""
    return dict(ENTRY.findall(reader.__doc__ or ""))


def is_a_place(name: str) -> bool:
    """Whether a module, a package or a folder of the reader is called so."""
    path = ROOT / "reader" / name
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_every_word_is_used_in_the_house() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8").lower()
        for path in (ROOT / "reader").rglob("*.py")
        if path != Path(reader.__file__)
    )
    words = {word for entry in entries() for word in entry.replace("(web)", "").replace("(noun)", "").split(", ")}
    assert len(words) > 40
    assert [word for word in sorted(words) if not re.search(rf"\b{word.strip()}s?\b", code)] == []


def test_every_place_is_there() -> None:
    said = {word: re.findall(r"\(([a-z_/, ]+)\)$", meaning) for word, meaning in entries().items()}
    lost = {
        word: place
        for word, places in said.items()
        for place in ", ".join(places).split(", ")
        if place and not is_a_place(place)
    }
    assert lost == {}
