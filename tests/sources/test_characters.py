"""Characters that a reader cannot see go; what was decoded wrongly once before is mended."""

from __future__ import annotations

import pytest
from source_texts import bytes_of, plain, problems


class TestSpaces:
    @pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000", "\t"])
    def test_every_kind_of_space_is_one_space(self, space: str) -> None:
        written = f"The Council pledged $20{space}billion."
        text = plain(written)
        assert text.text == "The Council pledged $20 billion."
        assert bytes_of(text, written, "20 billion") == f"20{space}billion".encode()

    def test_several_are_one(self) -> None:
        assert plain("Ministers   of \u00a0 Foreign Affairs").text == "Ministers of Foreign Affairs"


class TestTheInvisible:
    def test_a_soft_hyphen_inside_a_word_goes(self) -> None:
        written = "without de\u00adlay and with\u00adout conditions"
        text = plain(written)
        assert text.text == "without delay and without conditions"
        assert bytes_of(text, written, "delay") == "de\u00adlay".encode()

    def test_a_zero_width_space_inside_a_word_goes(self) -> None:
        assert plain("the Euro\u200bpean Union").text == "the European Union"

    def test_a_zero_width_space_after_a_sentence_was_a_space(self) -> None:
        written = "They met in Oslo.\u200bThey agreed."
        text = plain(written)
        assert text.text == "They met in Oslo. They agreed."
        assert bytes_of(text, written, "They agreed") == b"They agreed"

    def test_direction_marks_and_late_byte_order_marks_go(self) -> None:
        assert plain("Signed by \u200f\u202bAmman\u202c and \ufeffRabat").text == "Signed by Amman and Rabat"

    def test_they_are_counted_in_one_problem(self) -> None:
        (problem,) = problems(plain("with\u00adout de\u00adlay"), "invisible_characters")
        assert problem.note.startswith("2 ")


class TestMojibake:
    def test_is_mended(self) -> None:
        written = "the joint communiquÃ© of the Presidentâ€™s office"
        text = plain(written)
        assert text.text == "the joint communiqué of the President’s office"
        assert bytes_of(text, written, "communiqué") == "communiquÃ©".encode()
        assert bytes_of(text, written, "office") == b"office"

    def test_is_reported_word_by_word(self) -> None:
        text = plain("the joint communiquÃ© of the Presidentâ€™s office")
        found = [text.text[p.start : p.end] for p in problems(text, "mojibake")]
        assert found == ["communiqué", "President’s"]

    @pytest.mark.parametrize("name", ["Türkiye", "Côte d’Ivoire", "São Tomé", "Łódź", "Đặng", "Ã", "naïve"])
    def test_names_with_foreign_letters_are_left_alone(self, name: str) -> None:
        text = plain(f"The delegation of {name} spoke.")
        assert name in text.text
        assert not problems(text, "mojibake")


class TestLineEnds:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
    def test_every_kind_of_line_end_is_one_newline(self, end: str) -> None:
        written = end.join(["Joint Statement", "", "The Ministers met in Oslo.", "", "They agreed."])
        text = plain(written)
        assert text.text == "Joint Statement\n\nThe Ministers met in Oslo.\n\nThey agreed."
        assert bytes_of(text, written, "They agreed.") == b"They agreed."

    def test_kinds_may_be_mixed(self) -> None:
        written = "Joint Statement\r\n\r\nThe Ministers met\nin Oslo.\r\rThey agreed.\n"
        assert plain(written).text == "Joint Statement\n\nThe Ministers met in Oslo.\n\nThey agreed."
