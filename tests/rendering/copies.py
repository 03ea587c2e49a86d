"""A communiqué from the copier: pictures of printed pages, nothing else.

``straight``: 200 dpi, grey, in a PDF. ``skewed``: 200 dpi, grey, laid in a little askew, with light noise, as
a TIFF of several pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import numpy
import pypdfium2
from PIL import Image

DOTS_PER_INCH = 200
_SKEW = 0.3
_NOISE = 6


def straight(printed: bytes) -> bytes:
    """The pages of a PDF as a PDF of pictures."""
    return _several(list(_pages(printed)), "PDF", resolution=DOTS_PER_INCH)


def skewed(printed: bytes) -> bytes:
    """The pages of a PDF as a TIFF, each turned by 0.3 degrees, with light noise."""
    pages = [_noisy(page.rotate(_SKEW, Image.Resampling.BICUBIC, fillcolor=255)) for page in _pages(printed)]
    return _several(pages, "TIFF", compression="tiff_lzw", dpi=(DOTS_PER_INCH, DOTS_PER_INCH))


def _pages(printed: bytes) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(printed)
    try:
        for page in document:
            yield page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()


def _noisy(page: Image.Image) -> Image.Image:
    """The same noise at every run: a test that fails must fail again."""
    grey = numpy.asarray(page, dtype=numpy.float32)
    noise = numpy.random.default_rng(20241105).normal(0, _NOISE, grey.shape)
    return Image.fromarray(numpy.clip(grey + noise, 0, 255).astype(numpy.uint8))


def _several(pages: list[Image.Image], form: str, **options: object) -> bytes:
    file = BytesIO()
    pages[0].save(file, form, save_all=True, append_images=pages[1:], **options)
    return file.getvalue()
