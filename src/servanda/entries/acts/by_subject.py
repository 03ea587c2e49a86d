"""Acts in prose: a verb of the lexicon, or a promise, whose subject is who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.entries.acts.found import ActFound
from servanda.entries.acts.phrases import Phrase, phrase_at
from servanda.language.verbs import lemma_of_form, verbs_by_head
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from servanda.entries.acts.speakers import Speakers
    from servanda.language import Parse

_SUBJECTS = ("nsubj", "nsubjpass")
_SUBORDINATORS = {
    "as",
    "while",
    "if",
    "when",
    "because",
    "since",
    "although",
    "until",
    "before",
    "after",
    "than",
    "whether",
    "unless",
    "where",
}


def acts_by_subject(parse: Parse, speakers: Speakers) -> Iterator[ActFound]:
    """Every verb whose subject is who speaks, and those joined to one by "and"."""
    found = list(_with_subject(parse, speakers))
    yield from found
    yield from _joined(parse.doc, found)


def _joined(doc: Doc, found: Sequence[ActFound]) -> Iterator[ActFound]:
    """A second verb that the parser hung on a noun: "we underline the importance of trade and condemn"."""
    heads = {act.phrase.head for act in found}
    for act in found:
        first = doc[act.phrase.head]
        if act.modal is not None or first.tag_ not in ("VBP", "VBD"):
            continue
        for token in doc[act.phrase.last : first.sent.end]:
            if token.i in heads or token.lower_ not in lemma_of_form() or token.pos_ != "VERB":
                continue
            before = token.nbor(-1)
            while before.i > first.i and (before.pos_ == "ADV" or before.lower_ in ("we", "also")):
                before = before.nbor(-1)
            hung = token.dep_ == "conj" and (
                token.head.pos_ in ("NOUN", "PROPN") or (first.tag_ == "VBD" and token.tag_ == "VBD")
            )
            if before.lower_ != "and" or not hung or token.tag_ not in ("VBP", "VBD", "VB"):
                continue
            if first.tag_ == "VBP" and token.lower_ not in verbs_by_head():
                continue
            phrase = phrase_at(doc, token.i)
            if phrase is not None:
                heads.add(token.i)
                yield ActFound(phrase, len(doc), None, act.who)


def _with_subject(parse: Parse, speakers: Speakers) -> Iterator[ActFound]:
    doc = parse.doc
    modals = load("acts")["modal"]
    spoken = False
    yield from _after_we(doc)
    for token in doc:
        if token.pos_ not in ("VERB", "AUX") and token.lower_ not in lemma_of_form():
            continue
        if token.tag_ in ("NN", "NNS") and any(
            child.i < token.i and child.dep_ in ("det", "amod", "poss", "compound")
            for child in token.children
        ):
            continue
        state = _state_at(doc, token)
        if token.dep_ in ("aux", "auxpass", "amod", "compound") and state is None:
            continue
        participle = token.tag_ == "VBG" and token.dep_ == "advcl"
        subject = _subject(token.head if participle or token.dep_ == "auxpass" else token)
        if subject is None:
            continue
        misread = token.pos_ not in ("VERB", "AUX")
        if misread and (subject.lower_ not in ("we", "i") or subject.head.i != token.i):
            continue
        if not (speakers.is_speaker(subject) or (spoken and _stands_for(subject))):
            continue
        if subject.lower_ == "we" and token.tag_ == "VBZ" and token.head.i != subject.i:
            continue
        if (subject.lower_ == "it" and token.lemma_ == "be" and state is None) or token.lower_ in modals:
            continue
        if token.dep_ == "ccomp" and _modal(token) is None and any(c.lower_ == "that" for c in token.lefts):
            continue
        spoken = True
        if participle:
            if token.i - token.sent.start > 2 and not (token.i and doc[token.i - 1].lower_ == ","):
                continue
        elif not participle and _is_subordinate(token):
            continue
        modal = _modal(token)
        phrase = phrase_at(doc, token.i)
        negated = any(child.dep_ == "neg" for child in token.children)
        who = speakers.who(subject)
        if modal in ("will", "shall", "must"):
            yield ActFound(_promise(token, phrase, modal), len(doc), modal, who, negated)
        elif (phrase is not None and token.tag_ not in ("VBN",)) or (
            phrase is not None and _is_perfect(token)
        ):
            first = min([phrase.first, *([_modal_token(token).i] if modal else [])])
            force = (
                max(1, min(phrase.force, phrase.force + modals.get(modal, 5) - 4)) if modal else phrase.force
            )
            yield ActFound(replace(phrase, first=first, force=force), len(doc), modal, who, negated)


def _state_at(doc: Doc, token: Token) -> Phrase | None:
    """A state of those who speak: "are deeply troubled by", "remain committed to"."""
    if lemma_of_form().get(token.lower_) != "be":
        return None
    return phrase_at(doc, token.i)


def _stands_for(subject: Token) -> bool:
    """A pronoun that begins a sentence takes up the speaker before: "It will continue", "He stressed"."""
    return subject.lower_ in ("it", "they", "he", "she") and subject.i - subject.sent.start <= 1


def _after_we(doc: Doc) -> Iterator[ActFound]:
    """Where the parser lost the verb behind a long apposition: "We, the Ministers of ..., affirm"."""
    for sentence in doc.sents:
        opening = doc[sentence.start]
        if opening.lower_ != "we" or sentence.end - sentence.start < 4 or doc[sentence.start + 1].text != ",":
            continue
        if opening.dep_ in _SUBJECTS and opening.head.lower_ in lemma_of_form():
            continue
        for index in range(sentence.start + 2, sentence.end):
            behind = index - 1
            while behind > sentence.start and doc[behind].pos_ == "ADV":
                behind -= 1
            if doc[index].lower_ in verbs_by_head() and doc[behind].text in (",", ")", "—", "–"):
                phrase = phrase_at(doc, index)
                if phrase is not None:
                    yield ActFound(phrase, len(doc))
                    break


def _subject(token: Token) -> Token | None:
    """The subject of a verb; of a verb joined by "and", or an infinitive under "decided to", none."""
    for _ in range(6):
        subject = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            return subject
        if token.dep_ != "conj" or token.head.pos_ not in ("VERB", "AUX"):
            return None
        token = token.head
    return None


def _is_subordinate(token: Token) -> bool:
    """Whether the clause only modifies another: "as we look forward", "which we welcome"."""
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ in ("relcl", "acl"):
        return True
    return token.dep_ == "advcl" and any(
        child.dep_ == "mark"
        and child.lower_
        in ("as", "while", "if", "when", "because", "since", "although", "until", "before", "after")
        for child in token.children
    )


def _modal_token(token: Token) -> Token:
    """The modal of the verb itself or of the verb it is joined to."""
    for _ in range(4):
        modal = next((child for child in token.children if child.tag_ == "MD"), None)
        if modal is not None:
            return modal
        if token.dep_ != "conj" or any(child.dep_ in _SUBJECTS for child in token.children):
            break
        if token.tag_ != "VB":
            break
        token = token.head
    return token


def _modal(token: Token) -> str | None:
    modal = _modal_token(token)
    return {"'ll": "will", "’ll": "will"}.get(modal.lower_, modal.lower_) if modal.tag_ == "MD" else None


def _is_perfect(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("have", "has", "had") for child in token.children)


def _promise(token: Token, phrase: Phrase | None, modal: str) -> Phrase:
    """Whatever the verb, a promise of those who speak: "We will continue to ..."."""
    first = (
        _modal_token(token).i
        if _modal_token(token).i < token.i and token.i - _modal_token(token).i < 6
        else token.i
    )
    modifiers = (
        phrase.modifiers
        if phrase
        else tuple(
            child.lower_
            for child in token.children
            if child.dep_ == "advmod" and child.i < token.i and token.i - child.i < 4
        )
    )
    lemma = phrase.verb if phrase is not None and phrase.lemma != "be" else token.lemma_.lower()
    last = phrase.last if phrase is not None else token.i + 1
    force = load("acts")["modal"][modal]
    if phrase is not None and phrase.type == "commissive" and phrase.force == 1:
        force = 2
    particle = next(
        (child for child in token.children if child.dep_ == "prt" and child.i == token.i + 1), None
    )
    if phrase is None and particle is not None:
        lemma, last = f"{lemma} {particle.lower_}", particle.i + 1
    return Phrase(
        first,
        token.i,
        last,
        lemma,
        phrase.lemma if phrase else lemma,
        "commissive",
        force,
        modifiers,
        phrase.noun if phrase else None,
    )
