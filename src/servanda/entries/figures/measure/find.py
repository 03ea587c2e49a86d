"""The measure of each kind of figure: what is counted, paid for, shared, changed, so long or so old."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.behind import follows_as_measure
from servanda.entries.figures.measure.change import changed, moved_by_verb, spends, spent_on
from servanda.entries.figures.measure.governor import governing_noun
from servanda.entries.figures.measure.nouns import is_noun, is_time, is_unit
from servanda.entries.figures.measure.people import is_people
from servanda.entries.figures.measure.phrase import next_word, phrase_at, phrase_of, word_before
from servanda.entries.figures.measure.placed import (
    each_of,
    is_forecast,
    is_record,
    longer_than,
    said_by_place,
)
from servanda.entries.figures.measure.shortened import compares, said_nearby, unit_before
from servanda.entries.figures.measure.subject import placed_behind
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.movers import is_mover, names_money

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.trend import Trend
    from servanda.language import Parse

_PAST = re.compile(r"\s(?:ago|earlier|later|before|after|hence)\b")
_TIMES_WHAT = re.compile(r"\s(?:the|its|as)\b")
_DATED = re.compile(r"\b(?:to|from|between|at)\s$")


def find_measure(
    parse: Parse, number_end: int, start: int, end: int, kind: str, counts: bool, trend: Trend | None
) -> tuple[int, int] | None:
    """The span of what the figure at ``start:end`` measures; None where the sentence does not say.

    ``counts``: a number without a unit, whose noun follows; ``kind``: its kind of quantity otherwise.
    """
    if is_forecast(parse, start, end, counts):
        return None
    if counts:
        return _packed(parse, start, end, _counted(parse, number_end))
    if kind != "count" and (compared := longer_than(parse, start)) is not None:
        return compared
    behind, settled = follows_as_measure(parse, start, end, kind, trend)
    if behind is not None or settled:
        return behind
    if kind == "duration" and is_record(parse, start):
        return None
    placed = said_by_place(parse, start, end, kind)
    if placed is not None:
        return placed
    head = _head(parse, start, end)
    if head is None or _is_past(parse, start, end, kind):
        return None
    if kind == "multiple" and head.pos_ == "VERB":
        return moved_by_verb(parse, head, start, end)
    beside, settled = said_nearby(parse, start, end, kind)
    if beside is not None or settled:
        return beside
    earlier = unit_before(parse, start, end)
    if earlier is not None:
        if compares(parse, parse.doc[earlier.i - 1].idx):
            return None
        start, end, head = earlier.idx, earlier.idx + len(earlier), earlier
        behind, _ = follows_as_measure(parse, start, end, kind, trend=None)
        if behind is not None:
            return behind
    if kind == "money" and (spent := spent_on(parse, head, start, end)) is not None:
        return spent
    if trend is not None and trend.mover is not None and (trend.change or kind != "duration"):
        return _of_mover(parse, parse.doc[trend.mover], start, end, kind)
    if kind == "multiple" and head.pos_ == "ADV" and not _TIMES_WHAT.match(parse.text, end):
        return None
    return governing_noun(parse, head, start, end, kind)


def _is_past(parse: Parse, start: int, end: int, kind: str) -> bool:
    """Whether a duration only says when: "two years ago", but not "dated to 3,000 years ago"."""
    if kind not in ("duration", "age") or not _PAST.match(parse.text, end):
        return False
    return _DATED.search(parse.text, max(0, start - 12), start) is None


def counted_by_grammar(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """What a bare number counts without a noun behind it: "the dead numbered 40", "a toll of 12"."""
    head, placed = _head(parse, start, end), each_of(parse, start) or longer_than(parse, start)
    return placed if placed is not None or head is None else governing_noun(parse, head, start, end, "age")


def _counted(parse: Parse, number_end: int) -> tuple[int, int] | None:
    """The noun behind a number: "foreign terrorist fighters"; of "two of the paragraphs", "12 of the 15"."""
    token = next_word(parse, number_end)
    if token is None or token.lower_ in ("a", "an", "each", "every"):
        return None
    found = phrase_at(parse, token.i + 1 if token.lower_ == "of" else token.i)
    head = parse.token_at(found[1] - 1) if found is not None else None
    if head is None or head.lower_ in words("bare", "nouns"):
        return None
    if head.lower_ in ("today", "yesterday", "tomorrow"):
        return None
    # "Fell to 14.2 million last year": the words behind say when.
    opening = parse.doc[token.i + 1] if token.lower_ == "of" else token
    dated = opening.lower_ in ("last", "this", "next") and is_time(head)
    return None if dated else found


def _packed(parse: Parse, start: int, end: int, counted: tuple[int, int] | None) -> tuple[int, int] | None:
    """What is counted by the piece: "shipments fell to 2 million units", "14 units of alcohol"."""
    if counted is None or parse.text[slice(*counted)].lower() not in words("parts", "packs"):
        return counted
    following = next_word(parse, counted[1])
    if following is not None and following.lower_ == "of" and following.i + 1 < len(parse.doc):
        return phrase_at(parse, following.i + 1) or counted
    before, head = word_before(parse, start), _head(parse, start, end)
    if head is None or before is None or before.lower_ not in ("to", "from", "at"):
        return counted
    return governing_noun(parse, head, start, counted[1], "mass") or counted


def _of_mover(parse: Parse, mover: Token, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """What the word moves that makes the figure a change or a level."""
    if kind == "points" and mover.lemma_.lower() in words("verbs", "scoring"):
        return None
    following = next_word(parse, end)
    if following is not None and following.i == mover.i and mover.i + 2 < len(parse.doc):
        preposition = parse.doc[mover.i + 1]
        if preposition.lower_ in ("in", "of") and (noun := phrase_at(parse, mover.i + 2)) is not None:
            # "A 12 percent cut in the tolls": the parser takes the noun for a verb.
            head = parse.token_at(noun[1] - 1)
            if head is not None and not is_time(head) and not is_unit(parse, head):
                return noun
    if mover.pos_ in ("VERB", "AUX"):
        if kind in ("money", "count", "length") and spends(parse, mover, start, end):
            return None
        return moved_by_verb(parse, mover, start, end)
    if is_noun(mover):
        behind = placed_behind(parse, mover, start) if mover.idx < start and is_mover(mover) else None
        before = word_before(parse, start)
        if behind is not None and before is not None and before.lower_ in ("by", "to"):
            # "The tax cut imports by 40 tonnes": the parser takes the verb for a noun.
            return phrase_of(parse, behind, after=mover.idx + len(mover))
        if kind == "money" and names_money(mover.lower_):
            return phrase_of(parse, mover)
        return changed(parse, mover, start, end)
    before = parse.doc[mover.i - 1] if mover.i else None
    if before is not None and before.pos_ == "VERB" and is_noun(before):
        return phrase_of(parse, before)
    found = governing_noun(parse, mover, start, end, "points" if kind == "duration" else kind)
    person = found is not None and kind == "duration" and is_people(parse.text[slice(*found)])
    return None if person else found


def _head(parse: Parse, start: int, end: int) -> Token | None:
    """The token of the figure that the others hang from."""
    tokens = parse.tokens(start, end)
    if tokens is None:
        return None
    root: Token = tokens.root
    return root
