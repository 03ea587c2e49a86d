"""Instruments of conferences: preamble and operative part where few paragraphs open with their verbs."""

from __future__ import annotations

import re

from servanda.structure.conferences import (
    finds,
    is_about_text,
    is_conference_text,
    is_formula,
    is_wholly,
    names_instrument,
    opens_operative,
    opens_with,
    pivots,
    words_of,
)
from servanda.structure.labels import label_at
from servanda.structure.openings import is_operative, is_recital
from servanda.structure.units import Structuring, Unit

_FARTHEST_PIVOT = 40
_FARTHEST_NORM = 10
_HEADING_WORDS = 14
_FRONT_WORDS = 35
_OPEN = ("", "body", "preambular", "operative", "subparagraph", "chapeau")
_LIST_MARK = re.compile(r"[-–—•*]\s")
_BLANK = re.compile(r"\n[ \t]*\n\s*")
_PARAGRAPHS = ("body", "preambular", "operative", "subparagraph")
_OPENS_WITH_LABEL = re.compile(r"[A-Z]\.|[IVX]+\.")


def find_recommendations(structuring: Structuring) -> None:
    """Tell recitals from what is laid down in the recommendations and declarations of conferences.

    They reason in whole sentences, numbered or not, to an adoption formula or to a first sentence that
    lays something down; from there on all prose is operative. Other texts are left as they are.
    """
    if is_conference_text(structuring):
        _cut_apart(structuring)
        _Instrument(structuring).run()


class _Instrument:
    """One pass over the units. ``phase``: front, preamble, adopted (behind the formula) or operative.

    ``pivot`` is where the preamble ends; ``sectional``: its first operative part stood under a heading,
    so that each section reasons for itself.
    """

    def __init__(self, structuring: Structuring) -> None:
        self.units = structuring.units
        self.phase = "front"
        self.pivot: int | None = None
        self.sectional = False
        self.headed = False
        self.after_heading = False
        self.noted = False
        self.signing = False
        self.promised = next(
            (
                at
                for at, unit in enumerate(self.units)
                if unit.kind == "heading" and opens_with("preamble", unit.text)
            ),
            0,
        )

    def run(self) -> None:
        for index, unit in enumerate(self.units):
            if unit.kind == "heading" and is_wholly("page_head", unit.text):
                _settle(unit, "furniture", "page number")
            elif unit.kind == "signature":
                self.signing = True
            elif unit.kind in ("heading", "title"):
                self._heading(unit)
            elif unit.in_annex:
                if unit.kind == "body" and not finds("norm", unit.text):
                    _settle(unit, "note")
            elif unit.kind in _OPEN and not self._set_aside(index):
                self._paragraph(index)

    def _heading(self, unit: Unit) -> None:
        self.after_heading, self.noted, self.signing = True, False, False
        if opens_with("new_instrument", unit.text):
            self.phase, self.headed, self.sectional = "front", False, False
        elif unit.kind == "heading":
            self.headed = True
            if self.phase == "adopted":
                self.phase = "operative"

    def _set_aside(self, index: int) -> bool:
        """Decide page heads, notes, signatures and headings; whether it was one of them."""
        unit = self.units[index]
        text = unit.text
        if is_wholly("page_head", text):
            _settle(unit, "furniture", "page number")
        elif is_wholly("contents", text) and unit.words < 200:
            _settle(unit, "furniture", "table of contents")
        elif is_wholly("masthead", text) and self.phase == "front":
            _settle(unit, "masthead")
        elif is_about_text(text):
            _settle(unit, "note")
            self.noted = True
        elif self.noted and unit.label == "1" and not finds("norm", text):
            _settle(unit, "footnote")
        elif self.phase == "operative" and self._is_signature(unit):
            _settle(unit, "signature")
            self.signing = True
        elif self._is_heading(index):
            _settle(unit, "heading")
            self._heading(unit)
        else:
            return False
        return True

    def _is_signature(self, unit: Unit) -> bool:
        """Whether somebody signs here; names and offices follow one another to the next heading."""
        if unit.words > 20 or finds("norm", unit.text) or unit.label is not None:
            return False
        return self.signing or opens_with("signature", unit.text) is not None

    def _is_heading(self, index: int) -> bool:
        unit = self.units[index]
        text = unit.text
        if index < self.promised and self.phase == "front" and unit.words <= _FRONT_WORDS:
            return True
        if unit.words <= 30 and not text.endswith((".", ",", ";")) and names_instrument(text):
            return True
        if unit.kind in ("chapeau", "subparagraph") or _LIST_MARK.match(text) or pivots(unit):
            return False
        if self.phase == "front" and not text.endswith((",", ";", ":", ".")) and unit.words <= _FRONT_WORDS:
            return unit.words <= _HEADING_WORDS or not is_recital(text)
        if unit.words > _HEADING_WORDS or unit.ends_clause or unit.goes_on or not text[0].isupper():
            return False
        label = label_at(text)
        if label is not None and not _OPENS_WITH_LABEL.match(text):
            return False
        if self.phase == "preamble":
            return text.isupper() and unit.words <= 8 and unit.gap
        following = next((other for other in self.units[index + 1 :] if other.kind != "furniture"), None)
        return unit.gap and following is not None and (text.isupper() or not following.text[0].islower())

    def _paragraph(self, index: int) -> None:
        unit = self.units[index]
        words = words_of(unit)
        formula = unit.label is None and is_formula(words)
        if unit.kind == "chapeau" and not formula:
            self._begin(index)
        elif formula and self.phase != "operative":
            speaks = opens_with("speaker", words) is not None
            _settle(unit, "chapeau" if speaks or self._only_convened(index) else "preambular")
            self.phase = "adopted"
        elif self.phase == "front":
            self._begin(index)
            self._preamble(index)
        elif self.phase == "preamble":
            self._preamble(index)
        elif (
            self.phase == "adopted" and is_recital(words) and unit.text.endswith((",", ";", "; and", ", and"))
        ):
            _settle(unit, "preambular")
        elif self._reasons_again(index):
            self._begin(index)
            self._preamble(index)
        else:
            self._operative(unit)
        self.after_heading = False

    def _begin(self, index: int) -> None:
        """Look ahead for the end of the preamble that begins here."""
        self.phase, self.pivot = "preamble", self._find_pivot(index)

    def _find_pivot(self, begin: int) -> int | None:
        weak, met = None, 0
        for index in range(begin, len(self.units)):
            unit = self.units[index]
            if unit.kind == "heading" and (
                opens_with("new_instrument", unit.text) or (met and self.sectional)
            ):
                break
            if unit.kind not in (*_PARAGRAPHS, "chapeau") or unit.in_annex:
                continue
            if index > begin and unit.kind == "chapeau":
                break
            if pivots(unit) or (unit.label is None and is_formula(unit.text)):
                return index
            lays_down = finds("norm", unit.text) and not is_recital(words_of(unit))
            if weak is None and lays_down and met < _FARTHEST_NORM:
                weak = index
            met += 1
            if met > _FARTHEST_PIVOT:
                break
        return weak if weak is not None else self._first_without_recital(begin)

    def _first_without_recital(self, begin: int) -> int | None:
        """With no other end in sight, the preamble ends with its recitals."""
        return next(
            (
                index
                for index in range(begin, len(self.units))
                if self.units[index].kind in _PARAGRAPHS and not is_recital(words_of(self.units[index]))
            ),
            None,
        )

    def _preamble(self, index: int) -> None:
        unit = self.units[index]
        if self.pivot is not None and index >= self.pivot:
            self.phase, self.sectional = "operative", self.sectional or self.headed
            self._operative(unit)
        else:
            _settle(unit, "preambular", keep_label=unit.label is not None and unit.depth == 0)

    def _operative(self, unit: Unit) -> None:
        self.phase = "operative"
        if unit.kind not in ("operative", "subparagraph"):
            unit.kind = "operative" if is_operative(words_of(unit)) else "body"

    def _reasons_again(self, index: int) -> bool:
        """Whether a preamble begins within the operative part: with a recital, or above a new pivot."""
        unit = self.units[index]
        if unit.label is not None or _LIST_MARK.match(unit.text):
            return False
        if opens_with("sure_recital", unit.text) and unit.text.endswith((",", ";", ", and", "; and")):
            return True
        if not (self.after_heading and self.sectional):
            return False
        for other in self.units[index:]:
            if other.kind == "heading":
                return False
            if other.kind in _PARAGRAPHS and pivots(other):
                return other is not unit
            if other.kind in _PARAGRAPHS and (other.label is not None or finds("norm", other.text)):
                return False
        return False

    def _only_convened(self, index: int) -> bool:
        """Whether only place and time of meeting stand between the speaker and here; then they join it."""
        between: list[Unit] = []
        for unit in reversed(self.units[:index]):
            if unit.kind == "chapeau":
                for other in between:
                    _settle(other, "chapeau")
                return True
            if not opens_with("convened", unit.text):
                return False
            between.append(unit)
        return False


def _cut_apart(structuring: Structuring) -> None:
    """Free what was joined over a blank line because it opens small: "the Conference recommends"."""
    units: list[Unit] = []
    for unit in structuring.units:
        units.append(unit)
        if unit.kind not in _OPEN:
            continue
        cuts: list[int] = []
        for piece in _BLANK.finditer(unit.text):
            rest = unit.text[piece.end() :].split("\n\n", 1)[0].strip()
            before = unit.text[: piece.start()].rsplit("\n\n", 1)[-1].strip()
            if (
                opens_operative(rest)
                or is_wholly("page_head", rest)
                or is_wholly("page_head", before)
                or names_instrument(rest)
            ):
                cuts.append(unit.start + piece.end())
        pieces = unit.cut(cuts)
        for other in pieces:
            other.gap, other.kind = True, "body"
        units += pieces
    structuring.units = units


def _settle(unit: Unit, kind: str, reason: str | None = None, keep_label: bool = False) -> None:
    unit.kind, unit.reason, unit.depth, unit.bullet = kind, reason, 0, False
    if not keep_label:
        unit.label = None
