"""The priority of a piece of work: the one mutable value of the model, shared by whoever does a part of the work."""

from __future__ import annotations

from collections.abc import Callable


class Rank:
    """Priority of one piece of work: background (nobody waits for it), or foreground (a key does). Never lowered.

    Two are never equal: it stands for the work itself.  For one thread.
    """

    __slots__ = ("_background", "_told")

    def __init__(self, background: bool = False) -> None:
        """In the foreground unless said otherwise."""
        self._background = background
        self._told: dict[object, Callable[[], None]] = {}

    @property
    def background(self) -> bool:
        """Whether nobody waits for the work yet."""
        return self._background

    def promote(self) -> None:
        """Somebody waits for it now. Whoever asked to be told is told once, here, in the order of asking."""
        self._background = False
        while self._told:
            self._told.pop(next(iter(self._told)))()

    def when_promoted(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Has ``callback`` called at the promotion; never, where the work is in the foreground already.

        Gives back what forgets ``callback``, which may be called at any time and more than once.
        """
        told = object()
        if self._background:
            self._told[told] = callback

        def forget() -> None:
            self._told.pop(told, None)

        return forget
