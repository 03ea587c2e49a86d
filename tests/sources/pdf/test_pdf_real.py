"""The real PDFs: no word is lost, furniture and notes are known, paragraphs stay whole."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from paper import paragraphs, read

from real_documents import DATA, needs_data
from servanda.sources.extract import Extract

pytestmark = needs_data
FILES = sorted((DATA / "pdf").glob("*.pdf"))
NEGOTIATING_TEXT = DATA / "pdf" / "8infnot.pdf"
PLAIN = str.maketrans(
    {**dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)), "\x02": "-", "\ufffe": "-", "\uf0b7": "•"}
)


def characters(text: str) -> Counter[str]:
    return Counter("".join(text.split()).translate(PLAIN))


def marked(extract: Extract, kind: str) -> Counter[str]:
    return Counter(mark.value for mark in extract.marks if mark.kind == kind)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_page_keeps_every_character(file: Path) -> None:
    extract = read(file.read_bytes())
    document = pypdfium2.PdfDocument(file)
    assert len(extract.pages) == len(document)
    for page in extract.pages:
        words = "".join(extract.text[word.start : word.end] for word in page.words)
        assert characters(words) == characters(document[page.number - 1].get_textpage().get_text_range())
    document.close()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_page_has_its_head_and_its_number(file: Path) -> None:
    extract = read(file.read_bytes())
    reasons = marked(extract, "furniture")
    assert reasons["page number"] == len(extract.pages)
    assert reasons["running head"] % len(extract.pages) == 0
    assert set(reasons) == {"page number", "running head"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_paragraph_begins_in_the_middle_of_a_sentence(file: Path) -> None:
    found = paragraphs(read(file.read_bytes()))
    assert [text[:20] for text in found if text[0].islower() and ": " not in text[:40]] == []


def test_the_notes_of_the_negotiating_text() -> None:
    extract = read(NEGOTIATING_TEXT.read_bytes())
    assert marked(extract, "footnote") == Counter("12345")
    assert [mark in extract.text for mark in "¹²³⁴⁵"] == [True] * 5


def test_the_articles_of_the_negotiating_text() -> None:
    found = paragraphs(read(NEGOTIATING_TEXT.read_bytes()))
    articles = [text for text in found if text.startswith("strong: Article ")]
    assert [text.split()[2] for text in articles] == [str(number) for number in range(1, 27)]
    assert not any(text.startswith("|") for text in found)
