"""Bytes to canonical text: the whole way from a source to what sections are found in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from servanda.errors import SourceError
from servanda.model import Problem, Source, Span
from servanda.sources.characters import mend_mojibake, settle_characters
from servanda.sources.detect import media_type, refuse_foreign, refuse_rubbish
from servanda.sources.draft import Draft, Mark
from servanda.sources.encoding import Decoded, decode
from servanda.sources.head import read_head
from servanda.sources.layout import Lines, find_blocks, join_lines
from servanda.sources.markup import take_out_markdown, take_out_residue
from servanda.sources.offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A paragraph or a line that stands alone, as laid out in the source.

    ``gap``: a blank line stands before. ``indent``: spaces before its first line. ``line_starts``:
    where the source's own lines begin inside. ``role``: ``head``, ``heading``, ``strong`` (all of it
    bold), ``furniture`` or "" ; ``value`` is the head's key, the heading's level or the reason.
    """

    gap: bool
    indent: int
    line_starts: tuple[int, ...]
    role: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The canonical text of a source, its blocks, and the way back to the bytes."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]
    media_type: str
    decoded: Decoded
    origin: OffsetMap

    @property
    def encoding(self) -> str:
        """The encoding that the source was decoded from."""
        return self.decoded.encoding

    def source_bytes(self, start: int, end: int) -> tuple[int, int]:
        """The bytes of the source that ``start:end`` of the canonical text was read from."""
        return self.decoded.byte_span(*self.origin.old_span(start, end))


def canonical_text(source: Source) -> SourceText:
    """Decode, clean and lay out a source of plain text or Markdown.

    Raises SourceError when the bytes are empty, not text, or of a kind that is not read.
    """
    refuse_foreign(source.name, source.data)
    decoded = decode(source.name, source.data)
    refuse_rubbish(source.name, decoded)
    kind = source.media_type or media_type(source.name, decoded.text)
    markdown = kind == "text/markdown"
    draft = Draft.of(decoded.text)
    settle_characters(draft)
    mend_mojibake(draft)
    head_end = read_head(draft)
    if markdown:
        take_out_markdown(draft, head_end)
    else:
        take_out_residue(draft)
    lines = find_blocks(draft, markdown, head_end)
    step = draft.apply(join_lines(draft, lines))
    if not draft.text:
        raise SourceError(source.name, "holds no text, only marks and characters that nobody sees")
    blocks = tuple(_blocks(lines, step, draft.marks))
    return SourceText(
        draft.text, blocks, tuple(draft.marks), tuple(draft.problems), kind, decoded, draft.origin
    )


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
            if mark.kind == "head" and not role:
                role, value = "head", mark.value
            elif mark.kind == "heading":
                role, value = "heading", mark.value
            elif mark.kind == "strong" and not role and mark.start <= start and end <= mark.end:
                role = "strong"
    return Block(start, end, lines.gap, lines.lines[0].indent, starts, role, value)
