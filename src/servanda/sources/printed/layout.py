"""From the words of all pages to one text: columns, furniture, notes, tables, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servanda.sources.extract import Extract
from servanda.sources.lines import SENTENCE_END
from servanda.sources.printed.columns import may_have_columns, regions
from servanda.sources.printed.furniture import page_furniture
from servanda.sources.printed.lines import Line, lines_of
from servanda.sources.printed.margins import Upright, upright
from servanda.sources.printed.measures import Measures
from servanda.sources.printed.notes import notes_of, split_notes
from servanda.sources.printed.paragraphs import (
    Paragraph,
    ends_with_leaders,
    goes_on,
    paragraphs_of,
)
from servanda.sources.printed.ruled import ruled_tables
from servanda.sources.printed.sheet import Sheet
from servanda.sources.printed.tables import split_tables
from servanda.sources.printed.text import written
from servanda.sources.printed.turning import turned_level

_Part = list[Line] | Paragraph
_LARGER = 1.15
_LONGEST_HEADING = 30


def lay_out(sheets: Sequence[Sheet], media_type: str) -> Extract:
    """The text of the sheets in reading order, what belongs to the pages set aside.

    A paragraph that goes on over a column's or page's end stays one; running heads, page numbers and
    notes that stood in between follow it.
    """
    sheets = [turned_level(sheet) for sheet in sheets]
    pages = [upright(sheet, index) for index, sheet in enumerate(sheets)]
    rows = [lines_of(page.words, index) for index, page in enumerate(pages)]
    aside = page_furniture(rows, [page.height for page in pages])
    gutters: list[float] = []
    parts = [
        _parts(page, lines, aside, index, gutters)
        for index, (page, lines) in enumerate(zip(pages, rows, strict=True))
    ]
    measures = Measures.of(part for page in parts for part in page if not isinstance(part, Paragraph))
    gathered: list[list[Paragraph]] = []
    open_paragraph: Paragraph | None = None
    open_note: Paragraph | None = None
    for page, lines, page_parts in zip(pages, rows, parts, strict=True):
        note_goes_on = open_note is not None and _unended(open_note)
        body, notes = _body_and_notes(page_parts, measures, note_goes_on)
        body, open_paragraph = _joined(body, open_paragraph, measures.set_in)
        if open_note is not None and note_goes_on and notes and not notes[0].value:
            open_note.lines += notes.pop(0).lines
        open_note = notes[-1] if notes else open_note
        head = [line for line in lines if id(line) in aside and line.bottom < page.height / 2]
        foot = [line for line in lines if id(line) in aside and line.bottom >= page.height / 2]
        gathered.append(
            [
                *_furniture(head, aside),
                *body,
                *notes,
                *_furniture(foot, aside),
                *(Paragraph([line], 0.0, 0.0, "furniture", reason) for line, reason in page.aside),
            ]
        )
    return written([[_marked(p, measures) for p in page] for page in gathered], sheets, media_type)


def _parts(
    page: Upright, rows: list[Line], aside: dict[int, str], index: int, gutters: list[float]
) -> list[_Part]:
    """The columns of a page and the tables between drawn lines, in reading order."""
    kept = [line for line in rows if id(line) not in aside]
    words = [word for line in kept for word in line.words]
    tables = ruled_tables(words, page.rules, index) if len(page.rules) > 1 else []
    parts: list[_Part] = []
    begin = 0.0
    for top, bottom, table in sorted(tables, key=lambda found: found[0]):
        if top < begin:
            continue
        parts += _columns(page, [line for line in kept if begin <= _middle(line) < top], index, gutters)
        parts.append(table)
        begin = bottom
    return [*parts, *_columns(page, [line for line in kept if _middle(line) >= begin], index, gutters)]


def _columns(page: Upright, lines: list[Line], index: int, gutters: list[float]) -> list[list[Line]]:
    if not lines:
        return []
    if not may_have_columns(lines):
        return [lines]
    columns = regions([word for line in lines for word in line.words], page.width, gutters)
    return [lines] if len(columns) == 1 else [lines_of(column, index) for column in columns]


def _middle(line: Line) -> float:
    return (line.top + line.bottom) / 2


def _body_and_notes(
    parts: list[_Part], measures: Measures, note_goes_on: bool
) -> tuple[list[Paragraph], list[Paragraph]]:
    body: list[Paragraph] = []
    notes: list[Paragraph] = []
    for column in parts:
        if isinstance(column, Paragraph):
            body.append(column)
            continue
        lines, below = split_notes(column, measures.size, note_goes_on)
        notes += notes_of(below)
        found: list[Paragraph] = []
        for part in split_tables(lines):
            found += [part] if isinstance(part, Paragraph) else paragraphs_of(part, measures)
        body += _joined(found, body[-1] if body else None, measures.set_in)[0]
    return body, notes


def _joined(
    paragraphs: list[Paragraph], before: Paragraph | None, set_in: bool
) -> tuple[list[Paragraph], Paragraph | None]:
    """The paragraphs without the first one's lines if they go on from before; and the last of all."""
    if before is not None and paragraphs and goes_on(before, paragraphs[0], set_in):
        before.lines += paragraphs[0].lines
        paragraphs = paragraphs[1:]
    return paragraphs, paragraphs[-1] if paragraphs else before


def _unended(note: Paragraph) -> bool:
    return not SENTENCE_END.search(note.lines[-1].text)


def _furniture(lines: list[Line], aside: dict[int, str]) -> list[Paragraph]:
    return [Paragraph([line], line.left, line.right, "furniture", aside[id(line)]) for line in lines]


def _marked(paragraph: Paragraph, measures: Measures) -> Paragraph:
    """The paragraph with its kind: an entry of a contents list, or words that the type sets off."""
    if paragraph.kind:
        return paragraph
    if ends_with_leaders(paragraph.lines[-1]):
        return replace(paragraph, kind="furniture", value="contents")
    words = sum(len(line.words) for line in paragraph.lines)
    size = paragraph.size
    first = paragraph.lines[0].words[0]
    if len(paragraph.lines) == 1 and first.bold and first.text[0].isalpha():
        # A heading may say what it is about in small type behind its name: "Article 5 (Water)".
        size = max(size, first.size)
    if words <= _LONGEST_HEADING and (paragraph.strong or size >= _LARGER * measures.size):
        return replace(paragraph, kind="strong")
    return paragraph
