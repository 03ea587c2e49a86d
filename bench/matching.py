"""Puts what was annotated beside what was found, one to one, and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.model import Span

_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Tally:
    """Found and right, found and wrong, not found; and of what was found, how much is right."""

    found: int = 0
    missed: int = 0
    surplus: int = 0
    right: dict[str, int] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """Of all that the reader gives, the share that the annotators have too."""
        given = self.found + self.surplus
        return self.found / given if given else 0.0

    @property
    def recall(self) -> float:
        """Of all that the annotators have, the share that the reader gives."""
        wanted = self.found + self.missed
        return self.found / wanted if wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def judge(self, attribute: str, right: bool) -> None:
        """One attribute of one entry that was found."""
        self.asked[attribute] = self.asked.get(attribute, 0) + 1
        self.right[attribute] = self.right.get(attribute, 0) + right

    def share(self, attribute: str) -> float:
        """How often an attribute was right, of the times it was asked for."""
        asked = self.asked.get(attribute, 0)
        return self.right.get(attribute, 0) / asked if asked else 0.0

    def count(self, common: int, wanted: int, given: int) -> None:
        """So many in common, of so many wanted and so many given."""
        self.found += common
        self.missed += wanted - common
        self.surplus += given - common


def folded(words: str) -> str:
    r"""White space as one space, and "\$" as "$"."""
    return _SPACE.sub(" ", words.replace("\\$", "$")).strip()


def locate(near: str, occurrence: int, text: str) -> Span | None:
    """Where the annotator's words stand in the canonical text, the so-manieth time; else None."""
    pattern = r"\s+".join(re.escape(word) for word in folded(near).split(" "))
    if not pattern:
        return None
    for number, match in enumerate(re.finditer(pattern, text), 1):
        if number == occurrence:
            return Span(*match.span())
    return None


def pair(wanted: Sequence[Span | None], given: Sequence[Span]) -> list[tuple[int, int]]:
    """Which of the ``wanted`` is which of the ``given``: the widest overlap first, then the nearest start.

    Each is used once; a place that could not be located (None) is nobody's.
    """
    candidates = sorted(
        (-_overlap(want, give), abs(want.start - give.start), left, right)
        for left, want in enumerate(wanted)
        if want is not None
        for right, give in enumerate(given)
        if want.overlaps(give)
    )
    pairs: list[tuple[int, int]] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for _, _, left, right in candidates:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return sorted(pairs)


def same_words(one: str | None, other: str | None) -> bool:
    """Whether two quotes say the same, case, white space and a leading article aside."""
    if one is None or other is None:
        return one is other
    return _bare(one) == _bare(other)


def same_head(one: str | None, other: str | None) -> bool:
    """Whether two quotes share their main noun, near enough: one's words begin or end the other's."""
    if one is None or other is None:
        return one is other
    short, long = sorted((_bare(one).split(), _bare(other).split()), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an|its|their|our|these|those|this|that)\s", "", folded(words).casefold())
