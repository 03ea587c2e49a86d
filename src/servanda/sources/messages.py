"""How a message and a mailbox of the Internet's format look from outside (RFC 5322, RFC 4155)."""

from __future__ import annotations

import re

_SAMPLE = 65_536
_FIELD = re.compile(rb"([!-9;-~]{1,76})[ \t]{0,4}:(.*)", re.S)
_ENVELOPE = re.compile(rb"(?:\xef\xbb\xbf)?>?From [^\n]{0,400}\d{4}[^\n]{0,40}\n")
_SEPARATOR = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{1,400}\r?\n(?=[!-9;-~]{1,76}:)")
# "Thu, 14 Nov 2019 10:30:00 +0100": the hour and the zone are what people leave out.
_SENDING_DATE = re.compile(
    rb"\s*(?:[A-Za-z]{3},?\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{2,4}\s+\d{1,2}:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|[A-Z]{1,5})\b"
)
_CARRIED = {b"mime-version", b"message-id", b"received", b"return-path", b"delivered-to", b"dkim-signature"}
"""Fields that programs write and people do not."""


def is_message(data: bytes) -> bool:
    """Whether the bytes begin with the header of a message that was, or could be, sent.

    A memorandum that opens with "From: To: Date: Subject:" is a text: its date has no hour and zone,
    and nothing in it was written by a mail program.
    """
    envelope = _ENVELOPE.match(data[:1000])
    begin = envelope.end() if envelope else 3 if data.startswith(b"\xef\xbb\xbf") else 0
    names: set[bytes] = set()
    sent = b""
    for line in data[begin : begin + _SAMPLE].split(b"\n"):
        line = line.rstrip(b"\r")
        if not line:
            break
        if line[:1] in (b" ", b"\t"):
            if not names:
                return False
            continue
        field = _FIELD.match(line)
        if field is None:
            return False
        name = field.group(1).lower()
        names.add(name)
        sent = field.group(2) if name == b"date" else sent
    if b"from" not in names:
        return False
    return bool(names & _CARRIED) or (b"subject" in names and _SENDING_DATE.match(sent) is not None)


def is_mailbox(data: bytes) -> bool:
    """Whether a message is the first of several: each begins with a line "From somebody when"."""
    if not _ENVELOPE.match(data[:1000]):
        return False
    separators = _SEPARATOR.finditer(data)
    return next(separators, None) is not None and next(separators, None) is not None


def messages_of(data: bytes) -> list[bytes]:
    """The messages of a mailbox without the lines that part them; ">From " is "From " again."""
    cuts = list(_SEPARATOR.finditer(data))
    ends = [cut.start() for cut in cuts[1:]] + [len(data)]
    return [
        re.sub(rb"(?m)^>(>*From )", rb"\1", data[cut.end() : end])
        for cut, end in zip(cuts, ends, strict=True)
    ]


def without_envelope(data: bytes) -> bytes:
    """The message itself, when a mailbox of one message gave it."""
    envelope = _ENVELOPE.match(data[:1000])
    return data[envelope.end() :] if envelope else data.removeprefix(b"\xef\xbb\xbf")
