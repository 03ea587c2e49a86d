"""What a figure is said of, by the grammar of its sentence: what governs it, or its verb's subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.change import changed, moved_by_verb, named_by, spends
from servanda.entries.figures.measure.nouns import is_actor, is_doer, is_empty, is_noun, is_unit, lasts
from servanda.entries.figures.measure.phrase import phrase_at, phrase_of
from servanda.entries.figures.measure.subject import SUBJECTS, object_of, subject_of
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.movers import is_change_noun, is_mover, names_money

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_HIGHEST = 9
"""Steps up the tree from a figure to what governs it."""
_LEVELS = frozenset(
    ["at", "to", "from", "by", "on", "between", "above", "below", "over", "under", "for", "as", "than"]
)
"""Prepositions that give an object its level: "valuing it at $3 million", "put the party on 18 percent"."""
_PARTS = frozenset(["share", "change of share", "points", "fraction"])
_MODIFYING = frozenset(["nummod", "compound", "nmod", "amod", "npadvmod", "predet"])
_WHEN = frozenset(["in", "within", "after", "before", "since", "until", "into", "every", "during", "over"])
"""Prepositions before a duration that only says when or how soon."""
_TIMED = frozenset(["duration", "age"])


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure as the climb needs it: where it stands and its kind of quantity."""

    parse: Parse
    start: int
    end: int
    kind: str

    def holds(self, token: Token) -> bool:
        """Whether the word is one of the figure's own."""
        return self.start <= token.idx < self.end


def governing_noun(parse: Parse, head: Token, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """The noun phrase that the figure at ``start:end`` is said of, ``head`` being the figure's head token.

    By its preposition ("a tariff of 5 percent"), its verb ("the cost is estimated at $2 million") or its
    apposition. None where a bare pronoun stands there, or an actor that only pays, pledges or does something.
    """
    figure = Figure(parse, start, end, kind)
    token, link = head, ""
    introduced = False
    for _ in range(_HIGHEST):
        if (
            token.lower_ in words("rates", "mistaken")
            and token.pos_ == "VERB"
            and token.i
            and is_noun(token.doc[token.i - 1])
        ):
            # "Its target for the funds rate 25 points": the verb that governs it stands farther left.
            verb = next(
                (one for one in reversed(token.doc[max(0, token.i - 12) : token.i]) if one.pos_ == "VERB"),
                None,
            )
            return None if verb is None else _of_verb(figure, verb, link or "at")
        if token.pos_ in ("VERB", "AUX") and not figure.holds(token):
            return _of_verb(figure, token, link)
        parent = token.head
        if parent.i == token.i:
            return (
                _of_verb(figure, token, link)
                if token.pos_ in ("VERB", "AUX")
                else _without_verb(figure, token, link)
            )
        if figure.holds(parent) or is_unit(parse, parent):
            link = "" if figure.holds(parent) else link
        elif is_noun(parent):
            reckoned = kind == "multiple" and parent.idx >= end and parent.dep_ != "dobj"
            if not reckoned and not _only_introduces(parent, kind):
                return _of_noun(figure, parent, link, token.dep_)
            link, introduced = "at" if link in _LEVELS else "", True
        elif parent.pos_ == "ADJ":
            subject = next(
                (child for child in parent.lefts if child.dep_ in SUBJECTS and is_noun(child)), None
            )
            if subject is not None:
                return phrase_of(parse, subject)
            link = parent.lower_ if parent.lower_ == "worth" else link or "adj"
        elif kind == "duration" and not introduced and parent.lower_ in _WHEN:
            return None
        elif parent.pos_ in ("ADP", "SCONJ") or parent.dep_ in ("prep", "agent"):
            # "Sales in a range of 5 to 6 million" are at it.
            link = "at" if introduced and parent.lower_ == "in" else parent.lower_
        token = parent
    return None


def _only_introduces(noun: Token, kind: str) -> bool:
    """Whether the climb goes on past a noun: "at a rate of", "in excess of", "for a period of"."""
    return is_empty(noun) and not (is_change_noun(noun.lower_) and kind == "money")


def _of_noun(figure: Figure, noun: Token, link: str, dep: str) -> tuple[int, int] | None:
    """Of a noun: itself, or of a change what changes ("an increase in exports of 5 percent")."""
    parse, start, end, kind = figure.parse, figure.start, figure.end, figure.kind
    if noun.lower_ in words("bare", "nouns"):
        return None
    if noun.lower_ == "costs" and noun.idx < start and link in ("", "from") and noun.i:
        # "A kilo of rice costs $3": the parser takes the verb for a noun.
        subject = next((one for one in noun.lefts if one.dep_ in SUBJECTS), noun.nbor(-1))
        return named_by(parse, subject, start, end) if is_noun(subject) else None
    if noun.idx >= end:
        between = parse.doc.char_span(end, noun.idx, alignment_mode="contract")
        if between is not None and any(one.pos_ == "ADP" or one.text in (",", "to") for one in between):
            return None
        if is_change_noun(noun.lower_) and not (kind == "money" and names_money(noun.lower_)):
            return changed(parse, noun, start, end)
        return phrase_of(parse, noun, after=end) if dep in _MODIFYING else None
    if kind in _TIMED:
        if link == "of" or dep in ("acl", "relcl"):
            return phrase_of(parse, noun)
        lasting = _outer(noun) if link in ("for", "during") else None
        return phrase_of(parse, lasting) if lasting is not None else None
    if is_change_noun(noun.lower_) and not (kind == "money" and names_money(noun.lower_)):
        return changed(parse, noun, start, end)
    if kind == "count" and link not in ("of", ""):
        return None
    if link in ("in", "within", "after", "before", "during", "until") and noun.dep_ in ("dobj", "pobj"):
        verb = noun.head
        return _of_verb(figure, verb, link) if verb.pos_ == "VERB" else phrase_of(parse, noun)
    if link != "of" and is_actor(noun) and kind == "money":
        return None
    return phrase_of(parse, _ruled(noun, kind))


def _outer(noun: Token) -> Token | None:
    """The noun that lasts, out of its prepositional phrases: "the stationing of the force for six months"."""
    for _ in range(4):
        if lasts(noun) and not is_actor(noun):
            return noun
        over = noun.head.head
        if noun.dep_ != "pobj" or not is_noun(over) or over.i > noun.i:
            return None
        noun = over
    return None


def _ruled(noun: Token, kind: str) -> Token:
    """The rate or price before "on" or "for" where the parser hangs the figure from what it is levied on."""
    preposition = noun.head
    if kind in (*_PARTS, "money") and noun.dep_ in ("pobj", "conj") and preposition.pos_ == "ADP":
        over = preposition.head
        if is_noun(over) and over.i < noun.i and over.lower_ in words("rates", "nouns"):
            return over
    return noun


def _of_verb(figure: Figure, verb: Token, link: str) -> tuple[int, int] | None:
    """Of a verb: the object that it moves or values, else its subject, if the verb states or measures."""
    parse, start, end, kind = figure.parse, figure.start, figure.end, figure.kind
    lemma = verb.lemma_.lower()
    if lemma in words("verbs", "saying") and link == "" and kind not in _TIMED:
        said = _said_before(verb, start)
        if said is not None:
            return _of_verb(figure, said, link)
    if kind == "points" and lemma in words("verbs", "scoring"):
        # "The club was docked six points": they are points of nothing else.
        return None
    if kind in _TIMED:
        return _of_lasting(figure, verb, lemma, link)
    if is_mover(verb) and kind not in ("money", "count", "length"):
        return moved_by_verb(parse, verb, start, end)
    if link in _LEVELS and verb.idx < start and (kind != "speed" or link == "as"):
        object_ = object_of(parse, verb, start)
        if object_ is not None and not is_actor(object_):
            return named_by(parse, object_, start, end)
        valued = link == "at" and lemma in words("verbs", "valuing")
        if object_ is not None and (valued or (kind in _PARTS and link in ("on", "at"))):
            return phrase_of(parse, object_)
    if is_mover(verb) and not spends(parse, verb, start, end):
        return moved_by_verb(parse, verb, start, end)
    if kind == "length" and not link and verb.idx < start:
        # "She threw the spear 50 metres": what goes so far.
        thrown = object_of(parse, verb, start)
        if thrown is not None and not is_actor(thrown):
            return phrase_of(parse, thrown)
    if kind == "share" and lemma in words("verbs", "charging"):
        # "The bank pays 4 percent on deposits".
        return _charged_on(figure, verb) or _of_what_yields(figure, verb)
    subject = subject_of(parse, verb, start, end)
    if subject is None:
        return None
    states = verb.pos_ == "AUX" or lemma == "be" or lemma in words("verbs", "stating")
    passive = verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl", "advcl", "amod")
    passive = passive or any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if kind == "money" and not states and not (passive and link in ("at", "to", "by", "for")):
        return None
    if kind == "count" and (not states or link in ("for", "on", "with", "in", "of", "into")):
        return None
    if lemma in words("verbs", "rated") and not passive and kind != "count":
        states = False
    if not passive and _only_does(subject, lemma, kind):
        return None
    if (
        is_actor(subject)
        and not passive
        and ((not states and kind not in _PARTS) or (kind == "money" and lemma not in words("verbs", "own")))
    ):
        return None
    return named_by(parse, subject, start, end)


def _charged_on(figure: Figure, verb: Token) -> tuple[int, int] | None:
    """What a rate is paid or levied on: "charges 12 percent on loans"."""
    between = figure.parse.doc[verb.i : min(len(figure.parse.doc), verb.i + _HIGHEST)]
    on = next((one for one in between if one.lower_ in ("on", "for") and one.idx >= figure.end), None)
    return None if on is None or on.idx > figure.end + 1 else phrase_at(figure.parse, on.i + 1)


def _of_what_yields(figure: Figure, verb: Token) -> tuple[int, int] | None:
    """The loan or bond that pays a rate; nobody who does."""
    subject = subject_of(figure.parse, verb, figure.start, figure.end)
    return None if subject is None or is_actor(subject) else phrase_of(figure.parse, subject)


def _only_does(subject: Token, lemma: str, kind: str) -> bool:
    """Whether the subject only does, crosses or says something that the figure measures."""
    if lemma in words("verbs", "saying"):
        return is_actor(subject)
    if kind in ("money", "change of share", "speed"):
        return False
    if lemma == "cover" or lemma == "pump":
        return kind not in ("area", "share")
    return is_doer(subject) and kind != "share" and lemma in words("verbs", "doing")


def _said_before(verb: Token, start: int) -> Token | None:
    """The verb of what is said, of which the verb of saying that follows is a mere addition."""
    if verb.idx < start:
        return None
    subjects = [one for one in verb.doc[max(verb.sent.start, verb.i - 30) : verb.i] if one.dep_ in SUBJECTS]
    earlier = [one.head for one in subjects if one.idx < start and one.head.idx < start]
    verbs = [one for one in earlier if one.pos_ in ("VERB", "AUX") and one.dep_ not in ("advcl", "relcl")]
    return verbs[-1] if verbs else None


def _of_lasting(figure: Figure, verb: Token, lemma: str, link: str) -> tuple[int, int] | None:
    """What lasts so long: the subject of "lasted", what was "extended for"; nobody who only waits."""
    parse, start, end = figure.parse, figure.start, figure.end
    states = verb.pos_ == "AUX" or lemma == "be" or lemma in words("verbs", "timed")
    states = states or (is_mover(verb) and link != "for")
    states = states or (link in ("to", "from") and lemma in words("verbs", "lasting"))
    if link in ("for", "by") and lemma in words("verbs", "lasting"):
        noun = (
            object_of(parse, verb, start) or _object_behind(verb, end) or subject_of(parse, verb, start, end)
        )
    elif (not link or link in _LEVELS or link == "adj") and states:
        noun = object_of(parse, verb, start) if link else None
        if noun is not None and link == "for" and not lasts(noun):
            # "Enough to run the mill for four hours".
            return None
        noun = noun or subject_of(parse, verb, start, end)
    else:
        noun = object_of(parse, verb, start) if link in ("for", "as") else None
        noun = noun if noun is not None and (link == "as" or lasts(noun)) else None
    if noun is None or (is_actor(noun) and figure.kind == "duration"):
        return None
    return named_by(parse, noun, start, end)


def _object_behind(verb: Token, end: int) -> Token | None:
    """The object behind the figure: "extends for six months the mandate of the force"."""
    return next(
        (one for one in verb.rights if one.dep_ == "dobj" and is_noun(one) and one.left_edge.idx >= end), None
    )


def _without_verb(figure: Figure, token: Token, link: str) -> tuple[int, int] | None:
    """Of a heading without a verb: the noun that it all hangs from, if it stands before the figure."""
    if not is_noun(token) or figure.holds(token) or token.idx >= figure.start or is_unit(figure.parse, token):
        return None
    return _of_noun(figure, token, link, "")
