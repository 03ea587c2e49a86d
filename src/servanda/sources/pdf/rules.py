"""What is drawn on a PDF page: borders of tables, rules above footnotes, dots before items."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from servanda.sources.pdf.surface import Surface
from servanda.sources.printed import Rule

_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 2_000
_THICKEST = 2.5
_SHORTEST = 18.0
_SMALLEST_DOT, _LARGEST_DOT = 1.0, 9.0
_ROUND = 1.25
_MOST_DOTS = 2_000
_Line = tuple[float, float, float, float]
Dot = tuple[float, float, float, float]
"""Left, top, right and bottom of something small that is as wide as it is high."""


def drawn_on(page: pypdfium2.PdfPage, surface: Surface) -> tuple[tuple[Rule, ...], list[Dot]]:
    """Rules: level and upright lines, thin boxes, edges of boxes, each a word long at least; and dots."""
    found = []
    dots: list[Dot] = []
    for number in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        bounds = _bounds(thing)
        if bounds is None:
            continue
        if _is_dot(bounds):
            if len(dots) < _MOST_DOTS:
                dots.append(surface.box(*bounds))
            continue
        for x1, y1, x2, y2 in _lines_of(thing, bounds):
            left, top, right, bottom = surface.box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            thin = min(right - left, bottom - top) <= _THICKEST
            if thin and max(right - left, bottom - top) >= _SHORTEST:
                found.append(Rule(left, top, right, bottom))
    return tuple(found), dots


def _bounds(path: pdfium.FPDF_PAGEOBJECT) -> _Line | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _is_dot(bounds: _Line) -> bool:
    width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
    if not _SMALLEST_DOT <= min(width, height) <= max(width, height) <= _LARGEST_DOT:
        return False
    return max(width, height) <= _ROUND * min(width, height)


def _lines_of(path: pdfium.FPDF_PAGEOBJECT, bounds: _Line) -> Iterator[_Line]:
    """A thin path as one line; of any other its straight segments."""
    left, bottom, right, top = bounds
    if min(right - left, top - bottom) <= _THICKEST:
        yield bounds
        return
    mode, stroked = ctypes.c_int(), pdfium.FPDF_BOOL()
    if pdfium.FPDFPath_GetDrawMode(path, mode, stroked) and stroked.value:
        yield from _segments(path)


def _segments(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[_Line]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    begin = before = None
    for number in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        place = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = place
        elif kind == pdfium.FPDF_SEGMENT_LINETO and before is not None:
            yield (*before, *place)
        if pdfium.FPDFPathSegment_GetClose(segment) and begin is not None:
            yield (*place, *begin)
        before = place
