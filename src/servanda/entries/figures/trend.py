"""Whether a figure is a change or the level that a change led to: "rose 5 percent", "fell to 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.entries.figures.movers import is_change_noun, is_mover, mover_of, names_money

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.bounds import Bound
    from servanda.language import Parse

__all__ = ["Moved", "Trend", "find_trend", "is_change_noun", "is_mover"]

_STEPS = {"share", "change of share", "points", "temperature"}
_TIMES = {"duration", "age"}
_FURTHEST = 22
"""Tokens between a mover and the "by" or "to" that belongs to it."""
_SKIPPED = frozenset(
    ["a", "an", "the", "another", "additional", "further", "only", "just", "even", "sharply", "slightly", "extra", "roughly",
     "exactly", "around", "about", "some", "nearly", "almost", "record", "steeply", "again", "cumulative", "whopping", "full",
     "total", "combined", "modest", "mere", "paltry", "revised", "annual", "annualised", "annualized", "modestly", "dramatically",
     "its", "their", "current", "present", "level", "$", "€", "£", "¥", "-", "'", "“", '"', "us$", "c$", "a$", "hk$"]
)  # fmt: skip
_MISREAD = frozenset(["rate", "rates", "target", "price", "prices", "yield", "yields", "level", "share", "cost", "costs"])
"""Nouns of a level that a parser takes for verbs when a figure follows: "the federal funds rate 75 basis points"."""
_ARTICLE = re.compile(r"\b(?:an?|the|this|its|their|another)\s(?:\w+\s)?$", re.I)
_LEVELS = frozenset(["peak", "high", "low", "record", "level", "levels", "total", "average", "maximum", "minimum", "range", "average", "trough", "figure", "mean", "median"])
_PACES = frozenset(["rate", "pace", "clip", "speed"])
_CARRIED = re.compile(
    r"(?:\s(?:higher|lower|up|down))?,?\s?(?:\sto\s(?:settle|close|end|trade|stand|finish|reach))?\s?(?:at|to|from)"
    r"(?:\s(?:a|an|the|its|record|about|around|nearly|almost|just|over|some|high|low|peak|of|only|roughly|close\sto|more\sthan|less\sthan|under))*\s?\S{0,3}"
)
"""Between a change and the level that it led to: "rose 84 cents, or 1.1%, to settle at"."""
_OR = re.compile(r"(?:\s[\w-]+){0,3},?\s(?:or|and)\s(?:about\s|around\s|some\s|roughly\s)?")
_LED_FROM = re.compile(r"(?:,?|\s(?:of|in|by|at|last|this|during|on|per)\s[^,.;$€£%]{1,60},|\s[\w-]+,)\s(?:which\s(?:is|was)\s)?(?:was\s|were\s|is\s|are\s)?(?P<way>up|down)\s(?!to\b)(?=(?:from|on|by|about|nearly|almost|more|some|[\d$€£]|an?\s|two|three|four|five|six|seven|eight|nine|ten|half|slightly|sharply))")
"""Behind a level that a change led to: "61 cents, up from 54"."""
_SHARE_BEHIND = re.compile(r"(?:from|on|by)\s(?:[\w.-]+\s){0,2}[\d.]+\s?(?:%|per\s?cent|percent)")
_EARLIER = re.compile(
    r"[^.;]{0,48}?\b(?:than|as|what|on|from|the|over|above|below)\b[^.;,]{0,40}?\b(?:years?\s(?:ago|earlier|before)|ago|earlier|last\s(?:year|month|week|quarter|season|session|summer|winter)|"
    r"(?:previous|prior|preceding)\s(?:year|month|quarter|week|period|season|session|day)|it\swas|they\swere|(?:it|they)\sreplac\w+|predecessors?|(?:his|her|its|their)\slast|the\sold|last\s\w+['’]?s?|pre-\w+|in\s(?:19|20)\d\d|same\s(?:period|month|quarter|time)|a\syear|(?:19|20)\d\d)\b"
)
"""A comparison with an earlier time: "50 minutes longer than in 2022"."""
_PLACES_OF_LEVEL = frozenset(["below", "above", "under", "past", "beyond", "close to", "north of", "south of", "well below", "well above", "just below", "just above", "just under", "approaching", "nearing", "at or below", "at or above"])


@dataclass(frozen=True, slots=True)
class Trend:
    """``direction``: up or down. ``change``: whether the figure is the size of the change; else a level.

    ``mover``: index of the token that says so, None where it is taken over from another figure.
    """

    direction: str
    change: bool
    mover: int | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of the same sentence before: its trend, kind and where it ends."""

    trend: Trend | None
    kind: str
    end: int


def find_trend(
    parse: Parse, start: int, end: int, kind: str, plain: bool, large: bool, bound: Bound, before: Sequence[Moved]
) -> Trend | None:
    """The trend of the figure at ``start:end``, qualifiers included; None for a level that nothing moves.

    ``kind``: kind of quantity; ``plain``: a count of things; ``large``: written with a million or the like;
    ``before``: the figures of the sentence so far, from which "to" and "and" take over: "rose 5 percent to $3
    billion", "and profit 12 percent".
    """
    doc = parse.doc
    first = parse.token_at(start)
    if first is None:
        return None
    if kind == "multiple":
        return _of_multiple(parse, first, start, end)
    behind = _named_behind(parse, start, end, kind, plain)
    if behind is not None:
        return behind
    index = first.i - 1
    while index >= 0 and doc[index].lower_ in _SKIPPED:
        index -= 1
    if index < 0:
        return _led_from(parse, end, kind)
    word = _through_level(doc[index])
    found = (
        _through_preposition(word, kind, plain)
        if word.lower_ in ("by", "to", "from", "of", "at")
        else _directly(word, kind, plain, large, bound)
    )
    found = found or _carried(parse, start, kind, word, before) or _led_from(parse, end, kind)
    if found is None and kind == "change of share" and not before and first.head.pos_ != "ADP":
        # "lower its target for the rate 25 basis points": points beside a mover are its step.
        return _nearest(first, True)
    return found


def _of_multiple(parse: Parse, first: Token, start: int, end: int) -> Trend | None:
    """Of "doubled" or "fivefold" behind a mover, or a multiple of an earlier time."""
    mover = mover_of(first)
    words = parse.text[start:end].lower()
    if mover is not None and mover.kind == "multiple" and (first.pos_ in ("VERB", "AUX") or words.split()[-1][-2:] in ("ed", "ng")):
        return Trend(mover.direction, True, first.i)
    last = parse.token_at(end - 1)
    mover = mover_of(last) if last is not None else None
    if last is not None and mover is not None and mover.kind == "multiple" and (last.pos_ == "VERB" or last.tag_ == "VBD"):
        return Trend(mover.direction, True, last.i)
    for token in parse.doc[max(0, first.i - 3) : first.i]:
        mover = mover_of(token)
        if mover is not None and mover.kind in ("intransitive", "transitive"):
            return Trend(mover.direction, True, token.i)
    behind = _named_behind(parse, start, end, "share", False)
    if behind is not None and parse.doc[behind.mover or 0].pos_ in ("NOUN", "PROPN"):
        return behind
    return Trend("up", True) if _EARLIER.match(parse.text, end) else None


def _through_level(word: Token) -> Token:
    """The preposition before "a peak of" or "an average of"; the word itself otherwise."""
    if word.lower_ != "of" or word.i < 2:
        return word
    doc = word.doc
    noun = doc[word.i - 1]
    if noun.lower_ not in _LEVELS and noun.lower_ not in _PACES:
        return word
    index = noun.i - 1
    while index > 0 and (doc[index].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "VERB") and doc[index].dep_ != "ROOT") and noun.i - index < 5:
        index -= 1
    return doc[index] if doc[index].lower_ in ("by", "to", "from", "at") else word


def _through_preposition(word: Token, kind: str, plain: bool) -> Trend | None:
    """Of "by", "to", "from", "at" or "of" before the figure: what moves, and whether by that much."""
    preposition = word.lower_
    if preposition == "of":
        return _of_noun(word, kind)
    pace = preposition == "at" and any(token.lower_ in _PACES for token in word.doc[word.i : word.i + 5])
    if preposition == "at" and not pace:
        return None
    change = preposition == "by" or pace
    governor = word.head
    for _ in range(3):
        mover = mover_of(governor)
        if mover is not None and governor.i < word.i:
            if plain and preposition == "from" and mover.kind in ("transitive", "reducing") and governor.pos_ == "VERB":
                return None  # "raised money from three funds"
            return None if mover.kind == "adding" else Trend(mover.direction, change, governor.i)
        if governor.head.i == governor.i or governor.pos_ in ("VERB", "AUX"):
            break
        governor = governor.head
    return None if change and plain else _nearest(word, change)


def _nearest(word: Token, change: bool) -> Trend | None:
    """The nearest mover before the word, none beyond another verb."""
    for index in range(word.i - 1, max(word.sent.start - 1, word.i - _FURTHEST), -1):
        token = word.doc[index]
        mover = mover_of(token)
        if mover is not None and mover.kind != "adding" and not (mover.kind == "adverb" and token.lower_ not in ("up", "down", "higher", "lower")):
            return Trend(mover.direction, change, index)
        if token.text == ";" or (token.pos_ == "VERB" and token.lower_ not in _MISREAD and token.dep_ not in ("amod", "acl")):
            return None
    return None


def _of_noun(of: Token, kind: str) -> Trend | None:
    """Of "an increase of", "growth of", "a growth rate of"."""
    noun = of.doc[of.i - 1] if of.i else None
    if noun is None:
        return None
    if noun.lower_ in _PACES and noun.i > 0:
        before = mover_of(of.doc[noun.i - 1])
        return Trend(before.direction, True, noun.i - 1) if before is not None and before.kind == "noun" else None
    mover = mover_of(noun)
    if mover is None or (noun.pos_ not in ("NOUN", "PROPN") and mover.kind != "noun") or (kind == "money" and names_money(noun.text)):
        return None
    return Trend(mover.direction, True, noun.i)


def _directly(word: Token, kind: str, plain: bool, large: bool, bound: Bound) -> Trend | None:
    """Of the word directly before the figure: "rose 5 percent", "up 5 percent", "shed 500 jobs"."""
    mover = mover_of(word)
    if mover is None or kind in _TIMES:
        return None
    if word.dep_ == "prt" and mover.kind == "adverb" and not is_mover(word.head):
        return None  # "make up a quarter"
    losing = word.lemma_.lower() in ("lose", "gain")
    fits = {
        "intransitive": kind in _STEPS or not (kind == "money" and large and losing),
        "transitive": kind in _STEPS,
        "reducing": True,
        "adding": True,
        "adverb": word.lower_ in ("up", "down", "higher", "lower"),
    }.get(mover.kind, False)
    if plain and mover.kind == "intransitive":
        fits = losing or word.lower_ not in _MOVE_THINGS
    if not fits or (word.pos_ in ("ADJ", "PROPN") and mover.kind != "adverb") or word.dep_ == "amod":
        return None
    level = bound.qualifier is not None and bound.qualifier.lower() in _PLACES_OF_LEVEL
    return Trend(mover.direction, not level, word.i)


_MOVE_THINGS = frozenset(["drop", "drops", "dropped", "dropping", "grow", "grows", "grew", "grown", "growing", "contract", "contracts", "contracted", "contracting", "raise", "advance",
                          "advanced", "collapse", "recovered", "improve", "improved", "crash", "crashed", "shoot", "sink", "sank", "ease", "eased", "slide"])  # fmt: skip
"""Verbs that take things as objects too: "dropped 500 leaflets", "grew 40 crops"."""


def _named_behind(parse: Parse, start: int, end: int, kind: str, plain: bool) -> Trend | None:
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
    if plain or kind in _TIMES:
        return None
    if mover is not None and mover.kind != "adverb" and _ARTICLE.search(parse.text[max(0, start - 24) : start]):
        # "a 12 percent cut": whatever the parser takes the word for, the article makes it a noun.
        return None if kind == "money" and names_money(token.text) else Trend(mover.direction, True, token.i)
    last = None
    for candidate in parse.doc[token.i : token.i + 6]:
        hyphenated = candidate.i > token.i and parse.doc[candidate.i - 1].text == "-"
        if candidate.pos_ not in ("NOUN", "ADJ", "PROPN", "PUNCT", "ADV", "NUM") and not hyphenated:
            break
        if candidate.text in (",", ".", ";", ":", "(", ")"):
            break
        last = candidate
    for candidate in (last, token):
        mover = mover_of(candidate) if candidate is not None else None
        if candidate is None or mover is None or candidate.pos_ not in ("NOUN", "PROPN"):
            continue
        if kind == "money" and names_money(candidate.text):
            return None
        if mover.kind in ("noun", "intransitive", "reducing", "transitive"):
            return Trend(mover.direction, True, candidate.i)
    return None


def _carried(parse: Parse, start: int, kind: str, word: Token, before: Sequence[Moved]) -> Trend | None:
    """What the figures before say of this one: "84 cents, or 1.1%, to $78", "rose 3% and 4%", "profit 12%"."""
    if not before:
        return None
    last = before[-1]
    between = parse.text[last.end : start]
    moved = next((one for one in reversed(before) if one.trend is not None and one.trend.change), None)
    if last.trend is not None and _OR.fullmatch(between) and last.kind != "duration" and kind not in _TIMES:
        if last.trend.change and ("or" in between.split() or last.kind == kind):
            return Trend(last.trend.direction, True, last.trend.mover)
    if moved is None or moved.trend is None:
        return None
    if moved is last and _CARRIED.fullmatch(between) and kind not in _TIMES:
        return Trend(moved.trend.direction, False, moved.trend.mover)
    if kind == moved.kind and kind in _STEPS and len(between) < 90:
        tokens = [token for token in parse.doc[max(0, word.i - 12) : word.i + 1] if token.idx >= last.end]
        verb = any(token.pos_ in ("VERB", "AUX") for token in tokens[:-1])
        joined = any(token.lower_ in ("and", ",", "while", ";", "but") for token in tokens)
        if joined and not verb and (word.pos_ in ("NOUN", "PROPN", "CCONJ") or word.tag_ == "VBZ"):
            return Trend(moved.trend.direction, True)
    return None


def _led_from(parse: Parse, end: int, kind: str) -> Trend | None:
    """Of a level that says behind it where it comes from: "61 cents, up from 54"."""
    match = _LED_FROM.match(parse.text, end)
    if match is None or kind in _TIMES:
        return None
    share = _SHARE_BEHIND.match(parse.text, match.end()) is not None
    return None if share and kind not in _STEPS else Trend(match["way"], False)
