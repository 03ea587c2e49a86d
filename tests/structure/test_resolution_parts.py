"""Resolutions: parts, annexes and printed pages."""

from __future__ import annotations

from outline import Outline
from resolution_text import RESOLUTION


class TestPartsAndAnnexes:
    PARTS = (
        "Resolution 674 (1990)\n\nThe Security Council,\n\nRecalling its resolutions,\n\nA\n\n"
        "1. Demands that the captives be sent home;\n\n2. Invites States to write what they saw;\n\nB\n\n"
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
