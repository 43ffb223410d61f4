from __future__ import annotations

import asyncio

import pytest

from reader.model.rank import Rank
from reader.web.gate import Gate


class Visitors:
    """Tasks that pass a gate and stay inside until they are let go."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate
        self.inside: list[str] = []
        self.ranks: dict[str, Rank] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}
        self.leave: dict[str, asyncio.Event] = {}

    async def come(self, name: str, *, background: bool = False, host: str = "x.org") -> None:
        self.ranks[name] = Rank(background)
        self.leave[name] = asyncio.Event()
        self.tasks[name] = asyncio.ensure_future(self._visit(name, host))
        await settled()

    async def go(self, name: str) -> None:
        self.leave[name].set()
        await self.tasks[name]
        await settled()

    async def _visit(self, name: str, host: str) -> None:
        async with self.gate.slot(host, self.ranks[name]):
            self.inside.append(name)
            await self.leave[name].wait()
            self.inside.remove(name)


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.fixture
def visitors() -> Visitors:
    return Visitors(Gate(2))


async def test_a_host_lets_in_so_many_at_a_time_and_the_next_in_order(visitors: Visitors) -> None:
    for name in "abcd":
        await visitors.come(name)
    assert visitors.inside == ["a", "b"]
    await visitors.go("b")
    assert visitors.inside == ["a", "c"]


async def test_hosts_do_not_wait_for_each_other(visitors: Visitors) -> None:
    for name in "ab":
        await visitors.come(name)
    await visitors.come("c", host="y.org")
    assert visitors.inside == ["a", "b", "c"]


async def test_background_never_takes_the_last_place(visitors: Visitors) -> None:
    await visitors.come("first prefetch", background=True)
    await visitors.come("second prefetch", background=True)
    assert visitors.inside == ["first prefetch"]
    await visitors.come("key press")
    assert visitors.inside == ["first prefetch", "key press"]


async def test_background_stands_behind_all_others(visitors: Visitors) -> None:
    for name in "ab":
        await visitors.come(name)
    await visitors.come("prefetch", background=True)
    await visitors.come("key press")
    await visitors.go("a")
    assert visitors.inside == ["b", "key press"]


async def test_whoever_is_promoted_no_longer_stands_behind(visitors: Visitors) -> None:
    await visitors.come("first prefetch", background=True)
    await visitors.come("second prefetch", background=True)
    visitors.ranks["second prefetch"].promote()
    await settled()
    assert visitors.inside == ["first prefetch", "second prefetch"]


async def test_whoever_gives_up_leaves_the_queue(visitors: Visitors) -> None:
    for name in "abcd":
        await visitors.come(name)
    visitors.tasks["c"].cancel()
    await settled()
    await visitors.go("a")
    assert visitors.inside == ["b", "d"]


async def test_a_place_given_to_whoever_gives_up_in_that_moment_is_given_on(visitors: Visitors) -> None:
    for name in "abcd":
        await visitors.come(name)
    visitors.leave["a"].set()
    visitors.tasks["c"].cancel()
    await settled()
    assert visitors.inside == ["b", "d"]


async def test_an_error_inside_gives_the_place_back() -> None:
    gate = Gate(1)
    with pytest.raises(ValueError, match="inside"):
        async with gate.slot("x.org", Rank()):
            raise ValueError("inside")
    async with asyncio.timeout(1), gate.slot("x.org", Rank()):
        pass


async def test_with_one_place_background_may_take_it() -> None:
    async with asyncio.timeout(1), Gate(1).slot("x.org", Rank(background=True)):
        pass


async def test_a_promotion_inside_leaves_its_place_to_the_background(visitors: Visitors) -> None:
    await visitors.come("first prefetch", background=True)
    await visitors.come("second prefetch", background=True)
    visitors.ranks["first prefetch"].promote()
    await settled()
    assert visitors.inside == ["first prefetch", "second prefetch"]


async def test_a_promotion_after_it_has_left_lets_nobody_in(visitors: Visitors) -> None:
    await visitors.come("a", background=True)
    await visitors.go("a")
    for name in "bcd":
        await visitors.come(name)
    visitors.ranks["a"].promote()
    await settled()
    assert visitors.inside == ["b", "c"]
