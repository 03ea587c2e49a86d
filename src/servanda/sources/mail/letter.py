"""A message as it is read: its header on top, then its words, what is not its own set aside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TypeVar

from servanda.errors import SourceError
from servanda.model import Problem, Source
from servanda.sources.draft import Mark
from servanda.sources.extract import Extract, MoreTime, Part
from servanda.sources.mail.body import BodyPart
from servanda.sources.mail.page import forwarded_header, page_pieces
from servanda.sources.mail.parse import MESSAGE, AnyMessage
from servanda.sources.mail.parse import field as field_of
from servanda.sources.mail.quoting import mail_lines
from servanda.sources.plain.encoding import decode

Spanned = TypeVar("Spanned", Mark, Problem)

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_HEAD_KEYS = {"Date": "date", "Subject": "subject"}
# What programs put before a subject: "Fwd: [delegates] Re: ..."
_BEFORE_SUBJECT = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)(?:\[\d+\])?\s?:\s*|\[[^\]]{1,40}\]\s*)+", re.I)
_RUN_TOGETHER = ("quoted reply", "covering note")
"""What is set aside paragraph by paragraph, however it was broken into lines."""
_TAG = re.compile(r"<[^>]*>|&nbsp;")
_LINE_END = re.compile("\r\n|\r")


@dataclass(slots=True)
class _Letter:
    """The extract as it grows; paragraphs are parted by a blank line."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def add(self, text: str, between: str = "\n\n") -> int:
        """Put the text at the end; returns where it begins."""
        if self.pieces:
            self.pieces.append(between)
            self.length += len(between)
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return start


def letter_of(source: Source, message: AnyMessage, parts: list[BodyPart], more_time: MoreTime) -> Extract:
    """The extract of a message with these parts. Raises SourceError when they hold no words."""
    letter = _Letter()
    _add_header(letter, message)
    rich = any(part.media_type == "text/html" for part in parts)
    filled = [part for part in parts if part.data.strip()]
    if not filled:
        raise SourceError(source.name, "is a message without words of its own")
    for part in filled:
        if part.media_type == "text/html":
            _add_page(letter, source, part, more_time)
        else:
            _add_plain(letter, source, part)
    return Extract(
        text="".join(letter.pieces),
        media_type=MESSAGE,
        laid_out=rich,
        marks=tuple(letter.marks),
        problems=tuple(letter.problems),
        parts=tuple(letter.parts),
    )


def _add_header(letter: _Letter, message: AnyMessage) -> None:
    """The fields that people read, each a paragraph; the subject and the date are marked as such."""
    for name in _SHOWN:
        value = field_of(message, name)
        if value is None:
            continue
        start = letter.add(f"{name}: {value}")
        key = _HEAD_KEYS.get(name)
        if key is None:
            letter.marks.append(Mark(start, letter.length, "furniture", "mail header"))
            continue
        before = _BEFORE_SUBJECT.match(value) if key == "subject" else None
        begin = start + len(name) + 2 + (before.end() if before else 0)
        if begin < letter.length:
            letter.marks.append(Mark(begin, letter.length, "head", key))
        letter.marks.append(Mark(start, letter.length, "head", ""))
    if letter.pieces:
        letter.parts.append(Part(0, letter.length, "header", 0))


def _add_plain(letter: _Letter, source: Source, part: BodyPart) -> None:
    text = _LINE_END.sub("\n", decode(source.name, part.data, part.charset).text)
    lines = mail_lines(text.strip("\n"), part.flowed, part.joined)
    begin = letter.length
    first = True
    for reason, group in groupby(lines, lambda line: line.reason):
        words = "\n".join(line.text for line in group)
        if reason in _RUN_TOGETHER:
            words = "\n\n".join(" ".join(words.split()) for words in words.split("\n\n"))
        start = letter.add(words, "\n\n" if first else "\n")
        begin, first = (start if first else begin), False
        if reason is not None:
            letter.marks.append(Mark(start, letter.length, "furniture", reason))
    letter.parts.append(Part(begin, letter.length, part.name, 0))


def _add_page(letter: _Letter, source: Source, part: BodyPart, more_time: MoreTime) -> None:
    from servanda.sources.html import read_html
    from servanda.sources.html.encoding import decode_page

    written = decode_page(source.name, part.data, part.charset).text
    pieces = [piece for piece in page_pieces(written) if _shows_words(piece.page)]
    for piece in pieces:
        data = piece.page.encode("utf-8", "replace")
        page = read_html(Source(source.name, data, "text/html", "utf-8"), more_time)
        start = letter.add(page.text)
        if piece.reason is not None:
            letter.marks.append(Mark(start, letter.length, "furniture", piece.reason))
        else:
            header = forwarded_header(page.text)
            if header:
                letter.marks.append(Mark(start, start + header, "furniture", "mail header"))
            letter.marks += [_moved(mark, start) for mark in page.marks]
            letter.problems += [_moved(problem, start) for problem in page.problems]
        letter.parts.append(Part(start, letter.length, part.name, 0))


def _shows_words(page: str) -> bool:
    return bool(_TAG.sub(" ", page).strip())


def _moved(span: Spanned, by: int) -> Spanned:
    return replace(span, start=span.start + by, end=span.end + by)
