"""What changes: of a verb its object, else its subject; of a noun what it is a change in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_actor, is_doer, is_empty, is_noun, is_time, is_unit
from servanda.entries.figures.measure.people import is_people
from servanda.entries.figures.measure.phrase import next_word, phrase_at, phrase_of
from servanda.entries.figures.measure.subject import object_of, placed_behind, subject_of
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.movers import is_change_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_IN = ("in", "of", "for", "to", "on")
_POINTING = frozenset(["it", "that", "this", "them", "these"])
_DEEPEST = 3


def moved_by_verb(parse: Parse, verb: Token, start: int, end: int) -> tuple[int, int] | None:
    """What a verb moves: "cut rates by 25 basis points", "exports rose 5 percent"."""
    if any(
        one.dep_ == "dobj" and one.lower_ in ("it", "that", "this", "them", "these") for one in verb.rights
    ):
        return None
    if verb.idx < start:
        given = _given_to(parse, verb, start, end)
        if given is not None:
            return given
    noun = object_of(parse, verb, start) if verb.idx < start else placed_behind(parse, verb, len(parse.text))
    if noun is None or is_empty(noun):
        # "Lost an average of 12 kg": the object only introduces the figure, unless it says of what.
        found = None if noun is None else _within(parse, noun, start, end, 0)
        subject = subject_of(parse, verb, start, end) if found is None else None
        return found if subject is None else named_by(parse, subject, start, end)
    return named_by(parse, noun, start, end)


def spends(parse: Parse, verb: Token, start: int, end: int) -> bool:
    """Whether somebody raises a sum or goes a way: it is not his. "The start-up raised $7 million"."""
    if verb.idx >= start or verb.lemma_.lower() in words("verbs", "adding"):
        return False
    if object_of(parse, verb, start) is not None:
        return False
    figure = parse.tokens(start, end)
    if figure is None or parse.doc[max(0, figure.start - 1)].lower_ in ("to", "by", "from", "at"):
        return False
    subject = subject_of(parse, verb, start, end)
    return subject is not None and (is_doer(subject) or verb.lemma_.lower() == "raise")


def spent_on(parse: Parse, head: Token, start: int, end: int) -> tuple[int, int] | None:
    """What a sum is for that is itself the subject: "$3 million was spent on the dam"."""
    token = head
    for _ in range(_DEEPEST + 1):
        if token.dep_ in ("nsubj", "nsubjpass") or token.head.i == token.i:
            break
        token = token.head
    verb = token.head
    named = start <= token.idx < end or is_empty(token)
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.idx < end or not named:
        return None
    if verb.lemma_.lower() not in words("verbs", "spending"):
        return None
    for one in parse.doc[verb.i + 1 : min(len(parse.doc), verb.i + 4)]:
        if one.lower_ in ("on", "for", "towards", "toward", "into"):
            phrase = phrase_at(parse, one.i + 1)
            noun = parse.token_at(phrase[1] - 1) if phrase is not None else None
            if noun is None or is_actor(noun) or is_time(noun) or noun.ent_type_ in ("GPE", "DATE"):
                return None
            return None if noun.pos_ == "PROPN" or is_unit(parse, noun) else phrase
    return None


def _given_to(parse: Parse, verb: Token, start: int, end: int) -> tuple[int, int] | None:
    """What grows by what is added: "adds $2,900 to the price", "knocked 5 percent off the share"."""
    if verb.lemma_.lower() not in words("verbs", "adding") or object_of(parse, verb, start) is not None:
        return None
    behind = next_word(parse, end)
    if behind is None or behind.lower_ not in ("to", "off", "from", "onto") or behind.i + 1 >= len(parse.doc):
        return None
    phrase = phrase_at(parse, behind.i + 1)
    head = parse.token_at(phrase[1] - 1) if phrase is not None else None
    return None if head is None or is_time(head) or is_unit(parse, head) else phrase


def named_by(parse: Parse, noun: Token, start: int, end: int, deep: int = 0) -> tuple[int, int] | None:
    """What a noun stands for as a measure: of "the number of refugees" the refugees, of "a rise" what rises.

    ``deep``: how many nouns were asked before it, so that two that point at each other end.
    """
    if deep < _DEEPEST and is_change_noun(noun.lower_):
        return changed(parse, noun, start, end, deep + 1) or phrase_of(parse, noun)
    if deep < _DEEPEST and (is_empty(noun) or noun.lower_ in words("parts", "nouns")):
        within = _within(parse, noun, start, end, deep + 1)
        bare = noun.lower_ in ("number", "numbers") or noun.lower_ not in words("empty", "unless_named")
        return within or (None if bare else phrase_of(parse, noun))
    return phrase_of(parse, noun)


def changed(parse: Parse, noun: Token, start: int, end: int, deep: int = 0) -> tuple[int, int] | None:
    """What a noun of change is a change in: "a rise in prices", "the price rise", "exports saw a rise"."""
    found = _within(parse, noun, start, end, deep)
    if found is not None:
        return found
    for child in noun.lefts:
        named = child.dep_ in ("compound", "amod", "nmod", "poss") and is_noun(child) and not is_time(child)
        if named and not start <= child.idx < end and not is_unit(parse, child):
            return phrase_of(parse, child, after=end if child.idx >= end else 0)
    verb = noun.head
    if noun.dep_ == "conj" and is_noun(verb) and any(one.lower_ == "and" for one in verb.rights):
        # "Gusts of 90 km an hour and a surge of three metres".
        return phrase_of(parse, noun)
    for _ in range(4):
        if verb.pos_ in ("VERB", "AUX") or verb.head.i == verb.i:
            break
        if is_noun(verb) and verb.i < noun.i and not is_unit(parse, verb) and not start <= verb.idx < end:
            # "Exports of 12 tonnes, a rise of 5 percent": the change is said of the noun.
            return named_by(parse, verb, start, end, deep + 1) if not is_change_noun(verb.lower_) else None
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    subject = subject_of(parse, verb, start, end)
    if subject is not None and (is_actor(subject) or verb.lemma_.lower() in words("verbs", "saying")):
        # "Analysts expect growth of 4 percent": they do not grow.
        return phrase_of(parse, noun)
    if subject is None or subject.i == noun.i:
        return phrase_of(parse, noun) if noun.lower_ in words("rates", "changes") else None
    return named_by(parse, subject, start, end, deep + 1)


def _within(parse: Parse, noun: Token, start: int, end: int, deep: int) -> tuple[int, int] | None:
    """The noun in a noun's own prepositional phrase: "a rise of 5 percent in prices" too."""
    prepositions = [child for child in noun.rights if child.dep_ == "prep" and child.lower_ in _IN]
    for preposition in prepositions:
        for object_ in preposition.rights:
            if object_.dep_ != "pobj":
                continue
            if is_unit(parse, object_) or start <= object_.idx < end:
                # "A cut of 5 percent in prices": the parser hangs "in prices" from the percent.
                prepositions.extend(
                    one for one in object_.rights if one.dep_ == "prep" and one.lower_ == "in"
                )
            elif (
                (is_noun(object_) or is_people(object_.text))
                and not is_time(object_)
                and object_.ent_type_ not in ("DATE", "TIME", "GPE")
            ):
                return named_by(parse, object_, start, end, deep + 1)
    return None
