"""Tables: rows of cells between bars, or, where a table only arranges text on the page, the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from statistics import median

from servanda.lexicon import load
from servanda.sources.docx import remarks
from servanda.sources.docx.body import CONTENTS, read_blocks
from servanda.sources.docx.context import LEFT_OUT, TRANSPARENT, Story, chosen, held
from servanda.sources.docx.names import Element, local, number, switched, value, w
from servanda.sources.docx.remarks import Change, shown

_LABEL = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[-–•*])")
_PROSE_WORDS = 60
_MOST_LOOKED_AT = 500
_FEW_ROWS = 8
_FEW_PARAGRAPHS = 3
_LOWEST_ROW = 120
_BORDERS = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")


@dataclass(frozen=True)
class Cell:
    """One cell; ``goes_on``: it is the continuation of the one above, with which it is merged."""

    element: Element
    goes_on: bool

    @cached_property
    def text(self) -> str:
        """Its words, roughly: enough to tell what the table is for."""
        paragraphs = islice(self.element.iter(w("p")), _MOST_LOOKED_AT)
        words = ("".join(node.text or "" for node in paragraph.iter(w("t"))) for paragraph in paragraphs)
        return " ".join(" ".join(words).split())

    @cached_property
    def only_numbered(self) -> bool:
        """Whether it shows nothing but an automatic number."""
        return not self.text and next(self.element.iter(w("numPr")), None) is not None


def read_table(story: Story, table: Element) -> None:
    """Read a table where it stands; inside another one's cell, as words one after the other."""
    rows = [list(_cells(row)) for row in _rows(story, table)]
    if story.writer.row:
        for row in rows:
            for cell in row:
                read_blocks(story, cell.element)
        return
    numbered = _is_numbered_text(rows)
    if numbered:
        _read_numbered(story, rows)
    elif story.repeated or _arranges(story, table, rows):
        for row in rows:
            for cell in row:
                read_blocks(story, cell.element)
    elif _lists_contents(rows):
        with story.writer.marked("furniture", CONTENTS):
            _read_rows(story, rows)
    else:
        _read_rows(story, rows)


def _read_rows(story: Story, rows: list[list[Cell]]) -> None:
    first = True
    for row in rows:
        story.writer.begin_row(first)
        for position, cell in enumerate(row):
            if position:
                story.writer.cell()
            if not cell.goes_on:
                read_blocks(story, cell.element)
        first = not story.writer.end_row() and first


def _read_numbered(story: Story, rows: list[list[Cell]]) -> None:
    """A label in one column and its paragraph in the next are one paragraph."""
    for row in rows:
        filled = [cell for cell in row if cell.text or cell.only_numbered]
        for position, cell in enumerate(filled):
            labels = position == 0 and len(filled) == 2
            story.writer.labelling = labels
            read_blocks(story, cell.element)
            story.writer.labelling = False
            if labels:
                story.writer.join_next()


def _is_numbered_text(rows: list[list[Cell]]) -> bool:
    """Whether the rows are labels and prose: numbered paragraphs, set in two columns.

    What stands under a paragraph, its (a) and (b), may be rows without a label of their own.
    """
    filled = [[cell for cell in row if cell.text or cell.only_numbered] for row in rows]
    labelled = [row for row in filled if len(row) == 2]
    return (
        bool(labelled)
        and all(len(row) <= 2 for row in filled)
        and all(row[0].only_numbered or _LABEL.fullmatch(row[0].text) for row in labelled)
        and all(len(row[1].text.split()) > 5 for row in labelled)
    )


def _arranges(story: Story, table: Element, rows: list[list[Cell]]) -> bool:
    """Whether the table only says where text stands on the page."""
    filled = [[cell for cell in row if cell.text or cell.only_numbered] for row in rows]
    if all(len(row) <= 1 for row in filled):
        return True
    if story.shown <= _FEW_PARAGRAPHS and len(rows) <= _FEW_ROWS and not _has_borders(story, table):
        return True
    lengths = [len(cell.text.split()) for row in filled for cell in row]
    return bool(lengths) and median(lengths) > _PROSE_WORDS


def _lists_contents(rows: list[list[Cell]]) -> bool:
    """Whether each row names a part of the document and the page where it begins, in order."""
    filled = [[cell.text for cell in row if cell.text] for row in rows]
    pages = [int(row[-1]) for row in filled if len(row) > 1 and row[-1].isdecimal() and len(row[-1]) < 5]
    words = sum(any(letter.isalpha() for letter in row[0]) for row in filled if len(row) == 2)
    others = [row for row in filled if len(row) != 2]
    return (
        len(pages) > 1
        and len(pages) == words
        and pages == sorted(pages)
        and pages[0] != pages[-1]
        and all(len(row) <= 1 for row in others)
        and any(row == [word] for row in others for word in load("furniture")["contents"]["page"])
    )


def _has_borders(story: Story, table: Element) -> bool:
    properties = table.find(w("tblPr"))
    own = properties.find(w("tblBorders")) if properties is not None else None
    if own is not None:
        return any(value(own, side) not in (None, "nil", "none") for side in _BORDERS)
    if next(table.iter(w("tcBorders")), None) is not None:
        return True
    return story.document.styles.has_borders(value(properties, "tblStyle"))


def _rows(story: Story, table: Element) -> Iterator[Element]:
    """The rows that the accepted text has; those that were inserted or deleted are reported."""
    for row in _inside(table, "tr"):
        properties = row.find(w("trPr"))
        deletion = properties.find(w("del")) if properties is not None else None
        if deletion is not None:
            change = Change.of(deletion, remarks.DELETED, story.writer.length)
            texts = (node.text or "" for name in ("t", "delText") for node in row.iter(w(name)))
            change.words.append(" ".join(texts) or remarks.PARAGRAPH_END)
            story.remarks.change(change)
            continue
        if properties is not None and _is_hidden(properties):
            words = " ".join(node.text or "" for node in row.iter(w("t")))
            if words.strip():
                place = story.writer.length
                note = f"a hidden table row was left out: “{shown(words)}”"
                story.remarks.note(place, place, "hidden_text", note)
            continue
        yield row


def _is_hidden(properties: Element) -> bool:
    """Whether nobody sees the row: it is hidden, or lower than any line of type."""
    height = properties.find(w("trHeight"))
    exact = height is not None and height.get(w("hRule")) == "exact"
    too_low = exact and (number(properties, "trHeight") or _LOWEST_ROW) < _LOWEST_ROW
    return too_low or bool(switched(properties, "hidden"))


def _cells(row: Element) -> Iterator[Cell]:
    for cell in _inside(row, "tc"):
        properties = cell.find(w("tcPr"))
        if properties is None:
            yield Cell(cell, False)
            continue
        if properties.find(w("cellDel")) is not None or _continues(properties, "hMerge"):
            continue
        yield Cell(cell, _continues(properties, "vMerge"))


def _continues(properties: Element, name: str) -> bool:
    merge = properties.find(w(name))
    return merge is not None and (merge.get(w("val")) or "continue") == "continue"


def _inside(container: Element, name: str) -> Iterator[Element]:
    """The rows of a table or cells of a row, whatever they are wrapped in."""
    for child in container:
        found = local(child)
        if found == name:
            yield child
        elif found == "sdt":
            content = held(child)
            if content is not None:
                yield from _inside(content, name)
        elif found == "AlternateContent":
            way = chosen(child)
            if way is not None:
                yield from _inside(way, name)
        elif found in TRANSPARENT and found not in LEFT_OUT:
            yield from _inside(child, name)
