"""Footnotes: small type at a column's or page's foot, a mark first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from servanda.sources.printed.lines import Line
from servanda.sources.printed.paragraphs import Paragraph

_MARK = re.compile(
    r"(?P<label>\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡§]{1,3}|[a-z](?=/)|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ])(?:[./)]\s|\s|(?=[^\W\d_a-z(\[“\"]))"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ", "0123456789abcdefghijklmnop")
_SMALLER = 0.93
_SMALLEST_GAP = 0.3


def split_notes(lines: Sequence[Line], size: float, goes_on: bool = False) -> tuple[list[Line], list[Line]]:
    """The lines of a column, and those of the notes at its foot; ``size`` is the document's.

    Notes are set smaller than the text, as far as the column goes down, and begin with a mark; but
    the first need not if one ``goes_on`` from the page before.
    """
    first = len(lines)
    while first > 0 and lines[first - 1].size <= _SMALLER * size:
        first -= 1
    if goes_on and 0 < first < len(lines) and _apart(lines[first - 1], lines[first]):
        return list(lines[:first]), list(lines[first:])
    while first < len(lines) and not _opens_note(lines, first):
        first += 1
    return list(lines[:first]), list(lines[first:])


def _opens_note(lines: Sequence[Line], index: int) -> bool:
    if note_label(lines[index]) is None:
        return False
    if index == 0:
        return True
    return _apart(lines[index - 1], lines[index])


def _apart(above: Line, line: Line) -> bool:
    return above.size > line.size * 1.05 or line.top - above.bottom > _SMALLEST_GAP * line.size


def note_label(line: Line) -> str | None:
    """The mark that a note opens with: "3", "a", "*"; None when the line opens none."""
    match = _MARK.match(line.text)
    if match is None:
        return None
    if line.words[0].raised or not match["label"].isdigit() or match.end() < len(line.text):
        return match["label"].translate(_RAISED)
    return None


def notes_of(lines: Sequence[Line]) -> list[Paragraph]:
    """Each note a paragraph with its label; lines before the first mark go on from the page before."""
    found: list[Paragraph] = []
    margin = min((line.left for line in lines), default=0.0)
    right = max((line.right for line in lines), default=0.0)
    for line in lines:
        label = note_label(line)
        follows = label is not None and _follows(found, label)
        at_margin = line.left < margin + 2 * line.size
        if not found or (follows and at_margin):
            found.append(Paragraph([line], margin, right, "footnote", label or ""))
        else:
            found[-1].lines.append(line)
    return found


def _follows(found: Sequence[Paragraph], label: str) -> bool:
    """Whether the label is the next one, so that a line that begins with a number is no new note."""
    before = found[-1].value if found else ""
    if label.isdigit() and before.isdigit():
        return int(before) < int(label) <= int(before) + 2
    return True
