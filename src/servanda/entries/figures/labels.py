"""Numbers that name something instead of counting: labels, note marks, names, fixed expressions."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.figures.bounds import ends_qualifier
from servanda.entries.figures.numbers import Number
from servanda.lexicon import load

if TYPE_CHECKING:
    from servanda.language import Parse

_ORDINAL = re.compile(r"(?:st|nd|rd|th|°)\b")
_MONTH_AFTER = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_OF_THEM = re.compile(
    r"\sof\s(?:them|whom|which|those|these|us|(?:(?:the|its|their|all|his|her)\s)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_LEADING_ZERO = re.compile(r"0\d")
_SEQUENCE = re.compile(r"-[A-Z]\b|[-–/.:]\d|\s?[-–]\s?\d{2,}[-–]\d")
"""What follows one group of a telephone number, a score or a code."""
_SEQUENCE_BEFORE = re.compile(r"\d[-–/:]$|\+\d{0,3}\s?$|\(\d*$")


def is_label(parse: Parse, number: Number) -> bool:
    """Whether the digits name something instead of counting: "paragraph 3", "G7", "42nd", "Boeing 747"."""
    text = parse.text
    after = text[number.end : number.end + 6]
    if number.digits:
        if _ORDINAL.match(after) or (after[:1] in ("/", ")") and number.start == 0):
            return True
        if _is_sequence(text, number) or _is_model(parse, number):
            return True
    elif _is_idiom(text, number) or is_name(text, number):
        return True
    before = text[max(0, number.start - 40) : number.start]
    word = re.search(r"([A-Za-z.]+(?:\s[A-Za-z]+)?)\s?$", before)
    if word is None:
        return False
    words = word.group(1).lower().split()
    labels = _labels()
    last = words[-1]
    if number.digits and (_label_list().search(before) or _MONTH_AFTER.match(text, number.end)):
        return True
    if not number.digits:
        parts = ("phase", "article", "chapter", "pillar", "section", "part", "title", "annex")
        return last in parts and before.rstrip()[-len(last)].isupper()
    return last in labels or " ".join(words[-2:]) in labels


_CLOCK = re.compile(
    r"\s?(?:[ap]\.?\s?m\b\.?|o['’]?\s?clock|hours\s(?:GMT|UTC|local)|GMT|UTC|noon|midnight)", re.I
)
_OCLOCK = re.compile(r"\so['’]?\s?clock\b")
_PAST = re.compile(r"\b(?:half\spast|quarter\s(?:to|past)|minutes\s(?:to|past))\s$", re.I)
_ERA_OR_PLACE = re.compile(r"\s(?:BCE?|AD|CE)\b|\s?[°º]\s?(?:\d{1,2}(?:\.\d+)?\s?['′’]|[NSEW]\b)")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_HOURS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d\shours\b")
_TIMED = re.compile(r"\b(?:at|by|from|until|to|before|after|than)\s$", re.I)
_AT = re.compile(
    r"\b(?:begins?|began|begun|opens?|opened|meets?|met|starts?|started|ends?|ended|adjourn\w*|arriv\w+|left|resum\w+|convened?)\sat\s$",
    re.I,
)
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|in|within|of|than|only|just|least|takes?|took|lasts?|lasted|by|after|every|nearly|about|and|or|to)\s$",
    re.I,
)
_LENGTH_BEHIND = re.compile(
    r"\s(?:of|later|ago|before|after|earlier|each|every|per|a\s(?:week|month|year))\b"
)
_MADE_OF = re.compile(r"-(?!something\b)[a-z]+ing\b|\s?(?:sprint|yard\sline)\b")
"""What makes a number part of a word or a set term: "911-rivalling", "the 0-60 sprint"."""
_TORN = re.compile(r"\s\d{1,2}(?:st|nd|rd|th)\b")
_ADDRESS = re.compile(
    r"\s(?:[A-Z][\w’'.-]+\s){1,3}(?:Street|St\.|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Place|Court|Highway|Row|Terrace|Way)\b"
)


def is_clock_or_address(text: str, number: Number) -> bool:
    """Whether digits tell the time of day or a house: "6 p.m.", "0600 hours", "212 Danforth Street".

    So do digits that a recognised ordinal was torn from: "273 1st meeting".
    """
    if not number.digits:
        past = _PAST.search(text[max(0, number.start - 20) : number.start])
        return bool(past or _OCLOCK.match(text, number.end)) or _is_some_day(text, number)
    return bool(
        _CLOCK.match(text, number.end)
        or _ADDRESS.match(text, number.end)
        or _TORN.match(text, number.end)
        or _MADE_OF.match(text, number.end)
        or _ERA_OR_PLACE.match(text, number.end)
        or (
            _HOUR.fullmatch(text, number.start, number.end)
            and _AT.search(text[max(0, number.start - 20) : number.start])
        )
        or (_HOURS.match(text, number.start) and _TIMED.search(text[max(0, number.start - 8) : number.start]))
        or _LEADING_ZERO.match(text, number.opening)
    )


def _is_some_day(text: str, number: Number) -> bool:
    """Whether "one day" only says that it will be: no length stands before or behind it."""
    return (
        number.value == 1
        and text[number.end : number.end + 5].lower() in (" day ", " day,")
        and not _LENGTH_BEFORE.search(text[max(0, number.start - 16) : number.start])
        and not _LENGTH_BEHIND.match(text, number.end + 4)
    )


def _is_sequence(text: str, number: Number) -> bool:
    """Whether the digits are one group of a telephone number, a score, a clock time or a code."""
    if number.is_range:
        return False
    before = text[max(0, number.start - 6) : number.start]
    return bool(_SEQUENCE.match(text, number.end)) or (
        bool(_SEQUENCE_BEFORE.search(before))
        and "," not in text[number.start : number.end]
        and number.magnitude is None
    )


def _is_model(parse: Parse, number: Number) -> bool:
    """Whether a proper noun directly before bears the number as part of its name: "Boeing 747", "S&P 500"."""
    if number.magnitude is not None or "," in parse.text[number.start : number.end] or number.is_range:
        return False
    token = parse.token_at(number.start)
    if token is None or token.i == 0 or token.idx != number.start:
        return False
    before = parse.doc[token.i - 1]
    named = (
        before.pos_ == "PROPN"
        and before.text[:1].isupper()
        and parse.text[before.idx + len(before) : number.start] == " "
    )
    if not named or ends_qualifier(before.text) or before.ent_type_ in ("DATE", "TIME", "CARDINAL"):
        return False
    after = parse.doc[token.i + 1] if token.i + 1 < len(parse.doc) else None
    counted = after is not None and after.tag_ in ("NNS", "NNPS") and token.head.i > token.i
    return (
        not counted
        or token.head.i == before.i
        or (before.head.i == token.head.i and before.dep_ in ("compound", "nmod"))
    )


def is_name(text: str, number: Number) -> bool:
    """A number word with a capital inside a sentence, before another capital: "the Five Point Consensus"."""
    if text[number.start].isupper() and re.search(
        r"[\w,’”]\s[A-Z][a-z]+\s$", text[max(0, number.start - 40) : number.start]
    ):
        return True  # "the Big Four"
    inside = re.search(r"[\w,’”]\s[“\"‘]?$", text[max(0, number.start - 60) : number.start])
    return bool(inside) and text[number.start].isupper() and bool(re.match(r"[\s-][A-Z]", text[number.end :]))


def _is_idiom(text: str, number: Number) -> bool:
    """Whether the number word is part of a fixed expression that counts nothing: "two-way", "net zero"."""
    return bool(_idiom_after().match(text, number.end)) or (
        number.value == 0
        and bool(re.search(r"\bnet[\s-]$", text[max(0, number.start - 60) : number.start], re.I))
    )


def is_note_mark(parse: Parse, number: Number) -> bool:
    """A small number that stands behind a word or comma and before a preposition is a note's mark."""
    text = parse.text
    before = text[max(0, number.start - 60) : number.start]
    if number.form == "fraction" and re.search(
        r"\b(?:first|second|latter|last|other|better|third|fourth)\s$", before, re.I
    ):
        return True
    if not number.digits or number.end - number.start > 3 or _is_object(parse, number):
        return False
    if _OF_THEM.match(text, number.end):
        return False
    follows = re.match(
        r"\s*(?:$|[,.;:)]|(?:of|on|in|to|from|and|by|with|as|for|at|submitted|concerning|ibid|the)\b)",
        text[number.end :],
        re.I,
    )
    return (
        bool(follows)
        and bool(re.search(r"(?:[a-z’”\"\d,.;])\s$", before))
        and not re.search(
            r"\b(?:of|to|by|with|in|for|from|at|about|than|some|over|all|these|those|the|are|were|was|is|and|or|only|least|most|nearly|almost|approximately|around|just|that|when|while|where|which|have|has|had|if|as|but|so|between|rose|fell|up|down|scored|total(?:ed|led|ing)?|number(?:ed|ing|s)?|won|gained|lost|added|under|hit|reached|whom|which|them|double|against|versus|passed|voted|approved|rejected|carried|defeated|adopted)\s$",
            before,
            re.I,
        )
    )


def _is_object(parse: Parse, number: Number) -> bool:
    """Whether the number stands behind the verb that it is the object of: "the plant employs 400"."""
    token = parse.token_at(number.start)
    return (
        token is not None
        and token.i > 0
        and token.dep_ in ("dobj", "attr")
        and token.head.i == token.i - 1
        and token.head.pos_ == "VERB"
    )


@cache
def _idiom_after() -> re.Pattern[str]:
    idioms = load("numbers")["idioms"]
    words = "|".join(re.escape(word).replace("\\ ", r"[\s-]") for word in idioms["after"])
    return re.compile(rf"(?:[\s-](?:{words})|-(?:{'|'.join(idioms['hyphened'])}))\b", re.I)


@cache
def _label_list() -> re.Pattern[str]:
    """A label and the first numbers of its list: "paragraphs 3 (a), 4 and"."""
    labels = "|".join(re.escape(word) for word in sorted(_labels(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{labels})\s(?:including\s|such\sas\s|\(e\.g\.\s)?(?:\d+(?:\s?\(\w+\))*(?:,?\s(?:and|to|or)\s|,\s|\s?[-–]\s?))*$",
        re.I,
    )


@cache
def _labels() -> frozenset[str]:
    return frozenset(load("labels")["before"]["words"])
