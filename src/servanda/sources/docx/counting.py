"""Automatic numbering made visible: counts paragraph by paragraph what a reader of the page sees."""

from __future__ import annotations

import re

from servanda.sources.docx.numbering import Level, Numbered, Numbering
from servanda.sources.docx.numerals import numeral, padded

_PLACE = re.compile(r"%([1-9])")


class Counting:
    """The counters of one story (the body, or the notes), asked once for each numbered paragraph."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, identity: int, place: int) -> str:
        """The next label of a list at a level, with what parts it from the words: "(a) "; "" for none."""
        numbered = self._numbering.listed(identity)
        if numbered is None or place not in numbered.levels:
            return ""
        level = numbered.levels[place]
        counters = self._count(identity, place, numbered)
        if level.hidden:
            return ""
        text = _PLACE.sub(
            lambda match: self._number(int(match[1]) - 1, place, numbered, counters), level.text
        )
        text = " ".join(text.split())
        if not text or level.joined:
            return text
        return text + " "

    def _count(self, identity: int, place: int, numbered: Numbered) -> dict[int, int]:
        counters = self._counters.setdefault(numbered.definition, {})
        level = numbered.levels[place]
        if place in numbered.starts and (identity, place) not in self._begun:
            counters[place] = numbered.starts[place]
        elif place in counters:
            counters[place] += 1
        else:
            counters[place] = level.start
        self._begun.add((identity, place))
        for deeper in [deeper for deeper in counters if deeper > place]:
            restart = numbered.levels.get(deeper, level).restart
            if restart is None or place < restart:
                del counters[deeper]
        return counters

    @staticmethod
    def _number(asked: int, place: int, numbered: Numbered, counters: dict[int, int]) -> str:
        """The number of one level in the label of another; a level not used yet shows where it starts."""
        level: Level | None = numbered.levels.get(asked)
        if level is None or asked > place or level.form in ("bullet", "none"):
            return ""
        count = counters.get(asked, numbered.starts.get(asked, level.start))
        if numbered.levels[place].legal:
            return str(count)
        return padded(count, level.pattern) if level.pattern else numeral(count, level.form)
