"""A dictionary of phrases, asked for those that begin at a place of a text.

Thousands of phrases in one regular expression are slow to try at each place. Here the first word is
looked up, and only the few phrases that begin with it are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

_Value = TypeVar("_Value")
_FIRST = re.compile(r"[^\W\d_]+|\S")
_GAP = r"(?:\s{1,2}|[-‐‑]\s?)"
_GAPS = re.compile(r"[\s\-‐‑]+")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


class Phrases(Generic[_Value]):
    """Phrases with what each stands for.

    ``as_written``: case counts, and white space within a phrase may be absent ("g CO2", "gCO2").
    Otherwise case is ignored, and a hyphen or line break does for a space.
    """

    def __init__(self, entries: Iterable[tuple[str, _Value]], *, as_written: bool = False) -> None:
        self._as_written = as_written
        self._values: dict[str, _Value] = {}
        self._beginning: dict[str, list[str]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase, value in entries:
            key = self._folded(phrase)
            self._beginning.setdefault(self._first(phrase, 0), []).append(phrase)
            self._values.setdefault(key, value)

    def __contains__(self, phrase: str) -> bool:
        return self._folded(phrase) in self._values

    def get(self, phrase: str) -> _Value | None:
        """What the whole of ``phrase`` stands for."""
        return self._values.get(self._folded(phrase))

    def at(self, text: str, start: int) -> Iterator[tuple[int, _Value]]:
        """Where each phrase that begins at ``start`` ends, and what it stands for, longest first."""
        first = self._first(text, start)
        if first not in self._beginning:
            return
        pattern = self._pattern(first)
        match = pattern.match(text, start)
        while match is not None:
            end = match.end()
            value = self._values.get(self._folded(match.group()))
            if value is not None and self._ends_well(text, end):
                yield end, value
            match = pattern.match(text, start, end - 1)

    def _first(self, text: str, start: int) -> str:
        match = _FIRST.match(text, start)
        if match is None:
            return ""
        return match.group() if self._as_written else match.group().lower().rstrip(_RAISED)

    def _pattern(self, first: str) -> re.Pattern[str]:
        if first not in self._patterns:
            gap = r"\s?" if self._as_written else _GAP
            phrases = sorted(self._beginning[first], key=len, reverse=True)
            alternatives = "|".join(
                gap.join(map(re.escape, re.split(r"\s" if self._as_written else r"[\s-]", phrase)))
                for phrase in phrases
            )
            self._patterns[first] = re.compile(alternatives, 0 if self._as_written else re.IGNORECASE)
        return self._patterns[first]

    def _folded(self, phrase: str) -> str:
        return "".join(phrase.split()) if self._as_written else _lowered(phrase)

    def _ends_well(self, text: str, end: int) -> bool:
        """Whether a phrase of letters ends where its word does; a raised note mark may follow a word."""
        if end >= len(text) or not text[end - 1].isalnum() or not text[end].isalnum():
            return True
        return not self._as_written and text[end] in _RAISED


@lru_cache(maxsize=4096)
def _lowered(phrase: str) -> str:
    return _GAPS.sub(" ", phrase.lower())
