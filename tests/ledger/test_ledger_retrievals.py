"""Every time that something was fetched is remembered, also when it was the same again."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sample_reading import a_reading, a_source

from servanda.errors import LedgerError, UnknownDocumentError
from servanda.ledger import Ledger
from servanda.model import Source

FIRST = replace(
    a_source(),
    name="https://ferries.example/note",
    media_type="text/html",
    charset="windows-1251",
    address="https://ferries.example/note",
    retrieved="2031-05-03T10:00:00+00:00",
    asked="http://ferries.example/n",
)
AGAIN = replace(FIRST, retrieved="2031-05-04T10:00:00+00:00", charset=None, asked=FIRST.address)


def document_of(source: Source) -> str:
    return a_reading(source).document.id


def test_each_retrieval_is_kept_also_of_unchanged_bytes(path: Path) -> None:
    with Ledger(path) as ledger:
        assert ledger.add(FIRST, a_reading(FIRST)) == "added"
        assert ledger.add(AGAIN, a_reading(AGAIN)) == "unchanged"
        first, again = ledger.retrievals(document_of(FIRST))
    assert first.asked == "http://ferries.example/n"
    assert first.address == again.address == again.asked == "https://ferries.example/note"
    assert (first.retrieved_at, again.retrieved_at) == (FIRST.retrieved, AGAIN.retrieved)
    assert (first.media_type, first.charset, again.charset) == ("text/html", "windows-1251", None)


def test_a_source_comes_back_as_its_reading_had_it(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add(FIRST, a_reading(FIRST))
        ledger.add(AGAIN, a_reading(AGAIN))
        assert ledger.source(document_of(FIRST)) == FIRST
        ledger.add(AGAIN, a_reading(AGAIN, version="2.0"))
        assert ledger.source(document_of(FIRST)) == AGAIN


def test_a_file_has_no_retrieval_until_it_is_fetched(path: Path, source: Source) -> None:
    with Ledger(path) as ledger:
        ledger.add(source, a_reading(source))
        assert ledger.retrievals(document_of(source)) == []
        assert ledger.source(document_of(source)) == source
        ledger.add(FIRST, a_reading(FIRST))
        assert len(ledger.retrievals(document_of(source))) == 1
        # The reading was made from the file.
        assert ledger.source(document_of(source)) == source


def test_retrievals_of_what_is_not_there(path: Path) -> None:
    with Ledger(path) as ledger, pytest.raises(UnknownDocumentError):
        ledger.retrievals("nothing")


@pytest.fixture
def old(path: Path, source: Source) -> Path:
    """A ledger as it was before anything could be fetched."""
    with Ledger(path) as ledger:
        ledger.add(source, a_reading(source))
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE retrievals")
    connection.close()
    return path


def test_an_old_ledger_is_read_as_it_is(old: Path, source: Source) -> None:
    with Ledger(old, create=False) as ledger:
        assert ledger.source(document_of(source)) == source
        assert ledger.retrievals(document_of(source)) == []
        assert ledger.add(source, a_reading(source)) == "unchanged"
    assert "retrievals" not in tables(old)


def test_an_old_ledger_gets_the_table_when_something_is_fetched(old: Path) -> None:
    with Ledger(old) as one, Ledger(old) as other:
        for ledger in (one, other):
            assert ledger.add(FIRST, a_reading(FIRST)) == "unchanged"
        assert len(one.retrievals(document_of(FIRST))) == 2
    assert "retrievals" in tables(old)


def test_a_failed_transaction_leaves_no_retrieval(path: Path) -> None:
    reading = a_reading(FIRST)
    with Ledger(path) as ledger, pytest.raises(LedgerError):
        ledger.add(FIRST, replace(reading, figures=reading.figures * 2))
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM retrievals").fetchall() == [(0,)]
    connection.close()


def tables(path: Path) -> set[str]:
    with sqlite3.connect(path) as connection:
        found = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    connection.close()
    return found
