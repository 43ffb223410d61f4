"""Full-text index of kept stories, FTS5 in ``kept.db``: written and deleted in the transactions of its pages.

The index holds no text of its own, so what was indexed lies beside it, as its deletion wants exactly that. The tables
are made with the first story; without FTS5 in SQLite there are none, and nothing else is missing.
"""

from __future__ import annotations

import zlib
from typing import Final

import msgspec

from reader.library.database import Database
from reader.model.article import Article
from reader.text import terms

WEIGHTS: Final = (4.0, 2.0, 1.0, 0.5)
"""Of a word in the title, the lead, the body, and in what stands around it."""
WITHOUT: Final = "this SQLite has no FTS5, so kept stories cannot be searched"
AT_ONCE: Final = 20
"""Stories kept earlier that are indexed in one transaction."""

_COLUMNS: Final = "title, lead, body, other"
_MAKE: Final = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5({_COLUMNS}, content='', columnsize=1,"
    " tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")",
    "CREATE TABLE IF NOT EXISTS indexed (stored INTEGER PRIMARY KEY, terms BLOB)",
)


class Index:
    """Words of the stories in the catalog, by ``stored``. What changes it is called within ``database.writing``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def is_possible(self) -> bool:
        """Whether SQLite has FTS5 here."""
        return bool(self._database.ask("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"))

    def put(self, stored: int, article: Article) -> None:
        """Index a story."""
        if not self._make():
            return
        columns = columns_of(article)
        insert = f"INSERT INTO words (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608  our own names
        self._database.do(insert, (stored, *columns))
        self._database.do("INSERT OR REPLACE INTO indexed (stored, terms) VALUES (?, ?)", (stored, _packed(columns)))

    def remove(self, stored: int) -> None:
        """A story leaves the index, by exactly what was indexed of it; nothing where it is not in it."""
        if not self._is_made():
            return
        for (packed,) in self._database.ask("SELECT terms FROM indexed WHERE stored = ?", (stored,)):
            columns = _unpacked(packed)
            if columns is None:
                self.begin_anew()  # what cannot be deleted exactly would be found for ever
                return
            self._database.do(
                f"INSERT INTO words (words, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)",  # noqa: S608
                (stored, *columns),
            )
            self._database.do("DELETE FROM indexed WHERE stored = ?", (stored,))

    def flush(self) -> None:
        """Have what was put and removed on the pages of the file: FTS5 holds it back until it must."""
        if self._is_made():
            self._database.do("SAVEPOINT flush")
            self._database.do("RELEASE flush")

    def missing(self, most: int) -> list[tuple[int, str]]:
        """Number and key of stories that are not in the index, at most so many."""
        beyond = "AND stored NOT IN (SELECT stored FROM indexed)" if self._is_made() else ""
        return self._database.ask(
            f"SELECT stored, key FROM pages WHERE kind != 'front' {beyond} ORDER BY stored DESC LIMIT ?",  # noqa: S608
            (most,),
        )

    def count_missing(self) -> int:
        """How many stories are not in the index."""
        beyond = "AND stored NOT IN (SELECT stored FROM indexed)" if self._is_made() else ""
        found = self._database.ask(f"SELECT count(*) FROM pages WHERE kind != 'front' {beyond}")  # noqa: S608
        return int(found[0][0]) if found else 0

    def search(self, match: str, limit: int) -> list[tuple[str, float]]:
        """Keys of the stories that match, the best first, with their ranks (the lower the better)."""
        if not match or not self._is_made():
            return []
        weights = ", ".join(map(str, WEIGHTS))
        question = (
            f"SELECT pages.key, bm25(words, {weights}) AS score FROM words JOIN pages ON pages.stored = words.rowid"  # noqa: S608
            " WHERE words MATCH ? ORDER BY score LIMIT ?"
        )
        return self._database.ask(question, (match, limit))

    def begin_anew(self) -> None:
        """Forget all of it: stories are indexed again as if none had been."""
        self._database.do("DROP TABLE IF EXISTS words")
        self._database.do("DROP TABLE IF EXISTS indexed")

    def _is_made(self) -> bool:
        # asked each time: the file may have been put aside under the reader, and begun anew
        return len(self._database.ask("SELECT 1 FROM sqlite_master WHERE name IN ('words', 'indexed')")) == 2

    def _make(self) -> bool:
        if self._is_made():
            return True
        if not self.is_possible:
            return False
        for statement in _MAKE:
            self._database.do(statement)
        return True


def columns_of(article: Article) -> tuple[str, str, str, str]:
    """What of a story is indexed, in the order of the columns."""
    picture = article.picture
    captions = [block.under for block in article.blocks] + ([picture.caption] if picture else [])
    body = [block.text or " ".join(block.items) or block.title for block in article.blocks]
    other = (article.kicker, article.made_by, *captions)
    title, lead, whole, rest = article.title, article.lead, "\n".join(body), "\n".join(other)
    return terms.indexed(title), terms.indexed(lead), terms.indexed(whole), terms.indexed(rest)


def _packed(columns: tuple[str, ...]) -> bytes:
    return zlib.compress(msgspec.json.encode(columns), 1)


def _unpacked(packed: bytes) -> tuple[str, str, str, str] | None:
    """The columns as they were indexed; None for what is damaged."""
    try:
        return msgspec.json.decode(zlib.decompress(packed), type=tuple[str, str, str, str])
    except (zlib.error, msgspec.MsgspecError, TypeError):
        return None
