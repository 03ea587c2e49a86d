"""The words that move a quantity: "rise", "cut", "growth", "lower"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Mover:
    """Which way a word moves what it is said of (up or down), and its class in the lexicon."""

    direction: str
    kind: str


def mover_of(token: Token) -> Mover | None:
    """What the word moves, if it does; the tagger's noun or verb decides between two entries."""
    noun = token.pos_ in ("NOUN", "PROPN")
    word = token.lower_
    table = _movers()
    if not noun and token.i + 1 < len(token.doc):
        pair = table.get((f"{word} {token.doc[token.i + 1].lower_}", False))
        if pair is not None:
            return pair
    found = table.get((word, noun))
    if found is None and noun and token.tag_ not in ("NNP", "NNPS"):
        # A parser that takes "cut" or "rose" for a noun: the verb's list decides.
        found = table.get((word, False))
        return found if found is not None and found.kind != "adverb" else None
    if found is None and not noun:
        found = table.get((word, True))
    return found


def is_mover(token: Token) -> bool:
    """Whether the word moves a quantity."""
    return mover_of(token) is not None


def is_change_noun(word: str) -> bool:
    """Whether a noun names a change: "increase"."""
    return (word.lower(), True) in _movers()


def names_money(word: str) -> bool:
    """Whether a noun of change is a sum when money stands beside it: "a $5 million loss"."""
    return word.lower() in _money_nouns()


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of words around movers, by its name in the lexicon's ``[around]``."""
    return frozenset(load("trend")["around"][name])


@cache
def _movers() -> dict[tuple[str, bool], Mover]:
    """Each word that moves, by whether it is a noun."""
    table: dict[tuple[str, bool], Mover] = {}
    trend = load("trend")
    for direction in ("up", "down"):
        for kind, words in trend[direction].items():
            for word in words:
                table[(word, kind == "noun")] = Mover(direction, kind)
    for word, factor in load("numbers")["multiples"].items():
        if word not in ("twice", "thrice"):
            table.setdefault((word, False), Mover("up" if factor > 1 else "down", "multiple"))
    return table


@cache
def _money_nouns() -> frozenset[str]:
    return frozenset(load("trend")["not_a_move"]["nouns_of_money"])
