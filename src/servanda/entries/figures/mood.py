"""Whether a figure is claimed at all: denied ("not a single"), or only supposed ("if 100 were")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_NOT = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bwithout|\byet\sto\s\w+)\s(?:\w+\s)?(?:even\s|a\ssingle\s|all\s|exactly\s|a\s)?$", re.I
)
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
    hypothetical = False
    for _ in range(_HIGHEST):
        if token.pos_ in ("VERB", "AUX"):
            for child in token.children:
                if child.i >= tokens.start and child.dep_ != "advcl":
                    continue
                hypothetical |= child.dep_ in ("mark", "advmod") and child.lower_ in _SUPPOSING
                hypothetical |= child.dep_ in ("aux", "auxpass") and child.lower_ in _MODALS and not _reported(token, child)
                hypothetical |= child.dep_ == "advcl" and _supposes(child)
                negated |= child.dep_ == "neg" and _denies(token, figure)
            if token.dep_ not in ("xcomp", "ccomp", "advcl", "conj", "aux"):
                break
        if token.head.i == token.i:
            break
        token = token.head
    return Mood(negated, hypothetical)


def _supposes(clause: Token) -> bool:
    """Whether a clause is a condition: "if the levy were raised"."""
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in clause.lefts)


def _reported(verb: Token, modal: Token) -> bool:
    """Whether "would" only moves a plan into the past: "the ministry said it would build 40 bridges"."""
    return modal.lower_ == "would" and verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN")


def _denies(verb: Token, figure: Token) -> bool:
    """Whether a denied verb denies the figure: its object, subject or complement, at most three steps up."""
    head = figure
    for _ in range(3):
        if head.head.i == verb.i:
            return head.dep_ in ("dobj", "attr", "nsubj", "nsubjpass", "acomp", "oprd", "nummod", "npadvmod")
        head = head.head
    return False
