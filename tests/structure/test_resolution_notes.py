"""Resolutions: footnotes, the record of adoption, and what recognition made of labels."""

from __future__ import annotations

import pytest
from outline import Outline
from resolution_text import RESOLUTION


class TestFootnotesAndTheRecordOfAdoption:
    WRITTEN = (
        "Resolution 999 (1990) of 7 May 1990\n\nThe Security Council,\n\n"
        "Mindful of its resolution 937 (1989) and of the words of its President, 89\n\n"
        "1. Approves the plan of the Head of Mission of 27 April 1990; 90\n\n"
        "2. Decides that the observers are to stay.\n\n"
        "Adopted unanimously at the\n\n2999th meeting.\n\n"
        "89 See Yearbook of the Observers in the Valley, 1989,\n\np. 45.\n\n"
        "90 Records of the Council, Second Part, document S/29999.\n\n"
        "91 Ibid., document S/29998, para. 12.\n"
    )

    def test_the_record_is_a_note_even_in_two_pieces(self) -> None:
        outline = Outline(self.WRITTEN)
        assert outline.words("note") == ["Adopted unanimously at the 2999th meeting."]

    def test_footnotes_are_numbered_and_whole(self) -> None:
        outline = Outline(self.WRITTEN)
        assert outline.labels("footnote") == ["89", "90", "91"]
        assert outline.words("footnote")[0].endswith("1989, p. 45.")

    def test_numbers_of_footnotes_are_no_numbers_of_paragraphs(self) -> None:
        outline = Outline(self.WRITTEN)
        assert outline.labels("operative") == ["1", "2"]
        assert outline.structure.problems == ()

    @pytest.mark.parametrize("note", ["1/ S/24960.", "a/ See document S/24960.", "[1] Document S/24960."])
    def test_may_be_marked_in_other_ways(self, note: str) -> None:
        written = f"{RESOLUTION}\n{note}\n"
        assert Outline(written).labels("footnote") == [note.strip("[")[0]]

    def test_a_footnote_inside_a_paragraph_does_not_break_it(self) -> None:
        written = (
            "Resolution 902 (1994)\n\nThe Security Council,\n\nRecalling its resolutions,\n\n"
            "1. Welcomes that both sides have agreed to the plan for the reopening of the town and\n\n"
            "1/ S/1994/262.\n\nthe harbour, as shown on the map;\n\n2. Decides to meet again.\n"
        )
        outline = Outline(written)
        assert outline.words("operative")[0].endswith(
            "reopening of the town and the harbour, as shown on the map;"
        )
        assert outline.words("footnote") == ["1/ S/1994/262."]


class TestWhatRecognitionMisread:
    def test_a_comma_for_a_stop(self) -> None:
        outline = Outline(RESOLUTION.replace("2. Demands", "2, Demands"))
        assert outline.labels("operative") == ["1", "2", "3", "4"]
        (problem,) = outline.problems("ocr_noise")
        assert problem.note == "label printed '2,', read as 2"

    def test_a_six_for_a_b(self) -> None:
        outline = Outline(RESOLUTION.replace("(b) Give", "(6) Give"))
        letters = [label for label in outline.labels("subparagraph") if label not in ("(i)", "(ii)")]
        assert letters == ["(a)", "(b)", "(c)", "(a)", "(b)"]
        assert outline.problems("ocr_noise")[0].note == "label printed '(6)', read as (b)"

    def test_ones_for_the_roman_one(self) -> None:
        outline = Outline(RESOLUTION.replace("(i) Free", "(1) Free"))
        assert outline.labels("subparagraph")[2:4] == ["(i)", "(ii)"]

    def test_an_s_for_the_last_five(self) -> None:
        written = RESOLUTION.replace("4. Decides", "4. Asks for a report;\n\nS. Decides")
        assert Outline(written).labels("operative") == ["1", "2", "3", "4", "5"]

    def test_a_small_letter_for_a_part(self) -> None:
        written = (
            "Resolution 820 (1993)\n\nThe Security Council,\n\nRecalling all,\n\nA\n\n1. Commends the "
            "plan;\n\nB\n\n"
        )
        written += "2. Decides that States shall act;\n\nc\n\n3. Decides to remain seized of the matter.\n"
        outline = Outline(written)
        assert outline.labels("heading") == ["A", "B", "C"]
        assert outline.problems("ocr_noise")[0].note == "label printed 'c', read as C"

    def test_two_paragraphs_on_one_line(self) -> None:
        written = RESOLUTION.replace("Halvet;\n\n2. Demands", "Halvet; 2. Demands")
        assert Outline(written).labels("operative") == ["1", "2", "3", "4"]

    def test_a_list_run_together(self) -> None:
        written = RESOLUTION.replace(
            "Paying what they have pledged;\n\n(b)", "Paying what they have pledged; (b)"
        )
        assert Outline(written).tree()[-3:] == ["3 (a)", "3 (b)", "4"]

    def test_the_words_are_never_changed(self) -> None:
        written = RESOLUTION.replace("2. Demands", "2, Demands").replace("(b) Give", "(6) Give")
        assert "2, Demands that all parties:" in Outline(written).text
        assert "(6) Give the Mission:" in Outline(written).text


class TestLabelsThatStandAlone:
    """Taken from a printed page, a label may be one block and its paragraph the next."""

    WRITTEN = RESOLUTION.replace("(S/2014/999),", "(S/2014/999),\n\nHaving met,")
    for printed in ("1.", "2.", "3.", "4.", "(a)", "(b)", "(c)", "(i)", "(ii)"):
        WRITTEN = WRITTEN.replace(f"\n\n{printed} ", f"\n\n{printed}\n\n")

    def test_belong_to_the_paragraph_after_them(self) -> None:
        outline = Outline(self.WRITTEN)
        assert outline.labels("operative") == ["1", "2", "3", "4"]
        assert [line for line in outline.tree() if line[0] in "23"] == [
            "2", "2 (a)", "2 (b)", "2 (b) (i)", "2 (b) (ii)", "2 (c)", "3", "3 (a)", "3 (b)",
        ]  # fmt: skip
        assert (
            outline.words("operative")[0]
            == "1. Condemns the attacks of 29 August 2014 on the road to Halvet;"
        )

    def test_even_over_a_page_break(self) -> None:
        page = "2/4\n\n14-61606\n\n\fS/RES/2999 (2014)\n\n"
        outline = Outline(self.WRITTEN.replace("3.\n\nUrges", f"3.\n\n{page}Urges"))
        assert outline.words("operative")[2].startswith("3. Urges all States")
        assert outline.reasons() == ["page number", "page number", "running head"]

    def test_may_be_bullets(self) -> None:
        written = (
            "Joint Statement\n\nThe Ministers agreed:\n\n•\n\nto open the road;¹\n\n•\n\n"
            "to keep the bridge safe; and\n\n•\n\nto meet again.\n\n•\n\n"
            "They thanked their hosts for the welcome.\n"
        )
        outline = Outline(written)
        assert outline.words("subparagraph") == [
            "• to open the road;¹",
            "• to keep the bridge safe; and",
            "• to meet again.",
        ]
        assert outline.reasons() == ["rule"]

    def test_are_left_where_they_may_stand_after_their_words(self) -> None:
        written = (
            "Resolution 724 (1991)\n\nThe Security Council,\n\n1. Decides to set up a Committee:\n\n"
            "To examine the reports;\n\n(i)\n\nTo seek further information;\n\n(ii)\n\n2. Decides to meet.\n"
        )
        assert Outline(written).labels("subparagraph") == []


class TestNotesUnderPlainNumbers:
    PROSE = "We met in Lindhaven.¹ We saw that six of the nine crossings are open, and thank Norvale for it.²"
    NOTES = "1. The views are those of the Chair.\n\n2. Counted on 4 June 2024.\n"

    def test_are_those_to_which_the_marks_in_the_text_lead(self) -> None:
        outline = Outline(f"Joint Statement\n\n{self.PROSE}\n\n{self.NOTES}")
        assert outline.labels("footnote") == ["1", "2"]
        assert outline.words("operative") == []

    def test_paragraphs_that_bear_marks_themselves_are_none(self) -> None:
        written = f"Joint Statement\n\n1. {self.PROSE}\n\n2. We will meet again.\n"
        assert Outline(written).labels("operative") == ["1", "2"]

    def test_paragraphs_without_marks_before_them_are_none(self) -> None:
        written = f"Joint Statement\n\nWe met in Lindhaven and freed 30 km² of land.\n\n{self.NOTES}"
        assert Outline(written).labels("operative") == ["1", "2"]
