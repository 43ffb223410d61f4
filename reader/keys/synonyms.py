"""Search words: other names by which a person may look for a command in the palette, by command id."""

from __future__ import annotations

from typing import Final

SYNONYMS: Final[dict[str, str]] = {
    "page.back": "previous return",
    "page.reload": "refresh update fetch again",
    "page.browser": "web outside",
    "page.copy-url": "link url share",
    "page.info": "details source confidence age",
    "page.close": "exit",
    "story.panes": "sidebar drawer neighbourhood",
    "story.search": "find",
    "story.full-text": "raw original everything",
    "story.language": "translation edition",
    "story.zen": "zen focus fullscreen",
    "front.filter": "search find",
    "library.save": "keep bookmark star favourite",
    "library.saved": "bookmarks starred favourites list",
    "library.find": "search full text everywhere",
    "library.history": "read before past list",
    "library.queued": "later list",
    "library.kept": "cache list",
    "list.delete": "remove forget",
    "list.order": "sort",
    "library.queue": "later list add",
    "library.read": "seen mark tick",
    "library.undo": "take back revert mistake",
    "page.next-queued": "later list",
    "app.sections": "language country menu",
    "app.help": "keys shortcuts manual",
    "app.suspend": "shell background",
    "app.quit": "exit bye",
}
