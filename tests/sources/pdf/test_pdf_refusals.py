"""Damaged, locked and hostile PDFs: a reading or one clear sentence."""

from __future__ import annotations

import io

import pytest
from paper import Paper, read
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.pdf import draw, page_size


def one_page() -> bytes:
    paper = Paper()
    paper.line(72, 100, "We urge restraint by all parties.")
    return paper.pdf()


def refusal(data: bytes) -> str:
    with pytest.raises(SourceError) as error:
        read(data)
    return error.value.reason


def reading_or_reason(data: bytes) -> str:
    try:
        return read(data).text
    except SourceError as error:
        return error.reason


def locked(user: str, owner: str) -> bytes:
    written = io.BytesIO()
    lock = pdfencrypt.StandardEncryption(user, owner, canPrint=0, canCopy=0)
    canvas = Canvas(written, encrypt=lock)
    canvas.drawString(72, 700, "We urge restraint by all parties.")
    canvas.save()
    return written.getvalue()


def bare(objects: list[bytes]) -> bytes:
    """A PDF of the objects, numbered from 1, the first of which is the catalogue."""
    body = b"%PDF-1.7\n"
    places = []
    for number, words in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + trailer % (len(objects) + 1, len(body))


def test_a_password_is_asked_for_by_name() -> None:
    assert refusal(locked("secret", "owner")) == (
        "is encrypted: it opens only with a password; save it without one"
    )


def test_what_only_its_owner_may_print_is_read() -> None:
    assert read(locked("", "owner")).text == "We urge restraint by all parties."


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_truncated_file_is_read_or_refused(share: float) -> None:
    data = one_page()
    told = reading_or_reason(data[: int(share * len(data))])
    assert "restraint" in told or told.startswith(("is damaged", "holds no"))


def test_bytes_that_only_begin_like_a_pdf() -> None:
    assert refusal(b"%PDF-1.7\nnothing of the kind") == "is damaged: no page of this PDF can be found"


def test_no_pages() -> None:
    data = bare([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"])
    assert refusal(data) in (
        "is damaged: this PDF has no pages",
        "is damaged: no page of this PDF can be found",
    )


def test_a_page_tree_that_loops() -> None:
    kids = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4 /Parent 2 0 R >>"
    assert refusal(bare([b"<< /Type /Catalog /Pages 2 0 R >>", kids])).startswith(("is damaged", "holds no"))


def test_a_page_tree_that_claims_a_hundred_thousand_pages() -> None:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    kids = b"<< /Type /Pages /Kids [%s] /Count 100000 >>" % (b"3 0 R " * 100_000)
    told = refusal(bare([b"<< /Type /Catalog /Pages 2 0 R >>", kids, page]))
    assert told == "has 100,000 pages, more than the 5,000 that are read; split it"


@pytest.mark.parametrize("box", [b"[0 0 0 0]", b"[0 0 1e9 1e9]", b"[5 5 5 842]", b"[842 595 0 0]", b"[]"])
def test_pages_of_impossible_sizes(box: bytes) -> None:
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"
    )
    words = b"BT /F1 12 Tf 72 500 Td (We urge restraint.) Tj ET"
    data = bare(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page % box,
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ]
    )
    told = reading_or_reason(data)
    assert "restraint" in told or told.startswith(("is damaged", "holds no"))


def test_a_font_that_does_not_say_which_characters_it_draws() -> None:
    words = (
        b"BT /F1 12 Tf 72 500 Td <0102030405> Tj ET BT /F2 12 Tf 72 460 Td (We urge restraint by all.) Tj ET"
    )
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << "
    symbols = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Nowhere /FirstChar 1 /LastChar 5 /Widths [500 500 500 "
    )
    data = bare(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page + b"/F1 5 0 R /F2 6 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
            symbols
            + b"/Widths [500 500 500 500 500] /Encoding << /Differences [1 /g1 /g2 /g3 /g4 /g5] >> >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ]
    )
    extract = read(data)
    assert "We urge restraint by all." in extract.text
    assert [problem.kind for problem in extract.problems] == ["garbled"]


def test_scripts_are_left_alone_and_told_of() -> None:
    paper = Paper()
    paper.line(72, 100, "We urge restraint.")
    data = paper.pdf()
    script = b"/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.beep\\(0\\)) >>] >> >> "
    data = data.replace(b"/Type /Catalog", script + b"/Type /Catalog")
    extract = read(data)
    assert extract.text == "We urge restraint."
    assert [(problem.kind, problem.note) for problem in extract.problems] == [
        ("active_content", "holds 1 script, left alone")
    ]


def test_a_picture_of_a_place() -> None:
    source = Source("a.pdf", one_page())
    assert page_size(source, 1) == (595, 842)
    assert draw(source, 1, (60, 80, 300, 120)).startswith(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize(
    ("page", "box", "reason"),
    [
        (2, (0, 0, 100, 100), "has no page 2: it has 1"),
        (0, (0, 0, 100, 100), "has no page 0: it has 1"),
        (1, (700, 0, 900, 100), "shows nothing at that place of page 1"),
        (1, (50, 50, 50, 50), "shows nothing at that place of page 1"),
    ],
)
def test_a_picture_of_nothing(page: int, box: tuple[float, float, float, float], reason: str) -> None:
    with pytest.raises(SourceError) as error:
        draw(Source("a.pdf", one_page()), page, box)
    assert error.value.reason == reason
