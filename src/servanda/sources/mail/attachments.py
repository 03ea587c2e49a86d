"""What is attached to a message: its documents, each to be read as one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.archive.labels import clean_label, distinct
from servanda.sources.detect import media_type_of
from servanda.sources.files import MAXIMUM_BYTES, document_by_name, holds_text
from servanda.sources.mail.body import is_attachment
from servanda.sources.mail.parse import AnyMessage, children, content, decoded, field
from servanda.sources.messages import is_message

_OUTLOOK = ("application/ms-tnef", "application/vnd.ms-tnef")
_ENDINGS = {
    "application/pdf": ".pdf",
    "text/html": ".html",
    "text/plain": ".txt",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_NOT_IN_NAMES = re.compile(r"[/\\]+")


def attached_documents(source: Source, message: AnyMessage) -> list[Source | SourceError]:
    """The attached documents in order; pictures, calendars and other data are passed over."""
    found: list[Source | SourceError] = []
    taken: set[str] = set()
    for part in _attached(message):
        label, data = _label(part), _content(part)
        name = distinct(f"{source.name}/{label}", taken) if _is_document(part, label, data) else None
        if name is None:
            continue
        if part.get_content_type() in _OUTLOOK:
            found.append(SourceError(name, "is in Outlook's own format (TNEF); save the message as EML"))
        elif len(data) > MAXIMUM_BYTES:
            reason = f"is too large: {len(data):,} bytes, the limit is {MAXIMUM_BYTES:,}"
            found.append(SourceError(name, reason))
        elif not data.strip():
            found.append(SourceError(name, "is empty"))
        else:
            found.append(Source(name, data))
    return found


def _attached(message: AnyMessage) -> Iterator[AnyMessage]:
    """The parts beside the message's words; what is inside an attached message is its own."""
    parts = children(message)
    if not parts and is_attachment(message):
        # The whole message is one file, as scanners and fax machines send it.
        yield message
    for part in parts:
        if is_attachment(part):
            yield part
        else:
            yield from _attached(part)


def _content(part: AnyMessage) -> bytes:
    if part.get_content_type() != "message/rfc822":
        return content(part)
    inside = children(part)
    if not inside:
        return content(part)
    try:
        return inside[0].as_bytes()
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""


def _label(part: AnyMessage) -> str:
    """The file's name; without one, what the part is."""
    name = part.get_filename()
    if name:
        return clean_label(_NOT_IN_NAMES.sub("/", " ".join(decoded(name).split())))
    if part.get_content_type() == "message/rfc822":
        inside = children(part)
        subject = field(inside[0], "Subject") if inside else None
        return clean_label(_NOT_IN_NAMES.sub(" ", subject or "message")) + ".eml"
    return "attachment" + _ENDINGS.get(part.get_content_type(), "")


def _is_document(part: AnyMessage, label: str, data: bytes) -> bool:
    """By name as in a folder; without a telling name by the bytes."""
    kind = part.get_content_type()
    if kind == "message/rfc822" or kind in _OUTLOOK:
        return True
    by_name = document_by_name(PurePosixPath(label))
    if by_name is not None:
        return by_name
    found = media_type_of(data)
    if found is not None:
        return not found.startswith("image/")
    return kind in ("text/plain", "text/markdown") and (is_message(data) or holds_text(data[:4096]))
