"""Every word of every script is found in what is kept, and nothing of what is not kept any more."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.library.index import Index
from reader.library.pages import Offer, Pages
from reader.model.article import Article
from reader.model.block import Block
from reader.story.query import parsed

TEXTS = {
    "zh": ("德国", "昨天德国总理在柏林发表讲话。"),
    "ja": ("港湾", "東京の港湾局は昨日発表した。"),
    "th": ("เรือ", "เมื่อวานเรือข้ามฟากออกช้า"),
    "hi": ("हिन्दी", "यह लेख हिन्दी में है।"),
    "bn": ("বাংলা", "এই লেখাটি বাংলা ভাষায়।"),
    "ar": ("محمد", "قال مُحَمَّد إن السفينة تأخرت."),
    "ar vowelled": ("مُحَمَّد", "قال محمد إن السفينة تأخرت."),
    "de ss": ("strasse", "Die Straße am Hafen ist gesperrt."),
    "de ß": ("Straße", "Die Strasse am Hafen ist gesperrt."),
    "tr": ("istanbul", "İstanbul limanı kapalı."),
    "tr dotless": ("kapali", "Liman bugün kapalı."),
    "ru": ("самолет", "Самолёт опоздал."),
    "fr": ("naive", "Une idée naïve."),
    "fr accent": ("naïve", "Une idee naive."),
    "composed": ("cafe\u0301", "Das Café am Hafen."),
    "decomposed": ("café", "Das Cafe\u0301 am Hafen."),
    "fa": ("کتاب", "كتاب تازه‌ای چاپ شد."),
    "el": ("αθηνα", "Η Αθήνα είναι εδώ."),
    "digits": ("2026", "२०२६ में"),
    "ko": ("서울", "서울에서 만났다."),
    "km": ("ភ្នំ", "ទីក្រុងភ្នំពេញ"),
}


def story(number: int, text: str) -> Article:
    url = f"https://www.dw.com/en/story/a-{number}"
    return Article(url, url, f"dw:{number}", title=f"Story {number}", blocks=(Block("paragraph", text),))


def keep(pages: Pages, article: Article) -> None:
    pages.put(Offer((article.id,), article, 1_700_000_000.0), lambda _, __: "").result(10.0)


def found(pages: Pages, words: str) -> set[str]:
    return {row.key for row, _ in pages.search(parsed(words).match, 1000)}


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages.open(tmp_path, size_limit=50_000_000)


@pytest.mark.parametrize("name", TEXTS)
def test_a_word_is_found_however_it_is_written(pages: Pages, name: str) -> None:
    word, text = TEXTS[name]
    keep(pages, story(1, text))
    keep(pages, story(2, "Nothing of the kind: ferries, harbours and fog."))
    assert found(pages, word) == {"dw:1"}
    pages.close()


def test_what_is_replaced_or_evicted_is_found_no_more(tmp_path: Path) -> None:
    pages = Pages.open(tmp_path, size_limit=300_000)
    dice = random.Random(7)
    words = [f"word{number}" for number in range(40)]
    held: dict[int, str] = {}
    for _ in range(120):
        number, word = dice.randrange(25), dice.choice(words)
        keep(pages, story(number, f"{word} " + " ".join(dice.choices(words[:3], k=40))))
        held[number] = word
    kept = {int(row.key.removeprefix("dw:")) for row in pages.listing()}
    for word in words[3:]:
        expected = {f"dw:{number}" for number, its in held.items() if its == word and number in kept}
        assert found(pages, word) == expected
    assert pages.unindexed == 0
    pages.close()


def test_stories_kept_before_there_was_an_index_are_indexed_in_portions(pages: Pages) -> None:
    for number in range(45):
        keep(pages, story(number, f"A ferry numbered{number}."))
    with pages._stock._kept.writing():
        pages._stock.catalog.index.begin_anew()
    assert found(pages, "ferry") == set()
    assert pages.unindexed == 45
    while pages.index_some().result(10.0):
        pass
    assert pages.unindexed == 0
    assert len(found(pages, "ferry")) == 45
    pages.close()


def test_a_damaged_memory_of_what_was_indexed_costs_no_story(pages: Pages) -> None:
    keep(pages, story(1, "A ferry."))
    with pages._stock._kept.writing():
        pages._stock._kept.do("UPDATE indexed SET terms = x'00'")
    keep(pages, story(1, "A lighthouse."))
    assert found(pages, "ferry") == set()
    assert found(pages, "lighthouse") == {"dw:1"}
    assert isinstance(pages._stock.catalog.index, Index)
    pages.close()


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '""',
        "*",
        "-",
        "NEAR(",
        'title: "x',
        "a AND",
        "(((",
        "\0",
        "^x",
        "{a b}: c",
        "-ferry",
        "a" * 5000,
        "+",
        "。",
    ],
)
def test_no_query_breaks_the_index(pages: Pages, words: str) -> None:
    keep(pages, story(1, "A ferry."))
    assert found(pages, words) <= {"dw:1"}
    pages.close()


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("ferr*", True),
        ("ferr", False),
        ('"late ferry"', True),
        ('"ferry late"', False),
        ("ferry -fog", True),
        ("ferry -late", False),
    ],
)
def test_phrases_beginnings_and_exclusions(pages: Pages, words: str, there: bool) -> None:
    keep(pages, story(1, "The late ferry left."))
    assert bool(found(pages, words)) is there
    pages.close()
