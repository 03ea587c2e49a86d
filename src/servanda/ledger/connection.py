"""The way to the database, and what went wrong there in words that a person understands."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, insert, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from servanda.errors import LedgerError
from servanda.ledger.schema import LATER, VERSION, metadata, schema_version

_REASONS = {
    "file is not a database": "is not a ledger: the file is not an SQLite database",
    "malformed": "is damaged: the database cannot be read",
    "readonly": "may not be written",
    "unable to open": "cannot be opened: the file or its folder may not be read or written",
    "disk is full": "cannot be written: the disk is full",
    "disk i/o error": "cannot be read or written: the disk reports an error",
}


class Database:
    """One database, by path or address: transactions on it, and its name for messages.

    ``timeout`` is how many seconds to wait for another program that is writing. Raises LedgerError
    when the place cannot be a ledger, or, unless ``create``, when there is none.
    """

    def __init__(self, place: str | os.PathLike[str], *, create: bool, timeout: float) -> None:
        url = _url(place)
        self.name = url.database or "" if url.drivername == "sqlite" else url.render_as_string()
        self.timeout = timeout
        self._present: set[str] = set()
        with self.explained():
            self._engine = _engine(url, timeout)
        try:
            if url.drivername == "sqlite" and url.database:
                _check_path(self.name, create)
            self._open(create)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection on which nothing is written; sees one state of the ledger throughout."""
        with self.explained(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: either all that is written in it stands, or nothing does."""
        with self.explained(), self._engine.connect() as connection:
            connection = connection.execution_options(servanda_writes=True)
            with connection.begin():
                yield connection

    def has(self, connection: Connection, table: Table) -> bool:
        """Whether the ledger has the table: one that was begun before the table was thought of may not."""
        if table.name not in self._present and inspect(connection).has_table(table.name):
            self._present.add(table.name)
        return table.name in self._present

    def ensure(self, connection: Connection, table: Table) -> None:
        """Make the table unless it is there, in the transaction of ``connection``."""
        if not self.has(connection, table):
            table.create(connection)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Whatever the database raises becomes a LedgerError that says what is the matter."""
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error, ImportError) as error:
            raise LedgerError(self.name, self._reason(error)) from error

    def _reason(self, error: Exception) -> str:
        message = " ".join(str(getattr(error, "orig", None) or error).split())
        if "locked" in message:
            return f"is locked: another program has been writing to it for {self.timeout:g} seconds"
        for words, reason in _REASONS.items():
            if words in message.lower():
                return reason
        return f"cannot be used: {message}"

    def _open(self, create: bool) -> None:
        """Make the tables in an empty database; refuse one that is not ours or is too new."""
        with self.reading() as connection:
            tables = set(inspect(connection).get_table_names())
        if not tables and create:
            with self.writing() as connection:
                # Another process may have made them since: its transaction is over by now.
                if not inspect(connection).has_table(schema_version.name):
                    metadata.create_all(connection)
                    connection.execute(insert(schema_version).values(version=VERSION))
        elif not set(metadata.tables) - {table.name for table in LATER} <= tables:
            raise LedgerError(self.name, "is a database, but not a Servanda ledger")
        with self.reading() as connection:
            version = connection.execute(select(schema_version.c.version)).scalars().all()
        if not version:
            raise LedgerError(self.name, "is a database, but not a Servanda ledger")
        if max(version) > VERSION:
            raise LedgerError(
                self.name,
                f"was written by a newer Servanda (ledger version {max(version)}; "
                f"this software knows version {VERSION})",
            )


def _url(place: str | os.PathLike[str]) -> URL:
    words = os.fspath(place)
    if not words.strip() or "\0" in words:
        raise LedgerError(words.replace("\0", "?") or "ledger", "is not the name of a file")
    if "://" not in words:
        # To SQLite ":memory:" is no file; a path means a file, or the ledger would forget.
        return URL.create("sqlite", database=words if words != ":memory:" else f"./{words}")
    try:
        return make_url(words)
    except ArgumentError:
        raise LedgerError(words, "is neither a file nor the address of a database") from None


def _check_path(name: str, create: bool) -> None:
    path = Path(name)
    try:
        if path.is_dir():
            raise LedgerError(name, "is a folder, not a ledger")
        if path.exists():
            return
        if not create:
            raise LedgerError(name, "does not exist; there is no ledger to look into")
        if not path.parent.is_dir():
            raise LedgerError(name, "cannot be made: its folder does not exist")
    except (OSError, ValueError) as error:
        raise LedgerError(name, f"cannot be opened: {error}") from None


def _engine(url: URL, timeout: float) -> Engine:
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url)
        engine = create_engine(url, connect_args={"timeout": timeout})
    except NoSuchModuleError:
        raise LedgerError(url.render_as_string(), "names a kind of database that is not known") from None

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        # sqlite3's own transactions begin too late, at the first change: "begin" below does it.
        connection.isolation_level = None
        _enter_wal(connection, timeout)
        # WAL alone survives kill -9. FULL also survives a power cut, for one more fsync a document,
        # a thousandth of the time that reading it takes.
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer asks for its lock first, and so waits its turn. One that reads and then writes is
        # turned away at once when another has written in between.
        writes = connection.get_execution_options().get("servanda_writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _enter_wal(connection: sqlite3.Connection, timeout: float) -> None:
    """SQLite does not wait when two processes do this at once on a new file, so we do."""
    deadline = time.monotonic() + timeout
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
