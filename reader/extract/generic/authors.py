"""Who wrote it: names as names, without "By" and without what else stands in bylines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.extract.generic.declared import plain

if TYPE_CHECKING:
    from reader.extract.generic.declared import Declared

_METAS: Final = (
    "article:author",
    "author",
    "parsely-author",
    "dc.creator",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
)
_BY: Final = re.compile(r"^(?:by|von|par|por|di|de|av|af|door|przez|autor(?:in)?:?|text:?)\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r",\s|;\s?|\s(?:and|und|et|y|och|og|en|e|i|&)\s|\s*/\s*|\s\|\s")


def find(declared: Declared) -> tuple[str, ...]:
    """The authors, each once, in the page's order."""
    found = [plain(name) for name in declared.linked.authors]
    found = [name for name in found if name and not name.startswith("http")]
    if not found:
        for key in _METAS:
            found = [name for name in declared.meta_all(key) if not name.startswith("http")]
            if found:
                break
    parts = [_BY.sub("", part).strip(" ,;|") for name in found for part in _BETWEEN.split(_BY.sub("", name))]
    return tuple(dict.fromkeys(part for part in parts if part))
