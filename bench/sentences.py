"""Single sentences: read without a document around them, as far as figures go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from servanda.entries.dates import DateFound, find_dates
from servanda.entries.figures import FigureFound, as_of, find_figures
from servanda.entries.recalls import dated_by_reference, reference_spans
from servanda.language import Paragraph, Parse, Piece, parse_paragraphs


def parsed(texts: Iterable[str]) -> list[Parse]:
    """Each sentence parsed as a paragraph of its own."""
    return list(parse_paragraphs([_paragraph(str(number), text) for number, text in enumerate(texts)]))


def figures_of(parse: Parse) -> list[FigureFound]:
    """The figures of a parsed sentence; dates and references are none, as in a document."""
    return list(find_figures(parse, masks(parse.text)))


def dated_figures(parse: Parse) -> list[tuple[FigureFound, str | None]]:
    """Each figure, and when the sentence says that it holds: an ISO date or interval."""
    dates = _dates(parse.text, reference_spans(parse.text))
    held = ((figure, as_of(parse, figure, dates)) for figure in figures_of(parse))
    return [(figure, when.shown() if when else None) for figure, when in held]


def masks(text: str) -> list[tuple[int, int]]:
    """Where its dates and references stand."""
    references = reference_spans(text)
    return [*references, *((one.start, one.end) for one in _dates(text, references))]


def _dates(text: str, references: Sequence[tuple[int, int]]) -> list[DateFound]:
    """The dates that are no part of a reference ("687 (1991)")."""
    return [
        one
        for one in dated_by_reference(text, find_dates(text, None))
        if not any(start < one.end and one.start < end for start, end in references)
    ]


def _paragraph(section: str, text: str) -> Paragraph:
    return Paragraph(section, "body", None, text, (Piece(0, 0, len(text)),))
