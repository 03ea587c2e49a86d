"""Joint statements: headings, lists, and who signed."""

from __future__ import annotations

import pytest
from outline import Outline

HEAD = "---\ntitle: Joint Statement of the Leaders of Aldmark and Brennia\ndate: 2021-03-03\n---\n\n"


class TestHeadings:
    PROSE = "We agreed to keep the road open in the winter as well, and to pay the guards in time."

    @pytest.mark.parametrize("heading", ["## Energy and Climate", "**Energy and Climate**", "### **Energy**"])
    def test_are_known_by_their_mark(self, heading: str) -> None:
        written = f"{HEAD}We, the Leaders, met in Oslo.\n\n{heading}\n\n{self.PROSE}\n"
        assert Outline(written, "a.md").words("heading") == [heading.strip("#* ")]

    @pytest.mark.parametrize(
        "heading",
        [
            "Energy and Climate",
            "ENERGY AND CLIMATE",
            "A new member",
            "Strengthening our shared security",
            "5G/6G Open-RAN Cooperation",
            "Building a Calm and Prosperous Valley for Its People",
            "Advancing a “Free and Open Valley”",
            "Promoting Inclusive Growth through Innovation, Public Health, Education and the Work of Women",
        ],
    )
    def test_are_known_by_their_shape(self, heading: str) -> None:
        written = f"Joint Statement\n\nWe, the Leaders, met in Oslo.\n\n{heading}\n\n{self.PROSE}\n"
        assert Outline(written).words("heading") == [heading]

    def test_may_stand_over_a_number_without_a_blank_line(self) -> None:
        written = (
            "Communiqué\n\n1. We met and agreed.\nCorvania\n2. We condemn the coup.\nBrennia\n3. We wait.\n"
        )
        assert Outline(written).words("heading") == ["Corvania", "Brennia"]

    @pytest.mark.parametrize(
        "line",
        [
            "We agreed on the following:",
            "They thanked the Government of the Republic of",
            "The crossing stays open.",
            "“Free and Open Valley”",
            "In particular, we promise to take these steps:",
        ],
    )
    def test_are_not_lines_that_lead_over_or_end_a_sentence(self, line: str) -> None:
        written = f"Joint Statement\n\nWe, the Leaders, met in Oslo.\n\n{line}\n\n{self.PROSE}\n"
        assert Outline(written).words("heading") == []

    def test_a_bold_promise_is_no_heading(self) -> None:
        written = (
            f"{HEAD}We, the Leaders, met.\n\n**Third, we are committed to clearing all mines.**\n\n"
            f"{self.PROSE}\n"
        )
        assert Outline(written, "a.md").words("heading") == []

    def test_of_parts_carry_their_label(self) -> None:
        parts = ["I. Introduction", "II. Results", "A. Roads", "B. Bridges", "III. Conclusion"]
        written = "Joint Statement\n\n" + "\n\n".join(f"{part}\n\n{self.PROSE}" for part in parts)
        outline = Outline(written)
        assert outline.labels("heading") == ["I", "II", "A", "B", "III"]

    def test_of_parts_may_stand_over_one_another(self) -> None:
        written = f"Joint Statement\n\nWe, the Leaders, met.\n\nII. Results\n\nA. Roads\n\n{self.PROSE}\n"
        assert Outline(written).labels("heading") == ["II", "A"]

    def test_of_parts_keep_their_number_where_recognition_misread_it(self) -> None:
        parts = ["I. Roads", "ll. Bridges", "lll. Winter service", "IV. Costs"]
        outline = Outline("Joint Statement\n\n" + "\n\n".join(f"{part}\n\n{self.PROSE}" for part in parts))
        assert outline.labels("heading") == ["I", "II", "III", "IV"]
        assert [problem.note for problem in outline.problems("ocr_noise")] == [
            "label printed 'll.', read as II",
            "label printed 'lll.', read as III",
        ]

    def test_may_be_numbered_over_prose(self) -> None:
        written = "Joint Statement\n\n" + "\n\n".join(f"{n}. {words}\n\n{self.PROSE}" for n, words in (
            (1, "Preamble"), (2, "Towards a lasting peace"), (3, "Conclusion"),
        ))  # fmt: skip
        outline = Outline(written)
        assert outline.labels("heading") == ["1", "2", "3"]
        assert outline.labels("operative") == []

    def test_say_what_stands_under_them(self) -> None:
        written = (
            f"{HEAD}We, the Leaders, met.\n\n## Roads\n\n{self.PROSE}\n\n## Mines\n\nWe agreed on this too.\n"
        )
        outline = Outline(written, "a.md")
        heads = {section.id: section for section in outline.sections if section.kind == "heading"}
        bodies = [section for section in outline.sections if section.kind == "body"]
        under = [
            outline.text[heads[body.heading].start : heads[body.heading].end].strip()
            for body in bodies
            if body.heading
        ]
        assert under == ["Roads", "Mines"]


class TestLists:
    def test_stand_under_what_leads_over_to_them(self) -> None:
        written = (
            f"{HEAD}We agreed:\n\n- to open the road;\n- to close it at night.\n\nWe shall meet again.\n"
        )
        outline = Outline(written, "a.md")
        assert outline.tree() == ["We", "We -", "We -", "We"]

    def test_may_be_nested(self) -> None:
        written = (
            f"{HEAD}We agreed:\n\n- to exchange facts on:\n    - roads;\n    - mines;\n- to meet again.\n"
        )
        assert Outline(written, "a.md").tree() == ["We", "We -", "We - -", "We - -", "We -"]

    def test_go_on_after_a_list_inside_an_item(self) -> None:
        written = (
            f"{HEAD}- We condemn the attacks on the road.\n\n- We reaffirm our measures:\n\n "
            "   (i) on trade;\n\n"
            "    (ii) on finance.\n\n- We shall meet again.\n\n- We thank our hosts.\n"
        )
        outline = Outline(written, "a.md")
        assert outline.labels("subparagraph") == ["(i)", "(ii)"]
        assert [words[:12] for words in outline.words("body")] == [
            "- We condemn",
            "- We reaffir",
            "- We shall m",
            "- We thank o",
        ]

    def test_one_may_have_lost_its_sign(self) -> None:
        items = "• the road is open;¹\n\nthe bridge is safe; and\n\n• the school has its teachers."
        outline = Outline(f"{HEAD}1. We can report that:\n\n{items}\n\n2. We parted.\n")
        assert [words.strip("• ") for words in outline.words("subparagraph")] == [
            "the road is open;¹",
            "the bridge is safe; and",
            "the school has its teachers.",
        ]

    def test_without_anything_over_them_are_body(self) -> None:
        assert Outline(f"{HEAD}- The leaders met.\n\n- They agreed.\n", "a.md").kinds[-1] == "body"


class TestSignatures:
    TEXT = f"{HEAD}We met in Oslo and agreed on the text above.\n\n"

    def test_close_the_text(self) -> None:
        outline = Outline(
            f"{self.TEXT}Jan Krol\n\nPresident of the Republic of Aldmark\n\nMarch 3, 2021\n\n\\###\n", "a.md"
        )
        assert outline.words("signature") == [
            "Jan Krol",
            "President of the Republic of Aldmark",
            "March 3, 2021",
        ]
        assert outline.complete

    def test_may_say_where_it_was_done(self) -> None:
        done = "Done at Port Callas, this third day of March 2021, in two originals."
        assert Outline(f"{self.TEXT}{done}\n\nJan Krol\n", "a.md").words("signature") == [done, "Jan Krol"]

    def test_may_begin_with_a_capital_that_recognition_misread(self) -> None:
        names = "llse Vandermoor, Minister, Aldmark\n\nPetr Kolvany, Minister, Brennia"
        outline = Outline(f"{self.TEXT}Done in Arvanna on June 20, 2024, by:\n\n{names}\n")
        assert len(outline.words("signature")) == 3

    def test_a_line_with_an_address_is_none(self) -> None:
        written = f"{self.TEXT}Find more here: https://www.example.org/summit/\n"
        assert Outline(written, "a.md").words("signature") == []

    def test_may_stand_in_columns(self) -> None:
        written = "Joint Statement\n\nThe Ministers met in Oslo and agreed on the text.\n\n"
        written += "For Aldmark                 For Brennia\nJan Krol                    Eva Lind\n"
        assert Outline(written).words("signature") == ["For Aldmark For Brennia", "Jan Krol Eva Lind"]


class TestWordsThatStandElsewhereToo:
    def test_general_over_prose_is_a_heading_and_no_line_of_distribution(self) -> None:
        prose = "The members reviewed the state of the crossings and of the ferries in the upper valley, and "
        prose += (
            "found that all of them had been repaired before the winter, as had been promised by Norvale."
        )
        outline = Outline(f"Decision of the Council\n\n{prose}\n\nGENERAL\n\n{prose}\n\nWATER\n\n{prose}\n")
        assert outline.words("heading") == ["GENERAL", "WATER"]

    def test_what_stands_over_the_notes_at_the_end_is_a_heading(self) -> None:
        prose = (
            "We welcome the reopening of six of the nine crossings, and urge all parties to keep them so.[1]"
        )
        outline = Outline(f"Joint Statement\n\n{prose}\n\nFootnotes\n\n[1] Counted on 4 June.\n")
        assert (outline.words("heading"), outline.words("signature")) == (["Footnotes"], [])


class TestTranscripts:
    def test_who_is_interrupted_and_who_speaks_next_are_two_paragraphs(self) -> None:
        written = (
            "Transcript of the Press Conference\n\n"
            "QUESTION. And on the exchange rate, of which you spoke in June, Madam President—\n\n"
            "PRESIDENT MARWICK. I have nothing to add to what we said on 14 June, or before then.\n"
        )
        assert len(Outline(written).words("body")) == 2


class TestRomanNumbersWithAStop:
    def test_are_the_labels_of_a_list_in_a_list(self) -> None:
        written = (
            "Communiqué\n\n1. We decide:\n\na. to extend the mandate of the mission, provided that\n\n"
            "i. its reports are published; and\n\nii. its costs do not exceed EUR 3 million;\n\n"
            "b. to meet again.\n\n2. We thank Norvale.\n"
        )
        assert Outline(written).labels("subparagraph") == ["a", "i", "ii", "b"]
