"""What the readers have in common as components: what they need of a document, and how it keeps entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

from cattrs import Converter
from spacy.tokens import Doc, Span

from servanda.errors import PipelineError
from servanda.language import Paragraph, Parse, Piece
from servanda.model import Entry

AnyEntry = TypeVar("AnyEntry", bound=Entry)

REQUIRES = ("token.tag", "token.dep", "doc.sents")
_NEEDED = ("TAG", "POS", "DEP", "SENT_START")


def day_of(document_date: str | None) -> date | None:
    """The document's date from an ISO date. Raises ValueError when it is none."""
    return date.fromisoformat(document_date) if document_date else None


def parse_of(doc: Doc, component: str, kind: str) -> Parse:
    """The whole document as one parsed paragraph of this ``kind``, in no section.

    Raises PipelineError, which names the component, when no tagger and parser have run before.
    """
    missing = [name for name in _NEEDED if len(doc) and not doc.has_annotation(name)]
    if missing:
        raise PipelineError(
            f"{component} needs tags and a parse, and finds no {', '.join(missing)}: "
            "put it behind a tagger and a parser"
        )
    text = doc.text
    return Parse(Paragraph("", kind, None, text, (Piece(0, 0, len(text)),)), doc)


def numbered(entries: Sequence[AnyEntry], letter: str) -> list[AnyEntry]:
    """The entries in reading order, with the ids that a reading would give them: "a1", "a2"."""
    ordered = sorted(entries, key=lambda entry: (entry.start, entry.end))
    return [replace(entry, id=f"{letter}{number}") for number, entry in enumerate(ordered, 1)]


def keep(doc: Doc, component: str, entries: Sequence[tuple[AnyEntry, str]]) -> None:
    """Keep entries, each with a label, in the document, and as a group of spans that carry their ids.

    What is kept is plain data of the document, so that it survives ``to_bytes`` and other processes.
    """
    doc.user_data[component] = [_converter().unstructure(entry) for entry, _ in entries]
    spans = [
        doc.char_span(entry.start, entry.end, label=label, span_id=entry.id, alignment_mode="expand")
        for entry, label in entries
    ]
    doc.spans[component] = [span for span in spans if span is not None]


def publish(component: str, noun: type[AnyEntry], plural: str, singular: str) -> None:
    """Give documents the extension ``plural``: their entries, and spans ``singular``: their entry.

    An extension that somebody has set before under the same name is left alone.
    """

    def all_of(doc: Doc) -> tuple[AnyEntry, ...]:
        return tuple(_converter().structure(plain, noun) for plain in doc.user_data.get(component, ()))

    def one_of(span: Span) -> AnyEntry | None:
        return next((entry for entry in all_of(span.doc) if entry.id == span.id_), None)

    if not Doc.has_extension(plural):
        Doc.set_extension(plural, getter=all_of)
    if not Span.has_extension(singular):
        Span.set_extension(singular, getter=one_of)


@cache
def _converter() -> Converter:
    """Entries as dictionaries, lists, strings and numbers, and back, whatever is nested in them."""
    return Converter()
