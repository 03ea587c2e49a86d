"""The subject and the object of a verb, through coordination, relative clauses and the parser's mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_actor, is_noun, is_time, is_unit
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.movers import is_mover

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_RELATIVE = frozenset(["that", "which", "who", "whom"])
_HIGHEST = 6
_NEAR = 12
"""Words between a verb and the object or the subject that is looked for by place alone."""


def subject_of(parse: Parse, verb: Token, start: int, end: int) -> Token | None:
    """The noun that the verb is said of; None for a pronoun, and where there is none.

    ``start:end``: the figure, which is not its own subject.
    """
    joined = _joined_before(parse, verb)
    if joined is not None and not start <= joined.idx < end:
        return joined
    for _ in range(_HIGHEST):
        found = next((child for child in reversed(list(verb.lefts)) if child.dep_ in SUBJECTS), None)
        if found is None:
            found = next(
                (child for child in verb.rights if child.dep_ in SUBJECTS and child.idx < start), None
            )
        if found is not None and is_unit(parse, found):
            # "To $5 a bushel and corn firmed": the parser joins the barrel of one price to the next subject.
            found = next((one for one in found.conjuncts if found.i < one.i < verb.i and is_noun(one)), None)
        if found is not None and not is_unit(parse, found):
            if found.lower_ in _RELATIVE:
                return antecedent(parse, verb, found, start, end)
            if found.lower_ in ("it", "they"):
                return _meant(found)
            if found.tag_ in ("VBZ", "VBP"):
                # "The van seats nine, runs on gas and costs": a verb that the parser takes for a subject.
                owner = found.nbor(-1) if found.i else found
                return owner if is_noun(owner) and not is_unit(parse, owner) else None
            noun = is_noun(found) or found.tag_ == "VBG"
            return found if noun and not start <= found.idx < end and not is_time(found) else None
        head = verb.head
        heading = verb.i > 1 and verb.nbor(-1).lower_ == "to" and head.dep_ == "ROOT" and is_noun(head)
        if heading and head.i == verb.i - 2 and not is_unit(parse, head):
            # "New bridge to cost $4 million".
            return head
        if head.i == verb.i:
            return _placed_before(parse, verb)
        describes = verb.dep_ in ("acl", "relcl", "appos", "amod") and is_noun(head)
        if describes and not start <= head.idx < end and not is_unit(parse, head):
            return head
        described = _described_before(verb) if verb.dep_ == "conj" else None
        if described is not None:
            return described
        if verb.dep_ in ("ccomp", "parataxis"):
            return _placed_before(parse, verb)
        verb = head
        for _ in range(3):
            if verb.pos_ in ("VERB", "AUX") or verb.head.i == verb.i:
                break
            verb = verb.head
    return None


def antecedent(parse: Parse, verb: Token, pronoun: Token, start: int, end: int) -> Token | None:
    """What a relative pronoun stands for: the noun before it, or what governs that if the number agrees."""
    head: Token | None = verb.head
    assert head is not None
    relative = verb.dep_ in ("relcl", "acl", "ccomp", "conj", "advcl")
    if not relative or not is_noun(head) or head.idx > pronoun.idx or is_unit(parse, head):
        head = _noun_left(pronoun)
    if head is None or start <= head.idx < end or is_unit(parse, head):
        return None
    over = head.head.head if head.dep_ == "pobj" else None
    if over is not None and over.lower_ in words("rates", "traded") and is_mover(verb):
        # "Shares in the lender, which had peaked at 412p".
        return over
    finite = next((one for one in (*verb.lefts, verb) if one.tag_ in ("VBP", "VBZ")), None)
    if over is not None and is_noun(over) and finite is not None and not is_unit(parse, over):
        # "Shares in the mill, which have halved": the verb's number says which.
        plural = finite.tag_ == "VBP"
        if plural != head.tag_.endswith("S") and plural == over.tag_.endswith("S"):
            return over
    return head


def object_of(parse: Parse, verb: Token, start: int) -> Token | None:
    """The object between the verb and the figure at ``start``: "raised its target for the rate 25 points"."""
    placed = placed_behind(parse, verb, start)
    if placed is not None:
        return placed
    for child in verb.rights:
        named = child.dep_ in ("dobj", "oprd", "dative") and is_noun(child) and child.idx < start
        if named and not is_unit(parse, child) and not is_time(child):
            return child
    return None


def placed_behind(parse: Parse, verb: Token, start: int) -> Token | None:
    """The head of the noun phrase directly behind the verb, before the figure."""
    doc = parse.doc
    found = None
    for token in doc[verb.i + 1 : min(len(doc), verb.i + 1 + _NEAR)]:
        if token.idx >= start or token.pos_ == "NUM" or token.like_num or token.text in ("$", "€", "£"):
            break
        gerund = token.tag_ == "VBG" and token.i == verb.i + 1 and token.dep_ in ("dobj", "csubj", "nsubj")
        if is_noun(token) or gerund:
            found = token
        elif not _opens(token) or (found is not None and token.pos_ == "DET"):
            break
    if found is None or is_time(found) or found.ent_type_ in ("DATE", "TIME"):
        return None
    return found


def _opens(token: Token) -> bool:
    """Whether a word may stand in an object before its noun."""
    if (
        token.text in ("-", "'s", "’s", "’", "'")
        or token.tag_ == "PRP$"
        or token.pos_ in ("ADJ", "DET", "PART")
    ):
        return True
    return token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound")


def _meant(pronoun: Token) -> Token | None:
    """What "it" or "they" stands for: the last subject before it that is no actor and agrees in number."""
    plural = pronoun.lower_ == "they"
    for token in reversed(pronoun.doc[max(pronoun.sent.start, pronoun.i - 3 * _NEAR) : pronoun.i]):
        if token.dep_ in SUBJECTS and token.pos_ == "NOUN" and not is_actor(token):
            return token if (token.tag_ == "NNS") == plural else None
    return None


def _placed_before(parse: Parse, verb: Token) -> Token | None:
    """The noun directly before a verb that has no subject in the parse, out of its prepositional phrases."""
    index = verb.i - 1
    doc = parse.doc
    while (
        index > 0
        and verb.i - index < 4
        and (doc[index].pos_ in ("AUX", "ADV", "PART") or doc[index].tag_ in ("VBN", "VBD", "VBP", "VBZ"))
    ):
        index -= 1
    if index < 0 or not is_noun(doc[index]):
        return None
    noun = doc[index]
    for _ in range(3):
        while noun.head.i > noun.i and noun.dep_ in ("compound", "nmod", "poss") and is_noun(noun.head):
            noun = noun.head
        over = noun.head.head
        if noun.dep_ != "pobj" or not is_noun(over) or over.i > noun.i:
            break
        noun = over
    return None if is_time(noun) or is_unit(parse, noun) else noun


def _joined_before(parse: Parse, verb: Token) -> Token | None:
    """The noun between a figure's "and" and a verb: "fell to 4 percent and stocks swelled".

    The parser often joins it to the figure, and the verb to a subject farther left.
    """
    doc = verb.doc
    if verb.tag_ != "VBD" or verb.i < 3 or not is_noun(doc[verb.i - 1]) or doc[verb.i - 1].tag_ == "NNP":
        return None
    noun = doc[verb.i - 1]
    index = verb.i - 2
    while index > 1 and verb.i - index < 5 and (is_noun(doc[index]) or doc[index].pos_ in ("ADJ", "DET")):
        index -= 1
    opens = doc[index].lower_ in ("and", "but", "while") and is_unit(parse, doc[index - 1])
    return noun if opens and not is_time(noun) and not is_unit(parse, noun) else None


def _described_before(verb: Token) -> Token | None:
    """The subject that a relative clause parts from its verb: "and sugar, which had risen, lost"."""
    doc = verb.doc
    if doc[verb.i - 1].text != ",":
        return None
    for token in doc[max(verb.head.i, verb.i - 2 * _NEAR) : verb.i]:
        opens = is_noun(token) and token.i and doc[token.i - 1].lower_ in ("and", "but", "while", ",", "the")
        if opens and any(child.dep_ in ("relcl", "acl") for child in token.rights):
            return token
    return None


def _noun_left(token: Token) -> Token | None:
    """The nearest noun before a word."""
    return next((one for one in reversed(token.doc[max(0, token.i - 4) : token.i]) if is_noun(one)), None)
