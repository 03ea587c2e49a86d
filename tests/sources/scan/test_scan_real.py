"""A real scan of six pages, 110 dots an inch and askew, against the same pages born digital."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import Levenshtein
from scanned_pages import needs_tesseract

from real_documents import DATA, needs_data
from servanda.model import Source
from servanda.sources import SourceText, canonical_text

pytestmark = [needs_data, needs_tesseract]
SCAN = DATA / "scan" / "8infnot-scanned-p1-6.pdf"
BORN_DIGITAL = DATA / "pdf" / "8infnot.pdf"


@cache
def scan() -> SourceText:
    return canonical_text(Source(SCAN.name, SCAN.read_bytes()))


def test_nearly_every_word_is_the_printed_one() -> None:
    printed = canonical_text(Source(BORN_DIGITAL.name, BORN_DIGITAL.read_bytes()))
    wanted = printed.text[: printed.pages[5].end].split()
    assert Levenshtein.normalized_similarity(scan().text.split(), wanted) > 0.96


def test_every_page_is_read_with_confidence() -> None:
    assert len(scan().pages) == 6
    assert all(page.scanned and page.confidence and page.confidence > 0.85 for page in scan().pages)


def test_articles_begin_their_own_lines() -> None:
    lines = scan().text.split("\n")
    assert [
        number for number in range(1, 13) if not any(line.startswith(f"Article {number} ") for line in lines)
    ] == []


def test_doubtful_words_are_few_and_named() -> None:
    doubtful = [problem for problem in scan().problems if problem.kind == "ocr_noise"]
    assert 0 < len(doubtful) < 0.05 * len(scan().text.split())
