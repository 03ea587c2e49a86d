"""Paragraphs become the text of an extract, with marks, and each word's place in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from servanda.model import Page, Problem, Word
from servanda.sources.draft import Mark
from servanda.sources.extract import Extract
from servanda.sources.printed.lines import Line
from servanda.sources.printed.paragraphs import Paragraph
from servanda.sources.printed.sheet import Sheet

_DOUBTFUL = 0.7
"""Confidence below which a recognised word is reported. Measured on pages that were made worse and worse:
of 100 such words 60 are wrong, and half of all wrong words are among them."""


class Writer:
    """Collects the text piece by piece; lives inside one call of ``written``."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.sheets = sheets
        self.pieces: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.words: dict[int, list[Word]] = defaultdict(list)
        self.doubtful: list[Problem] = []

    def put(self, piece: str) -> None:
        """Add characters that no word of the page stands for."""
        self.pieces.append(piece)
        self.length += len(piece)

    def line(self, line: Line) -> None:
        """Add a line's words, each with its box."""
        words = self.words[line.page]
        sheet = self.sheets[line.page]
        for (space, text), word in zip(line.pieces, line.words, strict=True):
            start = self.length + len(space)
            end = start + len(text)
            self.pieces.append(space + text)
            self.length = end
            if sheet.turned:
                words.append(Word(start, end, *sheet.as_given(word)))
            else:
                words.append(Word(start, end, word.left, word.top, word.right, word.bottom))
            if word.confidence is not None and word.confidence < _DOUBTFUL:
                note = f"{text!r} was recognised with a confidence of only {word.confidence:.0%}"
                self.doubtful.append(Problem(start, end, "ocr_noise", note))

    def paragraph(self, paragraph: Paragraph) -> None:
        """Add a paragraph or table, and its mark."""
        start = self.length
        if paragraph.rows:
            self._table(paragraph)
        else:
            for number, line in enumerate(paragraph.lines):
                if number:
                    self.put("\n")
                self.line(line)
        if paragraph.kind in ("furniture", "footnote"):
            self.marks.append(Mark(start, self.length, paragraph.kind, paragraph.value))
        elif paragraph.kind == "strong":
            self.marks.append(Mark(start, self.length, "strong"))

    def _table(self, paragraph: Paragraph) -> None:
        for number, row in enumerate(paragraph.rows):
            if number:
                self.marks.append(Mark(self.length, self.length, "hard_break"))
                self.put("\n")
            self.put("|")
            for cell in row:
                for line in cell:
                    self.put(" ")
                    self.line(line)
                self.put(" |")


def written(pages: Sequence[Sequence[Paragraph]], sheets: Sequence[Sheet], media_type: str) -> Extract:
    """The extract of all pages; ``pages`` hold the paragraphs that begin on each sheet."""
    writer = Writer(sheets)
    for paragraphs in pages:
        for number, paragraph in enumerate(paragraphs):
            if writer.length:
                writer.put("\n\n" if number else "\n\n\f")
            writer.paragraph(paragraph)
    text = "".join(writer.pieces)
    places = _places(writer.words, len(sheets))
    made = tuple(
        _page(sheet, place, writer.words.get(index, []))
        for index, (sheet, place) in enumerate(zip(sheets, places, strict=True))
    )
    problems = tuple(
        Problem(page.start, page.end, "unreadable_page", f"page {sheet.number}: {sheet.unreadable}")
        for sheet, page in zip(sheets, made, strict=True)
        if sheet.unreadable
    )
    return Extract(
        text,
        media_type,
        laid_out=True,
        marks=tuple(writer.marks),
        problems=(*problems, *writer.doubtful),
        pages=made,
    )


def _places(words: dict[int, list[Word]], count: int) -> list[tuple[int, int]]:
    """From where to where each page goes; a page without words stands where the one before ends."""
    places = []
    end = 0
    for index in range(count):
        found = words.get(index)
        start, end = (found[0].start, max(word.end for word in found)) if found else (end, end)
        places.append((start, end))
    return places


def _page(sheet: Sheet, place: tuple[int, int], words: list[Word]) -> Page:
    start, end = place
    known = [word.confidence for word in sheet.words if word.confidence is not None]
    width, height = sheet.size_as_given
    return Page(
        number=sheet.number,
        width=width,
        height=height,
        start=min((word.start for word in words), default=start),
        end=end,
        scanned=sheet.scanned,
        confidence=round(sum(known) / len(known), 4) if known and sheet.scanned else None,
        words=tuple(words),
    )
