"""Which parser reads which bytes. Parsers run in the sandbox only; see ``sandbox``."""

from __future__ import annotations

from servanda.errors import SourceError
from servanda.sources.detect import media_type_of
from servanda.sources.extract import Parser

NAMES = {
    "application/msword": "an old office document (.doc); save it as DOCX or PDF",
    "application/rtf": "an RTF document; save it as DOCX or PDF",
    "application/vnd.ms-office.encrypted": "an office document that is encrypted",
    "application/vnd.ms-outlook": "an Outlook message (.msg); save it as EML or PDF",
    "application/vnd.rar": "a RAR archive; pack the documents as ZIP",
    "application/vnd.sqlite3": "an SQLite database",
    "application/x-7z-compressed": "a 7z archive; pack the documents as ZIP",
    "application/x-bzip2": "a bzip2 archive; pack the documents as ZIP",
    "application/x-executable": "a program",
    "application/x-tar": "a TAR archive; pack the documents as ZIP",
    "application/x-xz": "an xz archive; pack the documents as ZIP",
    "application/zstd": "a Zstandard archive; pack the documents as ZIP",
}
"""Kinds that are known and not read, as messages name them."""


def parser_of(name: str, data: bytes) -> Parser:
    """The parser for such bytes. Raises SourceError when they are of a kind that is not read."""
    kind = media_type_of(data)
    if kind in NAMES:
        raise SourceError(name, f"is {NAMES[kind]}")
    # Imported one by one: a text should not wait for the parser of PDF.
    if kind == "text/html":
        from servanda.sources.html import read_html

        return read_html
    if kind == "application/pdf":
        from servanda.sources.pdf import read_pdf

        return read_pdf
    if kind in ("application/zip", "application/gzip"):
        from servanda.sources.archive import read_archive

        return read_archive
    if kind in ("message/rfc822", "application/mbox"):
        from servanda.sources.mail import read_mail

        return read_mail
    if kind is not None and kind.startswith("image/"):
        from servanda.sources.scan import read_picture

        return read_picture
    from servanda.sources.plain import read_plain

    return read_plain
