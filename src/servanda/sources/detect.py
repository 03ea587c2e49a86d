"""What kind of thing the bytes are, by their content and not by their name."""

from __future__ import annotations

import re

from servanda.errors import SourceError
from servanda.sources.hypertext import is_web_page
from servanda.sources.messages import is_mailbox, is_message
from servanda.sources.plain.encoding import Decoded

# Leading bytes of kinds that are not text; from the kinds' own specifications.
_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"BZh91AY&SY", "application/x-bzip2"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"\x7fELF", "application/x-executable"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"{\\rtf", "application/rtf"),
)
# Microsoft's compound file, and the stream in it that tells what it is (names are in UTF-16).
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "application/vnd.ms-office.encrypted"),
    ("__substg1.0_", "application/vnd.ms-outlook"),
)
_TAR = slice(257, 262)
_MARKDOWN_NAME = re.compile(r"\.(md|markdown|mdown)$", re.I)
_HEAD = re.compile(r"---[ \t]*\r?\n(.*?\r?\n)---[ \t]*(\r?\n|$)", re.S)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\udc80-\udcff]")


def media_type_of(data: bytes) -> str | None:
    """The media type of what is not text, by its first bytes; None when it may be text."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data.startswith(_COMPOUND):
        return _compound_kind(data)
    if data[_TAR] == b"ustar":
        return "application/x-tar"
    if is_message(data):
        return "application/mbox" if is_mailbox(data) else "message/rfc822"
    if is_web_page(data):
        return "text/html"
    return None


def _compound_kind(data: bytes) -> str:
    """A Word document, an Outlook message, or what a password keeps: one file format for all three."""
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return kind
    return "application/msword"


def refuse_rubbish(name: str, decoded: Decoded) -> None:
    """Raise SourceError when the decoded characters cannot be anybody's text."""
    text = decoded.text
    if not text.strip():
        raise SourceError(name, "holds no text, only white space")
    sample = text[:200_000]
    control = len(_CONTROL.findall(sample))
    share = control / len(sample)
    if (control >= 20 and share > 0.02) or (control >= 3 and share > 0.1):
        raise SourceError(name, f"is binary, not text: {control} of {len(sample)} characters are no text")


def media_type(name: str, text: str) -> str:
    """``text/markdown`` when the name or a YAML head says so, else ``text/plain``."""
    if _MARKDOWN_NAME.search(name) or _HEAD.match(text):
        return "text/markdown"
    return "text/plain"


def head_of(text: str) -> re.Match[str] | None:
    """The YAML head at the top of the text, if there is one; group 1 is what stands inside."""
    return _HEAD.match(text)
