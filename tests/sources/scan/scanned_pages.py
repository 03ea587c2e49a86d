"""Pages for the specifications of scans: invented texts, printed, pictured, and made worse."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable

import numpy
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from servanda.model import Source
from servanda.sources.extract import Extract
from servanda.sources.printed import Sheet
from servanda.sources.scan import read_picture, recognise

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None,
    reason="reading scans needs Tesseract, which is not installed (Debian: apt-get install tesseract-ocr)",
)
WIDTH, HEIGHT = A4
DOTS = 200
LINES = (
    "We, the Ministers of the Coalition for the Recovery of the Sarune",
    "Valley, met in Lindhaven to take stock of our common work.",
    "Today nearly 31,000 square kilometres have been freed, and about",
    "1.2 million people have returned to their homes.",
    "We urge all parties operating in the valley to let relief convoys",
    "pass without hindrance, fees or armed escort.",
    "We will clear the marked minefields in the districts of Dasken and",
    "Tamrel by 30 June 2023, and open a liaison office in Irelen.",
)
Draw = Callable[[Canvas], None]


def lines(
    canvas: Canvas, texts: tuple[str, ...] = LINES, font: str = "Times-Roman", size: float = 11
) -> None:
    """The lines under each other, the first an inch and a half from the page's top."""
    canvas.setFont(font, size)
    for number, text in enumerate(texts):
        canvas.drawString(90, HEIGHT - 108 - 1.3 * size * number, text)


def page(draw: Draw = lines, dots: int = DOTS) -> Image.Image:
    """A grey picture of a printed A4 page."""
    printed = io.BytesIO()
    canvas = Canvas(printed, pagesize=A4, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(printed.getvalue())
    try:
        return document[0].render(scale=dots / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()


def sheet_of(image: Image.Image, width: float = WIDTH, height: float = HEIGHT) -> Sheet:
    """What is recognised on the page."""
    return recognise(image, 1, width, height, 100)


def words_of(image: Image.Image) -> str:
    """The words of an A4 page in the order of their recognition."""
    return " ".join(word.text for word in sheet_of(image).words)


def file_of(image: Image.Image, form: str = "PNG", **options: object) -> bytes:
    """The picture as a file."""
    content = io.BytesIO()
    image.save(content, form, **options)
    return content.getvalue()


def read(data: bytes, name: str = "scan.png") -> Extract:
    """The extract of a picture file."""
    return read_picture(Source(name, data), lambda _: None)


def share_read(words: str, texts: tuple[str, ...] = LINES) -> float:
    """The share of the words of these lines that were recognised as they are."""
    wanted = " ".join(texts).split()
    found = set(words.split())
    return sum(word in found for word in wanted) / len(wanted)


def noisy(image: Image.Image, strength: float) -> Image.Image:
    """Grain as a poor copier leaves it; the same at every run."""
    shades = numpy.asarray(image, dtype=numpy.float32)
    grain = numpy.random.default_rng(20210612).normal(0, strength, shades.shape)
    return Image.fromarray(numpy.clip(0.85 * shades + 20 + grain, 0, 255).astype(numpy.uint8))


def shaded(image: Image.Image) -> Image.Image:
    """A shadow from the left, as over the fold of a book."""
    shades = numpy.asarray(image, dtype=numpy.float32)
    return Image.fromarray((shades * numpy.linspace(0.35, 1, image.width)).astype(numpy.uint8))


def faint(image: Image.Image) -> Image.Image:
    """A print whose toner is nearly used up."""
    return image.point(lambda shade: round(255 - 0.22 * (255 - shade)))


def tilted(image: Image.Image, degrees: float) -> Image.Image:
    """A page laid askew on the glass."""
    return image.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def bordered(image: Image.Image) -> Image.Image:
    """Black all around, where the page was smaller than the glass."""
    around = Image.new("L", (image.width + 200, image.height + 200), 0)
    around.paste(image, (100, 100))
    return around
