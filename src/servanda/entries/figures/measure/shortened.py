"""Sentences that leave out the verb or the noun because a figure before had them: "and profit 12 percent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_empty, is_noun, is_time, is_unit
from servanda.entries.figures.measure.phrase import phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_DIMENSION = re.compile(r"\s(?:long|wide|deep|high|tall|thick|across|apart|old)\b")
_COMPARED = re.compile(
    r"\b(?:compared\s(?:with|to)|against|versus|vs\.?|(?:up|down)\sfrom)\s(?:(?:a|an|the|its|just|only|about|some|mere|"
    r"around|nearly|almost|over|record|high|low|peak|average|estimated|of|more|less|fewer|than|under)\s)*[$€£]?$",
    re.I,
)
_FARTHEST = 14
"""Words between an earlier figure and the one that leaves out what that one said."""
_LEVELS = frozenset(["to", "from", "by", "at", "of"])
_OPENS = frozenset([",", "and", "but", "while", ";", "or", "with"])


def compares(parse: Parse, start: int) -> bool:
    """Whether the figure at ``start`` is only set against an earlier one, whose measure it has."""
    found = _COMPARED.search(parse.text[max(0, start - 60) : start])
    if found is None:
        return False
    token = parse.token_at(start)
    return token is not None and _number_before(token, _FARTHEST * 2)


def said_beside(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """The noun that the figure follows without a verb: "snow 20 cm deep", "and profit 12 percent to $3 million"."""
    token = parse.token_at(start)
    if token is None or token.i == 0:
        return None
    doc = parse.doc
    if _DIMENSION.match(parse.text, end) and _says(parse, doc[token.i - 1]):
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
    return is_noun(noun) and not (is_time(noun) or is_unit(parse, noun) or is_empty(noun) or noun.ent_type_ in ("GPE", "DATE"))


def _number_before(token: Token, farthest: int) -> bool:
    """Whether a number stands before the word in its sentence, not too far off."""
    for one in reversed(token.doc[max(0, token.i - farthest) : token.i]):
        if one.text == ";" or (one.text == "." and one.is_sent_end):
            return False
        if one.like_num or one.pos_ == "NUM" or one.text == "%":
            return True
    return False
