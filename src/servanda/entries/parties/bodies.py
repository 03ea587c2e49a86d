"""Bodies and organisations that only their words show: capitalised phrases with a head such as "Council"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from servanda.language.gazetteer import find_known
from servanda.language.verbs import lemma_of_form, third_person_forms
from servanda.lexicon import load

CAPITAL = r"[A-ZÀ-Þ][\w’'&-]*"
LINK = r"(?:of|for|the|and|on|in|to|against|de|du|la)"
_RAISED = re.compile(
    r"^(?:The|This|That|These|Our|Its|Their|We|In|On|At|As|For|And|With|By|Under|Of|To|Through|During|When|While|Any"
    r"|If|Such|Each|All|Some|Both|Many|No|Where|From|After|Before)\s"
)
_JOINT = re.compile(r"\sand\s(?:the\s)?|[’']s\s|(?P<other>\s(?:of|to|on|in)\s(?:the\s)?)")
_GOVERNMENT = re.compile(r"\bGovernments?\sof\s(?:the\s)?[\w’' -]+$")
_PHRASE = re.compile(rf"{CAPITAL}(?:(?:\s{LINK}){{0,3}}\s{CAPITAL})*")


_LONGEST_NAME = 200
"""Characters of the longest name that is looked for: the longest of the lexicon has half of it."""


@dataclass(frozen=True)
class InText:
    """A party by name and kind, as this document knows it."""

    name: str
    kind: str
    codes: dict[str, str]


def bodies_in(text: str) -> Iterator[InText]:
    """Every capitalised phrase that names a body, organisation or armed group, several in one apart."""
    for match in _PHRASE.finditer(text):
        for start, words in _apart(match):
            yield from _body(text, start, words)


def _apart(match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """A phrase cut where "and" joins two names: "the Recovery Fund and the Harbour Bank" are two."""
    start, words = match.start(), match.group()
    named_heads = heads("body") | heads("organisation")
    position = 0
    for joint in _JOINT.finditer(words):
        left = words[position : joint.start()].split()
        before = words[position : joint.start()]
        if joint["other"] and not _is_known(before):
            continue
        named = any(part in named_heads for part in left) or _is_known(before) or _GOVERNMENT.search(before)
        owned = "and" not in joint.group() and named
        beside = (
            "the" in joint.group().split()
            and named
            and _names_body(words[joint.end() : joint.end() + _LONGEST_NAME])
        )
        if owned or beside or _is_known(before) or (left and left[-1] in named_heads and len(left) > 1):
            yield start + position, words[position : joint.start()]
            position = joint.end()
    yield start + position, words[position:]


def _is_known(words: str) -> bool:
    """Whether the words are a name of the lexicon and nothing more."""
    if len(words) > _LONGEST_NAME:
        return False
    words = re.sub(r"^[Tt]he\s", "", words)
    known = find_known(words)
    return bool(known) and known[0].start == 0 and known[0].end == len(words)


def _names_body(words: str) -> bool:
    """Whether the words begin another name: one with a head, one of the lexicon, or an office."""
    named_heads = heads("body") | heads("organisation") | heads("office_of")
    return any(part in named_heads for part in words.split()) or bool(find_known(words))


def _body(text: str, start: int, words: str) -> Iterator[InText]:
    if start == 0 or text[max(0, start - 2) : start] in (". ", "; ", ": "):
        words = _RAISED.sub("", words)
    words = re.sub(r"[’']s?$", "", _without_verb(re.sub(r"^(?:[Tt]he|An?)\s", "", words)))
    words = _without_office(_without_common_noun(words))
    parts = words.split()
    if any(part in months() for part in parts):
        return
    if not 2 <= len(parts) <= 12 or (find_known(words) and find_known(words)[0].end == len(words)):
        return
    kind = next((kind for kind in ("body", "organisation") if parts[-1] in heads(kind)), None)
    if kind is None:
        kind = next((kind for kind in ("body", "organisation") if _has_head_inside(parts, kind)), None)
    if kind is None or parts[-1] in things() or not things().isdisjoint(parts[:2]) or words in _generic():
        return
    if kind == "organisation" and parts[-1] in _armed() and "Party" not in parts:
        kind = "armed_group"
    yield InText(re.sub(rf"^(?:{LINK}\s)+", "", words), kind, {})


def _without_verb(words: str) -> str:
    """What a sentence opens with may be what is done, not a name: "Urges the Supreme National Council"."""
    first, _, rest = words.partition(" ")
    opens = first.lower() in third_person_forms() or (
        first.lower().endswith("ing") and first.lower() in lemma_of_form()
    )
    return re.sub(r"^(?:up)?on\s|^the\s", "", rest) if opens and rest else words


def _has_head_inside(parts: list[str], kind: str) -> bool:
    """The head word may stand before a preposition: "International Commission for Displaced Families"."""
    return any(
        word in heads(kind) and after in ("of", "for", "on", "to", "against")
        for word, after in itertools.pairwise(parts)
    )


def _without_office(words: str) -> str:
    """The body stands behind the office: "President of the International Commission" is a person.

    What is given "to the" body named next is cut too: "Recovery Fund to the Government of Marenza".
    """
    words = _office_of().sub("", words)
    given = re.split(r"\sto\sthe\s", words)[0]
    named_heads = heads("body") | heads("organisation")
    return given if any(part in named_heads for part in given.split()) else words


@cache
def _office_of() -> re.Pattern[str]:
    offices = "|".join(map(re.escape, load("parties")["heads"]["office_of"]))
    return re.compile(
        rf"^(?:(?:[A-Z][\w-]*\s){{0,2}}?(?:{offices})(?:\sand\s(?:{offices}))?\s(?:of|to|for|on)\s(?:the\s)?)+"
    )


def _without_common_noun(words: str) -> str:
    """A noun that only a sentence's beginning raised goes: "Pledges to the Sarune Recovery Fund"."""
    parts = words.split()
    named_heads = heads("body") | heads("organisation")
    if len(parts) > 2 and parts[1] in ("to", "in", "on", "from", "for") and parts[0] not in named_heads:
        rest = parts[2:] if parts[2] != "the" else parts[3:]
        return " ".join(rest)
    return words


@cache
def heads(kind: str) -> frozenset[str]:
    """The words whose presence makes a phrase a body, an organisation or an armed group."""
    return frozenset(load("parties")["heads"][kind])


@cache
def _armed() -> frozenset[str]:
    return frozenset(load("parties")["heads"]["armed_group"])


@cache
def things() -> frozenset[str]:
    """The words that a text or thing ends with, and no party."""
    return frozenset(load("parties")["heads"]["not_a_party"])


@cache
def _generic() -> frozenset[str]:
    return frozenset(load("parties")["heads"]["generic"])


@cache
def months() -> frozenset[str]:
    """Months and days of the week."""
    return frozenset(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    )  # fmt: skip
