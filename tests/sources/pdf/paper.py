"""Paper for the specifications of PDF: words are put where a test says, from the top left of a page."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from servanda.model import Source
from servanda.sources.extract import Extract
from servanda.sources.pdf import read_pdf

WIDTH, HEIGHT = 595.0, 842.0
PLAIN, BOLD = "Times-Roman", "Times-Bold"


class Paper:
    """A PDF of A4 pages on which lines are set one by one."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.height = height
        self.written = io.BytesIO()
        self.canvas = Canvas(self.written, pagesize=(width, height), invariant=1)

    def line(self, left: float, top: float, text: str, size: float = 11, font: str = PLAIN) -> float:
        """One line whose baseline is ``top`` points below the page's top; returns where it ends."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(left, self.height - top, text)
        return left + float(self.canvas.stringWidth(text, font, size))

    def block(
        self,
        left: float,
        top: float,
        lines: Sequence[str],
        size: float = 11,
        leading: float = 13.5,
        font: str = PLAIN,
        width: float | None = None,
    ) -> float:
        """Lines under each other, all but the last set to the width; returns the next one's place."""
        for number, text in enumerate(lines):
            self.canvas.setFont(font, size)
            written = self.canvas.beginText(left, self.height - top)
            gaps = text.count(" ")
            if width is not None and gaps and number + 1 < len(lines):
                spare = width - self.canvas.stringWidth(text, font, size)
                written.setWordSpace(spare / gaps)
            written.textOut(text)
            self.canvas.drawText(written)
            top += leading
        return top

    def raised(self, left: float, top: float, mark: str, size: float = 11, font: str = PLAIN) -> float:
        """A small mark above the baseline; returns where it ends."""
        return self.line(left, top - 0.35 * size, mark, 0.6 * size, font)

    def rule(self, left: float, top: float, right: float, bottom: float | None = None) -> None:
        """A thin line from one point to another, level unless ``bottom`` says otherwise."""
        end = top if bottom is None else bottom
        self.canvas.setLineWidth(0.5)
        self.canvas.line(left, self.height - top, right, self.height - end)

    def next_page(self) -> None:
        """The pages follow each other."""
        self.canvas.showPage()

    def pdf(self) -> bytes:
        """The file."""
        self.canvas.save()
        return self.written.getvalue()


def read(data: bytes, name: str = "communique.pdf") -> Extract:
    """The extract of a PDF, without the sandbox."""
    extract = read_pdf(Source(name, data), lambda _: None)
    assert extract.flaw() is None
    return extract


def paragraphs(extract: Extract) -> list[str]:
    """The paragraphs, lines joined by a space; one that is set aside or set off after its mark: "note 3:"."""
    found = []
    start = 0
    for text in extract.text.split("\n\n"):
        begin = start + len(text) - len(text.lstrip("\f"))
        mark = next((m for m in extract.marks if m.start == begin and m.kind != "hard_break"), None)
        told = f"{mark.kind} {mark.value}".strip() + ": " if mark else ""
        found.append(told + text.strip("\f").replace("\n", " "))
        start += len(text) + 2
    return found
