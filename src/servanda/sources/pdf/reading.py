"""A PDF, page by page: what is spelt out is taken, what is only a picture goes to the recognition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from servanda.errors import SourceError
from servanda.model import Problem, Source
from servanda.sources.extract import Extract, MoreTime
from servanda.sources.pdf.bullets import with_bullets
from servanda.sources.pdf.drawing import picture_of
from servanda.sources.pdf.opening import opened
from servanda.sources.pdf.rules import drawn_on
from servanda.sources.pdf.surface import Surface
from servanda.sources.pdf.words import words_of
from servanda.sources.printed import PrintedWord, Sheet, lay_out

if TYPE_CHECKING:
    from servanda.sources.scan import PicturedPage

_FEW_CHARACTERS = 20
_PICTURE_SHARE = 0.5
"""Share of the page that pictures cover at least when it is a scan."""
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x01-\x1f]")
_SECONDS_FOR_A_PAGE = 0.2
_MEDIA_TYPE = "application/pdf"


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A sheet, and how many of its words are there but not to be seen.

    ``scan``: the page is a picture, whose words are to be recognised; the sheet holds what little is
    spelt out on it.
    """

    sheet: Sheet
    hidden: int = 0
    scan: bool = False


def read_pdf(source: Source, more_time: MoreTime) -> Extract:
    """The text of a PDF in reading order, each word with its page and box.

    Form fields, comments, attachments and scripts are left alone. Raises SourceError when the PDF
    cannot be opened or none of its pages holds anything to read.
    """
    with opened(source) as document:
        leaves = []
        for index in range(len(document)):
            leaves.append(_leaf(document, index))
            more_time(_SECONDS_FOR_A_PAGE)
        if any(leaf.scan for leaf in leaves):
            leaves = list(_recognised(document, leaves, more_time))
        active = _active_content(document)
    sheets = [leaf.sheet for leaf in leaves]
    extract = lay_out(sheets, _MEDIA_TYPE)
    if not extract.text:
        raise SourceError(source.name, _nothing(sheets))
    problems = [*extract.problems, *_garbled(extract), *_hidden(extract, leaves)]
    if active:
        problems.append(Problem(0, 0, "active_content", f"holds {active}, left alone"))
    return replace(extract, problems=tuple(sorted(problems, key=lambda problem: problem.start)))


def _leaf(document: pypdfium2.PdfDocument, index: int) -> _Leaf:
    number = index + 1
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return _Leaf(Sheet(number, 0.0, 0.0, (), unreadable="it is damaged and cannot be opened"))
    try:
        surface = Surface.of(page)
        if surface.width < 1 or surface.height < 1:
            return _Leaf(Sheet(number, surface.width, surface.height, (), unreadable="it has no size"))
        seen, unseen = words_of(page, surface)
        if _plausible(seen) and not _is_scan(page, surface, seen):
            rules, dots = drawn_on(page, surface)
            words = with_bullets(seen, dots)
            return _Leaf(Sheet(number, surface.width, surface.height, words, rules=rules), len(unseen))
        if _letters(unseen) >= _FEW_CHARACTERS and _plausible(unseen):
            # The layer of recognised words that a scanner laid under its picture.
            return _Leaf(Sheet(number, surface.width, surface.height, (*seen, *unseen)))
        if not seen and not _pictures(page):
            return _Leaf(Sheet(number, surface.width, surface.height, ()), len(unseen))
        return _Leaf(Sheet(number, surface.width, surface.height, tuple(seen)), len(unseen), scan=True)
    except pypdfium2.PdfiumError:
        return _Leaf(Sheet(number, 0.0, 0.0, (), unreadable="it is damaged and cannot be read"))
    finally:
        page.close()


def _letters(words: list[PrintedWord]) -> int:
    return sum(len(word.text) for word in words)


def _plausible(words: list[PrintedWord]) -> bool:
    """Whether the characters are characters and not what a font without a map to Unicode leaves."""
    text = "".join(word.text for word in words)
    return len(_UNREADABLE.findall(text)) <= 0.3 * len(text)


def _is_scan(page: pypdfium2.PdfPage, surface: Surface, seen: list[PrintedWord]) -> bool:
    if _letters(seen) > _FEW_CHARACTERS:
        return False
    area = surface.width * surface.height
    return (not seen and bool(_pictures(page))) or sum(_pictures(page)) > _PICTURE_SHARE * area


def _pictures(page: pypdfium2.PdfPage) -> list[float]:
    """The area of each picture on the page."""
    areas = []
    for thing in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        left, bottom, right, top = thing.get_bounds()
        areas.append((right - left) * (top - bottom))
    return areas


def _recognised(document: pypdfium2.PdfDocument, leaves: list[_Leaf], more_time: MoreTime) -> Iterator[_Leaf]:
    """The leaves in order, the scanned ones with what was recognised on them."""
    from servanda.sources.scan import recognise_all

    read = {sheet.number: sheet for sheet in recognise_all(_pictured(document, leaves), more_time)}
    for leaf in leaves:
        sheet = leaf.sheet
        if leaf.scan:
            undrawn = replace(sheet, words=(), unreadable="it is damaged and cannot be drawn")
            sheet = read.get(sheet.number, undrawn)
        # Better what little is spelt out than nothing.
        yield leaf if sheet.unreadable and leaf.sheet.words else replace(leaf, sheet=sheet)


def _pictured(document: pypdfium2.PdfDocument, leaves: list[_Leaf]) -> Iterator[PicturedPage]:
    from servanda.sources.scan import PicturedPage

    for sheet in (leaf.sheet for leaf in leaves if leaf.scan):
        page = document[sheet.number - 1]
        try:
            yield PicturedPage(picture_of(page), sheet.number, sheet.width, sheet.height)
        except pypdfium2.PdfiumError:
            continue
        finally:
            page.close()


def _nothing(sheets: list[Sheet]) -> str:
    unreadable = [sheet.unreadable for sheet in sheets if sheet.unreadable]
    if unreadable:
        return f"holds no page that can be read: {unreadable[0]}"
    return "holds no text: its pages are blank"


def _garbled(extract: Extract) -> list[Problem]:
    """One problem a page for characters whose font does not say which they are."""
    problems = []
    for page in extract.pages:
        count = len(
            _UNREADABLE.findall(extract.text[page.start : page.end].replace("\n", "").replace("\f", ""))
        )
        if count:
            characters = "character" if count == 1 else "characters"
            note = f"page {page.number}: {count} {characters} that the font does not name"
            problems.append(Problem(page.start, page.end, "garbled", note))
    return problems


def _hidden(extract: Extract, leaves: list[_Leaf]) -> list[Problem]:
    problems = []
    for page, leaf in zip(extract.pages, leaves, strict=True):
        if leaf.hidden:
            words = "word" if leaf.hidden == 1 else "words"
            note = f"page {page.number}: {leaf.hidden} invisible {words} left out"
            problems.append(Problem(page.start, page.end, "hidden_text", note))
    return problems


def _active_content(document: pypdfium2.PdfDocument) -> str:
    """What the file could do or carries besides its pages, in words."""
    scripts = pdfium.FPDFDoc_GetJavaScriptActionCount(document)
    attached = pdfium.FPDFDoc_GetAttachmentCount(document)
    told = [
        f"{count} {one if count == 1 else several}"
        for count, one, several in (
            (scripts, "script", "scripts"),
            (attached, "attached file", "attached files"),
        )
        if count > 0
    ]
    return " and ".join(told)
