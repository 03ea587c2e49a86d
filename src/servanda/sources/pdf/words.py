"""The words of one PDF page, in the order of the file, each with its box and its type."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from servanda.sources.pdf.calls import Box, box_of, handle_of, object_of, origin_of, unicode_of
from servanda.sources.pdf.surface import Surface
from servanda.sources.pdf.type import Type, type_of
from servanda.sources.printed import PrintedWord

# What stands for a character in pdfium or in common fonts: the hyphen that pdfium takes for the end of
# a line, the hyphen that many writers map to the soft one, ligatures (Unicode 15, chart FB00), and the
# bullets of the Symbol and Wingdings fonts, which have no characters of their own.
_READ_AS = str.maketrans(
    {
        "\x00": "\ufffd",
        "\x02": "-",
        "\xad": "-",
        "\ufffe": "-",
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\uf02d": "–",
        "\uf06c": "•",
        "\uf06e": "▪",
        "\uf0a7": "▪",
        "\uf0b7": "•",
        "\uf0d8": "•",
        "\uf0fc": "•",
    }
)
# A hyphen at a line's end ends the word: pdfium would write the next line's first word close to it.
_WORD = re.compile(r"[^\s\u200b\x02\ufffe]*[\x02\ufffe]|[^\s\u200b\x02\ufffe]+")
_ASCENT, _DESCENT = 0.8, 0.22
_RISE = 0.12
_OTHER_LINE = 0.75
"""Shares of the size by which a raised mark stands above the line, and by which another line stands."""
_SMALLEST = 0.6
"""Points; what is smaller is not for people to read."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring characters of one word that are set alike, on one baseline."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    type: Type


def words_of(page: pypdfium2.PdfPage, surface: Surface) -> tuple[list[PrintedWord], list[PrintedWord]]:
    """The words that are seen on the page, and those that are there but invisible."""
    text_page = page.get_textpage()
    try:
        reader = _Reader(text_page, surface)
        return reader.read()
    finally:
        text_page.close()


class _Reader:
    """Reads one page; holds the buffers that pdfium writes to, so that they are made only once."""

    def __init__(self, text_page: pypdfium2.PdfTextPage, surface: Surface) -> None:
        self.handle = handle_of(text_page)
        self.surface = surface
        self.types: dict[int | None, Type] = {}
        self.box = Box()
        self.box_address = ctypes.addressof(self.box)
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.x_address, self.y_address = ctypes.addressof(self.x), ctypes.addressof(self.y)
        self.text = self._characters(pdfium.FPDFText_CountChars(text_page))

    def _characters(self, count: int) -> str:
        handle = self.handle
        codes = [unicode_of(handle, index) for index in range(count)]
        return "".join(
            chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd" for code in codes
        )

    def read(self) -> tuple[list[PrintedWord], list[PrintedWord]]:
        seen: list[PrintedWord] = []
        unseen: list[PrintedWord] = []
        for match in _WORD.finditer(self.text):
            for run in self._runs(*match.span()):
                word = self._printed(run)
                if word is not None:
                    (seen if run.type.seen and run.type.size >= _SMALLEST else unseen).append(word)
        return seen, unseen

    def _type(self, character: int) -> Type:
        text_object = object_of(self.handle, character)
        found = self.types.get(text_object)
        if found is None or text_object is None:
            found = self.types[text_object] = type_of(self.handle, character, text_object)
        return found

    def _runs(self, start: int, end: int) -> Iterator[_Run]:
        """The word in one piece; in several when a part of it is raised above the rest."""
        first, last = self._type(start), self._type(end - 1)
        if first is last or end - start == 1:
            yield self._run(start, end, first)
            return
        pieces = [
            self._run(group[0], group[-1] + 1, self._type(group[0]))
            for _, characters in groupby(range(start, end), self._setting)
            if (group := list(characters))
        ]
        main = max(pieces, key=lambda piece: (piece.type.size, len(piece.text)))
        yield from _joined(pieces, main)

    def _setting(self, character: int) -> tuple[float, bool, int]:
        kind = self._type(character)
        self._origin(character)
        return round(kind.size, 1), kind.seen, round(self.y.value * 2)

    def _origin(self, character: int) -> float:
        if not origin_of(self.handle, character, self.x_address, self.y_address):
            self.x.value = self.y.value = 0.0
        return self.y.value

    def _run(self, start: int, end: int, kind: Type) -> _Run:
        box = self.box
        box_of(self.handle, start, self.box_address)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if end - start > 1:
            box_of(self.handle, end - 1, self.box_address)
            left, right = min(left, box.left), max(right, box.right)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        self._origin(start)
        return _Run(self.text[start:end], left, bottom, right, top, self.y.value, kind)

    def _printed(self, run: _Run) -> PrintedWord | None:
        """The run where it stands on the page as shown; None when it stands outside."""
        kind, surface = run.type, self.surface
        bottom, top = run.bottom, run.top
        if kind.angle == 0 and run.baseline:
            bottom, top = run.baseline - _DESCENT * kind.size, run.baseline + _ASCENT * kind.size
        left, upper, right, lower = surface.box(run.left, bottom, run.right, top)
        middle, level = (left + right) / 2, (upper + lower) / 2
        if not (0 <= middle <= surface.width and 0 <= level <= surface.height):
            return None
        text = run.text.translate(_READ_AS)
        angle = round(kind.angle - 90 * surface.turns) % 360
        return PrintedWord(
            text, left, upper, right, lower, kind.size, kind.bold, isinstance(run, _Raised), None, angle
        )


@dataclass(frozen=True, slots=True)
class _Raised(_Run):
    """A run above the line: a note mark, an ordinal's ending."""


def _joined(pieces: list[_Run], main: _Run) -> Iterator[_Run]:
    """The pieces of a word with those of one line together again, raised ones apart."""
    together: list[_Run] = []
    for piece in pieces:
        rise = piece.baseline - main.baseline
        if abs(rise) > _OTHER_LINE * main.type.size and main.type.angle == 0:
            yield piece
            continue
        raised = piece.type.size <= main.type.size * 0.95 and rise >= _RISE * main.type.size
        if raised or (together and isinstance(together[-1], _Raised)):
            if together and not isinstance(together[-1], _Raised):
                yield _one(together, main)
                together = []
            if together and not raised:
                yield _one(together, together[0])
                together = []
        together.append(
            _Raised(piece.text, piece.left, piece.bottom, piece.right, piece.top, piece.baseline, piece.type)
            if raised
            else piece
        )
    if together:
        yield _one(together, together[0] if isinstance(together[0], _Raised) else main)


def _one(pieces: list[_Run], like: _Run) -> _Run:
    made = _Raised if isinstance(like, _Raised) else _Run
    return made(
        "".join(piece.text for piece in pieces),
        min(piece.left for piece in pieces),
        min(piece.bottom for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.top for piece in pieces),
        like.baseline,
        like.type,
    )
