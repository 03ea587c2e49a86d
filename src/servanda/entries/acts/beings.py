"""Who could be asked, urged or bound: a party, an authority, people, and no thing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.figures.measure import is_people
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_somebody(head: Token) -> bool:
    """Whether a noun names somebody who could do as he is told: "Iraq", "all parties", "the authorities"."""
    lower = head.lower_
    if lower in words("somebody") or _singular(lower) in words("somebody") or is_people(head.text):
        return True
    if _singular(lower) in words("beings") or lower in words("beings"):
        return True
    if head.pos_ == "PRON":
        return lower in load("acts")["pronouns"]["words"] or lower in ("they", "he", "she", "those", "all")
    return head.pos_ == "PROPN" and not is_thing(head)


def is_thing(head: Token) -> bool:
    """Whether the noun names a doing or quality and nobody: "encourage the development of ..."."""
    lower = head.lower_
    if head.text[:1].isupper() or lower in words("beings") or _singular(lower) in words("beings"):
        return False
    if lower in words("somebody") or _singular(lower) in words("somebody"):
        return False
    return lower in words("things") or lower.removesuffix("s").endswith(tuple(words("endings")))


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list of what addressees are, from the lexicon."""
    return frozenset(load("acts")["addressee"][name])
