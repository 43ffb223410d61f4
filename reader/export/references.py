"""Numbered link references of a text: one row of numbers with the stories listed below it."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import address
from reader.model.block import Block, Span
from reader.story.numbering import Listing


class References:
    """Gives every link its number: a listed story's own, and to others the numbers that follow the list."""

    def __init__(self, listing: Listing) -> None:
        self._listed = {entry.item.id: entry.number for entry in listing.entries}
        self._others: dict[str, tuple[int, str]] = {}

    @property
    def others(self) -> list[tuple[int, str]]:
        """Number and address of every link that is in no list, as far as ``marked`` and ``mark`` met it."""
        return list(self._others.values())

    def marked(self, block: Block) -> str:
        """The block's text with ``[3]`` after every link."""
        return self.marked_text(block.text, block.links)

    def marked_text(self, words: str, links: Iterable[Span]) -> str:
        """``words`` with ``[3]`` after every link."""
        text, at = "", 0
        for link in sorted((span for span in links if span.kind == "link"), key=lambda each: each.end):
            text += words[at : link.end] + self.mark(link.url)
            at = link.end
        return text + words[at:]

    def mark(self, url: str) -> str:
        """``[3]`` for an address, to stand right after its word; nothing for an empty one."""
        if not url:
            return ""
        found = address.find(url)
        key = found.id if found else url
        following = len(self._listed) + len(self._others) + 1
        number = self._listed.get(key) or self._others.setdefault(key, (following, url))[0]
        return f"[{number}]"
