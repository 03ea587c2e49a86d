"""What kind of noun a word is, where that decides whether a figure can be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.entries.figures.measure.people import is_people
from servanda.entries.figures.measure.phrase import NOUNS
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.units import currency_after, unit_after

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_EVENTS = ("tion", "sion", "ment", "ing")
"""Endings of nouns that name what goes on for a time: "expansion", "stationing"."""


def is_noun(token: Token) -> bool:
    """Whether the word is a noun or a name; the parser takes the "prices" of headings for a verb."""
    if token.pos_ in NOUNS:
        return True
    if token.pos_ != "VERB" or token.i == 0 or token.lower_ not in words("rates", "mistaken"):
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    before = token.doc[token.i - 1].pos_ in (*NOUNS, "ADJ")
    if not before or following is None:
        return False
    return following.pos_ in ("VERB", "AUX", "ADV") or following.lower_ in ("up", "down")


def is_time(token: Token) -> bool:
    """Whether the word says when: "year", "October", but not "travel time"."""
    if token.lower_ in ("time", "times") and token.i and token.doc[token.i - 1].pos_ in NOUNS:
        return False
    return token.lower_ in words("times", "nouns") or (
        token.ent_type_ in ("DATE", "TIME") and token.pos_ == "PROPN"
    )


def is_empty(token: Token) -> bool:
    """Whether the noun only introduces a quantity: "an average of", but not "the growth rate"."""
    if is_time(token) or token.lower_ in words("empty", "nouns"):
        return True
    if token.lower_ in words("empty", "in_phrases"):
        # "In the order of", "to the tune of", but "an order worth $3".
        return token.i > 1 and token.doc[token.i - 1].lower_ == "the"
    return token.lower_ in words("empty", "unless_named") and not is_named(token)


def is_named(token: Token) -> bool:
    """Whether a word before the noun says of what: "the jobless rate", but not "an annual rate"."""
    for child in token.lefts:
        if child.dep_ in ("compound", "nmod") and is_noun(child):
            return child.lower_ not in words("times", "nouns")
        if (
            child.dep_ in ("amod", "compound")
            and child.is_alpha
            and child.lower_ not in words("empty", "adjectives")
        ):
            return True
    return False


def is_unit(parse: Parse, token: Token) -> bool:
    """Whether the word belongs to another figure: "points" of "25 points", "barrel" of "$3 a barrel"."""
    if token.pos_ == "NUM" or token.like_num or token.text in ("%", "$", "€", "£"):
        return True
    doc = token.doc
    if token.i and doc[token.i - 1].text == "/":
        return True
    for index in range(token.i - 1, max(-1, token.i - 4), -1):
        before = doc[index]
        if before.like_num or before.pos_ == "NUM":
            place = before.idx + len(before)
            unit = unit_after(parse.text, place) or currency_after(parse.text, place)
            if unit is not None:
                return unit.end >= token.idx + len(token)
            break
    if token.i > 1 and doc[token.i - 1].lower_ in ("a", "an", "per") and token.i > 2:
        over = doc[token.i - 2]
        return over.like_num or (
            is_noun(over) and (doc[token.i - 3].like_num or doc[token.i - 3].pos_ == "NUM")
        )
    return False


def is_actor(token: Token) -> bool:
    """Whether the noun names somebody who pays, receives or does, and is not measured."""
    if token.ent_type_ in ("PERSON", "NORP", "GPE") and token.pos_ == "PROPN":
        return True
    return is_people(token.text) or token.lower_ in words("actors", "nouns")


def is_doer(token: Token) -> bool:
    """Whether the noun names somebody who runs, throws or wins: an actor or a person by name or calling."""
    if is_actor(token):
        return True
    if token.tag_ == "NNPS" or token.lower_.endswith("-old"):
        return True
    lefts = [child for child in token.lefts if child.dep_ in ("compound", "amod", "nmod", "det", "poss")]
    if any(is_people(child.text) for child in lefts):
        return True
    named = token.pos_ == "PROPN" and token.is_title and token.i > 0 and token.nbor(-1).is_title
    return (
        named and token.nbor(-1).pos_ == "PROPN" and not any(child.dep_ in ("det", "poss") for child in lefts)
    )


def lasts(token: Token) -> bool:
    """Whether the noun names what goes on for a time: "mandate", "expansion"."""
    return token.pos_ == "NOUN" and (
        token.lower_ in words("lasting", "nouns") or token.lower_.endswith(_EVENTS)
    )
