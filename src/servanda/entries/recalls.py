"""Recalls: the earlier documents that a text names, by symbol or by title and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from servanda.entries.dates import DateFound, find_dates
from servanda.entries.dates.calendar import day

_NUMBERED = re.compile(
    r"(?<![\w/(.-])(?P<number>\d{1,4})\s?\((?P<year>19[4-9]\d|20\d\d|[IVXL]{1,7}|ES-[IVX]+)\)"
)
_ASSEMBLY = re.compile(r"(?<![\w/])(?P<number>\d{1,2}/\d{1,3})(?:\s?[A-Z])?(?![\w/])")
_SYMBOL = re.compile(
    r"(?<![\w/])(?P<symbol>(?:[AESTC]|CCPR|CERD|TD|UNEP|NPT)/(?:[\w.-]+/)*[\w.]*\d[\w.]*(?:\s?\((?:19|20)\d\d\))?)"
)
_HEAD = re.compile(r"\bresolutions?\b", re.I)
_GENERAL_ASSEMBLY = re.compile(
    r"\b(?:General\s+Assembly|Assembly'?s?)\s+(?:in\s+its\s+)?resolutions?\b|\bresolutions?\s+of\s+the\s+General\s+Assembly\b|\bGeneral\s+Assembly\b[^.;]{0,60}\bits\s+resolutions?\b",
    re.I,
)
_KINDS = (
    r"(?:[Jj]oint\s+|[Mm]inisterial\s+|[Ll]eaders[’']\s+|[Pp]residential\s+)*"
    r"(?:[Ss]tatements?|[Cc]ommuniqu[eé]s?|[Dd]eclarations?|[Cc]onclusions|[Dd]ecisions?|[Rr]eports?|[Ll]etters?|"
    r"[Aa]greements?|[Gg]uiding\s+[Pp]rinciples|[Mm]emorandum\s+of\s+[Uu]nderstanding|[Cc]onvention|[Tt]reaty|[Cc]ommitments?)"
)
_NAMED = re.compile(
    rf"\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Tt]hat)\s+(?:(?:[a-z]+|[A-Z][\w’-]*)\s+){{0,4}}?{_KINDS}"
    r"(?:\s+of\s+the\s+(?:[A-Z][\w-]*\s?){1,4})?\s*,?\s*(?:issued\s+on|made\s+on|adopted\s+on|signed\s+on|dated|of|on|in|from|adopted\s+in|issued\s+in)\s+$"
)
_OF_ITS_DATE = re.compile(r"[A-Z]?\s*,?\s*of\s+")
_PLURAL = re.compile(
    r"(?:[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration|[Dd]ecision|[Rr]eport|[Ll]etter|[Aa]greement)s$"
)


@dataclass(frozen=True, slots=True)
class RecallFound:
    """A document named at ``start:end`` of the paragraph; ``date`` is ISO."""

    start: int
    end: int
    symbol: str | None
    title: str | None
    date: str | None


def reference_spans(text: str) -> list[tuple[int, int]]:
    """Where digits name a document, so that they are neither a figure nor a year."""
    spans = [match.span() for match in _NUMBERED.finditer(text)]
    spans += [match.span() for match in _SYMBOL.finditer(text)]
    if _HEAD.search(text):
        spans += [match.span() for match in _ASSEMBLY.finditer(text)]
    return sorted(spans)


def find_recalls(text: str, dates: Sequence[DateFound]) -> Iterator[RecallFound]:
    """Every earlier document of the paragraph, in order: three for "resolutions 660, 661 and 662".

    A number with a year is a resolution of the Security Council, with a session or a slash of the
    General Assembly; the date that follows with "of" is the document's.
    """
    taken: list[tuple[int, int]] = []
    found: list[RecallFound] = []
    for match in _NUMBERED.finditer(text):
        year = match["year"]
        assembly = not year.isdigit()
        symbol = f"{'A' if assembly else 'S'}/RES/{match['number']} ({year})"
        found.append(RecallFound(*match.span(), symbol, None, _date_after(text, match.end(), dates)))
        taken.append(match.span())
    heads = [head.end() for head in _GENERAL_ASSEMBLY.finditer(text)]
    for match in _ASSEMBLY.finditer(text):
        near = any(0 <= match.start() - head < 120 for head in heads)
        if near and not _overlaps(taken, *match.span()):
            symbol = f"A/RES/{match['number']}"
            found.append(
                RecallFound(*match.span("number"), symbol, None, _date_after(text, match.end(), dates))
            )
            taken.append(match.span())
    for match in _SYMBOL.finditer(text):
        if not _overlaps(taken, *match.span("symbol")):
            symbol = match["symbol"].rstrip(".")
            start = match.start("symbol")
            found.append(RecallFound(start, start + len(symbol), symbol, None, None))
            taken.append(match.span("symbol"))
    listed: str | None = None
    for one in dates:
        named = _NAMED.search(text, max(0, one.start - 140), one.start)
        if named and not _overlaps(taken, named.start(), one.end):
            title = text[named.start() : one.start].rstrip(" ,")
            title = re.sub(
                r"\s+(?:of|on|in|dated|from|issued on|made on|adopted on|signed on|adopted in|issued in)$",
                "",
                title,
            )
            title = re.sub(r"^(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Tt]hat)\s+", "", title)
            listed = title.removesuffix("s") if _PLURAL.search(title) else None
            title = listed or title
            found.append(RecallFound(named.start(), one.end, None, title, one.interval.earliest))
            taken.append((named.start(), one.end))
        elif listed and re.fullmatch(r"(?:,|,?\sand)\s(?:of\s)?", text[taken[-1][1] : one.start]):
            found.append(RecallFound(one.start, one.end, None, listed, one.interval.earliest))
            taken.append((one.start, one.end))
        else:
            listed = None
    yield from sorted(found, key=lambda recall: recall.start)


def dates_and_references(text: str, today: date | None) -> tuple[list[DateFound], list[tuple[int, int]]]:
    """The dates of a paragraph that are no part of a reference ("687 (1991)"), and the references.

    ``today``: the document's date, from which "4 June" and "last year" are understood.
    """
    references = reference_spans(text)
    dates = [
        one
        for one in dated_by_reference(text, find_dates(text, today))
        if not _overlaps(references, one.start, one.end)
    ]
    return dates, references


def dated_by_reference(text: str, dates: Sequence[DateFound]) -> list[DateFound]:
    """A day without a year behind a resolution is of the resolution's year: "186 (1964) of 4 March"."""
    years = {
        behind.end(): int(match["year"])
        for match in _NUMBERED.finditer(text)
        if match["year"].isdigit() and (behind := _OF_ITS_DATE.match(text, match.end()))
    }
    return [
        replace(one, interval=moved)
        if one.guessed_year
        and one.start in years
        and one.interval.first is not None
        and (moved := day(years[one.start], one.interval.first.month, one.interval.first.day))
        else one
        for one in dates
    ]


def _date_after(text: str, end: int, dates: Sequence[DateFound]) -> str | None:
    return next(
        (
            one.interval.earliest
            for one in dates
            if one.start >= end and _OF_ITS_DATE.fullmatch(text, end, one.start)
        ),
        None,
    )


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in taken)
