"""Entries marked in running text, by a sign and by a colour: either is enough."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rich.text import Text

from servanda.cli.terminal import printable
from servanda.model import Act, Problem, Reading, Span

STYLES = {
    "figure": "bold cyan",
    "date": "green",
    "act": "underline bold magenta",
    "recall": "blue",
    "problem": "red",
    "party": "bold",
}
GLUE = "\ufdd0"
"""Stands for the space behind a sign until the lines are cut: a sign never ends a line."""

_SIGN = "dim"
_BE = {"am", "are", "be", "been", "being", "is", "remain", "remains", "was", "were"}
_PHRASE = 12
"""A verb phrase, adverbs and all, is over within so many words."""

_BETWEEN = 4
"""So many words further at most stands the next word of a lemma."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """``start:end`` of the text stands between two signs, in a style. It may be empty."""

    start: int
    end: int
    before: str
    after: str
    style: str


def marks_of(reading: Reading, unicode: bool) -> list[Mark]:
    """The marks of all entries and problems, in reading order, the outer before the inner.

    Figures, dates and recalls stand in brackets with their id, problems with their number; the verb of
    an act is followed by its id; parties are shown by style alone.
    """
    opening, closing = ("‹", "›") if unicode else ("<", ">")
    marks = [
        Mark(entry.start, entry.end, f"[{entry.id}{GLUE}", "]", STYLES[kind])
        for kind, entries in (
            ("figure", reading.figures),
            ("date", reading.dates),
            ("recall", reading.recalls),
        )
        for entry in entries
    ]
    for number, problem in enumerate(problems_in_order(reading), 1):
        # Nothing to be seen between the signs: one sign is enough.
        seen = reading.text[problem.start : problem.end].strip()
        end = problem.end if seen else problem.start
        marks.append(
            Mark(problem.start, end, f"[!{number}{GLUE}" if seen else f"[!{number}", "]", STYLES["problem"])
        )
    for act in reading.acts:
        verb = verb_of(act, reading.text)
        marks.append(Mark(verb.start, verb.end, "", f"{opening}{act.id}{closing}", STYLES["act"]))
    for party in reading.parties:
        marks += [Mark(at.start, at.end, "", "", STYLES["party"]) for at in party.mentions]
    return sorted(marks, key=_order)


def problems_in_order(reading: Reading) -> list[Problem]:
    """As a reader meets them; they are numbered so, in the text and in the table."""
    return sorted(reading.problems, key=lambda problem: (problem.start, problem.end))


def marked(text: str, start: int, end: int, marks: Iterable[Mark], style: str = "") -> Text:
    """``text[start:end]`` with its marks; whatever they overlap, every sign that opens is closed."""
    inside = [
        replace(mark, start=max(mark.start, start), end=min(mark.end, end))
        for mark in marks
        if (mark.start < end and start < mark.end)
        or (mark.start == mark.end and (start <= mark.start < end or mark.start == end == len(text)))
    ]
    line = Text(style=style)
    _write(line, text, Span(start, end), inside, "")
    return line


def _write(line: Text, text: str, span: Span, marks: Sequence[Mark], style: str) -> None:
    position = span.start
    waiting = sorted(marks, key=_order)
    while waiting:
        mark = waiting.pop(0)
        inner = [other for other in waiting if other.start < mark.end]
        waiting = waiting[len(inner) :]
        # What reaches out of this mark is cut in two where it ends: brackets never cross.
        rests = [replace(other, start=mark.end) for other in inner if other.end > mark.end]
        inner = [replace(other, end=min(other.end, mark.end)) for other in inner]
        waiting = sorted([*rests, *waiting], key=_order)
        line.append(printable(text[position : mark.start]), style)
        line.append(mark.before, f"{mark.style} {_SIGN} not underline" if mark.before else "")
        _write(line, text, Span(mark.start, mark.end), inner, f"{style} {mark.style}".strip())
        line.append(mark.after, f"{mark.style} {_SIGN} not underline" if mark.after else "")
        position = mark.end
    line.append(printable(text[position : span.end]), style)


def _order(mark: Mark) -> tuple[int, int]:
    return (mark.start, -mark.end)


def verb_of(act: Act, text: str) -> Span:
    """Where the verb phrase of an act stands: "strongly urge", "will open", "call once again upon".

    An act is anchored with all that belongs to it, from its verb phrase on; the reading names the verb
    by its lemma only.
    """
    words = list(islice(_WORD.finditer(text, act.start, act.end), _PHRASE))
    if not words:
        return Span(act.start, act.end)
    head, *others = act.verb.split() or [""]
    last = next((place for place, word in enumerate(words) if _is_form(word.group().lower(), head)), 0)
    for other in others:
        nearby = range(last + 1, min(last + 1 + _BETWEEN, len(words)))
        last = next((place for place in nearby if words[place].group().lower() == other), last)
    return Span(act.start, words[last].end())


def _is_form(word: str, lemma: str) -> bool:
    """Whether the word looks like the verb; where none does, the act's first word is taken."""
    if lemma == "be":
        return word in _BE
    stem = lemma[: max(3, len(lemma) - 1)]
    return word == lemma or (len(lemma) > 3 and word.startswith(stem) and len(word) <= len(lemma) + 4)
