"""From the bytes of a picture to its pages: limits first, then upright, grey, with a true size."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from servanda.errors import SourceError
from servanda.model import Source

MOST_DOTS = 40_000_000
"""A4 in 600 dots per inch has 35 million."""
MOST_PAGES = 300
_FORMATS = ("PNG", "JPEG", "GIF", "TIFF")
_WAY_UP = 0x0112
"""The tag Orientation of EXIF 2.3."""
_LONG_SIDE_OF_A4 = 11.69
_LEAST_INCHES, _MOST_INCHES = 4.0, 24.0
"""The longer side of a page that a person would scan; what the file says beyond that is not believed."""


@dataclass(frozen=True, slots=True)
class PicturedPage:
    """A page as a picture, its first being number 1; ``width`` and ``height`` are in points."""

    image: Image.Image
    number: int
    width: float
    height: float


@contextmanager
def opened(source: Source) -> Iterator[Image.Image]:
    """The picture, not decoded yet.

    Raises SourceError when it is none, is too large, or turns out to be damaged while it is used.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(source.data), formats=_FORMATS) as image:
                yield image
    except Image.DecompressionBombError:
        raise SourceError(source.name, _too_large(None)) from None
    except UnidentifiedImageError:
        raise SourceError(source.name, "is a damaged picture: its head cannot be read") from None
    except (OSError, SyntaxError, ValueError, EOFError, OverflowError) as error:
        told = " ".join(str(error).split())[:120] or type(error).__name__
        raise SourceError(source.name, f"is a damaged picture: {told}") from None


def count_pages(source: Source, image: Image.Image) -> int:
    """How many pages the picture has: those of a TIFF; any other picture is one page.

    Raises SourceError when there are more than are read.
    """
    if image.format != "TIFF":
        return 1
    count = 0
    while count <= MOST_PAGES:
        try:
            image.seek(count)
        except EOFError:
            break
        count += 1
    if count > MOST_PAGES:
        raise SourceError(
            source.name,
            f"has more than {MOST_PAGES} pages; so many are not read from one picture: split it",
        )
    return count


def page_at(source: Source, image: Image.Image, number: int) -> PicturedPage:
    """Page ``number`` of an opened picture. Raises SourceError when it is too large to be decoded."""
    image.seek(number - 1)
    if image.width * image.height > MOST_DOTS:
        raise SourceError(source.name, _too_large(image.size))
    resolution = image.info.get("dpi")
    image.load()
    # Most cameras and some scanners write the way up into the file; without it a copy would be for nothing.
    upright = image.getexif().get(_WAY_UP, 1) == 1
    shown = grey(image if upright else ImageOps.exif_transpose(image))
    if shown is image:
        # The next page is decoded into the same object while this one is read.
        shown = image.copy()
    dots = dots_per_inch(shown.size, resolution)
    return PicturedPage(shown, number, shown.width * 72 / dots, shown.height * 72 / dots)


def grey(image: Image.Image) -> Image.Image:
    """The picture in 256 shades of grey; what is transparent lies on white paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        seen = image if image.mode in ("RGBA", "LA") else image.convert("RGBA")
        return Image.composite(seen.convert("L"), Image.new("L", seen.size, 255), seen.getchannel("A"))
    if image.mode.startswith("I;16") or image.mode == "I":
        return image.convert("I").point(lambda shade: shade * (1 / 256)).convert("L")
    if image.mode == "F":
        return image.convert("L")
    return image if image.mode == "L" else image.convert("RGB").convert("L")


def dots_per_inch(size: tuple[int, int], said: object) -> float:
    """The picture's resolution: as the file says when that makes a page, else as if it were A4."""
    longest = max(size)
    try:
        dots = float(max(said))  # type: ignore[call-overload]
    except (TypeError, ValueError):
        dots = 0.0
    if dots > 0 and _LEAST_INCHES <= longest / dots <= _MOST_INCHES:
        return dots
    return longest / _LONG_SIDE_OF_A4


def _too_large(size: tuple[int, int] | None) -> str:
    extent = f"of {size[0]:,} × {size[1]:,} dots" if size else "of far too many dots"
    return f"is a picture {extent}; at most {MOST_DOTS // 1_000_000} million dots are read"
