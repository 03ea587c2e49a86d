"""Paragraphs that a page break or a blank line cut in two are put together again."""

from __future__ import annotations

import re

from servanda.structure.labels import BULLET, label_at
from servanda.structure.units import Structuring, Unit

_MEETING = re.compile(r"(?:[Aa]t the )?\d{1,4}(?:st|nd|rd|th)\b")
_PART = re.compile(r"[A-Z]|[IVX]{1,5}")


def rejoin_paragraphs(structuring: Structuring) -> None:
    """Where a paragraph breaks off and the next begins in the middle of a sentence, make them one.

    Page furniture and footnotes between the two stay where they are, inside the paragraph.
    """
    units: list[Unit] = []
    open_unit: Unit | None = None
    for unit in structuring.units:
        if open_unit is not None and not unit.kind and _continues(open_unit, unit):
            text = structuring.source_text.text[open_unit.start : unit.end]
            open_unit.line_starts += (unit.start, *unit.line_starts)
            open_unit.end, open_unit.text = unit.end, text
            continue
        units.append(unit)
        if not unit.kind or unit.reason == "adoption" or (unit.kind == "footnote" and not unit.ends_sentence):
            open_unit = unit
        elif unit.kind not in ("furniture", "footnote"):
            open_unit = None
    structuring.units = units


def gather_tables(structuring: Structuring) -> None:
    """Rows that stand between bars, one under the other, are one ``table``."""
    units: list[Unit] = []
    for unit in structuring.units:
        row = not unit.kind and unit.text.startswith("|")
        above = units[-1] if units and units[-1].kind == "table" and not unit.gap else None
        if row and above is not None:
            above.end = unit.end
            above.text = structuring.source_text.text[above.start : above.end]
            continue
        if row:
            unit.kind = "table"
        units.append(unit)
    structuring.units = units


def _continues(before: Unit, after: Unit) -> bool:
    if before.reason == "adoption":
        return bool(_MEETING.match(after.text)) and (not before.ends_clause or after.words == 1)
    if before.ends_clause or before.words < 5 or before.role in ("heading", "strong"):
        return False
    if after.role in ("heading", "strong") or BULLET.match(after.text) or _PART.fullmatch(after.text):
        return False
    if BULLET.match(before.text) and after.indent < before.indent + 2:
        return False
    label = label_at(after.text)
    if label is not None and (label.clean or label.style == "bracket"):
        return False
    if after.text[0].islower() or after.text[0] in "(,;)":
        return True
    return before.goes_on_in(after.text) and not before.text.endswith(",")
