"""Lines become paragraphs: by spacing, indentation, type, labels, and lines that stop short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from servanda.sources.lines import LABEL, SENTENCE_END, SPEAKER, continues, goes_on_from_before
from servanda.sources.printed.lines import Line
from servanda.sources.printed.measures import Measures

_NUMBER_ALONE = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,3}")
_BULLET = re.compile(r"[•‣▪◦●■–—*·o§➢✓-]")
_NOTE_IN_BRACKETS = re.compile(r"\[\d{1,3}\]\s+\S")
_LEADERS = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*\.?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$")
_WITH_NEXT = re.compile(r"[^\w\s]*\d[\d.,/½¼¾-]*|[A-Z]{0,3}[$€£¥]|[A-Z][a-z]{0,2}\.")
_INDENT = 0.7
_TAB = 0.6
"""Shares of the size: what an indentation and the gap behind a label measure at least."""
_LARGER = 1.12
_IN_A_SENTENCE = 1.6
"""How many leadings two lines of one sentence may be apart."""
_LARGER_IN_A_PICTURE = 1.3
_SPARE = 1.6


@dataclass(slots=True)
class Paragraph:
    """Lines that are read as one; ``kind`` is "" for text, else what is marked: ``furniture`` ...

    Mutable on purpose: a paragraph that goes on over a page's end takes lines until it is whole.
    ``left`` and ``right`` are how far the lines of its column reach.
    """

    lines: list[Line]
    left: float
    right: float
    kind: str = ""
    value: str = ""
    rows: list[list[list[Line]]] = field(default_factory=list)

    @property
    def strong(self) -> bool:
        """Whether every word is bold."""
        return all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.lines[0].size


def paragraphs_of(lines: Sequence[Line], measures: Measures) -> list[Paragraph]:
    """The paragraphs of one column, top to bottom."""
    if not lines:
        return []
    column = _Column.of(lines, measures)
    found = [Paragraph([lines[0]], column.left, column.right)]
    for index, line in enumerate(lines[1:], 1):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if column.begins(found[-1].lines, line, following):
            found.append(Paragraph([line], column.left, column.right))
        else:
            found[-1].lines.append(line)
    return found


def goes_on(before: Paragraph, after: Paragraph, set_in: bool = False) -> bool:
    """Whether a paragraph at a column's end goes on at the next one's top.

    ``set_in``: the document's paragraphs begin with a line that is.
    """
    last, first = before.lines[-1], after.lines[0]
    if before.kind or after.kind or has_label(first) or before.strong != after.strong:
        return False
    if abs(last.size - first.size) > 0.08 * last.size:
        return False
    text, opening = last.text, first.words[0].text
    if set_in and first.left - after.left < 2 and not SPEAKER.match(first.text):
        return before.lines[0] is not last and not _has_room(last, first, before.right)
    if opening[0].islower():
        return not SENTENCE_END.search(text) or not text.endswith((".", "!", "?", ":"))
    if SENTENCE_END.search(text):
        return False
    further_in = (first.left - after.left) - (last.left - before.left)
    if further_in > _INDENT * first.size and len(before.lines) > 1:
        return False
    if not opening[0].isupper():
        return True
    if continues(text, first.text) and not text.endswith(","):
        return True
    return not _has_room(last, first, before.right)


def ends_with_leaders(line: Line) -> bool:
    """Whether the line is the entry of a contents list: dots lead to a page's number."""
    return _LEADERS.search(line.text) is not None


def has_label(line: Line) -> bool:
    """Whether the line opens with a number or bullet: by its form, or by the gap behind it."""
    first = line.words[0]
    if _BULLET.fullmatch(first.text):
        return len(line.words) > 1
    if LABEL.match(line.text[:12]):
        return True
    above = first.raised or first.size <= 0.8 * line.size
    if len(line.words) < 2 or not (above or _NUMBER_ALONE.fullmatch(first.text)):
        return False
    return _tab(line)


def _tab(line: Line) -> bool:
    """Whether the gap behind the first word is wider than those between the others."""
    gaps = [after.left - word.right for word, after in pairwise(line.words)]
    if not gaps or gaps[0] <= _TAB * line.size:
        return False
    return len(gaps) == 1 or gaps[0] > 1.5 * median(gaps[1:])


def _has_room(line: Line, following: Line, right: float) -> bool:
    """Whether the next line's first word would have stood on this one: the break is meant."""
    word = last = following.words[0]
    if _WITH_NEXT.fullmatch(word.text) and len(following.words) > 1:
        # A number stays with what it counts.
        last = following.words[1]
    return line.right + 0.3 * line.size + (last.right - word.left) + _SPARE * line.size < right


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    right: float
    leading: float
    tight: float

    @classmethod
    def of(cls, lines: Sequence[Line], measures: Measures) -> _Column:
        left = min(line.left for line in lines)
        return cls(left, measures.right_of(lines), measures.leading, 0.18)

    def begins(self, paragraph: Sequence[Line], line: Line, following: Line | None) -> bool:
        """Whether the line begins a new paragraph below the one that is open."""
        above = paragraph[-1]
        larger = max(above.size, line.size)
        recognised = line.words[0].confidence is not None
        if larger > (_LARGER_IN_A_PICTURE if recognised else _LARGER) * min(above.size, line.size):
            return True
        text = above.text
        ended = bool(SENTENCE_END.search(text))
        room = _has_room(above, line, self._right_of(above, line))
        flows = not ended and not room
        distance = line.bottom - above.bottom
        if flows and line.text[0].islower() and distance < _IN_A_SENTENCE * self.leading * larger:
            return False
        if distance > (self.leading + self.tight) * larger or ends_with_leaders(above):
            return True
        if _begins_by_label(paragraph, line, ended or text.endswith((",", " and", " or")), room):
            return True
        if ended and (SPEAKER.match(line.text) or _NOTE_IN_BRACKETS.match(line.text)):
            return True
        if above.bold != line.bold and self._changes_weight(above, line):
            return True
        if self._shifted(paragraph, line, following, flows):
            return True
        if room:
            small = line.words[0].text[0].islower()
            return ended or not (small or self._continues(paragraph, line))
        return False

    def _continues(self, paragraph: Sequence[Line], line: Line) -> bool:
        """Whether the words go on over a break that was meant, as those of a centred title do.

        A recital ends with a comma: where each paragraph's first line is set in, the next one's begins anew.
        """
        above, first = paragraph[-1], paragraph[0]
        set_in = line.left > self.left + _INDENT * line.size and abs(line.left - first.left) < 2
        if set_in and above.text.endswith(",") and not _centred(above, line):
            return goes_on_from_before(line.text)
        return continues(above.text, line.text)

    def _right_of(self, above: Line, line: Line) -> float:
        """How far the line above could have reached; a centred one by both of its sides."""
        if _centred(above, line):
            spare = above.left - self.left
            if spare > line.size:
                return self.right + spare
        return self.right

    def _changes_weight(self, above: Line, line: Line) -> bool:
        """Whether bold type ends or begins with the line, and not in its middle."""
        if above.bold:
            return not line.words[0].bold
        return not above.words[-1].bold and line.bold

    def _shifted(self, paragraph: Sequence[Line], line: Line, following: Line | None, flows: bool) -> bool:
        """Whether the line is set in or out as a paragraph's first line is.

        ``flows``: the line above is full and ends no sentence.
        """
        indent = _INDENT * line.size
        above = paragraph[-1]
        if _centred(above, line) and (above.bold or above.left > self.left + indent):
            return False
        body = paragraph[1].left if len(paragraph) > 1 else None
        if body is None:
            # Its second line may stand further in behind a label, or further out below an indented first.
            hanging = has_label(paragraph[0])
            back = following is not None and following.left < line.left - indent
            if abs(line.left - above.left) < 2 and above.left > self.left + indent and back:
                # Two first lines under each other: the paragraph above has no other.
                return bool(SENTENCE_END.search(above.text))
            if line.left > above.left + indent and not hanging and not flows:
                return back and _same_type(line, following)
            return False
        if line.left < body - indent:
            return True
        if line.left <= body + indent or (flows and not line.text[0].isupper()):
            return False
        return (
            following is None or following.left < line.left - indent or bool(SENTENCE_END.search(above.text))
        )


def _centred(above: Line, line: Line) -> bool:
    """Whether the two have one middle."""
    return abs((above.left + above.right) - (line.left + line.right)) < 0.5 * line.size


def _same_type(line: Line, following: Line | None) -> bool:
    return following is not None and abs(line.size - following.size) < 0.1 * line.size


def _begins_by_label(paragraph: Sequence[Line], line: Line, paused: bool, room: bool) -> bool:
    """Whether a number or bullet opens the line, and not one that the sentence above runs into."""
    if not has_label(line) or _dash(line):
        return False
    if paused or room or _BULLET.fullmatch(line.words[0].text):
        return True
    body = paragraph[-1].left
    if len(paragraph) == 1 and has_label(paragraph[0]) and len(paragraph[0].words) > 1:
        body = paragraph[0].words[1].left
    return _tab(line) and line.left < body - _INDENT * line.size


def _dash(line: Line) -> bool:
    """A dash or hyphen at a line's start that is one of the sentence, not a bullet."""
    return line.words[0].text in "-–—" and (len(line.words) < 2 or not _tab(line))
