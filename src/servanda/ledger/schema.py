"""The ledger's tables. They only grow: no row is updated or deleted by this software."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

VERSION = 1
"""The version of the schema below; a ledger of a higher one is refused, not guessed at."""


class Words(TypeDecorator[str]):
    r"""Text that may hold anything a file name can, kept as the inside of a JSON string.

    Bytes of a file name that are not UTF-8 reach Python as lone surrogates, which no database takes
    as text; here they stand as ``\udcff``, and come back as they were.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the database."""
        return None if value is None else storable(json.dumps(value, ensure_ascii=False)[1:-1])

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the database."""
        return None if value is None else str(json.loads(f'"{value}"'))


def storable(json_text: str) -> str:
    """JSON text with its lone surrogates as JSON escapes: the same value, and valid UTF-8."""
    return json_text.encode("utf-8", "backslashreplace").decode("utf-8")


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
)

sources = Table(
    "sources",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("name", Words, nullable=False),
    Column("media_type", Words),
    Column("bytes", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),  # compressed with zlib
    Column("first_read_at", String(32), nullable=False),
)

# One row for each version of the software that read a source. The highest id is the latest reading.
readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", String(64), nullable=False),
    Column("source", ForeignKey(sources.c.sha256), nullable=False),
    Column("software", String(64), nullable=False),
    Column("contract", String(16), nullable=False),
    Column("read_at", String(32), nullable=False),  # UTC, ISO 8601
    Column("title", Words),
    Column("kind", Words),
    Column("issuer", Words),
    Column("symbol", Words),
    Column("place", Words),
    Column("date", String(32)),
    Column("language", String(32)),
    Column("complete", Boolean, nullable=False),
    Column("sections", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("acts", Integer, nullable=False),
    Column("problems", Integer, nullable=False),
    Column("reading", Text, nullable=False),  # the whole reading, as the contract's JSON
    UniqueConstraint("source", "software"),
    Index(None, "document"),
    Index(None, "date"),
)

# Each entry again on its own, so that a question over all documents need not open every reading.
# A party or place stands at its first mention, and has no section when it has none.
entries = Table(
    "entries",
    metadata,
    Column("reading", ForeignKey(readings.c.id), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("entry", String(32), primary_key=True),
    Column("section", String(32)),
    Column("start", Integer),
    Column("end", Integer),
    Column("quote", Text),
    Column("data", Text, nullable=False),  # the entry, as the contract's JSON
    Index(None, "kind", "reading"),
)

# Every time that the bytes were fetched from the web, also when they were the same again. ``reading`` is the
# one that was made from them then; a ledger that has nothing of this kind may lack the table.
retrievals = Table(
    "retrievals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", ForeignKey(sources.c.sha256), nullable=False),
    Column("reading", ForeignKey(readings.c.id)),
    Column("name", Words, nullable=False),
    Column("asked", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("retrieved_at", String(32), nullable=False),  # UTC, ISO 8601
    Column("media_type", Words),
    Column("charset", Words),
    Index(None, "source"),
)

LATER = (retrievals,)
"""Tables that version 1 of the schema did not begin with: they are made when they are first needed."""
