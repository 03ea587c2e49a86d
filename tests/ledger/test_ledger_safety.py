"""What was reported as stored is there, whatever happens next; what was not is not there by half."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from servanda.errors import LedgerError
from servanda.ledger import Ledger
from servanda.model import Reading, Source

HERE = Path(__file__).parent


def write_many(path: Path, first: int, count: int) -> None:
    """What another process does: each document alone, reported line by line."""
    sys.path.insert(0, str(HERE))
    from sample_reading import a_reading

    with Ledger(path) as ledger:
        for number in range(first, first + count):
            source = Source(f"{number}.txt", str(number).encode())
            print(number, ledger.add(source, a_reading(source)), flush=True)


def test_two_processes_write_at_once(path: Path) -> None:
    """Into a ledger that neither found there, half of the documents in common."""
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write_many, args=(path, first, 60)) for first in (0, 30)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
        assert writer.exitcode == 0
    with Ledger(path) as ledger:
        assert sorted(int(Path(row.name).stem) for row in ledger.documents()) == list(range(90))
    assert_sound(path)


def test_reported_documents_survive_a_kill(path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(HERE)!r}); from pathlib import Path;"
        f"from test_ledger_safety import write_many; write_many(Path({str(path)!r}), 0, 100_000)"
    )
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    reported = [child.stdout.readline() for _ in range(25)]
    os.kill(child.pid, signal.SIGKILL)
    reported += child.stdout.read().splitlines()
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    whole = [line.split() for line in reported if line.strip().endswith("added")]
    assert len(whole) >= 25
    with Ledger(path) as ledger:
        stored = {row.name: row.id for row in ledger.documents()}
        assert {f"{number}.txt" for number, _ in whole} <= set(stored)
        for name, document in stored.items():
            assert ledger.source(document).data == Path(name).stem.encode()
            assert ledger.reading(document).figures
    assert_sound(path)


def test_failed_transaction_leaves_nothing(path: Path, source: Source, broken_reading: Reading) -> None:
    with Ledger(path) as ledger:
        with pytest.raises(LedgerError, match="UNIQUE"):
            ledger.add(source, broken_reading)
        assert ledger.documents() == []
    with sqlite3.connect(path) as connection:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("sources", "readings", "entries")
        ]
    connection.close()
    assert counts == [0, 0, 0]


def test_ledger_goes_on_after_a_failure(
    path: Path, source: Source, broken_reading: Reading, reading_of: Callable[..., Reading]
) -> None:
    with Ledger(path) as ledger:
        with pytest.raises(LedgerError):
            ledger.add(source, broken_reading)
        assert ledger.add(source, reading_of(source)) == "added"


def test_a_writer_waits_for_another(path: Path, source: Source, reading_of: Callable[..., Reading]) -> None:
    with Ledger(path, timeout=20) as ledger:
        holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        holder.execute("BEGIN IMMEDIATE")
        threading.Timer(0.5, holder.rollback).start()
        assert ledger.add(source, reading_of(source)) == "added"
        holder.close()


def assert_sound(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA journal_mode").fetchall() == [("wal",)]
    connection.close()
