"""Footnotes: taken out of the text, known by their marks; raised figures stay raised."""

from __future__ import annotations

from paper import Paper, paragraphs, read

BODY = [
    "The Coalition welcomed the return of 1.2 million people to their homes and called for",
    "further contributions to the Sarune Recovery Fund, of which two thirds has been paid",
]


def test_a_note_under_a_rule_with_its_raised_mark() -> None:
    paper = Paper()
    paper.block(72, 90, BODY)
    end = paper.line(72, 117, "by the members.")
    paper.raised(end, 117, "3")
    paper.rule(72, 735, 200)
    end = paper.raised(72, 750, "3", 9)
    paper.block(end + 3, 750, ["As counted on 30 April from the registers of the districts."], size=9)
    assert paragraphs(read(paper.pdf())) == [
        " ".join([*BODY, "by the members.³"]),
        "footnote 3: ³ As counted on 30 April from the registers of the districts.",
    ]


def test_a_mark_in_the_middle_of_a_line_stands_close_to_its_word() -> None:
    paper = Paper()
    end = paper.line(72, 90, "The ministers noted the report")
    end = paper.raised(end, 90, "12")
    paper.line(end, 90, ", and adopted the plan on 1")
    end = paper.line(72, 103.5, "the 1")
    end = paper.raised(end, 103.5, "st")
    paper.line(end + 3, 103.5, "of May, over 40 m")
    text = read(paper.pdf()).text
    assert "the report¹²," in text
    assert "the 1st of May" in text


def test_two_notes_and_a_note_that_runs_over_two_lines() -> None:
    paper = Paper()
    paper.block(72, 90, [*BODY, "by the members."])
    paper.block(
        72,
        730,
        [
            "1 The figure includes those who returned in 2019 and those whose return was",
            "confirmed by the Commission after the count.",
            "2 Document SVC/2021/7.",
        ],
        size=8.5,
        leading=10,
    )
    assert paragraphs(read(paper.pdf()))[1:] == [
        "footnote 1: 1 The figure includes those who returned in 2019 and those whose return was confirmed "
        "by the Commission after the count.",
        "footnote 2: 2 Document SVC/2021/7.",
    ]


def test_a_sentence_that_a_note_and_a_page_end_interrupt_stays_whole() -> None:
    paper = Paper()
    paper.block(72, 90, BODY)
    paper.block(72, 780, ["1 As counted on 30 April."], size=8.5)
    paper.line(290, 815, "1", 9)
    paper.next_page()
    paper.block(72, 90, ["by the members before the end of the year."])
    paper.line(290, 815, "2", 9)
    assert paragraphs(read(paper.pdf())) == [
        " ".join([*BODY, "by the members before the end of the year."]),
        "footnote 1: 1 As counted on 30 April.",
        "furniture page number: 1",
        "furniture page number: 2",
    ]


def test_a_note_that_goes_on_on_the_next_page() -> None:
    paper = Paper()
    paper.block(72, 90, [*BODY, "by the members."])
    paper.block(72, 790, ["1 As counted from the registers of the districts and those of"], size=8.5)
    paper.next_page()
    paper.block(72, 90, ["The ministers will meet again in Corvane in the first half of 2022."])
    paper.block(72, 790, ["the Commission, which were compared in May."], size=8.5)
    assert paragraphs(read(paper.pdf()))[1] == (
        "footnote 1: 1 As counted from the registers of the districts and those of the Commission, which "
        "were compared in May."
    )


def test_notes_below_each_of_two_columns() -> None:
    paper = Paper()
    left = [
        "The Coalition welcomed the return of 1.2",
        "million people to their homes, and called",
        "for more contributions to the Fund, which",
        "has been filled by two thirds only so far.",
    ]
    right = [
        "The members will meet again in the first",
        "half of the year to take stock of what has",
        "been done, and of what remains to be done",
        "in the districts of Dasken and of Tamrel.",
    ]
    paper.block(60, 90, left, width=210)
    paper.block(310, 90, right, width=210)
    paper.block(60, 770, ["1 As counted on 30 April."], size=8.5)
    paper.block(310, 770, ["2 The date is to be agreed."], size=8.5)
    assert paragraphs(read(paper.pdf())) == [
        " ".join(left),
        " ".join(right),
        "footnote 1: 1 As counted on 30 April.",
        "footnote 2: 2 The date is to be agreed.",
    ]


def test_small_print_without_a_mark_is_text() -> None:
    paper = Paper()
    paper.block(72, 90, [*BODY, "by the members."])
    paper.block(72, 160, ["This text is released under the authority of the Chair."], size=8.5)
    assert paragraphs(read(paper.pdf()))[1] == "This text is released under the authority of the Chair."
