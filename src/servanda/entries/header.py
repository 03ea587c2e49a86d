"""The document's header: title, kind, issuer, symbol, place, date, and where each was read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from servanda.model import Document, Source, SourceDescription
from servanda.sources import SourceText
from servanda.structure import Structure


@dataclass(frozen=True, slots=True)
class Header:
    document: Document


def find_header(
    source: Source, source_text: SourceText, structure: Structure, language: str | None
) -> Header:
    digest = hashlib.sha256(source.data).hexdigest()
    title = next(
        (source_text.text[s.start : s.end].strip() for s in structure.sections if s.kind == "title"), None
    )
    return Header(
        Document(
            id=digest[:12],
            title=title,
            kind=None,
            issuer=None,
            symbol=None,
            place=None,
            date=None,
            language=language,
            complete=structure.complete,
            source=SourceDescription(
                name=source.name.rsplit("/", 1)[-1],
                media_type=source_text.media_type,
                sha256=digest,
                bytes=len(source.data),
                encoding=source_text.encoding,
            ),
        )
    )
