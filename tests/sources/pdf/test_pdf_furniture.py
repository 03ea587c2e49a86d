"""What belongs to the page is kept, marked, and taken out of the sentences that it interrupts."""

from __future__ import annotations

import pytest
from paper import HEIGHT, Paper, paragraphs, read

FIRST = [
    "The Ministers reviewed the progress made since their last meeting and noted with",
    "satisfaction that more than three quarters of the territory once held by the armed",
    "group have been freed, that schools are open again, and that the people who",
]
SECOND = [
    "returned have found water and work. They stressed that much remains to be done",
    "before winter, and that the Fund is in need of further contributions.",
]
DAYS = ("one", "two", "three", "four", "five", "six")
WHOLE = " ".join([*FIRST, *SECOND])


def two_pages(head: tuple[str, str], foot: tuple[str, str]) -> list[str]:
    paper = Paper()
    for page, lines in enumerate((FIRST, SECOND)):
        if head[page]:
            paper.line(72, 40, head[page], 9)
        paper.block(72, 90, lines, width=440)
        if foot[page]:
            paper.line(290, 810, foot[page], 9)
        paper.next_page()
    return paragraphs(read(paper.pdf()))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1", "2"),
        ("- 14 -", "- 15 -"),
        ("iii", "iv"),
        ("Page 3 of 27", "Page 4 of 27"),
        ("7/9", "8/9"),
        ("", "2"),
    ],
)
def test_page_numbers(first: str, second: str) -> None:
    found = two_pages(("", ""), (first, second))
    numbers = [f"furniture page number: {number}" for number in (first, second) if number]
    assert found == [WHOLE, *numbers]


def test_a_running_head_in_the_middle_of_a_sentence_follows_the_paragraph() -> None:
    found = two_pages(
        ("Sarune Valley Coalition  SVC/2023/4", "Sarune Valley Coalition  SVC/2023/4"), ("1", "2")
    )
    assert found == [
        "furniture running head: Sarune Valley Coalition SVC/2023/4",
        WHOLE,
        "furniture page number: 1",
        "furniture running head: Sarune Valley Coalition SVC/2023/4",
        "furniture page number: 2",
    ]


def test_a_head_that_is_not_on_the_first_page() -> None:
    found = two_pages(("", "Sarune Valley Coalition"), ("", ""))
    assert found == [WHOLE, "furniture running head: Sarune Valley Coalition"]


def test_heads_that_differ_on_odd_and_even_pages() -> None:
    paper = Paper()
    for page in range(6):
        paper.line(
            72 if page % 2 else 400, 40, "Joint Communiqué" if page % 2 else "Eighth Ministerial Meeting", 9
        )
        paper.block(72, 90, [f"On day {DAYS[page]} they met again.", *FIRST, *SECOND], width=440)
        paper.line(72 if page % 2 else 500, 810, str(page + 1), 9)
        paper.next_page()
    found = paragraphs(read(paper.pdf()))
    assert found.count("furniture running head: Joint Communiqué") == 3
    assert found.count("furniture running head: Eighth Ministerial Meeting") == 3
    assert sum(text.startswith("furniture page number") for text in found) == 6
    assert sum(text.endswith(WHOLE) for text in found) == 6


def test_line_numbers_in_the_margin() -> None:
    paper = Paper()
    lines = [*FIRST, *SECOND, *FIRST, *SECOND]
    paper.block(90, 90, lines, width=420)
    for number in range(1, len(lines) + 1):
        paper.line(60, 90 + 13.5 * (number - 1), str(number), 8)
    found = paragraphs(read(paper.pdf()))
    assert " ".join(text for text in found if not text.startswith("furniture")) == f"{WHOLE} {WHOLE}"
    assert {text.partition(":")[0] for text in found if text.startswith("furniture")} == {
        "furniture line number"
    }


def test_a_watermark_across_the_page() -> None:
    paper = Paper()
    paper.canvas.saveState()
    paper.canvas.translate(150, HEIGHT - 400)
    paper.canvas.rotate(45)
    paper.canvas.setFont("Helvetica-Bold", 90)
    paper.canvas.drawString(0, 0, "DRAFT")
    paper.canvas.restoreState()
    paper.block(72, 90, [*FIRST, *SECOND], width=440)
    assert paragraphs(read(paper.pdf())) == [WHOLE, "furniture watermark: DRAFT"]


def test_a_contents_list_is_set_aside() -> None:
    paper = Paper()
    paper.line(72, 90, "Contents", 13, "Times-Bold")
    for number, (title, page) in enumerate(
        (("Introduction", 2), ("Security", 3), ("Return of the displaced", 5))
    ):
        paper.line(72, 120 + 16 * number, f"{title} {'.' * (90 - len(title))} {page}")
    found = paragraphs(read(paper.pdf()))
    assert found[0] == "strong: Contents"
    assert [text.partition(":")[0] for text in found[1:]] == ["furniture contents"] * 3


def test_a_short_last_page_keeps_its_words() -> None:
    paper = Paper()
    paper.block(72, 90, [*FIRST, *SECOND] * 4, width=440)
    paper.next_page()
    paper.line(72, 90, "Lindhaven, 12 June 2021")
    assert paragraphs(read(paper.pdf()))[-1] == "Lindhaven, 12 June 2021"


class TestWhatABrowserPrintsAroundAPage:
    FROM = "https://ministry.example/news/1 1/1"

    def test_is_furniture_even_of_a_single_page(self) -> None:
        paper = Paper()
        paper.line(24, 24, "11/24/26, 11:43 PM", 8)
        paper.line(280, 24, "Joint communiqué", 8)
        paper.block(72, 90, [*FIRST, *SECOND], width=440)
        paper.line(24, 830, self.FROM, 8)
        assert paragraphs(read(paper.pdf())) == [
            "furniture running head: 11/24/26, 11:43 PM Joint communiqué",
            WHOLE,
            f"furniture running foot: {self.FROM}",
        ]

    def test_an_hour_over_the_text_alone_is_the_documents_own(self) -> None:
        paper = Paper()
        paper.line(72, 60, "14/03/2024 16:35")
        paper.block(72, 90, FIRST, width=440)
        assert read(paper.pdf()).marks == ()
