"""ZIP archives, Word documents, mails and pictures that are not what they say; files of two kinds at once."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from docx import Document
from hostile_measure import FULL, many
from hostile_pdfs import printed
from PIL import Image

NOTE = b"The Ministers of the Sarune Valley agreed to keep the ferry road open.\n"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARAGRAPH = "<w:p><w:r><w:t>The Ministers agreed to keep the road open.</w:t></w:r></w:p>"


def files() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    yield from _archives()
    yield from _word_documents()
    yield from _mails()
    yield from _pictures()
    yield from _of_two_kinds()


def packed(members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return file.getvalue()


def _archives() -> Iterator[tuple[str, bytes]]:
    bomb = packed({f"{n}.txt": bytes(100_000_000) for n in range(4)})
    yield "bomb.zip", bomb
    nested = packed({"note.txt": NOTE * 2_000})
    for _ in range(12):
        nested = packed({f"{n}.zip": nested for n in range(4)})[:3_000_000]
        if len(nested) > 200_000:
            break
    yield "bomb-nested.zip", nested
    deep = packed({"note.txt": NOTE})
    for level in range(60):
        deep = packed({f"{level}.zip": deep})
    yield "nested-sixty-deep.zip", deep
    yield "overlapping.zip", _overlapping(100_000, 2_000)
    yield "members-many.zip", packed({f"{n}.txt": b"" for n in range(many(60_000))})
    yield "members-with-one-name.zip", _same_names()
    yield "names-that-climb.zip", packed({"../../../../tmp/climbed.txt": NOTE, "/etc/climbed.txt": NOTE})
    yield "names-of-windows.zip", packed({"C:\\autoexec.txt": NOTE, "..\\..\\a.txt": NOTE, "con.txt": NOTE})
    yield (
        "names-odd.zip",
        packed({"\u202etxt.exe": NOTE, "a\nb.txt": NOTE, "\x1b[2J.txt": NOTE, "x" * 60_000: NOTE}),
    )
    yield "empty.zip", packed({})
    yield "folders-only.zip", packed({"a/": b"", "a/b/": b""})
    whole = packed({"note.txt": NOTE * 50})
    for part in (30, len(whole) // 2, len(whole) - 10):
        yield f"cut-at-{part}.zip", whole[:part]
    yield "sizes-that-lie.zip", whole.replace(struct.pack("<I", len(NOTE) * 50), struct.pack("<I", 7))
    yield "checksum-that-lies.zip", whole.replace(struct.pack("<I", zlib.crc32(NOTE * 50)), b"\0\0\0\0")
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.rindex(b"PK\x01\x02") + 8] |= 1
    yield "locked.zip", bytes(locked)
    yield "method-unheard-of.zip", whole.replace(b"\x08\x00", b"\x63\x00", 2)
    link = zipfile.ZipInfo("note.txt")
    link.external_attr = 0o120777 << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    yield "link.zip", file.getvalue()
    yield "head-only.zip", b"PK\x03\x04"
    yield "rubbish.zip", b"PK\x03\x04" + bytes(range(256)) * 300
    yield "packed.txt.gz", gzip.compress(NOTE * 100)
    yield "in-lzma.zip", packed({"note.txt": NOTE * 50}, zipfile.ZIP_LZMA)
    yield "in-bzip2.zip", packed({"note.txt": bytes(50_000_000)}, zipfile.ZIP_BZIP2)


def _overlapping(size: int, count: int) -> bytes:
    """Many members that share the bytes of one (Fifield 2019, "A better zip bomb")."""
    whole = packed({"a.txt": b"a " * size})
    start = whole.index(b"PK\x01\x02")
    end = whole.rindex(b"PK\x05\x06")
    entry = whole[start:end]
    entries = b"".join(entry.replace(b"a.txt", b"%05d" % n) for n in range(count))
    return (
        whole[:start]
        + entries
        + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entries), start, 0)
    )


def _same_names() -> bytes:
    return packed({f"n{n:03}.txt": NOTE for n in range(300)}).replace(b"n0", b"n1").replace(b"n2", b"n1")


def word(body: str = _PARAGRAPH, parts: dict[str, bytes] | None = None, drop: tuple[str, ...] = ()) -> bytes:
    """A Word document with this body; ``parts`` are put in or replaced, ``drop`` are left out."""
    file = io.BytesIO()
    Document().save(file)
    members = {}
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = (
        f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f"<w:body>{body}</w:body></w:document>"
    ).encode()
    members |= parts or {}
    return packed({name: content for name, content in members.items() if name not in drop})


def _declared(declaration: str, words: str) -> dict[str, bytes]:
    return {
        "word/document.xml": (
            f'<?xml version="1.0"?><!DOCTYPE w:document [{declaration}]>'
            f'<w:document xmlns:w="{_WORD}"><w:body>'
            f"<w:p><w:r><w:t>{words} The Ministers agreed.</w:t></w:r></w:p></w:body></w:document>"
        ).encode()
    }


def _word_documents() -> Iterator[tuple[str, bytes]]:
    laughs = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11))
    yield "billion-laughs.docx", word(parts=_declared(laughs, "&a10;"))
    yield (
        "quadratic-blow-up.docx",
        word(parts=_declared(f'<!ENTITY a "{"a" * 60_000}">', "&a;" * many(60_000))),
    )
    for name, address in (
        ("file", "file:///etc/passwd"),
        ("web", "http://127.0.0.1:9/x"),
        ("pipe", "/dev/zero"),
    ):
        yield f"external-entity-{name}.docx", word(parts=_declared(f'<!ENTITY a SYSTEM "{address}">', "&a;"))
    yield (
        "parameter-entity.docx",
        word(parts=_declared('<!ENTITY % a SYSTEM "file:///etc/passwd"> %a; <!ENTITY b "%a;">', "&b;")),
    )
    yield (
        "doctype-elsewhere.docx",
        word(
            parts={
                "word/document.xml": b'<?xml version="1.0"?><!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd"><w>note</w>'
            }
        ),
    )
    yield (
        "included.docx",
        word(
            '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
            + _PARAGRAPH
        ),
    )
    yield "bomb-in-a-part.docx", word("<w:p/>" * 3_000_000)
    yield "paragraphs-many.docx", word(_PARAGRAPH * (200_000 if FULL else 1_000))
    yield "paragraphs-empty.docx", word("<w:p/>" * many(200_000) + _PARAGRAPH)
    yield "paragraph-of-runs.docx", word("<w:p>" + "<w:r><w:t>road </w:t></w:r>" * many(200_000) + "</w:p>")
    yield "breaks-many.docx", word(f"<w:p><w:r>{'<w:br/>' * many(200_000)}<w:t>a</w:t></w:r></w:p>")
    depth = 3_000
    yield (
        "tables-nested.docx",
        word("<w:tbl><w:tr><w:tc>" * depth + _PARAGRAPH + "</w:tc></w:tr></w:tbl>" * depth),
    )
    yield (
        "tables-nested-a-little.docx",
        word("<w:tbl><w:tr><w:tc>" * 40 + _PARAGRAPH + "</w:tc></w:tr></w:tbl>" * 40),
    )
    yield (
        "cells-many.docx",
        word(
            "<w:tbl>"
            + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 40 + "</w:tr>") * many(12_000)
            + "</w:tbl>"
            + _PARAGRAPH
        ),
    )
    yield (
        "cells-that-span.docx",
        word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
            + _PARAGRAPH
        ),
    )
    for holder in ("w:ins", "w:sdt", "w:hyperlink", "w:smartTag", "w:r"):
        yield (
            f"nested-{holder[2:].lower()}.docx",
            word(f"<w:p>{f'<{holder}>' * many(60_000)}{f'</{holder}>' * many(60_000)}</w:p>" + _PARAGRAPH),
        )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 3}"/></w:style>'
        for n in range(3)
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="S0"/></w:pPr><w:r><w:t>The road stays open.</w:t></w:r></w:p>'
    yield (
        "styles-in-a-circle.docx",
        word(styled, {"word/styles.xml": f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>'.encode()}),
    )
    numbered = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="%s"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>The road stays open.</w:t></w:r></w:p>"
    )
    circle = (
        f'<w:numbering xmlns:w="{_WORD}"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    looped = (
        f'<w:styles xmlns:w="{_WORD}"><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    yield (
        "numbers-in-a-circle.docx",
        word(numbered % "0", {"word/numbering.xml": circle.encode(), "word/styles.xml": looped.encode()}),
    )
    strange = circle.replace(
        '<w:numStyleLink w:val="L"/>',
        '<w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1%2%3%4%5%6%7%8%9%0%%"/></w:lvl>',
    )
    for level in ("0", "-1", "99999999999", "x", ""):
        yield (
            f"number-at-level-{level or 'none'}.docx",
            word((numbered % level) * 3, {"word/numbering.xml": strange.encode()}),
        )
    yield "macro.docx", word(parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(3_000)})
    yield "names-that-climb.docx", word(parts={"../../../../tmp/climbed.xml": b"<a/>", "/etc/climbed": b"a"})
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" TargetMode="External" Target="%s" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/%s"/></Relationships>'
    )
    for kind, target in (
        ("attachedTemplate", "http://127.0.0.1:9/t.dotm"),
        ("image", "file:///etc/passwd"),
        ("aFChunk", "../../../etc/passwd"),
        ("footnotes", "word/document.xml"),
    ):
        yield (
            f"wants-{kind.lower()}.docx",
            word(
                '<w:altChunk r:id="r1"/>' + _PARAGRAPH,
                {"word/_rels/document.xml.rels": (relations % (target, kind)).encode()},
            ),
        )
    for part in ("[Content_Types].xml", "word/document.xml", "_rels/.rels", "word/styles.xml"):
        yield f"without-{part.strip('[]._').replace('/', '-').lower()}.docx", word(drop=(part,))
    yield "types-that-lie.docx", word(parts={"[Content_Types].xml": b"<Types/>"})
    yield "part-that-is-no-xml.docx", word(parts={"word/document.xml": b"\x00\xff<w:document"})
    yield (
        "part-in-utf-16.docx",
        word(
            parts={
                "word/document.xml": f'<?xml version="1.0" encoding="utf-16"?><a>{NOTE.decode()}</a>'.encode(
                    "utf-16"
                )
            }
        ),
    )
    yield "controls.docx", word("<w:p><w:r><w:t>a&#1;b</w:t></w:r></w:p>" + _PARAGRAPH)
    whole = word()
    yield "cut-in-half.docx", whole[: len(whole) // 2]
    yield "empty-body.docx", word("")


def _mail(body: str, *lines: str) -> bytes:
    head = [
        "From: board@sarune.example",
        "To: all@sarune.example",
        "Subject: Joint note",
        "MIME-Version: 1.0",
    ]
    return "\r\n".join([*head, *lines, "", body]).encode("utf-8", "surrogateescape")


def _mails() -> Iterator[tuple[str, bytes]]:
    note = NOTE.decode()
    inner = note
    for level in range(many(3_000)):
        inner = f"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n{inner}"
    yield "parts-in-parts.eml", _mail("", *inner.split("\r\n"))
    forwarded = _mail(note)
    for _ in range(many(1_200)):
        forwarded = b"Subject: Fwd\r\nFrom: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n" + forwarded
    yield "mails-in-mails.eml", forwarded
    parts = "".join(f"--b\r\nContent-Type: text/plain\r\n\r\nNote {n}\r\n" for n in range(many(10_000)))
    yield "parts-many.eml", _mail(parts + "--b--", "Content-Type: multipart/mixed; boundary=b")
    yield "parts-without-a-border.eml", _mail(note * 9, "Content-Type: multipart/mixed")
    yield "border-empty.eml", _mail("--\r\n" * many(50_000), 'Content-Type: multipart/mixed; boundary=""')
    yield "headers-many.eml", _mail(note, *(f"X-Road-{n}: open" for n in range(many(100_000))))
    yield "header-long.eml", _mail(note, "X-Road: " + "open " * many(300_000))
    yield "header-folded.eml", _mail(note, "X-Road: a\r\n " + "b\r\n " * many(100_000))
    yield "header-of-words.eml", _mail(note, "X: " + "=?utf-8?q?=c3=a9?= " * many(40_000))
    yield "header-of-wrong-words.eml", _mail(note, "X: =?nonsense?z?aaa?= =?utf-8?b?====?= =?utf-16?q?a?=")
    yield "header-put-in.eml", _mail(note, "X: =?utf-8?q?a=0d=0aBcc:_all@example.com?=")
    yield (
        "addresses-many.eml",
        _mail(note, "Cc: " + ", ".join(f"a{n}@b.example" for n in range(many(50_000)))),
    )
    yield "address-in-comments.eml", _mail(note, "Cc: " + "(" * many(100_000))
    yield "dates-wrong.eml", _mail(note, "Date: Tue, 99 Foo 99999999999 99:99:99 +9999")
    yield (
        "type-with-many-names.eml",
        _mail(note, "Content-Type: text/plain; " + "; ".join(f"a*{n}*=x" for n in range(many(30_000)))),
    )
    for name, body in (("wrong", "====%%%" * 999), ("cut", "VGhl"), ("long", "A" * many(3_000_000))):
        yield f"base64-{name}.eml", _mail(body, "Content-Transfer-Encoding: base64")
    yield (
        "quoted-printable-wrong.eml",
        _mail("=ZZ=\r\n=" * 9_000, "Content-Transfer-Encoding: quoted-printable"),
    )
    yield (
        "uuencoded.eml",
        _mail("begin 644 a\r\n" + "M" * 60 + "\r\n", "Content-Transfer-Encoding: x-uuencode"),
    )
    yield "encoding-unheard-of.eml", _mail(note * 9, "Content-Type: text/plain; charset=nonsense")
    yield "encoding-of-python.eml", _mail(note * 9, "Content-Type: text/plain; charset=unicode_escape")
    yield "encoding-that-packs.eml", _mail(note * 9, "Content-Type: text/plain; charset=zlib_codec")
    bomb = base64.encodebytes(packed({"a.txt": bytes(100_000_000)})).decode()
    attached = "--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    yield (
        "bomb-attached.eml",
        _mail(f"{attached}{bomb}\r\n--b--", "Content-Type: multipart/mixed; boundary=b"),
    )
    climbs = 'Content-Disposition: attachment; filename="../../../etc/climbed.txt"'
    yield (
        "name-that-climbs.eml",
        _mail(f"--b\r\n{climbs}\r\n\r\n{note}\r\n--b--", "Content-Type: multipart/mixed; boundary=b"),
    )
    yield "without-a-body.eml", _mail("")
    yield "nul-bytes.eml", _mail("\0".join(note) * 20)


def _picture(kind: str, size: tuple[int, int], mode: str = "L", **how: object) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, 1).save(file, kind, **how)  # type: ignore[arg-type]
    return file.getvalue()


def _png(width: int, height: int, content: bytes) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", content) + chunk(b"IEND", b"")


def _pictures() -> Iterator[tuple[str, bytes]]:
    for kind in ("PNG", "GIF", "TIFF", "JPEG"):
        whole = _picture(kind, (300, 200))
        ending = kind.lower()
        yield f"blank.{ending}", whole
        yield f"cut-in-half.{ending}", whole[: len(whole) // 2]
        yield f"cut-at-the-head.{ending}", whole[:12]
        yield f"spoiled.{ending}", whole[:40] + bytes(range(256)) + whole[60:]
    yield "bomb.png", _png(30_000, 30_000, zlib.compress(bytes(100_000_000), 9))
    yield "bomb-far-larger.png", _png(2_000_000_000, 2_000_000_000, zlib.compress(bytes(9_000)))
    yield "of-no-size.png", _png(0, 0, zlib.compress(b""))
    yield "one-line.png", _picture("PNG", (30_000, 1))
    yield "one-column.png", _picture("PNG", (1, 30_000))
    yield "one-point.png", _picture("PNG", (1, 1))
    comment = zlib.compress(bytes(50_000_000), 9)
    body = b"Comment\0\0" + comment
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    whole = _picture("PNG", (60, 60))
    yield "bomb-in-a-comment.png", whole[:33] + chunk + whole[33:]
    yield "large.gif", b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x00;"
    yield "pages-in-a-circle.tiff", b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"
    tags = struct.pack("<HHII", 256, 4, 1, 60_000) + struct.pack("<HHII", 257, 4, 1, 60_000)
    yield "bomb.tiff", b"II*\x00\x08\x00\x00\x00\x02\x00" + tags + b"\x08\x00\x00\x00"
    yield (
        "tags-that-lie.tiff",
        b"II*\x00\x08\x00\x00\x00\xff\xff" + struct.pack("<HHII", 256, 99, 0xFFFFFFFF, 9) * 9,
    )
    frames = [Image.new("L", (8, 8), n % 255) for n in range(many(3_000))]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    yield "frames-many.gif", file.getvalue()
    side = 4_000 if FULL else 700
    noise = Image.effect_noise((side, side), 200)
    file = io.BytesIO()
    noise.save(file, "PNG")
    yield "noise.png", file.getvalue()


def _of_two_kinds() -> Iterator[tuple[str, bytes]]:
    page = b"<!DOCTYPE html><html><body><p>The Ministers agreed.</p></body></html>"
    archive = packed({"note.txt": NOTE * 5})
    paper = printed(1)
    yield "page-and-archive.html", page + archive
    yield "paper-and-archive.pdf", paper + archive
    yield "paper-and-page.pdf", paper + page
    yield "page-and-paper.html", page + paper
    yield "text-and-paper.txt", NOTE * 5 + paper
    yield "archive-and-paper.zip", archive + paper
    yield "picture-and-script.gif", b"GIF89a/*" + bytes(20) + b"*/=1;alert(1);//" + page
    yield "picture-and-archive.png", _picture("PNG", (60, 60)) + archive
    yield "document-and-paper.docx", word() + paper
    yield "document-called-paper.pdf", word()
    yield "paper-called-document.docx", paper
    yield "page-called-text.txt", page
    yield "archive-called-text.txt", archive
    yield "picture-called-page.html", _picture("PNG", (60, 60))
    yield "mail-called-paper.pdf", _mail(NOTE.decode())
    yield "paper-after-rubbish.pdf", b"\n" * 900 + paper
    yield "program.txt", b"\x7fELF\x02\x01\x01" + bytes(900)
    yield "database.txt", b"SQLite format 3\x00" + bytes(900)
    yield "rich-text.txt", b"{\\rtf1 The Ministers agreed.}"
    yield "old-word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900)
