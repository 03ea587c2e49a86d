"""The parts of an act but for its addressees: content, condition and deadline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from servanda.entries.acts.phrases import Phrase
from servanda.entries.dates import DateFound
from servanda.entries.figures.numbers.words import words_value

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CONDITION_NOUNS = {"provided", "condition", "understanding", "event"}
_CONDITION = re.compile(
    r"\b(?:if(?! any\b| not\b)|provided that|on (?:the )?condition that|on the understanding that|subject to|"
    r"unless|as long as|in the event (?:that|of)|until such time as|only when|(?<!at )once)\b[^;.]*",
    re.I,
)
_BY = re.compile(
    r"\b(?:by|before|until|no later than|not later than|prior to|through|at the latest(?: on| by)?|"
    r"on or before|ending(?: on)?|up to)\s+(?:the\s+)?$",
    re.I,
)
_COUNT = r"(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s-]+(?P<unit>days?|weeks?|months?|years?)\b"
_WITHIN = re.compile(
    r"\b(?:within|not later than|no later than|in no more than)\s+(?:a (?:further )?period of\s+)?" + _COUNT,
    re.I,
)
_PERIOD = re.compile(
    r"\bfor (?:a |an )?(?:further |additional |another |interim |initial |new )*(?:period of )?" + _COUNT,
    re.I,
)


@dataclass(frozen=True, slots=True)
class DeadlineFound:
    """A deadline at ``start:end``; the interval's open end is None."""

    start: int
    end: int
    first: date | None
    last: date | None


def content_of(
    doc: Doc, phrase: Phrase, addressee: tuple[int, int] | None, end: int
) -> tuple[int, int] | None:
    """Token span of what is urged, promised or decided: all of the clause behind."""
    start = addressee[1] if addressee is not None and addressee[1] > phrase.last else phrase.last
    while start < end and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > start and (
        (doc[end - 1].is_punct and doc[end - 1].text not in (")", "]", "”"))
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in ("and", "or")
        or (doc[end - 1].lower_ == "that" and doc[end - 2].lower_ not in _CONDITION_NOUNS)
        or _begins_next(doc, end)
    ):
        end = max(start, doc[end - 1].left_edge.i) if _begins_next(doc, end) else end - 1
    return (start, end) if end > start else None


def _begins_next(doc: Doc, end: int) -> bool:
    """Whether the last word is the subject of the next clause: "..., and we" before "will meet"."""
    token = doc[end - 1]
    return token.dep_ in ("nsubj", "nsubjpass") and token.head.i >= end


def condition_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the act's condition stands: "provided that ...", "if ...", "subject to ..."."""
    match = _CONDITION.search(text, start, end)
    if match is None:
        return None
    stop = match.end()
    while stop > match.start() and text[stop - 1] in " ,:":
        stop -= 1
    return match.start(), stop


def deadline_in(
    text: str, start: int, end: int, dates: list[DateFound], reference: date | None
) -> DeadlineFound | None:
    """When the act is due: "by 1 June 1992", "within sixty days", "for a further period of six months"."""
    for one in dates:
        if not start <= one.start < end:
            continue
        by = _BY.search(text, start, one.start)
        if by is not None:
            last = one.interval.last
            of_the_end = text[one.start : one.end].lower().startswith(("the end", "end"))
            if by.group().lower().startswith("before") and one.interval.first and not of_the_end:
                last = one.interval.first - timedelta(days=1)
            return DeadlineFound(by.start(), one.end, None, last)
        if re.match(r"(?:the )?end", text[one.start : one.end], re.I) and re.search(
            r"\bat\s$", text[: one.start]
        ):
            return DeadlineFound(one.start, one.end, None, one.interval.last)
    for pattern in (_WITHIN, _PERIOD):
        match = pattern.search(text, start, end)
        if match is None or not (match["count"].isdigit() or words_value(match["count"])):
            continue
        last = _after(reference, match["count"], match["unit"].lower())
        return DeadlineFound(*match.span(), reference if last else None, last)
    return None


def _after(reference: date | None, count: str, unit: str) -> date | None:
    """The day that lies ``count`` units after the document's date."""
    value = int(count) if count.isdigit() else words_value(count)
    if reference is None or value is None:
        return None
    number = int(value)
    if unit.startswith("day"):
        return reference + timedelta(days=number)
    if unit.startswith("week"):
        return reference + timedelta(weeks=number)
    months = reference.year * 12 + reference.month - 1 + number * (12 if unit.startswith("year") else 1)
    year, month = divmod(months, 12)
    for day in range(reference.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, min(reference.day, 28))
