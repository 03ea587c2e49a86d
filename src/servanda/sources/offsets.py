"""Where each character of a rewritten text came from, and where each went.

A rewriting is a list of edits over a text. The map is fixed at the moment of the edit, so that any
number of rewritings in a row can still be traced to the first text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class HasSpan(Protocol):
    """Anything that covers characters ``start:end``."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start:end`` become ``replacement``."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """For each character of the new text, the characters ``starts[i]:ends[i]`` of the old one.

    Both arrays are sorted. What is looked up in them must be of their own type, or numpy copies them
    whole at every look.
    """

    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    old_length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that nobody changed."""
        starts = np.arange(length, dtype=np.int32)
        return cls(starts, starts + np.int32(1), length)

    def old_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the old text that ``start:end`` of the new text was made from."""
        if start < end:
            return int(self.starts[start]), int(self.ends[end - 1])
        place = int(self.starts[start]) if start < len(self.starts) else self.old_length
        return place, place

    def new_offset(self, old: int) -> int:
        """The first character of the new text that comes from ``old`` or later."""
        return int(np.searchsorted(self.ends, np.int32(old), side="right"))

    def new_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the new text that holds what is left of ``start:end`` of the old one."""
        first = self.new_offset(start)
        last = int(np.searchsorted(self.starts, np.int32(end), side="left"))
        return first, max(first, last)

    def new_spans(self, old: Sequence[HasSpan]) -> list[tuple[int, int]]:
        """``new_span`` of many spans at once."""
        starts = np.fromiter((span.start for span in old), np.int32, len(old))
        ends = np.fromiter((span.end for span in old), np.int32, len(old))
        first = np.searchsorted(self.ends, starts, side="right")
        last = np.maximum(first, np.searchsorted(self.starts, ends, side="left"))
        return list(zip(first.tolist(), last.tolist(), strict=True))

    def after(self, earlier: OffsetMap) -> OffsetMap:
        """Apply this map on top of an earlier one: from the newest text to the oldest."""
        starts = np.append(earlier.starts, np.int32(earlier.old_length))[self.starts]
        ends = np.insert(earlier.ends, 0, np.int32(0))[self.ends]
        ends = np.where(self.ends > self.starts, ends, starts)
        return OffsetMap(starts, np.maximum.accumulate(ends), earlier.old_length)


def rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Apply the edits; where two overlap, the one that begins first (then the longer) stands.

    Returns the new text and the map from it to ``text``.
    """
    pieces: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start < position:
            continue
        pieces += (text[position : edit.start], edit.replacement)
        begins += (position, edit.start)
        ends += (edit.start, edit.end)
        position = edit.end
    pieces.append(text[position:])
    begins.append(position)
    ends.append(len(text))
    return "".join(pieces), _map_of(pieces, begins, ends, len(text))


def _map_of(pieces: list[str], begins: list[int], ends: list[int], old_length: int) -> OffsetMap:
    """Kept and replaced pieces take turns: each character of a kept one has its own place."""
    lengths = np.fromiter((len(piece) for piece in pieces), np.int32, len(pieces))
    first = np.cumsum(lengths, dtype=np.int32) - lengths
    kept = np.arange(len(pieces), dtype=np.int32) % 2 == 0
    own_place = np.repeat(kept, lengths)
    within = np.arange(int(lengths.sum()), dtype=np.int32) - np.repeat(first, lengths)
    begin = np.repeat(np.array(begins, dtype=np.int32), lengths)
    starts = np.where(own_place, begin + within, begin).astype(np.int32)
    stops = np.repeat(np.array(ends, dtype=np.int32), lengths)
    return OffsetMap(starts, np.where(own_place, starts + 1, stops).astype(np.int32), old_length)
