"""Where in its source a stretch of the canonical text stands: bytes, boxes on pages, or parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from servanda.errors import SourceError
from servanda.model import Page, Reading, Source, Word
from servanda.sources.canonical import SourceText, canonical_text
from servanda.sources.extract import Part


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from its top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Bytes:
    """Bytes ``start:end`` of the source, which begin in its line ``line`` (counted from 1).

    ``before``, ``words`` and ``after`` are the source as it stands there, markup and all.
    """

    start: int
    end: int
    line: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Location:
    """Where a quote stands. Text and HTML have ``bytes``, PDF and scans ``boxes``, the rest ``parts``."""

    bytes: Bytes | None = None
    boxes: tuple[Box, ...] = ()
    parts: tuple[Part, ...] = ()


_CONTEXT = 160
"""Characters of the source that are shown on either side, less a word that they would cut in two."""
_BROKEN_WORD = re.compile(r"^\S{1,40}\s(?=.{100})", re.S)
_BROKEN_END = re.compile(r"(?<=.{100})\s\S{1,40}$", re.S)


def locate(source: Source, reading: Reading, spans: Iterable[tuple[int, int]]) -> list[Location]:
    """Where each span (start, end) of the reading's text stands in its source.

    Boxes are kept with the reading; for bytes and parts the source is taken apart once more. Raises
    SourceError when that gives another text than the one that was read, by another version say.
    """
    if reading.pages:
        return [Location(boxes=tuple(boxes_of(reading.pages, *span))) for span in spans]
    text = canonical_text(source)
    if text.text != reading.text:
        raise SourceError(
            source.name, f"was read by another version ({reading.version}); read it again to see places"
        )
    return [_in_source(text, *span) for span in spans]


def _in_source(text: SourceText, start: int, end: int) -> Location:
    span = text.source_bytes(start, end)
    if span is None or text.decoded is None:
        return Location(parts=tuple(part for part in text.parts if part.start < end and start < part.end))
    decoded = text.decoded.text
    first, last = text.origin.old_span(start, end)
    return Location(
        bytes=Bytes(
            *span,
            line=decoded.count("\n", 0, first) + 1,
            before=_BROKEN_WORD.sub("", decoded[max(0, first - _CONTEXT) : first]),
            words=decoded[first:last],
            after=_BROKEN_END.sub("", decoded[last : last + _CONTEXT]),
        )
    )


def boxes_of(pages: Iterable[Page], start: int, end: int) -> Iterator[Box]:
    """One box for each line that ``start:end`` stands on, page by page.

    Of a word that is only partly meant, the box is cut in proportion to its characters.
    """
    for page in pages:
        line: list[Word] = []
        for word in page.words:
            if word.end <= start or end <= word.start:
                continue
            piece = _cut(word, start, end)
            if line and not _same_line(line[-1], piece):
                yield _around(page.number, line)
                line = []
            line.append(piece)
        if line:
            yield _around(page.number, line)


def _cut(word: Word, start: int, end: int) -> Word:
    length = max(1, word.end - word.start)
    width = word.right - word.left
    return word._replace(
        left=word.left + width * max(0, start - word.start) / length,
        right=word.right - width * max(0, word.end - end) / length,
    )


def _same_line(word: Word, following: Word) -> bool:
    """Whether the next word stands further right, at about the same height."""
    middle = (following.top + following.bottom) / 2
    return word.top <= middle <= word.bottom and following.left >= word.left


def _around(page: int, words: list[Word]) -> Box:
    return Box(
        page,
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
    )
