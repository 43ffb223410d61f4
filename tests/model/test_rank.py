from __future__ import annotations

from collections.abc import Callable

from reader.model.rank import Rank


def test_work_is_waited_for_unless_it_is_said_to_be_background() -> None:
    assert not Rank().background
    assert Rank(background=True).background


def test_a_promotion_is_for_good() -> None:
    rank = Rank(background=True)
    rank.promote()
    rank.promote()
    assert not rank.background


def test_all_who_asked_are_told_once_and_in_order_and_find_it_promoted() -> None:
    rank, told = Rank(background=True), list[tuple[str, bool]]()
    rank.when_promoted(lambda: told.append(("first", rank.background)))
    rank.when_promoted(lambda: told.append(("second", rank.background)))
    rank.promote()
    rank.promote()
    assert told == [("first", False), ("second", False)]


def test_who_has_asked_to_be_forgotten_is_not_told() -> None:
    rank, told = Rank(background=True), list[str]()
    forget = rank.when_promoted(lambda: told.append("forgotten"))
    rank.when_promoted(lambda: told.append("remembered"))
    forget()
    forget()
    rank.promote()
    forget()
    assert told == ["remembered"]


def test_one_who_is_told_may_have_another_forgotten() -> None:
    rank, told, forget = Rank(background=True), list[str](), list[Callable[[], None]]()

    def first() -> None:
        forget[0]()

    rank.when_promoted(first)
    forget.append(rank.when_promoted(lambda: told.append("second")))
    rank.promote()
    assert told == []


def test_of_work_in_the_foreground_there_is_nothing_to_tell() -> None:
    rank, told = Rank(), list[str]()
    rank.when_promoted(lambda: told.append("told"))
    rank.promote()
    assert told == []


def test_two_pieces_of_work_are_never_the_same() -> None:
    assert Rank() != Rank()
    assert len({Rank(), Rank()}) == 2
