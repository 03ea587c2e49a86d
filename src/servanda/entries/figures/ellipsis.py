"""What a figure leaves unsaid because the one before has said it: "61 cents, up from 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.entries.figures.find import FigureFound
    from servanda.entries.figures.quantity import Quantity

_JOINT = re.compile(
    r"(?:\b(?:from|to|than|against|versus|and|or|further|at|v|vs\.?|on|for|compared\swith|compared\sto|with|while|but|(?:short|half|quarter|out)\sof)|,)\s(?:(?:a|an|the|its|just|only|about|some|around|nearly|"
    r"almost|over|another|further|record|mere|high|low|peak|average|estimated|revised|profit|loss|total|as|more|less|fewer|than|"
    r"at|least|up|to|of|target|previous|forecasts?|close)\s)*$",
    re.I,
)
_FROM = re.compile(
    r"\bfrom\s(?:about|around|some|nearly|almost|just|over|under|a|an|only|roughly|\s)*$", re.I
)
_TO = re.compile(
    r"\sto\s(?:(?:about|around|some|nearly|almost|just|over|under|a|an|only|roughly|more\sthan|less\sthan|as\smany\sas)\s)*"
)
_BOUNDED = re.compile(r"\b(?:than|least|most|to|minimum\sof|maximum\sof)\s$", re.I)
_AND_BOUNDED = re.compile(
    r"\s(?:and|or|but)\s(?:(?:no|not)\s(?:more|fewer|less)\sthan|at\s(?:the\s)?(?:most|least)|up\sto|"
    r"(?:more|fewer|less)\sthan)\s",
    re.I,
)
"""Between two bounds of one noun: "no fewer than three and no more than nine members"."""
_NOT_CARRIED = frozenset(["duration", "age", "multiple"])
_LEVELS = re.compile(
    r"\b(?:from|to|than|against|versus|or|on|(?:short|half|quarter|out)\sof|compared\s(?:to|with))\s(?:(?:a|an|the|its|just|only|about|some|around|nearly|almost|"
    r"over|record|high|low|peak|average|of|more|less|fewer|than|as|at|least|up|to|mere)\s)*[$€£]?$",
    re.I,
)
"""What sets a level against the one before, of the same thing."""
_QUALIFIED = (
    r"(?:(?:a|an|the|its|just|only|about|some|around|roughly|nearly|almost|over|more|less|than|up|to|at|least|most|well|"
    r"close|under|as|much|many)\s)*[$€£]?$"
)
_BESIDE = re.compile(r"(?:,|\s[-–—])\s" + _QUALIFIED, re.I)
_MORE = re.compile(
    r"\s(?:more|fewer|less|higher|lower|(?:above|below)\s(?:normal|average|usual|target|forecasts?)|(?!over|under|after|other|water|paper)[a-z]{3,}er(?=\sthan))\b"
)
"""What compares what was said just before: ", 5 percent more than in 2019"."""
_TIMES = re.compile(r"\s(?:its|their|the|that|what)\b")
_RISING = re.compile(
    r",\s(?:rising|increasing|climbing|growing|swelling|going\sup|falling|dropping|sinking|shrinking|declining)\s"
    r"(?:again\s|later\s|further\s)?to\s" + _QUALIFIED
)
_TALLY = re.compile(
    r"\sof\s(?:the\s)?[\w-]+(?:\s[\w-]+)?(?:,?\s(?:to|against)\s|(?:,\s|,?\s(?:and|while|with)\s)(?:[\w’'-]+\s){0,3}?[A-Z][\w’'-]+\s(?:on\s|with\s)?)$"
)
"""Between shares of one whole: "33% of the vote and the Union 29%"."""
_OF = re.compile(r"\s(?:of\b|in\s(?!\d))")
_TOGETHER = re.compile(r"\s(?:and|or)\s" + _QUALIFIED)
_WHEN = re.compile(r"\b(?:over|in|within|after|during)\s")
_OR = re.compile(r",?\sor\s" + _QUALIFIED)
_APPOSED = re.compile(
    r",\s(?:a|an|the)\s(?:\w+\s)?(?:pace|rate|total|level|sum|figure|equivalent)\sof\s" + _QUALIFIED
)
_WORTH = re.compile(r"['’]s?\sworth,")
_ENOUGH = re.compile(r",\senough\sfor\s" + _QUALIFIED)
_DONE = re.compile(
    r"\b(?:(?!averaged|total|number|reached|exceeded|remained|ranged|stayed|neared)\w{3,}ed|"
    r"to\s(?:take|win|lose|gain|get|hold|keep)(?:\sanywhere)?(?:\sfrom)?|won|lost|got|had|has|have|took|made|sold|bought|found|built|led|held|kept|sent|shot|caught|hit)\s"
    + _QUALIFIED
)
"""Verbs whose object a bare number may be: "lost 9 seats, the Union gained four"."""
_ANOTHER = re.compile(r"\b(?:another|a\sfurther)\s$", re.I)
_MOVED_FROM = re.compile(r"\b(?:up|down)\sfrom\s" + _QUALIFIED)
_MOVED_TO = re.compile(r"\bto\s(?:(?:record|high|low)\s|(?:a|an)\s(?:record|high|low)?\s?)*" + _QUALIFIED)
_OWN_BEHIND = (" in a ro", " straigh")
_CAPITAL = re.compile(r"[A-Z]")
_OUT_OF = re.compile(r"\bout\sof\s" + _QUALIFIED)
_TAKEN = re.compile(r"\b(?:docked|deducted|dropped)\s" + _QUALIFIED)
_POINTS = re.compile(r"\bpoints?\b")
_WITH_CENTS = frozenset(["EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "TWD", "FJD", "JMD", "KES"])
_FARTHEST = Decimal(400)
"""The figure before and this one are not more than so many times apart."""
_NEAR = 10
_REMEMBERED = 12
"""Figures before one that it may go on from: a table without its lines is a sentence without end."""


def with_units_to_come(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities; of two levels or bounds the first takes its unit or noun from the second."""
    for one, other in zip_longest(quantities, quantities[1:]):
        alone = one.unit is None and one.number.form in ("digits", "words") and other is not None
        before = text[max(0, one.start - 24) : one.start]
        if alone and any(
            opening.search(before) and joint.fullmatch(text[one.end : other.start])
            for opening, joint in ((_FROM, _TO), (_BOUNDED, _AND_BOUNDED))
        ):
            yield replace(one, unit=other.unit, rate=other.rate, noun_at=other.end)
        else:
            yield one


def completed(text: str, figure: FigureFound, before: Sequence[FigureFound], bare: bool) -> FigureFound:
    """The figure with the unit, currency, rate and measure of one before it, where it leaves them unsaid.

    ``bare``: no unit and no noun stand with the number. Only levels and steps of like size are joined,
    through "from", "to", "than", "against", "and" and the like.
    """
    if not before:
        return _with_own_noun(text, figure)
    before = before[-_REMEMBERED:]
    lead = text[max(0, figure.start - 60) : figure.start]
    if bare and figure.unit in ("item", "person"):
        return _bare(text, figure, before, lead)
    if figure.unit == "cent" and before[-1].currency in _WITH_CENTS and _JOINT.search(lead):
        figure = replace(figure, currency=before[-1].currency)
    again = _said_again(text, figure, before, lead)
    if again is not None:
        return replace(figure, measure=again.measure)
    return _with_own_noun(text, _levelled(text, figure, before, lead))


def _bare(text: str, figure: FigureFound, before: Sequence[FigureFound], lead: str) -> FigureFound:
    """A number alone, with what the one before has said: "gained four", "against 3.3 for clerks"."""
    level = _LEVELS.search(lead) is not None
    behind = text[figure.end : figure.end + 8]
    if behind.startswith((" of them", " of us", " others")):
        return figure
    if _JOINT.search(lead):
        alike = [one for one in reversed(before) if one.kind not in _NOT_CARRIED and one.unit != "fraction"]
        alike = [one for one in alike if _alike(one, figure)]
        if text.startswith(" per ", figure.end):
            # "The crown fell 0.3 percent to 7.12 per dollar": a rate of its own.
            alike = [one for one in alike if one.kind != "share"]
        if level:
            alike = alike or [one for one in reversed(before) if one.measure and _near(one, figure)]
            if not _MOVED_FROM.search(lead):
                # "40 barges at two locks, compared with 12 before": a level is set against one of its size.
                alike.sort(key=lambda one: _apart(one, figure))
        if figure.trend and figure.measure and _MOVED_TO.search(lead):
            # "Users, banned in two markets, climbed to 318": what rose has a noun of its own.
            own = text[slice(*figure.measure)]
            alike = [one for one in alike if not _counts_other(text, one, own)]
        for one in alike:
            return replace(
                figure,
                unit=one.unit,
                kind=one.kind,
                currency=one.currency,
                per=figure.per or one.per,
                measure=one.measure if level and one.measure else figure.measure or one.measure,
            )
    last = before[-1]
    if last.kind == "duration" and last.measure and _BESIDE.search(lead) and _than(text, figure):
        # "Took 734 days, 50 more than in May".
        return replace(figure, unit=last.unit, kind=last.kind, measure=last.measure)
    levelled = figure.trend is not None and (_MOVED_TO.search(lead) or _FROM.search(lead))
    again = (
        _ANOTHER.search(lead)
        or (_DONE.search(lead) if not levelled else None)
        or _OUT_OF.search(lead)
        or behind.startswith((" more", " fewer"))
    )
    unsaid = figure.measure is None or _CAPITAL.match(text, figure.measure[0])
    if again and unsaid and not behind.startswith(_OWN_BEHIND):
        counts = (one for one in reversed(before) if one.kind in ("count", "people") and one.measure)
        counted = next(counts, None)
        if counted is not None:
            return replace(figure, unit=counted.unit, kind=counted.kind, measure=counted.measure)
    return figure


def _levelled(text: str, figure: FigureFound, before: Sequence[FigureFound], lead: str) -> FigureFound:
    """A level with its unit, which has rate and measure of the level that it is set against."""
    if not _JOINT.search(lead) or figure.change:
        return figure
    levels = [one for one in reversed(before) if not one.change] or [before[-1]]
    level = _LEVELS.search(lead) is not None
    alike = [one for one in levels if one.unit == figure.unit and one.currency == figure.currency]
    if level and not alike:
        # "Cut deaths by 40 percent among women over 60, compared with 12 percent".
        alike = levels = [one for one in reversed(before) if one.kind == figure.kind == "share"][:1]
    last = next(iter(alike), None) if level else levels[0]
    if last is None or last not in alike or figure.kind in _NOT_CARRIED:
        return figure
    rated = figure.per is None and not last.change and (figure.kind == "money" or level)
    rated = rated and _alike(last, figure)
    same_thing = level or (figure.kind == "share" and not _OF.match(text, figure.end))
    measure = figure.measure or (last.measure if same_thing else None)
    return replace(figure, per=last.per if rated else figure.per, measure=measure)


def _said_again(
    text: str, figure: FigureFound, before: Sequence[FigureFound], lead: str
) -> FigureFound | None:
    """The figure before whose measure this one has too, where the sentence does not name it again."""
    last = before[-1]
    gap = text[last.end : figure.start]
    same = last.unit == figure.unit and last.currency == figure.currency
    if figure.kind not in ("money", "count", "duration") and _BESIDE.search(lead) and _than(text, figure):
        measured = (one for one in reversed(before) if one.kind != "duration" and not _dates(text, one))
        return next(measured, last)
    if same and _RISING.search(lead):
        return last
    shares = figure.kind == last.kind == "share" and not figure.change
    if shares and _TALLY.match(gap) and not _OF.match(text, figure.end):
        return last
    if figure.measure is not None:
        return None
    if _TOGETHER.match(gap) or (same and _APPOSED.search(lead)):
        return last
    if figure.kind == "duration" and (_WORTH.match(text, figure.end) or _ENOUGH.search(lead)):
        return last
    if not _OR.search(lead):
        return None
    # "Twelve of the bridges, or 30%": of the same things.
    like = (one for one in reversed(before) if one.kind == figure.kind)
    return last if figure.kind == "share" else next(like, None)


def _than(text: str, figure: FigureFound) -> bool:
    """Whether a figure only compares: "5 percent more than in 2019", "four times its estimate"."""
    compares = figure.kind == "multiple" and _TIMES.match(text, figure.end) is not None
    return compares or _MORE.match(text, figure.end) is not None


def _dates(text: str, figure: FigureFound) -> bool:
    """Whether a figure only says when: "over five seasons"."""
    return _WHEN.search(text, max(0, figure.start - 7), figure.start + 7) is not None


def _with_own_noun(text: str, figure: FigureFound) -> FigureFound:
    """Of points that somebody wins and that are points of nothing, the points themselves."""
    if figure.unit != "point" or figure.measure is not None:
        return figure
    found = _POINTS.search(text, figure.start, figure.end)
    taken = not figure.change or _TAKEN.search(text, max(0, figure.start - 24), figure.start) is not None
    return figure if found is None or not taken else replace(figure, measure=found.span())


def _counts_other(text: str, one: FigureFound, own: str) -> bool:
    """Whether a figure counts other things than those named ``own``."""
    level = _FROM.search(text, max(0, one.start - 24), one.start) is not None
    other = one.measure is not None and text[slice(*one.measure)] != own
    return one.kind in ("count", "people") and other and not level


def _alike(one: FigureFound, other: FigureFound) -> bool:
    first, second = _size(one), _size(other)
    if not first or not second:
        return False
    return first <= second * _FARTHEST and second <= first * _FARTHEST


def _apart(one: FigureFound, other: FigureFound) -> Decimal:
    """How many times the greater of two is the smaller."""
    first, second = _size(one), _size(other)
    return _FARTHEST * _FARTHEST if not first or not second else max(first / second, second / first)


def _near(one: FigureFound, other: FigureFound) -> bool:
    """Whether two are of nearly one size, as two durations or ages that are compared."""
    return one.kind in ("duration", "age") and _apart(one, other) < _NEAR


def _size(figure: FigureFound) -> Decimal:
    value = (
        figure.value
        if figure.value is not None
        else figure.upper
        if figure.upper is not None
        else figure.lower
    )
    return abs(value) if value is not None else Decimal(0)
