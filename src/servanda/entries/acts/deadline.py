"""When an act is due: "by 1 June 1992", "within sixty days", "for a further period of six months"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from servanda.entries.dates import DateFound
from servanda.entries.dates.calendar import MONTHS, month, month_number
from servanda.entries.figures.numbers.words import words_value

_LIMIT = (
    r"(?:by|before|until|till|no later than|not later than|prior to|in advance of|ahead of|through|up to|"
    r"at the latest(?: on| by)?|on or before|by or before|ending(?: on)?|expiring(?: on)?|as of)"
)
_LIMIT_BEFORE = re.compile(
    rf"\b(?:at least\s+|up\s+)?{_LIMIT}\s+(?:at the latest\s+|at least\s+)?(?:the\s+)?"
    r"(?:(?P<part>end|close|conclusion|beginning|start|middle|first half|"
    r"second half)\s+of\s+)?(?:the\s+|mid[-\s]|late\s|early\s)?$",
    re.I,
)
_NUMBER = r"(?:\d{1,3}|an?|[a-z]+(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)"
_COUNT = (
    rf"(?P<count>{_NUMBER})(?:\s+\(\d{{1,3}}\))?[\s-]+(?:calendar\s+|working\s+|business\s+)?"
    r"(?P<unit>days?|weeks?|months?|years?|decades?)\b"
)
_SPAN = re.compile(
    r"\b(?:within|not later than|no later than|in no more than|in not more than|in less than|no more than)\s+"
    r"(?:(?:a|the)\s+(?:further\s+|next\s+|maximum\s+)?(?:period\s+of\s+)?)?(?:at most\s+|the next\s+)?"
    + _COUNT,
    re.I,
)
_PERIOD = re.compile(
    r"\bfor\s+(?:(?:a|an|another|the)\s+)?(?:(?:further|additional|interim|initial|new|final|last|"
    r"next|limited|single|"
    r"renewable|maximum|minimum)\s+)*(?:period\s+of\s+)?(?:(?:up to|at least|another|not more than|"
    r"an additional|a further)\s+)?"
    r"(?:(?:a|an)\s+)?" + _COUNT,
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:over|in|during|for|throughout)\s+(?:the\s+)?(?:course of\s+)?(?:the\s+)?(?:next|coming|"
    r"following|ensuing)\s+"
    rf"(?:few\s+|several\s+)?(?:(?P<count>{_NUMBER})[\s-]+)?(?P<unit>days?|weeks?|months?|years?|decades?)\b",
    re.I,
)
_OVER = re.compile(
    r"\bover\s+(?:a period of\s+|a\s+|an\s+|the\s+)?(?P<count>\d{1,2}|[a-z]+)[\s-]+(?P<unit>years?|"
    r"months?|decades?)\b(?!\s+ago)",
    re.I,
)
_EVENT_NOUN = (
    r"(?:meeting|session|summit|conference|assembly|consultations?|anniversary|elections?|review|report|term|"
    r"expiry|expiration|end|conclusion|close|completion|opening|start|beginning|season|winter|"
    r"summer|spring|autumn|COP\s?\d*|MC\d+|"
    r"deadline|mandate|round|presidency|congress|forum|retreat|plenary|visit)"
)
_EVENT = re.compile(
    r"\b(?:by|before|until|no later than|not later than|prior to|in advance of|ahead of|in time for|"
    r"at the latest at|through)\s+"
    r"(?P<event>(?:the time of\s+)?(?:the|its|our|their|his|that|this|any|each|next|COP\s?\d+|"
    r"MC\d+)\s?(?:[\w’'-]+\s+){0,6}?"
    + _EVENT_NOUN
    + r"\b(?:\s+(?:of|in|on|to)\s+(?:the\s+|its\s+|our\s+)?[\w’'-]+"
    r"(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]+){0,4})?)",
)
_COP = re.compile(r"\b(?:by|before|ahead of|prior to)\s+(?:the\s+)?(?:COP|MC|CMA|G7|G20)\s?\d+\b")
_THAT_IS = re.compile(
    r"[\s,;(]*(?:that is(?: to say)?|i\.e\.|namely|or)?[\s,]*(?:until|to|up to|"
    r"ending(?: on)?)\s+(?:the\s+)?$",
    re.I,
)
_AS_LONG = re.compile(r"\b(?:for )?as long as (?:it takes|(?:is )?necessary|needed|required)\b", re.I)
_MONTH_END = re.compile(
    rf"\b{_LIMIT}\s+(?:the\s+)?(?:end\s+of\s+)?(?P<month>{'|'.join(MONTHS)})\b(?!\s+\d)", re.I
)
_DAYS_IN = {"day": 1, "week": 7}
_MONTHS_IN = {"month": 1, "year": 12, "decade": 120}


@dataclass(frozen=True, slots=True)
class DeadlineFound:
    """A deadline at ``start:end``; the interval's open end is None."""

    start: int
    end: int
    first: date | None
    last: date | None


def deadline_in(
    text: str, start: int, end: int, dates: Sequence[DateFound], reference: date | None
) -> DeadlineFound | None:
    """The first deadline in ``start:end`` of a text; counted, where it must be, from ``reference``.

    A period and the day on which it ends are one: "for six months, that is, until 19 April 1985".
    """
    found = sorted(_all(text, start, end, dates, reference), key=lambda one: (one.start, -one.end))
    if not found:
        return None
    first = found[0]
    for other in found[1:]:
        if other.start >= first.end and _THAT_IS.fullmatch(text, first.end, _limit_end(text, other)):
            return DeadlineFound(first.start, other.end, other.first or first.first, other.last or first.last)
    return first


def _limit_end(text: str, other: DeadlineFound) -> int:
    """Where the words of limit end and the date itself begins."""
    match = re.match(rf"{_LIMIT}\s+(?:the\s+)?", text[other.start : other.end], re.I)
    return other.start + (match.end() if match else 0)


def _all(
    text: str, start: int, end: int, dates: Sequence[DateFound], reference: date | None
) -> Iterator[DeadlineFound]:
    taken: list[tuple[int, int]] = []
    for one in dates:
        if start <= one.start < end:
            due = _dated(text, start, one, reference)
            if due is not None:
                taken.append((due.start, due.end))
                yield due
    for pattern in (_SPAN, _PERIOD, _AHEAD, _OVER):
        for match in pattern.finditer(text, start, end):
            if any(begin < match.end() and match.start() < stop for begin, stop in taken):
                continue
            due = _counted(match, reference)
            if due is not None:
                taken.append((due.start, due.end))
                yield due
    for match in _MONTH_END.finditer(text, start, end):
        free = not any(begin < match.end() and match.start() < stop for begin, stop in taken)
        if free and match["month"][0].isupper() and reference is not None:
            number = month_number(match["month"]) or 1
            year = reference.year + (number < reference.month)
            taken.append(match.span())
            yield DeadlineFound(match.start(), match.end(), None, month(year, number).last)
    for pattern in (_EVENT, _COP, _AS_LONG):
        for match in pattern.finditer(text, start, end):
            if not any(begin < match.end() and match.start() < stop for begin, stop in taken):
                taken.append(match.span())
                yield DeadlineFound(match.start(), match.end(), None, None)


def _dated(text: str, start: int, one: DateFound, reference: date | None) -> DeadlineFound | None:
    limit = _LIMIT_BEFORE.search(text, start, one.start)
    words = text[one.start : one.end].lower()
    last = one.interval.last
    past = reference is not None and last is not None and last < reference
    if limit is not None:
        said = limit.group().lower()
        if "as of" in said or (past and not said.startswith(("until", "through"))):
            return None
        ends = words.startswith(("the end", "end")) or (limit["part"] or "").lower() in (
            "end",
            "close",
            "conclusion",
        )
        middle = re.match(r"(?:the )?mid(?:dle of)?[-\s]*(\d{4})$", words)
        if middle is not None:
            last = date(int(middle[1]), 6, 30)
        if said.startswith(("before", "prior", "in advance", "ahead")) and one.interval.first and not ends:
            last = one.interval.first - timedelta(days=1)
        return DeadlineFound(limit.start(), one.end, None, last)
    if past:
        return None
    before = text[max(start, one.start - 8) : one.start].lower()
    if words.startswith(("the end", "end")) and re.search(r"\bat\s$", before):
        return DeadlineFound(one.start, one.end, None, last)
    spans = re.match(r"from\s.*\s(?:to|until|through)\s", words) or re.search(r"\bfrom\s$", before)
    if spans and one.interval.first is not None and one.interval.first != last:
        return DeadlineFound(one.start, one.end, one.interval.first, last)
    return None


def _counted(match: re.Match[str], reference: date | None) -> DeadlineFound | None:
    count = match["count"]
    if count is None:
        several = match["unit"].lower().endswith("s")
        value = None if several else 1
    elif count.lower() in ("a", "an"):
        value = 1
    else:
        number = int(count) if count.isdigit() else words_value(re.sub(r"\s", "-", count.lower()))
        if number is None:
            return None
        value = int(number)
    last = _after(reference, value, match["unit"].lower()) if value is not None else None
    return DeadlineFound(*match.span(), reference if last else None, last)


def _after(reference: date | None, count: int, unit: str) -> date | None:
    """The day that lies ``count`` units after the document's date."""
    unit = unit.removesuffix("s")
    if reference is None:
        return None
    if unit in _DAYS_IN:
        return reference + timedelta(days=count * _DAYS_IN[unit])
    months = reference.year * 12 + reference.month - 1 + count * _MONTHS_IN[unit]
    year, month = divmod(months, 12)
    if year > date.max.year:
        return None
    for day in range(reference.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, min(reference.day, 28))
