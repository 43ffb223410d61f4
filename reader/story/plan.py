"""Reading plan: what to read in some minutes, out of the queue and the unread stories that are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from reader.model.listed import ListedStory

LEAST: Final = 1
MOST: Final = 1440
"""Minutes for which there is a plan."""


def planned(
    minutes: int, queue: Iterable[ListedStory], kept: Iterable[ListedStory], read: Collection[str]
) -> list[ListedStory]:
    """Stories that together take at most ``minutes``, the shortest first (PRODUCT.md section 5).

    Each story once; of equal length the queued come first, then those kept last. A story whose minutes are not known
    cannot be planned, and ``read`` ones (keys) are left out, unless they are queued. Unread related stories have known
    minutes only where they are kept, so they are among those. As long as the next shortest fits it is taken: no plan
    holds more stories.
    """
    queued = list(queue)
    keys = {story.key for story in queued}
    unread = [story for story in kept if story.key not in keys and story.key not in read]
    plan: list[ListedStory] = []
    seen: set[str] = set()
    for story in sorted((each for each in (*queued, *unread) if each.minutes > 0), key=lambda each: each.minutes):
        if story.minutes > minutes:
            break
        if story.id not in seen:
            plan.append(story)
            seen.add(story.id)
            minutes -= story.minutes
    return plan
