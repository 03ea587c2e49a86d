"""Figures of one document that contradict each other: two numbers for the same claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from servanda.lexicon import load
from servanda.model import Figure, Problem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.find import FigureFound
    from servanda.language import Parse

_ABOUT = Decimal("0.1")
"""How far a number said with "about" may lie from another: a tenth, as a rounded number does."""
_NEARLY = Decimal("0.2")
"""How far below its number "nearly" may lie."""
_NAMED = frozenset(["GPE", "LOC", "NORP", "FAC"])
_BOUNDING = frozenset(["between", "over", "under", "about", "around", "above", "below"])
_ROLES = {"nsubjpass": "dobj", "nsubj": "nsubj", "dobj": "dobj", "attr": "attr"}


@dataclass(frozen=True, slots=True)
class Claim:
    """What a figure claims, so that another of the same document can be set beside it.

    ``said``: the lemmas of what is measured, of its verb and its part in the sentence, the unit; ``about``:
    the places that the sentence names; ``actor``: the lemma of the verb's own subject, or None.
    ``sentence``: the section and where in it the sentence begins.
    """

    figure: Figure
    said: tuple[str, ...]
    about: frozenset[str]
    actor: str | None
    sentence: tuple[str, int]


def claim_of(parse: Parse, found: FigureFound, figure: Figure) -> Claim | None:
    """The claim of a figure; None where nothing says what it measures, or it is only a step or supposed."""
    if (
        found.measure is None
        or found.change
        or found.hypothetical
        or found.negated
        or found.kind in ("duration", "age")
    ):
        return None
    measure = parse.tokens(*found.measure)
    number = parse.tokens(found.start, found.end)
    if measure is None or number is None:
        return None
    head: Token = measure.root
    verb, role = _verb(head)
    if verb is None:
        verb, role = _verb(number.root)  # "provide $5 million in food aid"
    beside = {token.lower_ for token in parse.doc[max(0, number.start - 2) : number.start]}
    beside |= {token.lower_ for token in parse.doc[number.end : measure.end]}
    if verb is None or beside & _one_of_several():
        return None
    words = sorted(token.lemma_.lower() for token in measure if token.is_alpha and not token.is_stop)
    if not words:
        return None
    sentence = head.sent
    about = frozenset(entity.lemma_.lower() for entity in sentence.ents if entity.label_ in _NAMED)
    said = (*words, found.unit, found.currency or "", found.per or "", verb.lemma_.lower(), role)
    return Claim(
        figure, said, about, _actor(verb) if role == "dobj" else None, (parse.section, sentence.start_char)
    )


def _actor(verb: Token) -> str | None:
    """Who does it, where a noun says so: two that differ may both be right."""
    return next(
        (
            child.lemma_.lower()
            for child in verb.children
            if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")
        ),
        None,
    )


def _verb(head: Token) -> tuple[Token | None, str]:
    """The verb that what is measured stands with, and its part: the object of the passive is its subject."""
    token = head
    for _ in range(3):
        if token.dep_ in _ROLES and token.head.pos_ in ("VERB", "AUX"):
            return token.head, _ROLES[token.dep_]
        if token.dep_ == "pobj" and token.head.lower_ in _BOUNDING and token.head.head.pos_ == "VERB":
            return token.head.head, "dobj"  # "displaced between 40,000 and 45,000 residents"
        if (
            token.dep_ == "pobj"
            and token.head.lower_ == "of"
            and token.head.head.pos_ in ("NOUN", "NUM", "PROPN")
        ):
            token = token.head.head
            continue
        return None, ""
    return None, ""


def disagreements(claims: Sequence[Claim]) -> Iterator[Problem]:
    """A problem for each claim whose number cannot be reconciled with an earlier one of the same document.

    The claims agree in what is measured, the verb, the unit, the time and the places of their sentences.
    """
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        earlier = groups.setdefault((claim.said, claim.about, claim.figure.as_of), [])
        against = next((one for one in earlier if _contradict(one, claim)), None)
        if against is not None:
            one, other = claim.figure, against.figure
            note = f"“{one.quote}” does not agree with “{other.quote}”, said before of {one.measure}"
            yield Problem(claim.figure.start, claim.figure.end, "figures_disagree", note)
        earlier.append(claim)


def _contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims of two sentences are of the same actor, if any, and no number fits both."""
    same = one.actor is None or other.actor is None or one.actor == other.actor
    return same and one.sentence != other.sentence and _apart(one.figure, other.figure)


def _apart(one: Figure, other: Figure) -> bool:
    """Whether no number fits both figures."""
    (low, high), (other_low, other_high) = _ends(one), _ends(other)
    below = high is not None and other_low is not None and high < other_low
    above = other_high is not None and low is not None and other_high < low
    return below or above


def _ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    value = Decimal(figure.value) if figure.value is not None else None
    if value is not None and figure.bound == "about":
        return value - abs(value) * _ABOUT, value + abs(value) * _ABOUT
    if value is not None and figure.bound == "nearly":
        return value - abs(value) * _NEARLY, value
    lower = Decimal(figure.lower) if figure.lower is not None else None
    upper = Decimal(figure.upper) if figure.upper is not None else None
    return lower, upper


@cache
def _one_of_several() -> frozenset[str]:
    """Words beside a number which say that it is one of several, not the same again: "another 40 trucks"."""
    return frozenset(load("measures")["several"]["words"])
