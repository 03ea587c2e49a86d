"""The canonical text: stretches of it, its sections, and damage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the canonical text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Problem(Span):
    """Damage that a reader must know of: what kind, where, and a sentence about it."""

    kind: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the document. Sections tile the text; a child lies inside its parent.

    ``label`` is the number as printed, without punctuation for figures ("1") and with its brackets
    for letters ("(a)"). ``reason`` says why a furniture section was set aside. ``heading`` is the id
    of the heading that the section stands under. ``language`` is the section's own (ISO 639-1) where
    it is not the document's.
    """

    id: str
    kind: str
    label: str | None
    start: int
    end: int
    parent: str | None = None
    heading: str | None = None
    reason: str | None = None
    language: str | None = None
