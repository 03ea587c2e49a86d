"""Numbers in prose, digits and words alike: where they stand and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

from servanda.entries.figures.number_words import fraction_value, word_pattern, words_value
from servanda.lexicon import load

_VULGAR = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅕": Fraction(1, 5),
}  # fmt: skip
_DIGITS = re.compile(
    r"(?<![\w.,/^])(?<![A-Za-z]-)"
    r"(?P<minus>[-−](?=\d)|minus\s)?"
    r"(?:(?P<whole>\d{1,4})?(?P<vulgar>[¼½¾⅓⅔⅛⅜⅝⅞⅕])"
    r"|(?:(?P<before>\d{1,3})[- ])?(?P<over>\d{1,2})/(?P<under>[2-9]|10|12|16|32|64|100)(?![\d/])"
    r"|(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[  ]\d{3})+(?![\d,])"
    r"|\d+,\d{1,2}(?=\s?(?:%|per\s?cent))|\d+(?:[.·]\d+)?))"
    r"(?:(?P<glue>[\s-]?)(?P<magnitude>hundred|thousand|million|billion|trillion|dozen)s?(?![\w])"
    r"|(?P<short_glue>\s?)(?P<short>tn|trn|bn|bln|mn|mln|[kmbKMB])(?![\w²³]))?"
    r"(?!\d|[./]\d|\w)"
)
_PLURAL = re.compile(
    r"\b(?P<first>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    r"(?:\s+(?:of|upon)\s+(?P<second>hundreds|thousands|millions|billions|trillions))?\b"
    r"|\bseveral\s+(?P<several>dozen|hundred|thousand|million|billion|trillion)\b",
    re.I,
)
_ORDINAL_BEHIND = re.compile(
    r"[\s-](?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\w+tie)th)\b", re.I
)
_JOINED = re.compile(r"\s?(?P<by>-|–|—|to|and|or|through)\s?")


# "by 50 to 3 percent" and "grew from 1,500 to 3,000" name a change and two levels, not an interval.
_CHANGE = re.compile(
    r"\bby\s(?:(?:about|some|nearly|over|almost)\s)?(?:US|A|C)?[$€£¥]?$"
    r"|\b(?:gr[eo]wn?|ros[e]?|rise[ns]?|fell|fallen|rais\w*|reduc\w*|increas\w*|decreas\w*|declin\w*|lower\w*|"
    r"dropp\w*|up|down|cut|expand\w*|strength)\b[^.;]{0,60}\bfrom\s(?:US|A|C)?[$€£¥]?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``start:end``; a range has ``low`` and ``high`` and no value.

    ``digits``: written in digits. ``magnitude``: multiplied by one ("7.7 million"). ``open``: a plural
    such as "tens of thousands", whose ``low`` is two of them. ``fraction``: a part ("two thirds").
    ``first``: where the digits or words of a range begin, behind "between".
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    digits: bool = False
    magnitude: Decimal | None = None
    open: bool = False
    fraction: bool = False
    short: bool = False
    between: bool = False
    first: int | None = None


def find_numbers(text: str) -> list[Number]:
    """Every number of the text in order; ranges are joined ("between 5 and 10", "1/2 to 3/4")."""
    found = sorted(
        [*_plurals(text), *_in_digits(text), *_in_words(text)], key=lambda one: (one.start, -one.end)
    )
    apart: list[Number] = []
    for number in found:
        if apart and number.start < apart[-1].end:
            continue
        apart.append(number)
    return list(_ranges(text, apart))


def _in_digits(text: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        value = _scalar(match)
        if value is None:
            continue
        magnitude = _magnitude(match)
        end = match.end()
        if match["short"] and match["short_glue"] and match["short"] in "kmbKMB":
            magnitude, end = None, match.start("short_glue")
        if magnitude is not None:
            value *= magnitude
        if match["minus"]:
            value = -value
        yield Number(
            match.start(),
            end,
            value,
            digits=True,
            magnitude=magnitude,
            short=bool(match["short"]) and magnitude is not None,
        )


def _scalar(match: re.Match[str]) -> Decimal | None:
    if match["vulgar"]:
        return _decimal(int(match["whole"] or 0) + _VULGAR[match["vulgar"]])
    if match["over"]:
        over, under = int(match["over"]), int(match["under"])
        if over >= under:
            return None
        return _decimal(int(match["before"] or 0) + Fraction(over, under))
    digits = match["digits"]
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", digits):
        digits = digits.replace(".", "")
    elif re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    return Decimal(re.sub(r"[,  ]", "", digits).replace("·", "."))


def _magnitude(match: re.Match[str]) -> Decimal | None:
    if match["magnitude"]:
        return Decimal(load("numbers")["magnitudes"][match["magnitude"]])
    if match["short"]:
        return Decimal(load("numbers")["abbreviated"][match["short"].lower()])
    return None


def _decimal(fraction: Fraction) -> Decimal:
    return (
        (Decimal(fraction.numerator) / Decimal(fraction.denominator)).quantize(Decimal("1e-12")).normalize()
    )


def _plurals(text: str) -> Iterator[Number]:
    table = load("numbers")["plurals"]
    for match in _PLURAL.finditer(text):
        low = Decimal(table[match["first"].lower() if match["first"] else match["several"].lower() + "s"])
        if match["second"]:
            low *= Decimal(table[match["second"].lower()]) / 2
        yield Number(*match.span(), None, low=low, open=True)


def _in_words(text: str) -> Iterator[Number]:
    for match in word_pattern().finditer(text):
        words = match.group()
        while words:
            part = fraction_value(
                words,
                text[max(0, match.start() - 40) : match.start()],
                text[match.start() + len(words) : match.start() + len(words) + 40],
            )
            value = part if part is not None else words_value(words)
            end = match.start() + len(words)
            if value is not None and _ORDINAL_BEHIND.match(text, end):
                break
            if value is not None:
                yield Number(match.start(), end, value, fraction=part is not None, magnitude=_last(words))
                break
            shorter = re.sub(r"(?:[\s-]+|^)\S[^\s-]*$", "", words)
            words = shorter if shorter != words else ""


def _last(words: str) -> Decimal | None:
    magnitude = load("numbers")["magnitudes"].get(re.split(r"[\s-]", words.lower())[-1])
    return Decimal(magnitude) if magnitude and magnitude >= 1000 else None


def _ranges(text: str, numbers: list[Number]) -> Iterator[Number]:
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        joined = _range(text, first, second) if second is not None else None
        yield joined or first
        index += 2 if joined else 1


def _range(text: str, first: Number, second: Number) -> Number | None:
    """The range that two neighbouring numbers make; a shared unit may stand after the first too."""
    if first.value is None or second.value is None or first.fraction != second.fraction:
        return None
    between = text[first.end : second.start]
    unit = _shared_unit().match(between)
    sign = re.match(r"\s?(?:%|per\s?cent|percent)", between)
    rest = between[unit.end() if unit else sign.end() if sign else 0 :]
    rest = re.sub(r"(?:US|A|C)?[$€£¥]$", "", rest)
    match = _JOINED.fullmatch(rest)
    if match is None:
        return None
    back = max(0, first.start - 40)
    opening = re.search(r"\bbetween\s(?:US|A|C)?[$€£¥]?\s?$", text[back : first.start], re.I)
    word = match["by"]
    if word == "to" and _CHANGE.search(text[max(0, first.start - 90) : first.start]):
        return None
    if word == "and" and not opening:
        return None
    low, high = first.value, second.value
    if (
        second.magnitude is not None
        and first.magnitude is None
        and low < 1000
        and low * second.magnitude <= high
    ):
        low *= second.magnitude
    if word == "or" and not (high > low and (high - low <= max(Decimal(1), low) and low <= 12)):
        return None
    if word in "-–—" and first.digits != second.digits:
        return None
    if high <= low:
        return None
    start = back + opening.start() if opening else first.start
    return replace(
        second,
        start=start,
        value=None,
        low=low,
        high=high,
        between=opening is not None,
        digits=first.digits,
        first=first.start,
    )


@cache
def _shared_unit() -> re.Pattern[str]:
    forms = sorted((form for unit in load("units")["unit"] for form in unit["forms"]), key=len, reverse=True)
    return re.compile(r"\s?(?:" + "|".join(map(re.escape, forms)) + r")(?=\s)", re.I)
