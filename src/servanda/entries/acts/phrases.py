"""The verb phrase of an act: which lexicon entry stands at a token, with its modifiers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from servanda.language.ladder import DEFAULT, ladder_named
from servanda.language.verbs import Verb, lemma_of_form, verbs_by_head
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FARTHEST = 5
_MOST_BEFORE = 4
_MOST_AFTER = 3
_NEAR_OBJECT = 10
_STRAY = ("_", "|", "~")
"""Marks that recognition leaves between words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb at tokens ``first`` (modifiers included) to ``last``, exclusive; the verb itself at ``head``.

    ``verb`` is its name in the reading ("remain committed to"), ``lemma`` the lexicon's entry, or the verb
    itself; ``type`` and ``force`` are the lexicon's, the ``noun`` of "express X" or "reaffirm X" weighed.
    """

    first: int
    head: int
    last: int
    verb: str
    lemma: str
    type: str
    force: int
    modifiers: tuple[str, ...] = ()
    noun: str | None = None


def phrase_at(doc: Doc, index: int) -> Phrase | None:
    """The longest entry whose verb is the token at ``index``; None when it is no act's verb."""
    head = lemma_of_form().get(doc[index].lower_)
    if head is None:
        return None
    for verb in verbs_by_head().get(head, ()):
        last, between = _match(doc, index + 1, verb.words[1:])
        if last is not None:
            return _phrase(doc, index, last, verb, between)
    return None


def adjective_at(doc: Doc, index: int) -> Phrase | None:
    """An entry with "be" whose adjective opens a recital: "Deeply concerned", "Determined to"."""
    word = doc[index].lower_
    for verb in verbs_by_head()["be"]:
        if verb.words[1] != word:
            continue
        last, between = _match(doc, index + 1, verb.words[2:])
        if last is not None:
            first, before = modifiers_before(doc, index)
            with_words = _with_phrase(doc, last)
            modifiers = (*before, *between, *([with_words] if with_words else []))
            return Phrase(first, index, last, verb.lemma, verb.lemma, verb.type, verb.force, modifiers)
    return None


def _match(doc: Doc, index: int, words: tuple[str, ...]) -> tuple[int | None, tuple[str, ...]]:
    """Where the words end when they follow from ``index``, adverbs allowed between."""
    between: list[str] = []
    for word in words:
        steps = 0
        while index < len(doc) and doc[index].lower_ != word and steps < _FARTHEST:
            if not (is_modifier(doc[index]) or doc[index].text in _STRAY):
                break
            if doc[index].is_alpha:
                between.append(doc[index].lower_)
            index += 1
            steps += 1
        if index >= len(doc) or doc[index].lower_ != word:
            return None, ()
        index += 1
    return index, tuple(between)


def _phrase(doc: Doc, index: int, last: int, verb: Verb, between: tuple[str, ...]) -> Phrase:
    acts = load("acts")
    first, before = modifiers_before(doc, index)
    after: list[str] = []
    while last < len(doc) and is_modifier(doc[last]) and len(after) < _MOST_AFTER:
        after.append(doc[last].lower_)
        last += 1
    with_words = _with_phrase(doc, last)
    modifiers = joined((*before, *between, *after, *([with_words] if with_words else [])))
    name = acts["named"].get(verb.lemma, verb.lemma).removesuffix(" that")
    if verb.words[0] == "be":
        name = " ".join([_copula(doc[index]), *verb.words[1:]])
    kind, force, noun = verb.type, verb.force, None
    if verb.lemma in acts["before_verb"] and last < len(doc) and doc[last].tag_ in ("VB", "VBP"):
        kind, force = acts["before_verb"][verb.lemma]
    expresses = verb.lemma in acts["express_verbs"]["verbs"]
    if expresses or verb.lemma in acts["affirmed_verbs"]["verbs"]:
        noun = _object(doc, last)
    if noun is not None:
        kind, force = acts["nouns"][noun]
        name = f"{verb.lemma} {noun}" if expresses else name
    return Phrase(first, index, last, name, verb.lemma, kind, force, modifiers, noun)


def _copula(token: Token) -> str:
    """The verb that stands for "be" in an entry: be itself, remain, stay."""
    lemma = token.lemma_.lower()
    return lemma if lemma in ("remain", "stay") else "be"


def _object(doc: Doc, last: int) -> str | None:
    """The noun of the lexicon that the verb takes: near, before any preposition or clause.

    Of several that are joined ("appreciation and support") the first decides.
    """
    nouns = load("acts")["nouns"]
    for token in doc[last : last + _NEAR_OBJECT]:
        if token.lower_ in nouns and (
            token.pos_ in ("NOUN", "PROPN") or doc[token.i - 1].tag_ in ("PRP$", "DT", "JJ", "POS")
        ):
            following = doc[token.i + 1].pos_ if token.i + 1 < len(doc) else "PUNCT"
            if following in ("NOUN", "PROPN") and token.dep_ in ("compound", "amod"):
                continue
            return str(token.lower_)
        if token.tag_ == "POS" or token.text in ("’", "'"):
            continue
        if token.pos_ in ("ADP", "SCONJ") or (token.is_punct and token.text not in (",", "-")):
            return None
        if token.lower_ in ("that", "to"):
            return None
    return None


def _with_phrase(doc: Doc, index: int) -> str | None:
    """What stands with the verb: "with appreciation", "with grave concern"."""
    if index + 1 >= len(doc) or doc[index].lower_ != "with":
        return None
    words = [token.lower_ for token in doc[index + 1 : index + 4]]
    for number, word in enumerate(words, 1):
        if word in load("acts")["with"]["nouns"]:
            return "with " + " ".join(words[:number])
    return None


def modifiers_before(doc: Doc, index: int) -> tuple[int, tuple[str, ...]]:
    """Where the adverbs before a verb begin, and which they are."""
    first = index
    words: list[str] = []
    while first > 0 and is_modifier(doc[first - 1]) and len(words) < _MOST_BEFORE:
        first -= 1
        words.insert(0, doc[first].lower_)
    return first, joined(tuple(words))


def joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words that are one modifier together are joined: "once again"."""
    known = ladder_named(DEFAULT).modifiers
    joint: list[str] = []
    for word in words:
        if joint and f"{joint[-1]} {word}" in known:
            joint[-1] = f"{joint[-1]} {word}"
        else:
            joint.append(word)
    return tuple(joint)


def is_modifier(token: Token) -> bool:
    """Whether a word only says how an act is done: "strongly", "also"."""
    return token.lower_ in _modifier_words() or (token.pos_ == "ADV" and token.lower_.endswith("ly"))


@cache
def _modifier_words() -> frozenset[str]:
    modifiers = ladder_named(DEFAULT).modifiers
    return frozenset(word for words in modifiers if not words.startswith("with ") for word in words.split())
