"""Writes messages as mail programs do, of words that are written here."""

from __future__ import annotations

from email.message import EmailMessage

from servanda.errors import SourceError
from servanda.model import Reading, Source
from servanda.reading import read_source
from servanda.sources import SourceText, canonical_text, sandbox

STATEMENT = (
    "Joint Statement by the Ministers of the Sarune Valley Coalition\n\nLindhaven, 12 June 2021\n\n"
    "We, the Ministers of the Sarune Valley Coalition, met in Lindhaven to review the recovery.\n\n"
    "1. We welcome the return of 31,000 families to their farms since the beginning of the spring.\n\n"
    "2. We urge all parties to let the convoys pass and to release those whom they have detained.\n"
)
HEADER = (
    "From: Press Office <press@coalition.example>\nTo: delegates@coalition.example\n"
    "Subject: Joint Statement\nDate: Mon, 14 Jun 2021 10:30:00 +0200\nMIME-Version: 1.0\n"
)


def message(subject: str = "Joint Statement", body: str = STATEMENT) -> EmailMessage:
    """A message with this body as plain text; more may be added to it."""
    made = EmailMessage()
    made["From"] = "Märta Quill <press@coalition.example>"
    made["To"] = "delegates@coalition.example"
    made["Subject"] = subject
    made["Date"] = "Mon, 14 Jun 2021 10:30:00 +0200"
    made["Message-ID"] = "<1@coalition.example>"
    made.set_content(body)
    return made


def text_of(data: bytes | EmailMessage) -> SourceText:
    """The canonical text of a message."""
    return canonical_text(Source("note.eml", data if isinstance(data, bytes) else data.as_bytes()))


def reading_of(data: bytes | EmailMessage) -> Reading:
    """The reading of a message."""
    return read_source(Source("note.eml", data if isinstance(data, bytes) else data.as_bytes()))


def members(data: bytes | EmailMessage, media_type: str | None = None) -> list[Source | SourceError] | None:
    """What the sandbox takes out of the message."""
    content = data if isinstance(data, bytes) else data.as_bytes()
    return sandbox.members(Source("note.eml", content, media_type))


def names(data: bytes | EmailMessage) -> list[str]:
    """The names of what is taken out."""
    return [member.name for member in members(data) or []]


def aside(source_text: SourceText) -> dict[str, str]:
    """What was set aside: the reason and the words, those of one reason joined."""
    found: dict[str, str] = {}
    for block in source_text.blocks:
        if block.role == "furniture":
            words = source_text.text[block.start : block.end]
            found[block.value] = f"{found[block.value]} {words}" if block.value in found else words
    return found


def own(source_text: SourceText) -> list[str]:
    """The paragraphs that are read, the header aside."""
    return [
        source_text.text[block.start : block.end]
        for block in source_text.blocks
        if block.role not in ("furniture", "head")
    ]
