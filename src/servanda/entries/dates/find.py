"""Finds dates in running text. Patterns stand in the order of their length: the longest reading wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from servanda.entries.dates.calendar import (
    Interval,
    day,
    half,
    month,
    month_number,
    part_of,
    quarter,
    year,
)
from servanda.entries.dates.words import (
    AHEAD,
    BEFORE_YEAR,
    ORDINALS,
    PART,
    PARTS,
    RELATIVE_DAYS,
    SURE_MONTHS,
)

_ENDLESS = re.compile(r"\S{200,}|\s{200,}")
_MONTH = (
    r"(?P<{0}>[A-Z][a-z]{{2,6}}-\s?[a-z]{{2,6}}|[A-Z][a-z]{{2,3}}\.(?=\s?\d)|[A-Z][a-z]{{2,9}}|[A-Z]{{3,9}})"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|°)?"
_YEAR = r"(?P<{0}>1[6-9]\d\d|2[01]\d\d)"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|through|until)\s)"
_AND = r"(?:\s?[-–—/]\s?|\s(?:to|through|until|and|&)\s)"


def _pattern(template: str) -> re.Pattern[str]:
    """Fill in the named parts {D}, {M}, {Y}, {D2} ... and what joins two dates, {to} and {and}."""
    filled = re.sub(r"\{D(\d?)\}", lambda m: _DAY.format("day" + m[1]), template)
    filled = re.sub(r"\{M(\d?)\}", lambda m: _MONTH.format("month" + m[1]), filled)
    filled = re.sub(r"\{Y(\d?)\}", lambda m: _YEAR.format("year" + m[1]), filled)
    filled = filled.replace("{to}", _TO).replace("{and}", _AND)
    return re.compile(r"(?<![\w/.$€£¥-])" + filled + r"(?![\w/]|-\d|,\d{3}|\.\d)")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at ``start:end`` of the text; ``guessed_year``: taken from the document, not the words."""

    start: int
    end: int
    interval: Interval
    guessed_year: bool = False


_Reader = Callable[[re.Match[str], date | None], Interval | None]


def find_dates(text: str, reference: date | None) -> list[DateFound]:
    """All dates of a paragraph, in order; ``reference`` is the document's date for "today", "4 June"."""
    found: list[DateFound] = []
    taken = bytearray(len(text))
    between = list(_between_endless_runs(text))
    for pattern, reader in _READERS:
        for match in (match for begin, stop in between for match in pattern.finditer(text, begin, stop)):
            start, end = match.span("date") if "date" in pattern.groupindex else match.span()
            if 1 in taken[start:end]:
                continue
            interval = reader(match, reference)
            if interval is not None:
                guessed = "year" in pattern.groupindex and not match["year"]
                found.append(DateFound(start, end, interval, guessed))
                taken[start:end] = b"\1" * (end - start)
    found.sort(key=lambda date_found: date_found.start)
    return list(_years_from_lists(text, found))


def _between_endless_runs(text: str) -> Iterator[tuple[int, int]]:
    """No date stands in a word or gap of hundreds of characters, yet every pattern would go over it."""
    begin = 0
    for word in _ENDLESS.finditer(text):
        if begin < word.start():
            yield begin, word.start()
        begin = word.end()
    if begin < len(text):
        yield begin, len(text)


def _years_from_lists(text: str, found: list[DateFound]) -> Iterator[DateFound]:
    """In "14 April, 31 May and 6 June 1991" the last date's year is the year of all."""
    known: int | None = None
    result: list[DateFound] = []
    for one, following in zip(reversed(found), [None, *reversed(found[1:])], strict=False):
        if following is not None and re.fullmatch(
            r"[\s,;]*(?:and\s+|or\s+|to\s+)?", text[one.end : following.start]
        ):
            pass
        else:
            known = None
        if one.guessed_year and known is not None and one.interval.first:
            moved = day(known, one.interval.first.month, one.interval.first.day)
            one = DateFound(one.start, one.end, moved or one.interval)
        elif one.interval.first is not None and not one.guessed_year:
            known = one.interval.first.year
        result.append(one)
    yield from reversed(result)


def _number(match: re.Match[str], name: str) -> int:
    return int(match[name])


def _day(match: re.Match[str], reference: date | None) -> Interval | None:
    number = month_number(match["month"])
    if number is None:
        return None
    if match["year"]:
        return day(_number(match, "year"), number, _number(match, "day"))
    if re.sub(r"-\s?|\.$", "", match["month"].lower()) not in SURE_MONTHS:
        return None
    if reference is None:
        return Interval(None, None)
    before = re.split(r"[.;]\s", match.string[max(0, match.start() - 200) : match.start()])[-1]
    ahead = bool(AHEAD.search(before))
    return _nearest(reference, number, _number(match, "day"), ahead)


def _nearest(reference: date, month_of_year: int, number: int, ahead: bool) -> Interval | None:
    """A day without a year: the last such day before the document, or the next when it lies ahead.

    A day within a fortnight after the document's date counts as near enough either way.
    """
    days = [
        one
        for offset in (0, -1, 1)
        if (one := day(reference.year + offset, month_of_year, number)) is not None
    ]
    near = timedelta(days=14)
    fitting = [
        one
        for one in days
        if one.first is not None
        and (one.first >= reference - near if ahead else one.first <= reference + near)
    ]
    return min(fitting or days, key=lambda one: abs((one.first or reference) - reference), default=None)


def _days(match: re.Match[str], reference: date | None) -> Interval | None:
    first_month = month_number(match["month"])
    last_month = month_number(match["month2"]) if match.groupdict().get("month2") else first_month
    if first_month is None or last_month is None:
        return None
    if match["year"]:
        last_year = _number(match, "year")
    elif reference is not None:
        last_year = reference.year
    else:
        return Interval(None, None)
    first_year = last_year - 1 if first_month > last_month else last_year
    if match.groupdict().get("year2"):
        first_year = _number(match, "year2")
    first = day(first_year, first_month, _number(match, "day"))
    last = day(last_year, last_month, _number(match, "day2"))
    if first is None or last is None or first.first is None or last.last is None or first.first > last.last:
        return None
    if re.search(r"\s(?:and|&)\s", match.group()) and (last.last - first.first).days != 1:
        return None
    return Interval(first.first, last.last)


def _month(match: re.Match[str], _: date | None) -> Interval | None:
    number = month_number(match["month"])
    if number is None:
        return None
    whole = month(_number(match, "year"), number)
    return part_of(whole, PARTS[match["part"].lower()]) if match.groupdict().get("part") else whole


def _months(match: re.Match[str], _: date | None) -> Interval | None:
    first, last = month_number(match["month"]), month_number(match["month2"])
    if first is None or last is None:
        return None
    last_year = _number(match, "year")
    first_year = _number(match, "year2") if match["year2"] else last_year - (first > last)
    return Interval(month(first_year, first).first, month(last_year, last).last)


def _year(match: re.Match[str], _: date | None) -> Interval | None:
    whole = year(_number(match, "year"))
    part = match.groupdict().get("part")
    return part_of(whole, PARTS[part.lower()]) if part else whole


def _years(match: re.Match[str], _: date | None) -> Interval | None:
    first, last = _number(match, "year"), match["year2"]
    last_year = int(str(first)[:2] + last) if len(last) == 2 else int(last)
    return Interval(year(first).first, year(last_year).last) if first < last_year < first + 200 else None


def _fraction(match: re.Match[str], reference: date | None) -> Interval | None:
    in_year = _number(match, "year") if match["year"] else reference.year if reference else None
    if in_year is None:
        return None
    number = ORDINALS[match["ordinal"].lower()]
    if match["unit"].lower() == "half":
        return half(in_year, number) if number < 3 else None
    return quarter(in_year, number)


def _decade(match: re.Match[str], _: date | None) -> Interval | None:
    first = _number(match, "year")
    return Interval(date(first, 1, 1), date(first + 9, 12, 31)) if first % 10 == 0 else None


def _iso(match: re.Match[str], _: date | None) -> Interval | None:
    try:
        one = date.fromisoformat(match.group())
    except ValueError:
        return None
    return Interval(one, one)


def _relative(match: re.Match[str], reference: date | None) -> Interval | None:
    if reference is None:
        return Interval(None, None)
    words = match.group().lower()
    if words in RELATIVE_DAYS:
        one = reference + timedelta(days=RELATIVE_DAYS[words])
        return Interval(one, one)
    shift = {"last": -1, "next": 1, "this": 0, "past": -1, "coming": 1, "current": 0, "the": 0}[
        match["which"].lower()
    ]
    if match["period"].lower() == "year":
        whole = year(reference.year + shift)
    else:
        months = reference.year * 12 + reference.month - 1 + shift
        whole = month(months // 12, months % 12 + 1)
    return part_of(whole, PARTS[match["part"].lower()]) if match["part"] else whole


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(r"\d{4}-\d\d-\d\d"), _iso),
    (_pattern(r"{D}\.?\s{M},?\s{Y2}{to}{D2}\s{M2},?\s{Y}"), _days),
    (_pattern(r"{M}\s{D},?\s{Y2}{to}{M2}\s{D2},?\s{Y}"), _days),
    (_pattern(r"{D}\s{M}{to}{D2}\s{M2}(?:,?\s{Y})?"), _days),
    (_pattern(r"{M}\s{D}{to}{M2}\s{D2}(?:,?\s{Y})?"), _days),
    (_pattern(r"(?:from )?{D}{and}{D2}\s{M}(?:,?\s{Y})?"), _days),
    (_pattern(r"{M}\s{D}{and}{D2}(?:,?\s{Y})?"), _days),
    (_pattern(r"{D}\s?(?:of\s)?{M},?\s{Y}"), _day),
    (_pattern(r"{M}\s{D},?\s{Y}"), _day),
    (_pattern(PART + r"\s?{M},?\s(?:of\s)?{Y}"), _month),
    (_pattern(r"{M}\s(?:{Y2}\s?)?(?:to|–|-|until|through)\s?{M2},?\s{Y}"), _months),
    (_pattern(r"{M},?\s(?:of\s)?{Y}"), _month),
    (
        _pattern(
            r"(?:the\s)?(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\s(?P<unit>quarter|half)(?:\sof\s(?:the\syear\s)?{Y}|\sof\s(?:this|the)\syear)"
        ),
        _fraction,
    ),
    (_pattern(PART + r"\s?{Y}"), _year),
    (_pattern(r"{Y}\s?(?:-|–|—|/)\s?(?P<year2>\d\d|1[6-9]\d\d|2[01]\d\d)"), _years),
    (
        _pattern(r"(?:(?:from|between)\s)?{Y}\s(?:to|and|through|until)\s(?P<year2>1[6-9]\d\d|2[01]\d\d)"),
        _years,
    ),
    (_pattern(r"(?:the\s)?(?P<year>1[6-9]\d0|2[01]\d0)s"), _decade),
    (_pattern(r"{D}\s(?:of\s)?{M}(?P<year>)"), _day),
    (_pattern(r"{M}\s{D}(?P<year>)"), _day),
    (_pattern(BEFORE_YEAR + r"\s(?P<date>{Y})(?!\s[A-Z(])"), _year),
    (_pattern(r"[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]his day(?! and age)"), _relative),
    (
        _pattern(
            r"(?:(?P<part>(?:[Tt]he )?(?:[Ee]nd|[Bb]eginning|[Mm]iddle) of|[Ee]arly|[Ll]ate)\s)?"
            r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\s(?P<period>year|month)"
        ),
        _relative,
    ),
    (_pattern(r"(?P<part>[Tt]he (?:end|beginning|middle) of)\s(?P<which>the)\s(?P<period>year)"), _relative),
)
