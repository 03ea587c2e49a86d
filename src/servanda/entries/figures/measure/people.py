"""Whether a noun phrase counts human beings."""

from __future__ import annotations

import re
from functools import cache

from servanda.lexicon import load


def is_people(words: str) -> bool:
    """Whether the head of the noun phrase names human beings: "displaced farmers", "Syrians"."""
    parts = re.findall(r"[\w'’.-]+", words)
    if not parts:
        return False
    last = parts[-1]
    return (
        last.lower() in _people()
        or last.lower().rsplit("-", 1)[-1] in _people()
        or bool(_demonym().fullmatch(last))
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(load("people")["nouns"])


@cache
def _demonym() -> re.Pattern[str]:
    return re.compile(load("people")["demonym"])
