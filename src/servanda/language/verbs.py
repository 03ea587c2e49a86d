"""The verbs of the acts lexicon: every form, particle, type and force, checked when they are loaded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from servanda.errors import LexiconError
from servanda.lexicon import load

TYPES = ("directive", "commissive", "declarative", "expressive", "assertive")
_LEMMA = re.compile(r"[a-z]+(?:-[a-z]+)?(?: [a-z]+)*")


@dataclass(frozen=True, slots=True)
class Verb:
    """One entry: ``words`` are the lemma's words, the verb first; force 1 to 5 within its type.

    ``source`` says where the entry is from, in words.
    """

    lemma: str
    words: tuple[str, ...]
    type: str
    force: int
    source: str


@cache
def all_verbs() -> tuple[Verb, ...]:
    """Every entry, by type, strongest first. Raises LexiconError when an entry is not in order."""
    return verbs_of(load("verbs"))


def verbs_of(table: dict[str, Any]) -> tuple[Verb, ...]:
    """The entries of a table as in verbs.toml.

    Raises LexiconError, which names the entry, for an unknown type or source, a force that is not 1 to 5,
    a lemma with other signs than small letters, and a verb that has two types.
    """
    sources = table.get("sources", {})
    types = [name for name in table if name != "sources"]
    if unknown := [name for name in types if name not in TYPES]:
        raise LexiconError(f"lexicon verbs: {unknown[0]} is no type of act; types are {', '.join(TYPES)}")
    verbs: dict[str, Verb] = {}
    for kind in types:
        for lemma, entry in table[kind].items():
            if not isinstance(entry, list) or len(entry) != 2:
                raise LexiconError(f"lexicon verbs: {lemma} is not given as [force, source]")
            force, source = entry
            if not _LEMMA.fullmatch(lemma):
                raise LexiconError(f"lexicon verbs: {lemma!r} is no lemma: small letters only")
            if lemma in verbs:
                raise LexiconError(f"lexicon verbs: {lemma} is {verbs[lemma].type} and {kind}")
            if type(force) is not int or force not in range(1, 6):
                raise LexiconError(f"lexicon verbs: {lemma} has the force {force}, which is not 1 to 5")
            if source not in sources:
                raise LexiconError(f"lexicon verbs: {lemma} is from {source}, which is no source of the file")
            verbs[lemma] = Verb(lemma, tuple(lemma.split()), kind, force, sources[source])
    return tuple(sorted(verbs.values(), key=lambda verb: (types.index(verb.type), -verb.force)))


@cache
def verbs_by_head() -> dict[str, tuple[Verb, ...]]:
    """All entries by the lemma of their first word, the longest first."""
    table: dict[str, list[Verb]] = {}
    for verb in all_verbs():
        table.setdefault(verb.words[0], []).append(verb)
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
    never = set(load("acts")["openings"]["never"]) | {"be"}
    return frozenset(third_person(head) for head in verbs_by_head() if head not in never) | {"has"}


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
