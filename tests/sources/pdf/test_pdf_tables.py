"""Tables: cells that stand under each other are rows; lists and columns are not."""

from __future__ import annotations

from paper import BOLD, Paper, paragraphs, read

ROWS = [
    ("Member", "Pledged", "Paid"),
    ("Aldmark", "€420 million", "€300 million"),
    ("Brennia", "€75 million", "€75 million"),
    ("Corvane", "€1.2 billion", "€640 million"),
]
TEXT = [
    "The members took note of the contributions to the Sarune Recovery Fund, as shown in the",
    "table, and called for further ones.",
]


def test_rows_of_short_cells() -> None:
    paper = Paper()
    top = paper.block(72, 90, TEXT) + 20
    for row in ROWS:
        for left, cell in zip((72, 220, 360), row, strict=True):
            paper.line(left, top, cell)
        top += 16
    paper.block(72, top + 20, ["They will review the Fund again in the spring."])
    found = paragraphs(read(paper.pdf()))
    assert found == [
        " ".join(TEXT),
        "| Member | Pledged | Paid | | Aldmark | €420 million | €300 million | "
        "| Brennia | €75 million | €75 million | | Corvane | €1.2 billion | €640 million |",
        "They will review the Fund again in the spring.",
    ]


def test_each_row_keeps_its_own_line() -> None:
    paper = Paper()
    for number, row in enumerate(ROWS):
        for left, cell in zip((72, 220, 360), row, strict=True):
            paper.line(left, 90 + 16 * number, cell)
    extract = read(paper.pdf())
    breaks = [mark.start for mark in extract.marks if mark.kind == "hard_break"]
    assert [extract.text[place] for place in breaks] == ["\n"] * 3
    assert extract.text.split("\n")[1] == "| Aldmark | €420 million | €300 million |"


def test_figures_flush_right() -> None:
    paper = Paper()
    for number, (name, count) in enumerate((("Dasken", "1,204"), ("Tamrel", "87"), ("Kellin", "12,410"))):
        paper.line(72, 90 + 16 * number, name)
        paper.canvas.drawRightString(300, paper.height - 90 - 16 * number, count)
    assert paragraphs(read(paper.pdf())) == ["| Dasken | 1,204 | | Tamrel | 87 | | Kellin | 12,410 |"]


def test_a_cell_of_two_lines_between_ruled_lines() -> None:
    paper = Paper()
    rows = [
        (["Commitment"], ["Member"], ["Due"]),
        (["Clear all marked minefields in", "the districts of Dasken and Tamrel"], ["Brennia"], ["2023"]),
        (["Open a liaison office"], ["Norvale and", "Corvane"], ["2021"]),
    ]
    top = 90.0
    for row in rows:
        paper.rule(66, top - 12, 520)
        height = max(len(cell) for cell in row)
        for left, cell in zip((72, 300, 430), row, strict=True):
            paper.block(left, top, cell)
        top += 13.5 * height + 5
    paper.rule(66, top - 12, 520)
    assert paragraphs(read(paper.pdf())) == [
        "| Commitment | Member | Due | "
        "| Clear all marked minefields in the districts of Dasken and Tamrel | Brennia | 2023 | "
        "| Open a liaison office | Norvale and Corvane | 2021 |"
    ]


def test_a_list_with_hanging_numbers_is_no_table() -> None:
    paper = Paper()
    for number, text in enumerate(
        ("to let convoys pass;", "to keep away from schools;", "to hand over maps.")
    ):
        paper.line(72, 90 + 16 * number, f"({'abc'[number]})")
        paper.line(110, 90 + 16 * number, text)
    assert paragraphs(read(paper.pdf())) == [
        "(a) to let convoys pass;",
        "(b) to keep away from schools;",
        "(c) to hand over maps.",
    ]


def test_words_and_date_far_apart_on_one_line_are_no_table() -> None:
    paper = Paper()
    paper.line(72, 70, "Lindhaven", 11, BOLD)
    paper.line(450, 70, "12 June 2021", 11, BOLD)
    paper.block(72, 100, TEXT)
    assert "|" not in read(paper.pdf()).text
