"""How a text object of a PDF is set: size, weight, direction, and whether it is to be seen."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2.raw as pdfium

_BOLD = 600
_BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi|-bd\b|,bd\b", re.I)
_INVISIBLE = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_FILLED_AND_STROKED = {
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
}


@dataclass(frozen=True, slots=True)
class Type:
    """``size`` in points as shown; ``angle`` in degrees against the unturned sheet; ``seen`` or not."""

    size: float
    bold: bool
    angle: float
    seen: bool


def type_of(text_page: int, character: int, text_object: int | None) -> Type:
    """The type of one character, which all characters of its text object share."""
    matrix = pdfium.FS_MATRIX()
    page = ctypes.cast(text_page, pdfium.FPDF_TEXTPAGE)
    size = float(pdfium.FPDFText_GetFontSize(page, character))
    angle = 0.0
    if pdfium.FPDFText_GetMatrix(page, character, ctypes.byref(matrix)):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
        angle = math.degrees(math.atan2(matrix.b, matrix.a))
    if not text_object:
        return Type(size, False, angle, True)
    thing = ctypes.cast(text_object, pdfium.FPDF_PAGEOBJECT)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
    bold = mode in _FILLED_AND_STROKED or _is_bold(thing)
    return Type(size, bold, angle, mode not in _INVISIBLE)


def _is_bold(text_object: pdfium.FPDF_PAGEOBJECT) -> bool:
    font = pdfium.FPDFTextObj_GetFont(text_object)
    if not font:
        return False
    if pdfium.FPDFFont_GetWeight(font) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
    return 0 < length <= len(name) and bool(_BOLD_NAME.search(name.value.decode("utf-8", "replace")))
