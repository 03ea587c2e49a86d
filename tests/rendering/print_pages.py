"""The pages that a communiqué is printed on: columns, running head, page number, footnotes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

RUNNING_HEAD = "Coalition for the Recovery of the Sarune Valley"
_MOST_PAGES = 9
_GUTTER = 22
_ACROSS = 130


@dataclass(frozen=True)
class Sheet:
    """What every page of a book has: its size, margins and columns, what stands above and below.

    ``head`` is "every page", "after the first" or "none"; ``foot`` is filled with page and pages.
    """

    size: tuple[float, float]
    margin: float
    columns: int
    head: str
    foot: str


class Book(BaseDocTemplate):
    """Prints a story three times: to see where the notes fall, to count the pages, and to keep."""

    def __init__(self, file: BytesIO, sheet: Sheet, notes: dict[str, Paragraph]) -> None:
        super().__init__(file, pagesize=sheet.size, invariant=1)
        self.file = file
        self.sheet = sheet
        self.notes = notes
        self.notes_on: dict[int, list[str]] = {}
        self.pages = 0

    def bind(self, story: Callable[[], list[Flowable]]) -> None:
        """Print until each note stands on the page that refers to it."""
        for _ in range(3):
            self.file.seek(0)
            self.file.truncate()
            self.seen: dict[int, list[str]] = {}
            self.pageTemplates = [self._template(number) for number in range(1, _MOST_PAGES)]
            self.build(story())
            self.notes_on, self.pages = self.seen, self.page

    def _template(self, number: int) -> PageTemplate:
        width, height = self.sheet.size
        left = right = bottom = top = self.sheet.margin
        bottom += sum(self._height(note) for note in self._notes(number))
        top += _ACROSS if number == 1 and self.sheet.columns > 1 else 0
        column = (width - left - right - _GUTTER * (self.sheet.columns - 1)) / self.sheet.columns
        frames = [
            Frame(left + index * (column + _GUTTER), bottom, column, height - bottom - top, 0, 0, 0, 0)
            for index in range(self.sheet.columns)
        ]
        if number == 1 and self.sheet.columns > 1:
            frames.insert(0, Frame(left, height - top, width - left - right, _ACROSS, 0, 0, 0, 0))
        return PageTemplate(
            f"page {number}", frames, onPage=self._furnish, autoNextPageTemplate=f"page {number + 1}"
        )

    def _notes(self, page: int) -> list[Paragraph]:
        return [self.notes[label] for label in self.notes_on.get(page, [])]

    def _height(self, note: Paragraph) -> float:
        return float(note.wrap(self._note_width, 1000)[1]) + 14

    @property
    def _note_width(self) -> float:
        width = self.sheet.size[0] - 2 * self.sheet.margin
        return (width - _GUTTER) / 2 if self.sheet.columns > 1 else width

    def _furnish(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        """Draw what the page has besides the story."""
        canvas.setNamedCB("note_seen", self._note_seen)
        width, height = self.sheet.size
        margin = self.sheet.margin
        canvas.saveState()
        canvas.setFont("Times-Italic", 9)
        page = canvas.getPageNumber()
        if page in self._headed():
            canvas.drawCentredString(width / 2, height - margin / 2 - 6, RUNNING_HEAD)
        foot = self.sheet.foot.format(page=page, pages=self.pages)
        canvas.drawCentredString(width / 2, margin / 2, foot)
        floor = margin
        for note in self._notes(page):
            note.wrapOn(canvas, self._note_width, 1000)
            note.drawOn(canvas, margin, floor)
            floor += note.height
            canvas.line(margin, floor + 4, margin + 90, floor + 4)
        canvas.restoreState()

    def _headed(self) -> range:
        """The pages with a running head: none where there is nothing to run through."""
        if self.sheet.head == "none" or self.pages == 1:
            return range(0)
        return range(1 if self.sheet.head == "every page" else 2, _MOST_PAGES)

    def _note_seen(self, canvas: Canvas, _: str, label: str) -> None:
        self.seen.setdefault(canvas.getPageNumber(), []).append(label)
