"""Paragraphs that a page break or a blank line cut in two are put together again."""

from __future__ import annotations

import re

from servanda.sources.lines import SPEAKER, goes_on_from_before
from servanda.structure.labels import BULLET, label_at, letter_at
from servanda.structure.openings import is_misread_number
from servanda.structure.units import Structuring, Unit

_MEETING = re.compile(r"(?:[Aa]t the )?\d{1,4}(?:st|nd|rd|th)\b")
_LONE_LABEL = re.compile(r"(?P<number>\d{1,3}\s?[.)])|\(?(?:(?P<first>[ai1])|[a-z]|[ivx]{2,5}|\d{1,2})\)")
_LONE_BULLET = re.compile(r"[•‣▪◦·]")
_LEADS_TO_ITEM = re.compile(r"(?:[:;,]|[;,] (?:and|or))[¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_PART = re.compile(r"[A-Z]|[IVX]{1,5}")


def join_labels(structuring: Structuring) -> None:
    """A label or bullet that stands alone in its block belongs to the paragraph after it.

    A list that begins anywhere but after a colon is left: there the labels may stand after their words.
    """
    units: list[Unit] = []
    lone: Unit | None = None
    between: list[Unit] = []
    in_list = False
    for unit in structuring.units:
        before = units[-1] if units else None
        if _is_bullet_of_list(unit, before):
            unit.kind, unit.reason = "", None
            units += [*([lone] if lone else []), *between]
            lone, between = unit, []
            continue
        if lone is not None and unit.kind == "furniture":
            between.append(unit)
            continue
        if lone is not None and not unit.kind and label_at(unit.text) is None:
            units += [_joined([lone, unit], structuring.source_text.text), *between]
            lone, between = None, []
            continue
        if lone is not None:
            units += [lone, *between]
            lone, between = None, []
        match = _LONE_LABEL.fullmatch(unit.text) if not unit.kind else None
        if match is not None and before is not None:
            if match["first"]:
                in_list = before.text.endswith(":")
            if match["number"] or in_list:
                lone = unit
                continue
        units.append(unit)
    structuring.units = [*units, *([lone] if lone else []), *between]


def _is_bullet_of_list(unit: Unit, before: Unit | None) -> bool:
    """Whether a bullet that stands alone, which looks like a rule, opens an item: one is led over to."""
    return (
        unit.reason == "rule"
        and before is not None
        and _LONE_BULLET.fullmatch(unit.text) is not None
        and _LEADS_TO_ITEM.search(before.text) is not None
    )


def rejoin_paragraphs(structuring: Structuring) -> None:
    """Where a paragraph breaks off and the next begins in the middle of a sentence, make them one.

    Page furniture and footnotes between the two stay where they are, inside the paragraph.
    """
    paragraphs: list[list[Unit]] = []
    paragraph: list[Unit] | None = None
    for unit in structuring.units:
        if not unit.kind and paragraphs and _footnote_goes_on(paragraphs[-1][-1], unit):
            paragraphs[-1].append(unit)
        elif not unit.kind and paragraph is not None and _continues(paragraph, unit):
            paragraph.append(unit)
        else:
            paragraphs.append([unit])
            if not unit.kind or unit.reason == "adoption":
                paragraph = paragraphs[-1]
            elif unit.kind not in ("furniture", "footnote"):
                paragraph = None
    structuring.units = [_joined(pieces, structuring.source_text.text) for pieces in paragraphs]


def _joined(pieces: list[Unit], text: str) -> Unit:
    first, *rest = pieces
    if rest:
        first.line_starts += tuple(start for unit in rest for start in (unit.start, *unit.line_starts))
        first.end = rest[-1].end
        first.text = text[first.start : first.end]
    return first


def gather_tables(structuring: Structuring) -> None:
    """Rows that stand between bars, one under the other, are one ``table``."""
    tables: list[list[Unit]] = []
    for unit in structuring.units:
        row = not unit.kind and unit.text.startswith("|")
        if row and tables and tables[-1][0].kind == "table" and not unit.gap:
            tables[-1].append(unit)
            continue
        if row:
            unit.kind = "table"
        tables.append([unit])
    structuring.units = [_joined(rows, structuring.source_text.text) for rows in tables]


def _footnote_goes_on(note: Unit, after: Unit) -> bool:
    """Whether a footnote that ends with a comma has its page or number on the next line."""
    return (
        note.kind == "footnote"
        and note.text.endswith(",")
        and after.words <= 8
        and not after.text[0].isupper()
    )


def _continues(pieces: list[Unit], after: Unit) -> bool:
    first, before = pieces[0], pieces[-1]
    if first.reason == "adoption":
        return bool(_MEETING.match(after.text)) and (not before.ends_clause or after.words == 1)
    if before.ends_clause or first.role in ("heading", "strong"):
        return False
    if len(pieces) == 1 and first.words < 5:
        title = first.text[0].isupper() and after.words <= 40 and not after.ends_clause
        return title and not after.role and goes_on_from_before(after.text)
    if after.role in ("heading", "strong") or BULLET.match(after.text) or _PART.fullmatch(after.text):
        return False
    if BULLET.match(first.text) and after.indent < first.indent + 2:
        return False
    if is_misread_number(after.text) or SPEAKER.match(after.text):
        return False
    label = label_at(after.text)
    if label is not None and (label.clean or label.style == "bracket" or letter_at(after.text)):
        return False
    if after.text[0].islower() or after.text[0] in "(,;)":
        return True
    return before.goes_on_in(after.text) and not before.text.endswith(",")
