"""Bytes to canonical text: the whole way from a source to what sections are found in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from servanda.errors import SourceError
from servanda.model import Page, Problem, Source, Span, Word
from servanda.sources import sandbox
from servanda.sources.characters import mend_mojibake, settle_characters
from servanda.sources.draft import Draft, Mark
from servanda.sources.extract import Extract, Part
from servanda.sources.layout import Lines, find_blocks, join_lines
from servanda.sources.offsets import OffsetMap
from servanda.sources.plain.encoding import Decoded, decoded_as
from servanda.sources.plain.head import read_head
from servanda.sources.plain.markup import take_out_markdown, take_out_residue

MAXIMUM_CHARACTERS = 5_000_000
"""A source with more text is refused: 800,000 words, more than any treaty with its annexes. A few
kilobytes of an archive or a page can say it so often."""


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph or a line that stands alone, as laid out in the source.

    ``gap``: a blank line stands before. ``indent``: spaces before its first line. ``line_starts``:
    where the source's own lines begin inside. ``role``: ``head``, ``heading``, ``strong`` (all of it
    bold), ``furniture``, ``footnote`` or "" ; ``value`` is the head's key, the heading's level, the
    reason or the footnote's label.
    """

    gap: bool
    indent: int
    line_starts: tuple[int, ...]
    role: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The canonical text of a source, its blocks, and the way back to the bytes.

    ``pages`` hold the box of every word of a PDF or scan, ``parts`` say where in a packed source the
    characters stand; both count characters of the canonical text.
    """

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]
    media_type: str
    decoded: Decoded | None
    origin: OffsetMap
    pages: tuple[Page, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def encoding(self) -> str | None:
        """The encoding that the source was decoded from; None when it is no text."""
        return self.decoded.encoding if self.decoded else None

    def source_bytes(self, start: int, end: int) -> tuple[int, int] | None:
        """The bytes of the source that ``start:end`` of the canonical text was read from.

        None when the source is no text: its ``pages`` or ``parts`` say where.
        """
        return self.decoded.byte_span(*self.origin.old_span(start, end)) if self.decoded else None


def canonical_text(source: Source) -> SourceText:
    """Take the text out of a source of any kind that is read, clean it and lay it out.

    Only the first step meets the bytes, and it runs in the sandbox. Raises SourceError when the source
    is empty, not text, of a kind that is not read, too long, or too much for the sandbox's limits.
    """
    extract = sandbox.extract(source)
    length = len(extract.text)
    if length > MAXIMUM_CHARACTERS:
        raise SourceError(
            source.name, f"holds {length:,} characters of text, the limit is {MAXIMUM_CHARACTERS:,}"
        )
    draft = Draft(
        extract.text,
        extract.origin or OffsetMap.identity(len(extract.text)),
        list(extract.problems),
        list(extract.marks),
    )
    settle_characters(draft)
    mend_mojibake(draft)
    head_end = 0 if extract.laid_out else read_head(draft)
    if extract.media_type == "text/markdown":
        take_out_markdown(draft, head_end)
    else:
        # A page may print it, too: "&nbsp;" was in the text before the text was in the page.
        take_out_residue(draft)
    lines = find_blocks(draft, extract.laid_out, extract.media_type == "text/markdown", head_end)
    step = draft.apply(join_lines(draft, lines))
    if not draft.text:
        raise SourceError(source.name, "holds no text, only marks and characters that nobody sees")
    return SourceText(
        draft.text,
        tuple(_blocks(lines, step, draft.marks)),
        tuple(draft.marks),
        tuple(draft.problems),
        extract.media_type,
        _decoded(source, extract),
        draft.origin,
        tuple(_pages(extract.pages, draft.origin)),
        tuple(_parts(extract.parts, draft.origin)),
    )


def _decoded(source: Source, extract: Extract) -> Decoded | None:
    if extract.encoding is None:
        return None
    if extract.origin is None:
        return Decoded(extract.text, extract.encoding, extract.skipped)
    return decoded_as(source.data, extract.encoding, extract.skipped)


def _pages(pages: tuple[Page, ...], origin: OffsetMap) -> Iterator[Page]:
    """The pages and their words, counted in the canonical text; a word of which nothing is left goes."""
    for page, (start, end) in zip(pages, origin.new_spans(pages), strict=True):
        words = (
            Word(first, last, *word[2:])
            for word, (first, last) in zip(page.words, origin.new_spans(page.words), strict=True)
            if first < last
        )
        yield replace(page, start=start, end=end, words=tuple(words))


def _parts(parts: tuple[Part, ...], origin: OffsetMap) -> Iterator[Part]:
    for part, (start, end) in zip(parts, origin.new_spans(parts), strict=True):
        if start < end:
            yield replace(part, start=start, end=end)


def _blocks(groups: list[Lines], step: OffsetMap, marks: list[Mark]) -> Iterator[Block]:
    """Each block with the marks that reach into it, in order."""
    waiting = sorted(enumerate(marks), key=lambda item: item[1].start)
    position = 0
    reaching: list[tuple[int, Mark]] = []
    for lines, (start, end) in zip(groups, step.new_spans(groups), strict=True):
        while position < len(waiting) and waiting[position][1].start < end:
            reaching.append(waiting[position])
            position += 1
        reaching = [item for item in reaching if item[1].end > start]
        yield _block(lines, start, end, step, [mark for _, mark in sorted(reaching, key=itemgetter(0))])


def _block(lines: Lines, start: int, end: int, step: OffsetMap, marks: list[Mark]) -> Block:
    """The block's place in the canonical text, and what the source's marks say of it."""
    starts = tuple(step.new_offset(line.start) for line in lines.lines[1:])
    role, value = ("furniture", lines.furniture) if lines.furniture else ("", "")
    for mark in marks:
        if mark.start < end and start < mark.end:
            if mark.kind in ("head", "footnote") and not role:
                role, value = mark.kind, mark.value
            elif mark.kind == "heading":
                role, value = "heading", mark.value
            elif mark.kind == "strong" and not role and mark.start <= start and end <= mark.end:
                role = "strong"
    return Block(start, end, lines.gap, lines.lines[0].indent, starts, role, value)
