"""The sample's four language editions, each with another way to its front page. Pure values."""

from __future__ import annotations

from typing import Final

from reader.model import address
from reader.model.edition import Edition, Section

_SITE: Final = f"https://{address.SAMPLE_HOST}"


def _section(name: str, path: str, *sources: str) -> Section:
    return Section(name, address.parse(_SITE + path).url, tuple(f"{_SITE}/{source}" for source in sources))


SAMPLE_EDITIONS: Final = (
    Edition(
        key="sample-en",
        language="en",
        name="Sample, English",
        native="English",
        direction="ltr",
        sections=(
            _section("Top stories", "/en/top-stories/s-9000000001", "rdf/sample-en-all"),
            _section("Science", "/en/science/s-9000000002", "rdf/sample-en-science"),
            _section("Culture", "/en/culture/s-9000000003", "atom/sample-en-culture"),
        ),
    ),
    Edition(
        key="sample-de",
        language="de",
        name="Sample, German",
        native="Deutsch",
        direction="ltr",
        sections=(_section("Themen", "/de/themen/s-9000000011", "xml/sample-de-all"),),
    ),
    Edition(
        key="sample-ar",
        language="ar",
        name="Sample, Arabic",
        native="العربية",
        direction="rtl",
        sections=(_section("الرئيسية", "/ar/الرئيسية/s-9000000021", "ar/news-sitemap.xml"),),
    ),
    Edition(
        key="sample-zh",
        language="zh",
        name="Sample, Chinese",
        native="简",
        direction="ltr",
        sections=(_section("在线报导", "/zh/在线报导/s-9000000031"),),
    ),
)
"""English by RDF and Atom, German by RSS 2.0, Arabic by a news sitemap, Chinese by its section page alone."""
