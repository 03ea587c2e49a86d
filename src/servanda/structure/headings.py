"""Headings, parts ("A", "II") and annexes."""

from __future__ import annotations

import re

from servanda.structure.labels import BULLET, label_at
from servanda.structure.openings import (
    chapeau_length,
    is_operative,
    is_recital,
    is_signing,
    opens_with_we,
)
from servanda.structure.units import Structuring, Unit

_ANNEX = re.compile(
    r"(?:ANNEX|Annex|APPENDIX|Appendix|ENCLOSURE|Enclosure)(?:\s+(?P<label>[IVXLC]+|\d{1,2}|[A-Z]))?\b"
)
_OPEN_END = re.compile(r"[,;]\s*(?:\d{1,3}/?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?$")
_PART = re.compile(r"(?P<label>[A-Z]|[IVX]{1,5})\.?")
_NAMED = re.compile(
    r"(?:Section|Part|Chapter|Article|Pillar|Title|SECTION|PART|CHAPTER|ARTICLE|PILLAR|TITLE)"
    r"\s+(?P<label>\d{1,3}|[IVXLC]+|[A-Z])\b[.:]?"
)
_PART_LABEL = re.compile(r"(?P<label>[IVXLC]{1,6}|[A-Z])\.\s+(?=\S)")
_SPEAKS = re.compile(r"\b(?:We|WE|we)\b")


def find_headings(structuring: Structuring) -> None:
    """Decide ``heading`` units; an annex's heading opens the annex, to the next or the end.

    A heading has a shape: marked as one in the source, bold throughout, in capitals, or short, without
    a stop, between paragraphs. A part's heading ("A") makes numbering begin again.
    """
    units = structuring.units
    in_annex = False
    part = ""
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
        elif index > 0 and (_PART.fullmatch(unit.text) or _misread_part(unit.text, part)):
            unit.kind, unit.value, unit.label = "heading", "part", unit.text.rstrip(".").upper()
            if unit.label not in unit.text:
                structuring.note(unit, "ocr_noise", f"label printed {unit.text!r}, read as {unit.label}")
            part = unit.label
        elif _is_heading(structuring, index) or _names_part(structuring, index):
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
    if before.value != "part" or unit.words > 12 or unit.ends_clause or _OPEN_END.search(unit.text):
        return False
    return unit.text[0].isupper() and not unit.goes_on and label_at(unit.text) is None


def _heading_label(unit: Unit) -> str | None:
    part = _PART_LABEL.match(unit.text)
    if part:
        return part["label"]
    label = label_at(unit.text)
    if label is None or not label.clean:
        return None
    return f"({label.body})" if label.style == "bracket" else label.body


def _is_heading(structuring: Structuring, index: int) -> bool:
    unit = structuring.units[index]
    if unit.role == "heading":
        return True
    following = structuring.following(index)
    if following is None or _goes_on(unit, following) or _is_prose(structuring, unit, following):
        return False
    if unit.role == "strong":
        return not unit.text.endswith((".", "…")) or (unit.words <= 8 and not _SPEAKS.search(unit.text))
    return _looks_like_heading(structuring, index, following)


def _goes_on(unit: Unit, following: Unit) -> bool:
    """Whether the unit is the beginning of what follows it: of a sentence, or of a list."""
    leads_over = unit.text.endswith(":") and (BULLET.match(following.text) or label_at(following.text))
    return bool(leads_over or _OPEN_END.search(unit.text) or unit.goes_on_in(following.text))


def _is_prose(structuring: Structuring, unit: Unit, following: Unit) -> bool:
    """Whether the unit is too long for a heading, or opens as paragraphs do."""
    text = unit.text
    if unit.words > 22 or BULLET.match(text) or chapeau_length(text) or opens_with_we(text):
        return True
    if structuring.resolution and (is_recital(text) or is_operative(text)):
        return True
    label = label_at(text)
    labelled = label is not None and label.clean
    return labelled and unit.role != "strong" and not _opens_part(text, following)


def _looks_like_heading(structuring: Structuring, index: int, following: Unit) -> bool:
    """Whether it has a heading's shape without any mark in the source."""
    unit = structuring.units[index]
    text = unit.text
    letters = [character for character in text if character.isalpha()]
    if text.endswith((".", "!", "?", ":", "”", '"')) or not letters:
        return False
    if all(character.isupper() for character in letters) and len(letters) > 2:
        return unit.words <= 15 and unit.gap
    if _is_subtitle(structuring, index):
        return True
    opens_paragraph = (
        following.text[0].isupper() or not following.text[0].isalpha() or label_at(following.text) is not None
    )
    return (
        unit.gap
        and unit.words <= 12
        and text[0].isupper()
        and not any(character.isdigit() for character in text[:4])
        and (following.ends_clause or following.words > 12)
        and following.words > unit.words
        and opens_paragraph
    )


def _opens_part(text: str, following: Unit) -> bool:
    """Whether "IV. Trade" or "B. Trade" is the heading of a part and not an entry of a list."""
    part = _PART_LABEL.match(text)
    if part is None:
        return False
    listed = BULLET.match(following.text) or label_at(following.text)
    return len(part["label"]) > 1 or not listed


def _is_subtitle(structuring: Structuring, index: int) -> bool:
    """Whether the line under the title, before anything else, is a second title."""
    unit = structuring.units[index]
    if unit.words > 20 or not (unit.text[0].isupper() or unit.text[0].isdigit()):
        return False
    titled = False
    for other in structuring.before(index):
        if other.kind not in ("title", "masthead", "furniture", "note"):
            return False
        titled = titled or other.kind == "title"
    return titled
