"""How much of the gold set the structure gets right; the set is bench/gold/unsc-structure.jsonl."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from real_documents import DATA, REPOSITORY, needs_data
from servanda.model import Section
from servanda.sources import canonical_text, load_source
from servanda.structure import find_sections

pytestmark = needs_data
GOLD = REPOSITORY / "bench" / "gold" / "unsc-structure.jsonl"


@dataclass(frozen=True)
class Resolution:
    """One resolution: what a person read in it, and the sections that were found."""

    gold: dict[str, Any]
    sections: tuple[Section, ...]

    def labels(self, kind: str) -> list[str]:
        return [section.label for section in self.outside_annexes(kind) if section.label]

    def outside_annexes(self, kind: str) -> list[Section]:
        annexes = [section for section in self.sections if section.kind == "annex"]
        return [
            section
            for section in self.sections
            if section.kind == kind and not any(annex.start <= section.start < annex.end for annex in annexes)
        ]

    def expected(self, key: str) -> list[str]:
        return [str(label) for label in self.gold[key]]


@cache
def resolutions() -> list[Resolution]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    found = []
    for gold in map(json.loads, lines):
        source_text = canonical_text(load_source(DATA / "unsc" / gold["file"]))
        found.append(Resolution(gold, find_sections(source_text).sections))
    return found


def share(verdicts: dict[str, bool]) -> float:
    """The share that is right; what is wrong is named in the failure."""
    wrong = [file for file, right in verdicts.items() if not right]
    print(f"right: {len(verdicts) - len(wrong)} of {len(verdicts)}; wrong: {wrong}")
    return 1 - len(wrong) / len(verdicts)


def test_the_numbers_of_operative_paragraphs() -> None:
    numbered = [resolution for resolution in resolutions() if resolution.gold["numbers_paragraphs"]]
    assert len(numbered) >= 60
    verdicts = {r.gold["file"]: r.labels("operative") == r.expected("operative") for r in numbered}
    assert share(verdicts) >= 0.95


def test_the_labels_of_subparagraphs() -> None:
    """Counted by label, in order: what a resolution lists, and nothing that it does not."""
    right = expected = 0
    for resolution in resolutions():
        found, gold = resolution.labels("subparagraph"), resolution.expected("subparagraphs")
        alike = SequenceMatcher(None, found, gold, autojunk=False).get_matching_blocks()
        expected += max(len(found), len(gold))
        right += sum(block.size for block in alike)
    assert expected >= 30
    assert right / expected >= 0.9


def test_footnotes() -> None:
    noted = [r for r in resolutions() if r.gold["footnotes"] or r.labels("footnote")]
    verdicts = {r.gold["file"]: r.labels("footnote") == r.expected("footnotes") for r in noted}
    assert share(verdicts) >= 0.95


def test_annexes() -> None:
    verdicts = {
        r.gold["file"]: any(section.kind == "annex" for section in r.sections) == r.gold["annex"]
        for r in resolutions()
    }
    assert share(verdicts) >= 0.95


def test_recitals_are_counted() -> None:
    verdicts = {
        r.gold["file"]: len(r.outside_annexes("preambular")) == r.gold["preambular"] for r in resolutions()
    }
    assert share(verdicts) >= 0.9


def test_operative_paragraphs_without_a_number_are_counted() -> None:
    verdicts = {
        r.gold["file"]: sum(section.label is None for section in r.outside_annexes("operative"))
        == r.gold["unnumbered_operative"]
        for r in resolutions()
    }
    assert share(verdicts) >= 0.9
