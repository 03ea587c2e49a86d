"""Paragraphs and their parse: every parsed character leads back to the canonical text."""

from __future__ import annotations

from servanda.language import Paragraph, Piece, language_of, parse_paragraphs, within_measure

SYLLABLES = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "o")]


def paragraph(text: str, *pieces: Piece) -> Paragraph:
    return Paragraph("s1", "body", None, text, pieces or (Piece(0, 0, len(text)),))


def test_offsets_lead_over_what_interrupts_a_paragraph() -> None:
    one = paragraph("We urge all parties.", Piece(0, 10, 8), Piece(8, 40, 12))
    assert one.span(0, 7) == (10, 17)
    assert one.span(8, 11) == (40, 43)
    assert one.span(3, 11) == (13, 43)


def test_a_long_paragraph_is_parsed_in_pieces_that_lose_nothing() -> None:
    text = "We urge all parties to keep the peace in the valley. " * 600
    parses = list(parse_paragraphs([paragraph(text)]))
    assert len(parses) > 1
    assert "".join(parse.text for parse in parses) == text
    position = 0
    for parse in parses:
        assert parse.span(0, len(parse.text)) == (position, position + len(parse.text))
        position += len(parse.text)


def test_an_empty_list_parses_to_nothing() -> None:
    assert list(parse_paragraphs([])) == []


def test_the_language_of_a_text() -> None:
    assert language_of("We urge all parties to keep the peace in the valley and beyond it.") == "en"
    assert language_of("Nous demandons à toutes les parties de maintenir la paix dans la vallée.") == "fr"
    assert language_of("12 / 14") is None


def test_a_text_that_is_too_long_is_parsed_up_to_a_sentence_of_it() -> None:
    text = "We urge all parties to keep the peace in the valley. " * 600
    whole = [paragraph("We met."), paragraph(text, Piece(0, 100, len(text)))]
    kept, rest = within_measure(whole, always=2_000)
    assert kept[0] == whole[0]
    assert kept[1].text.endswith("in the valley.")
    assert text.startswith(kept[1].text)
    assert rest == 100 + len(kept[1].text)


def test_what_is_short_enough_is_parsed_whole() -> None:
    whole = [paragraph("We met."), paragraph("We urge all parties to keep the peace.")]
    assert within_measure(whole) == (whole, None)


def test_many_small_paragraphs_are_too_long_as_well() -> None:
    _, rest = within_measure([paragraph("Road.", Piece(0, 10 * n, 5)) for n in range(100)], always=500)
    assert rest == 500


def test_white_space_is_not_parsed() -> None:
    assert list(parse_paragraphs([paragraph(" " * 20_000)])) == []


def test_a_part_of_a_paragraph_leads_back_too() -> None:
    one = paragraph("We urge all parties.", Piece(0, 10, 8), Piece(8, 40, 12)).part(3, 11)
    assert one.text == "urge all"
    assert one.span(0, 4) == (13, 17)
    assert one.span(5, 8) == (40, 43)


def test_a_long_text_that_somebody_wrote_is_parsed_beyond_the_measure() -> None:
    """Here 1,400 different words in ever new sentences; said again and again, it is parsed no further."""
    names = [f"{first}{last}" for first in SYLLABLES for last in SYLLABLES]
    written = [
        paragraph(f"In {one} we met {names[number - 7]} and the {names[number * 3 % 1_400]} of the valley.")
        for number, one in enumerate(names[:1_400])
    ]
    assert within_measure(written, always=5_000) == (written, None)
    assert within_measure(written, always=5_000, written=9_000)[1] is not None
    assert within_measure(written[:100] * 14, always=5_000)[1] is not None
