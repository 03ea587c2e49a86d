"""The few functions of pdfium that are called for every character or word, as cheaply as ctypes can.

The declarations of pypdfium2 make a new pointer object at every call; these take and give plain
numbers, which is five times faster. Names and arguments are those of
pdfium's public/fpdf_text.h and public/fpdf_edit.h.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

_HANDLE, _NUMBER = ctypes.c_void_p, ctypes.c_int


def _function(name: str, result: Any, *arguments: Any) -> Any:
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


unicode_of = _function("FPDFText_GetUnicode", ctypes.c_uint, _HANDLE, _NUMBER)
object_of = _function("FPDFText_GetTextObject", _HANDLE, _HANDLE, _NUMBER)
box_of = _function("FPDFText_GetLooseCharBox", _NUMBER, _HANDLE, _NUMBER, _HANDLE)
origin_of = _function("FPDFText_GetCharOrigin", _NUMBER, _HANDLE, _NUMBER, _HANDLE, _HANDLE)

size_of = _function("FPDFText_GetFontSize", ctypes.c_double, _HANDLE, _NUMBER)
matrix_of = _function("FPDFText_GetMatrix", _NUMBER, _HANDLE, _NUMBER, _HANDLE)
mode_of = _function("FPDFTextObj_GetTextRenderMode", _NUMBER, _HANDLE)
font_of = _function("FPDFTextObj_GetFont", _HANDLE, _HANDLE)


class Box(ctypes.Structure):
    """FS_RECTF of pdfium: its order is left, top, right, bottom, the origin bottom left."""

    _fields_ = (
        ("left", ctypes.c_float),
        ("top", ctypes.c_float),
        ("right", ctypes.c_float),
        ("bottom", ctypes.c_float),
    )


class Matrix(ctypes.Structure):
    """FS_MATRIX of pdfium."""

    _fields_ = tuple((name, ctypes.c_float) for name in "abcdef")


def handle_of(thing: Any) -> int:
    """The address behind one of pypdfium2's objects."""
    return ctypes.cast(thing.raw, ctypes.c_void_p).value or 0
