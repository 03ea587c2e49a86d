"""The text of a document as it is read at a desk: sections in a margin, entries marked."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from servanda.cli.marks import GLUE, Mark, marked, marks_of
from servanda.cli.terminal import is_unicode, printable
from servanda.cli.wording import count
from servanda.model import Reading, Section, Span

_MEASURE = 88
_KIND, _LABEL, _INDENT = 12, 5, 3
_MARGIN = _KIND + 1 + _LABEL + 2
_NARROWEST = 30
_HEAD = "document head"
_HEADS = {"masthead", "furniture"}
_STYLES = {"title": "bold", "heading": "bold", "furniture": "dim", "footnote": "italic"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands of a section's own text before, between or after the sections inside it."""

    section: Section
    span: Span
    depth: int
    first: bool


def print_body(reading: Reading, out: Console) -> None:
    """Every section, kind and label in the margin, the nesting as indentation."""
    marks = marks_of(reading, is_unicode(sys.stdout))
    before = None
    head = [section for section in reading.sections if section.reason == _HEAD]
    for piece in _pieces(reading):
        if piece.section.reason == _HEAD:
            if piece.section is head[0]:
                _print_head(head, reading.text, out)
                before = piece.section
            continue
        if before is not None and _stands_apart(piece, before):
            out.print()
        _print_piece(piece, reading.text, marks, out)
        before = piece.section


def _print_head(head: Sequence[Section], text: str, out: Console) -> None:
    """One line for all of the document head; the values in it that were read stand below."""
    lines = text[head[0].start : head[-1].end].strip().count("\n") + 1
    words = Text(f"(set aside: {_HEAD}, {count(lines, 'line')})", "dim italic")
    out.print(Text.assemble(_margin(head[0]), words), soft_wrap=True)


def _stands_apart(piece: _Piece, before: Section) -> bool:
    """Whether a blank line stands before: not within a paragraph, nor among lines of one head."""
    kind = piece.section.kind
    if not piece.first or kind == "subparagraph":
        return False
    return not {kind, before.kind} <= _HEADS


def _print_piece(piece: _Piece, text: str, marks: Sequence[Mark], out: Console) -> None:
    section = piece.section
    indent = " " * (_INDENT * piece.depth)
    width = max(_NARROWEST, min(_MEASURE, out.width) - _MARGIN - len(indent))
    margin = _margin(section) if piece.first else Text(" " * _MARGIN)
    near = [mark for mark in marks if mark.start <= piece.span.end and piece.span.start <= mark.end]
    lines = [marked(text, start, end, near, _style(section)) for start, end in _lines(text, piece.span)]
    if section.reason and piece.first and lines:
        lines[-1].append(f"  (set aside: {printable(section.reason)})", "dim italic")
    for line in lines:
        for wrapped in line.wrap(out, width):
            wrapped.rstrip()
            wrapped.plain = wrapped.plain.replace(GLUE, " ")
            out.print(Text.assemble(margin, indent, wrapped), soft_wrap=True)
            margin = Text(" " * _MARGIN)


def _style(section: Section) -> str:
    return _STYLES.get(section.kind, "")


def _margin(section: Section) -> Text:
    label = printable(section.label or "")
    kind = section.kind.ljust(_KIND)
    # A long label ("XXVIII") takes the room that the kind leaves.
    gap = " " * max(1, _MARGIN - 2 - len(section.kind) - len(label)) if label else ""
    words = section.kind + gap + label if label else kind
    return Text(words.ljust(_MARGIN - 1)[: _MARGIN - 1] + " ", "dim")


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The lines of the canonical text in a span, without the empty ones around and between."""
    position = span.start
    for line in text[span.start : span.end].split("\n"):
        if line.strip():
            yield position, position + len(line.rstrip())
        position += len(line) + 1


def _pieces(reading: Reading) -> Iterator[_Piece]:
    children: dict[str | None, list[Section]] = {}
    for section in reading.sections:
        children.setdefault(section.parent, []).append(section)

    def walk(section: Section, depth: int) -> Iterator[_Piece]:
        position, first = section.start, True
        for child in children.get(section.id, []):
            if reading.text[position : child.start].strip():
                yield _Piece(section, Span(position, child.start), depth, first)
                first = False
            inside = child.kind == "subparagraph" or section.kind == "annex"
            yield from walk(child, depth + inside)
            position = child.end
        if reading.text[position : section.end].strip():
            yield _Piece(section, Span(position, section.end), depth, first)

    for section in children.get(None, []):
        yield from walk(section, 0)
