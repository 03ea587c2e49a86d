"""Communiqués and joint statements: markers, masthead, opening."""

from __future__ import annotations

import pytest
from outline import Outline

COMMUNIQUE = """\
JOINT COMMUNIQUÉ BY THE MINISTERS OF THE COALITION FOR THE VALLEY

MEDIA NOTE

OFFICE OF THE SPOKESPERSON

PORT CALLAS, LYSANDRIA

MARCH 14, 2020

The following is the text of a joint communiqué by the Ministers of the Coalition.

Begin text:

Over five years of common work, the Coalition and its partners have freed the valley.

We, the Ministers of Foreign Affairs of the Coalition, affirm our resolve to go on together.

1. We urge all who are active in the valley to keep the peace.

2. We commit to open the crossing at Halvet by 1 June 2020.

End text

The following States have expressed support for the communiqué: Aldmark and Brennia.

###
"""
HEAD = "---\ntitle: Joint Statement of the Leaders of Aldmark and Brennia\ndate: 2021-03-03\n---\n\n"


class TestMarkers:
    def test_what_stands_before_and_after_them_is_about_the_text(self) -> None:
        assert Outline(COMMUNIQUE).kinds == [
            "title", "note", "masthead", "note", "furniture", "body", "chapeau", "operative",
            "furniture", "note", "furniture",
        ]  # fmt: skip

    def test_are_set_aside_with_their_reason(self) -> None:
        assert Outline(COMMUNIQUE).reasons() == ["begin marker", "end marker", "end marker"]

    @pytest.mark.parametrize(
        "marker", ["*Begin Text:*", "Begin Text.", "* * * Begin text * * *", "BEGIN TEXT", "Begin Statement:"]
    )
    def test_may_be_written_in_many_ways(self, marker: str) -> None:
        assert Outline(COMMUNIQUE.replace("Begin text:", marker), "a.md").reasons()[0] == "begin marker"

    @pytest.mark.parametrize("marker", ["\\###", "\\# \\# \\#", "###", "*End text*", "-End-", "-30-"])
    def test_so_may_the_end(self, marker: str) -> None:
        written = f"{HEAD}We, the Leaders, met in Oslo.\n\nWe agreed on the text.\n\n{marker}\n"
        assert Outline(written, "a.md").reasons()[-1] == "end marker"

    def test_may_be_printed_in_one_line_with_the_text(self) -> None:
        written = (
            "Joint Statement\n\nBegin Text: We, the Ministers of the Coalition, met in Oslo.\n\nWe "
            "agreed. End text.\n"
        )
        outline = Outline(written)
        assert outline.reasons() == ["begin marker", "end marker"]
        assert outline.words("chapeau") == ["We, the Ministers of the Coalition, met in Oslo."]
        assert outline.words("body") == ["We agreed."]

    def test_words_about_an_end_are_none(self) -> None:
        written = f"{HEAD}We, the Leaders, met in Oslo.\n\nWe agreed to end the text of the truce.\n"
        assert "end marker" not in Outline(written, "a.md").reasons()


class TestMasthead:
    def test_offices_places_and_dates_are_no_title(self) -> None:
        outline = Outline(COMMUNIQUE)
        assert outline.words("title") == ["JOINT COMMUNIQUÉ BY THE MINISTERS OF THE COALITION FOR THE VALLEY"]
        assert outline.words("masthead") == [
            "OFFICE OF THE SPOKESPERSON",
            "PORT CALLAS, LYSANDRIA",
            "MARCH 14, 2020",
        ]
        assert outline.words("note")[0] == "MEDIA NOTE"

    def test_a_sentence_that_names_a_statement_is_no_title(self) -> None:
        written = (
            "OFFICE OF THE SPOKESPERSON\n\nThe Ministers agreed in Oslo on a joint statement, which "
            "follows.\n"
        )
        assert Outline(written).words("title") == []

    def test_the_title_of_a_head_is_the_title(self) -> None:
        outline = Outline(f"{HEAD}We met in Oslo and agreed on the text below.\n", "a.md")
        assert outline.words("title") == ["Joint Statement of the Leaders of Aldmark and Brennia"]
        assert outline.words("masthead") == ["2021-03-03"]
        assert set(outline.reasons()) == {"document head"}

    def test_place_and_date_under_it_are_masthead(self) -> None:
        written = (
            f"{HEAD}**Port Callas, Lysandria**\n\n3 March 2021\n\nWe met and agreed on the text below.\n"
        )
        assert Outline(written, "a.md").words("masthead")[1:] == ["Port Callas, Lysandria", "3 March 2021"]

    def test_a_second_title_under_it_is_a_heading(self) -> None:
        written = (
            f"{HEAD}A 21st-Century Partnership for the Valley and the Sea\n\nWe met in Oslo and agreed.\n"
        )
        second = "A 21st-Century Partnership for the Valley and the Sea"
        assert Outline(written, "a.md").words("heading") == [second]

    @pytest.mark.parametrize(
        "title",
        [
            "JOINT COMMUNIQUÉ\nOF THE MINISTERS\nOF THE COALITION",
            "JOINT STATEMENT\n\nby the Ministers of Foreign Affairs of Aldmark and Brennia",
            "Joint Statement\n\non the Reopening of the Crossing at Halvet",
        ],
    )
    def test_a_title_may_go_on_in_the_next_line(self, title: str) -> None:
        written = f"{title}\n\nOslo, 3 March 2020\n\nThe Ministers met in Oslo and agreed on a plan.\n"
        outline = Outline(written)
        assert outline.words("title") == [" ".join(title.split())]
        assert outline.words("masthead") == ["Oslo, 3 March 2020"]
        assert outline.complete

    def test_a_line_of_place_and_date_under_a_title_stands_alone(self) -> None:
        written = (
            "G9 Foreign Ministers’ Communiqué\nOslo, Norway, 3-5 March 2021\n\nI. PREAMBLE\n1. We met "
            "in Oslo.\n"
        )
        outline = Outline(written)
        assert outline.words("title") == ["G9 Foreign Ministers’ Communiqué"]
        assert outline.words("masthead") == ["Oslo, Norway, 3-5 March 2021"]
        assert outline.words("heading") == ["I. PREAMBLE"]

    def test_an_office_in_a_heading_over_the_title_is_no_title(self) -> None:
        written = (
            "# Foreign Office\n\n**Joint Statement on the Halvet Crossing**\n\nWe, the Ministers, met.\n"
        )
        assert Outline(written, "a.md").words("title") == ["Joint Statement on the Halvet Crossing"]

    def test_a_dash_between_two_days_may_have_any_length(self) -> None:
        written = "JOINT COMMUNIQUÉ\n\nCarrow Bay, Estmere, 14—15 September 2023\n\nWe, the Ministers, met.\n"
        assert Outline(written).words("masthead") == ["Carrow Bay, Estmere, 14—15 September 2023"]

    def test_a_long_title_is_one(self) -> None:
        title = (
            "Joint Statement on the Journey through Great Corvane of the Honourable Jan Krol, President of "
        )
        title += "the Republic of Aldmark, as a Guest of the Right Honourable Eva Lind, the Prime Minister "
        title += (
            "of the United Kingdom of Corvane and the Northern Isles and of Her Other Realms and "
            "Territories, "
        )
        title += "with Their Ministers of Trade and of Foreign Affairs"
        written = f"{title}\n\nToday, the President came to the Kingdom as a guest of the Prime Minister.\n"
        assert Outline(written).words("title") == [title]


class TestTheOpening:
    @pytest.mark.parametrize(
        "opening",
        [
            "We, the Leaders of the Group of Nine, met in Oslo and agreed on the text below.",
            "We the partners of the Valley Group are launching a campaign to clear its fields.",
            "WE, THE MINISTERS OF THE COALITION, met in Oslo and agreed on the text below.",
            "We, Aldmark, Brennia and Corvane, recognise how much the river means to us all.",
            "We—the governments of Aldmark and Brennia—met in Oslo and agreed on the text.",
            "Today, we – President Krol of Aldmark and Prime Minister Lind of Brennia – met in Oslo.",
            "At our meeting today in Oslo, we, the Leaders of the Nine, agreed on the text below.",
            "On March 3, 2020, we, the Heads of Government of Aldmark and Brennia, convened in Oslo.",
            "The leaders of Aldmark and Brennia met in Oslo today to review the year.",
            "The Heads of State and Government of the Nine, meeting in Oslo, adopted this text:",
        ],
    )
    def test_that_says_who_speaks_is_the_chapeau(self, opening: str) -> None:
        written = f"{HEAD}{opening}\n\nWe agreed to keep the road open in the winter as well.\n"
        assert Outline(written, "a.md").words("chapeau") == [opening]

    def test_that_says_who_speaks_is_the_chapeau_of_a_text_in_french(self) -> None:
        opening = "Nous, ministres des Neuf réunis à Oslo, sommes convenus de ce qui suit."
        written = f"{HEAD}{opening}\n\nNous garderons la route ouverte en hiver comme en été.\n"
        assert Outline(written, "a.md").words("chapeau") == [opening]

    @pytest.mark.parametrize(
        "opening",
        [
            "We, therefore, agreed to keep the road open in the winter as well as in summer.",
            "President Krol of Aldmark met Prime Minister Lind of Brennia in Oslo today.",
            "Together we will keep the road open in the winter as well as in the summer.",
        ],
    )
    def test_that_does_not_is_body(self, opening: str) -> None:
        assert Outline(f"{HEAD}{opening}\n\nThey agreed.\n", "a.md").words("chapeau") == []

    def test_may_follow_a_few_paragraphs(self) -> None:
        assert Outline(COMMUNIQUE).words("chapeau")[0].startswith("We, the Ministers of Foreign Affairs")

    def test_recitals_may_follow_it(self) -> None:
        written = (
            "Joint Declaration\n\nWe, the Heads of State of Aldmark and Brennia, meeting in Oslo on "
            "3 March 2020,\n\n"
            "Recalling our meeting of 2018,\n\nConvinced that trade is a bond of peace;\n\n"
            "Hereby declare as follows:\n\n1. We shall open the crossing by 1 June 2020.\n"
        )
        assert Outline(written).kinds == ["title", "chapeau", "preambular", "body", "operative"]

    def test_a_sentence_that_begins_with_a_participle_is_no_recital(self) -> None:
        written = (
            f"{HEAD}We, the Leaders of Aldmark and Brennia, met in Oslo.\n\n"
            "Recognizing the need to act, we agreed to keep the road open in the winter.\n\n"
            "Building on our first meeting, we shall meet every year.\n"
        )
        assert Outline(written, "a.md").words("preambular") == []

    def test_a_declaration_may_be_numbered_without_stops(self) -> None:
        written = (
            f"{HEAD}**1 WE,** the Member States of the Union, gathered in Oslo;\n\n"
            "**2** **APPRECIATING** the help of our neighbours;\n\n**3 NOTING** that we share "
            "a coast;\n\n"
            "WE HEREBY DECLARE TO:\n\n- ESTABLISH a partnership;\n- MEET every year.\n"
        )
        outline = Outline(written, "a.md")
        assert outline.kinds[-4:] == ["chapeau", "preambular", "body", "subparagraph"]
        assert outline.labels("chapeau") + outline.labels("preambular") == ["1", "2", "3"]
        assert outline.structure.problems == ()
