"""Packages: ZIP archives that are one document, one program or one book, by what lies inside."""

from __future__ import annotations

import re
from collections.abc import Iterable

from servanda.errors import SourceError

_CONTENT_TYPES = "[Content_Types].xml"
_WORD = re.compile(r"word/[^/]+\.xml")

# What an office package that holds such a file is.
_OFFICE = (
    (re.compile(r"xl/[^/]+\.(?:xml|bin)"), "is a spreadsheet (XLSX); save its text as DOCX or PDF"),
    (re.compile(r"ppt/[^/]+\.xml"), "is a presentation (PPTX); save it as PDF"),
    (re.compile(r"visio/[^/]+\.xml"), "is a drawing (VSDX); save it as PDF"),
    (re.compile(r".*"), "is an office package of a kind that is not read"),
)
# The same of any other archive.
_OTHERS = (
    (re.compile(r"Index/Document\.iwa|Index\.zip"), "is an Apple document; save it as DOCX or PDF"),
    (re.compile(r"META-INF/container\.xml"), "is an electronic book (EPUB); save it as HTML or PDF"),
    (re.compile(r"META-INF/manifest\.xml"), "is an OpenDocument file; save it as DOCX or PDF"),
    (re.compile(r"AndroidManifest\.xml"), "is a program (APK)"),
    (re.compile(r"META-INF/MANIFEST\.MF"), "is a program (JAR)"),
)
# The first entry of OpenDocument and EPUB packages is "mimetype", stored, so that its words stand here.
_MEDIA_TYPE = re.compile(rb"PK\x03\x04.{26}mimetype(application/[a-z.+-]+)", re.S)
_BY_MEDIA_TYPE = (
    (b"application/vnd.oasis.opendocument.text", "is an OpenDocument text (ODT); save it as DOCX or PDF"),
    (
        b"application/vnd.oasis.opendocument.spreadsheet",
        "is a spreadsheet (ODS); save its text as DOCX or PDF",
    ),
    (b"application/vnd.oasis.opendocument.presentation", "is a presentation (ODP); save it as PDF"),
    (b"application/vnd.oasis.opendocument", "is an OpenDocument file of a kind that is not read"),
    (b"application/epub+zip", "is an electronic book (EPUB); save it as HTML or PDF"),
)


def is_word_document(names: Iterable[str]) -> bool:
    """Whether an archive with these members is a Word document, under whatever name its text stands."""
    known = set(names)
    return _CONTENT_TYPES in known and any(_WORD.fullmatch(name) for name in known)


def refuse_other_packages(name: str, names: list[str], data: bytes) -> None:
    """Raise SourceError when the archive is one thing that is not read: a spreadsheet, a book ..."""
    match = _MEDIA_TYPE.match(data[:200])
    declared = match.group(1) if match else b""
    for beginning, reason in _BY_MEDIA_TYPE:
        if declared.startswith(beginning):
            raise SourceError(name, reason)
    if is_word_document(names):
        return
    for pattern, reason in _OFFICE if _CONTENT_TYPES in names else _OTHERS:
        if any(pattern.fullmatch(member) for member in names):
            raise SourceError(name, reason)
