"""What is set aside, always with a reason: the head's fields, page furniture, markers, rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from servanda.lexicon import load
from servanda.structure.units import Structuring, Unit

_BEGINS_INSIDE = re.compile(r"[^\w\s]*(?:Begin|BEGIN)\s+(?:[Tt]ext|TEXT)\s?[:.][^\w\s]*\s+(?=\S)")
_ENDS_INSIDE = re.compile(r"(?P<before>[.!?”\"]\s+)[^\w\s]*(?:End|END)\s+(?:of\s+)?(?:[Tt]ext|TEXT)[^\w\s]*$")
_SHOWN = ("title", "date", "place", "location", "subject")
_HEAD_KINDS = {"title": "title", "subject": "subject"}
"""What a field of the head becomes, if not masthead; a mail's subject is decided with the masthead."""


def set_aside(structuring: Structuring) -> None:
    """Decide every unit that is not the document's own text.

    The head's title becomes the title, its date and place the masthead. "Begin text" and "End text"
    are honoured: what stands outside is a note about the document, and is still read.
    """
    _read_head(structuring)
    _cut_markers_free(structuring)
    begin = end = None
    last = len(structuring.units) - 1
    prose = False
    for index, unit in enumerate(structuring.units):
        if unit.kind:
            continue
        if unit.role == "furniture" and not (index == last and _matches(unit, "end")):
            unit.kind, unit.reason = "furniture", unit.value
        elif _matches(unit, "begin"):
            unit.kind, unit.reason = "furniture", "begin marker"
            begin = index if begin is None else begin
        elif _matches(unit, "end"):
            unit.kind, unit.reason = "furniture", "end marker"
            end = index if end is None else end
        elif _matches(unit, "rule"):
            unit.kind, unit.reason = "furniture", "rule"
        else:
            unit.reason = _reason(unit, prose)
            unit.kind = "furniture" if unit.reason else ""
        prose = prose or _is_prose(unit)
    _outside(structuring, begin, end)


def _read_head(structuring: Structuring) -> None:
    units: list[Unit] = []
    mail = structuring.source_text.media_type == "message/rfc822"
    reason = "mail header" if mail else "document head"
    starts = sorted(
        (mark.start, mark.value)
        for mark in structuring.source_text.marks
        if mark.kind == "head" and mark.value in _SHOWN
    )
    for unit in structuring.units:
        units.append(unit)
        if unit.role != "head":
            continue
        unit.kind, unit.reason = "furniture", reason
        position = bisect_right(starts, (unit.start, "\U0010ffff"))
        start, key = starts[position] if position < len(starts) else (unit.end, "")
        if start >= unit.end or key != unit.value:
            continue
        value = unit.split(start)
        value.kind = _HEAD_KINDS.get(key, "masthead")
        units.append(value)
    structuring.units = units


def _cut_markers_free(structuring: Structuring) -> None:
    """Markers printed in one line with the text's first or last words."""
    units: list[Unit] = []
    for unit in structuring.units:
        cuts = []
        begin, end = _BEGINS_INSIDE.match(unit.text), _ENDS_INSIDE.search(unit.text[-60:])
        if begin and not unit.kind:
            cuts.append(unit.start + begin.end())
        if end and not unit.kind:
            cuts.append(unit.end - len(unit.text[-60:]) + end.end("before"))
        units += [unit, *unit.cut(cuts)]
    structuring.units = units


def _outside(structuring: Structuring, begin: int | None, end: int | None) -> None:
    """Before the begin marker and after the end marker: notes, masthead, title; never the body."""
    last = len(structuring.units) - 1
    # A note introduces, it does not interrupt: after the first prose there is none.
    prose = False
    for index, unit in enumerate(structuring.units):
        if unit.kind:
            continue
        outside = end is not None and index > end
        if begin is not None and index < begin:
            unit.kind = "before" if not _is_note(unit) else "note"
        elif outside or (index < last and _is_note(unit) and not prose):
            unit.kind = "note"
        prose = prose or _is_prose(unit)
    structuring.ended = end is not None


@cache
def _patterns(table: str, key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in load("furniture")[table][key]), re.I | re.S)


@cache
def _reasons() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Reason, pattern, and whether it holds only before the document's prose."""
    return tuple(
        (
            rule["reason"],
            re.compile("|".join(f"(?:{pattern})" for pattern in rule["patterns"]), re.I | re.S),
            rule.get("front", False),
        )
        for rule in load("furniture")["set_aside"]
    )


def _matches(unit: Unit, marker: str) -> bool:
    return len(unit.text) < 80 and bool(_patterns("markers", marker).fullmatch(unit.text))


def _is_note(unit: Unit) -> bool:
    return len(unit.text) < 600 and bool(_patterns("notes", "patterns").fullmatch(unit.text))


def is_adoption(unit: Unit) -> bool:
    """Whether it records how the document was adopted: the meeting, the vote."""
    return len(unit.text) < 600 and bool(_patterns("notes", "adoption").match(unit.text))


def _is_prose(unit: Unit) -> bool:
    return unit.kind == "" and unit.words > 30


def _reason(unit: Unit, after_prose: bool) -> str | None:
    if len(unit.text) > 400:
        return None
    found = ((reason, front) for reason, pattern, front in _reasons() if pattern.fullmatch(unit.text))
    return next((reason for reason, front in found if not (front and after_prose)), None)
