"""Numeric quick-open, opening a story by its number: what a digit does, given how many stories are listed.

PRODUCT.md section 4: a digit opens at once when no listed number goes on from it, else with the second digit,
Enter, or after half a second.  The clock is the caller's.
"""

from __future__ import annotations

from msgspec import Struct


class Jump(Struct, frozen=True):
    """What has been typed so far."""

    typed: str = ""
    """A first digit that waits for a second one, or nothing."""
    opens: int | None = None
    """The number to open now."""
    missing: int | None = None
    """A number that was typed and is not listed."""

    @property
    def waiting(self) -> bool:
        """Whether a second digit, Enter or the end of the wait is expected."""
        return bool(self.typed)


NOTHING = Jump()


def press(before: Jump, digit: str, listed: int) -> Jump:
    """What ``digit`` makes of ``before`` in a list of ``listed`` numbers."""
    number = int(before.typed + digit)
    if not 1 <= number <= listed:
        return Jump(missing=number) if number else NOTHING
    if not before.waiting and number * 10 <= listed:
        return Jump(typed=digit)
    return Jump(opens=number)


def settle(before: Jump) -> Jump:
    """What Enter, or the end of the wait, makes of ``before``."""
    return Jump(opens=int(before.typed)) if before.waiting else NOTHING
