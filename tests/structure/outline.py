"""A text's sections in a form that a specification can be written in."""

from __future__ import annotations

from section_rules import check_structure
from servanda.model import Problem, Section, Source
from servanda.sources import SourceText, canonical_text
from servanda.structure import Structure, find_sections


class Outline:
    """The sections of a text. Reading one checks that they keep the rules of all texts."""

    def __init__(self, written: str, name: str = "statement.txt") -> None:
        self.source_text: SourceText = canonical_text(Source(name, written.encode()))
        self.structure: Structure = find_sections(self.source_text)
        self.text = self.source_text.text
        self.sections = self.structure.sections
        check_structure(self.text, self.structure)

    @property
    def complete(self) -> bool:
        return self.structure.complete

    @property
    def kinds(self) -> list[str]:
        """The kind of every section, in order; several of one kind in a row are named once."""
        kinds: list[str] = []
        for section in self.sections:
            if not kinds or kinds[-1] != section.kind:
                kinds.append(section.kind)
        return kinds

    def words(self, kind: str) -> list[str]:
        """What each section of this kind says itself, without what stands inside it."""
        return [self._own(section) for section in self.sections if section.kind == kind]

    def labels(self, kind: str) -> list[str | None]:
        return [section.label for section in self.sections if section.kind == kind]

    def tree(self) -> list[str]:
        """One line a section of the body: its labels from the outside in, with its first word."""
        lines = []
        for section in self.sections:
            if section.kind in ("operative", "subparagraph", "body", "annex", "heading", "preambular"):
                path = [self._name(above) for above in [*self._above(section), section]]
                lines.append(" ".join(path))
        return lines

    def reasons(self) -> list[str | None]:
        """Why each furniture section was set aside."""
        return [section.reason for section in self.sections if section.kind == "furniture"]

    def problems(self, kind: str) -> list[Problem]:
        return [problem for problem in self.structure.problems if problem.kind == kind]

    def at(self, problem: Problem) -> str:
        """The words that a problem concerns."""
        return self.text[problem.start : problem.end]

    def _own(self, section: Section) -> str:
        words, position = [], section.start
        for child in self.sections:
            if child.parent == section.id:
                words.append(self.text[position : child.start])
                position = child.end
        words.append(self.text[position : section.end])
        return " ".join(" ".join(words).split())

    def _name(self, section: Section) -> str:
        first = self._own(section).split()[:1]
        return section.label or (first[0] if first else section.kind)

    def _above(self, section: Section) -> list[Section]:
        above: list[Section] = []
        known = {other.id: other for other in self.sections}
        while section.parent is not None:
            section = known[section.parent]
            above.insert(0, section)
        return above
