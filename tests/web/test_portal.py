from __future__ import annotations

import pytest

from reader.model import address
from reader.model.response import Response
from reader.web.portal import looks_like_portal

STORY = "https://www.dw.com/en/the-long-way-home/a-52060881"
WEB = "https://news.example.co.uk/world/the-long-way-home"
LOGIN = b"<h1>Welcome to the hotel</h1><form>Room number</form>"


def answer(url: str, body: bytes = b"", *, final: str = "", status: int = 200) -> Response:
    return Response(address.parse(url), address.parse(final or url), status=status, fetched=0.0, body=body)


GOOD = answer(STORY, b'<link rel="canonical" href="/en/the-long-way-home/a-52060881"><p>Text')
GOOD_WEB = answer(WEB, b'<a href="/world/the-long-way-home">Share</a><p>Text')

SOUND = {
    "the story": (GOOD, None),
    "a first visit, to a page that names only DW": (answer(STORY, b"<p>See dw.com/help</p>"), None),
    "the story again": (GOOD, GOOD),
    "the story under another slug": (answer(STORY, GOOD.body, final=STORY.replace("long", "short")), GOOD),
    "unchanged": (answer(STORY, status=304), GOOD),
    "an empty page": (answer(STORY), GOOD),
    "a first visit, whatever it says": (answer(WEB, LOGIN), None),
    "another host of the same site": (answer(WEB, GOOD_WEB.body, final=WEB.replace("news.", "www.")), GOOD_WEB),
    "a story that moved within its site": (
        answer(WEB, b"/world/home-at-last Text", final="https://news.example.co.uk/world/home-at-last"),
        GOOD_WEB,
    ),
    "a link to another site, never seen before": (answer(WEB, b"x", final="https://elsewhere.example/"), None),
    "a page whose address says too little of it": (
        answer("https://x.org/welcome", b"new"),
        answer("https://x.org/welcome", b"you are welcome"),
    ),
    "a page whose address says nothing of it": (
        answer("https://x.org/a", b"new"),
        answer("https://x.org/a", b"old /a"),
    ),
}

PORTALS = {
    "another site answers for a story": (answer(STORY, LOGIN, final="https://login.hotel.example/"), None),
    "a bare address answers for a story": (answer(STORY, GOOD.body, final="http://192.0.2.1/"), None),
    "another site answers for a known page": (answer(WEB, LOGIN, final="https://login.hotel.example/"), GOOD_WEB),
    "a neighbour in the same state": (
        answer("https://one.gouv.fr/welcome", LOGIN, final="https://two.gouv.fr/"),
        answer("https://one.gouv.fr/welcome"),
    ),
    "a neighbour on the same platform": (
        answer("https://one.github.io/welcome", LOGIN, final="https://two.github.io/"),
        answer("https://one.github.io/welcome"),
    ),
    "a neighbour under the same suffix": (answer(WEB, LOGIN, final="https://hotel.co.uk/"), GOOD_WEB),
    "another page in place of the story": (answer(STORY, LOGIN), GOOD),
    "a page that does not know DW, on the first visit": (answer(STORY, LOGIN), None),
    "another page in place of a known page": (answer(WEB, LOGIN), GOOD_WEB),
}


@pytest.mark.parametrize(("response", "kept"), SOUND.values(), ids=SOUND)
def test_a_sound_answer_is_let_through(response: Response, kept: Response | None) -> None:
    assert looks_like_portal(response, kept) == ""


@pytest.mark.parametrize(("response", "kept"), PORTALS.values(), ids=PORTALS)
def test_row_25_a_portal_is_named_and_row_95_by_its_site(response: Response, kept: Response | None) -> None:
    assert looks_like_portal(response, kept).endswith("does the network want a login?")
