"""Each way in which a ledger can fail names the file and the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from servanda.errors import LedgerError
from servanda.ledger import Ledger
from servanda.model import Reading, Source


def refusal(place: str | Path, **options: object) -> LedgerError:
    with pytest.raises(LedgerError) as failure:
        Ledger(place, **options)  # type: ignore[arg-type]
    assert "Traceback" not in str(failure.value)
    return failure.value


def change(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def filled(path: Path, source: Source, reading_of: Callable[..., Reading]) -> Path:
    with Ledger(path) as ledger:
        ledger.add(source, reading_of(source))
    return path


def test_not_a_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes, not a database.\n" * 40)
    error = refusal(path)
    assert error.name == str(path)
    assert "not an SQLite database" in error.reason
    assert path.read_text().startswith("These are notes")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path).reason


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    assert "its folder does not exist" in refusal(tmp_path / "none" / "shelf.sqlite").reason


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs Linux")
def test_an_unwritable_place() -> None:
    # Not even the superuser makes files here.
    assert "may not be" in refusal("/proc/shelf.sqlite").reason


def test_no_name() -> None:
    assert "not the name of a file" in refusal("").reason


def test_no_ledger_where_none_may_be_made(path: Path) -> None:
    assert "does not exist" in refusal(path, create=False).reason
    assert not path.exists()


def test_another_program_s_database(path: Path) -> None:
    change(path, "CREATE TABLE recipes (name TEXT)")
    assert "not a Servanda ledger" in refusal(path).reason
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    connection.close()


def test_an_empty_file_becomes_a_ledger_only_when_one_may_be_made(path: Path) -> None:
    path.touch()
    assert "not a Servanda ledger" in refusal(path, create=False).reason
    with Ledger(path) as ledger:
        assert ledger.documents() == []


def test_a_newer_schema(filled: Path) -> None:
    change(filled, "UPDATE schema_version SET version = 99")
    assert "newer Servanda" in refusal(filled).reason


def test_a_locked_file(filled: Path, reading_of: Callable[..., Reading]) -> None:
    other = Source("other.txt", b"other")
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with Ledger(filled, timeout=0.1) as ledger:
            assert len(ledger.documents()) == 1  # who reads need not wait
            with pytest.raises(LedgerError, match="is locked: another program") as failure:
                ledger.add(other, reading_of(other))
        assert failure.value.name == str(filled)
    finally:
        holder.close()


def test_a_corrupt_file(filled: Path) -> None:
    size = filled.stat().st_size
    with filled.open("r+b") as file:
        file.seek(2048)
        file.write(b"\xa5" * (size - 2048))
    with pytest.raises(LedgerError, match="is damaged") as failure, Ledger(filled) as ledger:
        ledger.documents()
    assert failure.value.name == str(filled)


def test_changed_source_bytes_are_noticed(filled: Path) -> None:
    change(filled, "UPDATE sources SET content = x'789c030000000001'")
    with Ledger(filled) as ledger:
        (row,) = ledger.documents()
        with pytest.raises(LedgerError, match="do not match their sha256"):
            ledger.source(row.id)


def test_a_changed_reading_is_noticed(filled: Path) -> None:
    change(filled, "UPDATE readings SET reading = substr(reading, 1, 100)")
    with Ledger(filled) as ledger:
        (row,) = ledger.documents()
        with pytest.raises(LedgerError, match="is not whole"):
            ledger.reading(row.id)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("nonsense://somewhere/x", "kind of database that is not known"),
        ("no address://x y", "neither a file nor the address"),
    ],
)
def test_addresses(address: str, reason: str) -> None:
    assert reason in refusal(address).reason


def test_a_password_is_not_shown() -> None:
    error = refusal("nonsense://user:secret@somewhere/x")
    assert "secret" not in str(error)
