"""Rules of PRODUCT.md section 4 on numbers in a list of stories."""

from __future__ import annotations

from reader.model.related import Group, GroupKind, RelatedItem
from reader.story import numbering


def item(name: str) -> RelatedItem:
    return RelatedItem(url=f"https://news.example/{name}", id=f"url:{name}", title=name)


def group(kind: GroupKind, *names: str) -> Group:
    return Group(kind, kind.title(), tuple(item(name) for name in names))


def shown(listing: numbering.Listing) -> list[tuple[str, list[tuple[int, str, bool]]]]:
    return [(g.kind, [(e.number, e.item.title, e.again) for e in g.entries]) for g in listing.groups]


def test_groups_stand_in_the_pages_order_with_inline_and_more_last() -> None:
    listing = numbering.number(
        [group("more", "m"), group("inline", "i"), group("web", "w"), group("recommends", "r"), group("related", "a")]
    )
    assert [g.kind for g in listing.groups] == ["web", "recommends", "related", "inline", "more"]


def test_a_story_in_two_groups_is_shown_in_each_with_the_number_of_its_first_place() -> None:
    listing = numbering.number([group("recommends", "a", "b"), group("related", "c", "a", "d")])
    assert shown(listing) == [
        ("recommends", [(1, "a", False), (2, "b", False)]),
        ("related", [(3, "c", False), (1, "a", True), (4, "d", False)]),
    ]


def test_a_story_that_stands_first_in_a_later_shown_group_takes_its_number_from_where_it_is_shown_first() -> None:
    listing = numbering.number([group("inline", "a"), group("recommends", "b", "a")])
    assert shown(listing) == [("recommends", [(1, "b", False), (2, "a", False)]), ("inline", [(2, "a", True)])]


def test_a_story_twice_in_one_group_and_an_empty_group_are_shown_once_and_not_at_all() -> None:
    listing = numbering.number([group("web"), group("related", "a", "a", "b")])
    assert shown(listing) == [("related", [(1, "a", False), (2, "b", False)])]


def test_every_number_opens_its_story_and_no_other_number_opens_anything() -> None:
    listing = numbering.number([group("recommends", "a", "b"), group("related", "b", "c")])
    assert [getattr(listing.numbered(n), "title", None) for n in (0, 1, 2, 3, 4)] == [None, "a", "b", "c", None]


def test_walking_passes_over_second_places_and_stops_at_both_ends() -> None:
    listing = numbering.number([group("recommends", "a", "b"), group("related", "b", "c")])
    walked = [numbering.step(listing, None, 1)]
    for _ in range(4):
        walked.append(numbering.step(listing, walked[-1], 1))
    assert walked == [1, 2, 3, 3, 3]
    assert numbering.step(listing, 1, -1) == 1
    assert numbering.step(listing, None, -1) == 3
    assert numbering.step(numbering.number([]), None, 1) is None


def test_a_filter_keeps_the_stories_whose_headline_holds_every_word_under_their_numbers() -> None:
    ferries, storm, night = "Ferries wait in São Paulo", "Storm over São Paulo", "A stormy night in Sao Tome"
    listing = numbering.number([group("related", ferries, storm), group("more", storm, night)])
    found = numbering.filtered(listing, "SAO storm")
    assert shown(found) == [("related", [(2, storm, False)]), ("more", [(2, storm, True), (3, night, False)])]
    assert numbering.filtered(listing, "paulo ferries").groups[0].kind == "related"
    assert numbering.filtered(listing, "") == listing
    assert numbering.filtered(listing, "nothing like it").groups == ()
