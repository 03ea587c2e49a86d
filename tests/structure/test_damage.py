"""Damage is reported where it stands, and nothing is guessed in its place."""

from __future__ import annotations

import pytest
from outline import Outline

BEGINNING = "Joint Statement\n\nWe, the Leaders of Aldmark and Brennia, met in Oslo on 3 March.\n\n"


class TestATextThatBreaksOff:
    @pytest.mark.parametrize(
        ("end", "last"),
        [
            ("1. We urge all who are active in the valley to keep the peace. to maintain", "maintain"),
            ("We agreed that the crossing at Halvet will stay open during the", "the"),
            ("We agreed that the crossing at Halvet, which had been closed,", "closed,"),
            ("We agreed to spend some of the $20", "$20"),
            ("- to keep the road open, and to", "to"),
        ],
    )
    def test_is_not_complete(self, end: str, last: str) -> None:
        outline = Outline(BEGINNING + end)
        assert not outline.complete
        (problem,) = outline.problems("truncated")
        assert outline.at(problem) == last
        assert repr(last) in problem.note

    def test_keeps_its_last_words_exactly(self) -> None:
        end = "1. We urge all who are active in the valley to keep the peace. to maintain"
        assert Outline(BEGINNING + end + "\n\n").text.endswith(end)

    def test_in_a_resolution_without_its_record_of_adoption(self) -> None:
        written = "Resolution 7 (1999)\n\nThe Security Council,\n\n1. Calls upon all States to report;\n\n"
        outline = Outline(written + "2. Requests the Secretary-General to give the Mission all the")
        assert not outline.complete
        assert outline.labels("operative") == ["1", "2"]

    def test_at_its_beginning(self) -> None:
        outline = Outline(
            "and the repair of the bridge at Halvet, on which they agreed. They also met in Oslo.\n"
        )
        (problem,) = outline.problems("truncated")
        assert outline.at(problem) == "and"
        assert not outline.complete


class TestATextThatOnlyLooksBrokenOff:
    @pytest.mark.parametrize(
        "end",
        [
            "We agreed.\n\nJan Krol\n\nPresident of the Republic of Aldmark\n",
            "We agreed.\n\nDone at Oslo this third day of March 2021\n",
            "We agreed on:\n\n- roads and bridges\n\n- the winter service\n",
            "We agreed on:\n\n- stronger regional security\n\n- the role of each member\n",
            "We agreed on the text that stands above\n\n###\n",
            "We agreed.\n\nEnd text\n",
            "Further papers can be found at https://www.example.org/papers\n",
            "Further papers can be found on the site of the Fund (www.example.org/fund)\n",
            "They said: “We agreed on the text.”\n",
            "We agreed on the text.¹\n\n¹ Aldmark made a reservation\n",
            "We agreed on the text (see the annex).\n",
            "We agreed on the text...\n",
            "[We agreed on the text [and on the annex]. ]\n",
        ],
    )
    def test_is_complete(self, end: str) -> None:
        outline = Outline(BEGINNING + end)
        assert outline.problems("truncated") == []
        assert outline.complete

    def test_a_record_of_adoption_closes_a_resolution(self) -> None:
        written = "Resolution 7 (1999)\n\nThe Security Council,\n\n1. Calls upon all States to report;\n\n"
        assert Outline(written + "Adopted unanimously at the 4021st meeting.\n").complete


class TestNumbering:
    def test_a_missing_number_is_a_gap(self) -> None:
        outline = Outline(f"{BEGINNING}1. We agreed.\n\n2. We met.\n\n4. We parted.\n\n5. We wrote.\n")
        (problem,) = outline.problems("numbering_gap")
        assert problem.note == "paragraph 3 is missing before 4"
        assert outline.at(problem) == "4."
        assert outline.labels("operative") == ["1", "2", "4", "5"]

    def test_several_missing_numbers_are_one_gap(self) -> None:
        outline = Outline(f"{BEGINNING}1. We agreed.\n\n2. We met.\n\n5. We parted.\n\n6. We wrote.\n")
        assert [problem.note for problem in outline.problems("numbering_gap")] == [
            "paragraphs 3 to 4 are missing before 5"
        ]

    def test_missing_letters_are_a_gap_too(self) -> None:
        outline = Outline(f"{BEGINNING}1. We agreed:\n\n(a) to act;\n\n(g) to report;\n\n2. We parted.\n")
        assert [p.note for p in outline.problems("numbering_gap")] == [
            "labels are missing between (a) and (g)"
        ]
        assert outline.labels("subparagraph") == ["(a)", "(g)"]

    def test_a_number_that_stands_twice_is_reported_and_kept(self) -> None:
        outline = Outline(
            f"{BEGINNING}1. We agreed.\n\n2. We met.\n\n2. We parted.\n\n3. We wrote.\n", "a.md"
        )
        assert [problem.note for problem in outline.problems("duplicate_label")] == [
            "number 2 stands here again"
        ]
        assert outline.labels("operative") == ["1", "2", "2", "3"]

    @pytest.mark.parametrize(
        "line",
        [
            "15 November 2019 was the day of the first meeting.",
            "2,500 families have returned to their homes.",
            "9.1.3.1: Load cells that measure 8 kN or more.",
            "3 of the 9 members have paid.",
            "40 per cent of the fields are clear.",
        ],
    )
    def test_a_number_that_opens_a_sentence_is_no_label(self, line: str) -> None:
        outline = Outline(f"{BEGINNING}{line}\n\nWe agreed on the text.\n")
        assert outline.labels("operative") == []
        assert outline.structure.problems == ()

    @pytest.mark.parametrize("line", ["(ICDF), whose staff came.", "(UN) staff came too."])
    def test_an_abbreviation_in_brackets_is_no_label(self, line: str) -> None:
        outline = Outline(f"{BEGINNING}1. We thank the Commission.\n\n{line}\n\n2. We parted.\n")
        assert outline.labels("subparagraph") == []

    def test_a_list_of_numbers_inside_a_paragraph_does_not_begin_it_again(self) -> None:
        written = (
            f"{BEGINNING}1. We agreed on these points:\n\n1. the road;\n\n2. the bridge;\n\n"
            "2. We thanked our hosts.\n\n3. We parted.\n"
        )
        outline = Outline(written)
        assert outline.tree()[-4:] == ["1 1", "1 2", "2", "3"]

    @pytest.mark.parametrize(
        "labels",
        [
            ("(a)", "(b)", "(c)"),
            ("a)", "b)", "c)"),
            ("a.", "b.", "c."),
            ("(i)", "(ii)", "(iii)"),
            ("(1)", "(2)", "(3)"),
        ],
    )
    def test_lists_are_lettered_in_many_ways(self, labels: tuple[str, ...]) -> None:
        items = "\n\n".join(f"{label} to act;" for label in labels)
        outline = Outline(f"{BEGINNING}1. We agreed:\n\n{items}\n\n2. We parted.\n")
        assert outline.labels("subparagraph") == [label if label[0] == "(" else label[0] for label in labels]

    def test_the_letter_i_after_h_is_a_letter(self) -> None:
        items = "\n\n".join(f"({letter}) to act;" for letter in "abcdefghij")
        outline = Outline(f"{BEGINNING}1. We agreed:\n\n{items}\n\n2. We parted.\n")
        assert outline.labels("subparagraph")[-3:] == ["(h)", "(i)", "(j)"]
        assert {line.count(" ") for line in outline.tree() if line.startswith("1 (")} == {1}


class TestRecognitionNoise:
    @pytest.mark.parametrize("word", ["resolut1on", "theCouncil", "peace.keeping"])
    def test_is_reported_where_it_stands(self, word: str) -> None:
        written = (
            f"Resolution 7 (1999)\n\nThe Security Council,\n\n1. Calls upon the {word} to report to it.\n"
        )
        outline = Outline(written)
        assert [outline.at(problem) for problem in outline.problems("ocr_noise")] == [word]

    @pytest.mark.parametrize(
        "word", ["COVID-19", "G7", "2nd", "5G/6G", "info@example.org", "S/RES/7", "e.g.", "U.S."]
    )
    def test_is_not_found_in_ordinary_words(self, word: str) -> None:
        written = (
            f"Resolution 7 (1999)\n\nThe Security Council,\n\n1. Calls upon the {word} group to report.\n"
        )
        assert Outline(written).problems("ocr_noise") == []
