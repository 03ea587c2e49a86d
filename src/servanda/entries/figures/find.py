"""Figures of one paragraph, put together from number, unit, bound, trend and measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from servanda.entries.figures.ages import age_of
from servanda.entries.figures.bounds import Bound, find_bound, qualifier_after
from servanda.entries.figures.compound import joined
from servanda.entries.figures.counting import counts
from servanda.entries.figures.ellipsis import completed, with_units_to_come
from servanda.entries.figures.labels import is_clock_or_address, is_label, is_name, is_note_mark
from servanda.entries.figures.measure import find_measure, is_people
from servanda.entries.figures.mood import mood_of
from servanda.entries.figures.multiples import is_multiple
from servanda.entries.figures.numbers import Number, find_numbers
from servanda.entries.figures.quantity import Quantity, quantity_of
from servanda.entries.figures.trend import Moved, Trend, find_trend
from servanda.entries.figures.units import Rate, rate_after
from servanda.lexicon import load

if TYPE_CHECKING:
    from servanda.language import Parse


_SENTENCE_END = re.compile(r"[.!?]['”\"]?\s+[A-Z“\"]")


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A figure at ``start:end`` of the paragraph; values in ``unit``, the measure as a span of the text.

    ``change``: the figure is the size of a change, not a level. ``per``: what it is a rate of ("day").
    """

    start: int
    end: int
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    bound: Bound
    unit: str
    kind: str
    currency: str | None
    per: str | None
    trend: str | None
    change: bool
    measure: tuple[int, int] | None
    negated: bool
    hypothetical: bool


def find_figures(parse: Parse, masked: Sequence[tuple[int, int]]) -> Iterator[FigureFound]:
    """Figures of one paragraph, in reading order.

    ``masked``: spans that are dates or references. Each figure keeps its bound: "nearly 110,000" is
    below 110,000, "more than" above it. Years, ordinals and labels ("paragraph 3") are not figures.
    """
    before: list[FigureFound] = []
    moved: list[Moved] = []
    quantities = (
        quantity
        for number in find_numbers(parse.text, masked)
        if not is_clock_or_address(parse.text, number)
        and (quantity := quantity_of(parse, number)) is not None
    )
    for quantity in with_units_to_come(parse.text, list(joined(parse.text, quantities))):
        if before and _SENTENCE_END.search(parse.text, before[-1].end, quantity.start):
            before, moved = [], []
        found = _figure(parse, quantity, before, moved)
        if found is not None:
            figure, trend = found
            before.append(figure)
            moved.append(Moved(trend, figure.kind, figure.end))
            yield figure


def _figure(
    parse: Parse, quantity: Quantity, before: Sequence[FigureFound], moved: Sequence[Moved]
) -> tuple[FigureFound, Trend | None] | None:
    text, number, unit = parse.text, quantity.number, quantity.unit
    if _is_no_quantity(parse, quantity):
        return None
    start, end = quantity.start, quantity.end
    kind = quantity.kind
    counted = unit is None and number.form not in ("fraction", "ratio", "multiple")
    noun_at = qualifier_after(text, quantity.noun_at if quantity.noun_at >= 0 else end)
    measure = find_measure(parse, noun_at, start, end, kind, counted, None) if counted else None
    age = age_of(parse, quantity, measure) if counted else None
    if age is not None:
        unit, kind, measure, counted = age.unit, "age", age.measure, False
        start, end = min(start, unit.start), max(end, unit.end)
    if (
        unit is None
        and number.form != "multiple"
        and (is_note_mark(parse, number) or not counts(parse, number, measure))
    ):
        return None
    noun = text[slice(*measure)] if measure else ""
    bound = find_bound(
        text, start, end, number, kind == "duration", noun, measure[1] if counted and measure else -1
    )
    first = start if bound.start is None else min(start, bound.start)
    last = end if bound.end is None else max(end, bound.end)
    trend = find_trend(parse, first, last, kind, counted, number.magnitude is not None, bound, moved)
    if not counted and age is None:
        measure = find_measure(parse, end, start, last, kind, False, trend)
    bare = counted and measure is None and not (number.form == "vague" and text.startswith(" of ", end))
    if counted and measure is None:
        measure = find_measure(parse, end, start, last, "count", False, trend)
    if measure is not None and (_overlap(measure, number) or measure[1] - measure[0] < 3):
        measure = None
    near = counted or (measure is not None and text[last : measure[0]].strip() in ("of", "of the", ""))
    rate = quantity.rate or _rate_behind(text, last, measure if near else None)
    if counted:
        name, kind = _counted(parse, measure, number)
    else:
        name = quantity.unit_name if age is None else unit.name if unit else ""
    lower, upper = bound.interval(number)
    mood = mood_of(parse, first, last)
    figure = FigureFound(
        start=first,
        end=last,
        value=number.value,
        lower=lower,
        upper=upper,
        bound=bound,
        unit=name,
        kind=kind,
        currency=unit.currency if unit else None,
        per=rate.name if rate else None,
        trend=trend.direction if trend else None,
        change=trend.change if trend else False,
        measure=measure,
        negated=mood.negated,
        hypothetical=mood.hypothetical,
    )
    return completed(text, figure, before, bare), trend


def _is_no_quantity(parse: Parse, quantity: Quantity) -> bool:
    """Whether the number, with what looks like its unit, is a name: "Thirty Years' War", "Runway 27L"."""
    number, unit = quantity.number, quantity.unit
    if number.form == "multiple":
        return not is_multiple(parse, number)
    if number.form not in ("digits", "words", "fraction"):
        return False
    if unit is None:
        return is_label(parse, number)
    if number.form == "words" and unit.kind == "duration":
        return is_name(parse.text, number)
    letter = unit.start == number.end and unit.end - unit.start == 1 and parse.text[unit.start].isalpha()
    return letter and is_label(parse, number)


def _overlap(measure: tuple[int, int], number: Number) -> bool:
    """Whether what should be measured holds the number; a unit may name it: "grams of carbon dioxide"."""
    return measure[0] < number.end and number.opening < measure[1]


def _rate_behind(text: str, end: int, measure: tuple[int, int] | None) -> Rate | None:
    """The rate behind a unit or behind what is counted: "25 attacks a month"."""
    return rate_after(text, end if measure is None or measure[1] < end else measure[1])


def _counted(parse: Parse, measure: tuple[int, int] | None, number: Number) -> tuple[str, str]:
    words = parse.text[slice(*measure)] if measure else ""
    if parse.text[number.end : number.end + 1] == "-" and words:
        words = words.split()[0]  # "the 40-member council" has 40 members
    if is_people(words) or _hurt(parse.text, number.end) or (not words and _suffers(parse, number)):
        return "person", "people"
    return "item", "count"


def _suffers(parse: Parse, number: Number) -> bool:
    """Whether the number is the object of what is only done to people: "the storm killed at least 12"."""
    token = parse.token_at(number.end - 1)
    return (
        token is not None
        and token.dep_ in ("dobj", "nsubjpass")
        and token.head.lemma_.lower() in load("people")["fates"]
    )


def _hurt(text: str, end: int) -> bool:
    """Whether what follows the number is only said of people: "40 wounded", "12 were arrested"."""
    following = re.match(r"\s(?:were\s)?(?P<word>[a-z]+)", text[end : end + 24])
    return following is not None and following["word"] in load("people")["hurt"]
