"""How a text object of a PDF is set: size, weight, direction, and whether it is to be seen."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from servanda.sources.pdf.calls import Matrix, font_of, matrix_of, mode_of, origin_of, size_of

_BOLD = 600
_BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi|-bd\b|,bd\b", re.I)
_INVISIBLE = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_FILLED_AND_STROKED = {
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
}


@dataclass(frozen=True, slots=True)
class Type:
    """``size`` in points as shown; ``angle`` in degrees against the unturned sheet; ``seen`` or not.

    ``baseline`` is how high the characters stand on it, if they are level.
    """

    size: float
    baseline: float
    bold: bool
    angle: float
    seen: bool


def type_of(text_page: int, character: int, text_object: int | None, fonts: dict[int, bool]) -> Type:
    """The type of one character, which all characters of its text object share.

    ``fonts`` remembers which fonts are bold.
    """
    matrix = Matrix()
    size: float = size_of(text_page, character)
    angle = 0.0
    if matrix_of(text_page, character, ctypes.addressof(matrix)):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
        if matrix.b or matrix.a <= 0:
            angle = float(round(math.degrees(math.atan2(matrix.b, matrix.a))))
    x, y = ctypes.c_double(), ctypes.c_double()
    origin_of(text_page, character, ctypes.addressof(x), ctypes.addressof(y))
    if not text_object:
        return Type(size, y.value, False, angle, True)
    mode = mode_of(text_object)
    font = font_of(text_object)
    if font not in fonts:
        fonts[font] = bool(font) and _is_bold(font)
    return Type(size, y.value, fonts[font] or mode in _FILLED_AND_STROKED, angle, mode not in _INVISIBLE)


def _is_bold(font: int) -> bool:
    handle = ctypes.cast(font, pdfium.FPDF_FONT)
    if pdfium.FPDFFont_GetWeight(handle) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFFont_GetBaseFontName(handle, name, len(name))
    return 0 < length <= len(name) and bool(_BOLD_NAME.search(name.value.decode("utf-8", "replace")))
