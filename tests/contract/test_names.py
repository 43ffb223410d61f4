"""One word, one thing: a class, or a name for a type, means the same wherever it is read in the house."""

from __future__ import annotations

import ast
from collections import defaultdict

from tests.contract.documents import ROOT


def types(source: str) -> set[str]:
    """The public classes and type aliases that a module makes."""
    found = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias":
            found.add(ast.unparse(node.target))
        elif isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(("Literal[", "Callable[")):
            found |= {ast.unparse(target) for target in node.targets}
    return {name for name in found if name[0].isupper()}


def test_no_two_modules_make_a_type_of_the_same_name() -> None:
    makers: dict[str, list[str]] = defaultdict(list)
    for module in sorted((ROOT / "reader").rglob("*.py")):
        for name in types(module.read_text(encoding="utf-8")):
            makers[name].append(str(module.relative_to(ROOT)))
    assert len(makers) > 100
    assert {name: where for name, where in makers.items() if len(where) > 1} == {}


def test_classes_and_aliases_are_types_and_values_are_none() -> None:
    source = "class A: ...\nB: TypeAlias = int\nC = Literal['c']\nD: Final = 1\ndef E(): ...\nclass _F: ...\n"
    assert types(source) == {"A", "B", "C"}
