"""The sample is reached as live news is: through the client, under its own reserved host."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from reader.errors import HttpStatus
from reader.model import address
from reader.model.address import SAMPLE_HOST
from reader.sample.editions import SAMPLE_EDITIONS
from reader.sample.newsroom import Newsroom
from reader.sample.server import SampleServer
from reader.web.client import Client, ClientOptions

SITE = f"https://{SAMPLE_HOST}"


@pytest.fixture
async def client(server: SampleServer) -> AsyncIterator[Client]:
    async with Client(ClientOptions(hosts={SAMPLE_HOST: server.base_url})) as made:
        yield made


async def test_answers_keep_the_canonical_address(client: Client, newsroom: Newsroom) -> None:
    wanted = address.parse(SITE + newsroom[9000000401].path)
    response = await client.fetch(wanted)
    assert (response.asked, response.final, response.status) == (wanted, wanted, 200)
    assert response.charset == "utf-8"
    assert "一杯茶的潮汐" in response.body.decode()


async def test_a_permalink_gives_the_story(client: Client) -> None:
    response = await client.fetch(address.parse(f"{SITE}/p/9p55A1"))
    assert response.final.id == "sample:9000000105"
    assert "The keeper of small differences" in response.body.decode()


async def test_a_redirect_is_followed_under_the_canonical_host(client: Client) -> None:
    response = await client.fetch(address.parse(f"{SITE}/"))
    assert response.final.url == SAMPLE_EDITIONS[0].sections[0].url


async def test_the_update_is_seen_by_asking_again_with_what_was_sent(client: Client) -> None:
    story = address.parse(f"{SITE}/en/x/a-9000000103")
    first = await client.fetch(story)
    second = await client.fetch(story, validators=first.validators)
    third = await client.fetch(story, validators=second.validators)
    assert (first.status, second.status, third.status) == (200, 200, 304)
    assert first.body != second.body


async def test_the_page_that_has_gone_is_told_as_such(client: Client) -> None:
    with pytest.raises(HttpStatus) as caught:
        await client.fetch(address.parse(f"{SITE}/en/harbour-seal-census/a-9000000199"))
    assert caught.value.status == 404


async def test_every_front_page_and_feed_can_be_fetched(client: Client) -> None:
    for edition in SAMPLE_EDITIONS:
        for section in edition.sections:
            assert (await client.fetch(address.parse(section.url))).status == 200
            for source in section.sources:
                assert (await client.fetch(address.parse(source), accept="feed")).status == 200
