"""The document's date: from its head, title, masthead or signature, else from the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from servanda.entries.dates import find_dates
from servanda.entries.dates.calendar import month_number
from servanda.lexicon import load
from servanda.model import Section

_FRONT = ("title", "masthead")
_CLOSING = ("signature", "note")
_MOST_HEADS = 6
_NAME_DATE = re.compile(
    r"(?<!\d)(?P<year>1[89]\d\d|20\d\d)[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_MISREAD = re.compile(r"(?P<day>\d{1,2})[a-z]?\s(?P<month>[A-Z][a-z]{2,9})\s(?P<year>\S?\d{2,3}\S?)(?!\w)")


@dataclass(frozen=True, slots=True)
class DateRead:
    """The date, where it stands (None: in the file's name), and a note when it was misread."""

    day: date
    start: int | None
    end: int | None
    from_head: bool = False
    note: str | None = None


def document_date(text: str, sections: Iterable[Section], name: str, symbol: str | None) -> DateRead | None:
    """The date of the document; of a period of days the last.

    The head comes first, then title and masthead, then what is signed, then what runs over the pages,
    then the opening sentence of the body when it says when those who speak met. A full date in the
    file's name is better than that. When a page was published comes after what the text says itself;
    when a mail was sent comes last.
    """
    sections = list(sections)
    head = next((s for s in sections if s.kind == "masthead" and _is_head(text, sections, s)), None)
    sent = next((s for s in sections if s.kind == "masthead" and _is_sent(text, sections, s)), None)
    ordered = [s for s in sections if s.kind in _FRONT and s is not sent] + [
        s for s in reversed(sections) if s.kind in _CLOSING
    ]
    ordered.sort(key=lambda s: _is_page_date(text, s))
    for section in [*([head] if head else []), *ordered]:
        found = _day_in(text, section.start, section.end)
        if found is not None:
            return DateRead(found[0], found[1], found[2], from_head=section is head)
    for section in sections:
        misread = _misread(text, section, symbol) if section.kind in _FRONT else None
        if misread is not None:
            return misread
    for section in running_heads(sections):
        found = _day_in(text, section.start, section.end)
        if found is not None:
            return DateRead(*found)
    in_name = _NAME_DATE.search(re.split(r"[/\\]", name)[-1])
    if in_name:
        try:
            day = date(int(in_name["year"]), int(in_name["month"]), int(in_name["day"]))
        except ValueError:
            pass
        else:
            return DateRead(
                day, None, None, note=f"the date was taken from the file's name, {in_name.group()}"
            )
    opening = next((s for s in sections if s.kind in ("chapeau", "operative", "body")), None)
    if opening is not None:
        met = _day_in(text, opening.start, min(opening.end, opening.start + 400))
        if met is not None and re.search(
            r"\b(?:met|meeting|gathered|held|convened|assembled)\b", text[opening.start : met[2]]
        ):
            return DateRead(*met)
    found = _day_in(text, sent.start, sent.end) if sent is not None else None
    return DateRead(*found) if found is not None else None


def running_heads(sections: Iterable[Section]) -> list[Section]:
    """The first running heads: a letterhead may be nowhere else."""
    return list(islice((s for s in sections if s.reason == "running head"), _MOST_HEADS))


def _is_head(text: str, sections: list[Section], section: Section) -> bool:
    """Whether a masthead section is the value of the head's date field."""
    return _is_date_field(text, sections, section, "document head")


def _is_sent(text: str, sections: list[Section], section: Section) -> bool:
    """Whether a masthead section says when a mail was sent."""
    return _is_date_field(text, sections, section, "mail header")


def _is_date_field(text: str, sections: list[Section], section: Section, reason: str) -> bool:
    before = next((s for s in sections if s.end == section.start), None)
    return (
        before is not None
        and before.reason == reason
        and text[before.start : before.end].strip().lower().startswith("date")
    )


def _is_page_date(text: str, section: Section) -> bool:
    """Whether a line says when the page was put up, which may be long after."""
    line = text[section.start : section.end]
    return section.kind == "masthead" and any(pattern.match(line) for pattern in _page_date_patterns())


@cache
def _page_date_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in load("documents")["page_date"]["patterns"])


def _day_in(text: str, start: int, end: int) -> tuple[date, int, int] | None:
    words = text[start:end].replace("\n", " ")
    for one in find_dates(words, None):
        last = one.interval.last
        if last is not None and one.interval.first is not None and (last - one.interval.first).days < 10:
            return last, start + one.start, start + one.end
    return None


def _misread(text: str, section: Section, symbol: str | None) -> DateRead | None:
    """A date whose year or day has a wrong character, when the symbol tells the year."""
    year = re.search(r"\((\d{4})\)", symbol or "")
    match = _MISREAD.search(text, section.start, section.end)
    month = month_number(match["month"]) if match else None
    if match is None or year is None or month is None:
        return None
    try:
        day = date(int(year.group(1)), month, int(match["day"]))
    except ValueError:
        return None
    return DateRead(
        day, match.start(), match.end(), note=f"printed {match.group()!r}, read as {day.isoformat()}"
    )
