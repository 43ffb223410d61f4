"""Web archive captures (web.archive.org and its like): pages as they were when they were taken.

An archive sets its own address before every address of the page, and a bar of its own before its text.  Both are
undone only where the page is such a capture for certain: others link to archives and mean it.
"""

from __future__ import annotations

import re
from typing import Final

from reader.model import address
from reader.model.address import Address

# ``https://web.archive.org/web/20200120000000im_/`` before an address, ``/web/20200120000000/`` on the archive itself;
# within scripts with ``\/``.
_WHEN: Final = r"\\?/\d{14}(?:[a-z]{2}_)?\\?/(?=https?:|//)"
_WRAPPER: Final = rf"(?:(?:https?:)?\\?/\\?/[\w.-]{{4,60}})?\\?/(?:web|wayback){_WHEN}"
_WRAPPED: Final = re.compile(_WRAPPER)
_SERVED: Final = re.compile(r"https?://[\w.-]+/(?:web|wayback)/\d{4,14}(?:[a-z]{2}_)?/(https?://?[^/].*)")
_OWN_ADDRESS: Final = re.compile(
    rf"<(?:link|meta)\b(?=[^>]{{0,400}}(?:canonical|og:url))[^>]{{0,400}}?(?:href|content)=[\"']?{_WRAPPER}",
    re.IGNORECASE,
)
_HEAD: Final = 40_000
"""Characters of a page in which a capture has shown itself: searching all of it takes its time on every page."""
_MARKS: Final = ("BEGIN WAYBACK TOOLBAR INSERT", "FILE ARCHIVED ON")
_BAR: Final = re.compile(r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->.*?<!-- END WAYBACK TOOLBAR INSERT -->", re.DOTALL)


def original(of: Address) -> Address:
    """The address that an archive's address stands for; any other as it is."""
    found = _SERVED.fullmatch(of.url)
    return (address.find(re.sub(r"^(https?:)//?", r"\1//", found[1])) if found else None) or of


def undone(source: str, url: str) -> str:
    """A decoded page without what an archive has written into it; any other page as it is."""
    if source.find("/web/", 0, _HEAD) < 0 and "/wayback/" not in url:
        return source
    if not (
        _SERVED.fullmatch(url) or any(mark in source for mark in _MARKS) or _OWN_ADDRESS.search(source, 0, 100_000)
    ):
        return source
    return _WRAPPED.sub("", _BAR.sub("", source))
