"""The words of one PDF page, in the order of the file, each with its box and its type."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from servanda.sources.pdf.calls import Box, box_of, handle_of, object_of, unicode_of
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
_ODD = re.compile("[" + "".join(map(chr, _READ_AS)) + "]")
# A hyphen at a line's end ends the word: pdfium would write the next line's first word close to it.
_WORD = re.compile(r"[^\s\u200b\x02\ufffe]*[\x02\ufffe]|[^\s\u200b\x02\ufffe]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASCENT, _DESCENT = 0.8, 0.22
_RISE = 0.12
_OTHER_LINE = 0.75
"""Shares of the size by which a raised mark stands above the line, and by which another line stands."""
_SMALLEST = 0.6
"""Points; what is smaller is not for people to read."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters ``start:end`` of one word, set alike on one baseline."""

    start: int
    end: int
    type: Type
    raised: bool = False


def words_of(page: pypdfium2.PdfPage, surface: Surface) -> tuple[list[PrintedWord], list[PrintedWord]]:
    """The words that are seen on the page, and those that are there but invisible."""
    text_page = page.get_textpage()
    try:
        return _Reader(text_page, surface).read()
    finally:
        text_page.close()


class _Reader:
    """Reads one page; holds the buffers that pdfium writes to, so that they are made only once."""

    def __init__(self, text_page: pypdfium2.PdfTextPage, surface: Surface) -> None:
        self.handle = handle_of(text_page)
        self.surface = surface
        self.types: dict[int | None, Type] = {}
        self.fonts: dict[int, bool] = {}
        self.box = Box()
        self.box_address = ctypes.addressof(self.box)
        self.twice_wide, self.twice_high = 2 * surface.width, 2 * surface.height
        self.seen: list[PrintedWord] = []
        self.unseen: list[PrintedWord] = []
        self.text = self._characters(text_page)
        self.odd = _ODD.search(self.text) is not None

    def _characters(self, text_page: pypdfium2.PdfTextPage) -> str:
        """One character for each of pdfium's, so that its numbers are places in the text.

        All at once where that is so already; where some have no Unicode, or two units of it, one by one.
        """
        count = pdfium.FPDFText_CountChars(text_page)
        units = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(text_page, 0, count, units) == count + 1:
            text = bytes(units)[:-2].decode("utf-16-le", "surrogatepass")
            if len(text) == count and not _SURROGATE.search(text):
                return text
        return "".join([_character(unicode_of(self.handle, index)) for index in range(count)])

    def read(self) -> tuple[list[PrintedWord], list[PrintedWord]]:
        """The words that are seen, and those that are not."""
        handle, types = self.handle, self.types
        spans = [match.span() for match in _WORD.finditer(self.text)]
        objects = [object_of(handle, start) for start, _ in spans]
        for number, (start, end) in enumerate(spans):
            first = objects[number]
            # Where the next word is of the same text object, so is all of this one.
            whole = number + 1 < len(objects) and objects[number + 1] == first
            if whole or end - start == 1 or object_of(handle, end - 1) == first:
                self._put(start, end, types.get(first) or self._type(start, first), raised=False)
                continue
            for piece, main in _joined(self._pieces(start, end)):
                self._put(piece.start, piece.end, main.type, piece.raised)
        return self.seen, self.unseen

    def _type(self, character: int, text_object: int | None) -> Type:
        found = self.types.get(text_object)
        if found is None or text_object is None:
            found = type_of(self.handle, character, text_object, self.fonts)
            self.types[text_object] = found
        return found

    def _pieces(self, start: int, end: int) -> list[_Piece]:
        """The parts of a word that are text objects of their own: a raised mark is one always."""
        handle = self.handle
        pieces = []
        for text_object, characters in groupby(range(start, end), lambda index: object_of(handle, index)):
            group = list(characters)
            pieces.append(_Piece(group[0], group[-1] + 1, self._type(group[0], text_object)))
        return pieces

    def _put(self, start: int, end: int, kind: Type, raised: bool) -> None:
        """Keep the characters as a word where it stands on the page as shown, unless that is outside."""
        box, surface = self.box, self.surface
        box_of(self.handle, start, self.box_address)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if end - start > 1:
            box_of(self.handle, end - 1, self.box_address)
            left, right = min(left, box.left), max(right, box.right)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        if kind.angle == 0:
            # Fonts disagree on how high their boxes are; the baseline and the size are certain.
            bottom, top = kind.baseline - _DESCENT * kind.size, kind.baseline + _ASCENT * kind.size
        left, top, right, bottom = surface.box(left, bottom, right, top)
        if not (0 <= left + right <= self.twice_wide and 0 <= top + bottom <= self.twice_high):
            return
        text = self.text[start:end]
        if self.odd:
            text = text.translate(_READ_AS)
        angle = (kind.angle - 90 * surface.turns) % 360
        word = PrintedWord(text, left, top, right, bottom, kind.size, kind.bold, raised, None, angle)
        (self.seen if kind.seen and kind.size >= _SMALLEST else self.unseen).append(word)


def _character(code: int) -> str:
    return chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"


def _joined(pieces: list[_Piece]) -> Iterator[tuple[_Piece, _Piece]]:
    """The pieces of a word, those of one line together again, raised ones apart.

    Behind each the piece whose type and baseline count.
    """
    main = max(pieces, key=lambda piece: (piece.type.size, piece.end - piece.start))
    together: list[_Piece] = []
    for piece in pieces:
        piece = _placed(piece, main)
        apart = together and (
            piece.raised != together[-1].raised
            or abs(piece.type.baseline - together[-1].type.baseline) > _OTHER_LINE * main.type.size
        )
        if apart:
            yield _one(together)
            together = []
        together.append(piece)
    yield _one(together)


def _placed(piece: _Piece, main: _Piece) -> _Piece:
    rise = piece.type.baseline - main.type.baseline
    raised = piece.type.size <= 0.95 * main.type.size and rise >= _RISE * main.type.size
    return replace(piece, raised=raised) if raised else piece


def _one(pieces: list[_Piece]) -> tuple[_Piece, _Piece]:
    main = max(pieces, key=lambda piece: (piece.type.size, piece.end - piece.start))
    return replace(main, start=pieces[0].start, end=pieces[-1].end), main
