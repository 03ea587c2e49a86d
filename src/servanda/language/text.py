"""A paragraph as it is parsed: without its label and what interrupts it, each character traceable."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

_LOCAL = attrgetter("local")


@dataclass(frozen=True, slots=True)
class Piece:
    """``length`` characters from ``start`` of the canonical text, standing at ``local``."""

    local: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one section. ``label_start`` is where the section's own label begins."""

    section: str
    kind: str
    label: str | None
    text: str
    pieces: tuple[Piece, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The canonical offsets of ``text[start:end]``."""
        return self._offset(start), self._offset(max(start, end - 1)) + (1 if end > start else 0)

    def part(self, start: int, end: int) -> Paragraph:
        """The paragraph of ``text[start:end]`` alone."""
        pieces = []
        first = max(0, bisect_right(self.pieces, start, key=_LOCAL) - 1)
        for index in range(first, bisect_left(self.pieces, end, key=_LOCAL)):
            piece = self.pieces[index]
            begin, stop = max(start, piece.local), min(end, piece.local + piece.length)
            if begin < stop:
                pieces.append(Piece(begin - start, piece.start + begin - piece.local, stop - begin))
        return Paragraph(self.section, self.kind, self.label, self.text[start:end], tuple(pieces))

    def _offset(self, local: int) -> int:
        index = bisect_right(self.pieces, local, key=_LOCAL) - 1
        piece = self.pieces[max(0, index)]
        return piece.start + min(local - piece.local, piece.length)
