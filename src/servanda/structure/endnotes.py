"""Notes gathered at a text's end under plain numbers, "1. See the report ...", as printed pages have them."""

from __future__ import annotations

import re

from servanda.structure.labels import label_at
from servanda.structure.units import Structuring, Unit

_MARK = re.compile(r"(?<=[\w.,;:!?”\"’)\]])(?<!\bkm)(?<!\bm)(?<!\bcm)(?<!\bmi)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_BRACKETED_MARK = re.compile(r"(?<=[\w.,;:!?”\"’)])\[\d{1,3}\]")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_HEADING = re.compile(r"(?:foot|end)?notes?:?", re.I)
_FEWEST_UNNAMED = 2
_NUMBERED_SHARE = 0.6
"""How many of the paragraphs there begin with a number at least; the others go on with the note before."""


def find_endnotes(structuring: Structuring) -> None:
    """Decide ``footnote`` for the numbered paragraphs to which the marks in the text before them lead.

    They stand last, are counted from 1, and each of their numbers is a mark further up. A single one
    needs a heading over it, for a paragraph may be the only one with a number too.
    """
    begin = _begin(structuring)
    if begin is None:
        return
    notes = [unit for unit in structuring.units[begin:] if not unit.kind]
    numbers = [_number(unit) for unit in notes]
    marks = _marks(structuring.units[:begin])
    counted = [number for number in numbers if number is not None]
    named = begin > 0 and _HEADING.fullmatch(structuring.units[begin - 1].text) is not None
    if counted != list(range(1, len(counted) + 1)) or not marks.issuperset(counted):
        return
    if (len(counted) < _FEWEST_UNNAMED and not named) or _marks(notes):
        return
    if len(counted) < _NUMBERED_SHARE * len(notes):
        return
    for unit, number in zip(notes, numbers, strict=True):
        unit.kind, unit.label = "footnote", str(number) if number is not None else None


def _begin(structuring: Structuring) -> int | None:
    """Where the last paragraph numbered 1 stands, when the text has no notes that show it themselves."""
    units = structuring.units
    if any(unit.role == "footnote" for unit in units):
        return None
    found = (index for index in range(len(units) - 1, 0, -1) if _number(units[index]) == 1)
    return next(found, None)


def _number(unit: Unit) -> int | None:
    label = label_at(unit.text) if not unit.kind else None
    clean = label is not None and label.style == "number" and label.clean
    return int(label.body) if label is not None and clean else None


def _marks(units: list[Unit]) -> set[int]:
    text = "\n".join(unit.text for unit in units if unit.kind != "furniture")
    raised = {int(mark.translate(_DIGITS)) for mark in _MARK.findall(text)}
    return raised | {int(mark.strip("[]")) for mark in _BRACKETED_MARK.findall(text)}
