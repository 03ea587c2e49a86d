"""Which language a text is in."""

from __future__ import annotations

import re

import py3langid

_LETTERS = re.compile(r"[^\W\d_]", re.U)
_SAMPLE = 5_000
_FEWEST_LETTERS = 20


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None when there are too few letters to tell."""
    sample = text[:_SAMPLE]
    if len(_LETTERS.findall(sample)) < _FEWEST_LETTERS:
        return None
    language, _ = py3langid.classify(sample)
    return str(language)
