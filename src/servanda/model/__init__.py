"""The nouns. All are frozen: a reading, once made, is never changed.

Offsets count Unicode code points of the canonical text; ``end`` is exclusive. For every anchored
noun ``text[start:end] == quote``. Dates are ISO 8601 strings, numbers are decimal strings, so that
nothing is rounded on the way to JSON and back. Empty strings are not used for "unknown": None is.
"""

from servanda.model.entries import (
    Act,
    Bound,
    Clause,
    Date,
    Deadline,
    Entry,
    Event,
    Figure,
    Mention,
    Part,
    Party,
    PartyMention,
    Place,
    Recall,
)
from servanda.model.reading import Coverage, Document, Reading
from servanda.model.source import Page, Source, SourceDescription, Word
from servanda.model.text import Problem, Section, Span

__all__ = [
    "Act",
    "Bound",
    "Clause",
    "Coverage",
    "Date",
    "Deadline",
    "Document",
    "Entry",
    "Event",
    "Figure",
    "Mention",
    "Page",
    "Part",
    "Party",
    "PartyMention",
    "Place",
    "Problem",
    "Reading",
    "Recall",
    "Section",
    "Source",
    "SourceDescription",
    "Span",
    "Word",
]
