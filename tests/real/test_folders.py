"""Whole folders of real documents: nothing fails, and what the folder is known for is found."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from real_documents import needs_data, real_files
from servanda.model import Section
from servanda.sources import SourceText, canonical_text, load_source
from servanda.structure import Structure, find_sections

pytestmark = needs_data
COUNTS = {"coalition": 1, "unsc": 451, "fomc": 122, "wh-joint-statements": 144, "g7-leaders": 16}


def documents(folder: str) -> list[Path]:
    """All the documents of a folder: a test of each is no test where the folder is empty."""
    files = real_files(folder)
    assert len(files) == COUNTS[folder]
    return files


@cache
def taken_apart(file: Path) -> tuple[SourceText, Structure]:
    source_text = canonical_text(load_source(file))
    return source_text, find_sections(source_text)


def words(file: Path, section: Section) -> str:
    return taken_apart(file)[0].text[section.start : section.end].strip()


def title_of(file: Path) -> str | None:
    """The title that the document's own head names."""
    source_text, _ = taken_apart(file)
    marks = (mark for mark in source_text.marks if mark.kind == "head" and mark.value == "title")
    return next((source_text.text[mark.start : mark.end] for mark in marks), None)


@pytest.mark.parametrize("folder", ["unsc", "fomc", "wh-joint-statements", "g7-leaders"])
def test_every_document_can_be_taken_apart(folder: str) -> None:
    for file in documents(folder):
        source_text, structure = taken_apart(file)
        assert source_text.text, file.name
        assert structure.sections, file.name


@pytest.mark.parametrize("folder", ["wh-joint-statements", "g7-leaders"])
def test_the_title_in_the_head_is_the_title(folder: str) -> None:
    for file in documents(folder):
        titles = [section for section in taken_apart(file)[1].sections if section.kind == "title"]
        assert [words(file, title) for title in titles] == [title_of(file)], file.name


def test_every_resolution_has_one_title_and_paragraphs() -> None:
    for file in documents("unsc"):
        kinds = Counter(section.kind for section in taken_apart(file)[1].sections)
        assert kinds["title"] == 1, file.name
        assert kinds["operative"] or kinds["subparagraph"], file.name


def test_nearly_every_resolution_has_one_chapeau() -> None:
    files = documents("unsc")
    one = [file for file in files if [s.kind for s in taken_apart(file)[1].sections].count("chapeau") == 1]
    assert len(one) >= 0.98 * len(files)


def test_joint_statements_have_no_recitals_among_their_paragraphs() -> None:
    """Recitals stand together at the beginning: a later participle opens a sentence."""
    for folder in ("wh-joint-statements", "g7-leaders"):
        for file in documents(folder):
            kinds = [s.kind for s in taken_apart(file)[1].sections if s.parent is None]
            body = kinds.index("body") if "body" in kinds else len(kinds)
            assert "preambular" not in kinds[body:], file.name


def test_only_what_breaks_off_is_incomplete() -> None:
    incomplete = {
        file.name
        for folder in ("coalition", "unsc", "fomc", "wh-joint-statements", "g7-leaders")
        for file in documents(folder)
        if not taken_apart(file)[1].complete
    }
    assert incomplete == {file.name for file in documents("coalition")}


def test_the_document_that_the_project_starts_from() -> None:
    (file,) = documents("coalition")
    _, structure = taken_apart(file)
    kinds = [section.kind for section in structure.sections]
    assert list(dict.fromkeys(kinds)) == [
        "furniture", "title", "note", "masthead", "body", "chapeau", "operative",
    ]  # fmt: skip
    assert [section.label for section in structure.sections if section.kind == "operative"] == ["1"]
    (problem,) = [problem for problem in structure.problems if problem.kind == "truncated"]
    assert taken_apart(file)[0].text[problem.start : problem.end] == "maintain"
