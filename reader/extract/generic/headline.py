"""Title extraction: what the newsroom declares for the story, and where the page shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract import markup
from reader.extract.generic.declared import plain
from reader.extract.generic.words import flat, likeness
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow

ALIKE: Final = 0.7
"""Likeness of words from which on two titles are the same one, more or less."""

_SEPARATOR: Final = re.compile(r"\s[|–—•·:-]\s|\s?\|\s?")
# Chinese, Japanese and Korean titles set the site's name behind a mark without blanks.
_WIDE_SEPARATOR: Final = re.compile(r"(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])[_|-][^_|-]{2,20}$")
_UPRIGHT: Final = re.compile(r"\s?\|\s?")
_BESIDE: Final = re.compile(
    r"(?:^|[-_ ])(?:kicker|eyebrow|overline|topline|top-line|roofline|dachzeile|spitzmarke|supertitle|pretitle|badge|"
    r"premium|paid|plus|icon|"
    r"category|rubric|rubrik|label|tag|flag|vignette)(?:[-_ ]|$)",
    re.IGNORECASE,
)
_CUT: Final = re.compile(r"\s*(?:…|\.\.\.)$")
_NO_LETTER: Final = re.compile(r"[\W_]+")


class Headline(NamedTuple):
    """The words, and the run of the flow that shows them (None where none does)."""

    text: str
    run: int | None


def find(flow: Flow, declared: Declared) -> Headline:
    """The headline of JSON-LD, which is the newsroom's own, else what an h1 and a declared title agree on, else the
    declared title, else a lone h1, else ``<title>`` cut at its separator.

    Measured on news pages: JSON-LD's headline is the printed one more often than the h1, which a part of the sites
    fill with what og:title says. Other sites fill JSON-LD with what ``<title>`` says, which is written for search
    engines: where the h1 and og:title say the very same other words, those are the headline.
    """
    site = flat(declared.meta("og:site_name") or plain(declared.linked.publisher))
    shown = [(index, text) for index, text in _shown(flow) if flat(text) != site]
    linked = plain(declared.linked.headline) if declared.is_linked_article else ""
    titles = declared.titles
    agreeing = next(
        ((index, text) for index, text in shown if any(likeness(text, title) > ALIKE for title in titles)), None
    )
    run = agreeing[0] if agreeing else shown[0][0] if len(shown) == 1 else None
    if linked:
        printed = _printed(shown, linked, titles) if _repeats(linked, declared.page_title) else None
        return Headline(printed or _bare(_whole(linked, shown), shown, declared), run)
    if agreeing:
        return Headline(_agreed(agreeing[1], titles), run)
    if titles:
        return Headline(_bare(titles[0], shown, declared), run)
    if len(shown) == 1:
        return Headline(_without_beside(flow.runs[shown[0][0]].owner, shown[0][1]), run)
    # of several marks the upright one stands before the site's name
    parts = _UPRIGHT.split(declared.page_title) if "|" in declared.page_title else _SEPARATOR.split(declared.page_title)
    return Headline(_WIDE_SEPARATOR.sub("", parts[0]), run)


def _bare(title: str, shown: list[tuple[int, str]], declared: Declared) -> str:
    """A declared title without the site's name at its end: as the page gives that name, or, where it is given in
    another form or not at all, where an h1 shows the title without it.
    """
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    start = title[: title.rindex(last)].rstrip(" |–—•·:-")
    given = (declared.meta("og:site_name"), plain(declared.linked.publisher), declared.meta("application-name"))
    sites = [name for name in given if name]
    if any(flat(last) == flat(site) for site in sites):
        return start
    form = _NO_LETTER.sub("", last.lower())
    known = [_NO_LETTER.sub("", site.lower()) for site in sites]
    if not form or (known and not any(form in site or site in form for site in known)):
        return title
    return start if any(flat(text) == flat(start) for _, text in shown) else title


def _shown(flow: Flow) -> list[tuple[int, str]]:
    """Each h1 with the run in which it begins; one of several lines is one headline, and one shown twice is one."""
    found: list[tuple[int, str]] = []
    for box, (first, last) in flow.boxes():
        if box.tag == "h1":
            lines = [run.text for run in flow.runs[first:last] if run.text]
            if lines and flat(" ".join(lines)) not in (flat(text) for _, text in found):
                found.append(
                    (next(index for index in range(first, last) if flow.runs[index].text), clean(" ".join(lines)))
                )
    return found


def _without_beside(box: HtmlElement, line: str) -> str:
    """The words of an h1 without the kicker or the badge that is an element of its own at one of its ends."""
    box = next((above for above in box.iterancestors("h1")), box)
    for child in box.iter("span", "small", "em", "strong", "div", "p", "a", "b"):
        name = child.get("class")
        if name and _BESIDE.search(name) and (text := markup.words(child)) and 3 * len(text) < len(line):
            if line.startswith(text):
                line = line[len(text) :].lstrip(" :|–—-•·")
            elif line.endswith(text):
                line = line[: -len(text)].rstrip(" :|–—-•·")
    return line


def _repeats(linked: str, page_title: str) -> bool:
    return flat(page_title).startswith(flat(linked))


def _printed(shown: list[tuple[int, str]], linked: str, titles: list[str]) -> str | None:
    """The h1 that is word for word a declared title other than JSON-LD's; None where JSON-LD's is an h1 as well."""
    others = {flat(title) for title in titles} - {flat(linked)}
    if any(flat(text) == flat(linked) for _, text in shown):
        return None
    return next((text for _, text in shown if flat(text) in others), None)


def _whole(linked: str, shown: list[tuple[int, str]]) -> str:
    """A declared headline that was cut short, as an h1 shows it whole."""
    start = flat(_CUT.sub("", linked)) if _CUT.search(linked) else ""
    return next((text for _, text in shown if start and flat(text).startswith(start)), linked)


def _agreed(text: str, titles: list[str]) -> str:
    """The h1, but with the declared title's punctuation, and with or without its kicker as declared."""
    for title in titles:
        if _NO_LETTER.sub("", title.lower()) == _NO_LETTER.sub("", text.lower()):
            return title
    for title in titles:
        one, other = flat(title), flat(text)
        if one != other and (one.endswith(other) or other.endswith(one)):
            return title
    return text
