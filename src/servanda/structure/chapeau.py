"""The chapeau of a resolution, and paragraphs that run on where a new one opens."""

from __future__ import annotations

from servanda.structure.openings import chapeau_length, is_operative, is_recital
from servanda.structure.units import Structuring, Unit


def find_chapeau(structuring: Structuring) -> None:
    """Decide the ``chapeau`` ("The Security Council,") and cut it free of what it was printed with.

    In a resolution a recital or operative paragraph that begins at a line's beginning, after a comma
    or semicolon, is cut free too: the blank line before it was lost.
    """
    for index, unit in enumerate(structuring.units):
        if unit.kind:
            continue
        start = _speaker_start(unit)
        if start is None:
            continue
        chapeau = unit
        if start > unit.start:
            chapeau = unit.split(start)
            index += 1
            structuring.units.insert(index, chapeau)
        length = chapeau_length(chapeau.text) or len(chapeau.text)
        rest = chapeau.text[length:]
        if rest.strip():
            offset = length + len(rest) - len(rest.lstrip())
            structuring.units.insert(index + 1, chapeau.split(chapeau.start + offset))
        if _opens_resolution(structuring, index):
            chapeau.kind = "chapeau"
            structuring.resolution = True
            _cut_openings(structuring, index + 1)
        return
    _resolution_without_chapeau(structuring)


def _resolution_without_chapeau(structuring: Structuring) -> None:
    """Recitals one after another, each ending with a comma, are a resolution that lost its chapeau."""
    recitals = 0
    for index, unit in enumerate(structuring.units):
        if unit.kind or unit.words < 5:
            continue
        recitals = recitals + 1 if is_recital(unit.text) and not unit.ends_sentence else 0
        if recitals == 2:
            structuring.resolution = True
            _cut_openings(structuring, index + 1)
            return
        if unit.words > 40 and not recitals:
            return


def _speaker_start(unit: Unit) -> int | None:
    """Where in the unit the speaker is named: at its beginning, or at one of its lines'."""
    for start in (unit.start, *unit.line_starts):
        if chapeau_length(unit.text[start - unit.start :]) is not None:
            return start
    return None


def _opens_resolution(structuring: Structuring, index: int) -> bool:
    following = [unit.text for unit in structuring.units[index + 1 : index + 5] if not unit.kind]
    return any(is_recital(text) or is_operative(text) for text in following) or any(
        text[:1].isdigit() for text in following
    )


def _cut_openings(structuring: Structuring, index: int) -> None:
    while index < len(structuring.units):
        unit = structuring.units[index]
        if not unit.kind:
            for start in unit.line_starts:
                before, after = unit.text[: start - unit.start].rstrip(), unit.text[start - unit.start :]
                opens = after[:1].isupper() and (is_recital(after) or is_operative(after))
                if opens and before.rstrip("0123456789 ").endswith((",", ";")):
                    structuring.units.insert(index + 1, unit.split(start))
                    break
        index += 1
