"""Acts in prose: a verb of the lexicon, or a promise, whose subject is who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.entries.acts import grammar
from servanda.entries.acts.found import ActFound
from servanda.entries.acts.phrases import Phrase, adjective_at, is_modifier, modifiers_before, phrase_at
from servanda.language.verbs import lemma_of_form, verbs_by_head
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from servanda.entries.acts.speakers import Speakers
    from servanda.language import Parse

_PROMISING = ("will", "shall", "must", "need to")
_BETWEEN = ("not", "do", "all", "each", "both")
"""Words between "we" and its verb, beside adverbs and modals."""


def acts_by_subject(parse: Parse, speakers: Speakers) -> Iterator[ActFound]:
    """Every verb whose subject is who speaks, in whatever place of a sentence it performs."""
    doc = parse.doc
    for sentence in doc.sents:
        yield from _behind_apposition(doc, sentence)
        yield from _before_the_speaker(doc, sentence, speakers)
    spoken = speakers.joint
    hedges: set[int] = set()
    found: list[ActFound] = []
    for token in doc:
        subject = _subject(token)
        if subject is None:
            continue
        speaks = speakers.is_speaker(subject) or (spoken and _stands_for(subject, speakers))
        if subject.pos_ != "PRON" and not grammar.is_subordinate(token) and not grammar.is_complement(token):
            spoken = speaks
        if not speaks:
            continue
        spoken = True
        hedge = grammar.hedge_of(token)
        act = _act_at(doc, token)
        if act is not None:
            hedges |= {hedge.i} if hedge is not None else set()
            found.append(replace(act, who=speakers.who(subject)))
    yield from (act for act in found if act.phrase.head not in hedges)


def _before_the_speaker(doc: Doc, sentence: Span, speakers: Speakers) -> Iterator[ActFound]:
    """Recitals that open a sentence of prose: "Recalling our plan, and mindful of its cost, we ..."."""
    first = sentence.start
    while first < sentence.end - 1 and is_modifier(doc[first]):
        first += 1
    if not (doc[first].lower_.endswith("ing") or adjective_at(doc, first) is not None):
        return
    speaker = next(
        (
            one
            for one in sentence
            if one.dep_ in grammar.SUBJECTS and one.i > first and speakers.is_speaker(one)
        ),
        None,
    )
    if speaker is None:
        return
    for index in range(first, speaker.left_edge.i):
        opens = index == first or doc[index - 1].lower_ in (",", "and", ";") or is_modifier(doc[index - 1])
        gerund = doc[index].lower_.endswith("ing") and doc[index].pos_ in ("VERB", "SCONJ", "NOUN", "ADP")
        phrase = (phrase_at(doc, index) if gerund else None) or (
            adjective_at(doc, index) if doc[index].tag_ in ("JJ", "VBN") else None
        )
        if opens and phrase is not None and phrase.lemma not in load("acts")["prose"]["deeds"]:
            yield ActFound(phrase, len(doc))


def _behind_apposition(doc: Doc, sentence: Span) -> Iterator[ActFound]:
    """Where the parser lost the verb behind a long apposition: "We, the Ministers of ..., affirm"."""
    opening = doc[sentence.start]
    if opening.lower_ != "we" or len(sentence) < 4 or doc[sentence.start + 1].text != ",":
        return
    for index in range(sentence.start + 2, sentence.end):
        first, _ = modifiers_before(doc, index)
        if doc[index].lower_ in verbs_by_head() and doc[first - 1].text in (",", ")", "—", "–"):
            phrase = phrase_at(doc, index)
            if phrase is not None and doc[index].pos_ != "PROPN":
                if grammar.subject_of(doc[index]) is None:
                    yield ActFound(phrase, len(doc))
                return


def _subject(token: Token) -> Token | None:
    """Who performs the verb: its subject, that of the verb it hangs on, or "we" straight before it."""
    could = token.pos_ in ("VERB", "AUX") or token.lower_ in lemma_of_form()
    if not could or (token.dep_ in ("aux", "auxpass", "amod", "compound") and not _is_state(token)):
        return None
    before = _straight_before(token)
    if before is not None:
        return before
    if token.pos_ not in ("VERB", "AUX") and not (token.dep_ in ("ROOT", "conj") and token.tag_ != "NN"):
        return None
    if token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
        return None
    hedge = grammar.hedge_of(token)
    if hedge is not None and not grammar.is_subordinate(hedge) and not grammar.is_complement(hedge):
        return grammar.subject_of(hedge)
    if token.dep_ == "auxpass":
        return grammar.subject_of(token.head)
    if grammar.is_participle(token):
        above = grammar.first_joined(token)
        own = grammar.own_subject(above)
        return own if own is not None else grammar.subject_of(above.head)
    return grammar.subject_of(token)


def _straight_before(token: Token) -> Token | None:
    """Like "We" that stands before the verb, adverbs and modals between, whatever the parser made of them."""
    index = token.i - 1
    doc = token.doc
    while index >= token.sent.start and (
        is_modifier(doc[index]) or doc[index].tag_ == "MD" or doc[index].lower_ in _BETWEEN
    ):
        index -= 1
    if index < token.sent.start or doc[index].lower_ not in ("we", "i"):
        return None
    return doc[index] if token.tag_ not in ("VBG",) else None


def _is_state(token: Token) -> bool:
    """Whether it is the copula of an entry: "are deeply troubled by", "remain committed to"."""
    return lemma_of_form().get(token.lower_) == "be" and phrase_at(token.doc, token.i) is not None


def _stands_for(subject: Token, speakers: Speakers) -> bool:
    """A pronoun takes up the speaker before: "It will continue", "..., and it stands ready"."""
    if subject.lower_ not in ("it", "they", "he", "she", "both"):
        return False
    verb = subject.head
    if verb.dep_ == "conj":
        before = grammar.subject_of(verb.head)
        return before is not None and (speakers.is_speaker(before) or before.lower_ == subject.lower_)
    between = subject.doc[subject.sent.start : subject.i]
    return len(between) <= 1 or (
        between[-1].text == "," and between[0].pos_ in ("ADP", "ADV", "SCONJ", "PART")
    )


def _act_at(doc: Doc, token: Token) -> ActFound | None:
    phrase = phrase_at(doc, token.i)
    modal = grammar.modal_of(token)
    if modal is None and token.i and doc[token.i - 1].tag_ == "MD":
        modal = doc[token.i - 1].lower_
    if phrase is None and modal not in _PROMISING:
        return None
    hedged = grammar.hedge_of(token) is not None
    participle = grammar.is_participle(token) and token.tag_ == "VBG"
    if participle:
        if phrase is None or not _performs_beside(token):
            return None
    elif (
        (not hedged and (grammar.is_subordinate(token) or grammar.is_complement(token)))
        or (token.tag_ == "VBN" and not (grammar.is_perfect(token) or modal))
        or grammar.is_passive(token)
    ):
        return None
    negated = grammar.is_negated(token)
    if modal in _PROMISING and not hedged:
        return _promise(doc, token, phrase, modal, negated)
    if phrase is None or _receives(token, phrase):
        return None
    if not _takes_what_it_needs(doc, phrase):
        return None
    rules = load("acts")["prose"]
    if grammar.is_perfect(token) and phrase.lemma in rules["deeds"]:
        return None
    first = phrase.first
    modal_at = grammar.modal_token(token)
    if modal is not None and modal_at is not None and token.i - modal_at.i <= 4:
        first = min(first, modal_at.i)
    return ActFound(replace(phrase, first=first), len(doc), modal, None, negated)


def _performs_beside(token: Token) -> bool:
    """Whether a participle stands at a sentence's beginning or behind a comma, and so beside the clause."""
    first, _ = modifiers_before(token.doc, token.i)
    before = first - 1
    if first <= token.sent.start + 1:
        return True
    return token.doc[before].text in (",", ";", "—", "–", "-") or token.doc[before].lower_ in (
        "while",
        "and",
        "whilst",
    )


def _receives(token: Token, phrase: Phrase) -> bool:
    """Whether somebody is only received: "welcomed the Prime Minister to the capital"."""
    if phrase.lemma != "welcome" or token.tag_ not in ("VBD", "VBN"):
        return False
    received = next((one for one in token.children if one.dep_ == "dobj"), None)
    where = next(
        (one for one in token.children if one.dep_ in ("prep", "dative") and one.lower_ == "to"), None
    )
    return received is not None and where is not None and received.pos_ == "PROPN"


def _takes_what_it_needs(doc: Doc, phrase: Phrase) -> bool:
    """Whether a verb of many meanings has the complement that makes it an act: "share the view"."""
    needs = load("acts")["prose"]["needs"].get(phrase.lemma)
    if needs is None:
        return True
    following = [token.lower_ for token in doc[phrase.last : phrase.last + 6]]
    return any(word in following for word in needs)


def _promise(doc: Doc, token: Token, phrase: Phrase | None, modal: str, negated: bool) -> ActFound | None:
    """Whatever the verb, a promise of those who speak: "We will continue to ..."."""
    lemma = token.lemma_.lower()
    if lemma in load("acts")["commitment"]["no_promise"] and phrase is None:
        return None
    modal_at = grammar.modal_token(token)
    first, modifiers = modifiers_before(doc, token.i)
    if modal_at is not None and token.i - modal_at.i < 6:
        first = min(first, modal_at.i)
    last, name = token.i + 1, lemma
    if phrase is not None:
        modifiers, last = phrase.modifiers, phrase.last
        name = phrase.verb if phrase.lemma.split()[0] != "be" or " " in phrase.lemma else lemma
    else:
        particle = next((one for one in token.children if one.dep_ == "prt" and one.i == last), None)
        if particle is not None:
            name, last = f"{lemma} {particle.lower_}", particle.i + 1
    made = Phrase(
        first=min(first, phrase.first) if phrase else first,
        head=token.i,
        last=last,
        verb=name,
        lemma=phrase.lemma if phrase else lemma,
        type="commissive",
        force=phrase.force if phrase else 3,
        modifiers=modifiers,
        noun=phrase.noun if phrase else None,
    )
    return ActFound(made, len(doc), modal, None, negated)
