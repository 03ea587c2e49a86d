"""Before recognition: even paper, dark letters on it, specks taken out, a good size, level lines."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from servanda.sources.scan.rules import without_rules
from servanda.sources.scan.tesseract import Box

_WANTED_DOTS = 220.0
"""Dots per inch. Measured with type of 8 to 13 points: as good as 300, which Tesseract's manual asks for,
quicker, and fewer spaces between words are lost."""
_LEAST_DOTS, _MOST_DOTS = 180.0, 260.0
"""Between these a picture keeps its size: scaling gains nothing there."""
_MOST_PIXELS = 24_000_000
_STEP = 4
_DARK_PAPER = 96
_INK = 0.6
"""Share of the paper's brightness below which a dot is ink."""
_PALEST = 200
"""The shade from which a dot on a cleaned page is paper or its grain."""
_SHADOW = 30.0
_STEEPEST = 15.0
_SPECKS = 9.0
"""Mean difference, in shades, between a picture and itself without specks, from which it has noise."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready to be read, and the way back: ``scale`` dots of it are one point of the page.

    The page was turned by ``turned`` degrees about its middle, against the clock, to make it level.
    ``width`` and ``height`` are those of the page after whole quarter turns, in points.
    """

    image: Image.Image
    scale: float
    turned: float
    width: float
    height: float

    @property
    def dots_per_inch(self) -> float:
        """The resolution of the prepared picture."""
        return self.scale * 72

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place of the picture in points from the level page's top left corner."""
        across = (x - self.image.width / 2) / self.scale + self.width / 2
        down = (y - self.image.height / 2) / self.scale + self.height / 2
        return min(max(across, 0.0), self.width), min(max(down, 0.0), self.height)


def prepare(image: Image.Image, width: float, height: float, quarters: int = 0) -> Prepared:
    """The page cleaned, after ``quarters`` quarter turns against the clock, and level."""
    if quarters:
        image = image.rotate(90 * quarters, expand=True)
    if quarters % 2:
        width, height = height, width
    image, scale = _sized(_without_specks(image), width)
    image = even_paper(image)
    angle = skew_of(image)
    if angle:
        image = image.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    image = without_rules(image, scale * 72)
    return Prepared(image, scale, 90.0 * quarters + angle, width, height)


def _sized(image: Image.Image, width: float) -> tuple[Image.Image, float]:
    dots = image.width * 72 / width
    factor = 1.0 if _LEAST_DOTS <= dots <= _MOST_DOTS else _WANTED_DOTS / dots
    factor = min(factor, (_MOST_PIXELS / (image.width * image.height)) ** 0.5)
    if factor != 1.0:
        size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
        image = image.resize(size, Image.Resampling.LANCZOS)
    return image, image.width / width


def _without_specks(image: Image.Image) -> Image.Image:
    calm = image.filter(ImageFilter.MedianFilter(3))
    sample = np.asarray(image, dtype=np.int16)[::3, ::3] - np.asarray(calm, dtype=np.int16)[::3, ::3]
    return calm if float(np.abs(sample).mean()) > _SPECKS else image


def even_paper(image: Image.Image) -> Image.Image:
    """White paper everywhere: shadows, yellowed edges and the black around a page are divided out.

    What is dark over a wider area than a letter's stroke counts as paper. White letters on a dark page
    become dark on white.
    """
    if np.median(np.asarray(image)[::_STEP, ::_STEP]) < _DARK_PAPER:
        image = ImageOps.invert(image)
    if min(image.size) < 16 * _STEP:
        return image
    small = image.reduce(_STEP)
    wide = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.MinFilter(9))
    paper = wide.filter(ImageFilter.BoxBlur(6)).resize(image.size, Image.Resampling.BILINEAR)
    shades = np.asarray(image, dtype=np.uint16) * np.uint16(255)
    shades //= np.maximum(np.asarray(paper, dtype=np.uint16), 1)
    return Image.fromarray(np.minimum(shades, 255).astype(np.uint8))


def skew_of(image: Image.Image) -> float:
    """Degrees by which the page must be turned against the clock for its lines to be level.

    Lines are level when the rows of dots are either full or empty: of all angles, the one at which
    neighbouring rows differ most.
    """
    rows, columns = _ink(image)
    if len(rows) < 200:
        return 0.0

    def sharpness(angle: float) -> float:
        across = rows * cos(radians(angle)) + columns * sin(radians(angle))
        counts = np.bincount((across - across.min()).astype(np.int32)).astype(np.float64)
        return float(np.square(np.diff(counts)).sum())

    coarse = max(np.arange(-_STEEPEST, _STEEPEST + 0.1, 0.5), key=sharpness)
    fine = max(np.arange(coarse - 0.5, coarse + 0.55, 0.1), key=sharpness)
    if sharpness(fine) <= 1.02 * sharpness(0.0):
        return 0.0
    return round(float(-fine), 1)


def _ink(image: Image.Image) -> tuple[np.ndarray, np.ndarray]:
    """Rows and columns of dots of ink, at most some 60,000, in a picture about 1,000 dots high."""
    small = np.asarray(image.reduce(max(1, round(max(image.size) / 1000))))
    rows, columns = np.nonzero(small < _INK * 255)
    step = len(rows) // 60_000 + 1
    return rows[::step].astype(np.float32), columns[::step].astype(np.float32)


def ink_share(image: Image.Image) -> float:
    """The share of dark dots on a cleaned page; next to nothing on an empty one."""
    return float((np.asarray(image)[::2, ::2] < _INK * 255).mean())


def is_even(image: Image.Image) -> bool:
    """Whether a picture shows nothing but paper, with no more than a light shadow on it."""
    return float(np.asarray(image.reduce(2 * _STEP)).std()) < _SHADOW


def has_ink(image: Image.Image, box: Box) -> bool:
    """Whether anything at all is printed inside the box."""
    area = np.asarray(image)[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1]
    return bool(area.size) and int(area.min()) < _PALEST
