"""Where each character of a rewritten text came from, and where each went.

A rewriting is a list of edits over a text. The map is fixed at the moment of the edit, so that any
number of rewritings in a row can still be traced to the first text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start:end`` become ``replacement``."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """For each character of the new text, the characters ``starts[i]:ends[i]`` of the old one."""

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
        return int(np.searchsorted(self.ends, old, side="right"))

    def new_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the new text that holds what is left of ``start:end`` of the old one."""
        first = self.new_offset(start)
        last = int(np.searchsorted(self.starts, end, side="left"))
        return first, max(first, last)

    def after(self, earlier: OffsetMap) -> OffsetMap:
        """Apply this map on top of an earlier one: from the newest text to the oldest."""
        if not len(earlier.starts):
            return OffsetMap(np.zeros_like(self.starts), np.zeros_like(self.ends), earlier.old_length)
        last = len(earlier.starts) - 1
        starts = earlier.starts[np.minimum(self.starts, last)]
        ends = earlier.ends[np.maximum(self.ends - 1, 0)]
        return OffsetMap(starts, ends, earlier.old_length)


def rewrite(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Apply the edits; where two overlap, the one that begins first (then the longer) stands.

    Returns the new text and the map from it to ``text``.
    """
    pieces: list[str] = []
    starts: list[NDArray[np.int32]] = []
    ends: list[NDArray[np.int32]] = []
    position = 0

    def keep(until: int) -> None:
        if position < until:
            pieces.append(text[position:until])
            kept = np.arange(position, until, dtype=np.int32)
            starts.append(kept)
            ends.append(kept + np.int32(1))

    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start < position:
            continue
        keep(edit.start)
        if edit.replacement:
            pieces.append(edit.replacement)
            starts.append(np.full(len(edit.replacement), edit.start, dtype=np.int32))
            ends.append(np.full(len(edit.replacement), edit.end, dtype=np.int32))
        position = edit.end
    keep(len(text))
    nothing = np.zeros(0, dtype=np.int32)
    return (
        "".join(pieces),
        OffsetMap(
            np.concatenate(starts) if starts else nothing,
            np.concatenate(ends) if ends else nothing,
            len(text),
        ),
    )
