"""Blocks are paragraphs, breaks are lines, and what nobody sees is not read."""

from __future__ import annotations

import pytest

from web_pages import extract, lines, marked, page, paragraphs, problems


class TestParagraphs:
    def test_white_space_is_one_space(self) -> None:
        assert paragraphs(page("<p>We  welcome\n\t the <b> reopening </b> of it.</p>")) == [
            "We welcome the reopening of it."
        ]

    def test_paragraphs_need_no_end(self) -> None:
        assert paragraphs("<p>We agreed.<p>We will meet.<div>We part.") == [
            "We agreed.",
            "We will meet.",
            "We part.",
        ]

    def test_text_between_blocks_is_a_paragraph(self) -> None:
        assert paragraphs("<div>We agreed.<p>We will meet.</p>We part.</div>") == [
            "We agreed.",
            "We will meet.",
            "We part.",
        ]

    def test_two_breaks_part_paragraphs_and_one_parts_lines(self) -> None:
        written = page("<div>We agreed.<br> <br/>&nbsp;<br>Done in Arvanna<br>on 4 June 2024</div>")
        assert paragraphs(written) == ["We agreed.", "Done in Arvanna\non 4 June 2024"]
        assert lines(written) == ["We agreed.", "Done in Arvanna", "on 4 June 2024"]

    def test_breaks_in_the_middle_of_sentences_are_no_lines(self) -> None:
        wrapped = "<br>".join(
            [
                "We welcome the reopening of the crossing, which nearly nine",
                "hundred vehicles use each day, and we thank the engineers who",
                "have worked on it through the winter under conditions that the",
                "Mission has described as severe, and which nobody had foreseen",
                "when the agreement was signed.",
            ]
        )
        assert len(lines(page(f"<p>{wrapped}</p>"))) == 1

    def test_a_word_divided_by_tags_is_one_word(self) -> None:
        assert paragraphs(page("<p>We com<i>mend</i> the Mis<wbr>sion.</p>")) == ["We commend the Mission."]

    def test_bold_that_is_never_closed_ends_with_its_paragraph(self) -> None:
        written = "<p><b>Mines<p>We urge all parties to hand over their maps."
        assert marked(written, "strong") == [("Mines", "")]

    def test_styles_and_blocks_may_overlap(self) -> None:
        assert paragraphs("<p>We <b>urge <i>all</b> parties</i> to agree.</p>") == [
            "We urge all parties to agree."
        ]


class TestMarks:
    def test_headings(self) -> None:
        written = page("<h1>Joint Statement</h1><p>We agreed.</p><h3>Mines</h3><p>We urge restraint.</p>")
        assert marked(written, "heading") == [("Joint Statement", "1"), ("Mines", "3")]

    def test_a_paragraph_that_is_all_bold(self) -> None:
        written = page("<p><strong>Mines</strong></p><p>We <b>urge</b> restraint.</p>")
        assert marked(written, "strong") == [("Mines", "")]

    def test_bold_by_style(self) -> None:
        written = page(
            '<p style="font-weight:700">Mines</p><p><span style="font-weight: bold">Water</span></p>'
        )
        assert marked(written, "strong") == [("Mines", ""), ("Water", "")]

    def test_a_bold_line_over_its_paragraph(self) -> None:
        written = page("<p><b>Mines</b><br>We urge all parties to hand over their maps.</p>")
        assert marked(written, "strong") == [("Mines", "")]


class TestRaisedAndLowered:
    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("40,500 km<sup>2</sup>", "40,500 km²"),
            ("CO<sub>2</sub>", "CO2"),
            ("the 21<sup>st</sup> century", "the 21st century"),
            ("the crossing.<sup>3</sup>", "the crossing.³"),
            ("the crossing.<sup>[3]</sup>", "the crossing.³"),
            ("10<sup>-6</sup>", "10⁻⁶"),
            ("2<sup>1</sup>/<sub>2</sub> per cent", "2 1/2 per cent"),
            ('m<span style="vertical-align: super">3</span>', "m³"),
        ],
    )
    def test_shown(self, written: str, shown: str) -> None:
        assert paragraphs(page(f"<p>{written}</p>")) == [shown]


class TestWhatNobodySees:
    @pytest.mark.parametrize(
        "hidden",
        [
            "<script>document.write('<p>x</p>')</script>",
            "<style>p { color: red }</style>",
            "<noscript>Enable scripts.</noscript>",
            "<template><p>Name</p></template>",
            "<p hidden>Draft</p>",
            '<p style="color:red; display : none">Draft</p>',
            '<p aria-hidden="true">Draft</p>',
            '<span class="sr-only">opens elsewhere</span>',
            "<!-- a comment > with a sign -->",
            '<img alt="Ministers at a table">',
            "<iframe src=x>No frames</iframe>",
            "<button>Listen</button>",
            "<select><option>English</select>",
            "<textarea>Your comment</textarea>",
            "<svg><text>Logo</text></svg>",
            "<![if !supportLists]><![endif]>",
            "<?php echo 1 ?>",
        ],
    )
    def test_is_not_read(self, hidden: str) -> None:
        written = page(f"<p>We agreed on the statement.</p>{hidden}<p>We will meet again.</p>")
        assert paragraphs(written) == ["We agreed on the statement.", "We will meet again."]

    def test_what_holds_the_whole_text_is_read(self) -> None:
        """A page that was saved while its script or a dialogue hid it."""
        assert paragraphs(page('<div aria-hidden="true"><p>We agreed.</p></div>')) == ["We agreed."]

    def test_what_a_control_opens_is_read(self) -> None:
        written = page(
            '<p>We agreed on the following points today.</p><h2><button aria-controls="x">Mines</button></h2>'
            '<div id="x" hidden><p>We urge restraint.</p></div>'
        )
        assert paragraphs(written)[1:] == ["Mines", "We urge restraint."]

    def test_what_a_link_opens_as_a_button_is_read(self) -> None:
        written = page(
            '<p>We agreed on the following points today.</p><a href="#x" data-toggle="collapse">Mines</a>'
            '<div id="x" style="display:none"><p>We urge restraint.</p></div>'
        )
        assert paragraphs(written)[-1] == "We urge restraint."

    def test_words_struck_out_are_left_out_and_reported(self) -> None:
        written = page("<p>We will pay <del>€210 million</del> €180 million.</p>")
        assert paragraphs(written) == ["We will pay €180 million."]
        assert "€210 million" in problems(written, "struck_out")[0].note


class TestPreformatted:
    def test_short_lines_stay_lines(self) -> None:
        assert lines(page("<p>We have agreed on this text.</p><pre>Aldmark   9\nBrennia   3</pre>")) == [
            "We have agreed on this text.",
            "Aldmark 9",
            "Brennia 3",
        ]

    def test_a_page_of_typed_text_is_read_as_text(self) -> None:
        typed = (
            "1. We welcome the reopening of the crossing, which nearly nine\nhundred use.\n\n2. We agreed."
        )
        assert extract(page(f"<pre>{typed}</pre>")).laid_out is False
        assert lines(page(f"<pre>{typed}</pre>")) == [
            typed.split("\n\n")[0].replace("\n", " "),
            "2. We agreed.",
        ]


class TestTheHead:
    def test_gives_the_date_when_the_text_has_none(self) -> None:
        written = page(
            "<p>We agreed.</p>", '<meta property="article:published_time" content="2024-06-20T10:00">'
        )
        assert marked(written, "head") == [("2024-06-20", "date")]

    def test_says_nothing_when_the_text_has_one(self) -> None:
        head = '<meta name="date" content="2024-06-21">'
        assert marked(page("<p>Arvanna, 20 June 2024</p><p>We agreed.</p>", head), "head") == []
