"""Default labels of related-link groups, where the page itself gives none (PRODUCT.md section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from reader.model.related import GroupKind

_OWN: Final[dict[GroupKind, str]] = {
    "inline": "In the text",
    "more": "More",
    "recommends": "Recommended",
    "related": "Related",
    "media": "Audios and videos",
    "web": "On the web",
    "topics": "Topics",
}


class Named(Protocol):
    """A group, numbered or not."""

    @property
    def kind(self) -> GroupKind: ...
    @property
    def label(self) -> str: ...


def of(groups: Sequence[Named]) -> list[str]:
    """The names of ``groups``, which stand in this order: as the page gives them, else ours by kind.

    Empty for a group without a name that stands alone, and for stories of which none stand before them: more than what?
    """
    if len(groups) == 1:
        return [groups[0].label]
    return [
        group.label or ("" if group.kind == "more" and not place else _OWN[group.kind])
        for place, group in enumerate(groups)
    ]
