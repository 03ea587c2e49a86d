"""Where a long word may be divided at a line's end, well enough for a printed page."""

from __future__ import annotations

import re

_LONG_WORD = re.compile(r"[a-z]{8,}|[A-Z][a-z]{8,}")
_BETWEEN = re.compile(
    r"(?<=[aeiouy])(?=[bcdfglmnprstv][aeiou])|(?<=[aeiouy][lmnrst])(?=[bcdfgmnpstv][aeiou])"
)
SOFT_HYPHEN = "\u00ad"


def with_soft_hyphens(text: str) -> str:
    """Soft hyphens before a consonant with its vowel, three letters from either end."""
    return _LONG_WORD.sub(lambda match: _divided(match[0]), text)


def _divided(word: str) -> str:
    places = [match.start() for match in _BETWEEN.finditer(word) if 3 <= match.start() <= len(word) - 3]
    for place in reversed(places):
        word = word[:place] + SOFT_HYPHEN + word[place:]
    return word
