"""The word lists of the lexicon of measures."""

from __future__ import annotations

from functools import cache

from servanda.lexicon import load


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of the lexicon of measures."""
    return frozenset(load("measures")[table][key])
