"""Whether a figure is claimed at all: denied ("not a single"), or only supposed ("if 100 were")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_NOT = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bwithout|\byet\sto\s\w+)\s(?!only\b|just\b|merely\b|least\b)(?:\w+\s)?(?:even\s|a\ssingle\s|all\s|exactly\s|a\s)?$",
    re.I,
)
_INVERTED = re.compile(r"(?:Were|Should|Had)\s")
_SUPPOSING = frozenset(["if", "unless", "whether", "provided", "assuming", "supposing", "lest"])
_MODALS = frozenset(["would", "could", "might", "may"])
_HIGHEST = 6
"""Steps up the tree that are followed to the verbs that a figure hangs from."""


@dataclass(frozen=True, slots=True)
class Mood:
    """``negated``: the sentence denies the figure. ``hypothetical``: it only supposes it."""

    negated: bool
    hypothetical: bool


def mood_of(parse: Parse, start: int, end: int) -> Mood:
    """The mood of the figure at ``start:end``, its qualifier included: "no more than" denies nothing.

    Supposed is what hangs from a condition ("if", "unless", "were ... to") or a verb under "would", "could",
    "might" or "may"; a plan or promise ("will") is not.
    """
    negated = bool(_NOT.search(parse.text[max(0, start - 30) : start]))
    tokens = parse.tokens(start, end)
    if tokens is None:
        return Mood(negated, False)
    figure: Token = tokens.root
    token = figure
    hypothetical = bool(_INVERTED.match(figure.sent.text)) and not figure.sent.text.rstrip().endswith("?")
    for _ in range(_HIGHEST):
        if token.pos_ in ("VERB", "AUX"):
            for child in token.children:
                if child.i >= tokens.start and child.dep_ != "advcl":
                    continue
                hypothetical |= child.dep_ in ("mark", "advmod") and child.lower_ in _SUPPOSING
                hypothetical |= (
                    child.dep_ in ("aux", "auxpass")
                    and child.lower_ in _MODALS
                    and not _reported(token, child)
                )
                hypothetical |= child.dep_ == "advcl" and _supposes(child, token)
                negated |= child.dep_ == "neg" and _denies(token, figure)
            if token.dep_ not in ("xcomp", "ccomp", "advcl", "conj", "aux"):
                break
        if token.head.i == token.i or _parted(token, token.head):
            break
        token = token.head
    return Mood(negated, hypothetical)


def _supposes(clause: Token, verb: Token) -> bool:
    """Whether a clause of the verb is a condition: "if the levy were raised"; none beyond a semicolon."""
    if _parted(clause, verb):
        return False
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in clause.lefts)


def _parted(one: Token, other: Token) -> bool:
    """Whether a semicolon stands between two tokens of a sentence."""
    first, last = sorted((one.i, other.i))
    return any(token.text == ";" for token in one.doc[first : min(last, first + 80)])


def _reported(verb: Token, modal: Token) -> bool:
    """Whether "would" only moves a plan into the past: "the ministry said it would build 40 bridges"."""
    return modal.lower_ == "would" and verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN")


def _denies(verb: Token, figure: Token) -> bool:
    """Whether a denied verb denies the figure: its object, subject or complement, at most three steps up."""
    head = figure
    for _ in range(3):
        if head.head.i == verb.i:
            return head.dep_ in (
                "dobj",
                "attr",
                "nsubj",
                "nsubjpass",
                "acomp",
                "oprd",
                "nummod",
                "npadvmod",
            ) or (
                head.dep_ == "prep"
                and head.lower_ in ("to", "at")
                and verb.lemma_ in ("come", "amount", "stand", "go", "run")
            )
        head = head.head
    return False
