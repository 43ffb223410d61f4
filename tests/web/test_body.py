from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.errors import NotAnArticle, TooLarge
from reader.web import body
from reader.web.options import FetchLimits
from tests.faults.fault_server import compressed


async def chunks(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


def unseen(start: bytes) -> None:
    assert len(start) <= body.HEAD


async def read(*parts: bytes, encoding: str = "", length: str = "", **limits: int) -> bytes:
    return await body.read(
        chunks(*parts), content_encoding=encoding, content_length=length, limits=FetchLimits(**limits), look=unseen
    )


async def test_a_body_of_exactly_the_cap_is_read() -> None:
    assert await read(b"12345", b"67890", wire=10, decoded=10) == b"1234567890"


@pytest.mark.parametrize("limits", [{"wire": 9}, {"decoded": 9}])
async def test_one_byte_more_is_not(limits: dict[str, int]) -> None:
    with pytest.raises(TooLarge, match="larger than 9 bytes"):
        await read(b"12345", b"67890", **limits)


async def test_the_caps_are_counted_apart() -> None:
    page = b" " * 100_000
    packed = compressed("gzip", page)
    assert await read(packed, encoding="gzip", wire=len(packed), decoded=len(page)) == page
    with pytest.raises(TooLarge):
        await read(packed, encoding="gzip", wire=len(packed) - 1)
    with pytest.raises(TooLarge):
        await read(packed, encoding="gzip", decoded=len(page) - 1)


async def test_a_length_that_is_no_number_is_no_length() -> None:
    assert await read(b"page", length="-5", wire=4) == b"page"


@pytest.mark.parametrize("size", [10, 1024, 5000])
async def test_the_beginning_is_looked_at_once(size: int) -> None:
    seen: list[bytes] = []
    await body.read(
        chunks(*(b"x" for _ in range(size))),
        content_encoding="",
        content_length="",
        limits=FetchLimits(),
        look=seen.append,
    )
    assert [len(start) for start in seen] == [min(size, 1024)]


async def test_a_look_ends_the_work_before_the_rest_has_come() -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b"%PDF" * 256

    def refuse(start: bytes) -> None:
        raise NotAnArticle("a PDF")

    with pytest.raises(NotAnArticle):
        await body.read(endless(), content_encoding="", content_length="", limits=FetchLimits(), look=refuse)
    assert taken == 1
