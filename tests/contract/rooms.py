"""Who imports whom, as text: ``make rooms``. Imports within functions count, those for types alone do not."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping

import grimp

PACKAGE = "reader"
TALL = ("service", "tui", "extract")
"""Rooms whose own rooms are shown too."""


def graph() -> dict[str, frozenset[str]]:
    """Each module of the reader, and what it imports: modules by their whole name, other packages by their first."""
    built = grimp.build_graph(PACKAGE, include_external_packages=True, exclude_type_checking_imports=True)
    own = [name for name in built.modules if name.split(".")[0] == PACKAGE]
    return {name: frozenset(built.find_modules_directly_imported_by(name)) for name in own}


def room(module: str, within: str = PACKAGE) -> str:
    """The room in which a module lies: ``.name`` for one of ``within``, ``name`` for one of the house."""
    inner = module.startswith(f"{within}.")
    name = module.removeprefix(f"{within if inner else PACKAGE}.").split(".")[0]
    return f".{name}" if inner and within != PACKAGE else name


def imports(modules: Mapping[str, frozenset[str]], within: str = PACKAGE) -> dict[str, tuple[list[str], list[str]]]:
    """Of each room in ``within``: the rooms it imports, and the packages that are not Python's own."""
    found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for module, targets in modules.items():
        if not module.startswith(f"{within}."):
            continue
        own = room(module, within)
        rooms, outside = found[own]
        for target in targets - {PACKAGE, within}:
            if target.startswith(f"{PACKAGE}."):
                rooms.add(room(target, within))
            elif (name := target.split(".")[0]) not in sys.stdlib_module_names:
                outside.add(name)
        rooms.discard(own)
    return {name: (sorted(rooms), sorted(outside)) for name, (rooms, outside) in sorted(found.items())}


def circles(modules: Mapping[str, frozenset[str]]) -> list[tuple[str, ...]]:
    """Modules that import each other round in a circle, each circle once (Tarjan's strong components)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    found: list[tuple[str, ...]] = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        path.append(module)
        for target in sorted(modules[module] & modules.keys()):
            if target not in order:
                visit(target)
                low[module] = min(low[module], low[target])
            elif target in path:
                low[module] = min(low[module], order[target])
        if low[module] == order[module]:
            at = path.index(module)
            if len(path) - at > 1:
                found.append(tuple(sorted(path[at:])))
            del path[at:]

    for module in sorted(modules):
        if module not in order:
            visit(module)
    return found


def told(modules: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The house, room by room; what comes from elsewhere stands in brackets."""
    for within in (PACKAGE, *(f"{PACKAGE}.{name}" for name in TALL)):
        yield f"{within}/"
        for name, (rooms, outside) in imports(modules, within).items():
            others = f"  [{', '.join(outside)}]" if outside else ""
            yield f"  {name:<14} {', '.join(rooms) or '-'}{others}"
    yield "circles: " + ("; ".join(" = ".join(circle) for circle in circles(modules)) or "none")


if __name__ == "__main__":
    print("\n".join(told(graph())))
