"""PDF files that loop, burst, lie about themselves or want something done."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from hostile_measure import FULL, many
from reportlab.pdfgen.canvas import Canvas

LINE = "The Ministers of the Sarune Valley agreed to keep the ferry road open."
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def files() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    yield from _loops()
    yield from _bombs()
    yield from _nonsense()
    yield from _wishes()
    whole = printed(3)
    for tenth in range(1, 10):
        yield f"cut-at-{tenth}-tenths.pdf", whole[: len(whole) * tenth // 10]
    yield "without-an-end.pdf", whole.replace(b"%%EOF", b"").replace(b"startxref", b"startyref")
    yield "with-a-middle-of-nothing.pdf", whole[:600] + bytes(3_000) + whole[3_600:]
    for place in range(0, len(whole), max(1, len(whole) // 12)):
        spoiled = bytearray(whole)
        for position in range(place, min(place + 8, len(whole))):
            spoiled[position] ^= 0x55
        yield f"spoiled-at-{place}.pdf", bytes(spoiled)


def printed(pages: int, **how: object) -> bytes:
    """An honest PDF of so many pages."""
    file = io.BytesIO()
    canvas = Canvas(file, **how)  # type: ignore[arg-type]
    for page in range(pages):
        for line in range(20):
            canvas.drawString(72, 760 - 16 * line, f"{page + 1}.{line} {LINE}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of exactly these objects; 1 is the catalogue."""
    content = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(content)
        content += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(content)
    size = max(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        content += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    content += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(content)


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(content), more) + content + b"\nendstream"


def page(content: bytes, more: bytes = b"", **others: bytes) -> bytes:
    """A PDF of one page with this content; ``others`` are objects of their own, ``o9`` the ninth."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 600 800]"
        b" /Resources << /Font << /F 5 0 R >> /XObject << /X 9 0 R >> >> " + more + b" >>",
        4: stream(content),
        5: _FONT,
    }
    objects |= {int(name[1:]): body for name, body in others.items()}
    return pdf(dict(sorted(objects.items())))


def _show(words: str) -> bytes:
    return b"BT /F 12 Tf 40 700 Td (" + words.encode("latin-1", "replace") + b") Tj ET\n"


def _loops() -> Iterator[tuple[str, bytes]]:
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    yield "pages-hold-themselves.pdf", pdf({1: catalogue, 2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})
    yield (
        "pages-in-a-circle.pdf",
        pdf(
            {
                1: catalogue,
                2: b"<< /Type /Pages /Kids [3 0 R] /Count 9999 >>",
                3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 9999 >>",
            }
        ),
    )
    yield "pages-under-their-page.pdf", page(_show(LINE), b"/Kids [2 0 R]")
    chain = {1: catalogue}
    chain |= {
        n: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (n + 1, n - 1)
        for n in range(2, 3_000)
    }
    chain[3_000] = b"<< /Type /Page /Parent 2999 0 R >>"
    yield "pages-in-a-chain.pdf", pdf(chain)
    yield "table-leads-to-itself.pdf", printed(1).replace(b"trailer\n<<", b"trailer\n<< /Prev 15")
    base = page(_show(LINE))
    start = base.rindex(b"startxref") + 10
    place = int(base[start:].split()[0])
    yield "table-before-itself.pdf", base.replace(b"/Root", b"/Prev %d /Root" % place)
    yield "object-that-is-itself.pdf", page(_show(LINE), b"/Annots 7 0 R", o7=b"7 0 R")
    yield "objects-in-a-circle.pdf", page(_show(LINE), b"/Annots 7 0 R", o7=b"8 0 R", o8=b"7 0 R")
    yield (
        "length-that-is-its-stream.pdf",
        page(
            b"/X Do",
            o9=b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 9 0 R >>\nstream\nBT ET\nendstream",
        ),
    )
    yield (
        "object-stream-in-itself.pdf",
        page(_show(LINE), o9=stream(b"9 0 10 5 << >> << >>", b"/Type /ObjStm /N 2 /First 9 /Extends 9 0 R")),
    )
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 600 800]"
        b" /Resources << /XObject << /X 9 0 R /Y 10 0 R >> >>"
    )
    yield "form-that-shows-itself.pdf", page(b"/X Do", o9=stream(b"/X Do /X Do", form))
    yield (
        "forms-in-a-circle.pdf",
        page(b"/X Do", o9=stream(b"/Y Do /Y Do", form), o10=stream(b"/X Do /X Do", form)),
    )
    levels = {
        f"o{9 + n}": stream(
            b"/X Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 600 800]"
            b" /Resources << /XObject << /X %d 0 R >> >>" % (10 + n),
        )
        for n in range(9)
    }
    last = stream(
        _show("road"), b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> >>"
    )
    yield "forms-a-billion.pdf", page(b"/X Do", **levels, o18=last)
    yield (
        "outline-in-a-circle.pdf",
        pdf(
            {
                1: b"<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R >>",
                2: b"<< /Type /Pages /Kids [] /Count 0 >>",
                3: b"<< /First 4 0 R /Last 4 0 R >>",
                4: b"<< /Title (road) /Next 4 0 R /First 4 0 R /Parent 4 0 R >>",
            }
        ),
    )
    yield (
        "patterns-in-a-circle.pdf",
        page(
            b"/Pattern cs /P scn 0 0 500 500 re f",
            b"/Resources << /Pattern << /P 9 0 R >> >>",
            o9=stream(
                b"/Pattern cs /P scn 0 0 9 9 re f",
                b"/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 0.001 /YStep 0.001"
                b" /Resources << /Pattern << /P 9 0 R >> >>",
            ),
        ),
    )


def _bombs() -> Iterator[tuple[str, bytes]]:
    # A hundred or a thousand times smaller outside than inside.
    size = 200_000_000
    packed = zlib.compress(b" " * size, 9)
    yield "stream-bomb.pdf", page(b"", o4=stream(packed, b"/Filter /FlateDecode"))
    twice = zlib.compress(packed, 9)
    yield "stream-bomb-in-a-bomb.pdf", page(b"", o4=stream(twice, b"/Filter [/FlateDecode /FlateDecode]"))
    yield (
        "stream-of-many-filters.pdf",
        page(b"", o4=stream(packed[:9_000], b"/Filter [" + b"/FlateDecode " * 2_000 + b"]")),
    )
    yield (
        "stream-of-run-lengths.pdf",
        page(b"", o4=stream(b"\x81 " * 200_000, b"/Filter /RunLengthDecode")),
    )
    words = zlib.compress(_show("road") * many(600_000), 9)
    yield "words-on-one-page.pdf", page(b"", o4=stream(words, b"/Filter /FlateDecode"))
    letters = zlib.compress(b"BT /F 1 Tf 1 0 0 1 4 4 Tm (" + b"r" * many(3_000_000) + b") Tj ET", 9)
    yield "letters-in-one-line.pdf", page(b"", o4=stream(letters, b"/Filter /FlateDecode"))
    paths = zlib.compress(b"0 0 m 500 500 l S\n" * many(2_000_000), 9)
    yield "paths-many.pdf", page(b"", o4=stream(paths, b"/Filter /FlateDecode"))
    states = zlib.compress(b"q " * many(5_000_000), 9)
    yield "states-deep.pdf", page(b"", o4=stream(states, b"/Filter /FlateDecode"))
    yield "arrays-deep.pdf", page(b"BT " + b"[" * many(1_000_000) + b" TJ ET")
    yield "dictionaries-deep.pdf", page(_show(LINE), b"/Annots " + b"<< /A " * many(100_000))
    picture = zlib.compress(bytes(100_000_000), 9)
    yield (
        "picture-bomb.pdf",
        page(
            b"q 500 0 0 500 0 0 cm /X Do Q",
            o9=stream(
                picture,
                b"/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceGray"
                b" /BitsPerComponent 8 /Filter /FlateDecode",
            ),
        ),
    )
    count = 100_000 if FULL else 4_000
    kids = b" ".join([b"3 0 R"] * count)
    yield (
        "pages-a-hundred-thousand.pdf",
        pdf(
            {
                1: b"<< /Type /Catalog /Pages 2 0 R >>",
                2: b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % count,
                3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>",
            }
        ),
    )
    yield "pages-that-are-not-there.pdf", page(_show(LINE)).replace(b"/Count 1", b"/Count 2000000000")
    yield (
        "annotations-many.pdf",
        page(_show(LINE), b"/Annots [" + b"<< /Subtype /Link >> " * many(60_000) + b"]"),
    )


def _nonsense() -> Iterator[tuple[str, bytes]]:
    for name, box in (
        ("huge", b"0 0 1000000000 1000000000"),
        ("negative", b"600 800 0 0"),
        ("empty", b"0 0 0 0"),
        ("not-a-number", b"nan inf /A (b)"),
        ("far-away", b"-2147483648 -2147483648 2147483647 2147483647"),
        ("of-two-numbers", b"0 0"),
    ):
        yield f"page-{name}.pdf", page(_show(LINE)).replace(b"0 0 600 800", box)
    yield "page-turned.pdf", page(_show(LINE), b"/Rotate 45")
    yield "page-turned-far.pdf", page(_show(LINE), b"/Rotate 99999999990")
    yield "page-of-huge-units.pdf", page(_show(LINE), b"/UserUnit 1e30")
    yield "letters-of-nought.pdf", page(_show(LINE).replace(b"/F 12", b"/F 0"))
    yield "letters-huge.pdf", page(_show(LINE).replace(b"/F 12", b"/F 1e38"))
    yield "letters-nowhere.pdf", page(_show(LINE).replace(b"40 700", b"1e38 -1e38"))
    yield (
        "letters-on-one-place.pdf",
        page(b"BT /F 12 Tf 0 Tc -600 Tw " + b"(road) Tj " * many(60_000) + b"ET"),
    )
    yield "letters-unseen.pdf", page(b"3 Tr " + _show(LINE) * 3)
    for kind in (b"/JBIG2Decode", b"/JPXDecode", b"/DCTDecode", b"/CCITTFaxDecode", b"/LZWDecode", b"/Crypt"):
        rubbish = bytes(range(256)) * 40
        yield (
            f"picture-of-rubbish-{kind[1:].decode().lower()}.pdf",
            page(
                _show(LINE) + b"q 500 0 0 500 0 0 cm /X Do Q",
                o9=stream(
                    rubbish,
                    b"/Type /XObject /Subtype /Image /Width 900 /Height 900 /ColorSpace /DeviceRGB"
                    b" /BitsPerComponent 8 /Filter " + kind,
                ),
            ),
        )
    for kind in (b"FontFile", b"FontFile2", b"FontFile3"):
        yield (
            f"font-of-rubbish-{kind.decode().lower()}.pdf",
            page(
                _show(LINE),
                o5=b"<< /Type /Font /Subtype /TrueType /BaseFont /Rubbish /FirstChar -5 /LastChar 99999999"
                b" /Widths [-1 1e38 (a)] /FontDescriptor << /Type /FontDescriptor /FontName /Rubbish /"
                + kind
                + b" 9 0 R >> >>",
                o9=stream(b"\x00\x01\x00\x00\xff\xff" + bytes(range(256)) * 30),
            ),
        )
    yield (
        "font-that-maps-to-itself.pdf",
        page(
            _show(LINE),
            o5=b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H"
            b" /DescendantFonts [5 0 R] >>",
        ),
    )
    mapping = (
        b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <00> <ffffffff> <0041> endbfrange"
    )
    yield (
        "font-with-a-map-without-end.pdf",
        page(_show(LINE), o5=_FONT[:-2] + b"/ToUnicode 9 0 R >>", o9=stream(mapping)),
    )
    odd = b"1 beginbfchar " + b"".join(b"<%02x> <D800> " % n for n in range(256)) + b"endbfchar"
    yield "font-of-surrogates.pdf", page(_show(LINE), o5=_FONT[:-2] + b"/ToUnicode 9 0 R >>", o9=stream(odd))
    yield "head-only.pdf", b"%PDF-1.7\n"
    yield "head-and-rubbish.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 500
    yield "head-many-times.pdf", b"%PDF-1.7\n" * many(60_000)
    yield (
        "no-pages.pdf",
        pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}),
    )
    yield "page-without-words.pdf", page(b"")
    yield "version-unheard-of.pdf", b"%PDF-99.9" + page(_show(LINE))[8:]
    yield "objects-numbered-high.pdf", page(_show(LINE)).replace(b"/Size 6", b"/Size 2147483647")


def _wishes() -> Iterator[tuple[str, bytes]]:
    from reportlab.lib.pdfencrypt import StandardEncryption

    yield "locked.pdf", printed(2, encrypt=StandardEncryption("secret", ownerPassword="other"))
    yield "locked-for-printing-only.pdf", printed(2, encrypt=StandardEncryption("", ownerPassword="other"))
    yield (
        "locked-by-nobody.pdf",
        page(_show(LINE)).replace(b"/Root", b"/Encrypt << /Filter /Nobody /V 9 /R 9 /Length 99999 >> /Root"),
    )
    action = (
        b"/OpenAction << /S /%s /F (/bin/sh) /JS (app.alert(1)) /URI (http://127.0.0.1:9/) >> /Type /Catalog"
    )
    for wish in (b"Launch", b"JavaScript", b"URI", b"SubmitForm", b"ImportData", b"GoToR"):
        yield (
            f"wishes-{wish.decode().lower()}.pdf",
            page(_show(LINE)).replace(b"/Type /Catalog", action % wish),
        )
    yield (
        "file-inside.pdf",
        page(
            _show(LINE),
            o7=b"<< /Type /Filespec /F (virus.exe) /EF << /F 9 0 R >> >>",
            o9=stream(b"MZ" + bytes(5_000), b"/Type /EmbeddedFile"),
        ).replace(
            b"/Type /Catalog", b"/Type /Catalog /Names << /EmbeddedFiles << /Names [(virus.exe) 7 0 R] >> >>"
        ),
    )
    yield "stream-elsewhere.pdf", page(b"", o4=b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream")
    yield (
        "form-of-xml.pdf",
        page(
            _show(LINE),
            o9=stream(
                b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xdp>&e;</xdp>'
            ),
        ).replace(b"/Type /Catalog", b"/Type /Catalog /AcroForm << /XFA 9 0 R >>"),
    )
