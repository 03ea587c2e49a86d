"""Lines drawn on the page are taken out before recognition, which reads them as letters: "I", "l", "—"."""

from __future__ import annotations

import numpy as np
from PIL import Image

_LONGEST_STROKE = 0.5
"""Inches; a straight stroke of ink that is longer is no part of a letter."""
_THICKEST = 0.05
"""Inches; what is thicker is a picture or a bar with letters in it."""
_INK = 150


def without_rules(image: Image.Image, dots_per_inch: float) -> Image.Image:
    """The page with its level and upright rules made white."""
    shades = np.asarray(image)
    ink = shades < _INK
    length, thickness = round(_LONGEST_STROKE * dots_per_inch), max(3, round(_THICKEST * dots_per_inch))
    drawn = _rules(ink, length, thickness) | _rules(ink.T, length, thickness).T
    if not drawn.any():
        return image
    # The grey edge of a rule goes with it.
    wide = drawn.copy()
    for axis in (0, 1):
        for step in (-2, -1, 1, 2):
            wide |= np.roll(drawn, step, axis)
    return Image.fromarray(np.where(wide & (ink | (shades < 250)), np.uint8(255), shades))


def _rules(ink: np.ndarray, length: int, thickness: int) -> np.ndarray:
    """The dots of ink in upright runs of at least ``length``, where these are no thicker than a rule."""
    long = _in_runs(ink, length)
    # Of what is long, the thick parts stay: they have long runs beside them on both sides.
    thin: np.ndarray = long & ~_in_runs(long.T, thickness + 1).T
    return thin


def _in_runs(ink: np.ndarray, length: int) -> np.ndarray:
    """Which dots stand in an unbroken upright run of at least ``length``."""
    if ink.shape[0] < length:
        return np.zeros_like(ink)
    counts = np.zeros((ink.shape[0] + 1, ink.shape[1]), dtype=np.int32)
    np.cumsum(ink, axis=0, out=counts[1:])
    full = counts[length:] - counts[:-length] == length
    # A dot is in a run when one of the windows that hold it is full.
    marks = np.zeros((ink.shape[0] + 1, ink.shape[1]), dtype=np.int32)
    marks[: full.shape[0]] += full
    marks[length : length + full.shape[0]] -= full
    held: np.ndarray = np.cumsum(marks, axis=0)[:-1] > 0
    return held
