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
    url = address.parse(SITE + newsroom[9000000401].path).url
    response = await client.fetch(url)
    assert (response.url, response.final, response.status) == (url, url, 200)
    assert response.charset == "utf-8"
    assert "一杯茶的潮汐" in response.body.decode()


async def test_a_permalink_gives_the_story(client: Client) -> None:
    response = await client.fetch(f"{SITE}/p/9p55A1")
    assert address.parse(response.final).id == "sample:9000000105"
    assert "The keeper of small differences" in response.body.decode()


async def test_a_redirect_is_followed_under_the_canonical_host(client: Client) -> None:
    response = await client.fetch(f"{SITE}/")
    assert response.final == SAMPLE_EDITIONS[0].sections[0].url


async def test_the_update_is_seen_by_asking_again_with_what_was_sent(client: Client) -> None:
    url = f"{SITE}/en/x/a-9000000103"
    first = await client.fetch(url)
    second = await client.fetch(url, etag=first.etag, last_modified=first.last_modified)
    third = await client.fetch(url, etag=second.etag, last_modified=second.last_modified)
    assert (first.status, second.status, third.status) == (200, 200, 304)
    assert first.body != second.body


async def test_the_page_that_has_gone_is_told_as_such(client: Client) -> None:
    with pytest.raises(HttpStatus) as caught:
        await client.fetch(f"{SITE}/en/harbour-seal-census/a-9000000199")
    assert caught.value.status == 404


async def test_every_front_page_and_feed_can_be_fetched(client: Client) -> None:
    for edition in SAMPLE_EDITIONS:
        for section in edition.sections:
            assert (await client.fetch(section.url)).status == 200
            for source in section.sources:
                assert (await client.fetch(source, accept="feed")).status == 200
