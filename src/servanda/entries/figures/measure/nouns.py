"""What kind of noun a word is, where that decides whether a figure can be said of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.people import is_people
from servanda.entries.figures.measure.phrase import NOUNS
from servanda.entries.figures.units import currency_after, unit_after
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_EVENTS = ("tion", "sion", "ment", "ing")
"""Endings of nouns that name what goes on for a time: "expansion", "stationing"."""


def is_noun(token: Token) -> bool:
    """Whether the parser takes the word for a noun or a name."""
    return token.pos_ in NOUNS


def is_time(token: Token) -> bool:
    """Whether the word says when: "year", "October"."""
    return token.lower_ in words("times", "nouns") or (token.ent_type_ in ("DATE", "TIME") and token.pos_ == "PROPN")


def is_empty(token: Token) -> bool:
    """Whether the noun only introduces a quantity: "an average of", "a yearly rate of", but not "the growth rate"."""
    if is_time(token) or token.lower_ in words("empty", "nouns"):
        return True
    return token.lower_ in words("empty", "unless_named") and not is_named(token)


def is_named(token: Token) -> bool:
    """Whether a word before the noun says of what: "the jobless rate", but not "an annual rate"."""
    for child in token.lefts:
        if child.dep_ in ("compound", "nmod") and is_noun(child):
            return True
        if child.dep_ in ("amod", "compound") and child.is_alpha and child.lower_ not in words("empty", "adjectives"):
            return True
    return False


def is_unit(parse: Parse, token: Token) -> bool:
    """Whether the word belongs to another figure: "points" of "25 basis points", "barrel" of "$3 a barrel"."""
    if token.pos_ == "NUM" or token.like_num or token.text in ("%", "$", "€", "£"):
        return True
    doc = token.doc
    for index in range(token.i - 1, max(-1, token.i - 4), -1):
        before = doc[index]
        if before.like_num or before.pos_ == "NUM":
            place = before.idx + len(before)
            unit = unit_after(parse.text, place) or currency_after(parse.text, place)
            return unit is not None and unit.end >= token.idx + len(token)
    if token.i > 1 and doc[token.i - 1].lower_ in ("a", "an", "per") and token.i > 2:
        over = doc[token.i - 2]
        return over.like_num or (is_noun(over) and (doc[token.i - 3].like_num or doc[token.i - 3].pos_ == "NUM"))
    return False


def is_actor(token: Token) -> bool:
    """Whether the noun names somebody who pays, receives or does, and is not measured."""
    if token.ent_type_ in ("PERSON", "NORP", "GPE") and token.pos_ == "PROPN":
        return True
    return is_people(token.text) or token.lower_ in words("actors", "nouns")


def lasts(token: Token) -> bool:
    """Whether the noun names what goes on for a time: "mandate", "expansion"."""
    return token.pos_ == "NOUN" and (token.lower_ in words("lasting", "nouns") or token.lower_.endswith(_EVENTS))


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of the lexicon of measures."""
    return frozenset(load("measures")[table][key])
