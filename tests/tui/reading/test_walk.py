"""Rules of PRODUCT.md section 5 on what is shown while pages come and go."""

from __future__ import annotations

import asyncio

import pytest
from msgspec import structs

from reader.errors import HttpStatus, Unreachable
from reader.model.article import Article, Source
from reader.model.position import Position
from reader.model.related import RelatedItem
from reader.story.trail import Step
from reader.tui.reading.visits import GAP, PAGES_HELD, TRAIL_SHOWN, Visit, Visits
from reader.tui.reading.walk import Walk
from tests.tui.scripted import SAMPLE, ScriptedDesk, article, at, front

DOWN = Unreachable("no network")


class Stage:
    """Writes down what it is told to show."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.noted: list[str] = []
        self.told: list[str] = []
        self.scroll = 0
        self.is_there = True

    def show_visit(self, visit: Visit) -> bool:
        page = visit.page
        if isinstance(page, Article):
            self.shown.append(page.blocks[0].text if page.blocks else page.title)
        elif page is not None:
            self.shown.append(f"front {visit.name}")
        else:
            self.shown.append(f"failed: {visit.failure}" if visit.failure else f"loading {visit.name}")
        return self.is_there

    def note_visit(self, visit: Visit) -> None:
        self.noted.append("updated" if visit.update else visit.problem or ("busy" if visit.busy else "quiet"))

    def tell(self, visit: Visit, text: str) -> None:
        self.told.append(text)

    def leave_visit(self, visit: Visit) -> None:
        visit.leave(None if visit.is_front else Position(self.scroll), None)


@pytest.fixture
def desk() -> ScriptedDesk:
    return ScriptedDesk()


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
def walk(desk: ScriptedDesk, stage: Stage) -> Walk:
    return Walk(lambda: desk, stage, clock=lambda: 1_000.0)


async def settle(walk: Walk) -> None:
    """Until nothing is on its way."""
    for _ in range(1_000):
        if walk.visit is not None and not walk.visit.busy:
            return
        await asyncio.sleep(0)
    raise AssertionError("something is on its way for ever")


async def turns(count: int = 20) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def test_a_fresh_kept_page_is_shown_at_once_and_the_network_is_not_asked(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(article("fog"))
    walk.open(at("fog"))
    assert stage.shown == ["The text of fog."]
    await turns()
    assert desk.asked == []


async def test_a_stale_kept_page_is_shown_at_once_and_its_change_is_announced_not_swapped_in(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(article("fog", "Old words."), stale=True)
    desk.publish(article("fog", "New words."))
    walk.open(at("fog"))
    await settle(walk)
    assert stage.shown == ["Old words."]
    assert stage.noted[-1] == "updated"
    walk.reload()
    assert stage.shown == ["Old words.", "New words."]
    assert walk.visit
    assert walk.visit.update is None


async def test_a_page_that_was_only_fetched_again_is_not_announced_as_changed(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(article("fog", source=Source(fetched="2026-01-01T00:00:00Z")), stale=True)
    desk.publish(article("fog", source=Source(fetched="2026-01-02T00:00:00Z"), regions=(("DE", ""),)))
    walk.open(at("fog"))
    await settle(walk)
    assert stage.noted[-1] == "quiet"
    assert walk.visit
    assert walk.visit.opened
    assert not walk.visit.opened.kept


async def test_a_failed_refresh_never_replaces_good_text(desk: ScriptedDesk, stage: Stage, walk: Walk) -> None:
    desk.keep(article("fog"), stale=True)
    desk.break_down("fog", HttpStatus("503 from news.example", 503))
    walk.open(at("fog"))
    await settle(walk)
    walk.reload()
    await settle(walk)
    assert stage.shown == ["The text of fog."]
    assert stage.noted[-1] == "503 from news.example"


async def test_a_newer_request_cancels_the_older_and_a_late_answer_shows_nothing(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(article("fog"), article("rain"))
    fog = desk.hold_back("fog")
    walk.open(at("fog"))
    await turns()
    walk.open(at("rain"))
    await settle(walk)
    fog.set()
    await turns()
    assert desk.cancelled == ["fog"]
    assert stage.shown == ["loading news.example", "loading news.example", "The text of rain."]


@pytest.mark.parametrize("answer", ["a page", "an error", "all text"])
async def test_an_answer_that_comes_although_it_was_cancelled_changes_nothing(
    desk: ScriptedDesk, stage: Stage, walk: Walk, answer: str
) -> None:
    desk.is_stubborn = True
    desk.publish(article("fog"), article("rain"))
    if answer == "an error":
        desk.break_down("fog", DOWN)
    if answer == "all text":
        desk.keep(article("fog"))
        walk.open(at("fog"))
        walk.full_text()
    else:
        desk.hold_back("fog")
        walk.open(at("fog"))
    fog = walk.visit
    await asyncio.sleep(0)
    before = fog.opened
    walk.open(at("rain"))
    await settle(walk)
    await turns()
    assert stage.shown[-1] == "The text of rain."
    assert stage.shown.count("The text of rain.") == 1
    assert (fog.opened, fog.full, fog.failure, fog.shows_full) == (before, None, "", False)


async def test_what_a_list_said_of_a_story_is_shown_until_it_is_there(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(article("fog"))
    walk.open(at("fog"), title="Fog over the bay")
    assert stage.shown == ["loading Fog over the bay"]
    await settle(walk)
    assert stage.shown[-1] == "The text of fog."


async def test_a_page_that_cannot_be_had_says_so_and_reload_tries_again(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.break_down("fog", DOWN)
    walk.open(at("fog"))
    await settle(walk)
    assert stage.shown[-1] == "failed: no network"
    desk.publish(article("fog"))
    walk.reload()
    await settle(walk)
    assert stage.shown[-1] == "The text of fog."


async def test_back_and_forward_restore_the_place_without_asking_again(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(article("fog"), article("rain"))
    walk.open(at("fog"))
    await settle(walk)
    stage.scroll = 12
    walk.open(at("rain"))
    await settle(walk)
    stage.scroll = 3
    assert walk.back()
    assert walk.visit
    assert (walk.visit.name, walk.visit.position) == ("Fog", Position(12))
    assert walk.forward()
    assert walk.visit
    assert (walk.visit.name, walk.visit.position) == ("Rain", Position(3))
    assert desk.asked == ["fog", "rain"]
    assert not walk.forward()


async def test_going_somewhere_new_makes_a_branch_and_drops_nothing(desk: ScriptedDesk, walk: Walk) -> None:
    desk.publish(*(article(name) for name in ("fog", "rain", "snow")))
    for name in ("fog", "rain"):
        walk.open(at(name))
        await settle(walk)
    walk.back()
    walk.open(at("snow"))
    await settle(walk)
    assert [visit.name for visit in walk.visits.way] == ["Fog", "Snow"]
    assert not walk.forward()
    assert [(step.title, step.parent) for step in walk.visits.trail.steps] == [("Fog", -1), ("Rain", 0), ("Snow", 0)]
    walk.back()
    walk.forward()
    assert [visit.name for visit in walk.visits.way] == ["Fog", "Snow"]


async def test_closing_a_story_goes_back_to_the_front_page_it_came_from_and_forward_returns(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(front("home", "fog"), article("fog"), article("rain"))
    walk.open_front()
    await settle(walk)
    for name in ("fog", "rain"):
        walk.open(at(name))
        await settle(walk)
    walk.back_to_front()
    assert stage.shown[-1] == "front Home"
    walk.forward()
    assert stage.shown[-1] == "The text of fog."


async def test_a_story_opened_first_closes_to_the_edition_s_front_page(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(front("home", "fog"), article("fog"))
    walk.open(at("fog"))
    await settle(walk)
    walk.back_to_front()
    await settle(walk)
    assert stage.shown[-1] == "front Home"


async def test_sections_follow_each_other_and_end(desk: ScriptedDesk, stage: Stage, walk: Walk) -> None:
    desk.publish(front("home"), front("harbour"), front("market"))
    walk.open_front()
    await settle(walk)
    assert not walk.next_section(-1)
    for _ in range(2):
        assert walk.next_section(1)
        await settle(walk)
    assert stage.shown[-1] == "front Market"
    assert not walk.next_section(1)


async def test_stories_shown_are_read_and_front_pages_and_failures_are_not(desk: ScriptedDesk, walk: Walk) -> None:
    desk.publish(front("home", "fog"), article("fog"))
    desk.break_down("rain", DOWN)
    walk.open_front()
    await settle(walk)
    for name in ("fog", "rain"):
        walk.open(at(name))
        await settle(walk)
    assert walk.sitting.read == {at("fog").id}


async def test_cancelling_a_page_on_its_way_goes_back_to_where_it_was_asked_for(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(article("fog"), article("rain"))
    desk.hold_back("rain")
    walk.open(at("fog"))
    await settle(walk)
    walk.open(at("rain"))
    await turns()
    assert walk.cancel()
    await turns()
    assert stage.shown[-1] == "The text of fog."
    assert desk.cancelled == ["rain"]
    assert not walk.cancel()


async def test_cancelling_the_question_whether_a_page_has_changed_leaves_the_page(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(article("fog"), stale=True)
    desk.hold_back("fog")
    walk.open(at("fog"))
    await turns()
    assert walk.cancel()
    assert (stage.shown, stage.noted[-1]) == (["The text of fog."], "quiet")
    assert not walk.cancel()


async def test_a_page_that_was_asked_for_in_vain_is_not_asked_for_at_each_return(
    desk: ScriptedDesk, walk: Walk
) -> None:
    desk.keep(article("fog"), stale=True)
    desk.keep(article("rain"))
    desk.break_down("fog", DOWN)
    walk.open(at("fog"))
    await settle(walk)
    walk.open(at("rain"))
    walk.back()
    await turns()
    assert desk.asked == ["fog"]


async def test_full_text_is_fetched_once_and_switches_back_and_forth(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(article("fog"))
    walk.open(at("fog"))
    await settle(walk)
    walk.full_text()
    await settle(walk)
    walk.full_text()
    walk.full_text()
    assert stage.shown[-3:] == ["Everything on the page.", "The text of fog.", "Everything on the page."]


async def test_full_text_does_not_end_the_question_whether_the_page_has_changed(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(article("fog"), stale=True)
    desk.publish(article("fog", "The ferry came back."))
    held = desk.hold_back("fog")
    walk.open(at("fog"))
    walk.full_text()
    held.set()
    await settle(walk)
    assert stage.shown[-1] == "Everything on the page."
    assert walk.visit
    assert walk.visit.update is not None
    assert not walk.visit.busy


async def test_a_change_that_is_shown_ends_the_full_text_of_the_page_before(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(article("fog", "Nobody saw the ferry leave."), stale=True)
    desk.publish(article("fog", "The ferry came back."))
    walk.open(at("fog"))
    await settle(walk)
    walk.full_text()
    await settle(walk)
    assert stage.shown[-1] == "Everything on the page."
    walk.visit.update = desk.library[at("fog").key]
    stage.scroll = 7
    walk.reload()
    assert stage.shown[-1] == "Nobody saw the ferry leave."
    assert walk.visit.position == Position(0), "seven was a place in another text"
    assert walk.visit.position_in_full is None


async def test_a_page_left_far_behind_comes_back_as_its_cleaned_text(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    for number in range(PAGES_HELD + 3):
        desk.keep(article(f"s{number}"))
    walk.open(at("s0"))
    walk.full_text()
    await settle(walk)
    for number in range(1, PAGES_HELD + 3):
        walk.open(at(f"s{number}"))
    while walk.back():
        pass
    assert stage.shown[-1] == "The text of s0."
    assert not walk.visit.shows_full
    assert walk.visit.position == Position(0)


async def test_no_more_pages_are_held_than_there_may_be_however_the_reader_jumps(
    desk: ScriptedDesk, walk: Walk
) -> None:
    desk.keep(front("home", "s0"))
    walk.open(at("home"))
    for number in range(40):
        desk.keep(article(f"s{number}"))
        walk.open(at(f"s{number}"))
    walk.back_to_front()
    while walk.forward():
        pass
    held = [visit.name for visit in walk.visits.way if visit.opened is not None]
    assert len(held) == PAGES_HELD + 1
    assert len(walk.visits.way) == 41


async def test_the_pages_of_a_branch_that_was_left_are_let_go_and_come_back_from_the_library(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    for name in ("fog", "rain", "snow"):
        desk.keep(article(name))
    walk.open(at("fog"))
    walk.open(at("rain"))
    rain = walk.visit
    stage.scroll = 5
    walk.back()
    assert rain.opened is not None
    walk.open(at("snow"))
    assert rain.opened is None
    walk.visits.to(1)
    walk.back()
    walk.forward()
    assert stage.shown[-1] == "The text of rain."
    assert rain.position == Position(5)


def test_the_trail_of_a_long_sitting_is_its_first_step_and_its_last() -> None:
    visits = Visits()
    for number in range(10_000):
        visits.go(Visit(Step(at(f"s{number}"), f"S{number}")))
    last = range(10_000 - TRAIL_SHOWN, 10_000)
    assert visits.crumbs() == (("S0", 0), (GAP, -1), *((f"S{number}", number) for number in last))
    while visits.can_go_back:
        visits.back()
    assert visits.crumbs() == (("S0", 0),)
    visits.forward()
    assert visits.crumbs() == (("S0", 0), ("S1", 1))


def test_steps_of_one_name_that_follow_each_other_are_named_once() -> None:
    visits = Visits()
    for number, name in enumerate(("Home", "Home", "Fog", "Home", "Home")):
        visits.go(Visit(Step(at(f"s{number}"), name)))
    assert visits.crumbs() == (("Home", 1), ("Fog", 2), ("Home", 4))


async def test_a_story_opened_from_a_list_begins_where_it_was_left_in_this_sitting(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.keep(front("home", "fog"))
    desk.keep(article("fog"))
    walk.open_front()
    walk.open(at("fog"))
    assert walk.visit.position is None
    stage.scroll = 40
    walk.back()
    assert walk.visit.position is None, "a list has no place in a text"
    walk.open(at("fog"))
    assert walk.visit.position == Position(40)
    stage.scroll = 50
    walk.open_front()
    assert walk.visit.position is None
    walk.open(at("fog"))
    assert walk.visit.position == Position(50)


async def test_a_story_that_never_came_leaves_no_place(desk: ScriptedDesk, stage: Stage, walk: Walk) -> None:
    desk.break_down("fog", DOWN)
    walk.open(at("fog"))
    await settle(walk)
    stage.scroll = 9
    walk.open(at("home"))
    assert walk.sitting.position(at("fog")) is None


async def test_only_a_reload_insists_on_an_answer(desk: ScriptedDesk, walk: Walk) -> None:
    desk.keep(article("fog"), stale=True)
    desk.publish(article("fog"), article("rain"))
    for name in ("fog", "rain"):
        walk.open(at(name))
        await settle(walk)
    assert desk.insisted == []
    walk.reload()
    await settle(walk)
    assert desk.insisted == ["rain"]


async def test_each_step_says_when_it_was_gone(desk: ScriptedDesk, walk: Walk) -> None:
    desk.keep(article("fog"))
    walk.open(at("fog"))
    assert walk.visit.step.when == 1_000.0


async def test_the_service_is_told_of_each_text_that_comes_to_the_screen_and_of_nothing_else(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(front("home", "fog"), article("fog"), article("rain"), article("map", blocks=(), kind="page"))
    walk.open_front()
    await settle(walk)
    walk.open(at("fog"))
    assert desk.marked == [], "it is only on its way"
    await settle(walk)
    walk.full_text()
    await settle(walk)
    walk.full_text()
    assert desk.marked == ["fog"], "turned over, it is the page it was"
    walk.open(at("map"))
    await settle(walk)
    assert desk.marked == ["fog"], "there is nothing to read on it"
    walk.back()
    assert desk.marked == ["fog", "fog"]
    stage.is_there = False
    walk.open(at("rain"))
    await settle(walk)
    assert desk.marked == ["fog", "fog"], "nobody saw it"


async def test_a_text_that_was_only_announced_is_not_read_until_it_is_shown(desk: ScriptedDesk, walk: Walk) -> None:
    desk.keep(article("fog", "Old words."), stale=True)
    desk.publish(article("fog", "New words."))
    walk.open(at("fog"))
    await settle(walk)
    assert desk.marked == ["fog"]
    walk.reload()
    assert desk.marked == ["fog", "fog"]


async def test_a_redirected_story_is_read_by_the_address_that_answered_too(desk: ScriptedDesk, walk: Walk) -> None:
    desk.keep(article("old", source=Source(origin=at("new").url)))
    walk.open(at("old"))
    assert desk.marked == ["old", "new"]
    assert walk.sitting.read == {at("old").id, at("new").id}


async def test_the_section_that_was_found_is_given_on(desk: ScriptedDesk, walk: Walk) -> None:
    desk.publish(front("harbour"), article("fog"))
    walk.open(at("harbour"))
    await settle(walk)
    walk.open(at("fog"))
    await settle(walk)
    walk.next_section(1)
    await settle(walk)
    assert desk.sections == ["Harbour", "", "Market"]


def test_no_site_can_mark_a_story_of_dws_as_read(desk: ScriptedDesk, walk: Walk) -> None:
    page = structs.replace(article("evil"), id="dw:52060881", source=Source(origin="https://evil.example/a"), minutes=3)
    desk.keep(page)
    walk.open(at("evil"))
    assert "dw:52060881" not in walk.sitting.read
    assert at("evil").id in walk.sitting.read


def test_kept_marks_are_those_of_the_script_that_is_listed(desk: ScriptedDesk, walk: Walk) -> None:
    simplified, traditional = (
        RelatedItem(f"https://www.dw.com/zh/x/a-5{script}", "dw:5", "T") for script in ("", "?zhongwen=trad")
    )
    desk.keep(article(traditional.url, minutes=4))
    assert walk.sitting.known((traditional,), frozenset()).kept == {"dw:5"}
    assert walk.sitting.known((traditional,), frozenset()).minutes == {"dw:5": 4}
    assert walk.sitting.known((simplified,), frozenset()).kept == frozenset()


async def test_without_network_and_with_nothing_kept_the_sample_edition_opens_and_says_so(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.break_down("home", DOWN)
    desk.publish(front(SAMPLE.sections[0].url))
    walk.open_front()
    await settle(walk)
    assert stage.shown[-1] == "front Today"
    assert walk.visit
    assert walk.visit.problem == "Sample edition: no network, nothing kept yet; r tries live news again."


async def test_where_somebody_else_answers_the_sample_edition_says_what(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.break_down("home", Unreachable("not safe: the certificate of news.example has expired", answered=True))
    desk.publish(front(SAMPLE.sections[0].url))
    walk.open_front()
    await settle(walk)
    assert stage.shown[-1] == "front Today"
    assert walk.visit
    assert walk.visit.problem.startswith("Sample edition: not safe: the certificate of news.example has expired;")


async def test_reload_on_the_sample_edition_tries_live_news_again(desk: ScriptedDesk, stage: Stage, walk: Walk) -> None:
    desk.break_down("home", DOWN)
    desk.publish(front(SAMPLE.sections[0].url))
    walk.open_front()
    await settle(walk)
    walk.reload()
    await settle(walk)
    assert (stage.shown[-1], stage.noted[-1]) == ("front Today", "Still the sample edition: no network")
    desk.publish(front("home"))
    walk.reload()
    await settle(walk)
    assert stage.shown[-1] == "front Home"


async def test_row_93_whatever_goes_wrong_while_live_news_is_tried_is_said_and_it_can_be_tried_again(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.break_down("home", DOWN)
    desk.publish(front(SAMPLE.sections[0].url))
    walk.open_front()
    await settle(walk)
    del desk.network[at("home").key]  # the desk answers with a KeyError
    walk.reload()
    await turns()
    assert walk.visit
    assert not walk.visit.busy
    assert stage.noted[-1].startswith("Still the sample edition: KeyError")
    desk.publish(front("home"))
    walk.reload()
    await settle(walk)
    assert stage.shown[-1] == "front Home"


@pytest.mark.parametrize("error", [RuntimeError("nobody foresaw this"), Unreachable("no port is free")])
async def test_row_93_a_sample_edition_that_did_not_begin_is_begun_again(
    desk: ScriptedDesk, stage: Stage, walk: Walk, error: Exception
) -> None:
    desk.publish(front(SAMPLE.sections[0].url))
    desk.sample = error
    walk.open_sample()
    await turns()
    assert stage.shown == [f"failed: {error}" if isinstance(error, Unreachable) else f"failed: RuntimeError: {error}"]
    desk.sample = SAMPLE
    walk.reload()
    await settle(walk)
    assert stage.shown[-1] == "front Today"
    assert [visit.name for visit in walk.visits.way] == ["Today"]


async def test_work_that_is_stopped_before_it_began_leaves_nothing_behind(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.publish(article("fog"), article("rain"))
    walk.open(at("fog"))
    walk.open(at("rain"))
    await settle(walk)
    assert desk.asked == ["rain"]


async def test_without_network_but_with_another_section_kept_the_failure_is_shown(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    desk.break_down("home", DOWN)
    desk.keep(front("harbour"))
    walk.open_front()
    await settle(walk)
    assert stage.shown[-1] == "failed: no network"


async def test_a_reload_tells_which_stories_are_new(desk: ScriptedDesk, walk: Walk) -> None:
    desk.publish(front("home", "fog"))
    walk.open_front()
    await settle(walk)
    desk.publish(front("home", "rain", "fog"))
    walk.reload()
    await settle(walk)
    assert walk.visit
    assert walk.visit.fresh_ids == {at("rain").id}


async def test_closing_the_walk_ends_what_is_on_its_way_and_closes_the_desk(desk: ScriptedDesk, walk: Walk) -> None:
    desk.hold_back("fog")
    walk.open(at("fog"))
    await turns()
    await walk.aclose()
    await turns()
    assert desk.cancelled == ["fog"]
    assert desk.closed


async def test_an_unforeseen_error_is_one_plain_line_like_any_other(
    desk: ScriptedDesk, stage: Stage, walk: Walk
) -> None:
    walk.open(at("nowhere-in-the-script"))
    await settle(walk)
    assert stage.shown[-1].startswith("failed: KeyError")
    assert "\n" not in stage.shown[-1]
