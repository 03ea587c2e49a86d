"""Paragraphs that a page break or a blank line cut in two are put together again."""

from __future__ import annotations

import re

from servanda.lexicon import load
from servanda.structure.labels import BULLET, label_at
from servanda.structure.units import Structuring, Unit


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
        if not unit.kind or (unit.reason == "adoption" and not unit.ends_sentence):
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
    if before.ends_clause or before.words < 5 or before.role in ("heading", "strong"):
        return False
    if after.role in ("heading", "strong") or BULLET.match(after.text):
        return False
    if BULLET.match(before.text) and after.indent < before.indent + 2:
        return False
    label = label_at(after.text)
    if label is not None and (label.clean or label.style == "bracket"):
        return False
    if after.text[0].islower() or after.text[0] in "(,;)":
        return True
    if before.reason == "adoption" and after.words <= 8 and after.text[0].isdigit():
        return True
    last = re.split(r"\s", before.text)[-1].lower()
    return last in set(load("hyphens")["never_last"]) and not before.text.endswith(",")
