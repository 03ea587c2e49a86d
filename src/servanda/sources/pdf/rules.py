"""The straight lines drawn on a PDF page: borders of tables, rules above footnotes."""

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
_Line = tuple[float, float, float, float]


def rules_of(page: pypdfium2.PdfPage, surface: Surface) -> tuple[Rule, ...]:
    """Level and upright lines, thin boxes, and the edges of boxes, each at least a word long."""
    found = []
    for number in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        for x1, y1, x2, y2 in _lines_of(thing):
            left, top, right, bottom = surface.box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            thin = min(right - left, bottom - top) <= _THICKEST
            if thin and max(right - left, bottom - top) >= _SHORTEST:
                found.append(Rule(left, top, right, bottom))
    return tuple(found)


def _lines_of(path: pdfium.FPDF_PAGEOBJECT) -> Iterator[_Line]:
    """A thin path as one line; of any other its straight segments."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return
    if min(right.value - left.value, top.value - bottom.value) <= _THICKEST:
        yield left.value, bottom.value, right.value, top.value
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
