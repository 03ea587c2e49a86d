"""What a reader must know of a document besides its text: tracked changes, comments, hidden words ..."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from servanda.model import Problem
from servanda.sources.docx.names import Element, w

MOST_OF_A_KIND = 1_000
_LONGEST_QUOTE = 80
PARAGRAPH_END = "¶"

INSERTED = "inserted"
DELETED = "deleted"
MOVED_HERE = "moved here"
MOVED_AWAY = "moved away"

_SENTENCES = {
    INSERTED: "{who} inserted “{words}”{when}; it is read as accepted",
    DELETED: "{who} deleted “{words}” here{when}; it is left out",
    MOVED_HERE: "{who} moved “{words}” to here{when}; it is read here",
    MOVED_AWAY: "{who} moved “{words}” away from here{when}; it is left out",
}
_BREAKS = {
    INSERTED: "{who} inserted a paragraph break{when}; it is read as accepted",
    DELETED: "{who} deleted a paragraph break here{when}; the two paragraphs are read as one",
    MOVED_HERE: "{who} moved a paragraph break to here{when}",
    MOVED_AWAY: "{who} moved a paragraph break away from here{when}",
}
_OTHERS = {
    "tracked_change": "tracked changes",
    "comment": "comments",
    "hidden_text": "hidden passages",
    "garbled": "unknown signs",
    "unread_part": "embedded objects",
    "remote_resource": "addresses outside the document",
}


@dataclass(slots=True)
class Change:
    """One tracked change: what was done, by whom, when, and the words, as they gather."""

    action: str
    author: str
    day: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, element: Element, action: str, position: int) -> Change:
        """The change that an element with an author and a date stands for."""
        author = " ".join((element.get(w("author")) or "").split())[:60]
        return cls(action, author or "somebody", (element.get(w("date")) or "")[:10], position, position)

    def goes_on_in(self, other: Change) -> bool:
        """Whether the other is the same change, which the program wrote in several pieces."""
        same = (self.action, self.author, self.day) == (other.action, other.author, other.day)
        return same and other.start == self.end

    @property
    def note(self) -> str:
        """The change as a sentence."""
        words = shown("".join(self.words).replace(PARAGRAPH_END, " "))
        sentence = (_SENTENCES if words else _BREAKS)[self.action]
        when = f" on {_day(self.day)}" if _day(self.day) else ""
        return sentence.format(who=self.author, words=words, when=when)


class Remarks:
    """Problems on their way into the extract: of each kind the first thousand, then one for the rest."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._counts: Counter[str] = Counter()
        self._change: Change | None = None

    def note(self, start: int, end: int, kind: str, note: str) -> None:
        """Write down a problem at ``start:end`` of the text."""
        self._counts[kind] += 1
        if self._counts[kind] <= MOST_OF_A_KIND:
            self._problems.append(Problem(start, end, kind, note))

    def change(self, change: Change) -> None:
        """Write down a tracked change; one that carries the last one on becomes part of it."""
        if not any(change.words):
            return
        if self._change is not None and self._change.goes_on_in(change):
            self._change.end = change.end
            self._change.words += change.words
            return
        self._settle()
        self._change = change

    def all(self) -> list[Problem]:
        """Every problem, in order of its place."""
        self._settle()
        for kind, count in self._counts.items():
            if count > MOST_OF_A_KIND:
                rest = f"{count - MOST_OF_A_KIND:,} more {_OTHERS.get(kind, kind)} are not listed one by one"
                self._problems.append(Problem(0, 0, kind, rest))
        self._counts.clear()
        return sorted(self._problems, key=lambda problem: (problem.start, problem.end))

    def _settle(self) -> None:
        change, self._change = self._change, None
        if change is not None:
            self.note(change.start, change.end, "tracked_change", change.note)


def shown(words: str) -> str:
    """Words as a message quotes them: on one line and not too many."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return ""
    return f"{day.day} {day:%B} {day.year}"
