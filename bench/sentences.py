"""Single sentences: read without a document around them, as far as figures go."""

from __future__ import annotations

from collections.abc import Iterable

from servanda.entries.figures import FigureFound, as_of, find_figures
from servanda.entries.recalls import dates_and_references
from servanda.language import Paragraph, Parse, Piece, parse_paragraphs


def parsed(texts: Iterable[str]) -> list[Parse]:
    """Each sentence parsed as a paragraph of its own."""
    return list(parse_paragraphs([_paragraph(str(number), text) for number, text in enumerate(texts)]))


def figures_of(parse: Parse) -> list[FigureFound]:
    """The figures of a parsed sentence; dates and references are none, as in a document."""
    return list(find_figures(parse, masks(parse.text)))


def dated_figures(parse: Parse) -> list[tuple[FigureFound, str | None]]:
    """Each figure, and when the sentence says that it holds: an ISO date or interval."""
    dates, _ = dates_and_references(parse.text, None)
    held = ((figure, as_of(parse, figure, dates)) for figure in figures_of(parse))
    return [(figure, when.shown() if when else None) for figure, when in held]


def masks(text: str) -> list[tuple[int, int]]:
    """Where its dates and references stand."""
    dates, references = dates_and_references(text, None)
    return [*references, *((one.start, one.end) for one in dates)]


def _paragraph(section: str, text: str) -> Paragraph:
    return Paragraph(section, "body", None, text, (Piece(0, 0, len(text)),))
