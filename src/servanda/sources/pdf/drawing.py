"""Pictures of pages: a cropped one for people, a whole one for the recognition of a scan."""

from __future__ import annotations

import io
import math

import pypdfium2
from PIL import Image

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.pdf.opening import opened
from servanda.sources.pdf.surface import Surface

_SHOWN_AT = 150
_READ_AT = 300
_MOST_PIXELS = 20_000_000
_MOST_SHOWN = 4_000_000
_POINTS = 72


def draw(source: Source, page: int, box: tuple[float, float, float, float]) -> bytes:
    """A PNG of the box (left, top, right, bottom in points) of a page, counted from 1.

    Raises SourceError when there is no such page or nothing of the box lies on it.
    """
    with opened(source) as document:
        leaf = _leaf(source, document, page)
        surface = Surface.of(leaf)
        left, top = max(0.0, box[0]), max(0.0, box[1])
        right, bottom = min(surface.width, box[2]), min(surface.height, box[3])
        if right - left < 1 or bottom - top < 1:
            raise SourceError(source.name, f"shows nothing at that place of page {page}")
        scale = _scale(right - left, bottom - top, _SHOWN_AT, _MOST_SHOWN)
        crop = (left, surface.height - bottom, surface.width - right, top)
        picture = leaf.render(scale=scale, crop=crop, may_draw_forms=False).to_pil()
        written = io.BytesIO()
        picture.convert("RGB").save(written, "PNG")
        return written.getvalue()


def page_size(source: Source, page: int) -> tuple[float, float]:
    """Width and height in points of a page as shown, counted from 1.

    Raises SourceError when there is no such page.
    """
    with opened(source) as document:
        surface = Surface.of(_leaf(source, document, page))
        return surface.width, surface.height


def _leaf(source: Source, document: pypdfium2.PdfDocument, page: int) -> pypdfium2.PdfPage:
    if not 1 <= page <= len(document):
        raise SourceError(source.name, f"has no page {page}: it has {len(document)}")
    try:
        return document[page - 1]
    except pypdfium2.PdfiumError as error:
        raise SourceError(source.name, f"is damaged: page {page} cannot be shown") from error


def picture_of(page: pypdfium2.PdfPage) -> Image.Image:
    """The whole page in grey at 300 dots an inch, less for a very large one."""
    width, height = page.get_size()
    scale = _scale(width, height, _READ_AT, _MOST_PIXELS)
    picture: Image.Image = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_pil()
    return picture.convert("L")


def _scale(width: float, height: float, dots: int, most: int) -> float:
    wanted = dots / _POINTS
    return min(wanted, math.sqrt(most / max(1.0, width * height)))
