"""What a heading looks like: marked in the source, bold throughout, in capitals, or short and apart."""

from __future__ import annotations

import re

from servanda.structure.labels import BULLET, ROMAN, label_at
from servanda.structure.openings import chapeau_length, is_operative, is_recital, opens_with_we
from servanda.structure.units import Structuring, Unit

OPEN_END = re.compile(r"[,;]\s*(?:\d{1,3}/?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)?$")
PART_LABEL = re.compile(r"(?P<label>[IVXLC]{1,6}|[A-Z])\.\s+(?=\S)")
_NUMERAL = re.compile(r"(?P<body>[IVXLl|1!]{1,6})\.\s+(?=[A-Z])")
_AS_NUMERAL = str.maketrans("l|1!", "IIII")
_SPEAKS = re.compile(r"\b(?:We|WE|we)\b")
_NUMBER = re.compile(r"\d{1,3}(?:\s|[.,)])")
_STOPPED = re.compile(r"[.!?:…][\"'”’)\]]*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\s?\[\d{1,3}\])?$")
_QUOTES = ("“", '"', "‘")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_WORDS = 12
_MOST_IN_CAPITALS = 22


def is_heading(structuring: Structuring, index: int) -> bool:
    """Whether the unit is a heading, by its mark in the source or by its shape."""
    unit = structuring.units[index]
    if unit.role == "heading":
        return True
    following = structuring.following(index)
    if following is None or _goes_on(unit, following) or _is_prose(structuring, unit):
        return False
    speaks = _SPEAKS.search(unit.text) is not None
    if unit.role == "strong" and unit.text.endswith((".", "…", ":")):
        return unit.words <= 8 and not speaks
    if unit.role == "strong":
        return True
    if _STOPPED.search(unit.text) or unit.text.startswith(_QUOTES):
        return False
    if PART_LABEL.match(unit.text):
        return _opens_part(structuring, index, following)
    label = label_at(unit.text)
    if label is not None and label.clean:
        return False
    return _looks_like_heading(structuring, index, following)


def numbered_headings(structuring: Structuring) -> set[int]:
    """The headings among numbered lines: short, without a stop, each over prose without a number."""
    found: list[int] = []
    numbers: list[int] = []
    for index, unit in enumerate(structuring.units):
        label = label_at(unit.text) if not unit.kind and _NUMBER.match(unit.text) else None
        if label is None or not label.clean or not _stands_over_prose(structuring, index):
            continue
        found.append(index)
        numbers.append(int(label.body))
    in_order = numbers == list(range(1, len(numbers) + 1))
    return set(found) if len(found) > 1 and in_order else set()


def misread_parts(structuring: Structuring) -> dict[int, str]:
    """Headings of parts whose Roman number was misread ("ll. Trade"), each with the number that is due.

    One alone proves nothing: "l. Condemns" is a paragraph. Two in sequence do, printed well or not.
    """
    misread: dict[int, str] = {}
    due = 0
    for index, unit in enumerate(structuring.units):
        match = _NUMERAL.match(unit.text) if not unit.kind and due < len(ROMAN) else None
        following = structuring.following(index) if match else None
        if match is None or following is None or _STOPPED.search(unit.text) or _goes_on(unit, following):
            continue
        numeral = ROMAN[due].upper()
        if match["body"].translate(_AS_NUMERAL) == numeral and _opens_part(structuring, index, following):
            due += 1
            if match["body"] != numeral:
                misread[index] = numeral
    return misread if due > 1 else {}


def _stands_over_prose(structuring: Structuring, index: int) -> bool:
    unit = structuring.units[index]
    following = structuring.following(index)
    if following is None or unit.words > 15 or _STOPPED.search(unit.text) or _goes_on(unit, following):
        return False
    prose = following.words > max(12, unit.words) and label_at(following.text) is None
    return prose and not BULLET.match(following.text)


def _goes_on(unit: Unit, following: Unit) -> bool:
    """Whether the unit is the beginning of what follows it: of a sentence, or of a list."""
    leads_over = unit.text.endswith(":") and (BULLET.match(following.text) or label_at(following.text))
    return bool(leads_over or OPEN_END.search(unit.text) or unit.goes_on_in(following.text))


def _is_prose(structuring: Structuring, unit: Unit) -> bool:
    """Whether the unit is too long for a heading, or opens as paragraphs do."""
    text = unit.text
    if unit.words > _MOST_IN_CAPITALS or BULLET.match(text) or chapeau_length(text) or opens_with_we(text):
        return True
    return bool(structuring.resolution and (is_recital(text) or is_operative(text)))


def _opens_part(structuring: Structuring, index: int, following: Unit) -> bool:
    """Whether "IV. Trade" or "B. Trade" is the heading of a part and not an entry of a list."""
    unit = structuring.units[index]
    before = next((other for other in structuring.before(index) if other.kind != "furniture"), None)
    listed = BULLET.match(following.text) or (before is not None and before.text.endswith(":"))
    return unit.gap and unit.words <= 15 and not listed


def _looks_like_heading(structuring: Structuring, index: int, following: Unit) -> bool:
    """Whether it has a heading's shape without any mark in the source."""
    unit = structuring.units[index]
    text = unit.text
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return False
    if _is_subtitle(structuring, index):
        return True
    if all(character.isupper() for character in letters) and len(letters) > 2:
        return unit.words <= 15 and unit.gap
    opens_paragraph = (
        following.text[0].isupper() or not following.text[0].isalpha() or label_at(following.text) is not None
    )
    return (
        (unit.gap or _stands_over_number(structuring, index, following))
        and (unit.words <= _MOST_WORDS or _in_title_case(text))
        and (text[0].isupper() or text[0].isdigit())
        and not _NUMBER.match(text)
        and (following.ends_clause or following.words > 12)
        and following.words > unit.words
        and opens_paragraph
    )


def _stands_over_number(structuring: Structuring, index: int, following: Unit) -> bool:
    """Whether a short line stands between a paragraph's end and a numbered paragraph."""
    label = label_at(following.text)
    before = next(structuring.before(index), None)
    ended = before is None or before.ends_sentence or before.kind == "heading"
    return ended and label is not None and label.clean and structuring.units[index].words <= 8


def _in_title_case(text: str) -> bool:
    words: list[str] = _LONG_WORD.findall(text)
    return sum(word[0].isupper() for word in words) >= 0.8 * len(words)


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
