"""Resolutions: who speaks, why, and what is decided, paragraph by paragraph."""

from __future__ import annotations

import pytest
from outline import Outline
from resolution_text import RESOLUTION


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
            "31 (1947). Resolution of 28 August 1947\n\n"
            "Whereas on 1 August the Council asked the two sides to lay down their arms at once,\n\n"
            "Whereas each side has promised to obey,\n\n"
            "The Security Council\n\n1. Notes with pleasure that the guns are silent;\n\n2. Resolves to "
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
            "Resolution 499 (1981)\n\nThe Security Council,\n\n"
            "Reaffirming the words that its President spoke on its behalf:\n\n"
            "“Those who sit in the Council mourn the people whom the guns have killed.”,\n\n"
            "1. Calls for the guns to fall silent at once.\n"
        )
        assert Outline(written).kinds == ["title", "chapeau", "preambular", "body", "operative"]


class TestOperativeParagraphsWithoutNumbers:
    WRITTEN = (
        "Resolution 599 (1982)\nof 30 November 1982\n\nThe Security Council,\n\n"
        "Having weighed what the observers in the valley have written to it,\n\nDecides:\n\n"
        "(a) To call upon the two sides to hand over their maps;\n\n"
        "(b) To renew the lease of the watchtowers above the river for one more winter.\n\n"
        "Adopted unanimously at the 2499th meeting.\n"
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
            "With this aim, the Security Council appoints a panel of three judges from the region.",
        ],
    )
    def test_are_known_by_the_third_person(self, words: str) -> None:
        written = f"Resolution 7 (1946)\n\nThe Security Council,\n\nHaving met,\n\n{words}\n"
        assert Outline(written).words("operative") == [words]
