"""URL builders of the sample: paths, permalinks, overlays, AMP, pictures and feeds."""

from __future__ import annotations

from typing import Final

from reader.model import content_id
from reader.model.address import SAMPLE_HOST
from reader.sample.newsroom import Newsroom
from reader.sample.story import Story

SITE: Final = f"https://{SAMPLE_HOST}"
FORMAT: Final = "${formatId}"
"""Stands literally in the new layout's body, and only a reader's script would replace it (dw/STRUCTURE.md 1)."""

# RDF, RSS 2.0 and Atom channels: name and number as they stand in ``maca``
CHANNELS: Final = {
    "rdf/sample-en-all": ("en", "", 1573),
    "rdf/sample-en-science": ("en", "Science", 1574),
    "atom/sample-en-culture": ("en", "Culture", 1575),
    "xml/sample-de-all": ("de", "", 1119),
}


def permalink(number: int) -> str:
    """The short form of an id's address."""
    return f"{SITE}/p/{content_id.encode(number)}"


def amp(story: Story) -> str:
    """The address of the story's AMP page, which is served as the story itself."""
    return f"{SITE}/amp{story.path}"


def overlay(story: Story, within: Story) -> str:
    """How an old page links a video, an audio or a gallery from within an article."""
    return f"/overlay/media/{story.language}/{story.slug}/{story.id}/{within.id}"


def picture(number: int, form: str | int) -> str:
    """A picture's path in one of the sizes; the sample's pictures have one size for all."""
    return f"/image/{number}_{form}.png"


def target(written: str, newsroom: Newsroom) -> str:
    """The address behind a link in a story file. Raises KeyError for an id that no story has."""
    form, _, number = written.rpartition(":")
    if form == "permalink":
        return permalink(newsroom[int(number)].id)
    if form == "amp":
        return amp(newsroom[int(number)])
    return newsroom[int(written)].path if written.isdigit() else written


def tracked(story: Story, channel: str) -> str:
    """The story's address as a feed gives it, with the parameter that tells which feed."""
    form, _, name = channel.partition("/")
    suffix = {"rdf": "rdf", "xml": "xml-mrss", "atom": "xml-atom"}[form]
    return f"{SITE}{story.path}?maca={story.language}-{name}-{CHANNELS[channel][2]}-{suffix}"
