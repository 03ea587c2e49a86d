"""What holds of the sections whatever the text is."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from nasty_texts import documents, names

from section_rules import check_structure
from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import canonical_text
from servanda.structure import find_sections
from servanda.structure.prose import prose_of

MEGABYTE = 1_000_000
PIECES = {
    "one word": "a",
    "digits": "1234567890",
    "brackets": "(",
    "square brackets": "[",
    "links": "[a](b ",
    "angle brackets": "<",
    "comments": "<!--",
    "formulas": "$\\",
    "formulas and words": "$a\\b",
    "stars": "*",
    "list stars": "* ",
    "bold": "**a** ",
    "underscores": "_a",
    "spaces": "a" + " " * 40,
    "newlines": "\n",
    "carriage returns": "\r",
    "form feeds": "\f",
    "numbers": "1. A\n",
    "lists": "(a) b;\n",
    "lists in a line": ": (a) b",
    "bullets": "- a line of a list;\n",
    "footnotes": "1 See\n",
    "recitals": "Recalling what was said,\n",
    "speakers": "Recalling,\nThe Security Council,\n",
    "lines that go on": "of text that goes on in lower case\n\n",
    "entities": "&nbsp;",
    "mojibake": "â€™",
    "soft hyphens": "\u00ad",
    "divided words": "a-\nb ",
    "headings": "## Heading of a part\n",
}


@given(documents, names)
@example("**a", "a.md")
@example("1. A\n1. B\n2. C\n2. D", "a.txt")
@example("- a\n\n(i) b\n\n- c", "a.md")
@example("Annex\n\n1. A\n\n/s/ B", "a.txt")
def test_every_text_is_tiled_by_its_sections(text: str, name: str) -> None:
    try:
        source_text = canonical_text(Source(name, text.encode("utf-8", "surrogatepass")))
    except SourceError:
        return
    check_structure(source_text.text, find_sections(source_text))


@given(documents, names)
def test_the_same_text_has_the_same_sections(text: str, name: str) -> None:
    try:
        source_text = canonical_text(Source(name, text.encode("utf-8", "surrogatepass")))
    except SourceError:
        return
    assert find_sections(source_text) == find_sections(source_text)


@given(documents, names)
def test_prose_leads_back_to_the_text(text: str, name: str) -> None:
    try:
        source_text = canonical_text(Source(name, text.encode("utf-8", "surrogatepass")))
    except SourceError:
        return
    sections = {section.id: section for section in find_sections(source_text).sections}
    for paragraph in prose_of(source_text.text, sections.values()):
        section = sections[paragraph.section]
        for place, character in enumerate(paragraph.text):
            start, end = paragraph.span(place, place + 1)
            assert section.start <= start < end <= section.end
            assert character == " " or source_text.text[start] == character


@pytest.mark.parametrize("name", ["statement.txt", "statement.md"])
@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_takes_time_in_proportion(piece: str, name: str) -> None:
    """A fifth of a megabyte within seconds; a step that is quadratic takes minutes."""
    written = "Joint Statement\n\nWe, the Leaders, met in Oslo.\n\n" + PIECES[piece] * (
        MEGABYTE // 5 // len(PIECES[piece])
    )
    begin = time.process_time()
    source_text = canonical_text(Source(name, written.encode()))
    find_sections(source_text)
    assert time.process_time() - begin < 5
