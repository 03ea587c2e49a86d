"""Paragraphs whose first line is set in: transcripts, resolutions, double-spaced speeches."""

from __future__ import annotations

from test_printed_layout import words_of

from servanda.sources.printed import Sheet, lay_out

MARGIN, SET_IN = 60.0, 96.0


def paragraphs(*lines: tuple[float, str]) -> list[str]:
    """The paragraphs of lines set under each other, double-spaced, each from its left edge on."""
    words = [
        word
        for number, (left, text) in enumerate(lines)
        for word in words_of(left, 100 + 24.0 * number, text)
    ]
    text = lay_out([Sheet(1, 595, 842, tuple(words))], "application/pdf").text
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n")]


def test_who_speaks_opens_a_paragraph_though_the_line_above_is_full() -> None:
    assert paragraphs(
        (SET_IN, "PRESIDENT MARWICK. Well, the council has looked at all of that in"),
        (MARGIN, "detail, and it has found that the crossings were open on every day."),
        (SET_IN, "MARC DESROCHES. And would you say that the winter is now over?"),
        (SET_IN, "PRESIDENT MARWICK. No."),
        (SET_IN, "QUESTION. Could I ask about the ferries, and what you think of"),
        (MARGIN, "their tolls?"),
    ) == [
        "PRESIDENT MARWICK. Well, the council has looked at all of that in detail, and it has found "
        "that the crossings were open on every day.",
        "MARC DESROCHES. And would you say that the winter is now over?",
        "PRESIDENT MARWICK. No.",
        "QUESTION. Could I ask about the ferries, and what you think of their tolls?",
    ]


def test_a_recital_of_one_line_is_a_paragraph() -> None:
    assert paragraphs(
        (SET_IN, "The Assembly,"),
        (SET_IN, "Recalling its resolutions 4 (2019) and 7 (2021), and the words of"),
        (MARGIN, "its President of 3 May 2023,"),
        (SET_IN, "Noting the report of 1 October 2023,"),
        (SET_IN, "1. Calls upon all parties to refrain from any act that would damage"),
        (MARGIN, "the weir;"),
    ) == [
        "The Assembly,",
        "Recalling its resolutions 4 (2019) and 7 (2021), and the words of its President of 3 May 2023,",
        "Noting the report of 1 October 2023,",
        "1. Calls upon all parties to refrain from any act that would damage the weir;",
    ]


def test_a_note_under_its_bracketed_number_is_a_paragraph() -> None:
    assert paragraphs(
        (SET_IN, "[1] The views expressed are mine and not those of the Bank of it."),
        (SET_IN, "[2] See Toller (2018)."),
    ) == ["[1] The views expressed are mine and not those of the Bank of it.", "[2] See Toller (2018)."]


def test_a_page_that_begins_at_the_margin_goes_on_with_the_paragraph_before() -> None:
    first = [
        (SET_IN, "The council has looked at all of the tolls in some detail, and found"),
        (MARGIN, "that they rose."),
    ] * 4 + [
        (SET_IN, "The ferries were full on every day of that month, as they had been in"),
        (MARGIN, "the spring of the year before, and nobody at all has asked for another."),
    ]
    second = [(MARGIN, "The tolls stay."), (SET_IN, "Thank you for your patience with me.")]
    sheets = [
        Sheet(
            number,
            595,
            842,
            tuple(
                word
                for row, (left, text) in enumerate(lines)
                for word in words_of(left, 100 + 24.0 * row, text)
            ),
        )
        for number, lines in ((1, first), (2, second))
    ]
    *_, last, thanks = lay_out(sheets, "application/pdf").text.replace("\f", "").split("\n\n")
    assert " ".join(last.split()).endswith("nobody at all has asked for another. The tolls stay.")
    assert thanks == "Thank you for your patience with me."
