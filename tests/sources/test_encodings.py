"""Bytes become characters in the right encoding, and what is no character stays in view."""

from __future__ import annotations

import codecs

import pytest
from source_texts import bytes_of, plain, problems

SENTENCE = "The Ministers met in Genève and thanked Côte d’Ivoire for its “generous” offer of €20 million."


class TestTheEncodingIsFound:
    def test_utf_8(self) -> None:
        text = plain(SENTENCE)
        assert (text.text, text.encoding) == (SENTENCE, "utf-8")

    def test_utf_8_with_a_byte_order_mark(self) -> None:
        data = codecs.BOM_UTF8 + SENTENCE.encode()
        text = plain(data)
        assert (text.text, text.encoding) == (SENTENCE, "utf-8")
        assert bytes_of(text, data, "Genève") == "Genève".encode()

    @pytest.mark.parametrize(
        ("mark", "encoding"),
        [
            (codecs.BOM_UTF16_LE, "utf-16-le"),
            (codecs.BOM_UTF16_BE, "utf-16-be"),
            (b"", "utf-16-le"),
            (b"", "utf-16-be"),
            (codecs.BOM_UTF32_LE, "utf-32-le"),
        ],
        ids=["little-endian", "big-endian", "little-endian, no mark", "big-endian, no mark", "32 bits"],
    )
    def test_utf_16(self, mark: bytes, encoding: str) -> None:
        data = mark + SENTENCE.encode(encoding)
        text = plain(data)
        assert (text.text, text.encoding) == (SENTENCE, encoding)
        assert bytes_of(text, data, "Côte d’Ivoire") == "Côte d’Ivoire".encode(encoding)

    def test_utf_16_with_half_a_character_at_the_end(self) -> None:
        assert plain(codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le") + b"\x41").text == SENTENCE

    def test_a_character_of_two_utf_16_units(self) -> None:
        data = codecs.BOM_UTF16_LE + "Agreed 😀 in Ankara".encode("utf-16-le")
        text = plain(data)
        assert text.text == "Agreed 😀 in Ankara"
        assert bytes_of(text, data, "Ankara") == "Ankara".encode("utf-16-le")

    def test_western_windows(self) -> None:
        data = SENTENCE.encode("cp1252")
        text = plain(data)
        assert text.text == SENTENCE
        assert bytes_of(text, data, "€20 million") == b"\x8020 million"

    def test_central_european_windows(self) -> None:
        sentence = "Prezydent i Ministrowie spotkali się w Łodzi; podpisali deklarację o bezpieczeństwie."
        data = sentence.encode("cp1250")
        text = plain(data)
        assert text.text == sentence
        assert bytes_of(text, data, "Łodzi") == "Łodzi".encode("cp1250")

    def test_a_long_english_text_with_one_western_letter(self) -> None:
        sentence = "The parties reaffirmed the ceasefire. " * 40 + "They thanked the Chargé d'affaires."
        assert plain(sentence.encode("cp1252")).text == sentence.strip()


class TestBytesThatAreNoCharacter:
    DATA = "Les États membres ont réaffirmé l’".encode() + b"\xff\xfe" + " unité de la République.".encode()

    def test_become_the_replacement_character_one_for_one(self) -> None:
        text = plain(self.DATA)
        assert text.encoding == "utf-8"
        assert "l’\ufffd\ufffd unité" in text.text

    def test_are_reported_where_they_stand(self) -> None:
        text = plain(self.DATA)
        (problem,) = problems(text, "garbled")
        assert text.text[problem.start : problem.end] == "\ufffd\ufffd"
        assert "2 characters" in problem.note

    def test_do_not_move_the_way_back(self) -> None:
        text = plain(self.DATA)
        assert bytes_of(text, self.DATA, "\ufffd\ufffd") == b"\xff\xfe"
        assert bytes_of(text, self.DATA, "République") == "République".encode()

    def test_control_characters_are_shown_the_same_way(self) -> None:
        data = b"The Council \x01\x02 decides to remain seized of the matter." + b" And so on." * 20
        text = plain(data)
        (problem,) = problems(text, "garbled")
        assert text.text[problem.start : problem.end] == "\ufffd\ufffd"
        assert bytes_of(text, data, "decides") == b"decides"


def test_the_whole_text_comes_from_the_whole_source() -> None:
    data = SENTENCE.encode("cp1252")
    text = plain(data)
    assert text.source_bytes(0, len(text.text)) == (0, len(data))
