"""Months by name, and intervals of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from rapidfuzz.distance import OSA

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``first`` to ``last`` day, both included; an open end is None."""

    first: date | None
    last: date | None

    @property
    def earliest(self) -> str | None:
        """The first day, ISO 8601."""
        return self.first.isoformat() if self.first else None

    @property
    def latest(self) -> str | None:
        """The last day, ISO 8601."""
        return self.last.isoformat() if self.last else None


@cache
def month_number(name: str) -> int | None:
    """1 to 12 for a month's name, its abbreviation, or a name misread by one letter (two in long ones)."""
    word = re.sub(r"-\s?", "", name.lower().rstrip("."))
    for number, month in enumerate(MONTHS, 1):
        if word == month or (len(word) in (3, 4) and month.startswith(word)):
            return number
    if len(word) < 4:
        return None
    close = [
        (OSA.distance(word, month), number)
        for number, month in enumerate(MONTHS, 1)
        if OSA.distance(word, month) <= (2 if len(month) > 6 else 1) and len(month) > 3
    ]
    return min(close)[1] if close else None


def misread_month(words: str) -> str | None:
    """The word of a date that was taken for a month though it is printed otherwise: "Novernber"."""
    for match in re.finditer(r"[^\W\d_]{4,}(?:-\s?[^\W\d_]{2,})?", words):
        word = match.group()
        plain = word.lower()
        known = any(month == plain or month.startswith(plain) for month in MONTHS) or plain == "sept"
        if not known and month_number(word) is not None:
            return word
    return None


def day(year: int, month: int, number: int) -> Interval | None:
    """One day; None when the calendar has no such day."""
    try:
        one = date(year, month, number)
    except ValueError:
        return None
    return Interval(one, one)


def month(year: int, number: int) -> Interval:
    """A whole month."""
    return Interval(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int) -> Interval:
    """A whole year."""
    return Interval(date(number, 1, 1), date(number, 12, 31))


def part_of(whole: Interval, part: str) -> Interval:
    """``early``, ``mid``, ``late`` thirds of a period; ``end`` and ``beginning`` are one day."""
    if whole.first is None or whole.last is None:
        return whole
    length = (whole.last - whole.first).days
    third = timedelta(days=length // 3)
    if part == "end":
        return Interval(whole.last, whole.last)
    if part == "beginning":
        return Interval(whole.first, whole.first)
    if part == "early":
        return Interval(whole.first, whole.first + third)
    if part == "late":
        return Interval(whole.last - third, whole.last)
    return Interval(whole.first + third, whole.last - third)


def quarter(year_number: int, number: int) -> Interval:
    """A quarter of a year, 1 to 4."""
    return Interval(month(year_number, 3 * number - 2).first, month(year_number, 3 * number).last)


def half(year_number: int, number: int) -> Interval:
    """A half of a year, 1 or 2."""
    return Interval(month(year_number, 6 * number - 5).first, month(year_number, 6 * number).last)
