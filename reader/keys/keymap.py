"""The keymap: which keys lead to which command, made of the command table, a preset and a configuration.

Whatever shows or reads a key asks a ``Keymap``. A key of a layer above is its own: whichever other command had it from
the layer below, where both are at hand together, loses it. A key that begins a key sequence counts as taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations_with_replacement
from typing import NamedTuple

from msgspec import Struct, field

from reader.keys import spelling
from reader.keys.commands import BY_ID, COMMANDS, WAYS_OUT, Command, Scope, of_scope, together
from reader.keys.presets import PRESETS

Keys = Mapping[str, tuple[str, ...]]
"""Keys by command id."""


class Lost(NamedTuple):
    """A key that a command has no more, and the id of the command that has it."""

    key: str
    to: str


class Hint(NamedTuple):
    """What the footer says of a command."""

    key: str
    words: str
    command: str
    """Its id."""


class Keymap(Struct, frozen=True):
    """The keys that hold; without arguments the defaults of the table. Make others with ``made``."""

    changed: Keys = field(default_factory=dict)
    """The keys of each command whose keys are not the table's."""
    lost: Mapping[str, tuple[Lost, ...]] = field(default_factory=dict)
    """By command id, the keys that another command took from it."""

    def keys(self, command_id: str) -> tuple[str, ...]:
        """Every key of a command, the one that is shown first. Raises KeyError for an unknown id."""
        return self.changed.get(command_id, BY_ID[command_id].keys)

    def key(self, command_id: str) -> str:
        """The key to name in a text; the way through the palette for a command that has none."""
        command = BY_ID[command_id]
        return self._short(command) or " ".join((*map(spelling.printed, self.keys("app.palette")[:1]), command.label))

    def spelled(self, command_id: str, *, letters: bool = False) -> str:
        """Every key, for a table of them; ``letters`` spells out the arrows."""
        if self._is_short(BY_ID[command_id]):
            return BY_ID[command_id].shown
        return "  ".join(spelling.printed(keys, letters=letters) for keys in self.keys(command_id))

    def targets(self, typed: str) -> tuple[str, ...]:
        """The names under which commands that have exactly these keys are bound (``target``)."""
        return tuple(target(command, typed) for command in COMMANDS if typed in self.keys(command.id))

    def begun(self, typed: str) -> tuple[str, ...]:
        """The names of the commands one of whose key sequences goes on from ``typed``."""
        return tuple(
            target(command, keys)
            for command in COMMANDS
            for keys in self.keys(command.id)
            if keys.startswith(f"{typed} ")
        )

    def footer(self, *scopes: Scope) -> tuple[Hint, ...]:
        """Hints of the commands worth one where ``scopes`` are at hand, the most wanted first."""
        found = sorted((c for c in of_scope(*scopes) if c.footer), key=lambda command: command.footer)
        return self.hints(*(command.id for command in found))

    def hints(self, *command_ids: str) -> tuple[Hint, ...]:
        """Hints of these commands; of those that have a key."""
        return tuple(
            Hint(self._in_footer(BY_ID[command_id]), BY_ID[command_id].hint_text, command_id)
            for command_id in command_ids
            if self.keys(command_id)
        )

    def _in_footer(self, command: Command) -> str:
        before = self._short(BY_ID[command.pair]) if command.pair else ""
        return " ".join(filter(None, (before, self._short(command))))

    def _short(self, command: Command) -> str:
        if self._is_short(command):
            return command.shown
        return spelling.printed(next(iter(self.keys(command.id)), ""))

    def _is_short(self, command: Command) -> bool:
        return bool(command.shown) and self.keys(command.id) == command.keys


def target(command: Command, keys: str) -> str:
    """What a screen binds in place of a key: the command's id, and the digit where its action wants one."""
    return f"{command.id} {keys[-1]}" if command.digits else command.id


def made(preset: str = "default", own: Keys | None = None) -> Keymap:
    """The keymap of a preset with ``own`` keys on top of it. Raises KeyError for an unknown preset or command.

    What is wrong with ``own`` keys is said by ``mistakes``; here the first command in the table has what two want.
    """
    return _with(_with(Keymap(), PRESETS[preset]), own or {})


def mistakes(preset: str, own: Keys) -> Iterator[tuple[str, str]]:
    """Command ids and what is wrong with the keys that ``own`` gives them, in words that go on from the id."""
    for one, other in combinations_with_replacement(own, 2):
        for key, others_key in _shared(BY_ID[one], own[one], BY_ID[other], own[other]):
            whose = f" of '{one}'" if one != other else ""
            if key == others_key:
                yield other, f"cannot have {_quoted(key)}: that is a key{whose or ' twice'}"
            else:
                yield other, f"cannot have {_quoted(others_key)}: {_quoted(key)}{whose} begins alike"
    keymap = made(preset, own)
    for command_id in WAYS_OUT:
        keys = keymap.keys(command_id)
        wanting = "" if keys else "a key"
        if command_id == "page.cancel" and all(map(spelling.is_character, keys)):
            wanting = "a key that is no letter, which leaves a line to type in"
        if wanting:
            takers = [lost.to for lost in keymap.lost.get(command_id, ()) if lost.to in own]
            at = command_id if command_id in own or not takers else takers[-1]
            yield at, f"leaves '{command_id}' without {wanting}" if at != command_id else f"must keep {wanting}"


def _with(below: Keymap, own: Keys) -> Keymap:
    changed, lost = {**below.changed, **own}, dict(below.lost)
    takers: dict[str, list[tuple[str, str]]] = {}  # by the first key, without which nothing can clash
    for taker, keys in own.items():
        for key in keys:
            takers.setdefault(key.partition(" ")[0], []).append((taker, key))
    for command in COMMANDS:
        had = () if command.id in own else below.keys(command.id)
        gone = {
            key: taker
            for key in had
            for taker, theirs in takers.get(key.partition(" ")[0], ())
            if _clash(BY_ID[taker], theirs, command, key)
        }
        if gone:
            changed[command.id] = tuple(key for key in had if key not in gone)
            lost[command.id] = (*lost.get(command.id, ()), *(Lost(key, taker) for key, taker in gone.items()))
    return Keymap(changed, lost)


def _shared(one: Command, keys: tuple[str, ...], other: Command, others: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """A key of each that would mean both."""
    for place, key in enumerate(keys):
        for others_key in others if one is not other else keys[place + 1 :]:
            if _clash(one, key, other, others_key):
                yield key, others_key


def _quoted(keys: str) -> str:
    return f'"{keys}"'


def _clash(one: Command, key: str, other: Command, others_key: str) -> bool:
    """Whether the same key would mean both: it is the same, or begins the other.

    What the table itself gives to both is meant so: Enter, which the topmost takes.
    """
    if not (f"{key} ".startswith(f"{others_key} ") or f"{others_key} ".startswith(f"{key} ")):
        return False
    is_shared = one is not other and key == others_key and key in one.keys and key in other.keys
    return not is_shared and together(one, other)
