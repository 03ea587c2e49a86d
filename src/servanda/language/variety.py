"""Whether somebody wrote a text, or a machine repeated and shuffled it: a matter of its variety."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.;:!?]\s")
_SAMPLE = 400_000
"""Characters that are looked at, about 60,000 words."""
_FEWEST_DIFFERENT = 1_000
"""Different words in a sample of prose: resolutions, the most formulaic that we know, have 3,000."""
_MOST_DIFFERENT = 0.5
"""Of all words, at most so many are different in prose; of random letters nearly all are."""
_LEAST_NEW = 0.5
"""Of the sentences, at least so many are new in prose; of a text repeated twice, half."""


def is_written(texts: Iterable[str]) -> bool:
    """Whether the texts, in order, vary as prose does: many words, most of them again, in new sentences."""
    sample: list[str] = []
    left = _SAMPLE
    for text in texts:
        sample.append(text[:left])
        left -= len(sample[-1])
        if left <= 0:
            break
    words = [word for text in sample for word in _WORD.findall(text.lower())]
    sentences = [sentence for text in sample for sentence in _SENTENCE_END.split(text)]
    different = len(set(words))
    return _FEWEST_DIFFERENT <= different <= _MOST_DIFFERENT * len(words) and len(
        set(sentences)
    ) > _LEAST_NEW * len(sentences)
