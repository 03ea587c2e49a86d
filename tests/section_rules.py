"""What holds of the sections of every text, whoever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from servanda.model import Section
from servanda.structure import Structure

KINDS = {
    "masthead", "title", "note", "chapeau", "preambular", "operative", "subparagraph", "heading", "body",
    "annex", "footnote", "signature", "furniture", "table",
}  # fmt: skip


def check_structure(text: str, structure: Structure) -> None:
    """Fail when a section, or the place of a problem, breaks a rule."""
    check_sections(text, structure.sections)
    for problem in structure.problems:
        assert 0 <= problem.start <= problem.end <= len(text), problem
        assert problem.note, problem


def check_sections(text: str, sections: Sequence[Section]) -> None:
    known = {section.id: section for section in sections}
    assert len(known) == len(sections), "an id stands twice"
    tops = [section for section in sections if section.parent is None]
    for before, after in pairwise(tops):
        assert before.end == after.start, f"a gap or an overlap between {before} and {after}"
    if text:
        assert tops, "a text without sections"
        assert (tops[0].start, tops[-1].end) == (0, len(text)), "the sections do not cover the text"
    seen: set[str] = set()
    last_child: dict[str, Section] = {}
    for section in sections:
        assert section.kind in KINDS, section
        assert section.start < section.end, section
        assert section.label is None or section.label, section
        assert (section.kind == "furniture") <= (section.reason is not None), "set aside without a reason"
        if section.heading is not None:
            assert known[section.heading].kind == "heading", section
        if section.parent is not None:
            parent = known[section.parent]
            assert section.parent in seen, f"{section} stands before its parent"
            assert parent.start <= section.start, section
            assert section.end <= parent.end, section
            before = last_child.get(section.parent)
            assert before is None or before.end <= section.start, f"{section} overlaps {before}"
            last_child[section.parent] = section
        seen.add(section.id)
