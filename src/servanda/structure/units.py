"""A unit: one paragraph or line on its way to becoming a section."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from servanda.language.identify import ENGLISH
from servanda.lexicon import load
from servanda.model import Problem
from servanda.sources import SourceText
from servanda.sources.lines import half_name

SENTENCE_END = re.compile(r"[.!?…](?:\s?[\"'”’)\]])*(?:\s*[¹²³⁴⁵⁶⁷⁸⁹⁰ⁱʰ-ʸᵃ-ᶻ]+|\s*\[?\d{1,3}/?\]?)?$")
CLAUSE_END = re.compile(r"[.;:!?…](?:\s?[\"'”’)\]])*(?:\s*[¹²³⁴⁵⁶⁷⁸⁹⁰ⁱʰ-ʸᵃ-ᶻ]+|\s*\[?\d{1,3}/?\]?)?$")


@dataclass(slots=True)
class Unit:
    """Mutable on purpose: each step of ``find_sections`` decides a little more about it.

    ``kind`` is a section kind of the contract, "" while undecided. ``depth`` is 0 for a paragraph,
    1 for what stands under it. ``bullet``: begins with a list mark that is not a number.
    ``restart``: its numbering begins anew here. ``language``: its own, where that is not English.
    """

    start: int
    end: int
    text: str
    gap: bool
    indent: int
    line_starts: tuple[int, ...]
    role: str = ""
    value: str = ""
    kind: str = ""
    label: str | None = None
    depth: int = 0
    bullet: bool = False
    reason: str | None = None
    in_annex: bool = False
    language: str | None = None

    @property
    def words(self) -> int:
        """How many words it holds."""
        return len(self.text.split())

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, footnote mark and closing quotes aside."""
        return bool(SENTENCE_END.search(self.text))

    @property
    def ends_clause(self) -> bool:
        """Whether it ends with any stop: full stop, semicolon, colon."""
        return bool(CLAUSE_END.search(self.text))

    @property
    def goes_on(self) -> bool:
        """Whether its last word or mark cannot be the end of anything."""
        word = self.last_word
        written_small = word[:1].islower() or word.isupper() or word.endswith(".")
        return self.text.endswith((",", "-", "(", "–", "—")) or (
            written_small and word.lower() in _never_last()
        )

    @property
    def last_word(self) -> str:
        """Its last word; what a dash ties to the word is no part of it."""
        return re.split(r"[\s—–]", self.text[-80:])[-1]

    def goes_on_in(self, after: str) -> bool:
        """Whether the sentence, or a name like "Security Council", goes on in the words after."""
        return self.goes_on or half_name(self.last_word.lower(), after)

    def split(self, offset: int) -> Unit:
        """Cut at ``offset`` (of the canonical text); this keeps the front, the rest is returned."""
        return self.cut([offset])[0]

    def cut(self, offsets: list[int]) -> list[Unit]:
        """Cut at each offset, given in order; this keeps the front, the rest is returned in order."""
        text, begin, starts = self.text, self.start, self.line_starts
        pieces = []
        for start, end in pairwise([*offsets, self.end]):
            words = text[start - begin : end - begin].rstrip()
            inside = starts[bisect_right(starts, start) : bisect_left(starts, end)]
            pieces.append(
                Unit(
                    start,
                    start + len(words),
                    words,
                    gap=False,
                    indent=self.indent,
                    line_starts=inside,
                    role=self.role,
                    value=self.value,
                    in_annex=self.in_annex,
                    language=self.language,
                )
            )
        if offsets:
            self.text = text[: offsets[0] - begin].rstrip()
            self.end = begin + len(self.text)
            self.line_starts = starts[: bisect_left(starts, offsets[0])]
        return pieces


@dataclass(slots=True)
class Structuring:
    """What the steps of ``find_sections`` share: the units in order, and the damage seen.

    ``resolution``: a body speaks in recitals and operative verbs; ``adopted``: the record of adoption
    stands at the end; ``ended``: an end marker does. ``language``: what most of the prose is in.
    """

    source_text: SourceText
    units: list[Unit]
    problems: list[Problem] = field(default_factory=list)
    resolution: bool = False
    adopted: bool = False
    ended: bool = False
    language: str | None = None

    @classmethod
    def of(cls, source_text: SourceText) -> Structuring:
        """One unit a block, nothing decided."""
        units = [
            Unit(
                block.start,
                block.end,
                source_text.text[block.start : block.end],
                block.gap,
                block.indent,
                block.line_starts,
                block.role,
                block.value,
            )
            for block in source_text.blocks
            if block.start < block.end
        ]
        return cls(source_text, units)

    def stands_apart(self, unit: Unit) -> bool:
        """Whether the unit is in another language, in a text that is read for its English."""
        return unit.language is not None and self.language == ENGLISH

    @property
    def markdown(self) -> bool:
        """Whether the source was Markdown, whose list marks can be trusted."""
        return self.source_text.media_type == "text/markdown"

    def before(self, index: int) -> Iterator[Unit]:
        """The units before the one at ``index``, nearest first."""
        return (self.units[position] for position in range(index - 1, -1, -1))

    def after(self, index: int, most: int | None = None) -> Iterator[Unit]:
        """The units after the one at ``index``, at ``most`` so many."""
        end = len(self.units) if most is None else min(len(self.units), index + 1 + most)
        return (self.units[position] for position in range(index + 1, end))

    def following(self, index: int) -> Unit | None:
        """The next unit that may be the body's or is a heading."""
        return next((unit for unit in self.after(index) if unit.kind in ("", "heading")), None)

    def note(self, unit: Unit, kind: str, note: str) -> None:
        """Write down damage of a unit's label: its first word."""
        end = unit.start + len(unit.text.split(maxsplit=1)[0])
        self.problems.append(Problem(unit.start, end, kind, note))


@cache
def _never_last() -> frozenset[str]:
    return frozenset(load("hyphens")["never_last"])
