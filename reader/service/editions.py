"""Registry of all editions, DW's and those of the sample: by key, and by the address of a section."""

from __future__ import annotations

import os
from functools import cached_property

from reader.config import edition_of_locale
from reader.extract.dw import editions
from reader.model import address
from reader.model.address import Address
from reader.model.edition import Edition, SectionOf
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


class Editions:
    """The editions as one reader looks for them."""

    def __init__(self, own: str) -> None:
        """``own`` is the key of the configured edition; empty or unknown: from the locale."""
        self._by_key = {edition.key: edition for edition in EDITIONS}
        self._own = own

    def named(self, key: str = "") -> Edition:
        """The edition of that key; without one, or for an unknown key, the reader's own."""
        own = self._own or edition_of_locale(os.environ, self._by_key)
        return self._by_key.get(key) or self._by_key.get(own) or self._by_key["en"]

    def sample(self) -> Edition:
        """The sample edition in the reader's language, else the English one."""
        own = self.named(f"sample-{self.named().language}")
        return own if own.key.startswith("sample-") else self.named("sample-en")

    def section_of(self, wanted: Address) -> SectionOf | None:
        """The edition and section whose front page ``wanted`` is, or None for any other page."""
        return self.sections.get(wanted.key)

    @cached_property
    def sections(self) -> dict[str, SectionOf]:
        """Every section of every edition by its key. Made when first asked for: five milliseconds."""
        return {
            address.parse(section.url).key: (edition, section) for edition in EDITIONS for section in edition.sections
        }
