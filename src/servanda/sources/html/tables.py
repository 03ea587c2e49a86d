"""Tables that hold data, told from those that only lay out a page or number its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.sources.html.references import unescaped
from servanda.sources.html.tree import Element, Text, Tree

_LAYOUT_BLOCKS = frozenset(("h1", "h2", "h3", "h4", "table", "ul", "ol", "form", "nav", "article", "section"))
_LONG_CELL = 90
_LABEL = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?|[•·–—-]")

Place = tuple[Element | None, Element | None, Element | None]


NOWHERE: Place = (None, None, None)


def data_places(tree: Tree) -> dict[int, Place]:
    """Element number to the table of data that it stands in, its row and its cell."""
    tables = _Tables(tree)
    places: dict[int, Place] = {}
    for element in tree.elements:
        place = places.get(element.parent.number, NOWHERE) if element.parent is not None else NOWHERE
        if element.name == "table":
            place = (element if tables.is_data(element) else None, None, None)
        elif element.name == "caption":
            place = NOWHERE
        elif element.name == "tr":
            place = (place[0], element, None)
        elif element.name in ("td", "th") and place[1] is not None:
            place = (place[0], place[1], element)
        if place[0] is not None or element.name in ("table", "caption"):
            places[element.number] = place
    return {
        number: place for number, place in places.items() if place[0] is not None and place[2] is not None
    }


class _Tables:
    """Decides what each table is for."""

    def __init__(self, tree: Tree) -> None:
        self.source = tree.source
        self.texts = _texts(tree)

    def is_data(self, table: Element) -> bool:
        """Rows of short cells, several in each, nothing in them that a page is built of."""
        if table.attributes.get("role", "").lower() in ("presentation", "none"):
            return False
        rows = [_cells(row) for row in _rows(table)]
        cells = [cell for row in rows for cell in row]
        several = sum(len(row) > 1 for row in rows)
        if len(rows) < 2 or several < 2 or several < 0.5 * len(rows):
            return False
        if any(_is_layout_cell(cell) for cell in cells):
            return False
        words = [len(self.texts.get(cell.number, "").split()) for cell in cells]
        declared = any(_declares_data(element) for element in (*_parts(table), *cells))
        if declared:
            return max(words) <= 4 * _LONG_CELL
        return max(words) <= _LONG_CELL and not self._numbers_paragraphs(rows)

    def _numbers_paragraphs(self, rows: list[list[Element]]) -> bool:
        """Whether the first column holds labels and the second whole sentences."""
        pairs = [[text for cell in row if (text := self.texts.get(cell.number, "").strip())] for row in rows]
        labelled = sum(
            len(texts) >= 2 and bool(_LABEL.fullmatch(texts[0])) and len(texts[1].split()) > 8
            for texts in pairs
        )
        return labelled >= 0.5 * len(rows)


def _rows(table: Element) -> Iterator[Element]:
    for part in (table, *_parts(table)):
        yield from (child for child in _inside(part) if child.name == "tr")


def _parts(table: Element) -> list[Element]:
    return [child for child in _inside(table) if child.name in ("thead", "tbody", "tfoot")]


def _cells(row: Element) -> list[Element]:
    return [child for child in _inside(row) if child.name in ("td", "th")]


def _inside(element: Element) -> Iterator[Element]:
    return (child for child in element.children if isinstance(child, Element))


def _declares_data(element: Element) -> bool:
    return element.name in ("thead", "th")


def _is_layout_cell(cell: Element) -> bool:
    """Whether a cell holds what a page is built of: headings, lists, other tables, several paragraphs."""
    inside = list(_inside(cell))
    if sum(child.name in ("p", "div", "blockquote") for child in inside) > 3:
        return True
    return any(
        child.name in _LAYOUT_BLOCKS or any(one.name == "table" for one in _inside(child)) for child in inside
    )


def _texts(tree: Tree) -> dict[int, str]:
    """What each cell says, tables inside it aside."""
    pieces: dict[int, list[str]] = {}
    cells: dict[int, int | None] = {}
    for element in tree.elements:
        if element.name in ("td", "th"):
            cells[element.number] = element.number
        elif element.parent is not None and element.name != "table":
            cells[element.number] = cells.get(element.parent.number)
        cell = cells.get(element.number)
        if cell is not None:
            pieces.setdefault(cell, []).extend(
                tree.source[child.start : child.end] for child in element.children if isinstance(child, Text)
            )
    return {number: unescaped(" ".join(texts)) for number, texts in pieces.items()}
