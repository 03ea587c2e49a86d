"""The words of a message: which of its parts a mail program would show, and in which form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.mail.parse import AnyMessage, children, content

_TAG = re.compile(rb"<(?:style|script)\b.*?</(?:style|script)\s*>|<[^>]*>", re.I | re.S)
_STAND_IN = 5
"""A plain form with so many times fewer words than the HTML only says that there is one."""
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_TEXT = ("text/plain", "text/html", "text/markdown", "text/enriched")


@dataclass(frozen=True, slots=True)
class BodyPart:
    """One part with words: its name ("text/plain part 1"), bytes, and how its lines are to be read."""

    name: str
    media_type: str
    data: bytes
    charset: str | None
    flowed: bool
    joined: bool


def body_parts(source: Source, message: AnyMessage) -> list[BodyPart]:
    """The parts that a person reads, in order. Raises SourceError when the message is encrypted."""
    numbers = {id(part): number for number, part in enumerate(_leaves(message), 1)}
    return [_part(part, numbers[id(part)]) for part in _shown(source, message)]


def is_attachment(part: AnyMessage) -> bool:
    """Whether a part is a file beside the message's own words."""
    if part.get_content_type() == "message/rfc822" or part.get_content_disposition() == "attachment":
        return True
    named = part.get_filename() is not None
    return named or part.get_content_maintype() not in ("text", "multipart")


def _leaves(message: AnyMessage) -> Iterator[AnyMessage]:
    parts = children(message)
    if not parts:
        yield message
    for part in parts:
        yield from _leaves(part)


def _shown(source: Source, message: AnyMessage) -> Iterator[AnyMessage]:
    kind = message.get_content_type()
    if kind in _ENCRYPTED and message.get_param("smime-type") != "signed-data":
        raise SourceError(source.name, "is a message whose words are encrypted")
    parts = children(message)
    if not parts:
        if kind in _TEXT or message.get_content_maintype() == "multipart":
            yield message
        return
    inside = [part for part in parts if not is_attachment(part)]
    if kind == "multipart/alternative":
        yield from _best(source, inside)
    elif kind == "multipart/related":
        yield from _shown(source, inside[0]) if inside else ()
    elif message.get_content_maintype() == "multipart":
        for part in inside:
            yield from _shown(source, part)


def _best(source: Source, forms: list[AnyMessage]) -> Iterator[AnyMessage]:
    """The plain form, unless it only stands in for the other; then the last that is read."""
    each = [list(_shown(source, form)) for form in forms]
    plain = next((form for form in each if form and form[0].get_content_type() == "text/plain"), None)
    rich = next((form for form in reversed(each) if form and form is not plain), None)
    if plain is None or (rich is not None and _STAND_IN * _words(plain) < _words(rich)):
        yield from rich or ()
    else:
        yield from plain


def _words(parts: list[AnyMessage]) -> int:
    return sum(len(_TAG.sub(b" ", content(part)).split()) for part in parts)


def _part(part: AnyMessage, number: int) -> BodyPart:
    kind = part.get_content_type() if part.get_content_type() in _TEXT else "text/plain"
    charset = part.get_content_charset()
    return BodyPart(
        name=f"{kind} part {number}",
        media_type=kind,
        data=content(part),
        charset=charset,
        flowed=str(part.get_param("format", "")).lower() == "flowed",
        joined=str(part.get_param("delsp", "")).lower() == "yes",
    )
