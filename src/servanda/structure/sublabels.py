"""Sequences of letters, roman numbers and bracketed figures under a numbered paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.structure.labels import ALPHABET, ROMAN, Label, reads_as, successor


@dataclass(slots=True)
class _Level:
    """One sequence: its ``script`` (alpha, roman, digit), ``style`` of print, capitals, and last label."""

    script: str
    style: str
    capital: bool
    last: str

    def next(self) -> str | None:
        if self.script == "digit":
            return str(int(self.last) + 1)
        return successor(self.last, self.script == "roman")

    def fits(self, label: Label) -> bool:
        """Whether the label is printed like this sequence; a bracket may have lost its first half."""
        half = {self.style, label.style} == {"bracket", "letter"}
        same = self.style == label.style and (self.capital == _capital(label) or label.style == "bracket")
        return same or (half and label.body.islower())


class Sequences:
    """The sequences open at one place, outermost first."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []

    @property
    def depth(self) -> int:
        """How deep the innermost open sequence stands."""
        return max(1, len(self._levels))

    def holds(self, style: str) -> bool:
        """Whether a sequence printed in this style is open."""
        return any(level.style == style for level in self._levels)

    def next_number(self) -> int | None:
        """The next number of an open list of plain numbers."""
        number = next((level for level in self._levels if level.style == "number"), None)
        return int(number.last) + 1 if number else None

    def begin_number(self) -> None:
        """Open a list of plain numbers inside the paragraph; its first is about to be read."""
        self._levels.append(_Level("digit", "number", False, "0"))

    def continue_number(self, number: int) -> None:
        """Take the next plain number, closing what was open inside it."""
        while self._levels and self._levels[-1].style != "number":
            self._levels.pop()
        if not self._levels:
            self.begin_number()
        self._levels[-1].last = str(number)

    def expects(self, label: Label) -> bool:
        """Whether the label, exactly as printed, comes next in an open sequence."""
        body = label.body.lower()
        return any(level.fits(label) and level.next() == body for level in self._levels)

    def last_at(self) -> dict[int, str]:
        """The last label at each depth."""
        return {depth: level.last for depth, level in enumerate(self._levels, 1)}

    def read(self, label: Label, following: Label | None) -> tuple[str, int, bool]:
        """What the label says, its depth from 1, and whether it was printed so.

        An exact continuation wins, innermost first; then what recognition may have made of one, when
        the label after it agrees; then the beginning of a new sequence.
        """
        body = label.body.lower()
        after = following.body.lower() if following else None
        begins_roman = body in ("i", "1", "l") and after is not None and reads_as(after, "ii", roman=True)
        if not (begins_roman and body == "i"):
            exact = self._continuation(label, lambda level: level.next() == body)
            if exact is not None:
                return self._printed(label, exact, True)
        misread = self._continuation(label, lambda level: self._misread(level, body))
        if misread is not None and not begins_roman:
            level = self._levels[misread]
            then = successor(level.next() or "", level.script == "roman")
            starts_anew = body in ("a", "1", "i")
            if not starts_anew or (then is not None and after is not None and after == then):
                return self._printed(label, misread, False)
        return self._begin(label, body, begins_roman)

    def _begin(self, label: Label, body: str, begins_roman: bool) -> tuple[str, int, bool]:
        if begins_roman or body == "i":
            script, true = "roman", "i"
        elif body.isdigit() and body != "6":
            script, true = "digit", body
        elif body in ROMAN and body not in ALPHABET:
            script, true = "roman", body
        else:
            script, true = "alpha", "b" if body == "6" else body
        same = next(
            (i for i, level in enumerate(self._levels) if level.script == script and level.fits(label)), None
        )
        if same is not None:
            del self._levels[same:]
        self._levels.append(_Level(script, label.style, _capital(label), true))
        shown = true.upper() if _capital(label) else true
        return shown, len(self._levels), true == body

    def _continuation(self, label: Label, test: object) -> int | None:
        for index in range(len(self._levels) - 1, -1, -1):
            if self._levels[index].fits(label) and callable(test) and test(self._levels[index]):
                return index
        return None

    @staticmethod
    def _misread(level: _Level, body: str) -> bool:
        expected = level.next()
        return (
            level.script != "digit"
            and expected is not None
            and reads_as(body, expected, level.script == "roman")
        )

    def _printed(self, label: Label, index: int, exact: bool) -> tuple[str, int, bool]:
        level = self._levels[index]
        level.last = level.next() or label.body.lower()
        del self._levels[index + 1 :]
        return level.last.upper() if level.capital else level.last, index + 1, exact


def skips(before: str | None, after: str) -> bool:
    """Whether letters are missing between the two: "b" and "e"."""
    if before not in ALPHABET or after not in ALPHABET:
        return False
    return ALPHABET.index(after) > ALPHABET.index(before) + 1


def _capital(label: Label) -> bool:
    return label.body.isalpha() and label.body.isupper()
