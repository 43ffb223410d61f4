"""All editions that the reader has: DW's, and those of the sample."""

from __future__ import annotations

from reader.extract.dw import editions
from reader.model.edition import Edition
from reader.sample.editions import SAMPLE_EDITIONS

EDITIONS: tuple[Edition, ...] = (*editions.EDITIONS, *SAMPLE_EDITIONS)
"""DW's in DW's order, then the sample's."""


def edition(wished: str) -> Edition:
    """The edition with that key, name or language. Raises UsageError with the nearest one."""
    own = next((each for each in SAMPLE_EDITIONS if each.key == wished.lower()), None)
    return own or editions.edition(wished)


def sample_languages() -> dict[str, Edition]:
    """The editions of the sample by their language; English is among them."""
    return {each.language: each for each in SAMPLE_EDITIONS}
