"""The headline: what the page shows, told apart from what it declares for search engines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.extract.generic.words import likeness
from reader.text.sanitize import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.extract.generic.declared import Declared
    from reader.extract.generic.flow import Flow

_SEPARATOR: Final = re.compile(r"\s[|–—•·:-]\s|\s?\|\s?")


class Headline(NamedTuple):
    """The words, and the run of the flow that shows them (None where none does)."""

    text: str
    run: int | None


def find(flow: Flow, root: HtmlElement, declared: Declared) -> Headline:
    """The h1 that agrees with a declared title, else the declared title, else a lone h1, else ``<title>`` cut."""
    shown = [(index, clean(run.text)) for index, run in enumerate(flow.runs) if run.tag == "h1"]
    titles = declared.titles
    for index, text in shown:
        if any(likeness(text, title) > 0.7 for title in titles):
            return Headline(text, index)
    if titles:
        return Headline(titles[0], None)
    if len(shown) == 1:
        return Headline(shown[0][1], shown[0][0])
    element = root.find(".//title")
    whole = clean("".join(element.itertext())) if element is not None else ""
    return Headline(_SEPARATOR.split(whole)[0], None)
