"""Figures of one paragraph, put together from number, bound, unit and measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.figures.bounds import Bound, find_bound, qualifier_after
from servanda.entries.figures.labels import is_label, is_note_mark
from servanda.entries.figures.measure import counted_noun, is_people, measured_after, measured_before
from servanda.entries.figures.numbers import Number, find_numbers
from servanda.entries.figures.units import Unit, currency_after, currency_before, unit_after
from servanda.lexicon import load

if TYPE_CHECKING:
    from servanda.language import Parse

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_CHANGE_KINDS = {"share", "change of share", "temperature"}
_PRONOUN_AFTER = re.compile(
    r"\s+(?:another|day\b|hand\b|and all|by one|such|that|which|who|can|may|or\s+more\s+of)|\s+of\s", re.I
)
_HURT = re.compile(r"\s(?:were\s)?(?:killed|wounded|injured|dead|missing)\b")
_VOTES_AROUND = re.compile(
    r"(?:#\s(?:against|in favou?r)\b|\bvotes\s(?:for\s|in favou?r\s)?to\s#(?=[\s,.;(]))"
)


_PER = re.compile(
    r"\s+(?:per|a|each|every)\s+(?:person|capita|head|day|week|month|quarter|year|hour)\b", re.I
)


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A figure at ``start:end`` of the paragraph; values in ``unit``, measure as a span of the text."""

    start: int
    end: int
    number: Number
    bound: Bound
    lower: Decimal | None
    upper: Decimal | None
    unit: str
    kind: str
    currency: str | None
    trend: str | None
    measure: tuple[int, int] | None


def find_figures(parse: Parse, masked: Sequence[tuple[int, int]]) -> Iterator[FigureFound]:
    """Figures of one paragraph, in reading order.

    ``masked``: spans that are dates or references. Each figure keeps its bound: "nearly 110,000" is
    below 110,000, "more than" above it. Years, ordinals and labels ("paragraph 3") are not figures.
    """
    taken: list[tuple[int, int]] = []
    for number in find_numbers(parse.text):
        if any(start < number.end and number.start < end for start, end in masked):
            continue
        figure = _figure(parse, number, taken)
        if figure is not None:
            taken.append((figure.start, figure.end))
            yield figure


def _figure(parse: Parse, number: Number, taken: list[tuple[int, int]]) -> FigureFound | None:
    text = parse.text
    unit = (
        currency_before(text, number.start if number.first is None else number.first)
        or currency_after(text, _unit_place(text, number))
        or unit_after(text, _unit_place(text, number))
    )
    if number.short and (unit is None or unit.currency is None):
        return None
    if unit is None and is_label(text, number):
        return None
    start = min(number.start, unit.start) if unit else number.start
    end = max(number.end, unit.end) if unit else number.end
    if unit is not None and unit.currency and unit.end <= number.end:
        code = currency_after(text, number.end)
        end = code.end if code is not None and code.currency == unit.currency else end
    measure = _measure(parse, number, unit, start, end, taken)
    if unit is None and (is_note_mark(text, number) or not _counts(parse, number, measure)):
        return None
    bound = find_bound(text, start, end, number, duration=unit is not None and unit.kind == "duration")
    lower, upper = bound.interval(number)
    first = start if bound.start is None else min(start, bound.start)
    last = end if bound.end is None else max(end, bound.end)
    if unit is not None and measure is not None and _is_no_measure(text, unit, bound, measure):
        measure = None
    name, kind = _unit_and_kind(parse, number, unit, measure)
    return FigureFound(
        first,
        last,
        number,
        bound,
        lower,
        upper,
        name,
        kind,
        unit.currency if unit else None,
        _trend(text, first, last, unit),
        measure,
    )


def _unit_place(text: str, number: Number) -> int:
    """Where the unit may stand: behind the number, of an open one behind "of" ("trillions of dollars")."""
    of = re.match(r"\s+of(?=\s)", text[number.end :]) if number.open else None
    return number.end + of.end() if of else number.end


def _measure(
    parse: Parse, number: Number, unit: Unit | None, start: int, end: int, taken: list[tuple[int, int]]
) -> tuple[int, int] | None:
    if unit is None:
        return counted_noun(parse, qualifier_after(parse.text, number.end))
    after = measured_after(parse, end, money=unit.kind == "money")
    if after is not None and not _is_change(parse.text[after[0] : after[1]]):
        return after
    if unit.kind in _CHANGE_KINDS:
        if after is not None:
            beyond = measured_after(parse, after[1], money=True)
            if beyond is not None:
                return beyond
        return measured_before(parse, start, [*taken, (start, end)])
    return None


def _is_no_measure(text: str, unit: Unit, bound: Bound, measure: tuple[int, int]) -> bool:
    """Whether what follows says when, not what: "€75 million in the first year"."""
    if unit.kind == "duration" and bound.name == "at_most":
        return True
    return unit.kind in ("money", "duration") and text[slice(*measure)].split()[-1].lower() in _times()


@cache
def _times() -> frozenset[str]:
    return frozenset(
        form for unit in load("units")["unit"] if unit["kind"] == "duration" for form in unit["forms"]
    ) | {"quarter", "quarters", "period", "half"}


def _is_change(words: str) -> bool:
    return words.split()[-1].lower() in _trend_words()


def _counts(parse: Parse, number: Number, measure: tuple[int, int] | None) -> bool:
    """Whether a number without a unit counts something.

    A bare figure with a magnitude does ("7.7 million were freed"); small digits without a noun are note
    marks or labels; "one" without a noun is a pronoun; a year-like number needs a plural noun.
    """
    text = parse.text
    if number.fraction or number.open or (measure is None and _HURT.match(text, number.end)):
        return True
    if measure is None and number.digits and "," in text[number.start : number.end]:
        return True
    if measure is None and _PER.match(text, number.end):
        return True
    if measure is None:
        return (number.magnitude is not None and not number.short) or _stands_alone(parse, number)
    if number.digits:
        digits = text[number.start : number.end]
        if _YEAR.fullmatch(digits):
            qualified = find_bound(text, number.start, number.end, number, duration=False).start is not None
            return qualified and text[slice(*measure)].split()[-1] not in ("levels", "level")
        if _names_a_body(text[slice(*measure)]):
            return False
        if len(digits) < 4 and number.start == 0:
            return _plural(parse, measure)
        token = parse.token_at(number.end - 1)
        return token is not None and (token.pos_ == "NUM" or number.magnitude is not None or "," in digits)
    if number.value == 1:
        if _PRONOUN_AFTER.match(text, number.end) or re.search(
            r"\b(?:no|any|each|every|which|another|the|an?)\s$",
            text[max(0, number.start - 60) : number.start],
            re.I,
        ):
            return False
        token = parse.token_at(number.start)
        return token is not None and token.dep_ in ("nummod", "quantmod", "compound", "amod")
    return True


def _names_a_body(words: str) -> bool:
    """Whether what follows the digits is one body, so that they are its number: "the 661 Committee"."""
    heads = load("parties")["heads"]
    return words.split()[-1] in {*heads["body"], "Group", "Mission", "Agenda", "Programme"}


def _stands_alone(parse: Parse, number: Number) -> bool:
    """Whether the number is itself what is spoken of: "58 have been cleared", "5 against", "to 1 (Cuba)"."""
    if number.value is None or _YEAR.fullmatch(parse.text[number.start : number.end]):
        return False
    if _VOTES_AROUND.search(
        parse.text[max(0, number.start - 60) : number.start] + "#" + parse.text[number.end :][:20]
    ):
        return True
    token = parse.token_at(number.start)
    return (
        token is not None
        and number.value > 1
        and number.start > 0
        and not re.search(r"[\d)],?\s$", parse.text[max(0, number.start - 60) : number.start])
        and token.dep_ in ("nsubj", "nsubjpass")
        and token.head.i > token.i
    )


def _plural(parse: Parse, measure: tuple[int, int]) -> bool:
    token = parse.token_at(measure[1] - 1)
    return token is not None and token.tag_ in ("NNS", "NNPS")


def _unit_and_kind(
    parse: Parse, number: Number, unit: Unit | None, measure: tuple[int, int] | None
) -> tuple[str, str]:
    if unit is not None:
        return unit.name, unit.kind
    if number.fraction:
        return "fraction", "share"
    words = parse.text[slice(*measure)] if measure else ""
    if not words and _HURT.match(parse.text, number.end):
        return "person", "people"
    return ("person", "people") if is_people(words) else ("item", "count")


def _trend(text: str, start: int, end: int, unit: Unit | None) -> str | None:
    """Up or down for a figure that is itself a change: "lowered ... by 50", "a 75-point decrease"."""
    after = re.match(r"[\s-]+([A-Za-z]+)", text[end : end + 30])
    directions = _trend_words()
    if after and after.group(1).lower() in directions and unit is not None:
        return directions[after.group(1).lower()]
    before = text[max(0, start - 160) : start]
    before = re.split(r"[.;]\s", before)[-1]
    by = re.search(r"\b([A-Za-z]+)\b(?P<between>[^.;]*)\bby\s+$", before)
    if by:
        changes = [word.lower() for word in re.findall(r"[A-Za-z]+", before) if word.lower() in directions]
        return directions[changes[-1]] if changes else None
    if unit is not None and unit.kind == "change of share":
        changes = [word.lower() for word in re.findall(r"[A-Za-z]+", before) if word.lower() in directions]
        return directions[changes[-1]] if changes else None
    verb = re.search(r"\b([A-Za-z]+)\s+$", before)
    if verb and verb.group(1).lower() in directions and unit is not None and unit.kind in _CHANGE_KINDS:
        return directions[verb.group(1).lower()]
    return None


@cache
def _trend_words() -> dict[str, str]:
    return {word: direction for direction, words in load("bounds")["trend"].items() for word in words}
