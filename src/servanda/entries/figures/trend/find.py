"""Whether a figure is a change or the level that a change led to: "rose 5 percent", "fell to 3"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from servanda.entries.figures.movers import is_mover, mover_of, names_money, words_of
from servanda.entries.figures.trend.carried import carried, led_from
from servanda.entries.figures.trend.moved import STEPS, TIMES, Moved, Trend
from servanda.entries.figures.trend.named import multiplied, named_behind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.bounds import Bound
    from servanda.language import Parse

_FURTHEST = 22
"""Tokens between a mover and the "by" or "to" that belongs to it."""


def find_trend(
    parse: Parse,
    start: int,
    end: int,
    kind: str,
    plain: bool,
    large: bool,
    bound: Bound,
    before: Sequence[Moved],
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
        return multiplied(parse, first, start, end)
    behind = named_behind(parse, start, end, kind, plain)
    if behind is not None:
        return behind
    index = first.i - 1
    while index >= 0 and doc[index].lower_ in words_of("skipped"):
        index -= 1
    if index < 0:
        return led_from(parse, end, kind)
    word = _through_level(doc[index])
    found = (
        _through_preposition(word, kind, plain)
        if word.lower_ in ("by", "to", "from", "of", "at")
        else _directly(word, kind, plain, large, bound)
    )
    found = found or carried(parse, start, kind, word, before) or led_from(parse, end, kind)
    if found is None and kind == "change of share" and not before and first.head.pos_ != "ADP":
        # "lower its target for the rate 25 basis points": points beside a mover are its step.
        return _nearest(first, True)
    return found


def _through_level(word: Token) -> Token:
    """The preposition before "a peak of" or "an average of"; the word itself otherwise."""
    if word.lower_ != "of" or word.i < 2:
        return word
    doc = word.doc
    noun = doc[word.i - 1]
    if noun.lower_ not in words_of("levels") and noun.lower_ not in words_of("paces"):
        return word
    index = noun.i - 1
    while (
        index > 0
        and (doc[index].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "VERB") and doc[index].dep_ != "ROOT")
        and noun.i - index < 5
    ):
        index -= 1
    return doc[index] if doc[index].lower_ in ("by", "to", "from", "at") else word


def _through_preposition(word: Token, kind: str, plain: bool) -> Trend | None:
    """Of "by", "to", "from", "at" or "of" before the figure: what moves, and whether by that much."""
    preposition = word.lower_
    if preposition == "of":
        return _of_noun(word, kind)
    pace = preposition == "at" and any(
        token.lower_ in words_of("paces") for token in word.doc[word.i : word.i + 5]
    )
    if preposition == "at" and not pace:
        return None
    change = preposition == "by" or pace
    governor = word.head
    for _ in range(3):
        mover = mover_of(governor)
        if mover is not None and governor.i < word.i:
            if (
                plain
                and preposition == "from"
                and mover.kind in ("transitive", "reducing")
                and governor.pos_ == "VERB"
                and not any(child.dep_ == "auxpass" for child in governor.children)
            ):
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
        if (
            mover is not None
            and mover.kind != "adding"
            and not (mover.kind == "adverb" and token.lower_ not in ("up", "down", "higher", "lower"))
        ):
            return Trend(mover.direction, change, index)
        if token.text == ";" or (
            token.pos_ == "VERB"
            and token.lower_ not in words_of("misread")
            and token.dep_ not in ("amod", "acl")
        ):
            return None
    return None


def _of_noun(of: Token, kind: str) -> Trend | None:
    """Of "an increase of", "growth of", "a growth rate of"."""
    noun = of.doc[of.i - 1] if of.i else None
    if noun is None:
        return None
    if noun.lower_ in words_of("paces") and noun.i > 0:
        before = mover_of(of.doc[noun.i - 1])
        return (
            Trend(before.direction, True, noun.i - 1)
            if before is not None and before.kind == "noun"
            else None
        )
    mover = mover_of(noun)
    if (
        mover is None
        or (noun.pos_ not in ("NOUN", "PROPN") and mover.kind != "noun")
        or (kind == "money" and names_money(noun.text))
    ):
        return None
    return Trend(mover.direction, True, noun.i)


def _directly(word: Token, kind: str, plain: bool, large: bool, bound: Bound) -> Trend | None:
    """Of the word directly before the figure: "rose 5 percent", "up 5 percent", "shed 500 jobs"."""
    mover = mover_of(word)
    if mover is None or kind in TIMES:
        return None
    if word.dep_ == "prt" and mover.kind == "adverb" and not is_mover(word.head):
        return None  # "make up a quarter"
    losing = word.lemma_.lower() in ("lose", "gain")
    level = bound.qualifier is not None and bound.qualifier.lower() in words_of("places")
    fits = {
        "intransitive": kind in STEPS or not (kind == "money" and large and losing),
        "transitive": kind in STEPS,
        "reducing": True,
        "adding": True,
        "adverb": word.lower_ in ("up", "down", "higher", "lower"),
    }.get(mover.kind, False)
    if plain and mover.kind == "intransitive":
        fits = level or losing or word.lower_ not in words_of("with_things")
    if not fits or (word.pos_ in ("ADJ", "PROPN") and mover.kind != "adverb") or word.dep_ == "amod":
        return None
    return Trend(mover.direction, not level, word.i)
