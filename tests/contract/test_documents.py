"""A document that is cited lies in the tree, with the section or row that is meant."""

from __future__ import annotations

import pytest

from tests.contract.documents import ROOT, Document, documents, missing, tree

KINDS = (".py", ".md", ".toml", ".tcss", "Makefile", "run")
HERE = "tests/contract/test_documents.py"
PAGE = (Document("tests/PAGE.md", frozenset(("1", "1.2")), frozenset(("7", "8", "9"))),)


def test_what_is_cited_is_in_the_tree() -> None:
    known = documents()
    cite = [path for path in tree() if path.endswith(KINDS) and path != HERE]
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path in cite}
    assert len(texts) > 100
    lost = {path: found for path, text in texts.items() if (found := sorted(set(missing(text, known))))}
    assert lost == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PAGE.md, and tests/PAGE.md section 1.2.", []),
        ("PAGE.md row 7: a word; PAGE.md rows 7, 8 and 9", []),
        ("PAGE.md section 1 and rows 7-9", []),
        ("PAGE.md 1.2, PAGE.md 8", []),
        ("PAGE.md sections 1 to 2", ["PAGE.md 2"]),
        ("PAGE.md section 7", ["PAGE.md 7"]),
        ("PAGE.md row 1", ["PAGE.md 1"]),
        ("PAGE.md rows 7 to 10", ["PAGE.md 10"]),
        ("(PAGE.md\n    row 12)", ["PAGE.md 12"]),
        ("LOST.md", ["LOST.md: 0 documents of this name"]),
        ("other/PAGE.md", ["other/PAGE.md: 0 documents of this name"]),
    ],
)
def test_a_lost_citation_is_noticed(text: str, expected: list[str]) -> None:
    assert list(missing(text, PAGE)) == expected


def test_two_documents_of_one_name_are_told_apart_by_their_path() -> None:
    two = (*PAGE, Document("reader/PAGE.md", frozenset(), frozenset()))
    assert list(missing("PAGE.md", two)) == ["PAGE.md: 2 documents of this name"]
    assert list(missing("reader/PAGE.md", two)) == []
