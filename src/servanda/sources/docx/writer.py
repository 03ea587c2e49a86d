"""Writes the text of an extract, and keeps where each thing stands.

What parts two paragraphs, a paragraph's label and the bars of a table row wait until a visible character
comes: empty paragraphs, cells and rows leave no trace.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from servanda.sources.draft import Mark
from servanda.sources.extract import Part

_PARAGRAPH = "\n\n"


@dataclass(slots=True)
class Writer:
    """Mutable on purpose: it lives inside one call of ``read_docx``.

    ``length`` is how much is written. ``row`` is true inside a table row, where everything stands in one
    line; ``labelling`` while a label is read that stands in a cell of its own. ``begin`` is where the
    paragraph that is being written begins; ``plain`` and ``strong`` count its visible characters.
    """

    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    row: bool = False
    labelling: bool = False
    plain: int = 0
    strong: int = 0
    begin: int = 0
    _pieces: list[str] = field(default_factory=list)
    _before: str = ""
    _label: str = ""
    _started: bool = True
    _page: bool = False
    _join: bool = False
    _first_piece: int = 0
    _row_begun: bool = False
    _row_is_first: bool = True

    @property
    def text(self) -> str:
        """All that is written."""
        return "".join(self._pieces)

    @property
    def started(self) -> bool:
        """Whether the paragraph shows a character already."""
        return self._started

    def paragraph(self, label: str = "") -> None:
        """Begin a paragraph; in a table row, one after a space."""
        if self.row:
            self._before = " " if self._started and not self._before else self._before
        elif self._join:
            self._before = "" if self._pieces and self._pieces[-1].endswith(" ") else " "
        else:
            self._before = _PARAGRAPH if self.length else ""
        self._label = label
        self._started = False
        self.plain = self.strong = 0
        self.begin = self.length

    def join_next(self) -> None:
        """The next paragraph goes on where this one ends: its label stood apart."""
        self._join = self._started and self.length > 0

    def since(self, start: int) -> str:
        """What is written since ``start``, which is ``begin`` of the present paragraph."""
        return "".join(self._pieces[self._first_piece :]) if start == self.begin else ""

    def words(self, text: str, strong: bool = False) -> None:
        """Write text into the paragraph."""
        if not self._started:
            text = text.lstrip()
            if not text:
                return
            self._flush()
        elif self._page and text.strip():
            self._page = False
            self._put(_PARAGRAPH + "\f")
            text = text.lstrip()
        self._put(text)
        visible = len(text) - text.count(" ")
        if strong:
            self.strong += visible
        else:
            self.plain += visible

    def show_label(self) -> None:
        """Write the waiting label although no words follow: a cell with nothing but its number."""
        if not self._started and self._label:
            label, self._label = self._label, ""
            self._flush()
            self._put(label)

    def line(self) -> None:
        """Begin a new line in the paragraph."""
        if not self._started:
            return
        if self.row:
            self._put(" ")
        else:
            self.marks.append(Mark(self.length, self.length + 1, "hard_break"))
            self._put("\n")

    def page(self) -> None:
        """What comes next stands on a new page."""
        if not self.row and self.length:
            self._page = True

    @contextmanager
    def marked(self, kind: str, value: str) -> Iterator[None]:
        """All that is written meanwhile is of this kind, whatever its paragraphs look like."""
        begin, piece, count = self.length, len(self._pieces), len(self.marks)
        yield
        self.marks[count:] = [mark for mark in self.marks[count:] if mark.kind == "hard_break"]
        written = "".join(self._pieces[piece:])
        begin += len(written) - len(written.lstrip())
        if kind == "furniture" and not any(sign.isalnum() for sign in written):
            value = "page number"
        if begin < self.length:
            self.marks.append(Mark(begin, self.length, kind, value))

    def begin_row(self, first: bool) -> None:
        """Begin a table row."""
        self.row, self._row_begun, self._row_is_first = True, False, first
        self._before, self._label, self._started = "| ", "", False

    def cell(self) -> None:
        """End a cell that another follows."""
        if self._row_begun:
            self._put(" | ")
            self._before, self._started = "", False
        else:
            self._before += "| "
        self._label = ""

    def end_row(self) -> bool:
        """End the row; whether anything stands in it."""
        if self._row_begun:
            self._put(" |")
        self.row, self._started, self._before, self._label = False, True, "", ""
        return self._row_begun

    def _flush(self) -> None:
        if self.row and not self._row_begun:
            self._row_begun = True
            if self._row_is_first:
                self._put(_PARAGRAPH if self.length else "")
                self._break_page()
            else:
                self.marks.append(Mark(self.length, self.length + 1, "hard_break"))
                self._put("\n")
        self._put(self._before)
        if not self.row:
            self._break_page()
        self.begin, self._first_piece = self.length, len(self._pieces)
        self._put(self._label)
        self._before, self._label, self._started, self._join = "", "", True, False

    def _break_page(self) -> None:
        if self._page:
            self._put("\f")
            self._page = False

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)
