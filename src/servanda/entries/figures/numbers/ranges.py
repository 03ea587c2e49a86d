"""Two numbers that make one range: "between 5 and 10", "40-45", "$18 to $22 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from servanda.entries.figures.numbers.number import Number
from servanda.entries.figures.units import currency_after, currency_before, unit_after
from servanda.lexicon import load

_MONEY = r"(?:(?:US|A|C|HK|NZ|S|R|NT)?\s?[$€£¥₹₩]\s?|(?:USD|EUR|GBP)\s?)"
_JOINED = re.compile(
    r"(?P<by>-to-|-\s(?:to|or|and)\s|\s?(?:±|\+/?[-−]|plus\sor\sminus)\s?|\s?[-–—−]\s?|\s?(?:to|and|or|through|till)\s?(?:about|around|roughly|nearly|almost|even|maybe|perhaps|as\smuch\sas|as\smany\sas)?\s?|\s?or\s(?:even\s)?|\s/\s)"
    rf"(?P<money>{_MONEY})?"
)
_OPENING = re.compile(
    rf"\b(?P<word>between|from|anywhere\sfrom|anywhere\sbetween|either)\s(?:about\s|around\s|roughly\s|an\sestimated\s)?{_MONEY}?$",
    re.I,
)
_VOTES = re.compile(r"\b(?:vot(?:e|ed|es|ing)|ruling|decision|ruled|split|majority|tally|margin)\b", re.I)


def join_ranges(text: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """The numbers, each two that make a range joined to one.

    Not joined: what names a change and two levels ("grew from 1,500 to 3,000", "by 50 to 3 percent"), a
    score or vote ("5-4"), numbers that fall.
    """
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        joined = _range(text, first, second) if second is not None else None
        yield joined or first
        index += 2 if joined else 1


def _range(text: str, first: Number, second: Number) -> Number | None:
    if (
        first.value is None
        or second.value is None
        or (first.form == "fraction") != (second.form == "fraction")
    ):
        return None
    if "multiple" in (first.form, second.form) or "ratio" in (first.form, second.form):
        return None
    if second.start - first.end > 48:
        return None
    between = text[first.end : second.start]
    unit = _shared_unit(text, first)
    if unit and not _same_unit(text, first, second):
        return None
    match = _JOINED.fullmatch(between[unit:])
    if match is None:
        return None
    if match["by"].strip() in ("±", "+/-", "+/−", "+-", "plus or minus"):
        low, high = first.value - second.value, first.value + second.value
        return replace(
            second, start=first.start, value=None, low=low, high=high, first=first.start, bound="between"
        )
    back = max(0, first.start - 48)
    opening = _OPENING.search(text[back : first.start])
    word = match["by"].strip().split()[-1 if match["by"].startswith("- ") else 0]
    stroke = word[0] in "-–—−" and word != "-to-"
    low, high = first.value, second.value
    if (
        second.magnitude is not None
        and first.magnitude is None
        and low < 1000
        and low * second.magnitude <= high
    ):
        low *= second.magnitude
    if high <= low or (word == "/" and high != low + 1):
        return None
    if unit and between[0] == "-" and word == "and":
        return None  # "between two-year and 10-year yields"
    if word == "and" and not (opening and "between" in opening["word"].lower()):
        return None
    changes = word in ("to", "through", "till") and _is_change(text, first.start, bool(opening))
    if changes and (unit or not _is_step_range(text, first, low, high)):
        return None
    if word == "or" and not (high - low <= max(Decimal(1), low) and first.form == second.form):
        return None
    if stroke and (
        re.match(r"[-–/]\d", text[second.end : second.end + 2])
        or text[first.start - 1 : first.start] in ("-", "–", "/")
    ):
        return None  # one more group: a number of an account or telephone
    if (
        stroke
        and second.digits
        and text[second.start] == "0"
        and text[second.start + 1 : second.start + 2].isdigit()
    ):
        return None
    if stroke and (first.digits != second.digits or (not unit and _is_score(text, first, second))):
        return None
    if first.digits and second.digits and stroke and _is_period(text, first, second):
        return None
    named = opening is not None and (word in ("and", "to", "-to-") or stroke)
    return replace(
        second,
        start=back + opening.start() if opening and named else first.start,
        value=None,
        low=low,
        high=high,
        between=bool(opening and named),
        form=first.form if first.form == second.form else "digits",
        first=first.start,
        last=second.start,
        bound="between",
    )


def _shared_unit(text: str, first: Number) -> int:
    """How long the unit is that stands behind the first number too: "5% to 10%"."""
    unit = currency_after(text, first.end) or unit_after(text, first.end, digits=first.digits)
    return unit.end - first.end if unit is not None else 0


def _same_unit(text: str, first: Number, second: Number) -> bool:
    """Whether the unit behind the first number is the second's too: not in "rose 5 percent to 1,140 yen"."""
    one = currency_after(text, first.end) or unit_after(text, first.end, digits=first.digits)
    other = (
        currency_before(text, second.start)
        or currency_after(text, second.end)
        or unit_after(text, second.end, digits=second.digits)
    )
    return one is None or other is None or (one.name, one.currency) == (other.name, other.currency)


def _is_step_range(text: str, first: Number, low: Decimal, high: Decimal) -> bool:
    """Whether "by 80 to 110" is a step between two ends, not a step and a level: they lie close together."""
    return (
        high <= 2 * low
        and re.search(r"\bby\s\S{0,4}$", text[max(0, first.start - 12) : first.start]) is not None
    )


def _is_change(text: str, start: int, opened: bool) -> bool:
    """Whether the first number is a step or a level that was left: "by 50 to 3", "grew from 5 to 7"."""
    before = text[max(0, start - 110) : start]
    if re.search(
        rf"\bby\s(?:(?:about|some|nearly|over|almost|around|another|roughly)\s)?{_MONEY}?$", before, re.I
    ):
        return not re.search(r"\b(?:by)\s(?:between|from)\b", before[-30:], re.I)
    if not opened:
        return _moves().search(before[-34:]) is not None
    # Of "from": a verb or noun of change in the same clause, with nothing but its subject's words between.
    return (
        _changes().search(re.split(r"[.;:]\s|\b(?:rang\w+|anywhere|vary\w*|var(?:y|ied|ies))\b", before)[-1])
        is not None
    )


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(_movers())}|went|moved|turned|extended|widened|narrowed)\b[^.;]*$", re.I
    )


@cache
def _moves() -> re.Pattern[str]:
    """A mover directly before the number: "rose 5 percent to 7", "up 5 to 9"."""
    return re.compile(
        rf"\b(?:{'|'.join(_movers())})\s(?:(?:about|some|nearly|over|almost|another|roughly|as\smuch\sas)\s)?{_MONEY}?$",
        re.I,
    )


@cache
def _movers() -> list[str]:
    trend = load("trend")
    return [re.escape(word) for side in ("up", "down") for group in trend[side].values() for word in group]


def _is_score(text: str, first: Number, second: Number) -> bool:
    """Whether two small numbers with a stroke tell how a match or vote ended: "won 1-3", "a 4-5 ruling"."""
    if (
        first.value is None
        or second.value is None
        or second.value > 200
        or first.value % 1
        or second.value % 1
    ):
        return False
    around = text[max(0, first.start - 30) : first.start] + " # " + text[second.end : second.end + 18]
    return bool(_VOTES.search(around)) or bool(_games().search(around))


@cache
def _games() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('numbers')['scores']['words'])})\b", re.I)


def _is_period(text: str, first: Number, second: Number) -> bool:
    """Whether two years make a period: "2019-2021"."""
    years = (text[first.start : first.end], text[second.start : second.end])
    return bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", years[0])) and bool(
        re.fullmatch(r"(?:(?:1[5-9]|20)\d\d|\d\d)", years[1])
    )
