"""From sections to what is parsed: each character traceable to the canonical text."""

from __future__ import annotations

from servanda.language import Paragraph, Piece, parse_paragraphs
from servanda.model import Source
from servanda.sources import canonical_text
from servanda.structure import find_sections
from servanda.structure.prose import prose_of

WRITTEN = (
    "Joint Statement\n\n1. We agreed to keep the road open,¹ to clear all mines and\n\n"
    "Joint Statement of Oslo\nPage 1\n\nto pay the guards in time:\n\n(a) each month;\n\n"
    "(b) without delay.\n\nJoint Statement of Oslo\nPage 2\n\n- We shall meet again.\n"
)


def paragraphs_of(written: str) -> tuple[str, list[Paragraph]]:
    source_text = canonical_text(Source("statement.txt", written.encode()))
    return source_text.text, prose_of(source_text.text, find_sections(source_text).sections)


def test_labels_note_marks_and_what_interrupts_a_paragraph_are_left_out() -> None:
    _, paragraphs = paragraphs_of(WRITTEN)
    assert [(paragraph.kind, paragraph.label, paragraph.text) for paragraph in paragraphs] == [
        ("title", None, "Joint Statement"),
        (
            "operative",
            "1",
            "We agreed to keep the road open,  to clear all mines and to pay the guards in time:",
        ),
        ("subparagraph", "(a)", "each month;"),
        ("subparagraph", "(b)", "without delay."),
        ("subparagraph", None, "We shall meet again."),
    ]


def test_every_character_leads_back() -> None:
    text, paragraphs = paragraphs_of(WRITTEN)
    assert paragraphs
    for paragraph in paragraphs:
        for word in paragraph.text.split():
            start = paragraph.text.index(word)
            begin, end = paragraph.span(start, start + len(word))
            assert text[begin:end] == word


def test_a_span_over_an_interruption_covers_it() -> None:
    text, paragraphs = paragraphs_of(WRITTEN)
    start = paragraphs[1].text.index("mines")
    begin, end = paragraphs[1].span(start, start + len("mines and to pay"))
    assert text[begin:end].startswith("mines and")
    assert text[begin:end].endswith("to pay")
    assert "Page 1" in text[begin:end]


def test_a_squared_unit_is_no_note_mark() -> None:
    _, paragraphs = paragraphs_of("Statement\n\nThey freed an area of 500 km² in the valley of the river.\n")
    assert "500 km² in" in paragraphs[-1].text


def test_tokens_lead_back_too() -> None:
    text, paragraphs = paragraphs_of(WRITTEN)
    tokens = [(parse, token) for parse in parse_paragraphs(paragraphs) for token in parse.doc]
    assert len(tokens) > 30
    for parse, token in tokens:
        if not token.is_space:
            begin, end = parse.span(token.idx, token.idx + len(token))
            assert text[begin:end] == token.text


def test_a_very_long_paragraph_is_cut_at_sentence_ends() -> None:
    words = "The Ministers met in Oslo and agreed to keep the road open. " * 900
    paragraph = Paragraph("s1", "body", None, words.strip(), (Piece(0, 100, len(words.strip())),))
    parses = list(parse_paragraphs([paragraph]))
    assert len(parses) > 1
    assert "".join(parse.text for parse in parses) == paragraph.text
    assert all(parse.text.endswith("open.") for parse in parses)
