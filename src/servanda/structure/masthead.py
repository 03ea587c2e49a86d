"""The document's head on the page: issuing office, title, place and date lines, before the body."""

from __future__ import annotations

import re
from functools import cache

from servanda.lexicon import load
from servanda.structure.labels import label_at
from servanda.structure.openings import is_operative, is_recital, opens_with_we
from servanda.structure.units import Structuring, Unit

_LABELLED = re.compile(r"\(?\d{1,3}[.)]\s+\S|\([a-z]\)\s|[-*•–]\s+\S")
_PLACE_LINE = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}")
_LONGEST_TITLE = 70
_FEWEST_IN_PROSE = 7
_DATE_LINE = re.compile(r"(?=.*\d{4}\b)[\w ,.'’–—-]{6,60}")


def find_masthead(structuring: Structuring) -> None:
    """Decide ``title`` and ``masthead`` among the units before the body begins.

    The body begins with the chapeau, with prose, or with a numbered paragraph, whichever is first;
    after a begin marker everything before the marker is masthead. A mail's subject is the title only
    where the text has none of its own.
    """
    units = structuring.units
    has_title = any(unit.kind == "title" for unit in units)
    front = [unit for unit in units if unit.kind == "before"]
    if not front:
        front = _front(units)
    subject = next((unit for unit in units if unit.kind == "subject"), None)
    title = None if has_title else _title(front, subject)
    if subject is not None:
        subject.kind, subject.reason = ("title", None) if title is subject else ("furniture", "mail header")
    titled = has_title or (subject is not None and title is subject)
    for index, unit in enumerate(front):
        if unit is title:
            unit.kind = "title"
            titled = True
        elif titled and not (_is_masthead(unit) or _is_place(front, index)):
            unit.kind = "before" if unit.kind == "before" else ""
        else:
            unit.kind = "masthead"
        if unit.kind == "before":
            unit.kind = "note" if unit.words > 12 else "masthead"


def _front(units: list[Unit]) -> list[Unit]:
    """The units before the body, when no marker says where it begins."""
    front: list[Unit] = []
    for unit in units:
        if unit.kind == "chapeau":
            break
        if unit.kind:
            continue
        if _begins_body(unit, front):
            break
        front.append(unit)
        if len(front) > 15:
            return _until_heading(front)
    else:
        return front if len(front) < len([unit for unit in units if not unit.kind]) else front[:1]
    return front


def _until_heading(front: list[Unit]) -> list[Unit]:
    titled = next((index for index, unit in enumerate(front) if unit.role == "heading"), 0)
    return front[: titled + 1]


def _begins_body(unit: Unit, front: list[Unit]) -> bool:
    if unit.role == "heading":
        return any(other.role == "heading" for other in front)
    if opens_with_we(unit.text) or is_operative(unit.text) or (is_recital(unit.text) and unit.words > 6):
        return True
    if _LABELLED.match(unit.text):
        return True
    prose = unit.ends_clause and unit.words >= _FEWEST_IN_PROSE and not unit.text.isupper()
    return (prose or unit.words > 35) and not _is_title(unit) and not _is_masthead(unit)


def _title(front: list[Unit], subject: Unit | None) -> Unit | None:
    """The heading or the line that names its kind of document; else a mail's subject, else the first.

    A page may carry its office's name as its first heading, over the title of the text.
    """
    headed = [unit for unit in front if unit.role == "heading"]
    if headed and not _is_title(headed[0]):
        set_off = [unit for unit in front if unit.role in ("heading", "strong") and _is_title(unit)]
        return set_off[0] if set_off else headed[0]
    if headed:
        return headed[0]
    named = [unit for unit in front if _is_title(unit)]
    if named:
        return next((unit for unit in named if not unit.text.endswith((".", ":", ",", ";"))), named[0])
    if subject is not None:
        return subject
    candidates = [unit for unit in front if not _is_masthead(unit) and unit.words > 1]
    return candidates[0] if candidates else None


def _is_title(unit: Unit) -> bool:
    """Whether a line names its kind of document, as titles do."""
    return (
        unit.words <= _LONGEST_TITLE
        and not unit.text.endswith((":", ";", ","))
        and not (unit.ends_sentence and unit.words >= 12)
        and not _is_masthead(unit)
        and any(pattern.search(unit.text) for _, pattern in kind_patterns())
    )


def _is_masthead(unit: Unit) -> bool:
    return unit.words <= 20 and (
        any(pattern.search(unit.text) for pattern in _masthead_patterns())
        or bool(_DATE_LINE.fullmatch(unit.text) and _only_date_and_place(unit.text))
    )


def _is_place(front: list[Unit], index: int) -> bool:
    """Whether a line is the place: beside the date line, or first of all and "City, Country"."""
    unit = front[index]
    first = index == 0 or front[index - 1].kind == "title"
    if first and _PLACE_LINE.fullmatch(unit.text):
        return True
    beside = [other for other in front[max(0, index - 1) : index + 2] if other is not unit]
    capitals = all(word[0].isupper() for word in re.findall(r"[A-Za-z]{3,}", unit.text))
    dated = any(other.words <= 4 and _DATE_LINE.fullmatch(other.text) for other in beside)
    return unit.words <= 6 and capitals and dated and label_at(unit.text) is None


def _only_date_and_place(text: str) -> bool:
    words = [word for word in re.findall(r"[A-Za-z]+", text) if word[0].islower() and len(word) > 2]
    return len(words) <= 1 and not any(pattern.search(text) for _, pattern in kind_patterns())


@cache
def kind_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of document with the pattern that shows each, the first that matches wins."""
    return tuple(
        (kind["name"], re.compile("|".join(f"(?:{pattern})" for pattern in kind["patterns"]), re.I))
        for kind in load("documents")["kind"]
    )


@cache
def _masthead_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.I) for pattern in load("documents")["masthead"]["patterns"])
