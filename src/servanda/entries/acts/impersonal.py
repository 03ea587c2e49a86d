"""Acts that name no speaker before the verb: "It was agreed that", "Members are encouraged to"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.entries.acts import grammar
from servanda.entries.acts.beings import is_somebody
from servanda.entries.acts.found import ActFound
from servanda.entries.acts.phrases import Phrase, modifiers_before, phrase_at
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from servanda.entries.acts.speakers import Speakers
    from servanda.language import Parse

_AUXILIARIES = ("is", "are", "was", "were", "be", "been")


def impersonal_acts(parse: Parse, speakers: Speakers) -> Iterator[ActFound]:
    """Passives without an agent or with those who speak for one, and nouns that stand for an act."""
    doc = parse.doc
    for token in doc:
        if token.tag_ in ("VBN", "VBD") and token.i and _auxiliary(token) is not None:
            act = _passive(doc, token, speakers) or _promised(doc, token)
        elif token.pos_ == "NOUN" and token.dep_ in grammar.SUBJECTS:
            act = _noun(doc, token)
        else:
            act = None
        if act is not None:
            yield act


def _auxiliary(token: Token) -> Token | None:
    return next((one for one in token.children if one.dep_ == "auxpass" and one.lower_ in _AUXILIARIES), None)


def _passive(doc: Doc, token: Token, speakers: Speakers) -> ActFound | None:
    phrase = phrase_at(doc, token.i)
    subject = grammar.subject_of(token)
    if phrase is None or subject is None or speakers.is_speaker(subject):
        return None
    if grammar.is_subordinate(token) or grammar.is_complement(token) or grammar.modal_of(token) is not None:
        return None
    if grammar.is_perfect(token):
        return None
    agent = next((one for one in token.children if one.dep_ == "agent"), None)
    if agent is not None:
        named = next(iter(agent.children), None)
        if named is None or not speakers.is_speaker(named):
            return None
    rules = load("acts")["impersonal"]
    negated = grammar.is_negated(token)
    if subject.lower_ == "it" and phrase.lemma in rules["it"]:
        opens = any(one.dep_ in ("ccomp", "xcomp", "csubj", "csubjpass") or one.lower_ == "that"
                    for one in token.children)  # fmt: skip
        return ActFound(phrase, len(doc), negated=negated, by="impersonal") if opens else None
    auxiliary = _auxiliary(token)
    present = auxiliary is not None and auxiliary.lower_ in ("is", "are")
    if phrase.lemma in rules["asked"] and is_somebody(subject) and (present or agent is not None):
        whom = (subject.left_edge.i, _end_of(subject))
        return ActFound(phrase, len(doc), negated=negated, addressee=whom, by="passive")
    told = phrase.lemma in rules["told"]
    if agent is not None or (told and present):
        return ActFound(phrase, len(doc), negated=negated, by="passive")
    return None


def _promised(doc: Doc, token: Token) -> ActFound | None:
    """Like "A working group will be established": nobody else is named who would do it."""
    if (
        token.lemma_.lower() not in load("acts")["impersonal"]["promised"]
        or grammar.modal_of(token) != "will"
    ):
        return None
    subject = grammar.subject_of(token)
    if (
        subject is None
        or grammar.is_subordinate(token)
        or grammar.is_complement(token)
        or grammar.is_negated(token)
    ):
        return None
    if any(one.dep_ == "agent" for one in token.children):
        return None
    first, modifiers = modifiers_before(doc, token.i)
    modal = grammar.modal_token(token)
    if modal is not None and token.i - modal.i < 6:
        first = modal.i
    name = token.lemma_.lower()
    phrase = Phrase(first, token.i, token.i + 1, name, name, "commissive", 3, modifiers)
    return ActFound(phrase, len(doc), "will", by="impersonal")


def _end_of(subject: Token) -> int:
    """Where the subject's words end: before a relative clause."""
    relative = next((one for one in subject.children if one.dep_ == "relcl"), None)
    return relative.left_edge.i if relative is not None else subject.right_edge.i + 1


def _noun(doc: Doc, token: Token) -> ActFound | None:
    """Like "Our commitment to X is unshakeable": the noun is the act."""
    nouns = load("acts")["impersonal"]["nouns"]
    if token.lower_ not in nouns or not any(one.lower_ == "our" for one in token.children):
        return None
    verb = token.head
    if verb.lemma_ not in ("be", "remain", "stay", "stand", "continue", "endure") or grammar.is_subordinate(
        verb
    ):
        return None
    name, kind, force = nouns[token.lower_]
    last = token.i + 1
    if last < len(doc) and doc[last].lower_ in ("to", "for", "of"):
        last += 1
    _, modifiers = modifiers_before(doc, token.i)
    phrase = Phrase(token.left_edge.i, token.i, last, name, name, kind, force, modifiers)
    return ActFound(phrase, len(doc), by="noun")
