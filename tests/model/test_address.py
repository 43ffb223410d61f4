"""Who a story is, whatever address it was linked by: dw/STRUCTURE.md section 1, PRODUCT.md section 4."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import AddressError
from reader.model import address
from reader.model.address import SAMPLE_HOST, parse

TRACKING = (
    "maca=en-rss-en-all-1573-rdf", "at_medium=social", "at_campaign=x", "at_share_source=y", "at_origin=z",
    "utm_source=a", "UTM_Medium=b", "fbclid=1", "gclid=2", "xtor=RSS-1", "ns_mchannel=c", "mc_cid=d",
)  # fmt: skip
# Letters that matter to addresses stand often enough to meet each other.
URLISH = st.text(
    st.sampled_from("ab-AB0189./:?#&=%@[]\\+ ~_'\"<>äé日\u202eİß\u00ad\ud800\n\t\x00") | st.characters(), max_size=60
)
HOSTS = st.sampled_from(["www.dw.com", "p.dw.com", "amp.dw.com", "learngerman.dw.com", "example.org", SAMPLE_HOST])
PATHS = st.from_regex(r"(/(en|zh|a-[0-9]{1,9}|g-20|p|[a-z%äć日.~]{0,8})){0,4}/?", fullmatch=True)
QUERIES = st.lists(
    st.sampled_from(["page=2", "q=a%20b", "q=a+b", "flag", "x=1;y=2", "zhongwen=simp", "é=ü", ""]), max_size=3
)


@pytest.mark.parametrize(
    "linked",
    [
        "https://www.dw.com/en/berlin-confronts-its-colonial-past/a-52060881",
        "http://www.dw.com/en/berlin-confronts-its-colonial-past/a-52060881",
        "https://dw.com/en/berlin-confronts-its-colonial-past/a-52060881",
        "https://amp.dw.com/en/berlin-confronts-its-colonial-past/a-52060881",
        "https://m.dw.com/en/berlin-confronts-its-colonial-past/a-52060881",
        "http://www.dw.de/berlin-confronts/a-52060881",
        "http://dw.de/berlin-confronts/a-52060881",
        "http://partner.dw.de/en/x/a-52060881",
        "https://www.dw.com/a-52060881",
        "https://www.dw.com/en/0/a-52060881#comments",
        "https://www.dw.com/en/x/a-52060881?maca=en-rss-en-all-1573-rdf",
        "https://www.dw.com/en/x/a-52060881/",
        "https://www.dw.com:443/en/x/a-52060881",
        "HTTPS://WWW.DW.COM/en/x/a-52060881",
        "https://p.dw.com/p/3WRPd",
        "https://p.dw.com/p/3WRPd?maca=en-Twitter-sharing",
        "http://dw.com/p/3WRPd",
        "http://dw.de/p/3WRPd",
        "www.dw.com/en/x/a-52060881",
        "  https://www.dw.com/en/x/a-52060881\n",
        "https://www.dw.com/en/\n  x/a-520\n60881",
        "//www.dw.com/en/x/a-52060881",
        "https://reader:secret@www.dw.com/en/x/a-52060881",
        "https://www.dw.com/overlay/image/article/52060881/43470564",
        "https://www.dw.com/overlay/media/en/x/52060881/1",
    ],
)
def test_one_story_has_one_identity_and_one_host_however_it_is_linked(linked: str) -> None:
    found = parse(linked)
    assert found.id == found.key == "dw:52060881"
    assert found.url.startswith("https://www.dw.com/")
    assert "maca" not in found.url
    assert found.host == "www.dw.com"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/en/x/a-1", "article"), ("/en/x/live-1", "live"), ("/en/x/av-1", "video"), ("/en/x/video-1", "video"),
        ("/en/x/audio-1", "audio"), ("/en/x/g-1", "gallery"), ("/en/x/t-1", "topic"), ("/en/x/s-1", "section"),
        ("/en/x/st-1", "section"), ("/en/x/person-1", "topic"), ("/en/x/program-1", "topic"),
        ("/overlay/media/en/x/1/2", "page"), ("/en/headlines/headlines-en", "page"),
    ],
)  # fmt: skip
def test_the_address_says_what_kind_of_page_it_leads_to(path: str, kind: str) -> None:
    assert parse(f"https://www.dw.com{path}").kind == kind


def test_raw_unicode_and_percent_encoding_are_one_address() -> None:
    raw = parse("https://www.dw.com/bs/huseina-mujanovića/a-54076835")
    assert raw == parse("https://www.dw.com/bs/huseina-mujanovi%C4%87a/a-54076835")
    assert raw.url == "https://www.dw.com/bs/huseina-mujanovi%C4%87a/a-54076835"
    assert parse("https://example.org/é").id == parse("https://example.org/%c3%a9").id


@pytest.mark.parametrize("host", ["learngerman.dw.com", "akademie.dw.com", "corporate.dw.com"])
def test_a_site_of_its_own_keeps_its_host_and_the_content_id(host: str) -> None:
    found = parse(f"https://{host}/en/first-words/l-40294")
    assert (found.url, found.id) == (f"https://{host}/en/first-words/l-40294", "dw:40294")


@pytest.mark.parametrize("host", ["rss.dw.com", "rss.dw.de", "rss.dw-world.de"])
def test_the_feeds_of_all_times_are_those_of_today(host: str) -> None:
    assert parse(f"http://{host}/rdf/rss-en-all").url == "https://rss.dw.com/rdf/rss-en-all"


@pytest.mark.parametrize(
    "url",
    ["https://www.dw.com.example.org/en/x/a-52060881", "https://example.org/en/x/a-52060881", "https://notdw.com/a-1",
     "https://www.dw.com:8443/en/x/a-52060881", "https://www.dw.com@example.org/en/x/a-52060881"],
)  # fmt: skip
def test_no_other_site_can_take_an_id_of_dws(url: str) -> None:
    assert parse(url).id.startswith("url:")


def test_both_scripts_of_a_chinese_page_are_one_story_kept_twice() -> None:
    """dw/STRUCTURE.md section 4: ``zhongwen`` selects the script."""
    simplified, traditional = (parse(f"https://www.dw.com/zh/x/a-61?zhongwen={script}") for script in ("simp", "trad"))
    assert simplified.id == traditional.id == "dw:61"
    assert (simplified.key, traditional.key) == ("dw:61+simp", "dw:61+trad")
    assert simplified.url.endswith("?zhongwen=simp")


@pytest.mark.parametrize("tracking", TRACKING)
def test_what_only_tells_who_linked_changes_nothing(tracking: str) -> None:
    for url in ("https://www.dw.com/en/x/a-52060881", "https://example.org/news/story"):
        assert parse(f"{url}?{tracking}") == parse(url)


@pytest.mark.parametrize(
    "query", ["id=5", "ref=nav", "src=7", "source=x", "p=12", "at=3", "page=2&sort=date", "utm=1", "s=dw"]
)
def test_what_may_select_the_page_stays(query: str) -> None:
    found = parse(f"https://example.org/news?{query}")
    assert found.url == f"https://example.org/news?{query}"
    assert found.id != parse("https://example.org/news").id


@given(HOSTS, PATHS, QUERIES, st.sampled_from(TRACKING), st.integers(0, 3))
def test_taking_tracking_out_leaves_the_address_as_it_was_without(
    host: str, path: str, query: list[str], tracking: str, place: int
) -> None:
    tracked = [*query[:place], tracking, *query[place:]]
    assert parse(f"https://{host}{path}?{'&'.join(tracked)}") == parse(f"https://{host}{path}?{'&'.join(query)}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/a", "https://example.org/a"),
        ("https://www.example.org/a", "https://example.org/a/"),
        ("https://EXAMPLE.org:443/a", "https://example.org/a#part"),
        ("https://example.org", "https://example.org/"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("https://faß.de/", "https://xn--fa-hia.de/"),
        ("http://0x7f.1:8080/", "http://127.0.0.1:8080/"),
        ("http://[2001:DB8:0::1]/", "http://[2001:db8::1]/"),
    ],
)
def test_spellings_of_one_address_are_one_story(one: str, other: str) -> None:
    assert parse(one).id == parse(other).id


def test_other_pages_are_other_stories() -> None:
    urls = [f"https://example.org/{end}" for end in ("", "a", "A", "b", "a?x", "a?x=", "a/b")]
    urls += ["https://example.org:8080/a", "https://news.example.org/a", "https://example.com/a"]
    assert len({parse(url).id for url in urls}) == len(urls)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("dw.com", "https://www.dw.com/"),
        ("example.org/a b", "https://example.org/a%20b"),
        ("example.org:8080/a", "https://example.org:8080/a"),
        ("localhost:8080/a", "https://localhost:8080/a"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("https://example.org./a", "https://example.org/a"),
    ],
)
def test_what_people_type_is_understood(text: str, url: str) -> None:
    assert parse(text).url == url


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "hello", "two words", "some words. here", "ftp://example.org/a", "file:///etc/passwd", "https://",
        "javascript:alert(1)", "mailto:a@example.org", "data:text/html,x", "https:///a", "https://-/", "intranet/a",
        "https://exa mple.org/", "http://[::1", "https://example.org:port/", "https://a..b/", "https://ex%41mple.org/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(AddressError, match="not an address") as refused:
        parse(text)
    assert "\n" not in str(refused.value)
    assert address.find(text) is None


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("/en/y/a-2?maca=x", "https://www.dw.com/en/y/a-2"),
        ("a-3", "https://www.dw.com/en/x/a-3"),
        ("../s-9097", "https://www.dw.com/en/s-9097"),
        ("//example.org/a", "https://example.org/a"),
        ("https://p.dw.com/p/3WRPd", "https://www.dw.com/a-52060881"),
        ("\n/en/\ty/a-2 ", "https://www.dw.com/en/y/a-2"),
    ],
)
def test_a_link_counts_from_its_page(href: str, url: str) -> None:
    assert parse(href, "https://www.dw.com/en/x/a-1").url == url


@pytest.mark.parametrize("href", ["javascript:void(0)", "mailto:a@example.org", "tel:110"])
def test_a_link_that_leads_to_no_page_is_none(href: str) -> None:
    assert address.find(href, "https://www.dw.com/en/x/a-1") is None


def test_the_sample_edition_has_ids_of_its_own() -> None:
    site = f"https://{SAMPLE_HOST}"
    assert parse(f"{site}/en/x/a-9000000001").id == "sample:9000000001"
    assert parse(f"{site}/p/10").url == f"{site}/a-62"
    assert parse(f"{site}/about").id.startswith("url:")


@pytest.mark.parametrize(
    ("made", "url", "kind"),
    [
        (address.of_dw(52060881), "https://www.dw.com/a-52060881", "article"),
        (address.of_dw(7, "video", "de", "für-später"), "https://www.dw.com/de/f%C3%BCr-sp%C3%A4ter/video-7", "video"),
        (address.of_dw(7, ""), "https://www.dw.com/a-7", "page"),
    ],
)
def test_an_id_alone_makes_an_address(made: address.Address, url: str, kind: str) -> None:
    assert (made.url, made.kind) == (url, kind)
    assert parse(made.url).id == made.id


@given(URLISH, st.sampled_from([None, "https://www.dw.com/en/x/a-1", "https://example.org/", "nonsense"]))
@example("https://example.org/\ud800", None)
@example("https://www.dw.com/\ud800/a-1", None)
def test_whatever_is_given_comes_out_canonical_or_as_an_address_error(text: str, base: str | None) -> None:
    try:
        found = parse(text, base)
    except AddressError:
        return
    again = parse(found.url)
    assert (again.url, again.id) == (found.url, found.id)
    assert found.url.isascii()
    assert found.url.startswith(("http://", "https://"))
    assert not set(' #<>"\n\\') & set(found.url)


@given(HOSTS, PATHS, QUERIES)
def test_a_canonical_address_is_its_own_canonical_address(host: str, path: str, query: list[str]) -> None:
    found = parse(f"https://{host}{path}?{'&'.join(query)}")
    again = parse(found.url)
    assert (again.url, again.id, again.key) == (found.url, found.id, found.key)


@given(HOSTS, PATHS)
def test_the_quick_way_gives_what_the_thorough_way_gives(host: str, path: str) -> None:
    assert parse(f"https://{host}{path}") == parse(f"https://{host}{path}#top")
    assert address.find(path, f"https://{host}/en/") == address.find(f"{path}#top", f"https://{host}/en/")
