"""The chapeau of a resolution, and paragraphs that run on where a new one opens."""

from __future__ import annotations

from servanda.structure.labels import label_at
from servanda.structure.openings import chapeau_length, is_operative, is_recital
from servanda.structure.units import Structuring, Unit

_MOST_PROSE_BEFORE = 3
_TITLE_LENGTH = 120
_SPEAKER_BEGINS = ("The ", "Therefore", "Accordingly", "To this end")
_WINDOW = 200


def find_chapeau(structuring: Structuring) -> None:
    """Decide the ``chapeau`` ("The Security Council,") and cut it free of what it was printed with.

    In a resolution a recital or operative paragraph that begins at a line's beginning, after a comma
    or semicolon, is cut free too: the blank line before it was lost.
    """
    prose = 0
    for index, unit in enumerate(structuring.units):
        if unit.kind:
            continue
        start = _speaker_start(unit)
        if start is not None and _opens_resolution(structuring, index, start):
            index = _cut_chapeau(structuring, index, start)
            structuring.units[index].kind = "chapeau"
            structuring.resolution = True
            _cut_openings(structuring, index + 1)
            return
        prose += unit.words >= 15 and unit.ends_sentence
        if prose > _MOST_PROSE_BEFORE:
            break
    _resolution_without_chapeau(structuring)


def _speaker_start(unit: Unit) -> int | None:
    """Where in the unit the speaker is named: at its beginning, or at that of a line after a stop."""
    if chapeau_length(unit.text) is not None:
        return unit.start
    for start in unit.line_starts:
        place = start - unit.start
        if not unit.text.startswith(_SPEAKER_BEGINS, place):
            continue
        before = unit.text[:place].rstrip()
        free = before.endswith((".", ",", ";", ":", ")", "]")) or len(before) <= _TITLE_LENGTH
        if free and chapeau_length(unit.text[place:]) is not None:
            return start
    return None


def _opens_resolution(structuring: Structuring, index: int, start: int) -> bool:
    """Whether what follows the speaker speaks as resolutions do."""
    unit = structuring.units[index]
    words = unit.text[start - unit.start :]
    rest = words[chapeau_length(words) or len(words) :].strip()
    following = [other.text for other in structuring.units[index + 1 : index + 5] if not other.kind]
    return any(is_recital(text) or _is_operative(text) for text in [rest, *following] if text)


def _cut_chapeau(structuring: Structuring, index: int, start: int) -> int:
    """Cut the speaker free of what stands before and after; returns where the chapeau is now."""
    chapeau = structuring.units[index]
    if start > chapeau.start:
        chapeau = chapeau.split(start)
        index += 1
        structuring.units.insert(index, chapeau)
    length = chapeau_length(chapeau.text) or len(chapeau.text)
    rest = chapeau.text[length:]
    if rest.strip():
        offset = length + len(rest) - len(rest.lstrip())
        structuring.units.insert(index + 1, chapeau.split(chapeau.start + offset))
    return index


def _resolution_without_chapeau(structuring: Structuring) -> None:
    """Recitals one after another, then operative verbs, are a resolution that lost its chapeau."""
    recitals = 0
    first = None
    for index, unit in enumerate(structuring.units):
        if unit.kind or unit.words < 5:
            continue
        if is_recital(unit.text):
            recitals += 1
            first = index if first is None else first
        elif recitals >= 2 and first is not None and _is_operative(unit.text):
            structuring.resolution = True
            _cut_openings(structuring, first)
            return
        elif recitals or unit.words > 40:
            return


def _is_operative(text: str) -> bool:
    """Whether it opens with an operative verb, its label aside."""
    label = label_at(text)
    return is_operative(text[label.length :] if label else text)


def _cut_openings(structuring: Structuring, index: int) -> None:
    units = structuring.units[:index]
    for unit in structuring.units[index:]:
        units.append(unit)
        if not unit.kind:
            units += unit.cut([start for start in unit.line_starts if _opens(unit, start)])
    structuring.units = units


def _opens(unit: Unit, start: int) -> bool:
    """Whether a recital or an operative paragraph opens at this line's beginning, after a comma."""
    place = start - unit.start
    after = unit.text[place : place + _WINDOW]
    if not after[:1].isupper() or not (is_recital(after) or is_operative(after)):
        return False
    before = unit.text[max(0, place - _WINDOW) : place]
    return before.rstrip("0123456789 \n").endswith((",", ";"))
