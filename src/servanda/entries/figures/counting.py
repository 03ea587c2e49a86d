"""Whether a number without a unit counts something, and so is a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.bounds import find_bound
from servanda.entries.figures.measure import is_people
from servanda.entries.figures.numbers import Number
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

YEAR = re.compile(r"1[5-9]\d\d|20\d\d|21\d\d")
_PRONOUN_AFTER = re.compile(
    r"[\s-]+(?:another|day\b|hand\b|and all|by one|such|that|which|who|can|may|could|should|must|would|"
    r"might|wants?|has|is|was|"
    r"or\s+more\s+of|thing\s(?:is|that)|time\b|after|at a time|to one|way or|and only)|\s+of\s",
    re.I,
)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|any|each|every|which|another|the|an?|this|that|some|day|as|loved|first|last|next|same|good|new)\s$",
    re.I,
)
_HURT = re.compile(
    r"\s(?:were\s|was\s|others\s)?(?:killed|wounded|injured|dead|missing|died|hurt|arrested|detained)\b"
)
_PER = re.compile(
    r"\s+(?:per|a|each|every)\s+(?:person|capita|head|day|week|month|quarter|year|hour|minute)\b", re.I
)
_VOTES_AROUND = re.compile(
    r"#\s(?:against|in favou?r|for|abstentions?|voting|voted)\b|"
    r"\b(?:votes?\s(?:for\s|in favou?r\s|of\s)?(?:to|by)|a vote of|voted)\s#(?=[\s,.;(])"
)
_NOT_ONE = re.compile(r"\b(?:not|n['’]t)\s(?:even\s|a\s)?$", re.I)
_BEHIND = re.compile(
    r"\s(?:more|fewer|less|needed|required|recorded|others|of\s(?:us|them|you|those|these|whom|which))\b(?!\s(?:than(?!\s(?:in|a|last|at|on|it)\b)|paragraphs))"
)
_OF_THEM = re.compile(
    r"\b(?:of\s(?:whom|which|them)|double\sthe|including)\s(?:only\s|just\s|about\s|some\s|nearly\s|at\sleast\s|more\sthan\s)?$"
)
_GROUPED = re.compile(r"\d[,.'’\s]\d{3}(?!\d)")
_VOTED = re.compile(r"\b(?:by|passed|voted|approved|rejected|carried|defeated|adopted)\s$")
_TALLY = re.compile(r"\sto\s\d+\b(?!\s?(?:%|per))")
_STROKE = re.compile(r"\d\s?[-–/]\s?\d")
_MOVED = re.compile(r"\b(?:up|down)\s$")
_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos")
_NUMBERED = re.compile(r"\bnumber(?:ed|s|ing)?\s(?:\w+\s)?$", re.I)
_STATED = re.compile(
    r"\b(?:numbered|numbering|totall?ed|totall?ing|numbers|total of|toll (?:to|at|of)|stood at|reached|"
    r"stands at|rose to|fell to|to|from|by|at|than|and|was|were|is|are|about|nearly|over|"
    r"around|past|beyond|under|below|above|chasing|scored|some|only|least|almost|approximately|just|up|down|hit|versus|against|vs\.?)\s$",
    re.I,
)


def counts(parse: Parse, number: Number, measure: tuple[int, int] | None) -> bool:
    """Whether a number without a unit counts something.

    A bare figure with a magnitude does ("7.7 million were freed"); small digits without a noun are note
    marks or labels; "one" without a noun is a pronoun; a year-like number needs a plural noun.
    """
    text = parse.text
    if (
        number.form in ("fraction", "ratio", "vague", "multiple")
        or text[number.start : number.end].lower() == "single"
    ):
        return True
    if measure is None:
        return _counts_alone(parse, number)
    if number.digits:
        return _digits_count(parse, number, measure)
    if number.value == 1:
        if _NOT_ONE.search(text[max(0, number.start - 8) : number.start]):
            return True
        if _PRONOUN_AFTER.match(text, number.end) or _PRONOUN_BEFORE.search(
            text[max(0, number.start - 20) : number.start]
        ):
            return False
        token = parse.token_at(number.start)
        return token is not None and (
            token.dep_ in ("nummod", "quantmod", "compound", "amod")
            or (token.i + 1 < len(parse.doc) and parse.doc[token.i + 1].tag_ == "NN")
        )
    return True


def _counts_alone(parse: Parse, number: Number) -> bool:
    text = parse.text
    if number.value == 1 and not number.digits:
        return bool(_NOT_ONE.search(text[max(0, number.start - 8) : number.start]))
    if _HURT.match(text, number.end) or _PER.match(text, number.end):
        return True
    before = text[max(0, number.start - 20) : number.start]
    if _TALLY.match(text, number.end) and _VOTED.search(text[max(0, number.start - 12) : number.start]):
        return True  # "by 58 to 41"
    if number.value == 0 and text[number.start : number.end].lower() in ("none", "nil"):
        return True
    if (number.value or 0) > 1 and (_BEHIND.match(text, number.end) or _OF_THEM.search(before)):
        return True
    if number.digits and re.search(r",\d{3}", text[number.start : number.end]):
        return True
    if number.magnitude is not None and not (number.short and number.short in "kKmMbBT"):
        return True
    return _stands_alone(parse, number) or _is_bounded(text, number)


def _is_bounded(text: str, number: Number) -> bool:
    """Whether a qualifier of several words says that the number is an amount: "in excess of 200"."""
    if number.value is None or YEAR.fullmatch(text[number.opening : number.end]):
        return False
    bound = find_bound(text, number.start, number.end, number, duration=False)
    return bound.qualifier is not None and " " in bound.qualifier


def _digits_count(parse: Parse, number: Number, measure: tuple[int, int]) -> bool:
    text = parse.text
    digits = text[number.opening : number.end]
    words = text[slice(*measure)]
    if YEAR.fullmatch(digits):
        if (
            re.search(r"\b(?:the|in|of)\s$", text[max(0, number.start - 5) : number.start], re.I)
            or text[number.end + 1 : number.end + 2].isupper()
        ):
            return False
        qualified = find_bound(text, number.start, number.end, number, duration=False).start is not None
        if words.split()[-1] in ("levels", "level"):
            return False
        return qualified or (
            is_people(words) and _numeral(parse, number) and _follows(parse, number, measure)
        )
    if _names_a_body(words):
        return False
    if len(digits) < 4 and number.start == 0:
        return _plural(parse, measure)
    return bool(
        _numeral(parse, number) or number.magnitude is not None or _GROUPED.search(digits) or number.is_range
    )


def _numeral(parse: Parse, number: Number) -> bool:
    token = parse.token_at(number.end - 1)
    return token is not None and (token.pos_ == "NUM" or token.dep_ in ("nummod", "quantmod"))


def _follows(parse: Parse, number: Number, measure: tuple[int, int]) -> bool:
    """Whether a year-like number is the numeral of the noun: "2004 houses", not "the 2004 elections"."""
    before = parse.text[max(0, number.start - 12) : number.start].lower()
    return (
        not re.search(r"\b(?:the|in|its|their|our|of|since|by|from|this|a|an)\s$", before)
        and "," not in parse.text[number.end : measure[0]]
    )


def _names_a_body(words: str) -> bool:
    """Whether what follows the digits is one body, so that they are its number: "the 661 Committee"."""
    heads = load("parties")["heads"]
    return words.split()[-1] in {
        *heads["body"],
        "Group",
        "Mission",
        "Agenda",
        "Programme",
        "Summit",
        "Games",
        "Olympics",
        "Index",
    }


def _stands_alone(parse: Parse, number: Number) -> bool:
    """Whether the number is itself what is spoken of: "58 have been cleared", "5 against"."""
    text = parse.text
    if number.is_range:
        return _STROKE.search(text, number.start, number.end) is None
    if number.value is None or YEAR.fullmatch(text[number.opening : number.end]):
        return False
    before = text[max(0, number.start - 60) : number.start]
    if _VOTES_AROUND.search(before + "#" + text[number.end : number.end + 20]):
        return True
    tokens = parse.tokens(number.start, number.end)
    token = tokens.root if tokens is not None else None
    if token is None or number.value in (0, 1) or re.search(r"[\d)],?\s$", before):
        return False
    if token.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i and number.start > 0:
        return True
    if token.head.pos_ == "PROPN" and token.head.i == token.i - 1:
        return False
    if _MOVED.search(before):
        return True
    if token.pos_ != "NUM" or (token.dep_ not in _ROLES and not _NUMBERED.search(before)):
        return False
    return (
        bool(_STATED.search(before))
        or _of_people(token)
        or (token.dep_ == "dobj" and token.head.pos_ == "VERB")
    )


def _of_people(token: Token) -> bool:
    """Whether the number tells how many a body of people or a toll is: "a crew of 12"."""
    body = token.head.head
    return (
        token.head.lower_ == "of"
        and not body.text[:1].isupper()
        and (is_people(body.text) or body.lower_ in load("measures")["bodies"]["nouns"])
    )


def _plural(parse: Parse, measure: tuple[int, int]) -> bool:
    token = parse.token_at(measure[1] - 1)
    return token is not None and token.tag_ in ("NNS", "NNPS")
