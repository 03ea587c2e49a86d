"""Facts about the real DOCX documents, checked against what their XML says."""

from __future__ import annotations

import re
from functools import cache

import pytest

from real_documents import DATA, needs_data
from servanda.model import Source
from servanda.sources.docx import read_docx
from servanda.sources.extract import Extract

pytestmark = needs_data
FOLDER = DATA / "docx"


@cache
def extract(name: str) -> Extract:
    file = FOLDER / name
    return read_docx(Source(file.name, file.read_bytes()), lambda _: None)


def lines(name: str) -> list[str]:
    return [line.strip() for line in extract(name).text.replace("\f", "\n").split("\n") if line.strip()]


MISSION, OUTLINE, CORRIGENDUM = (
    "A_80_6_Sect.3_Add.6.docx",
    "A_80_6_PLANOUTLINE.docx",
    "A_80_6_SECT.24__CORR.1.docx",
)


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        (MISSION, "A/80/6 (Sect. 3)/Add.6"),
        (OUTLINE, "A/80/6 (Plan outline)"),
        (CORRIGENDUM, "A/80/6 (Sect. 24)/Corr.1"),
    ],
)
def test_the_masthead_stands_in_the_header_of_the_first_page(name: str, symbol: str) -> None:
    assert extract(name).flaw() is None
    assert lines(name)[:3] == ["United Nations", symbol, "General Assembly"]


def test_automatic_numbers_run_through_the_document() -> None:
    automatic = {int(line.split(".")[0]) for line in lines(MISSION) if re.match(r"\d+\. [A-Z]", line)}
    assert automatic >= set(range(1, 45))


def test_tracked_changes_are_reported_and_read_as_accepted() -> None:
    notes = [problem.note for problem in extract(MISSION).problems if problem.kind == "tracked_change"]
    assert len(notes) == 4
    assert all(note.startswith("FOFD ") for note in notes)
    assert "55 personnel" in extract(MISSION).text
    assert "56 personnel" not in extract(MISSION).text


def test_tables_and_what_stands_beneath_them() -> None:
    assert sum(line.startswith("|") for line in lines(CORRIGENDUM)) == 90
    marks = {(mark.kind, mark.value) for mark in extract(MISSION).marks}
    assert {("footnote", "a"), ("footnote", "*"), ("furniture", "contents list")} <= marks
    assert any("ASGᵃ" in line for line in lines(MISSION))


def test_comments_are_reported() -> None:
    assert [problem.kind for problem in extract(OUTLINE).problems] == ["comment"]
