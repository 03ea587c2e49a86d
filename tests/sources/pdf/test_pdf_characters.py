"""Characters and boxes: what is printed, where it stands, and what is there but not to be read."""

from __future__ import annotations

import pytest
from paper import BOLD, HEIGHT, Paper, paragraphs, read
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from servanda.model import Page


def box_of(page: Page, text: str, word: str) -> tuple[float, float, float, float]:
    found = next(place for place in page.words if text[place.start : place.end] == word)
    return found.left, found.top, found.right, found.bottom


def test_each_word_has_its_page_and_box() -> None:
    paper = Paper()
    paper.line(72, 100, "We urge")
    paper.next_page()
    paper.line(200, 400, "restraint.")
    extract = read(paper.pdf())
    first, second = extract.pages
    assert (first.number, first.width, first.height) == (1, 595, 842)
    left, top, right, bottom = box_of(first, extract.text, "We")
    assert left == pytest.approx(72, abs=0.5)
    assert top < 93 < 100 < bottom < 104
    assert right == pytest.approx(72 + 10.4 + 4.9, abs=1.5)
    assert box_of(second, extract.text, "restraint.")[0] == pytest.approx(200, abs=0.5)


@pytest.mark.parametrize(
    ("turn", "size", "place"),
    [
        (90, (595, 842), (500, 72)),
        (180, (595, 842), (523, 500)),
        (270, (595, 842), (95, 770)),
    ],
)
def test_boxes_on_a_turned_page_are_those_of_the_page_as_shown(
    turn: int, size: tuple[float, float], place: tuple[float, float]
) -> None:
    paper = Paper()
    paper.canvas.setPageRotation(turn)
    paper.line(72, HEIGHT - 500, "We urge restraint.")
    extract = read(paper.pdf())
    page = extract.pages[0]
    assert (page.width, page.height) == size
    left, top, right, bottom = box_of(page, extract.text, "We")
    assert left - 12 <= place[0] <= right + 12
    assert top - 12 <= place[1] <= bottom + 12


def test_a_landscape_page_whose_words_are_turned_upright_is_read() -> None:
    paper = Paper()
    paper.canvas.setPageRotation(90)
    paper.canvas.rotate(90)
    paper.canvas.translate(0, -595)
    paper.canvas.setFont("Times-Roman", 11)
    paper.canvas.drawString(72, 500, "We urge restraint.")
    assert paragraphs(read(paper.pdf())) == ["We urge restraint."]


def test_words_outside_the_crop_box_are_not_read() -> None:
    paper = Paper()
    paper.canvas.setCropBox((50, 50, 545, 792))
    paper.line(100, 100, "We urge restraint.")
    paper.line(100, 30, "cut here")
    extract = read(paper.pdf())
    assert extract.text == "We urge restraint."
    assert box_of(extract.pages[0], extract.text, "We")[0] == pytest.approx(50, abs=0.5)


def test_text_drawn_twice_to_look_bold_is_read_once() -> None:
    paper = Paper()
    for shift in (0.0, 0.3):
        paper.line(72 + shift, 100, "JOINT COMMUNIQUÉ")
        paper.line(72 + shift, 130, "We urge restraint.")
    assert paragraphs(read(paper.pdf())) == ["JOINT COMMUNIQUÉ", "We urge restraint."]


def test_bold_and_larger_lines_are_marked() -> None:
    paper = Paper()
    paper.line(72, 70, "Security", 11, BOLD)
    paper.block(72, 100, ["We urge all parties to show restraint and to let the convoys pass."])
    paper.line(72, 130, "Return", 16)
    paper.block(72, 160, ["We welcome the return of more than 1.2 million people to their homes."])
    assert [text[:8] for text in paragraphs(read(paper.pdf()))] == [
        "strong: ",
        "We urge ",
        "strong: ",
        "We welco",
    ]


def test_ligatures_become_letters() -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    paper = Paper()
    paper.line(72, 100, "The of\ufb01ce con\ufb01rmed the \ufb01ve \ufb02ights.", font="Vera")
    assert read(paper.pdf()).text == "The office confirmed the five flights."


def test_words_that_nobody_sees_are_left_out_and_told_of() -> None:
    paper = Paper()
    paper.line(72, 100, "We urge restraint by all parties.")
    written = paper.canvas.beginText(72, HEIGHT - 200)
    written.setTextRenderMode(3)
    written.textOut("We decide to pay 900 million.")
    paper.canvas.drawText(written)
    extract = read(paper.pdf())
    assert extract.text == "We urge restraint by all parties."
    assert [(problem.kind, problem.note) for problem in extract.problems] == [
        ("hidden_text", "page 1: 6 invisible words left out")
    ]


def test_the_invisible_words_under_a_picture_of_the_page_are_its_text() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    paper = Paper()
    paper.canvas.drawImage(ImageReader(Image.new("L", (60, 84), 250)), 0, 0, 595, 842)
    written = paper.canvas.beginText(72, HEIGHT - 200)
    written.setTextRenderMode(3)
    written.textOut("We decide to pay 900 million before the end of the year.")
    paper.canvas.drawText(written)
    assert read(paper.pdf()).text == "We decide to pay 900 million before the end of the year."


def test_a_word_divided_at_the_end_of_a_line_is_two_words_of_two_lines() -> None:
    paper = Paper()
    paper.block(72, 100, ["The Coalition stands by the inter-", "national commission and its work."])
    assert read(paper.pdf()).text == "The Coalition stands by the inter-\nnational commission and its work."


def test_form_fields_are_left_out() -> None:
    paper = Paper()
    paper.line(72, 100, "We urge restraint.")
    paper.canvas.acroForm.textfield(name="comment", x=72, y=600, width=200, height=20, value="We refuse.")
    assert read(paper.pdf()).text == "We urge restraint."


def test_a_blank_page_is_nothing() -> None:
    paper = Paper()
    paper.line(72, 100, "We urge restraint.")
    paper.next_page()
    paper.next_page()
    extract = read(paper.pdf())
    assert extract.text == "We urge restraint."
    assert [len(page.words) for page in extract.pages] == [3, 0]
    assert extract.problems == ()


def test_a_dot_that_is_drawn_before_a_line_is_its_bullet() -> None:
    paper = Paper()
    paper.line(60, 100, "We pledge a sum of $200 million, of which:")
    for place, item in ((120, "$120 million will go to housing;"), (140, "$80 million to roads.")):
        paper.canvas.circle(84, paper.height - place + 3.5, 2.4, stroke=0, fill=1)
        paper.line(96, place, item)
    assert paragraphs(read(paper.pdf())) == [
        "We pledge a sum of $200 million, of which:",
        "• $120 million will go to housing;",
        "• $80 million to roads.",
    ]


def test_a_dot_that_is_drawn_in_a_line_or_far_from_it_is_none() -> None:
    paper = Paper()
    end = paper.line(60, 100, "Attacks in June ")
    paper.canvas.circle(end + 4, paper.height - 96.5, 2.4, stroke=0, fill=1)
    paper.line(end + 10, 100, "and in July")
    paper.canvas.circle(30, paper.height - 196.5, 2.4, stroke=0, fill=1)
    paper.line(90, 200, "They fell by a third.")
    assert paragraphs(read(paper.pdf())) == ["Attacks in June and in July", "They fell by a third."]
