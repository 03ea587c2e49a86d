"""The verb phrase of an act: which lexicon entry stands at a token, with its modifiers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from servanda.language.verbs import Verb, lemma_of_form, verbs_by_head
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FARTHEST = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb of the lexicon at tokens ``first`` (modifiers included) to ``last``, exclusive.

    ``verb`` is its name in the reading ("remain committed to"); ``type`` and ``force`` are the
    lexicon's, the noun of "express X" or "reaffirm X" already weighed. ``noun`` is that noun.
    """

    first: int
    head: int
    last: int
    verb: str
    lemma: str
    type: str
    force: int
    modifiers: tuple[str, ...]
    noun: str | None = None


def phrase_at(doc: Doc, index: int) -> Phrase | None:
    """The longest entry whose verb is the token at ``index``; None when it is no act's verb."""
    head = lemma_of_form().get(doc[index].lower_)
    if head is None:
        return None
    for verb in verbs_by_head().get(head, ()):
        last, between = _match(doc, index + 1, verb.words[1:])
        if last is not None:
            return _weighed(doc, index, last, verb, between)
    return None


def adjective_at(doc: Doc, index: int) -> Phrase | None:
    """An entry with "be" whose adjective opens a recital: "Deeply concerned", "Determined to"."""
    word = doc[index].lower_
    for verb in verbs_by_head()["be"]:
        if verb.words[1] != word:
            continue
        last, between = _match(doc, index + 1, verb.words[2:])
        if last is not None:
            first, before = _modifiers_before(doc, index)
            modifiers = (*before, *between)
            return Phrase(
                first,
                index,
                last,
                verb.lemma,
                verb.lemma,
                verb.type,
                _force(verb.force, modifiers),
                modifiers,
            )
    return None


def _match(doc: Doc, index: int, words: tuple[str, ...]) -> tuple[int | None, tuple[str, ...]]:
    """Where the words end when they follow from ``index``, adverbs allowed between."""
    between: list[str] = []
    for word in words:
        steps = 0
        while (
            index < len(doc)
            and doc[index].lower_ != word
            and _may_stand_between(doc, index)
            and steps < _FARTHEST
        ):
            if doc[index].is_alpha:
                between.append(doc[index].lower_)
            index += 1
            steps += 1
        if index >= len(doc) or doc[index].lower_ != word:
            return None, ()
        index += 1
    return index, tuple(between)


def _may_stand_between(doc: Doc, index: int) -> bool:
    """An adverb, or a stray mark that recognition left."""
    return _is_modifier(doc, index) or doc[index].text in ("_", "|", "~")


def _weighed(doc: Doc, index: int, last: int, verb: Verb, between: tuple[str, ...]) -> Phrase:
    first, before = _modifiers_before(doc, index)
    after: list[str] = []
    while last < len(doc) and _is_modifier(doc, last) and len(after) < 3:
        after.append(doc[last].lower_)
        last += 1
    with_words = _with_phrase(doc, last)
    if with_words is not None:
        after.append(with_words)
    modifiers = _joined((*before, *between, *after))
    acts = load("acts")
    name, kind, force, noun = acts["named"].get(verb.lemma, verb.lemma), verb.type, verb.force, None
    if with_words is not None and kind == "assertive":
        kind, force = "expressive", 2
    if verb.words[0] == "be":
        name = " ".join([doc[index].lemma_ if doc[index].is_alpha else "be", *verb.words[1:]])
    expresses = verb.lemma in acts["express_verbs"]["verbs"]
    if verb.lemma in acts["before_verb"] and last < len(doc) and doc[last].tag_ in ("VB", "VBP"):
        kind, force = acts["before_verb"][verb.lemma]
    table = (
        acts["express"]
        if expresses
        else acts["affirmed"]
        if verb.lemma in acts["affirmed"]["verbs"]
        else None
    )
    if table is not None:
        noun = _object(doc, last, table)
        if noun is not None:
            kind, force = table[noun]
            name = f"{verb.lemma} {noun}" if expresses else name
    return Phrase(first, index, last, name, verb.lemma, kind, _force(force, modifiers), modifiers, noun)


def _object(doc: Doc, last: int, table: dict[str, Any]) -> str | None:
    """The noun of the table that the verb takes: near, before any preposition or clause."""
    for token in doc[last : last + 9]:
        if token.lower_ in table and token.pos_ in ("NOUN", "VERB", "PROPN"):
            joined = [token.lower_, *(other.lower_ for other in token.conjuncts if other.lower_ in table)]
            return str(max(joined, key=lambda noun: table[noun][1]))
        if token.tag_ == "POS" or token.text in ("’", "'"):
            continue
        if token.pos_ in ("ADP", "SCONJ") or token.is_punct or token.lower_ in ("that", "to"):
            return None
    return None


def _with_phrase(doc: Doc, index: int) -> str | None:
    """What stands with the verb: "with appreciation", "with grave concern"."""
    if index + 1 >= len(doc) or doc[index].lower_ != "with":
        return None
    words = [token.lower_ for token in doc[index + 1 : index + 4]]
    nouns = {
        "appreciation",
        "satisfaction",
        "concern",
        "regret",
        "interest",
        "approval",
        "alarm",
        "gratitude",
        "gratification",
        "pleasure",
        "dismay",
        "relief",
        "admiration",
        "sorrow",
        "pride",
        "disappointment",
    }
    for number, word in enumerate(words, 1):
        if word in nouns:
            return "with " + " ".join(words[:number])
    return None


def _modifiers_before(doc: Doc, index: int) -> tuple[int, tuple[str, ...]]:
    first = index
    words: list[str] = []
    while first > 0 and _is_modifier(doc, first - 1) and len(words) < 4:
        first -= 1
        words.insert(0, doc[first].lower_)
    return first, _joined(tuple(words))


def _joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words that are one modifier together are joined: "once again"."""
    joined: list[str] = []
    for word in words:
        if joined and f"{joined[-1]} {word}" in load("acts")["modifier"]:
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return tuple(joined)


def _is_modifier(doc: Doc, index: int) -> bool:
    token: Token = doc[index]
    return token.lower_ in _modifier_words() or (token.pos_ == "ADV" and token.lower_.endswith("ly"))


@cache
def _modifier_words() -> frozenset[str]:
    return frozenset(word for words in load("acts")["modifier"] for word in words.split())


def _force(force: int, modifiers: tuple[str, ...]) -> int:
    steps = load("acts")["modifier"]
    return int(max(1, min(5, force + sum(steps.get(word, 0) for word in modifiers))))
