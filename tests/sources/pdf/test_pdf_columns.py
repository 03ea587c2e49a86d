"""Reading order: columns one after the other, what stands across them in its place."""

from __future__ import annotations

from paper import BOLD, Paper, paragraphs, read

LEFT = [
    "1. We reaffirm our shared resolve to see the",
    "valley restored to lawful government and its",
    "people returned to their homes in safety.",
]
MIDDLE = [
    "2. We urge all parties operating in the valley",
    "to let relief convoys pass without hindrance,",
    "fees or armed escort, by day and by night.",
]
RIGHT = [
    "3. We thank the people and Government of the",
    "neighbouring state, who shelter some 310,000",
    "displaced people at great cost to themselves.",
]


def joined(lines: list[str]) -> str:
    return " ".join(lines)


def test_the_left_column_is_read_before_the_right_one_under_a_title_across_both() -> None:
    paper = Paper()
    paper.line(150, 70, "Joint Communiqué by the Ministers of the Coalition", 14, BOLD)
    top = paper.block(60, 110, LEFT, width=220)
    paper.block(60, top + 6, MIDDLE, width=220)
    paper.block(310, 110, RIGHT, width=220)
    assert paragraphs(read(paper.pdf())) == [
        "strong: Joint Communiqué by the Ministers of the Coalition",
        joined(LEFT),
        joined(MIDDLE),
        joined(RIGHT),
    ]


def test_the_order_in_the_file_does_not_count() -> None:
    paper = Paper()
    paper.block(310, 110, RIGHT, width=220)
    paper.block(60, 110 + 60, MIDDLE, width=220)
    paper.block(60, 110, LEFT, width=220)
    paper.line(150, 70, "Joint Communiqué by the Ministers of the Coalition", 14, BOLD)
    assert [text[:9] for text in paragraphs(read(paper.pdf()))] == [
        "strong: J",
        "1. We rea",
        "2. We urg",
        "3. We tha",
    ]


def test_three_columns() -> None:
    paper = Paper(width=842, height=595)
    for number, lines in enumerate((LEFT, MIDDLE, RIGHT)):
        paper.block(50 + 255 * number, 100, [*lines, "It is so agreed by all the members."], width=225)
    assert [text[:9] for text in paragraphs(read(paper.pdf()))] == ["1. We rea", "2. We urg", "3. We tha"]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    paper = Paper()
    paper.block(60, 110, [*LEFT, *MIDDLE[:2]], width=220)
    paper.block(60, 110 + 4 * 13.5, [], width=220)
    paper.block(310, 110, [MIDDLE[2], *RIGHT], width=220)
    assert paragraphs(read(paper.pdf())) == [joined(LEFT), joined(MIDDLE), joined(RIGHT)]


def test_text_across_the_page_below_the_columns_comes_last() -> None:
    paper = Paper()
    paper.block(60, 110, LEFT, width=220)
    paper.block(310, 110, RIGHT, width=220)
    across = [
        "Done in Lindhaven on 12 June in three copies, each in the languages of the members of the",
        "Coalition, all of which are equally authentic and are kept by the Government of Norvale.",
    ]
    paper.block(60, 190, across, width=470)
    assert paragraphs(read(paper.pdf())) == [joined(LEFT), joined(RIGHT), joined(across)]


def test_numbers_in_the_margin_are_no_column() -> None:
    paper = Paper()
    top = 110.0
    for number, lines in enumerate((LEFT, MIDDLE, RIGHT), 1):
        paper.line(60, top, f"{number}.")
        top = paper.block(96, top, [lines[0][3:], *lines[1:]]) + 6
    assert paragraphs(read(paper.pdf())) == [joined(LEFT), joined(MIDDLE), joined(RIGHT)]


def test_two_short_columns_of_a_last_page_are_columns_where_those_before_were() -> None:
    paper = Paper()
    paper.block(60, 70, [*LEFT, *MIDDLE], width=220)
    paper.block(310, 70, [*RIGHT, *LEFT], width=220)
    paper.next_page()
    last = [
        "4. We thank the people of Norvale, who have",
        "been so kind as to receive us, for all of",
        "their patience.",
    ]
    paper.block(60, 70, last, width=220)
    members = ["Aldmark (in the chair),", "Brennia, Corvane and Lysandria,", "Norvale (host of the meeting)."]
    paper.block(310, 70, members)
    assert paragraphs(read(paper.pdf()))[4:] == [joined(last), joined(members)]
