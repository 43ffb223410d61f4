"""Class and id heuristics: what the words in a container's class, id, role and the like say of it.

Web pages name their boxes in English whatever language they are written in, and the same few words come back on
every site.  A name is a hint and never a verdict: who drops a box by its name also looks at how much of the text
it holds (``furniture.py``).
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ATTRIBUTES: Final = ("class", "id", "role", "data-testid", "data-component", "itemprop")
LONGEST: Final = 600
"""Letters of names that are read; real ones end long before."""

_SEPARATORS: Final = re.compile(r"[^A-Za-z0-9]+")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Boxes that belong to the page and not to the story. Two words stand for neighbours in one name: read-more, readMore.
_FURNITURE: Final = _set(
    """nav navigation navbar menu breadcrumb breadcrumbs footer foot masthead share sharing shares social shariff
follow print feedback toolbar tools rating poll quiz newsletter newsletters subscribe subscription subscriber
subscribers paywall donate donation login signin signup registration promo promos promotion advert adverts
advertisement advertorial ad ads adslot banner sponsor sponsored outbrain taboola shop deal deals job jobs
stellenmarkt app apps related relateds recirc recirculation recommend recommended recommendation recommendations
trending popular teaser teasers teaserlist comment comments disqus cookie cookies consent gdpr modal popup overlay
dropdown tooltip skip tag tags taglist topic topics keywords author authors bio byline meta metadata timestamp
dateline widget widgets sidebar rail copyright factbox infobox infokasten faktaruta faktaboks faktarute
fact fakta optin crowdfunding abobox affiliate survey umfrage voting opinary linkbox
forum posting postings discussion kommentar kommentare leserkommentare commentaires comentarios reacties yorumlar
pinglun"""
)
_FURNITURE_PAIRS: Final = frozenset(
    ("more stories", "more news", "more from", "more on", "more info", "read more", "read next", "read also",
     "see also", "most read", "most popular", "most viewed", "fact box", "info box", "opt in", "external content",
     "link box", "lees ook", "lire aussi", "les ogsa", "support us", "call to", "abo box", "member cta",
     "whatsapp channel", "data protection", "privacy box", "expandable box")
)  # fmt: skip
# Boxes of pictures and media: their words are no text of the story, their pictures may belong to it.
_MEDIA: Final = _set(
    """caption captions credit credits gallery slideshow carousel swiper slider player video audio embed"""
)
_HIDDEN: Final = frozenset(
    ("sr only", "visually hidden", "visuallyhidden", "screen reader", "screenreader", "a11y hidden")
)
# Classes that hide a box, and those that show it again on wider screens.
_HIDING: Final = frozenset(("hidden", "d-none", "is-hidden", "hide", "u-hidden", "invisible"))
_SHOWING: Final = re.compile(
    r"(?:^|\s)(?:[a-z]{2,3}:|[dD]-|show-|visible-)[a-z-]*(?:block|flex|grid|inline|show|sm|md|lg|xl)"
)
_STORY: Final = _set("""article story content body post entry text main""")
_LEAD: Final = _set(
    """lead lede leadtext standfirst intro introduction dek deck summary subtitle subheadline subhead subheading
description chapo entradilla sommario occhiello anriss vorspann abstract excerpt preamble ingress sapo strapline
tagline perex bajada copete catenaccio sottotitolo subtitulo manchet manchette kurztext"""
)
_LEAD_PAIRS: Final = frozenset(("sub head", "sub heading", "sub headline", "sub title"))

# Boxes of links to other stories: those that belong to the one being read, and those that any page carries.
_RELATED: Final = _set(
    """related relateds relatedcontent relatedarticles relatednews relatedposts relatedstories recommendation
    recommendations recommended recommend recirc recirculation readmore readnext nextread seealso crosslinking crosslink
    relacionadas relacionados verwandt verwandte correlati lireaussi relatedlinks relatedarticle relatedstory onward
    similar suggested"""
)
_RELATED_PAIRS: Final = frozenset(
    (
        "read more",
        "read next",
        "read also",
        "see also",
        "next read",
        "more link",
        "article links",
        "links grid",
        "also like",
        "also read",
        "further reading",
        "more like",
    )
)
_MORE: Final = _set("popular trending latest mostread mostpopular mostviewed newest newsticker ranking toplist")
_MORE_PAIRS: Final = frozenset(("most read", "most popular", "most viewed", "more from", "more news", "top stories"))

_FURNITURE_SIGN, _MEDIA_SIGN, _HIDDEN_SIGN, _STORY_SIGN, _LEAD_SIGN, _MORE_SIGN, _RELATED_SIGN, _PAYWALL_SIGN = (
    1 << bit for bit in range(8)
)
_NONE: Final[frozenset[str]] = frozenset()
_TOLD_BY: Final = (
    (_FURNITURE_SIGN, _FURNITURE, _FURNITURE_PAIRS),
    (_MEDIA_SIGN, _MEDIA, _NONE),
    (_HIDDEN_SIGN, _NONE, _HIDDEN),
    (_STORY_SIGN, _STORY, _NONE),
    (_LEAD_SIGN, _LEAD, _LEAD_PAIRS),
    (_MORE_SIGN, _MORE, _MORE_PAIRS),
    (_RELATED_SIGN, _RELATED, _RELATED_PAIRS),
    (_PAYWALL_SIGN, _set("paywall"), _NONE),
)
"""What a name can say, and the words and pairs of words that say it."""

# Names that publishing systems give the box of the text alone.
_TEXT_BOX: Final = re.compile(
    r"(?:^|\s)(?:article[-_]{0,2}(?:body|content|text|main)(?:-?(?:text|content|inner|wrapper))?|articlebody|articletext|"
    r"story[-_]{0,2}(?:body|content|text)(?:-?text)?|storybody|entry[-_]{1,2}content|post[-_]{0,2}(?:content|body|text|entry)|"
    r"news-?(?:body|content|text|detail)|body-?(?:text|content|copy)|content-?(?:body|text)|td-post-content|text-copy|"
    r"rich-?text|single-content|main-?content-?body|c-entry-content|detail-?(?:text|content|body))(?:\s|$)",
    re.IGNORECASE,
)
_DROP_CAP: Final = re.compile(r"drop-?_?cap|first-?letter|initial-?letter|initiale|versalie", re.IGNORECASE)


class BoxNames:
    """The words of one element's names, and what they say."""

    __slots__ = ("_text", "furniture", "hidden", "is_paywall", "lead", "list_kind", "media", "story")

    def __init__(self, text: str) -> None:
        self._text = text
        said = 0
        for name in text.split():
            said |= _signs(name)
        self.furniture = bool(said & _FURNITURE_SIGN)
        """Page furniture: navigation, sharing, advertising, other stories, comments, ..."""
        self.media = bool(said & _MEDIA_SIGN)
        """A box of pictures, sound or film, or the words under one."""
        self.hidden = bool(said & _HIDDEN_SIGN) or _is_hidden(text)
        """Shown to nobody, or to a speaking browser only."""
        self.story = bool(said & _STORY_SIGN)
        """The story or a part of it."""
        self.lead = bool(said & _LEAD_SIGN)
        """The paragraph that sums the story up."""
        self.list_kind: Literal["", "related", "more"] = ""
        """A list of other stories."""
        if said & _MORE_SIGN:
            self.list_kind = "more"
        elif said & _RELATED_SIGN:
            self.list_kind = "related"
        self.is_paywall = bool(said & _PAYWALL_SIGN)
        """Text for subscribers: the rest of the story, where a paragraph is named so."""

    @property
    def words(self) -> frozenset[str]:
        """All words, in small letters."""
        return frozenset(word for name in self._text.split() for word in _parts(name)[0])

    @property
    def drop_cap(self) -> bool:
        """The large first letter of a text."""
        return bool(_DROP_CAP.search(self._text))

    @property
    def is_text_box(self) -> bool:
        """The box of the text alone."""
        return bool(_TEXT_BOX.search(self._text))


def of(element: HtmlElement) -> BoxNames:
    """What the names of ``element`` say."""
    get = element.get
    if not element.attrib:
        return _NOTHING
    return _read(" ".join([value[:LONGEST] for name in _ATTRIBUTES if (value := get(name))]))


@lru_cache(maxsize=4096)
def _read(text: str) -> BoxNames:
    return BoxNames(text)


def _is_hidden(text: str) -> bool:
    """Whether a class hides the box on every screen: ``hidden``, but not ``hidden md:block``."""
    return not _HIDING.isdisjoint(text.split()) and not _SHOWING.search(text)


@lru_cache(maxsize=8192)
def _signs(name: str) -> int:
    """What one name says."""
    words, pairs = map(frozenset, _parts(name))
    signs = 0
    for sign, known, known_pairs in _TOLD_BY:
        if not (words.isdisjoint(known) and pairs.isdisjoint(known_pairs)):
            signs |= sign
    return signs


def _parts(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of one name, and each two neighbours as a pair."""
    parts = [part for part in _SEPARATORS.split(name) if part]
    lower = [piece.lower() for part in parts for piece in _camel(part)]
    pairs = tuple(f"{one} {two}" for one, two in itertools.pairwise(lower))
    return (*lower, *(part.lower() for part in parts)), pairs


def _camel(part: str) -> list[str]:
    """``readMore`` is two words; ``jXyzAd`` is the hash of a build and none."""
    if part.islower() or part.isupper():
        return [part]
    pieces = _CAMEL.split(part)
    return pieces if all(len(piece) >= 3 for piece in pieces) else [part]


_NOTHING: Final = BoxNames("")
