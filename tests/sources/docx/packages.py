"""Writes small DOCX packages by hand, so that a test can say exactly what stands in them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from servanda.model import Source
from servanda.sources.docx import read_docx
from servanda.sources.extract import Extract

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
ROOTS = {
    "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
    "comments": "comments", "settings": "settings",
}  # fmt: skip


def paragraph(words: str, properties: str = "") -> str:
    """A paragraph of one run, or, when ``words`` are elements, of these."""
    inside = words if words.startswith("<") else run(words)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def listed(words: str, level: int = 0, number: int = 1) -> str:
    """A paragraph of an automatic list."""
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: tuple[str, ...], borders: bool = True) -> str:
    """A table; each cell is a paragraph's words, or elements."""
    line = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>' if borders else ""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    )
    written = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr>{line}</w:tblPr>{written}</w:tbl>"


def package(
    body: str, parts: dict[str, str] | None = None, others: dict[str, bytes] | None = None, links: str = ""
) -> bytes:
    """A DOCX with this body; ``parts`` by name are wrapped in their root element, ``others`` are not."""
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="r-{name}" Type="{_RELATIONS}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    members: dict[str, bytes] = {
        "[Content_Types].xml": _TYPES.encode(),
        "_rels/.rels": _relations(
            f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": _relations(relations + links),
    }
    for name, content in parts.items():
        root = ROOTS.get(name) or ("hdr" if name.startswith("header") else "ftr")
        members[f"word/{name}.xml"] = f"<w:{root} {_NAMES}>{content}</w:{root}>".encode()
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in {**members, **(others or {})}.items():
            archive.writestr(member, data)
    return written.getvalue()


def extracted(data: bytes) -> Extract:
    """The extract of a package, checked."""
    extract = read_docx(Source("communique.docx", data), lambda _: None)
    assert extract.flaw() is None
    return extract


def extract_of(body: str, **parts: str) -> Extract:
    """The extract of a document with this body."""
    return extracted(package(body, parts))


def lines_of(body: str, **parts: str) -> list[str]:
    """The lines of text that are read out of such a document."""
    text = extract_of(body, **parts).text
    return [line.strip() for line in text.replace("\f", "\n").split("\n") if line.strip()]


def marked(extract: Extract) -> list[tuple[str, str, str]]:
    """Kind, value and words of each mark but line breaks."""
    return [
        (mark.kind, mark.value, extract.text[mark.start : mark.end].strip())
        for mark in extract.marks
        if mark.kind != "hard_break"
    ]


def notes_of(extract: Extract, kind: str) -> list[str]:
    """What the problems of a kind say."""
    return [problem.note for problem in extract.problems if problem.kind == kind]


def _relations(inside: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{inside}</Relationships>'.encode()
