"""Fallback extractor: readability-lxml where the own rules are unsure, and the choice between the two texts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from reader.extract import tree
from reader.extract.generic import captions, chrome, story
from reader.extract.generic.flow import Flow, letters
from reader.extract.generic.shape import Shape
from reader.extract.generic.words import gram_set, share_in
from reader.text.source import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.generic.choice import Chosen
    from reader.extract.generic.declared import Declared
    from reader.model.block import Block

Rules = Literal["generic", "readability"]

LARGEST: Final = 600_000
"""Characters of a page for which readability is asked: it takes seconds for a megabyte (FAULTS.md section 3)."""
SHORT: Final = 250
"""Letters below which a text is hardly one."""
LONGER: Final = 1.3
"""How many times as long as the own text the other's must be to be taken for it."""
SHARED: Final = 0.8
"""The share of the own text that the other's must hold."""
_LONG_TAG: Final = 4000
_TEXTS: Final = frozenset(("paragraph", "quote", "list", "code", "table"))


class Verdict(NamedTuple):
    """Whose blocks are shown, and how sure that is, 0 to 1."""

    rules: Rules
    confidence: float
    blocks: list[Block]


def judge(own: list[Block], chosen: Chosen, declared: Declared, source: str, base: str) -> Verdict:
    """The own blocks, or readability's where the own rules are unsure and the choice goes to it."""
    sure = confidence(own, chosen, declared)
    if not is_unsure(own, chosen, declared):
        return Verdict("generic", sure, own)
    other = ask(source, base)
    mine, theirs = _paragraphs(own), _paragraphs(other)
    if better(mine, theirs) == "readability":
        return Verdict("readability", 0.5, other)
    agreed = min(_share(mine, theirs), _share(theirs, mine)) if theirs else 0.0
    return Verdict("generic", min(0.9, sure + 0.2) if agreed > SHARED else sure, own)


def is_unsure(own: Sequence[Block], chosen: Chosen, declared: Declared) -> bool:
    """Whether a second opinion is worth its time: the page does not say that it is an article, or little of its
    prose was taken, or hardly any text was found."""
    if not own and not chosen.kept:
        return False
    if declared.is_article and chosen.is_named and own and story.ends_sentence(own[-1].text):
        return False  # a short item of news, however much is said about it in comments
    return not declared.is_article or chosen.coverage < 1 / 3 or _letters(_paragraphs(own)) < SHORT


def confidence(own: Sequence[Block], chosen: Chosen, declared: Declared) -> float:
    """How sure the own rules are: what the page declares, how much of its prose was taken, how much text there is."""
    length = _letters(_paragraphs(own))
    if not length:
        return 0.0
    sure = 0.3
    sure += 0.25 if declared.is_article else 0.0
    sure += 0.25 if chosen.coverage >= 0.5 else 0.1 if chosen.coverage >= 1 / 3 else 0.0
    sure += 0.15 if length >= 4 * SHORT else 0.05 if length >= SHORT else 0.0
    return round(sure, 2)


def better(own: Sequence[str], other: Sequence[str]) -> Rules:
    """The better of two texts, given as their paragraphs.

    Readability's is taken when the own rules found hardly any text and it found some, or when it holds the own text
    almost whole and is clearly longer, by paragraphs that are mostly sentences and no calls to sign up.
    """
    own, other = list(dict.fromkeys(own)), list(dict.fromkeys(other))  # what a page says twice it says once
    mine, theirs = _letters(own), _letters(other)
    if theirs < SHORT or theirs <= mine:
        return "generic"
    if mine < SHORT:
        return "readability"
    if theirs < LONGER * mine or _share(own, other) < SHARED:
        return "generic"
    known = gram_set(own)
    added = [text for text in other if (share_in(text, known) or 0.0) < 0.5]
    good = sum(len(text) for text in added if story.ends_sentence(text) and not chrome.is_chrome(text))
    return "readability" if good >= SHARED * sum(map(len, added)) else "generic"


def ask(source: str, base: str) -> list[Block]:
    """The blocks of what readability takes for the article; none where it fails, or where it would take too long."""
    if len(source) > LARGEST or max(map(len, source.split("<"))) > _LONG_TAG * 20:
        return []
    from lxml import etree
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability").setLevel(logging.CRITICAL + 1)  # it prints what it then raises
    try:
        summary: str = Document(tree.thinned(clean(source))).summary(html_partial=True)
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return []
    root = tree.parse(summary)
    if root is None:
        return []
    body = root.find("body")
    flow = Flow(root if body is None else body)
    return Shape(flow, base, captions.find(flow)).blocks(
        [index for index, run in enumerate(flow.runs) if run.tag != "h1"]
    )


def _paragraphs(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if block.kind in _TEXTS and block.text]


def _letters(texts: Sequence[str]) -> int:
    return sum(map(letters, texts))


def _share(part: Sequence[str], whole: Sequence[str]) -> float:
    """How much of ``part`` stands in ``whole``, by word triples."""
    known = gram_set(whole)
    return share_in("\n".join(part), known) or 0.0
