"""A figure of a paragraph as an entry of the reading: offsets of the text, decimals as strings."""

from __future__ import annotations

from decimal import Decimal

from servanda.entries.figures.find import FigureFound
from servanda.language import Paragraph
from servanda.model import Figure


def figure_entry(text: str, paragraph: Paragraph, found: FigureFound, as_of: str | None) -> Figure:
    """The entry, still without an id; ``text`` is the canonical text, ``as_of`` an ISO date or interval."""
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
        as_of=as_of,
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
