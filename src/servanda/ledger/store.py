"""The ledger: readings go in, each whole and once, and come out as they went in."""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from dataclasses import fields
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import ColumnElement, Connection, Row, Select, func, insert, select

from servanda.contract import VERSION as CONTRACT
from servanda.contract import as_contract, from_contract
from servanda.errors import LedgerError, UnknownDocumentError
from servanda.ledger.connection import Database
from servanda.ledger.naming import document_meant
from servanda.ledger.rows import DocumentRow, Outcome, Retrieval, entry_rows
from servanda.ledger.schema import entries, readings, retrievals, sources, storable
from servanda.model import Reading, Source


class Ledger:
    """Readings and their sources, remembered in a file.

        >>> with Ledger("shelf.sqlite") as ledger:                      # doctest: +SKIP
        ...     ledger.add(source, servanda.read(source))
        <Outcome.ADDED: 'added'>

    ``place`` is a path or the address of a database (``sqlite:///...``). A file that does not exist
    is made, unless ``create`` is false. ``timeout`` is how many seconds to wait while another program
    writes. What ``add`` has returned for is safe: it survives the end of the process and of the power.

    Raises LedgerError, from the constructor and every method, when the ledger cannot be opened, read
    or written.
    """

    def __init__(self, place: str | os.PathLike[str], *, create: bool = True, timeout: float = 30.0) -> None:
        self._database = Database(place, create=create, timeout=timeout)

    @property
    def name(self) -> str:
        """The file or address, as messages name it."""
        return self._database.name

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. The ledger cannot be used afterwards."""
        self._database.close()

    def add(self, source: Source, reading: Reading) -> Outcome:
        """Remember a document: its bytes, its reading and each entry, in one transaction.

        Bytes that this version of the software has read before change nothing, whatever the file is
        called now; when they were fetched from the web, that is remembered all the same. Raises LedgerError
        also when ``reading`` is not of ``source``.
        """
        sha256 = hashlib.sha256(source.data).hexdigest()
        if sha256 != reading.document.source.sha256:
            raise LedgerError(
                self.name, f"the reading of {source.name} is of other bytes; nothing was stored"
            )
        with self._database.writing() as connection:
            known = connection.execute(
                select(readings.c.source, readings.c.software).where(
                    readings.c.document == reading.document.id
                )
            ).all()
            if any(row.source != sha256 for row in known):
                raise LedgerError(
                    self.name,
                    f"holds other bytes under the id {reading.document.id}; {source.name} was not stored",
                )
            if any(row.software == reading.version for row in known):
                self._remember_retrieval(connection, source, sha256, None)
                return Outcome.UNCHANGED
            now = datetime.now(UTC).isoformat(timespec="seconds")
            if not known:
                _insert_source(connection, source, sha256, now)
            number = _insert_reading(connection, reading, now)
            self._remember_retrieval(connection, source, sha256, number)
        return Outcome.REREAD if known else Outcome.ADDED

    def documents(self) -> list[DocumentRow]:
        """The latest reading of each document, by date, then title; without a date last."""
        with self._database.reading() as connection:
            rows = connection.execute(_listing()).mappings().all()
        return sorted((DocumentRow(**row) for row in rows), key=lambda row: row.order)

    def find(self, words: str) -> str:
        """The id of the document that a person means by an id, its beginning, a file name or words.

        Words of title, date, symbol, place and file name may stand in any order; case and accents do
        not count. Raises UnknownDocumentError, which lists them when several documents fit.
        """
        return document_meant(words, self.documents())

    def reading(self, document: str) -> Reading:
        """The latest reading of the document with this id. Raises UnknownDocumentError."""
        row = self._latest(document, select(readings.c.reading))
        try:
            return from_contract(json.loads(row[0]))
        except Exception as error:
            raise LedgerError(self.name, f"is damaged: the reading of {document} is not whole") from error

    def source(self, document: str) -> Source:
        """The document's bytes, checked against their sha256, as its latest reading had them.

        When that was made from what was fetched, address, time and what the server said are there too.
        Raises UnknownDocumentError.
        """
        question = select(sources, readings.c.id.label("reading")).select_from(readings.join(sources))
        row = self._latest(document, question)
        try:
            data = zlib.decompress(row.content)
        except zlib.error:
            data = b""
        if hashlib.sha256(data).hexdigest() != row.sha256:
            raise LedgerError(self.name, f"is damaged: the bytes of {document} do not match their sha256")
        fetched = next(iter(self._retrievals(retrievals.c.reading == row.reading)), None)
        if fetched is None:
            return Source(row.name, data, row.media_type)
        return Source(
            fetched.name,
            data,
            fetched.media_type,
            fetched.charset,
            fetched.address,
            fetched.retrieved_at,
            fetched.asked,
        )

    def retrievals(self, document: str) -> list[Retrieval]:
        """Every time that the document's bytes were fetched, the first time first; none for a file.

        Raises UnknownDocumentError.
        """
        row = self._latest(document, select(readings.c.source))
        return self._retrievals(retrievals.c.source == row.source)

    def _retrievals(self, which: ColumnElement[bool]) -> list[Retrieval]:
        columns = [retrievals.c[field.name] for field in fields(Retrieval)]
        with self._database.reading() as connection:
            if not self._database.has(connection, retrievals):
                return []
            found = connection.execute(select(*columns).where(which).order_by(retrievals.c.id))
            return [Retrieval(**row) for row in found.mappings()]

    def _remember_retrieval(
        self, connection: Connection, source: Source, sha256: str, reading: int | None
    ) -> None:
        """A row for what was fetched, none for a file."""
        if source.address is None or source.retrieved is None:
            return
        self._database.ensure(connection, retrievals)
        connection.execute(
            insert(retrievals).values(
                source=sha256,
                reading=reading,
                name=source.name,
                asked=source.asked or source.address,
                address=source.address,
                retrieved_at=source.retrieved,
                media_type=source.media_type,
                charset=source.charset,
            )
        )

    def _latest(self, document: str, question: Select[tuple[Any, ...]]) -> Row[Any]:
        latest = question.where(readings.c.document == document).order_by(readings.c.id.desc()).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(latest).first()
        if row is None:
            raise UnknownDocumentError(f"{document}: {self.name} holds no document with this id")
        return row


def _insert_source(connection: Connection, source: Source, sha256: str, now: str) -> None:
    connection.execute(
        insert(sources).values(
            sha256=sha256,
            name=source.name,
            media_type=source.media_type,
            bytes=len(source.data),
            content=zlib.compress(source.data),
            first_read_at=now,
        )
    )


def _insert_reading(connection: Connection, reading: Reading, now: str) -> int:
    """The reading and its entries; the number that the reading is known by."""
    contract = as_contract(reading)
    document = reading.document
    row = insert(readings).values(
        document=document.id,
        source=document.source.sha256,
        software=reading.version,
        contract=CONTRACT,
        read_at=now,
        title=document.title,
        kind=document.kind,
        issuer=document.issuer,
        symbol=document.symbol,
        place=document.place,
        date=document.date,
        language=document.language,
        complete=document.complete,
        sections=len(reading.sections),
        figures=len(reading.figures),
        acts=len(reading.acts),
        problems=len(reading.problems),
        reading=storable(json.dumps(contract, ensure_ascii=False, separators=(",", ":"))),
    )
    key = connection.execute(row).inserted_primary_key
    assert key is not None
    number: int = key[0]
    rows = list(entry_rows(number, contract))
    if rows:
        connection.execute(insert(entries), rows)
    return number


def _listing() -> Select[tuple[Any, ...]]:
    latest = select(func.max(readings.c.id)).group_by(readings.c.document)
    shown = [
        readings.c[name]
        for name in (
            *("title", "kind", "issuer", "symbol", "place", "date", "language", "complete"),
            *("sections", "figures", "acts", "problems", "read_at"),
        )
    ]
    return (
        select(
            readings.c.document.label("id"),
            readings.c.source.label("sha256"),
            readings.c.software.label("version"),
            sources.c.name,
            *shown,
        )
        .select_from(readings.join(sources))
        .where(readings.c.id.in_(latest))
    )
