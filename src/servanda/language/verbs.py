"""The verbs of the acts lexicon: every form of each, its particle, type and force."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load

TYPES = ("directive", "commissive", "declarative", "expressive", "assertive")


@dataclass(frozen=True, slots=True)
class Verb:
    """One entry: ``words`` are the lemma's words, the verb first; force 1 to 5 within its type."""

    lemma: str
    words: tuple[str, ...]
    type: str
    force: int


@cache
def verbs_by_head() -> dict[str, tuple[Verb, ...]]:
    """All entries by the lemma of their first word, the longest first."""
    table: dict[str, list[Verb]] = {}
    acts = load("acts")
    for kind in TYPES:
        for force, lemmas in acts[kind].items():
            for lemma in lemmas:
                words = tuple(lemma.split())
                table.setdefault(words[0], []).append(Verb(lemma, words, kind, int(force)))
    return {head: tuple(sorted(verbs, key=lambda verb: -len(verb.words))) for head, verbs in table.items()}


@cache
def lemma_of_form() -> dict[str, str]:
    """Every form of every verb head, lower case, to the head's lemma."""
    forms: dict[str, str] = {}
    for head in verbs_by_head():
        for form in (head, third_person(head), past(head), gerund(head)):
            forms.setdefault(form, head)
    forms.update(load("acts")["irregular"])
    return forms


@cache
def third_person_forms() -> frozenset[str]:
    """The forms that open an operative paragraph: "condemns", "calls"."""
    return frozenset(third_person(head) for head in verbs_by_head() if head != "be") | {"has"}


def third_person(lemma: str) -> str:
    """The regular third-person singular present."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def past(lemma: str) -> str:
    """The regular past tense and participle."""
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def gerund(lemma: str) -> str:
    """The regular form in -ing."""
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma) + "ing"
