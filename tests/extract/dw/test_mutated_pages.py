"""A damaged page costs what is damaged: no mutation may raise, and nothing unclean may come out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest

from reader.errors import ReaderError
from reader.extract.page import Page
from reader.extract.reading import read
from reader.model import address
from reader.model.article import Article
from reader.model.clean import clean_article, clean_front_page
from reader.model.front_page import FrontPage
from tests.extract.dw.conftest import FETCHED, PAGES

Mutation = Callable[[bytearray, random.Random], None]


def control_byte(page: bytearray, dice: random.Random) -> None:
    page.insert(dice.randrange(len(page)), dice.choice([0x1B, 0x00, 0x9B, 0x07, 0x0B]))


def control_entity(page: bytearray, dice: random.Random) -> None:
    at = dice.randrange(len(page))
    page[at:at] = dice.choice([b"&#x1b;", b"&#0;", b"&#155;", b"&#xd800;", b"&#x202e;"])


def cut(page: bytearray, dice: random.Random) -> None:
    del page[dice.randrange(len(page)) :]


def flipped_bits(page: bytearray, dice: random.Random) -> None:
    for _ in range(40):
        page[dice.randrange(len(page))] ^= 1 << dice.randrange(8)


def dropped_tags(page: bytearray, dice: random.Random) -> None:
    tags = list(re.finditer(rb"<[^>]*>", bytes(page)))
    for tag in sorted(dice.sample(tags, min(len(tags), 20)), key=lambda one: -one.start()):
        del page[tag.start() : tag.end()]


def flood_of_attributes(page: bytearray, dice: random.Random) -> None:
    at = page.find(b"<div") + 4
    page[at:at] = b" " + b" ".join(b"a%d=1" % number for number in range(dice.randrange(600, 3000))) + b" "


def deep_wrap(page: bytearray, dice: random.Random) -> None:
    at = page.find(b">", page.find(b"<body")) + 1
    page[at:at] = b"<div>" * dice.choice([300, 3000])


def broken_json(page: bytearray, dice: random.Random) -> None:
    marks = [mark.start() for mark in re.finditer(rb'[{}\[\]",:]', bytes(page))]
    for at in sorted(dice.sample(marks, min(len(marks), 20)), reverse=True):
        del page[at]


def odd_values(page: bytearray, dice: random.Random) -> None:
    values = list(re.finditer(rb'"[^"<>]{1,200}"', bytes(page)))
    odd = [b'""', b"null", b'"' + b"9" * 5000 + b'"', b'"\xff\xfe"', b'"javascript:x"', b'"http://[::1"', b'"\\ud800"']
    for value in sorted(dice.sample(values, min(len(values), 12)), key=lambda one: -one.start()):
        page[value.start() : value.end()] = dice.choice(odd)


MUTATIONS: list[Mutation] = [
    control_byte, control_entity, cut, flipped_bits, dropped_tags, flood_of_attributes, deep_wrap, broken_json,
    odd_values,
]  # fmt: skip


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.__name__)
def test_no_mutation_raises_or_lets_anything_unclean_through(mutation: Mutation) -> None:
    for number, path in enumerate(sorted(PAGES.glob("*.html"))):
        dice = random.Random(number)
        page = bytearray(path.read_bytes())
        mutation(page, dice)
        for want in ("auto", "front", "full"):
            try:
                found = read(
                    Page(address.parse("https://www.dw.com/en/x/a-1"), bytes(page), fetched=FETCHED, want=want)
                )
            except ReaderError:
                assert want == "front"
                continue
            if isinstance(found, FrontPage):
                assert clean_front_page(found) is found
                continue
            assert isinstance(found, Article)
            assert clean_article(found) is found
            spans = [(block.text, span) for block in found.blocks for span in block.spans]
            assert all(0 <= span.start < span.end <= len(text) for text, span in spans)
