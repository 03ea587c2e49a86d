"""Nouns whose place beside a figure says that it is theirs, whatever the grammar: "each 20 metres tall"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_actor, is_noun, is_time, is_unit, lasts
from servanda.entries.figures.measure.phrase import DIMENSION, next_word, phrase_at, phrase_of, word_before
from servanda.entries.figures.measure.subject import subject_of
from servanda.entries.figures.measure.vocabulary import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_NOT_MEASURED = frozenset(["money", "share", "change of share", "count", "people", "multiple", "fraction"])
_NOT_FRONTED = frozenset(["share", "change of share", "count", "people", "multiple", "fraction", "duration"])
_FARTHEST = 18
"""Words between a predicate that stands first and its subject."""
_OPENING = 5
"""Words before the figure in such a predicate: "At more than 40 degrees"."""
_FRONTING = frozenset(["at", "worth", "some", "about"])
_PARTING = frozenset([",", "-", "–", "—"])
_SIZED = re.compile(r"\s(?:its|their|the)\s(?:own\s)?(?:size|weight|length|height|price|cost|volume|speed)\b")
_LATE = re.compile(r"\s(?:late|early|overdue|(?:behind|ahead\sof)\sschedule)\b(?!\s(?:in|on|last|this)\b)")
_SINGLING = frozenset(["each", "some", "most", "many", "one"])
"""Words that single out some of the things named before: "volunteers, some as young as 15"."""
_CLAUSE_END = re.compile(r"\s?(?:$|[.,;)])")


def said_by_place(parse: Parse, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """The noun that its place alone makes the measure of the figure at ``start:end``."""
    if kind == "multiple":
        return _sized(parse, start, end)
    if kind == "duration":
        return _late(parse, start, end) or _timed(parse, start, end)
    found = each_of(parse, start)
    if found is None and kind not in _NOT_MEASURED:
        found = _deep(parse, start, end) or _owner(parse, start)
    if found is None and kind not in _NOT_FRONTED:
        found = _subject_behind(parse, start, end)
    return found


def is_forecast(parse: Parse, start: int, end: int, counts: bool) -> bool:
    """Whether a clause without its pronoun follows: "the 5 percent the ministry forecast".

    Who forecast it is no measure; what was forecast stands before. ``counts``: the number has no unit, so
    that a noun directly behind it is what it counts.
    """
    token = parse.token_at(start)
    following = next_word(parse, end)
    if token is None or following is None or token.i == 0:
        return False
    before = next(
        (
            one
            for one in reversed(token.doc[max(0, token.i - 3) : token.i])
            if one.tag_ != "$" and one.text != "US"
        ),
        None,
    )
    if before is None or before.lower_ != "the":
        return False
    if following.lower_ in ("the", "it", "he", "she", "they", "we") or following.tag_ == "PRP$":
        return True
    if (
        counts
        or following.tag_ not in ("NNS", "NNPS")
        or following.i + 1 >= len(token.doc)
        or not is_actor(following)
    ):
        return False
    verb = following.doc[following.i + 1]
    return verb.pos_ in ("AUX", "VERB") and verb.tag_ not in ("VBN", "VBG")


def is_record(parse: Parse, start: int) -> bool:
    """Whether a duration only says how long it was not so: "the lowest in six years"."""
    token = parse.token_at(start)
    before = word_before(parse, start)
    if token is None or before is None or before.lower_ not in ("in", "for"):
        return False
    doc = token.doc
    return any(
        one.tag_ in ("JJS", "RBS") or one.lower_ == "first" for one in doc[max(0, before.i - 4) : before.i]
    )


def _sized(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """What is so many times as large: "beats rivals ten times its size"."""
    token = parse.token_at(start)
    if token is None or token.i == 0 or not _SIZED.match(parse.text, end):
        return None
    noun = token.doc[token.i - 1]
    return phrase_of(parse, noun) if is_noun(noun) and not is_unit(parse, noun) else None


def each_of(parse: Parse, start: int) -> tuple[int, int] | None:
    """The things of which each is so: "30 cranes, each 80 metres tall", "each weighing 90 tonnes"."""
    each = word_before(parse, start)
    if each is not None and each.i > 1 and each.lower_ in ("young", "old", "small", "large", "far", "high"):
        each = each.nbor(-2)
    elif each is not None and each.i and each.tag_ == "VBG":
        each = word_before(parse, each.idx)
    if each is None or each.lower_ not in _SINGLING or each.i < 2:
        return None
    noun = each.doc[each.i - 1]
    if noun.text == "," and each.doc[each.i - 2].tag_ == "NN":
        # "Thirty bags of maize per acre, each weighing 90 kilos".
        many = (one for one in reversed(each.doc[max(0, each.i - 8) : each.i]) if one.tag_ == "NNS")
        return next((phrase_of(parse, one) for one in many if not is_unit(parse, one)), None)
    if each.lower_ != "each" and noun.text not in _PARTING:
        return None
    if noun.text in _PARTING:
        noun = each.doc[each.i - 2]
    return phrase_of(parse, noun) if is_noun(noun) and not is_unit(parse, noun) else None


def longer_than(parse: Parse, start: int) -> tuple[int, int] | None:
    """What is compared with a size directly behind it: "blades longer than 8 cm", "loans over $2"."""
    token = parse.token_at(start)
    if token is None or token.i == 0:
        return None
    doc = token.doc
    than = next((one for one in reversed(doc[max(0, token.i - 4) : token.i]) if one.lower_ == "than"), None)
    if than is None or than.i < 2 or doc[than.i - 1].tag_ not in ("JJR", "RBR"):
        return None
    if doc[than.i - 1].lower_ in ("more", "less", "fewer"):
        return None
    return _named(parse, doc[than.i - 2])


def _deep(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """What is so deep or wide, directly behind it: "snow up to 40 cm deep"."""
    if not DIMENSION.match(parse.text, end):
        return None
    before = word_before(parse, start)
    if before is not None and before.i and before.lower_ == "to" and before.nbor(-1).lower_ == "up":
        before = word_before(parse, before.idx)
    return None if before is None else _named(parse, before)


def _named(parse: Parse, noun: Token) -> tuple[int, int] | None:
    """The phrase of a noun; the parser takes a bare one that opens a sentence for a verb."""
    opens = noun.i == noun.sent.start and noun.is_alpha and noun.tag_ in ("VB", "JJ", "UH")
    if not (opens or is_noun(noun)) or is_time(noun) or is_unit(parse, noun) or noun.ent_type_ == "GPE":
        return None
    return phrase_of(parse, noun)


def _owner(parse: Parse, start: int) -> tuple[int, int] | None:
    """What a measurement belongs to: "the mill's 35 megawatts"."""
    token = parse.token_at(start)
    if token is None or token.i < 2 or token.doc[token.i - 1].lower_ not in ("'s", "’s"):
        return None
    noun = token.doc[token.i - 2]
    return phrase_of(parse, noun) if is_noun(noun) and not is_time(noun) and not is_actor(noun) else None


def _subject_behind(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a predicate that stands first: "At 40 degrees, the cheese", "Worth $3, the coin"."""
    token = parse.token_at(start)
    last = parse.token_at(end - 1)
    if token is None or last is None or token.i - token.sent.start > _OPENING:
        return None
    doc = token.doc
    first = doc[token.sent.start]
    fronted = (
        first.i == token.i or first.lower_ in ("at", "worth", "some", "about") or first.tag_ in ("VBN", "VBG")
    )
    if not fronted or any(one.pos_ in ("NOUN", "AUX") for one in doc[first.i : token.i]):
        return None
    for one in doc[last.i + 1 : min(len(doc), last.i + _FARTHEST)]:
        if one.pos_ in ("AUX", "VERB") and one.tag_ not in ("VBN", "VBG"):
            return None
        parted = doc[one.i - 1].text in (",", "-", "–", "—") or (one.i == last.i + 1 and first.lower_ == "at")
        if parted and (
            one.lower_ == "the" or one.tag_ == "PRP$" or (one.pos_ == "PROPN" and one.i > last.i + 1)
        ):
            return phrase_at(parse, one.i)
    return None


def _late(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """What comes so late or so early: "the harvest came three weeks early"."""
    token = parse.token_at(start)
    if token is None or token.i == 0 or not _LATE.match(parse.text, end):
        return None
    verb = token.doc[token.i - 1]
    subject = subject_of(parse, verb, start, end) if verb.pos_ in ("VERB", "AUX") else None
    return None if subject is None or is_actor(subject) else phrase_of(parse, subject)


def _timed(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """What takes or lasts so long: "won the match in three hours", "enough medicine for three months"."""
    token = parse.token_at(start)
    if token is None or token.i < 3:
        return None
    before = token.doc[token.i - 1]
    if before.lower_ == "over":
        # "An offer worth 6 percent over two years".
        for one in reversed(before.doc[max(1, before.i - 9) : before.i]):
            if one.lower_ == "worth":
                owner = before.doc[one.i - 1]
                return phrase_of(parse, owner) if is_noun(owner) else None
            if one.pos_ in ("VERB", "AUX"):
                return None
    before = word_before(parse, start) or before
    if before.i == 0:
        return None
    noun = before.doc[before.i - 1]
    if before.lower_ in ("in", "within") and noun.lower_ in words("lasting", "contests"):
        return phrase_of(parse, noun)
    if before.lower_ == "for" and is_noun(noun) and not is_actor(noun):
        for one in before.doc[max(0, noun.i - 4) : noun.i]:
            if one.lower_ in ("enough", "sufficient") and one.nbor().lower_ != "to":
                return phrase_of(parse, noun, after=one.idx + len(one))
    if before.lower_ == "after" and _CLAUSE_END.match(parse.text, end):
        return _ended(parse, before)
    return None


def _ended(parse: Parse, after: Token) -> tuple[int, int] | None:
    """What ends after so long: "the search was called off after ten days"."""
    doc = after.doc
    for one in reversed(doc[max(after.sent.start, after.i - 5) : after.i]):
        if one.pos_ == "VERB" and one.lemma_.lower() in words("verbs", "ending"):
            subject = next((child for child in one.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
            return phrase_of(parse, subject) if subject is not None and lasts(subject) else None
    return None
