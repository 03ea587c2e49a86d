"""Sentences that leave out the verb or the noun because a figure before had them: "and profit 12 percent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_empty, is_noun, is_time, is_unit
from servanda.entries.figures.measure.people import is_people
from servanda.entries.figures.measure.phrase import DIMENSION, phrase_at, phrase_of, word_before
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.movers import is_change_noun, names_money

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_COMPARED = re.compile(
    r"\b(?:compared\s(?:with|to)|against|versus|vs\.?|(?:up|down)\sfrom)\s(?:(?:a|an|the|its|just|only|about|some|mere|"
    r"around|nearly|almost|over|record|high|low|peak|average|estimated|of|more|less|fewer|than|under)\s)*[$€£]?$",
    re.I,
)
_MORE = re.compile(r"\s(?:more|less|fewer|higher|lower)\b")
_ENDS = re.compile(r"(?:\sa\s\w+|\sper\s\w+)?(?:$|[.,;])")
_FARTHEST = 14
"""Words between an earlier figure and the one that leaves out what that one said."""
_LEVELS = frozenset(["to", "from", "by", "at"])
_OPENS = frozenset([",", "and", "but", "while", ";", "or", "with"])


def said_nearby(parse: Parse, start: int, end: int, kind: str) -> tuple[tuple[int, int] | None, bool]:
    """The noun that place alone gives, and whether that settles it: the figure goes on from another."""
    if kind == "count" and (votes := _voted_too(parse, start)) is not None:
        return votes, True
    of = word_before(parse, start)
    if kind == "money" and of is not None and of.lower_ == "of" and of.i and is_people(of.nbor(-1).text):
        # "Robbed 40 pensioners of $2 million".
        return None, True
    if (
        kind == "count"
        and of is not None
        and of.lower_ == "of"
        and of.nbor(-1).lower_ in words("kin", "nouns")
    ):
        # "A father of three": of children, whom the sentence does not name.
        return None, True
    is_relative, antecedent = _relative(parse, start)
    if is_relative:
        return antecedent, True
    found = (
        _bracketed(parse, start, end, kind)
        or _set_at(parse, start, end, kind)
        or _said_of(parse, start, kind)
        or _said_beside(parse, start, end)
    )
    if found is None and kind in ("share", "count"):
        found = _fronted(parse, start)
    return found, compares(parse, start)


def compares(parse: Parse, start: int) -> bool:
    """Whether the figure at ``start`` is only set against an earlier one, whose measure it has."""
    found = _COMPARED.search(parse.text[max(0, start - 60) : start])
    if found is None:
        return False
    token = parse.token_at(start)
    return token is not None and _number_before(token, _FARTHEST * 2)


def unit_before(parse: Parse, start: int, end: int) -> Token | None:
    """The unit of the figure that this one goes on from: "30 tonnes and 20 tonnes", ", 5 tonnes more"."""
    before = word_before(parse, start)
    if before is None or not (
        before.lower_ in ("and", "or") or (before.text == "," and _MORE.match(parse.text, end))
    ):
        return None
    unit = parse.text[start:end].split()[-1].lstrip("0123456789.,")
    for one in reversed(parse.doc[max(0, before.i - _FARTHEST) : before.i]):
        if one.text == unit:
            return one
        if one.pos_ in ("VERB", "AUX"):
            return None
    return None


def _bracketed(parse: Parse, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """The noun that a figure in brackets is set beside: "the dam ($3 million)", "most firms, 46 percent,"."""
    token = parse.token_at(start)
    marks = parse.text[max(0, start - 4) : start].rstrip("$€£ ")[-1:], parse.text[end : end + 1]
    if token is None or not (marks == ("(", ")") or (marks == (",", ",") and kind == "share")):
        return None
    before = word_before(parse, start)
    if before is None or before.i == 0 or before.text not in ("(", ","):
        return None
    noun = parse.doc[before.i - 1]
    if noun.tag_ == "VBN" and noun.i > 0:
        noun = parse.doc[noun.i - 1]
    over = noun.head.head
    if noun.pos_ == "PROPN" and noun.dep_ == "pobj" and is_noun(over) and over.i < noun.i:
        noun = over
    return phrase_of(parse, noun) if _says(parse, noun) else None


def _set_at(parse: Parse, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """The noun whose level is set beside it: "is dearer than petrol, at $1.90"."""
    at = word_before(parse, start)
    if (
        at is None
        or at.lower_ != "at"
        or at.i < 2
        or at.nbor(-1).text != ","
        or kind not in ("money", "share")
    ):
        return None
    noun = at.nbor(-2)
    if (
        not _ENDS.match(parse.text, end)
        or noun.lower_ in words("occasions", "nouns")
        or not _says(parse, noun)
    ):
        return None
    return (
        phrase_of(parse, noun) if noun.dep_ == "pobj" and noun.head.lower_ in ("than", "as", "by") else None
    )


def _said_beside(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """The noun that the figure follows without a verb: "snow 20 cm deep", "and profit 12 percent to $3"."""
    token = parse.token_at(start)
    if token is None or token.i == 0:
        return None
    doc = parse.doc
    if DIMENSION.match(parse.text, end) and _says(parse, doc[token.i - 1]):
        return phrase_of(parse, doc[token.i - 1])
    index = _past_figure(parse, token.i - 1)
    noun = doc[index]
    if not _says(parse, noun):
        return None
    phrase = phrase_of(parse, noun)
    opening = parse.token_at(phrase[0]) if phrase is not None else None
    if phrase is None or opening is None:
        return None
    place = opening.i - 1
    while place > 0 and doc[place].pos_ in ("DET",):
        place -= 1
    if place < 1 or doc[place].lower_ not in _OPENS:
        return None
    return phrase if _number_before(doc[place], _FARTHEST) else None


def _said_of(parse: Parse, start: int, kind: str) -> tuple[int, int] | None:
    """The noun before "of": "overnight lows of 5 degrees"; the grammar is not asked."""
    of = word_before(parse, start)
    if of is None or of.lower_ not in ("of", "worth") or of.i == 0:
        return None
    noun = parse.doc[of.i - 1]
    if of.lower_ == "worth":
        if noun.text == "," and noun.i and noun.nbor(-1).dep_ != "pobj":
            # "The trade, worth 3 million won": the parser takes the unit for a verb.
            noun = noun.nbor(-1)
        return phrase_of(parse, noun) if is_noun(noun) and not is_unit(parse, noun) else None
    over = parse.doc[noun.i - 2] if noun.i > 1 else None
    if over is not None and parse.doc[noun.i - 1].lower_ == "of" and over.lower_ in words("rates", "outer"):
        # "A margin of error of 3 points": the margin.
        return phrase_of(parse, over)
    change = is_change_noun(noun.lower_) and not (kind == "money" and names_money(noun.lower_))
    return (
        phrase_of(parse, noun)
        if _says(parse, noun) and not change and noun.head.lower_ not in ("on", "for")
        else None
    )


def _fronted(parse: Parse, start: int) -> tuple[int, int] | None:
    """The whole that stands first: "Of the 40 wells, 12 are dry"."""
    token = parse.token_at(start)
    if token is None or token.i < 3:
        return None
    before = word_before(parse, start)
    first = token.sent.start
    if (
        before is None
        or before.text != ","
        or token.i - first > _FARTHEST
        or parse.doc[first].lower_ not in ("of", "among")
    ):
        return None
    return phrase_at(parse, first + 1)


def _relative(parse: Parse, start: int) -> tuple[bool, tuple[int, int] | None]:
    """Of "of whom 12 were hurt" and "of which half": that it is one, and what the pronoun stands for."""
    pronoun = word_before(parse, start)
    if pronoun is None or pronoun.lower_ not in ("which", "whom") or pronoun.i < 3:
        return False, None
    doc = parse.doc
    if doc[pronoun.i - 1].lower_ not in ("of", "including"):
        return False, None
    nouns = [one for one in reversed(doc[max(0, pronoun.i - _FARTHEST) : pronoun.i - 1]) if is_noun(one)]
    if pronoun.lower_ == "whom":
        nouns = [one for one in nouns if is_people(one.text)] or [one for one in nouns if one.tag_ == "NNS"]
    return True, phrase_of(parse, nouns[0]) if nouns and _says(parse, nouns[0]) else None


def _voted_too(parse: Parse, start: int) -> tuple[int, int] | None:
    """The votes of the other side: "by 54 votes to 43"."""
    to = word_before(parse, start)
    if to is None or to.lower_ not in ("to", "against") or to.i < 2:
        return None
    noun, number = parse.doc[to.i - 1], parse.doc[to.i - 2]
    return phrase_of(parse, noun) if noun.lower_ in ("votes", "vote") and number.pos_ == "NUM" else None


def _past_figure(parse: Parse, index: int) -> int:
    """Back from a level over the step before it: in "profit 12 percent to $3 million" to the profit."""
    doc = parse.doc
    lowest = max(0, index - 6)
    while index > lowest and doc[index].lower_ in _LEVELS:
        index -= 1
        while index > lowest and is_unit(parse, doc[index]):
            index -= 1
    return index


def _says(parse: Parse, noun: Token) -> bool:
    return is_noun(noun) and not (
        is_time(noun) or is_unit(parse, noun) or is_empty(noun) or noun.ent_type_ in ("GPE", "DATE")
    )


def _number_before(token: Token, farthest: int) -> bool:
    """Whether a number stands before the word in its sentence, not too far off."""
    for one in reversed(token.doc[max(0, token.i - farthest) : token.i]):
        if one.text == ";" or (one.text == "." and one.is_sent_end):
            return False
        if one.like_num or one.pos_ == "NUM" or one.text == "%":
            return True
    return False
