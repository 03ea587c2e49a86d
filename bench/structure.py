"""How much of the structure of resolutions is found: labels, recitals, footnotes, dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import servanda
from bench.corpus import gold
from bench.matching import Tally

QUESTIONS = (
    "operative labels",
    "subparagraph labels",
    "unnumbered operative",
    "preambular",
    "footnotes",
    "date",
    "no annex",
)
_NAIVE = re.compile(r"^(\d+)\. ", re.MULTILINE)


@dataclass(slots=True)
class StructureScore:
    """For each question, in how many files the whole answer is right; for labels, a tally as well."""

    files: int = 0
    whole: Counter[str] = field(default_factory=Counter)
    labels: dict[str, Tally] = field(default_factory=dict)
    all_right: int = 0
    naive_whole: int = 0
    naive_labels: Tally = field(default_factory=Tally)
    wrong: list[str] = field(default_factory=list)


def score_structure(data: Path) -> StructureScore:
    """Read every file of the structure gold set and compare."""
    score = StructureScore(labels={name: Tally() for name in ("operative labels", "subparagraph labels")})
    for record in gold("unsc-structure"):
        path = data / "unsc" / record["file"]
        compare(record, answers(servanda.read(path)), score)
        naive = naive_labels(path.read_text(encoding="utf-8", errors="replace"))
        score.naive_whole += naive == record["operative"]
        count_labels(score.naive_labels, record["operative"], naive)
    return score


def answers(reading: servanda.Reading) -> dict[str, Any]:
    """What a reading says to each question. Bullets have no label and are not asked for."""
    sections = reading.sections

    def labels(kind: str) -> list[str]:
        return [section.label for section in sections if section.kind == kind and section.label]

    return {
        "operative labels": labels("operative"),
        "subparagraph labels": labels("subparagraph"),
        "unnumbered operative": sum(
            section.kind == "operative" and section.label is None for section in sections
        ),
        "preambular": sum(section.kind == "preambular" for section in sections),
        "footnotes": labels("footnote"),
        "date": reading.document.date,
        "no annex": not any(section.kind == "annex" for section in sections),
    }


def compare(record: dict[str, Any], answer: dict[str, Any], score: StructureScore) -> None:
    """One file's answers beside the annotator's."""
    wanted = {
        "operative labels": record["operative"],
        "subparagraph labels": record["subparagraphs"],
        "unnumbered operative": record["unnumbered_operative"],
        "preambular": record["preambular"],
        "footnotes": record["footnotes"],
        "date": record["date"],
        "no annex": not record["annex"],
    }
    score.files += 1
    wrong = [name for name in QUESTIONS if wanted[name] != answer[name]]
    score.whole.update(name for name in QUESTIONS if name not in wrong)
    score.all_right += not wrong
    score.wrong += [f"{record['file']}: {name}" for name in wrong]
    for name, tally in score.labels.items():
        count_labels(tally, wanted[name], answer[name])


def count_labels(tally: Tally, wanted: Sequence[str], given: Sequence[str]) -> None:
    """Labels as a bag: each is found as often as both have it."""
    tally.count((Counter(wanted) & Counter(given)).total(), len(wanted), len(given))


def naive_labels(raw: str) -> list[str]:
    """The baseline: a number, a full stop and a space where a line begins."""
    return _NAIVE.findall(raw)
