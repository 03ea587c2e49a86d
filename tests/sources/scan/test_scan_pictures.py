"""Picture files: what is read, what is refused, and in which words."""

from __future__ import annotations

import io
import struct
import zlib
from functools import partial

import pytest
from PIL import Image
from scanned_pages import DOTS, LINES, file_of, lines, needs_tesseract, page, read, share_read, tilted

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import canonical_text
from servanda.sources.scan import page_of, tesseract
from servanda.sources.scan.opening import MOST_PAGES, dots_per_inch, grey


def pages(count: int, image: Image.Image) -> bytes:
    content = io.BytesIO()
    more = [image] * (count - 1)
    image.save(content, "TIFF", save_all=True, append_images=more, compression="group4", dpi=(DOTS, DOTS))
    return content.getvalue()


def png_of_size(width: int, height: int) -> bytes:
    """The head of a PNG that claims a size, and hardly anything behind it."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checked)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def refusal(data: bytes) -> str:
    with pytest.raises(SourceError) as told:
        read(data)
    return told.value.reason


@needs_tesseract
@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("PNG", "L"),
        ("PNG", "RGBA"),
        ("PNG", "1"),
        ("PNG", "P"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
        ("GIF", "L"),
    ],
)
def test_each_kind_of_picture_is_read(form: str, mode: str) -> None:
    extract = read(file_of(page().convert(mode), form, dpi=(DOTS, DOTS)))
    assert extract.media_type == f"image/{form.lower()}"
    assert share_read(extract.text) >= 0.97


@needs_tesseract
def test_a_tiff_of_several_pages_is_read_page_by_page() -> None:
    earned: list[float] = []
    from servanda.sources.scan import read_picture

    extract = read_picture(Source("scan.tif", pages(3, page().convert("1"))), earned.append)
    assert [found.number for found in extract.pages] == [1, 2, 3]
    assert all(found.scanned and found.confidence and found.confidence > 0.85 for found in extract.pages)
    assert len(earned) == 3
    assert share_read(extract.text[extract.pages[2].start :]) >= 0.97


@needs_tesseract
def test_the_whole_way_from_a_picture_to_canonical_text() -> None:
    source = Source("scan.png", file_of(page(), dpi=(DOTS, DOTS)))
    text = canonical_text(source)
    assert text.text.startswith(" ".join(LINES[:2]))
    assert text.source_bytes(0, 3) is None
    left, top, right, bottom = text.pages[0].words[0][2:]
    assert (left, bottom) == pytest.approx((90, 110), abs=3)
    assert right > left
    assert top < bottom


@needs_tesseract
def test_doubtful_words_are_reported() -> None:
    poor = page().resize((410, 580)).resize((1654, 2339))
    extract = read(file_of(poor, dpi=(DOTS, DOTS)))
    doubtful = [problem for problem in extract.problems if problem.kind == "ocr_noise"]
    assert doubtful
    word = extract.text[doubtful[0].start : doubtful[0].end]
    assert doubtful[0].note.startswith(f"{word!r} was recognised with a confidence of only ")


@needs_tesseract
def test_an_unreadable_page_among_others_is_a_problem() -> None:
    content = io.BytesIO()
    waste = Image.effect_noise((1654, 2339), 120)
    page().save(content, "TIFF", save_all=True, append_images=[waste], dpi=(DOTS, DOTS))
    extract = read(content.getvalue())
    notes = [problem.note for problem in extract.problems if problem.kind == "unreadable_page"]
    assert len(notes) == 1
    assert notes[0].startswith("page 2: ")
    assert share_read(extract.text) >= 0.97


@needs_tesseract
def test_the_way_up_is_taken_from_the_file() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = file_of(page().rotate(90, expand=True), "JPEG", exif=exif, dpi=(DOTS, DOTS))
    extract = read(data)
    assert share_read(extract.text) >= 0.97
    assert (extract.pages[0].width, extract.pages[0].height) == pytest.approx((595.4, 842), abs=1)


@needs_tesseract
def test_of_a_moving_picture_the_first_frame_is_read() -> None:
    content = io.BytesIO()
    frames = [page(partial(lines, texts=LINES[:count])) for count in (1, 2, 3)]
    page().save(content, "GIF", save_all=True, append_images=frames)
    extract = read(content.getvalue())
    notes = [problem.note for problem in extract.problems if problem.kind == "animation"]
    assert notes == ["the picture moves: only the first of its 4 frames was read"]


@needs_tesseract
def test_a_photograph_is_refused() -> None:
    waves = Image.radial_gradient("L").resize((1600, 1200))
    told = refusal(file_of(waves, "JPEG"))
    assert told == "is a picture without text that can be read: nothing on it could be recognised as text"


@needs_tesseract
def test_a_blank_picture_is_refused() -> None:
    assert refusal(file_of(Image.new("L", (900, 1200), 255))) == (
        "is a picture without text that can be read: it is blank"
    )


@pytest.mark.parametrize("size", [(30_000, 30_000), (200_000, 300), (9_000, 5_000)])
def test_a_picture_of_too_many_dots_is_refused_before_it_is_decoded(size: tuple[int, int]) -> None:
    assert "at most 40 million dots are read" in refusal(png_of_size(*size))


def test_too_many_pages_are_refused() -> None:
    data = pages(MOST_PAGES + 1, Image.new("1", (8, 8), 1))
    assert refusal(data) == "has more than 300 pages; so many are not read from one picture: split it"


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "TIFF"])
@pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
@needs_tesseract
def test_a_truncated_picture_is_damaged_or_read_as_far_as_it_goes(form: str, share: float) -> None:
    data = file_of(tilted(page(), 1), form)
    cut = data[: max(12, round(len(data) * share))]
    reason, extract = None, None
    try:
        extract = read(cut)
    except SourceError as error:
        reason = error.reason
    if extract is not None:
        assert extract.flaw() is None
    else:
        assert reason is not None
        assert reason.startswith(("is a damaged picture: ", "is a picture without text"))


@pytest.mark.parametrize("size", [(0, 0), (0, 100)])
def test_a_picture_without_size_is_damaged(size: tuple[int, int]) -> None:
    assert refusal(png_of_size(*size)).startswith("is a damaged picture: ")


def test_without_tesseract_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract.installed.cache_clear()
    monkeypatch.setenv("PATH", "/nowhere")
    try:
        told = refusal(file_of(Image.new("L", (900, 1200), 255)))
    finally:
        tesseract.installed.cache_clear()
    assert told == tesseract.NOT_INSTALLED


@pytest.mark.parametrize(
    ("size", "said", "inches"),
    [
        ((1654, 2339), (200, 200), 11.695),
        ((1654, 2339), None, 11.69),
        ((1654, 2339), (72, 72), 11.69),
        ((1654, 2339), (1, 1), 11.69),
        ((1654, 2339), (0, 0), 11.69),
        ((1654, 2339), ("a", "b"), 11.69),
        ((850, 1100), (100, 100), 11.0),
        ((4000, 3000), (72, 72), 11.69),
    ],
)
def test_a_resolution_that_makes_no_page_is_not_believed(
    size: tuple[int, int], said: object, inches: float
) -> None:
    assert max(size) / dots_per_inch(size, said) == pytest.approx(inches, abs=0.01)


def test_what_is_transparent_lies_on_white_paper() -> None:
    assert grey(Image.new("RGBA", (4, 4), (0, 0, 0, 0))).getpixel((0, 0)) == 255
    assert grey(Image.new("LA", (4, 4), (0, 255))).getpixel((0, 0)) == 0


def test_sixteen_bits_become_eight() -> None:
    assert grey(Image.new("I;16", (4, 4), 65_535)).getpixel((0, 0)) == 255


def test_a_page_as_it_is_shown() -> None:
    image, points = page_of(Source("scan.png", file_of(page(), dpi=(DOTS, DOTS))), 1)
    assert image.size == page().size
    assert points == pytest.approx(72 / DOTS, rel=0.001)
    with pytest.raises(SourceError, match="has no page 2"):
        page_of(Source("scan.png", file_of(page())), 2)
