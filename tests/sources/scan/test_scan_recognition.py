"""A page is read whatever copier, scanner or telephone it went through."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy
import pytest
from PIL import Image, ImageOps
from reportlab.pdfgen.canvas import Canvas
from scanned_pages import (
    DOTS,
    LINES,
    bordered,
    faint,
    lines,
    needs_tesseract,
    noisy,
    page,
    shaded,
    share_read,
    sheet_of,
    tilted,
    words_of,
)

pytestmark = needs_tesseract
Spoil = Callable[[Image.Image], Image.Image]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda image: image, id="clean"),
        pytest.param(partial(noisy, strength=25), id="grainy"),
        pytest.param(shaded, id="shadow"),
        pytest.param(faint, id="faint"),
        pytest.param(bordered, id="black border"),
        pytest.param(ImageOps.invert, id="white on black"),
        pytest.param(lambda image: image.convert("1"), id="black and white only"),
        pytest.param(lambda image: image.convert("RGB"), id="colour"),
        pytest.param(partial(tilted, degrees=1.2), id="askew"),
        pytest.param(partial(tilted, degrees=-4), id="far askew"),
        pytest.param(lambda image: image.resize((image.width // 2, image.height // 2)), id="100 dpi"),
    ],
)
def test_a_spoilt_page_is_read_all_the_same(spoil: Spoil) -> None:
    assert share_read(words_of(spoil(page()))) >= 0.97


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_on_its_side_or_head_is_turned_upright(quarters: int) -> None:
    many = page(lambda canvas: lines(canvas, LINES * 4))
    turned = many.rotate(90 * quarters, expand=True)
    size = (595.0, 842.0) if quarters == 2 else (842.0, 595.0)
    sheet = sheet_of(turned, *size)
    assert share_read(" ".join(word.text for word in sheet.words)) >= 0.97
    assert round(sheet.turned) % 360 == (360 - 90 * quarters)
    assert sheet.size_as_given == size


def test_boxes_are_in_points_of_the_page() -> None:
    sheet = sheet_of(page())
    first = sheet.words[0]
    assert first.text == "We,"
    assert (first.left, first.bottom) == pytest.approx((90, 110), abs=2.5)
    assert first.size == pytest.approx(11, abs=0.7)


@pytest.mark.parametrize("degrees", [3.0, 90.0, 180.0])
def test_boxes_of_a_turned_page_lie_on_the_page_as_given(degrees: float) -> None:
    given = tilted(page(lambda canvas: lines(canvas, LINES * 4)), degrees)
    points = 72 / DOTS
    sheet = sheet_of(given, given.width * points, given.height * points)
    ink = numpy.asarray(given) < 128
    for word in sheet.words:
        left, top, right, bottom = (round(edge / points) for edge in sheet.as_given(word))
        assert ink[top : bottom + 1, left : right + 1].any(), word.text


def test_confidence_comes_with_each_word() -> None:
    sheet = sheet_of(page())
    assert all(word.confidence is not None and word.confidence > 0.5 for word in sheet.words)


def test_type_is_measured_and_larger_type_is_larger() -> None:
    def title_and_text(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 18)
        canvas.drawString(90, 780, "Joint Communiqué on the Sarune Valley")
        lines(canvas)

    sizes = {word.text: word.size for word in sheet_of(page(title_and_text)).words}
    assert sizes["Sarune"] == pytest.approx(11, abs=0.7)
    assert sizes["Joint"] == pytest.approx(18, abs=1.2)
    assert len({word.size for word in sheet_of(page()).words}) == 1


def test_hanging_labels_are_read() -> None:
    def numbered(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for number, text in enumerate(LINES):
            canvas.drawString(90, 730 - 22 * number, f"{number + 1}.")
            canvas.drawString(126, 730 - 22 * number, text)

    found = [word for word in sheet_of(page(numbered, 110)).words if word.left < 110]
    assert [word.text for word in found] == [f"{number + 1}." for number in range(len(LINES))]


def test_the_lines_of_a_table_are_no_letters() -> None:
    def table(canvas: Canvas) -> None:
        lines(canvas)
        canvas.setFont("Helvetica", 10)
        for row, cells in enumerate(
            (("Member", "Pledge"), ("Brennia", "75 million"), ("Norvale", "90 million"))
        ):
            for column, cell in enumerate(cells):
                canvas.rect(90 + 140 * column, 500 - 20 * row, 140, 20)
                canvas.drawString(95 + 140 * column, 506 - 20 * row, cell)

    words = words_of(page(table))
    assert words.endswith("Member Pledge Brennia 75 million Norvale 90 million")


def test_two_columns_are_read_word_for_word() -> None:
    def columns(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 9)
        for number, text in enumerate(LINES * 3):
            canvas.drawString(50, 760 - 12 * number, text)
            canvas.drawString(310, 755 - 12 * number, text)

    assert share_read(words_of(page(columns))) >= 0.97


def test_a_blank_page_is_blank_and_not_unreadable() -> None:
    sheet = sheet_of(Image.new("L", (1654, 2339), 250))
    assert sheet.words == ()
    assert sheet.unreadable is None


def test_a_picture_without_letters_says_so() -> None:
    down, across = numpy.mgrid[0:1200, 0:1600]
    waves = 127 + 60 * numpy.sin(across / 90 + numpy.sin(down / 70)) + 50 * numpy.cos(down / 40)
    sheet = sheet_of(Image.fromarray(waves.astype(numpy.uint8)))
    assert sheet.words == ()
    assert sheet.unreadable == "nothing on it could be recognised as text"


def test_noise_is_never_taken_for_words() -> None:
    grain = numpy.random.default_rng(7).integers(0, 256, (1200, 900), dtype=numpy.uint8)
    sheet = sheet_of(Image.fromarray(grain))
    assert sheet.words == ()
    assert sheet.unreadable is not None


def test_a_page_that_takes_too_long_is_unreadable() -> None:
    from servanda.sources.scan import recognise

    sheet = recognise(page(), 3, 595, 842, 0.01)
    assert (sheet.number, sheet.words) == (3, ())
    assert sheet.unreadable == "could not be recognised in the time allowed"


def test_the_same_page_gives_the_same_words() -> None:
    image = noisy(page(), 40)
    assert sheet_of(image) == sheet_of(image)
