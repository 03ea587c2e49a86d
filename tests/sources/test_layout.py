"""Hard line breaks go, paragraphs stay: whatever way the page was laid out."""

from __future__ import annotations

import pytest
from source_texts import blocks, bytes_of, plain

WRAPPED = """\
The Ministers of the Coalition met in Oslo on 3 March and took stock of the
work done since their last meeting, in particular the opening of the crossing
at Halvet, the return of displaced families to their homes and the repair of
the water network, which they regard as the first condition of every further
step in the valley.
"""


class TestLineBreaks:
    def test_inside_a_sentence_are_spaces(self) -> None:
        text = plain(WRAPPED)
        assert blocks(text) == [" ".join(WRAPPED.split())]

    def test_lead_back_to_the_break(self) -> None:
        assert bytes_of(plain(WRAPPED), WRAPPED, "stock of the work done") == b"stock of the\nwork done"

    def test_a_number_and_its_unit_on_two_lines(self) -> None:
        written = (
            f"{WRAPPED}They have raised more than $20\nbillion for the valley since the campaign began.\n"
        )
        text = plain(written)
        assert "more than $20 billion for the valley" in text.text
        assert bytes_of(text, written, "$20 billion") == b"$20\nbillion"


class TestHyphensAtALineEnd:
    @pytest.mark.parametrize(
        ("broken", "joined"),
        [
            ("re-\nconstruction", "reconstruction"),
            ("per-\nmanent", "permanent"),
            ("cease-\nfire", "cease-fire"),
            ("Secretary-\nGeneral", "Secretary-General"),
            ("self-\nsustaining", "self-sustaining"),
            ("Asia-\nPacific", "Asia-Pacific"),
            ("low-\nand", "low- and"),
            ("short-\nor", "short- or"),
        ],
    )
    def test_go_only_where_they_divided_a_word(self, broken: str, joined: str) -> None:
        written = f"{WRAPPED}The Council and all its members supported the {broken} help of all at once.\n"
        text = plain(written)
        assert f"the {joined} help" in text.text
        assert bytes_of(text, written, joined) == broken.encode()

    def test_a_word_that_stands_elsewhere_without_one_loses_it(self) -> None:
        written = f"{WRAPPED}The cooperation of all is needed. Their co-\noperation was welcome to us all.\n"
        assert "Their cooperation was" in plain(written).text

    def test_a_word_that_stands_elsewhere_with_one_keeps_it(self) -> None:
        written = f"{WRAPPED}The non-member took part. A non-\nmember may speak at each of the meetings.\n"
        assert "A non-member may" in plain(written).text

    def test_dashes_join_without_a_space(self) -> None:
        written = f"{WRAPPED}The members of the Coalition—\nall nine of them—agreed on this.\n"
        assert "Coalition—all nine" in plain(written).text


class TestParagraphs:
    def test_that_are_one_line_each(self) -> None:
        first = "The Ministers met in Oslo on 3 March and reviewed the year. They were pleased with it."
        second = "They agreed to meet again in the autumn, and asked their deputies to write a report."
        third = "They thanked the Government of Norway for its hospitality and for all its great care."
        assert blocks(plain("\n".join([first, second, third]))) == [first, second, third]

    def test_without_blank_lines_break_after_a_short_line(self) -> None:
        written = (
            "The Ministers of the Coalition met in Oslo on 3 March and took stock of the work\n"
            "done since their last meeting.\n"
            "They agreed that the crossing at Halvet should stay open in the winter as well, and\n"
            "that the guards there should be paid in time.\n"
        )
        assert [block.split()[0] for block in blocks(plain(written))] == ["The", "They"]

    def test_numbered_ones_without_blank_lines_break_at_the_number(self) -> None:
        written = (
            "1. Decides that the Mission is to stay in the valley for another two winters and springs;\n"
            "2. Requests the Head of the Mission to write to it about the work done in the valley\n"
            "before the end of that period;\n"
            "3. Decides to remain seized of the matter.\n"
        )
        assert [block[:2] for block in blocks(plain(written))] == ["1.", "2.", "3."]

    @pytest.mark.parametrize(
        "items",
        [
            ["* Bank of Aldmark", "* Bank of Brennia", "* Bank of Corvane"],
            ["1. Aldmark", "2. Brennia", "3. Corvane"],
            ["(a) to the north", "(b) to the south", "(c) to the sea"],
        ],
    )
    def test_of_a_list_break_at_the_next_mark(self, items: list[str]) -> None:
        written = "The text was agreed by the following, who will meet again in the autumn:\n" + "\n".join(
            items
        )
        assert blocks(plain(written))[1:] == items

    def test_are_kept_apart_by_two_newlines_and_lines_by_one(self) -> None:
        written = "JOINT STATEMENT\nOSLO\n\n\n\nThe Ministers met and agreed on the way ahead.\n"
        assert plain(written).text.startswith("JOINT STATEMENT\nOSLO\n\nThe Ministers")

    def test_lose_the_white_space_around_them(self) -> None:
        written = "\n\n   The Ministers met.   \n\n"
        text = plain(written)
        assert text.text == "The Ministers met."
        assert bytes_of(text, written, "The Ministers met.") == b"The Ministers met."


class TestColumns:
    def test_lines_set_in_columns_stay_lines(self) -> None:
        signed = "For Aldmark                 For Brennia\nJan Krol                    Eva Lind\n"
        written = f"{WRAPPED}\n{signed}"
        assert blocks(plain(written))[-2:] == ["For Aldmark For Brennia", "Jan Krol Eva Lind"]


class TestPageFurniture:
    PAGE = (
        "1. Condemns the attack on the convoy and demands that those who carried it out be\n"
        "brought before a court without delay, and calls upon all States to refuse them any\n"
        "{furniture}"
        "shelter, passage or assistance, in accordance with their obligations;\n\n"
        "2. Decides to remain seized of the matter.\n\n{end}"
    )

    @pytest.mark.parametrize(
        "lines",
        [
            "14-61606\n\nS/RES/2999 (2014)\n\n",
            "2/8                        14-61606\n\nS/RES/2999 (2014)\n\n",
            "/...\n\nS/RES/2999 (2014)\nPage 2\n\n",
            "- 2 -\n\nS/RES/2999 (2014)\n\n",
            "14-61606 (E)\n*1461606*\n\nS/RES/2999 (2014)\n\n",
        ],
    )
    def test_stands_alone_and_is_named(self, lines: str) -> None:
        end = "14-61606 3/8\n\nS/RES/2999 (2014)\n"
        text = plain(self.PAGE.format(furniture=lines, end=end))
        furniture = {
            text.text[block.start : block.end]: block.value
            for block in text.blocks
            if block.role == "furniture"
        }
        assert furniture["S/RES/2999 (2014)"] == "running head"
        assert "page number" in furniture.values()
        assert not any("shelter" in words or "assistance" in words for words in furniture)

    def test_a_form_feed_ends_a_page(self) -> None:
        page = "Draft communiqué\n\nThe Ministers agreed on the text below, paragraph by paragraph.\n\n7\n\f"
        text = plain(page + page.replace("7", "8"))
        named = {block.value for block in text.blocks if block.role == "furniture"}
        assert "page number" in named
        assert "\f" not in text.text

    def test_a_line_that_returns_without_a_page_number_is_no_running_head(self) -> None:
        written = "We urge restraint.\n\nWe urge restraint.\n\nWe urge restraint.\n"
        assert not [block for block in plain(written).blocks if block.role == "furniture"]
