"""Pictures of where an entry stands: strips of the pages, the entry's boxes marked. For the sandbox."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TypedDict

from PIL import Image, ImageChops, ImageDraw

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.detect import media_type_of

Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom in points."""
_MARGIN = 30.0
_BETWEEN = 8
_MARKED = (255, 214, 0)


class Strip(TypedDict):
    """One page and the boxes on it that are marked, in points from the page's top left corner."""

    page: int
    boxes: list[Rectangle]


def draw_strips(source: Source, strips: Sequence[Strip]) -> bytes:
    """One PNG: for each page the strip around its boxes, full width, one under the other.

    Raises SourceError when the source has no pages, or not these.
    """
    drawn = [_strip(source, strip) for strip in strips]
    height = sum(picture.height for picture in drawn) + _BETWEEN * (len(drawn) - 1)
    whole = Image.new("RGB", (max(picture.width for picture in drawn), height), "white")
    top = 0
    for picture in drawn:
        whole.paste(picture, (0, top))
        top += picture.height + _BETWEEN
    return _png(whole)


def _strip(source: Source, strip: Strip) -> Image.Image:
    """Full width, with a margin above and below; the boxes as with a highlighter."""
    kind = media_type_of(source.data) or ""
    boxes = strip["boxes"]
    top = max(0.0, min(box[1] for box in boxes) - _MARGIN)
    bottom = max(box[3] for box in boxes) + _MARGIN
    if kind == "application/pdf":
        from servanda.sources.pdf import draw, page_size

        width, height = page_size(source, strip["page"])
        bottom = min(bottom, height)
        picture = Image.open(io.BytesIO(draw(source, strip["page"], (0, top, width, bottom)))).convert("RGB")
    elif kind.startswith("image/"):
        from servanda.sources.scan import page_of

        page, points_per_pixel = page_of(source, strip["page"])
        width, bottom = page.width * points_per_pixel, min(bottom, page.height * points_per_pixel)
        area = (0, round(top / points_per_pixel), page.width, round(bottom / points_per_pixel))
        picture = page.convert("RGB").crop(area)
    else:
        raise SourceError(source.name, "has no pages to draw")
    return _highlighted(picture, boxes, top, picture.width / width)


def _highlighted(picture: Image.Image, boxes: Iterable[Rectangle], top: float, scale: float) -> Image.Image:
    """Yellow over the paper, not over the letters: each pixel keeps the darker of the two."""
    ink = Image.new("RGB", picture.size, "white")
    pen = ImageDraw.Draw(ink)
    for left, upper, right, lower in boxes:
        pen.rectangle(
            (left * scale - 2, (upper - top) * scale - 2, right * scale + 2, (lower - top) * scale + 2),
            fill=_MARKED,
        )

    return ImageChops.darker(picture, ink)


def _png(picture: Image.Image) -> bytes:
    content = io.BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.getvalue()
