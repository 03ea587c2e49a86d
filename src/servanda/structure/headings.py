"""Headings, parts ("A", "II") and annexes."""

from __future__ import annotations

import re

from servanda.structure.labels import label_at
from servanda.structure.openings import is_signing
from servanda.structure.shape import OPEN_END, PART_LABEL, is_heading, misread_parts, numbered_headings
from servanda.structure.units import Structuring, Unit

_ANNEX = re.compile(
    r"(?:ANNEX|Annex|APPENDIX|Appendix|ENCLOSURE|Enclosure)(?:\s+(?P<label>[IVXLC]+|\d{1,2}|[A-Z]))?\b"
)
_PART = re.compile(r"(?P<label>[A-Z]|[IVX]{1,5})\.?")
_NAMED = re.compile(
    r"(?:Section|Part|Chapter|Article|Pillar|Title|SECTION|PART|CHAPTER|ARTICLE|PILLAR|TITLE)"
    r"\s+(?P<label>\d{1,3}|[IVXLC]+|[A-Z])\b[.:]?"
)


def find_headings(structuring: Structuring) -> None:
    """Decide ``heading`` units; an annex's heading opens the annex, to the next or the end.

    A heading has a shape: marked as one in the source, bold throughout, in capitals, or short, without
    a stop, between paragraphs. A part's heading ("A") makes numbering begin again.
    """
    units = structuring.units
    in_annex = False
    part = ""
    numbered = numbered_headings(structuring)
    misread = misread_parts(structuring)
    for index, unit in enumerate(units):
        if in_annex and is_signing(unit.text):
            in_annex = False
        if unit.kind:
            unit.in_annex = in_annex and (unit.kind == "table" or structuring.stands_apart(unit))
            continue
        annex = _ANNEX.match(unit.text)
        if annex and unit.words <= 20 and not unit.text.endswith((".", ";", ",")) and _opens(unit, annex):
            in_annex = True
            unit.kind, unit.value, unit.label = "heading", "annex", annex["label"]
        elif index > 0 and (_PART.fullmatch(unit.text) or _misread_part(unit.text, part)):
            unit.kind, unit.value, unit.label = "heading", "part", unit.text.rstrip(".").upper()
            if unit.label not in unit.text:
                structuring.note(unit, "ocr_noise", f"label printed {unit.text!r}, read as {unit.label}")
            part = unit.label
        elif index in misread:
            unit.kind, unit.label = "heading", misread[index]
            structuring.note(
                unit, "ocr_noise", f"label printed {unit.text.split()[0]!r}, read as {unit.label}"
            )
        elif is_heading(structuring, index) or index in numbered or _names_part(structuring, index):
            unit.kind = "heading"
            named = _NAMED.match(unit.text)
            unit.label = named["label"] if named else _heading_label(unit)
        unit.in_annex = in_annex


def _opens(unit: Unit, annex: re.Match[str]) -> bool:
    """Whether "Annex II" stands as a heading and not at the beginning of a sentence."""
    rest = unit.text[annex.end() :].strip()
    return not rest or unit.role in ("heading", "strong") or rest[0] in ":–—-(" or rest[0].isupper()


def _misread_part(text: str, part: str) -> bool:
    """Whether a small letter stands alone where the next part's capital is due: "c" after "B"."""
    return len(part) == 1 and text == chr(ord(part) + 1).lower()


def _names_part(structuring: Structuring, index: int) -> bool:
    """Whether a short line straight after a part's number ("II") says what the part is about."""
    unit = structuring.units[index]
    before = structuring.units[index - 1] if index else unit
    if before.value != "part" or unit.words > 12 or unit.ends_clause or OPEN_END.search(unit.text):
        return False
    return unit.text[0].isupper() and not unit.goes_on and label_at(unit.text) is None


def _heading_label(unit: Unit) -> str | None:
    part = PART_LABEL.match(unit.text)
    if part:
        return part["label"]
    label = label_at(unit.text)
    if label is None or not label.clean:
        return None
    return f"({label.body})" if label.style == "bracket" else label.body
