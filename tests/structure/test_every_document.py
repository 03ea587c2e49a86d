"""Every document at hand is tiled by its sections, and its head is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from real_documents import EXAMPLES, FOLDERS, needs_data, real_files
from section_rules import check_structure
from servanda.sources import SourceText, canonical_text, load_source
from servanda.structure import Structure, find_sections


def taken_apart(file: Path) -> tuple[SourceText, Structure]:
    source_text = canonical_text(load_source(file))
    return source_text, find_sections(source_text)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_examples_keep_the_rules(file: Path) -> None:
    source_text, structure = taken_apart(file)
    check_structure(source_text.text, structure)


@needs_data
@pytest.mark.parametrize("folder", FOLDERS)
def test_real_documents_keep_the_rules(folder: str) -> None:
    files = real_files(folder)
    assert files
    for file in files:
        source_text, structure = taken_apart(file)
        check_structure(source_text.text, structure)
        for problem in source_text.problems:
            assert 0 <= problem.start <= problem.end <= len(source_text.text), (file.name, problem)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.name)
def test_the_example_that_breaks_off_is_the_only_one(file: Path) -> None:
    _, structure = taken_apart(file)
    assert structure.complete == ("damaged" not in file.name)
