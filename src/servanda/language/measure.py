"""How much of a text is parsed: whole what people write, up to a measure what only a machine makes."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from servanda.language.text import Paragraph
from servanda.language.variety import is_written

MOST_WORDS = 50_000
"""Words and marks of one document that are always parsed, which takes about ten seconds. The longest
known communiqué has 25,000."""
MOST_WRITTEN = 400_000
"""The same for a document that somebody wrote: a budget or a convention with its annexes."""
_FOR_EACH_PARAGRAPH = 8
"""A paragraph of its own takes as long to parse as so many words more."""
_WORD_OR_MARK = re.compile(r"[^\W_]+|[^\w\s]|_+|\s{2,}")
"""As the parser counts: a gap of several spaces is a token of its own."""
_LONGEST = 4_000


def within_measure(
    paragraphs: Sequence[Paragraph], always: int = MOST_WORDS, written: int = MOST_WRITTEN
) -> tuple[list[Paragraph], int | None]:
    """The paragraphs that are parsed, and where in the canonical text the rest begins; None without rest.

    Every document is parsed up to a measure, beyond it only what somebody seems to have written: a file
    that repeats one sentence a million times would take hours. The measure counts words, not seconds, so
    that a text gives the same reading on every machine.
    """
    kept, rest = _up_to(paragraphs, always)
    if rest is not None and is_written(paragraph.text for paragraph in paragraphs):
        return _up_to(paragraphs, written)
    return kept, rest


def _up_to(paragraphs: Iterable[Paragraph], most: int) -> tuple[list[Paragraph], int | None]:
    kept: list[Paragraph] = []
    left = most
    for paragraph in paragraphs:
        length = 0
        for start, end in pieces_of(paragraph.text):
            left -= _FOR_EACH_PARAGRAPH + words_in(paragraph.text, start, end)
            if left < 0:
                if length:
                    kept.append(paragraph.part(0, length))
                return kept, paragraph.span(start, end)[0]
            length = end
        if length:
            kept.append(paragraph)
    return kept, None


def words_in(text: str, start: int = 0, end: int = sys.maxsize) -> int:
    """How many words and marks a text holds, as the parser counts them."""
    return sum(1 for _ in _WORD_OR_MARK.finditer(text, start, end))


def divided(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs as they are parsed: a long one in pieces, what is only white space not at all."""
    for paragraph in paragraphs:
        for start, end in pieces_of(paragraph.text):
            whole = start == 0 and end == len(paragraph.text)
            yield paragraph if whole else paragraph.part(start, end)


def pieces_of(text: str) -> Iterator[tuple[int, int]]:
    """Where to cut a text into pieces of at most 4,000 characters: after a sentence, a clause, a word."""
    position = 0
    while position < len(text):
        end = len(text)
        if end - position > _LONGEST:
            stops = (
                text.rfind(stop, position + _LONGEST // 2, position + _LONGEST) for stop in (". ", "; ", " ")
            )
            end = next((place for place in stops if place > position), position + _LONGEST - 1) + 1
        if not text[position:end].isspace():
            yield position, end
        position = end
