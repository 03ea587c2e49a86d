"""A picture file as a source: PNG, JPEG, GIF or a TIFF of several pages."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image

from servanda.errors import SourceError
from servanda.model import Problem, Source
from servanda.sources.detect import media_type_of
from servanda.sources.extract import Extract, MoreTime
from servanda.sources.printed import lay_out
from servanda.sources.scan.opening import count_pages, opened, page_at
from servanda.sources.scan.recognition import recognise_all
from servanda.sources.scan.tesseract import NOT_INSTALLED, installed


def read_picture(source: Source, more_time: MoreTime) -> Extract:
    """The text of a picture's pages, laid out as that of any printed page.

    Raises SourceError when it is damaged or too large, when Tesseract is not there, or when no page of
    it can be read.
    """
    with opened(source) as image:
        count = count_pages(source, image)
        frames = getattr(image, "n_frames", 1) if image.format == "GIF" else 1
        if not installed():
            raise SourceError(source.name, NOT_INSTALLED)
        pages = (page_at(source, image, number) for number in range(1, count + 1))
        sheets = list(recognise_all(pages, more_time))
    if not any(sheet.words for sheet in sheets):
        reasons = [sheet.unreadable for sheet in sheets if sheet.unreadable]
        raise SourceError(source.name, f"is a picture without text that can be read: {_why(reasons, count)}")
    extract = lay_out(sheets, media_type_of(source.data) or "image/png")
    if frames > 1:
        note = f"the picture moves: only the first of its {frames:,} frames was read"
        extract = replace(extract, problems=(*extract.problems, Problem(0, 0, "animation", note)))
    return extract


def page_of(source: Source, number: int) -> tuple[Image.Image, float]:
    """Page ``number`` as it is shown, upright, and how many points one dot of it is.

    Raises SourceError when there is no such page.
    """
    with opened(source) as image:
        if not 1 <= number <= count_pages(source, image):
            raise SourceError(source.name, f"has no page {number}")
        page = page_at(source, image, number)
    return page.image, page.width / page.image.width


def _why(reasons: list[str], count: int) -> str:
    if not reasons:
        return "it is blank" if count == 1 else "its pages are blank"
    return reasons[0] if count == 1 else f"of page 1, {reasons[0]}"
