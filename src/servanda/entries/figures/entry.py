"""A figure of a paragraph as an entry of the reading: offsets of the text, decimals as strings."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from servanda.entries.dates import DateFound
from servanda.entries.figures.find import FigureFound, find_figures
from servanda.entries.figures.when import as_of
from servanda.language import Paragraph, Parse
from servanda.model import Figure


def read_figures(
    text: str,
    parse: Parse,
    dates: Sequence[DateFound],
    references: Sequence[tuple[int, int]],
    otherwise: str | None,
) -> list[tuple[FigureFound, Figure]]:
    """The figures of a paragraph as found and as entries, still without ids.

    ``text`` is the canonical text; ``dates`` and ``references`` of the paragraph are no figures;
    ``otherwise`` is when a figure holds whose clause does not say, an ISO date.
    """
    found = list(find_figures(parse, [*references, *((one.start, one.end) for one in dates)]))
    said = (as_of(parse, one, dates, found) for one in found)
    return [
        (one, _entry(text, parse.paragraph, one, when.shown() if when is not None else otherwise))
        for one, when in zip(found, said, strict=True)
    ]


def _entry(text: str, paragraph: Paragraph, found: FigureFound, when: str | None) -> Figure:
    start, end = paragraph.span(found.start, found.end)
    measure = paragraph.span(*found.measure) if found.measure else None
    return Figure(
        id="",
        start=start,
        end=end,
        quote=text[start:end],
        section=paragraph.section,
        value=_plain(found.value),
        lower=_plain(found.lower),
        upper=_plain(found.upper),
        bound=found.bound.name,
        qualifier=found.bound.qualifier,
        trend=found.trend,
        unit=found.unit,
        quantity_kind=found.kind,
        currency=found.currency,
        measure=paragraph.text[slice(*found.measure)] if found.measure else None,
        as_of=when,
        measure_start=measure[0] if measure else None,
        measure_end=measure[1] if measure else None,
        change=found.change,
        per=found.per,
        negated=found.negated,
        hypothetical=found.hypothetical,
    )


def _plain(value: Decimal | None) -> str | None:
    """A decimal without exponent or needless zeros: "20000000000", "7.5"."""
    if value is None:
        return None
    shown = f"{value:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
