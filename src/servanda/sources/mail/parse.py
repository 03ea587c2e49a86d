"""Bytes to a message and its fields, by the standard library, within bounds.

The older policy is used on purpose: it keeps each field as it was written, and decodes it when asked,
while the newer one parses every field by a grammar that takes hours over a hostile one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import TypeAlias

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.messages import without_envelope
from servanda.sources.plain.encoding import decode

MESSAGE = "message/rfc822"
_MOST_PARTS = 1_000
_DEEPEST = 40
_MOST_BOUNDARIES = 200
_MOST_PART_LINES = 20_000
"""Lines that may begin a part, counted before the message is taken apart."""
_LONGEST_FIELD = 20_000
_BOUNDARY = re.compile(rb"boundary\s*=", re.I)
AnyMessage: TypeAlias = "Message[str, str]"


def parsed(source: Source) -> AnyMessage:
    """The message. Raises SourceError when it is nested too deeply or has far too many parts."""
    boundaries = len(_BOUNDARY.findall(source.data))
    if boundaries > _MOST_BOUNDARIES:
        raise SourceError(source.name, "is a message whose parts are nested too deeply to be read")
    if boundaries and source.data.count(b"\n--") > _MOST_PART_LINES:
        raise SourceError(source.name, f"is a message of more than {_MOST_PARTS:,} parts")
    message = message_from_bytes(without_envelope(source.data), policy=policy.compat32)
    for number, _ in enumerate(_all_parts(source, message, 0), 1):
        if number > _MOST_PARTS:
            raise SourceError(source.name, f"is a message of more than {_MOST_PARTS:,} parts")
    return message


def _all_parts(source: Source, message: AnyMessage, depth: int) -> Iterator[AnyMessage]:
    if depth > _DEEPEST:
        raise SourceError(source.name, "is a message whose parts are nested too deeply to be read")
    _shorten_fields(message)
    yield message
    for part in children(message):
        yield from _all_parts(source, part, depth + 1)


def _shorten_fields(message: AnyMessage) -> None:
    """No field that parts are recognised by is so long in any honest message."""
    for name in ("Content-Type", "Content-Disposition", "Content-Transfer-Encoding"):
        if len(str(message.get(name, ""))) > _LONGEST_FIELD:
            del message[name]


def children(message: AnyMessage) -> list[AnyMessage]:
    """The parts of a multipart message, or the message inside a message."""
    payload = message.get_payload()
    return [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []


def field(message: AnyMessage, name: str) -> str | None:
    """The value of a field as a person reads it, on one line; None when it is absent or empty."""
    fields = ((key, value) for key, value in message.raw_items() if key.lower() == name.lower())
    _, value = next(fields, ("", None))
    if value is None:
        return None
    written = str(value)[:_LONGEST_FIELD]
    shown = " ".join(decoded(written).split())
    return shown or None


def decoded(written: str) -> str:
    """Encoded words (RFC 2047) and raw bytes of any encoding, as characters."""
    if any("\udc80" <= character <= "\udcff" for character in written):
        return decode("", written.encode("utf-8", "surrogateescape")).text
    try:
        pieces = decode_header(written)
    except (HeaderParseError, ValueError):
        return written
    return "".join(piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces)


def _piece(piece: bytes, charset: str | None) -> str:
    if charset is None:
        return piece.decode("ascii", "replace")
    try:
        return piece.decode(charset, "replace")
    except (LookupError, ValueError):
        return decode("", piece).text if piece else ""


def content(part: AnyMessage) -> bytes:
    """The bytes of a part, its transfer encoding undone; damaged base64 as far as it goes."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        payload = None
    if isinstance(payload, bytes):
        return payload
    written = part.get_payload()
    return written.encode("utf-8", "surrogateescape") if isinstance(written, str) else b""
