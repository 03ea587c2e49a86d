"""Headings, parts ("A", "II") and annexes."""

from __future__ import annotations

import re

from servanda.structure.labels import BULLET, label_at
from servanda.structure.openings import chapeau_length, is_operative, is_recital, is_signing
from servanda.structure.units import Structuring, Unit

_ANNEX = re.compile(r"(?:ANNEX|Annex|APPENDIX|Appendix|ENCLOSURE|Enclosure)(?:\s+(?P<label>[IVXLC]+|\d{1,2}|[A-Z]))?\b")
_OPEN_END = re.compile(r"[,;]\s*(?:\d{1,3}/?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?$")
_PART = re.compile(r"(?P<label>[A-Z]|[IVX]{1,5})\.?")
_NAMED = re.compile(r"(?:Section|SECTION|Part|PART|Chapter|CHAPTER|Article|ARTICLE|Pillar|PILLAR|Title|TITLE)\s+(?P<label>\d{1,3}|[IVXLC]+|[A-Z])\b[.:]?")


def find_headings(structuring: Structuring) -> None:
    """Decide ``heading`` units; an annex's heading opens the annex, to the next or the end.

    A heading has a shape: marked as one in the source, bold throughout, in capitals, or short, without
    a stop, between paragraphs. A part's heading ("A") makes numbering begin again.
    """
    units = structuring.units
    in_annex = False
    for index, unit in enumerate(units):
        if in_annex and is_signing(unit.text):
            in_annex = False
        if unit.kind:
            unit.in_annex = in_annex and unit.kind == "table"
            continue
        annex = _ANNEX.match(unit.text)
        if annex and unit.words <= 20 and not unit.text.endswith((".", ";", ",")) and _opens(unit, annex):
            in_annex = True
            unit.kind, unit.value, unit.label = "heading", "annex", annex["label"]
        elif _PART.fullmatch(unit.text) and index > 0:
            unit.kind, unit.value, unit.label = "heading", "part", unit.text.rstrip(".")
        elif _is_heading(structuring, index):
            unit.kind = "heading"
            named = _NAMED.match(unit.text)
            unit.label = named["label"] if named else _heading_label(unit)
        unit.in_annex = in_annex


def _opens(unit: Unit, annex: re.Match[str]) -> bool:
    """Whether "Annex II" stands as a heading and not at the beginning of a sentence."""
    rest = unit.text[annex.end() :].strip()
    return not rest or unit.role in ("heading", "strong") or rest[0] in ":–—-(" or rest[0].isupper()


def _heading_label(unit: Unit) -> str | None:
    label = label_at(unit.text)
    if label is None or not label.clean:
        return None
    return f"({label.body})" if label.style == "bracket" else label.body


def _is_heading(structuring: Structuring, index: int) -> bool:
    unit = structuring.units[index]
    text = unit.text
    if unit.role == "heading":
        return True
    if unit.words > 22 or _OPEN_END.search(text) or BULLET.match(text) or chapeau_length(text):
        return False
    if structuring.resolution and (is_recital(text) or is_operative(text)):
        return False
    following = _following(structuring, index)
    if following is None:
        return False
    label = label_at(text)
    if text.endswith(":") and (BULLET.match(following.text) or label_at(following.text)):
        return False
    if unit.role == "strong":
        return not text.endswith((".", "…")) or unit.words <= 8
    if label is not None and label.clean:
        return False
    letters = [character for character in text if character.isalpha()]
    if text.endswith((".", "!", "?", ":", "”", '"')) or not letters:
        return False
    if all(character.isupper() for character in letters) and len(letters) > 2:
        return unit.words <= 15 and unit.gap
    return (
        unit.gap
        and unit.words <= 12
        and text[0].isupper()
        and not any(character.isdigit() for character in text[:4])
        and (following.ends_clause or following.words > 12)
        and following.words > unit.words
        and (following.text[0].isupper() or not following.text[0].isalpha() or label_at(following.text) is not None)
    )


def _following(structuring: Structuring, index: int) -> Unit | None:
    return next((unit for unit in structuring.units[index + 1 :] if unit.kind in ("", "heading")), None)
