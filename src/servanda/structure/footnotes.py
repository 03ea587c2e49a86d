"""Footnotes, at a page's foot or at the document's end, and the record of adoption before them."""

from __future__ import annotations

import re
from functools import cache

from servanda.lexicon import load
from servanda.structure.furniture import is_adoption
from servanda.structure.labels import label_at
from servanda.structure.openings import is_operative
from servanda.structure.units import Structuring, Unit

_MARKED = re.compile(
    r"(?P<label>\d{1,3}|[a-z])/\s+\S|\[(?P<square>\d{1,3})\]\s*\S|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s*\S"
)
_PLAIN = re.compile(r"(?P<label>\d{1,3})(?:\s+|\.?(?=[A-Za-z(\[]))(?P<words>[A-Za-z(\[].*)", re.S)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ADOPTED_INSIDE = re.compile(r"(?<=[.;,:])\s+(?=Adopted (?:unanimously|by \d|at the \d))")


def find_footnotes(structuring: Structuring) -> None:
    """Decide the adoption record (``note``) and every ``footnote``; a run of notes is split."""
    _split_adoption(structuring)
    prose = False
    index = 0
    while index < len(structuring.units):
        unit = structuring.units[index]
        if not unit.kind:
            if unit.role == "footnote":
                unit.kind, unit.label = "footnote", unit.value or None
            elif prose and is_adoption(unit):
                unit.kind, unit.reason = "note", "adoption"
                structuring.adopted = True
            else:
                _footnote(structuring, index)
        prose = prose or _is_text(unit)
        index += 1


def _is_text(unit: Unit) -> bool:
    """Whether the document's own text has begun: prose, or a paragraph with its verb or number."""
    label = label_at(unit.text)
    return unit.words > 12 or is_operative(unit.text) or (label is not None and label.clean)


def _split_adoption(structuring: Structuring) -> None:
    for index, unit in enumerate(structuring.units):
        match = _ADOPTED_INSIDE.search(unit.text) if not unit.kind else None
        if match and len(unit.text) - match.end() < 400:
            structuring.units.insert(index + 1, unit.split(unit.start + match.end()))
            return


def _footnote(structuring: Structuring, index: int) -> None:
    unit = structuring.units[index]
    label = _label(unit.text, structuring.adopted or _follows_footnote(structuring, index))
    if label is None:
        return
    unit.kind, unit.label = "footnote", label
    following = _next_note(unit, label)
    if following is not None:
        structuring.units.insert(index + 1, unit.split(following))


def _label(text: str, after_adoption: bool) -> str | None:
    match = _MARKED.match(text)
    if match:
        return (match["label"] or match["square"] or match["raised"]).translate(_DIGITS)
    match = _PLAIN.match(text)
    opens = match is not None and (match["words"][0].isupper() or match["words"][0] in "([")
    if match and (
        (after_adoption and (opens or " " in match["words"])) or (opens and _openers().match(match["words"]))
    ):
        return match["label"]
    return None


def _follows_footnote(structuring: Structuring, index: int) -> bool:
    return index > 0 and structuring.units[index - 1].kind == "footnote"


def _next_note(unit: Unit, label: str) -> int | None:
    """Where the next footnote begins inside the same block: the next number, at a line's beginning."""
    if not label.isdigit():
        return None
    for number in (int(label) + 1, int(label) + 2):
        beginning = re.compile(rf"(?:{number}/?\s+[A-Z(\[]|\[{number}\])")
        for start in unit.line_starts:
            if beginning.match(unit.text, start - unit.start):
                return start
    return None


@cache
def _openers() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in load("furniture")["notes"]["footnote"]), re.I)
