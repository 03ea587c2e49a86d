"""Resolutions: who speaks, why, and what is decided, paragraph by paragraph."""

from __future__ import annotations

import pytest
from outline import Outline

RESOLUTION = """\
Resolution 2999 (2014)

Adopted by the Security Council at its 7272nd meeting, on 24 September 2014

The Security Council,

Recalling its resolution 2770 (2012) of 3 May 2012 and the statement of its President,

Deeply concerned at the attacks on convoys that bring food to the Sarune Valley,

Having considered the report of the Secretary-General of 1 September 2014 (S/2014/999),

Acting under Chapter VII of the Charter of the United Nations,

1. Condemns the attacks of 29 August 2014 on the road to Halvet;

2. Demands that all parties:

(a) Cease fire without delay;

(b) Give the Mission:

(i) Free passage on all roads; and

(ii) The maps of their minefields;

(c) Set free the persons whom they hold;

3. Urges all States to contribute to the Fund, in particular by:

(a) Paying what they have pledged;

(b) Pledging more;

4. Decides to remain seized of the matter.
"""


class TestAModernResolution:
    def test_has_its_parts_in_order(self) -> None:
        assert Outline(RESOLUTION).kinds == [
            "title", "masthead", "chapeau", "preambular",
            "operative", "subparagraph", "operative", "subparagraph", "operative",
        ]  # fmt: skip

    def test_names_the_speaker_in_its_chapeau(self) -> None:
        assert Outline(RESOLUTION).words("chapeau") == ["The Security Council,"]

    def test_numbers_its_operative_paragraphs(self) -> None:
        assert Outline(RESOLUTION).labels("operative") == ["1", "2", "3", "4"]

    def test_lists_subparagraphs_under_their_paragraph(self) -> None:
        assert [line for line in Outline(RESOLUTION).tree() if line[0].isdigit()] == [
            "1",
            "2", "2 (a)", "2 (b)", "2 (b) (i)", "2 (b) (ii)", "2 (c)",
            "3", "3 (a)", "3 (b)",
            "4",
        ]  # fmt: skip

    def test_is_complete_and_without_problems(self) -> None:
        outline = Outline(RESOLUTION)
        assert outline.complete
        assert outline.structure.problems == ()

    def test_is_the_same_in_wrapped_lines_without_blank_ones(self) -> None:
        squeezed = RESOLUTION.replace("\n\n", "\n")
        assert Outline(squeezed).labels("operative") == ["1", "2", "3", "4"]
        assert len(Outline(squeezed).words("preambular")) == 4


class TestTheChapeau:
    def test_may_be_printed_in_one_line_with_the_first_recital(self) -> None:
        written = RESOLUTION.replace("The Security Council,\n\nRecalling", "The Security Council,\nRecalling")
        outline = Outline(written)
        assert outline.words("chapeau") == ["The Security Council,"]
        assert outline.words("preambular")[0].startswith("Recalling its resolution")

    @pytest.mark.parametrize(
        "speaker",
        [
            "The General Assembly,",
            "The Security Council",
            "The Economic and Social Council,",
            "The Conference of the Parties,",
            "Therefore the Security Council,",
            "The Committee of Ministers:",
        ],
    )
    def test_may_name_any_body(self, speaker: str) -> None:
        assert Outline(RESOLUTION.replace("The Security Council,", speaker, 1)).words("chapeau") == [speaker]

    def test_may_be_lost(self) -> None:
        outline = Outline(RESOLUTION.replace("The Security Council,\n\n", "", 1))
        assert outline.words("chapeau") == []
        assert len(outline.words("preambular")) == 4
        assert outline.labels("operative") == ["1", "2", "3", "4"]

    def test_is_not_a_body_named_at_the_beginning_of_a_wrapped_line(self) -> None:
        written = (
            "Joint Statement\n\nThe leaders spoke of the dialogue that is being held through\n"
            "The Coalition Council on Religion,\nand of raising the number of scholars. They agreed to meet\n"
            "again. Recalling their first meeting, they thanked each other.\n\n"
            "Recognizing what they share, they agreed on a plan.\n"
        )
        assert Outline(written).words("chapeau") == []

    def test_is_not_a_sentence_about_a_body(self) -> None:
        written = (
            "Joint Statement\n\nThe Council of the Union, recognizing the work done, thanked the members.\n"
        )
        assert Outline(written).words("chapeau") == []


class TestRecitals:
    @pytest.mark.parametrize(
        "recital",
        [
            "Mindful of its primary responsibility under the Charter,",
            "Alarmed by the continuing violence in the valley,",
            "Bearing in mind the report of the Secretary-General,",
            "Whereas communications have been received from both Governments,",
            "Once again expressing its gratitude to those who serve in the Mission,",
            "Further recalling the statement of 3 May 2012,",
        ],
    )
    def test_open_with_a_participle_or_an_adjective(self, recital: str) -> None:
        written = RESOLUTION.replace(
            "Acting under Chapter VII of the Charter of the United Nations,", recital
        )
        assert Outline(written).words("preambular")[-1] == recital

    def test_may_stand_before_the_chapeau(self) -> None:
        written = (
            "30 (1947). Resolution of 25 August 1947\n\n"
            "Whereas the Council called upon both parties on 1 August to cease hostilities forthwith,\n\n"
            "Whereas both Governments have declared that they will do so,\n\n"
            "The Security Council\n\n1. Notes with satisfaction the steps taken;\n\n2. Resolves to "
            "meet again.\n"
        )
        assert Outline(written).kinds == ["title", "preambular", "chapeau", "operative"]

    def test_a_state_whose_name_begins_like_a_participle_opens_none(self) -> None:
        written = (
            "Joint Statement\n\nWe, the Leaders of Aldmark and the United States, met in Oslo.\n\n"
            "The United States and Aldmark share a long tradition of work on the seas.\n\n"
            "United Nations agencies will receive further help from both of our countries.\n"
        )
        assert Outline(written).kinds == ["title", "chapeau", "body"]

    def test_quoted_words_in_a_preamble_are_none(self) -> None:
        written = (
            "Resolution 490 (1981)\n\nThe Security Council,\n\n"
            "Reaffirming the urgent appeal made by its President, which reads as follows:\n\n"
            "“The members of the Council are concerned at the extent of the loss of life.”,\n\n"
            "1. Calls for an immediate end to all armed attacks.\n"
        )
        assert Outline(written).kinds == ["title", "chapeau", "preambular", "body", "operative"]


class TestOperativeParagraphsWithoutNumbers:
    WRITTEN = (
        "Resolution 524 (1982)\nof 29 November 1982\n\nThe Security Council,\n\n"
        "Having considered the report of the Secretary-General on the Observer Force,\n\nDecides:\n\n"
        "(a) To call upon the parties to implement its resolution 338 (1973);\n\n"
        "(b) To renew the mandate of the Force for another period of six months.\n\n"
        "Adopted unanimously at the 2403rd meeting.\n"
    )

    def test_open_with_their_verb(self) -> None:
        assert Outline(self.WRITTEN).words("operative") == ["Decides:"]
        assert Outline(self.WRITTEN).labels("operative") == [None]

    def test_carry_their_lists(self) -> None:
        assert Outline(self.WRITTEN).tree()[-2:] == ["Decides: (a)", "Decides: (b)"]

    @pytest.mark.parametrize(
        "words",
        [
            "Recommends that the General Assembly admit Aldmark to membership in the United Nations.",
            "Hereby records its approval of the instrument for the Free Territory.",
            "Strongly condemns the attacks on the convoy of 3 May.",
            "To this end, the Security Council appoints a sub-committee of five of its members.",
        ],
    )
    def test_are_known_by_the_third_person(self, words: str) -> None:
        written = f"Resolution 7 (1946)\n\nThe Security Council,\n\nHaving met,\n\n{words}\n"
        assert Outline(written).words("operative") == [words]


class TestFootnotesAndTheRecordOfAdoption:
    WRITTEN = (
        "Resolution 654 (1990) of 4 May 1990\n\nThe Security Council,\n\n"
        "Recalling its resolution 637 (1989) and the statement made on its behalf, 89\n\n"
        "1. Approves the report of the Secretary-General of 27 April 1990; 90\n\n"
        "2. Decides to extend the mandate of the Observer Group.\n\n"
        "Adopted unanimously at the\n\n2921st meeting.\n\n"
        "89 See Resolutions and Decisions of the Security Council, 1989,\n\np. 21.\n\n"
        "90 Official Records of the Security Council, Forty-fifth Year, document S/21274.\n\n"
        "91 Ibid., document S/21274, para. 34.\n"
    )

    def test_the_record_is_a_note_even_in_two_pieces(self) -> None:
        outline = Outline(self.WRITTEN)
        assert outline.words("note") == ["Adopted unanimously at the 2921st meeting."]

    def test_footnotes_are_numbered_and_whole(self) -> None:
        outline = Outline(self.WRITTEN)
        assert outline.labels("footnote") == ["89", "90", "91"]
        assert outline.words("footnote")[0].endswith("1989, p. 21.")

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
            "1. Welcomes the acceptance by both parties of the measures relating to the town and\n\n"
            "1/ S/1994/262.\n\nthe airport, as set out in the report;\n\n2. Decides to meet again.\n"
        )
        outline = Outline(written)
        assert outline.words("operative")[0].endswith(
            "relating to the town and the airport, as set out in the report;"
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

    def test_are_left_where_they_may_stand_after_their_words(self) -> None:
        written = (
            "Resolution 724 (1991)\n\nThe Security Council,\n\n1. Decides to set up a Committee:\n\n"
            "To examine the reports;\n\n(i)\n\nTo seek further information;\n\n(ii)\n\n2. Decides to meet.\n"
        )
        assert Outline(written).labels("subparagraph") == []


class TestPartsAndAnnexes:
    PARTS = (
        "Resolution 674 (1990)\n\nThe Security Council,\n\nRecalling its resolutions,\n\nA\n\n"
        "1. Demands that hostages be released;\n\n2. Invites States to collate information;\n\nB\n\n"
        "Determined to see its decisions carried out,\n\n3. Requests the Secretary-General to report;\n\n"
        "4. Decides to remain seized of the matter.\n"
    )

    def test_numbering_may_run_on_through_the_parts(self) -> None:
        outline = Outline(self.PARTS)
        assert outline.labels("heading") == ["A", "B"]
        assert outline.labels("operative") == ["1", "2", "3", "4"]
        assert outline.structure.problems == ()

    def test_a_part_may_have_recitals_of_its_own(self) -> None:
        assert Outline(self.PARTS).words("preambular")[-1] == "Determined to see its decisions carried out,"

    def test_numbering_may_begin_again_in_a_part(self) -> None:
        written = self.PARTS.replace("3. Requests", "1. Requests").replace("4. Decides", "2. Decides")
        outline = Outline(written)
        assert outline.labels("operative") == ["1", "2", "1", "2"]
        assert outline.structure.problems == ()

    def test_parts_may_be_roman_and_have_names(self) -> None:
        written = (
            "The General Assembly,\nRecalling its annual resolutions on the law of the sea,\n"
            "I\nImplementation of the Convention\n1. Reaffirms its earlier resolutions;\n"
            "II\nCapacity-building\n2. Calls upon donors to give more.\n"
        )
        outline = Outline(written)
        assert outline.words("heading") == [
            "I",
            "Implementation of the Convention",
            "II",
            "Capacity-building",
        ]
        assert outline.labels("operative") == ["1", "2"]

    ANNEX = RESOLUTION + (
        "\nAnnex I\n\nTerms of reference of the Committee\n\n1. The Committee shall meet every month.\n\n"
        "2. It shall consist of:\n\n(a) All members of the Council;\n\n(b) The States of the region.\n\n"
        "Annex II\n\n1. The Fund shall be kept in Oslo.\n"
    )

    def test_an_annex_is_numbered_for_itself(self) -> None:
        outline = Outline(self.ANNEX)
        assert outline.labels("operative") == ["1", "2", "3", "4"]
        assert outline.labels("annex") == ["I", "II"]
        assert outline.structure.problems == ()

    def test_what_stands_in_an_annex_stands_inside_its_section(self) -> None:
        assert [line for line in Outline(self.ANNEX).tree() if line.startswith("I")] == [
            "I", "I I", "I Terms", "I 1", "I 2", "I 2 (a)", "I 2 (b)",
            "II", "II II", "II 1",
        ]  # fmt: skip

    def test_a_paragraph_that_speaks_of_an_annex_opens_none(self) -> None:
        written = RESOLUTION.replace("4. Decides", "Annex II to the report was noted by all.\n\n4. Decides")
        assert Outline(written).labels("annex") == []


class TestPages:
    def test_a_modern_printed_page(self) -> None:
        written = """\
 United Nations                                              S/RES/2999 (2014)

              Security Council                               Distr.: General
                                                             24 September 2014

                    Resolution 2999 (2014)

                    Adopted by the Security Council at its 7272nd meeting, on
                    24 September 2014

                    The Security Council,
                    Reaffirming that piracy in all its forms constitutes one of the most serious
                    threats to navigation,
                    1. Condemns the taking of ships, and demands that all who do so disarm;
                    2. Reaffirms that all States shall prevent the movement of pirates by
                    effective controls on the issuance of identity papers and travel
14-61606 (E)
*1461606*
S/RES/2999 (2014)

                    documents, and encourages them to share what they know;
                    3. Decides to remain seized of the matter.
2/2                                                                  14-61606
"""
        outline = Outline(written)
        assert outline.words("title") == ["Resolution 2999 (2014)"]
        assert outline.labels("operative") == ["1", "2", "3"]
        assert outline.words("operative")[1].endswith(
            "identity papers and travel documents, and encourages them to share what they know;"
        )
        assert outline.reasons() == ["page number", "page number", "running head", "page number"]
        assert outline.complete
