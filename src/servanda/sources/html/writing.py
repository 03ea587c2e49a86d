"""Paragraphs of a page as text: white space as a browser shows it, labels, tables, marks of notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.model import Problem
from servanda.sources.draft import Mark
from servanda.sources.html.notes import Notes, own_label
from servanda.sources.html.output import Output
from servanda.sources.html.paragraphs import ENTITY, Paragraph
from servanda.sources.html.references import unescaped
from servanda.sources.html.tree import Break, Element, Text
from servanda.sources.html.wrapped import is_wrapped

_PIECE = re.compile(
    r"(?P<words>[^ \t\n\r\f&]+(?: [^ \t\n\r\f&]+)*)|(?P<space>[ \t\n\r\f]+)"
    rf"|(?P<entity>{ENTITY.pattern})|(?P<other>&)"
)
_SPACES = frozenset(" \t\n\r\f")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_ALL_RAISED = re.compile(r"\s*[\[(]?\s*[\d,+−-]{1,9}\s*[\])]?\s*")
_LABELLED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s|[-*•–·‣▪◦●○■]\s")


def write(source: str, paragraphs: list[Paragraph], notes: Notes, output: Output) -> list[Problem]:
    """Write all paragraphs, one blank line apart, rows of a table one line apart."""
    return _Writer(source, notes, output).write(paragraphs)


class _Writer:
    """Mutable on purpose: the line that is being written."""

    def __init__(self, source: str, notes: Notes, output: Output) -> None:
        self.source = source
        self.notes = notes
        self.output = output
        self.problems: list[Problem] = []
        self.space: tuple[int, int] | None = None
        self.line_is_empty = True
        self.skip = 0

    def write(self, paragraphs: list[Paragraph]) -> list[Problem]:
        table: Element | None = None
        for group in _rows_together(paragraphs):
            first = group[0]
            if self.output.length:
                if first.table is not None and first.table is table:
                    self.output.hard_break()
                else:
                    self.output.insert("\n\n")
            table = first.table
            if table is None:
                self._paragraph(first)
            else:
                self._row(group)
        return self.problems

    def _row(self, group: list[Paragraph]) -> None:
        row = group[0].row
        cells = (
            []
            if row is None
            else [c for c in row.children if isinstance(c, Element) and c.name in ("td", "th")]
        )
        self.output.insert("|")
        inside: dict[Element | None, list[Paragraph]] = {}
        for paragraph in group:
            inside.setdefault(paragraph.cell, []).append(paragraph)
        for cell in cells:
            self.output.insert(" ")
            for position, paragraph in enumerate(inside.get(cell, ())):
                self._begin_line()
                if position:
                    self.output.insert(" ")
                for run in paragraph.runs:
                    if isinstance(run, Text):
                        self._run(run)
                    elif not self.line_is_empty:
                        self.space = self.space or (run.start, run.end)
            self.output.insert(" |")

    def _paragraph(self, paragraph: Paragraph) -> None:
        start = self.output.length
        label = self.notes.labels.get(paragraph)
        if label is not None:
            self._note_label(paragraph, label)
        else:
            self._labels(paragraph)
        if paragraph.typed:
            self._preformatted(paragraph)
        else:
            self._lines(paragraph)
        if label is not None:
            self.output.mark(start, "footnote", label)
        elif paragraph.heading:
            self.output.mark(start, "heading", paragraph.heading)
        elif paragraph.bold:
            self.output.mark(start, "strong")
        elif any(isinstance(run, Break) for run in paragraph.runs):
            self._mark_bold_lines(paragraph, start)

    def _mark_bold_lines(self, paragraph: Paragraph, start: int) -> None:
        """A heading that only a line break sets apart from its text."""
        marks = self.output.marks
        ends = [mark.start for mark in marks[-len(paragraph.runs) :] if mark.start >= start]
        lines = _lines_of(paragraph.runs)
        if len(lines) != len(ends) + 1:
            return
        for line, end in zip(lines, [*ends, self.output.length], strict=True):
            shown = [run for run in line if self.source[run.start : run.end].strip()]
            if shown and all(run.style.bold for run in shown):
                self.output.marks.append(Mark(start, end, "strong"))
            start = end + 1

    def _labels(self, paragraph: Paragraph) -> None:
        """The labels of the list, unless the paragraph was typed with one of its own."""
        labels = [(shown, item) for shown, item in paragraph.labels]
        typed = _LABELLED.match(paragraph.text)
        if not labels or (typed and (labels[-1][0] == "•" or typed.group().strip() == labels[-1][0])):
            return
        depth = sum(element.name == "li" for element in paragraph.element.around())
        self.output.insert("  " * max(0, depth - len(labels)))
        for shown, item in labels:
            if item.tag is not None:
                self.output.replace(item.tag.start, item.tag.end, shown)
                self.output.insert(" ")

    def _note_label(self, paragraph: Paragraph, label: str) -> None:
        """A footnote begins with its label, raised, whichever way the page shows it."""
        self.skip = len("".join(own_label(paragraph, label).split()))
        self.output.insert(f"{label.translate(_RAISED)} ")

    def _lines(self, paragraph: Paragraph) -> None:
        soft = is_wrapped(self.source, paragraph)
        self._begin_line()
        for position, run in enumerate(paragraph.runs):
            if isinstance(run, Break):
                if soft:
                    self.space = self.space or (run.start, run.end)
                elif not self.line_is_empty:
                    self.output.hard_break()
                    self._begin_line()
                continue
            self._run(run, self._next_character(paragraph.runs, position))

    def _begin_line(self) -> None:
        self.space = None
        self.line_is_empty = True

    def _run(self, run: Text, following: str = "") -> None:
        if run.style.struck:
            self._struck(run)
            return
        if run.start in self.notes.ways_back:
            return
        shown = self.source[run.start : run.end]
        raised = run.style.raised and _ALL_RAISED.fullmatch(shown) is not None and following not in ("/", "⁄")
        mark = run.start in self.notes.marks
        for match in _PIECE.finditer(self.source, run.start, run.end):
            if match.lastgroup == "space":
                self._take_space(*match.span())
            elif match.lastgroup == "entity":
                self._entity(*match.span())
            elif (raised or mark) and match.lastgroup == "words":
                self._raised(*match.span())
            else:
                if (
                    run.style.raised
                    and following in ("/", "⁄")
                    and not self.line_is_empty
                    and self.space is None
                ):
                    self.space = (match.start(), match.start())
                self._words(*match.span())

    def _words(self, start: int, end: int) -> None:
        start = self._skipped(start, end)
        if start < end:
            self._write_space()
            self.output.keep(start, end)
            self.line_is_empty = False

    def _skipped(self, start: int, end: int) -> int:
        """Where the words begin when the rest of a note's own label is passed over."""
        while self.skip and start < end:
            self.skip -= not self.source[start].isspace()
            start += 1
        while not self.skip and self.line_is_empty and start < end and self.source[start] == " ":
            start += 1
        return start

    def _raised(self, start: int, end: int) -> None:
        start = self._skipped(start, end)
        self._write_space()
        for position in range(start, end):
            shown = self.source[position]
            if shown in "[]() ":
                continue
            self.output.replace(position, position + 1, shown.translate(_RAISED))
            self.line_is_empty = False

    def _entity(self, start: int, end: int) -> None:
        shown = unescaped(self.source[start:end])
        if shown in _SPACES:
            self._take_space(start, end)
        elif self.skip:
            self.skip -= not shown.isspace()
        elif not (self.line_is_empty and shown == "\u00a0"):
            self._write_space()
            self.output.replace(start, end, shown)
            self.line_is_empty = False

    def _take_space(self, start: int, end: int) -> None:
        if not self.line_is_empty and self.space is None:
            self.space = (start, end)

    def _write_space(self) -> None:
        if self.space is not None:
            self.output.replace(*self.space, " ")
            self.space = None

    def _struck(self, run: Text) -> None:
        words = " ".join(unescaped(self.source[run.start : run.end]).split())
        if words:
            shown = words if len(words) <= 60 else f"{words[:57]}..."
            place = self.output.length
            self.problems.append(Problem(place, place, "struck_out", f"left out, as struck out: “{shown}”"))

    def _next_character(self, runs: list[Text | Break], position: int) -> str:
        for run in runs[position + 1 : position + 3]:
            if isinstance(run, Text) and (text := unescaped(self.source[run.start : run.start + 12])):
                return text[0]
        return ""

    def _preformatted(self, paragraph: Paragraph) -> None:
        """Lines as typed; each must stay a line unless they are sentences that were wrapped."""
        soft = is_wrapped(self.source, paragraph)
        lead = True
        for run in paragraph.runs:
            if isinstance(run, Break):
                self.output.hard_break()
                continue
            for match in re.finditer(
                rf"(?P<line>\r\n|[\n\r\f])|(?P<entity>{ENTITY.pattern})|[^&\n\r\f]+|&",
                self.source[run.start : run.end],
            ):
                start, end = run.start + match.start(), run.start + match.end()
                if match.lastgroup == "line":
                    if lead:
                        continue
                    place = self.output.length
                    self.output.replace(start, end, "\n")
                    if not soft:
                        self.output.marks.append(Mark(place, place + 1, "hard_break"))
                elif match.lastgroup == "entity":
                    self.output.replace(start, end, unescaped(match.group()))
                    lead = False
                else:
                    self.output.keep(start, end)
                    lead = False


def _lines_of(runs: list[Text | Break]) -> list[list[Text]]:
    lines: list[list[Text]] = [[]]
    for run in runs:
        if isinstance(run, Text):
            lines[-1].append(run)
        elif any(lines[-1]):
            lines.append([])
    return lines


def _rows_together(paragraphs: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """The paragraphs of one row of a table together, every other alone."""
    group: list[Paragraph] = []
    for paragraph in paragraphs:
        if group and (paragraph.row is None or paragraph.row is not group[0].row):
            yield group
            group = []
        group.append(paragraph)
    if group:
        yield group
