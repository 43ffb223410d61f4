# ruff: noqa: E501 (a line of markup is one line)
"""Which addresses can be a story's."""

from __future__ import annotations

import pytest

from reader.extract.generic.related.links import Leads
from reader.model import address

PAGE = "https://www.harbour-post.example/news/keeper-of-the-old-light-retires-1234567.html"
LINKS = Leads(address.parse(PAGE), PAGE)


@pytest.mark.parametrize(
    "href",
    ["/news/new-ferry-to-the-north-island", "/2026/03/13/ferry", "/a/1234567", "/stories/3376680/", "/news/flood-110.html",
     "/article.php?id=3345", "/news/articles/c0mjd1z08ero", "/games/review-of-the-best-new-sailing-game",
     "/policy/healthcare/why-the-harbour-pays-its-nurses", "/ideas/archive/2026/03/why-we-sail/67890/", "https://debate.harbour-post.example/stories/1835180",
     "//www.harbour-post.example/news/new-ferry-to-the-north-island", "%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9-a-b-c"],
)  # fmt: skip
def test_addresses_of_stories(href: str) -> None:
    found = LINKS.lead(href)
    assert found is not None
    assert (found.is_sure, found.is_own) == (True, True)


@pytest.mark.parametrize(
    "href",
    ["", "#top", "/", "mailto:desk@harbour-post.example", "javascript:void(0)", PAGE, f"{PAGE}#comments", f"{PAGE}?page=all",
     f"{PAGE}/comments", "/topics/ships-of-the-north-sea", "/tag/ferry", "/author/ann-example-12345", "/autor/ann",
     "/emne/friidrett-1.8835305", "/newsletter/sign-up-for-our-morning-letter", "/login?next=/a", "/cookie-policy", "/pictures/plan-of-the-new-ferry.pdf",
     "https://www.facebook.com/sharer.php?u=x", "https://jobs.harbour-post.example/offers/captain-of-the-new-ferry",
     "https://shop.harbour-post.example/a-book-of-the-sea-1234567"],
)  # fmt: skip
def test_addresses_of_hubs_services_and_of_the_page_itself(href: str) -> None:
    assert LINKS.lead(href) is None


@pytest.mark.parametrize("href", ["/sport", "/live", "/about", "/section/weather"])
def test_departments_are_stories_only_where_a_label_says_so(href: str) -> None:
    found = LINKS.lead(href)
    assert found is not None
    assert not found.is_sure


def test_paid_links_to_other_sites_lead_nowhere() -> None:
    offer = "https://offers.example/seniors-get-a-discount-today"
    assert LINKS.lead(offer) is not None
    assert LINKS.lead(f"{offer}?utm_medium=cpc&utm_source=harbour") is None


def test_the_address_that_a_page_gives_for_itself_is_its_own_as_well() -> None:
    short = Leads(address.parse("https://www.harbour-post.example/amp/1234567"), PAGE, PAGE)
    assert short.lead(PAGE) is None
    assert short.lead("/news/new-ferry-to-the-north-island") is not None
