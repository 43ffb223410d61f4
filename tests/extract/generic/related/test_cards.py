# ruff: noqa: E501 (a line of markup is one line)
"""What an item says: title, kicker, picture, date, teaser; and one item for each address."""

from __future__ import annotations

import pytest

from reader.model.related import RelatedItem
from tests.extract.generic.related.pages import FERRY_TITLE, SITE, groups, story

HREF = "/2026/03/13/new-ferry-to-the-north-island"
OTHER = '<div><a href="/2026/03/12/tower-of-the-old-mill-is-saved">Tower of the old mill is saved</a></div>'


def item(card: str) -> RelatedItem:
    """The one item that ``card`` makes under a label, beside another."""
    found = groups(story(after=f"<section><h2>Related</h2><div>{card}</div>{OTHER}</section>"), "related")
    assert [len(group.items) for group in found] == [2]
    return found[0].items[0]


@pytest.mark.parametrize(
    "card",
    [f'<a href="{HREF}"><span class="kicker">Ships and harbours of the coast</span><span class="title">{FERRY_TITLE}</span></a>',
     f'<a href="{HREF}"><div class="topline">Harbour</div><h3>{FERRY_TITLE}</h3><p>The first of its kind will sail with forty cars.</p></a>',
     f'<h3><span>Harbour</span><a href="{HREF}">{FERRY_TITLE}</a></h3>',
     f'<a href="{HREF}"><h3><span>Harbour</span><span>: {FERRY_TITLE}</span></h3></a>',
     f'<a href="{HREF}"><img src="/f.jpg" alt="The ferry in a long and very well described picture of it"></a><a href="{HREF}">{FERRY_TITLE}</a>',
     f'<a href="{HREF}">{FERRY_TITLE}</a><a href="{HREF}#more">Read more</a>',
     f'<a href="{HREF}"><h3>{FERRY_TITLE}</h3></a><a href="{HREF}">The first of its kind will sail with forty cars and no crew.</a>',
     f'<h3>{FERRY_TITLE}</h3><p>The first of its kind will sail.</p><a href="{HREF}">Read more</a>',
     f'<h4>To be continued</h4><a href="{HREF}">{FERRY_TITLE}</a>',
     f'<a href="{HREF}"><span>12:30</span><span>{FERRY_TITLE}</span></a>',
     f'<a href="{HREF}"><h4>{FERRY_TITLE} Read more</h4></a>',
     f'<a href="{HREF}"><span class="sr-only">Opens in this window</span>{FERRY_TITLE}</a>',
     f'<a href="{HREF}" aria-label="{FERRY_TITLE}"><img src="/f.jpg"></a>'],
)  # fmt: skip
def test_the_title_is_what_the_card_marks_as_one_else_its_longest_line(card: str) -> None:
    assert item(card).title == FERRY_TITLE


def test_several_links_to_one_address_are_one_item_whatever_tells_them_apart() -> None:
    card = f'<a href="{HREF}?utm_source=picture"></a><a href="{SITE}{HREF}/#top">{FERRY_TITLE}</a>'
    assert item(card).url == f"{SITE}{HREF}"


def test_an_item_has_what_its_card_shows() -> None:
    found = item(
        f'<article><a href="{HREF}"><img src="/pictures/ferry.jpg" alt="A white ferry"><span class="kicker">Harbour</span>'
        f'<h3>{FERRY_TITLE}</h3></a><time datetime="2026-03-13">Friday</time>'
        f"<p>The first of its kind will sail with forty cars and a crew of three.</p></article>"
    )
    assert found == RelatedItem(
        f"{SITE}{HREF}", found.id, FERRY_TITLE, teaser="The first of its kind will sail with forty cars and a crew of three.",
        date="2026-03-13", image=f"{SITE}/pictures/ferry.jpg", image_title="A white ferry", section="Harbour",
    )  # fmt: skip


def test_quotation_marks_around_a_title_stay() -> None:
    assert item(f'<a href="{HREF}">«A ferry is no toy for the rich»</a>').title == "«A ferry is no toy for the rich»"
