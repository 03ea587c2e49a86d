"""The text on its way to canonical form.

Each step of the way hands in edits; the draft applies them, keeps the map to the decoded source,
and moves everything noted so far (problems, marks) to its new place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from servanda.model import Problem
from servanda.sources.offsets import Edit, OffsetMap, rewrite


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that the source set off.

    Kinds: ``strong``, ``heading`` (value: level), ``head`` (value: the key in the document's head),
    ``furniture`` (value: the reason), ``footnote`` (value: its label), ``hard_break`` (at the newline
    where a new line must begin).
    """

    start: int
    end: int
    kind: str
    value: str = ""


@dataclass(slots=True)
class Draft:
    """Mutable on purpose, and only here: it lives inside one call of ``canonical_text``."""

    text: str
    origin: OffsetMap
    problems: list[Problem] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @classmethod
    def of(cls, decoded: str) -> Draft:
        """A draft that is still the decoded source itself."""
        return cls(decoded, OffsetMap.identity(len(decoded)))

    def apply(self, edits: Iterable[Edit]) -> OffsetMap:
        """Rewrite the text; the map from the new text to the one before is returned."""
        edits = list(edits)
        if not edits:
            return OffsetMap.identity(len(self.text))
        self.text, step = rewrite(self.text, edits)
        self.origin = step.after(self.origin)
        spans = step.new_spans(self.problems)
        self.problems = [
            Problem(start, end, problem.kind, problem.note)
            for (start, end), problem in zip(spans, self.problems, strict=True)
        ]
        spans = step.new_spans(self.marks)
        self.marks = [
            Mark(start, end, mark.kind, mark.value)
            for (start, end), mark in zip(spans, self.marks, strict=True)
        ]
        return step

    def note(self, start: int, end: int, kind: str, note: str) -> None:
        """Write down damage at ``start:end`` of the present text."""
        self.problems.append(Problem(start, end, kind, note))

    def mark(self, start: int, end: int, kind: str, value: str = "") -> None:
        """Write down that the source set off ``start:end`` of the present text."""
        self.marks.append(Mark(start, end, kind, value))
