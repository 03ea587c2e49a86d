"""What others must or should do: "All parties must respect the ceasefire" is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.entries.acts import grammar
from servanda.entries.acts.beings import is_somebody
from servanda.entries.acts.found import ActFound
from servanda.entries.acts.phrases import Phrase, modifiers_before
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from servanda.entries.acts.speakers import Speakers
    from servanda.language import Parse


def obligations(parse: Parse, speakers: Speakers) -> Iterator[ActFound]:
    """Each verb under must, should, shall or need to, in a main clause, whose subject could obey."""
    rules = load("acts")["obligation"]
    doc = parse.doc
    for token in doc:
        if token.tag_ not in ("VB", "VBP") or token.dep_ in ("aux", "auxpass"):
            continue
        modal = grammar.modal_of(token)
        if modal is None or modal not in rules["modals"] or token.lemma_.lower() in rules["not"]:
            continue
        subject = _subject(token)
        if subject is None or grammar.is_subordinate(token) or _complement(token):
            continue
        if speakers.is_speaker(subject) or not is_somebody(subject):
            continue
        yield _asked(doc, token, subject, modal, rules["modals"][modal])


def _subject(token: Token) -> Token | None:
    needed = token.dep_ == "xcomp" and token.head.lemma_ == "need"
    return grammar.subject_of(token.head if needed else token)


def _complement(token: Token) -> bool:
    needed = token.dep_ == "xcomp" and token.head.lemma_ == "need"
    return grammar.is_complement(token.head if needed else token)


def _asked(doc: Doc, token: Token, subject: Token, modal: str, force: int) -> ActFound:
    first, modifiers = modifiers_before(doc, token.i)
    modal_at = grammar.modal_token(token)
    if modal_at is not None and 0 < token.i - modal_at.i < 6:
        first = min(first, modal_at.i)
    name, last = token.lemma_.lower(), token.i + 1
    particle = next((one for one in token.children if one.dep_ == "prt" and one.i == last), None)
    if particle is not None:
        name, last = f"{name} {particle.lower_}", last + 1
    phrase = Phrase(first, token.i, last, name, name, "directive", force, modifiers)
    whom = (subject.left_edge.i, subject.right_edge.i + 1)
    return ActFound(phrase, len(doc), modal, None, grammar.is_negated(token), whom, "obligation")
