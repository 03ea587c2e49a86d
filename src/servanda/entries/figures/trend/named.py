"""A change that is named behind its size, and multiples: "a 5 percent increase", "doubled"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.movers import mover_of, names_money
from servanda.entries.figures.trend.moved import TIMES, Trend

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_ARTICLE = re.compile(r"\b(?:an?|the|this|its|their|another)\s(?:\w+\s)?$", re.I)
_EARLIER = re.compile(
    r"[^.;]{0,48}?\b(?:than|as|what|on|from|the|over|above|below)\b[^.;,]{0,40}?\b"
    r"(?:years?\s(?:ago|earlier|before)|ago|earlier|last\s(?:year|month|week|quarter|season|session|summer|winter)|"
    r"(?:previous|prior|preceding)\s(?:year|month|quarter|week|period|season|session|day)|it\swas|they\swere|"
    r"(?:it|they)\sreplac\w+|predecessors?|(?:his|her|its|their)\slast|the\sold|last\s\w+['’]?s?|pre-\w+|"
    r"in\s(?:19|20)\d\d|same\s(?:period|month|quarter|time)|a\syear|(?:19|20)\d\d)\b"
)
"""A comparison with an earlier time: "50 minutes longer than in 2022"."""


def multiplied(parse: Parse, first: Token, start: int, end: int) -> Trend | None:
    """Of "doubled" or "fivefold" behind a mover, or a multiple of an earlier time."""
    mover = mover_of(first)
    words = parse.text[start:end].lower()
    if (
        mover is not None
        and mover.kind == "multiple"
        and (first.pos_ in ("VERB", "AUX") or words.split()[-1][-2:] in ("ed", "ng"))
    ):
        return Trend(mover.direction, True, first.i)
    last = parse.token_at(end - 1)
    mover = mover_of(last) if last is not None else None
    if (
        last is not None
        and mover is not None
        and mover.kind == "multiple"
        and (last.pos_ == "VERB" or last.tag_ == "VBD")
    ):
        return Trend(mover.direction, True, last.i)
    for token in parse.doc[max(0, first.i - 3) : first.i]:
        mover = mover_of(token)
        if mover is not None and mover.kind in ("intransitive", "transitive"):
            return Trend(mover.direction, True, token.i)
    behind = named_behind(parse, start, end, "share", False)
    if behind is not None and parse.doc[behind.mover or 0].pos_ in ("NOUN", "PROPN"):
        return behind
    return Trend("up", True) if _EARLIER.match(parse.text, end) else None


def named_behind(parse: Parse, start: int, end: int, kind: str, plain: bool) -> Trend | None:
    """Of what follows: "a 5 percent increase", "25-basis-point cut", "3 percent higher"."""
    rest = parse.text[end : end + 4]
    offset = len(rest) - len(rest.lstrip(" -"))
    if offset == len(rest) or offset > 2:
        return None
    token = parse.token_at(end + offset)
    if token is None:
        return None
    mover = mover_of(token)
    if mover is not None and mover.kind == "adverb" and token.pos_ not in ("NOUN", "PROPN"):
        compared = token.lower_ not in ("up", "down", "higher", "lower")
        if compared and not _EARLIER.match(parse.text, end):
            return None
        return Trend(mover.direction, True, token.i) if not plain or compared else None
    if plain or kind in TIMES:
        return None
    if (
        mover is not None
        and mover.kind != "adverb"
        and _ARTICLE.search(parse.text[max(0, start - 24) : start])
    ):
        # "a 12 percent cut": whatever the parser takes the word for, the article makes it a noun.
        return None if kind == "money" and names_money(token.text) else Trend(mover.direction, True, token.i)
    last: Token | None = None
    for candidate in parse.doc[token.i : token.i + 6]:
        hyphenated = candidate.i > token.i and parse.doc[candidate.i - 1].text == "-"
        if candidate.pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT", "ADV", "NUM") and not hyphenated:
            break
        if candidate.text in (",", ".", ";", ":", "(", ")"):
            break
        last = candidate
    for noun in (last or token, token):
        mover = mover_of(noun)
        if mover is None or noun.pos_ not in ("NOUN", "PROPN"):
            continue
        if kind == "money" and names_money(noun.text):
            return None
        if mover.kind in ("noun", "intransitive", "reducing", "transitive"):
            return Trend(mover.direction, True, noun.i)
    return None
