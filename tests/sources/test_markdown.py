"""Markdown: the marks go, the words stay, and what was set off is remembered."""

from __future__ import annotations

import pytest
from source_texts import blocks, bytes_of, markdown, marked


class TestEscapes:
    def test_a_number_escaped_against_lists(self) -> None:
        written = "1\\. We met in Oslo.\n\n2\\. We agreed on the text."
        text = markdown(written)
        assert text.text == "1. We met in Oslo.\n\n2. We agreed on the text."
        assert bytes_of(text, written, "2. We") == b"2\\. We"

    def test_an_end_marker(self) -> None:
        assert markdown("We agreed.\n\n\\###").text == "We agreed.\n\n###"

    def test_a_backslash_before_a_letter_stays(self) -> None:
        assert markdown("the path C\\temp of the archive").text == "the path C\\temp of the archive"


class TestEmphasis:
    def test_bold_is_remembered(self) -> None:
        written = "**We, the Leaders,** met in Oslo."
        text = markdown(written)
        assert text.text == "We, the Leaders, met in Oslo."
        assert marked(text, "strong") == ["We, the Leaders,"]
        assert bytes_of(text, written, "met") == b"met"

    @pytest.mark.parametrize(
        "written",
        [
            "**Energy security **is our common task.",
            "** Energy security**is our common task.",
            "**Energy security\n**is our common task.",
            "***Energy security*** is our common task.",
            "**Energy** **security** is our common task.",
        ],
    )
    def test_may_have_its_white_space_on_the_wrong_side(self, written: str) -> None:
        words = markdown(written).text.replace("securityis", "security is")
        assert " ".join(words.split()) == "Energy security is our common task."

    def test_that_was_never_closed_ends_with_its_paragraph(self) -> None:
        text = markdown("**Energy security\n\nWe agreed on the text.\n\nWe shall meet again.")
        assert "*" not in text.text
        assert not any("meet again" in words for words in marked(text, "strong"))

    def test_italics_and_underscores_go(self) -> None:
        assert markdown("the principle of *pacta sunt servanda*, _mutatis mutandis_").text == (
            "the principle of pacta sunt servanda, mutatis mutandis"
        )

    def test_underscores_inside_a_word_stay(self) -> None:
        assert markdown("the file joint_statement_2021.md").text == "the file joint_statement_2021.md"

    def test_a_star_before_words_is_a_list_mark(self) -> None:
        assert blocks(markdown("We agreed:\n\n* to meet;\n* to act.")) == [
            "We agreed:",
            "* to meet;",
            "* to act.",
        ]

    def test_a_star_alone_on_its_line_is_none(self) -> None:
        text = markdown("*<u>  \nPartnering for Peace</u>*\n\nThe leaders met.")
        assert blocks(text) == ["Partnering for Peace", "The leaders met."]
        assert marked(text, "strong") == ["Partnering for Peace"]


class TestHeadings:
    @pytest.mark.parametrize("written", ["## Energy", "## Energy ##", "##  Energy  ", "Energy\n------"])
    def test_lose_their_marks(self, written: str) -> None:
        text = markdown(f"{written}\n\nWe agreed.")
        assert text.text == "Energy\n\nWe agreed."
        assert marked(text, "heading") == ["Energy"]

    def test_keep_their_level(self) -> None:
        text = markdown("# Title\n\n### Part\n\nWe agreed.")
        assert [mark.value for mark in text.marks if mark.kind == "heading"] == ["1", "3"]

    def test_a_number_sign_inside_stays(self) -> None:
        assert markdown("## Resolution #12 of 2019\n\nText.").text.startswith("Resolution #12 of 2019")

    def test_an_underlined_line_is_set_off_like_a_bold_one(self) -> None:
        text = markdown('<span style="text-decoration: underline">Trade</span>\n\nWe agreed.')
        assert text.text == "Trade\n\nWe agreed."
        assert marked(text, "strong") == ["Trade"]


class TestLinksAndTags:
    def test_a_link_leaves_its_words(self) -> None:
        written = 'as stated in the [Oslo Declaration](https://example.org/a_(b).html "Oslo") of May'
        text = markdown(written)
        assert text.text == "as stated in the Oslo Declaration of May"
        assert bytes_of(text, written, "Oslo Declaration") == b"Oslo Declaration"
        assert bytes_of(text, written, "of May") == b"of May"

    def test_an_address_in_angle_brackets_leaves_the_address(self) -> None:
        assert markdown("see <https://example.org/text> there").text == "see https://example.org/text there"

    def test_a_picture_leaves_its_description(self) -> None:
        assert markdown("![The Ministers in Oslo](oslo.jpg)\n\nWe agreed.").text.startswith(
            "The Ministers in"
        )

    def test_brackets_that_are_no_link_stay(self) -> None:
        written = "1. [Parties [shall][should] phase out subsidies by [2025][2030].]"
        assert markdown(written).text == written

    def test_a_comment_goes(self) -> None:
        written = "## 3.<!-- -->\n\nWe agreed<!-- a note\nto the editor --> on the text."
        assert markdown(written).text == "3.\n\nWe agreed on the text."

    def test_a_comment_that_never_ends_stays(self) -> None:
        assert "We agreed" in markdown("<!-- We agreed on the text.").text

    def test_superscripts_become_raised_digits(self) -> None:
        written = "We support all countries.<sup>1</sup> We meet in May."
        text = markdown(written)
        assert text.text == "We support all countries.¹ We meet in May."
        assert bytes_of(text, written, "¹") == b"<sup>1</sup>"

    def test_note_marks_become_raised_digits(self) -> None:
        assert markdown("We support them.[^12]\n\n[^12]: Noting a reservation.").text == (
            "We support them.¹²\n\n¹² Noting a reservation."
        )

    def test_entities_become_their_characters(self) -> None:
        written = "research &amp; development, 20&nbsp;million, Côte d&#8217;Ivoire"
        text = markdown(written)
        assert text.text == "research & development, 20 million, Côte d’Ivoire"
        assert bytes_of(text, written, "20 million") == b"20&nbsp;million"

    def test_entities_for_the_invisible_leave_nothing(self) -> None:
        assert markdown("with&shy;out de&#8203;lay").text == "without delay"

    def test_quotation_marks_at_line_beginnings_go(self) -> None:
        assert (
            markdown("> We agreed on the text\n> and on the date.").text
            == "We agreed on the text and on the date."
        )


class TestHardBreaks:
    def test_between_lines_that_stand_alone_are_kept(self) -> None:
        assert blocks(markdown("Joint Statement  \nOslo, Norway  \n3 March 2021")) == [
            "Joint Statement",
            "Oslo, Norway",
            "3 March 2021",
        ]

    def test_inside_a_sentence_are_spaces(self) -> None:
        assert blocks(markdown("We met in Oslo and  \nagreed on the text.")) == [
            "We met in Oslo and agreed on the text."
        ]

    def test_may_be_written_with_a_backslash(self) -> None:
        assert blocks(markdown("Oslo, Norway\\\n3 March 2021")) == ["Oslo, Norway", "3 March 2021"]


class TestListsAndTables:
    def test_items_keep_their_marks_and_indents(self) -> None:
        text = markdown(
            "We agreed:\n\n-   to open the road;\n    - in the north;\n-   to\n    close it at night."
        )
        assert blocks(text) == [
            "We agreed:",
            "- to open the road;",
            "- in the north;",
            "- to close it at night.",
        ]
        assert [block.indent for block in text.blocks] == [0, 0, 4, 0]

    def test_each_row_of_a_table_is_a_block(self) -> None:
        written = "| State | Seat |\n|---|---|\n| Aldmark | 1 |\n| Brennia | 2 |"
        assert blocks(markdown(written)) == written.split("\n")
