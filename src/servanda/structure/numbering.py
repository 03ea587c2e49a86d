"""The numbers of paragraphs, read in sequence: what a label says depends on the one before.

Recognition errors ("4," for "4.", "(6)" for "(b)"), two paragraphs on one line, numbering that begins
again and numbers that are missing are all resolved here, and each is a problem in the reading.
"""

from __future__ import annotations

import re
from itertools import islice

from servanda.structure.bullets import has_lost_its_bullet, place_bullet
from servanda.structure.labels import BULLET, Label, label_at, letter_at, number_of
from servanda.structure.openings import is_misread_number, is_operative
from servanda.structure.sublabels import Sequences, skips
from servanda.structure.units import Structuring, Unit

_INSIDE = re.compile(
    r"(?<=[.;:”\"])\s{1,20}(?=[*'.]?\d{1,3}\s?[.,]\s?[A-Z])"
    r"|(?:(?<=[;:])|(?<=; and)|(?<=; or))\s{1,20}(?=\([a-z0-9]{1,4}\)\s)"
)
_UNSTOPPED = re.compile(r"(?P<number>\d{1,3})\s+[A-Z]")
_LOOKAHEAD = 60
_MOST_INSIDE = 200


def number_paragraphs(structuring: Structuring) -> None:
    """Give every undecided unit its label, depth and kind, splitting units that hold several.

    Numbered paragraphs become ``operative``, lettered ones and bullets ``subparagraph``; the rest
    stays undecided.
    """
    _Numbering(structuring).run()


class _Numbering:
    """One pass over the units; ``last`` is the number before, 0 at a beginning.

    ``unstopped`` is the same number when it was printed without a stop; ``resumes_at`` is where the
    paragraphs' own numbers go on after a list inside one.
    """

    def __init__(self, structuring: Structuring) -> None:
        self.structuring = structuring
        self.units = structuring.units
        self.last = 0
        self.unstopped = 0
        self.resumes_at = 0
        self.indent = 0
        self.sequences = Sequences()
        self.since_heading = True
        self.cuts: dict[int, list[int]] = {}
        self.numbers: dict[int, int | None] = {}

    def run(self) -> None:
        index = 0
        while index < len(self.units):
            unit = self.units[index]
            if unit.kind in ("", "annex"):
                if unit.kind == "annex":
                    self._begin_again()
                else:
                    self._number(index)
                    self._split_inside(index)
            elif unit.kind == "heading":
                self.since_heading = True
                self.sequences = Sequences()
            index += 1

    def _begin_again(self) -> None:
        self.last = 0
        self.sequences = Sequences()
        self.since_heading = True

    def _number(self, index: int) -> None:
        unit = self.units[index]
        if BULLET.match(unit.text) or has_lost_its_bullet(self.structuring, index):
            place_bullet(self.structuring, index)
            return
        label = label_at(unit.text)
        if label is None:
            return
        if label.style == "number":
            number = self._accepted(index, label)
            if number is not None:
                self._accept(unit, number, label)
                return
            letter = letter_at(unit.text)
            if letter is not None and self._lettered_list(index, letter):
                self._sublabel(index, letter)
        elif label.style == "bracket" or self._lettered_list(index, label):
            self._sublabel(index, label)

    def _accept(self, unit: Unit, number: int, label: Label) -> None:
        expected = self.last + 1
        listed = self.sequences.holds("number")
        indented = self.structuring.markdown and self.last > 0 and unit.indent >= self.indent + 3
        inside = self.sequences.next_number() == number and (
            number != expected or unit.start < self.resumes_at
        )
        if (indented and (number == 1 or listed)) or (listed and inside):
            self.sequences.continue_number(number)
            unit.label, unit.kind, unit.depth = str(number), "subparagraph", self.sequences.depth
            return
        if number > expected:
            one, several = f"paragraph {expected} is", f"paragraphs {expected} to {number - 1} are"
            missing = one if number == expected + 1 else several
            self.structuring.note(unit, "numbering_gap", f"{missing} missing before {number}")
        elif number < expected and not (number == 1 and self.since_heading):
            self.structuring.note(unit, "duplicate_label", f"number {number} stands here again")
        self.unstopped = number if _UNSTOPPED.match(unit.text) else 0
        if not label.clean and not self.unstopped:
            printed = unit.text[: label.length].strip()
            self.structuring.note(unit, "ocr_noise", f"label printed {printed!r}, read as {number}")
        unit.label, unit.kind, unit.depth = str(number), "operative", 0
        self.last, self.indent, self.since_heading = number, unit.indent, False
        self.sequences = Sequences()

    def _accepted(self, index: int, label: Label) -> int | None:
        """The number when the label is one, None when the digits only stand there."""
        unit, expected = self.units[index], self.last + 1
        rest = unit.text[label.length :]
        number = number_of(label, expected)
        if number is None and self.structuring.resolution and is_misread_number(unit.text):
            number = expected
        if number is None or number == 0:
            return None
        following = self._next_number(index)
        if not label.clean:
            stopped = bool(re.search(r"[.,:;)]", unit.text[: label.length]))
            if not rest[0].isupper() or number != expected:
                return None
            sure = stopped if label.body.isdigit() else stopped and following == 2
            if stopped and self.structuring.resolution and is_operative(rest):
                sure = True
            if not stopped and self._unstopped(index, number):
                return number
            return number if sure or (self.last and following == number + 1) else None
        if number == expected:
            return number
        misread = number_of(Label(label.body, "number", 0, False), expected) or self._misread(label, expected)
        if misread and following == expected + 1:
            self.structuring.note(unit, "ocr_noise", f"label printed {label.body!r}, read as {expected}")
            return expected
        if number == 1:
            return self._restart(index)
        if self.structuring.markdown or following == number + 1:
            return number
        return number if self.last and expected < number <= expected + 3 else None

    def _unstopped(self, index: int, number: int) -> bool:
        """Whether numbers stand without a stop here ("1 WE", "2 NOTING"): three in a row show it."""
        if number > 1:
            return self.unstopped == number - 1
        due = 2
        for other in self.structuring.after(index, _LOOKAHEAD):
            if other.kind not in ("", "furniture", "footnote") or due > 3:
                break
            match = _UNSTOPPED.match(other.text)
            if match is None or int(match["number"]) != due:
                break
            due += 1
        return due > 3

    def _misread(self, label: Label, expected: int) -> bool:
        return number_of(Label(label.body.translate(_AS_LETTER), "number", 0, False), expected) == expected

    def _restart(self, index: int) -> int | None:
        """A "1." after others: numbering begins again, or a list stands inside the paragraph."""
        resumed, expected_inside = self.last + 1, 2
        for other in self.structuring.after(index, _LOOKAHEAD):
            if other.kind in ("heading", "annex"):
                break
            number = self._clean_number(other)
            if number is None:
                continue
            if number == resumed != expected_inside and not self.since_heading:
                self.sequences.begin_number()
                self.resumes_at = other.start
                return 1
            if number != expected_inside:
                break
            expected_inside += 1
        return 1

    def _next_number(self, index: int) -> int | None:
        for other in self.structuring.after(index, _LOOKAHEAD):
            if other.kind in ("heading", "annex"):
                return None
            number = self._clean_number(other)
            if number is not None:
                return number
        return None

    def _clean_number(self, unit: Unit) -> int | None:
        """The number that an undecided unit begins with, with its stop."""
        if unit.kind:
            return None
        if unit.start not in self.numbers:
            self.numbers[unit.start] = _stopped_number(unit.text)
        return self.numbers[unit.start]

    def _lettered_list(self, index: int, label: Label) -> bool:
        """Letters with a stop are labels only in company: the next follows, or the one before stood."""
        if self.sequences.expects(label):
            return True
        if label.body not in ("a", "A", "i", "I"):
            return False
        following = self._next_sublabel(index)
        return following is not None and following.style == label.style

    def _sublabel(self, index: int, label: Label) -> None:
        unit = self.units[index]
        last = self.sequences.last_at()
        true, depth, exact = self.sequences.read(label, self._next_sublabel(index))
        unit.label = f"({true})" if label.style == "bracket" else true
        unit.kind, unit.depth = "subparagraph", depth
        if skips(last.get(depth), true.lower()):
            note = f"labels are missing between ({last[depth]}) and ({true})"
            self.structuring.note(unit, "numbering_gap", note)
        if not exact:
            printed = unit.text[: label.length].strip()
            self.structuring.note(unit, "ocr_noise", f"label printed {printed!r}, read as {unit.label}")

    def _next_sublabel(self, index: int) -> Label | None:
        for other in self.structuring.after(index, 12):
            label = label_at(other.text) if not other.kind else None
            if label is None:
                continue
            if label.style == "number" and not label.clean:
                return letter_at(other.text) or label
            return None if label.style == "number" else label
        return None

    def _split_inside(self, index: int) -> None:
        """Further labels in the same block: two paragraphs on one line, a list run together."""
        unit = self.units[index]
        cuts = self.cuts.pop(unit.start, None)
        if cuts is None:
            found = {match.end() for match in islice(_INSIDE.finditer(unit.text), _MOST_INSIDE)}
            cuts = [unit.start + cut for cut in sorted(found)]
        for position, cut in enumerate(cuts):
            place = cut - unit.start
            label = label_at(unit.text[place : place + 80])
            if label is None or not self._follows(label, unit.text[max(0, place - 80) : place]):
                continue
            self.cuts[cut] = cuts[position + 1 :]
            self.units.insert(index + 1, unit.split(cut))
            return

    def _follows(self, label: Label, before: str) -> bool:
        if label.style == "number":
            return self.last > 0 and number_of(label, self.last + 1) == self.last + 1
        if label.style != "bracket":
            return False
        return self.sequences.expects(label) or (
            before.rstrip().endswith(":") and label.body in ("a", "i", "1")
        )


_AS_LETTER = str.maketrans({"8": "B", "5": "S", "6": "G", "0": "O"})


def _stopped_number(text: str) -> int | None:
    label = label_at(text)
    if label is None or label.style != "number" or not label.body.isdigit():
        return None
    return int(label.body) if label.clean or text[label.length - 2 : label.length - 1] in ",;:" else None
