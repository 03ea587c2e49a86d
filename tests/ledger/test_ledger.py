"""What goes into the ledger comes out as it went in, once, and stays."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

import servanda
from servanda.ledger import Ledger, Outcome
from servanda.model import Reading, Source

ReadingOf = Callable[..., Reading]


def rows_of(path: Path, table: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute(f"SELECT * FROM {table}").fetchall()
    connection.close()
    return rows


def test_reading_and_source_come_back_identical(path: Path, source: Source, reading_of: ReadingOf) -> None:
    reading = reading_of(source)
    with Ledger(path) as ledger:
        assert ledger.add(source, reading) is Outcome.ADDED
    with Ledger(path) as ledger:
        assert ledger.reading(reading.document.id) == reading
        assert ledger.source(reading.document.id) == source


def test_a_real_reading_comes_back_identical(path: Path) -> None:
    source = Source("note.md", b"# Joint note\n\n1. We will plant 40 trees by May 2031.")
    reading = servanda.read(source)
    with servanda.Ledger(path) as ledger:
        ledger.add(source, reading)
        assert ledger.reading(reading.document.id) == reading


def test_same_bytes_twice_change_nothing(path: Path, source: Source, reading_of: ReadingOf) -> None:
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source))
        before = [rows_of(path, table) for table in ("sources", "readings", "entries")]
        assert ledger.add(source, reading_of(source)) == "unchanged"
    assert [rows_of(path, table) for table in ("sources", "readings", "entries")] == before


def test_same_bytes_under_another_name_change_nothing(
    path: Path, source: Source, reading_of: ReadingOf
) -> None:
    renamed = Source("elsewhere/copy.txt", source.data)
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source))
        assert ledger.add(renamed, reading_of(renamed)) == "unchanged"
        assert [row.name for row in ledger.documents()] == [source.name]


def test_newer_version_stands_beside_the_old(path: Path, source: Source, reading_of: ReadingOf) -> None:
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source, version="1.0", title="Old"))
        old = rows_of(path, "readings")
        assert ledger.add(source, reading_of(source, version="1.1", title="New")) == "reread"
        assert ledger.add(source, reading_of(source, version="1.1", title="New")) == "unchanged"
        (row,) = ledger.documents()
        assert (row.title, row.version) == ("New", "1.1")
        assert ledger.reading(row.id).document.title == "New"
        assert len(rows_of(path, "sources")) == 1
        assert rows_of(path, "readings")[:1] == old


def test_every_entry_has_its_own_row(path: Path, source: Source, reading_of: ReadingOf) -> None:
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source))
    kinds = {row[1]: row[3:7] for row in rows_of(path, "entries") if row[2] != "p2"}
    assert set(kinds) == {"figure", "date", "party", "place", "act", "event", "recall"}
    assert kinds["figure"] == ("s2", 37, 54, "nearly 40 schools")
    assert kinds["party"][3] == "Öland"


def test_party_without_mention_is_kept(path: Path, source: Source, reading_of: ReadingOf) -> None:
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source))
    (row,) = [row for row in rows_of(path, "entries") if row[2] == "p2"]
    assert row[3:7] == (None, None, None, None)


def test_documents_are_listed_by_date_then_title(path: Path, reading_of: ReadingOf) -> None:
    with Ledger(path) as ledger:
        for title, date in (("b", "2031-01-01"), ("a", "2031-01-01"), ("c", None), ("d", "2029-05-05")):
            source = Source(title, title.encode())
            reading = reading_of(source, title=title)
            dated = dataclasses.replace(reading, document=dataclasses.replace(reading.document, date=date))
            ledger.add(source, dated)
        rows = ledger.documents()
    assert [row.title for row in rows] == ["d", "a", "b", "c"]
    assert (rows[0].figures, rows[0].acts, rows[0].problems, rows[0].complete) == (1, 1, 1, False)


def test_a_reading_of_other_bytes_is_refused(path: Path, source: Source, reading_of: ReadingOf) -> None:
    with Ledger(path) as ledger:
        with pytest.raises(servanda.LedgerError, match="other bytes"):
            ledger.add(Source("x", b"other"), reading_of(source))
        assert ledger.documents() == []


def test_two_documents_of_one_id_are_not_mixed(path: Path, source: Source, reading_of: ReadingOf) -> None:
    other = Source("other", b"other")
    reading = reading_of(other)
    clashing = dataclasses.replace(
        reading, document=dataclasses.replace(reading.document, id=reading_of(source).document.id)
    )
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source))
        with pytest.raises(servanda.LedgerError, match="other bytes under the id"):
            ledger.add(other, clashing)
        assert len(ledger.documents()) == 1


@pytest.mark.parametrize(
    "name",
    ["plain.txt", 'quo"ted\\name.txt', "byte\udcff.txt", "أخبار.txt", "line\nend\x1b[31m.txt", "😀.txt"],
)
def test_any_file_name_comes_back(path: Path, name: str, reading_of: ReadingOf) -> None:
    source = Source(name, b"text")
    reading = reading_of(source, title=name)
    with Ledger(path) as ledger:
        ledger.add(source, reading)
        (row,) = ledger.documents()
        assert (row.name, row.title) == (name, name)
        assert ledger.source(row.id).name == name
        assert ledger.reading(row.id) == reading


def test_ledger_may_be_named_by_address(tmp_path: Path, source: Source, reading_of: ReadingOf) -> None:
    with Ledger(f"sqlite:///{tmp_path}/shelf.sqlite") as ledger:
        ledger.add(source, reading_of(source))
    with Ledger(tmp_path / "shelf.sqlite") as ledger:
        assert len(ledger.documents()) == 1


def test_a_ledger_in_memory(source: Source, reading_of: ReadingOf) -> None:
    with Ledger("sqlite://") as ledger:
        ledger.add(source, reading_of(source))
        assert len(ledger.documents()) == 1


def test_unknown_id(path: Path) -> None:
    with Ledger(path) as ledger:
        with pytest.raises(servanda.UnknownDocumentError, match="no document with this id"):
            ledger.reading("0123456789ab")
        with pytest.raises(servanda.UnknownDocumentError, match="no document with this id"):
            ledger.source("0123456789ab")
