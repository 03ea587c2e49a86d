"""F1 of acts on the annotated documents: found at their verb, and right in verb, type and parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.act_gold import Annotated, Said, annotated, read_acts_of
from bench.matching import Tally
from servanda.model import Span

_NEAR = 3
"""Bytes that a verb's place may differ by: a mark of Markdown, a quotation mark."""
_PARTICLE = re.compile(r" (?:to|that|on|upon|in|of|at|by|about|over|for|with)$")
_SPELLING = (("isze", "ize"), ("ise", "ize"), ("our", "or"))


@dataclass(slots=True)
class ActScores:
    """For one set: acts at their place, with their verb, and what hangs on them."""

    documents: int = 0
    acts: Tally = field(default_factory=Tally)
    verbs: Tally = field(default_factory=Tally)
    types: Tally = field(default_factory=Tally)
    commitments: Tally = field(default_factory=Tally)
    addressees: Tally = field(default_factory=Tally)
    near_addressees: Tally = field(default_factory=Tally)
    deadlines: Tally = field(default_factory=Tally)
    conditions: Tally = field(default_factory=Tally)
    misses: list[str] = field(default_factory=list)


def score_gold(data: Path) -> dict[str, ActScores]:
    """Known and held documents apart; the misses of held ones are counted and not listed."""
    scores = {"known": ActScores(), "held": ActScores()}
    for path, document in annotated(data):
        given = [one for one in read_acts_of(path) if document.start <= one.start < document.end]
        score_document(document, given, scores[document.set])
    scores["held"].misses.clear()
    return scores


def score_document(document: Annotated, given: Sequence[Said], score: ActScores) -> None:
    """One document's acts beside what the reader has."""
    wanted = document.acts
    pairs = paired(wanted, given)
    score.documents += 1
    score.acts.count(len(pairs), len(wanted), len(given))
    score.verbs.count(sum(same_verb(w, h) for w, h in pairs), len(wanted), len(given))
    for want, have in pairs:
        score.types.judge("type", want.type == have.type)
    kept = sum(want.commitment and have.commitment for want, have in pairs)
    score.commitments.count(kept, sum(w.commitment for w in wanted), sum(h.commitment for h in given))
    _count(score.addressees, wanted, given, pairs, exact=True)
    _count(score.near_addressees, wanted, given, pairs, exact=False)
    due = sum(same_due(want, have) for want, have in pairs)
    score.deadlines.count(due, sum(w.due is not None for w in wanted), sum(h.due is not None for h in given))
    both = sum(want.conditional and have.conditional for want, have in pairs)
    score.conditions.count(both, sum(w.conditional for w in wanted), sum(h.conditional for h in given))
    score.misses += _misses(document, given, pairs)


def paired(wanted: Sequence[Said], given: Sequence[Said]) -> list[tuple[Said, Said]]:
    """Acts whose verb stands at the same place, each used once; the nearest first."""
    candidates = sorted(
        (abs(want.start - have.start), left, right)
        for left, want in enumerate(wanted)
        for right, have in enumerate(given)
        if abs(want.start - have.start) <= _NEAR or _same_phrase(want, have)
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    pairs = []
    for _, left, right in candidates:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return [(wanted[left], given[right]) for left, right in sorted(pairs)]


def _same_phrase(want: Said, have: Said) -> bool:
    """The same verb a few words on: "are committed to" may be anchored at either of its words."""
    return abs(want.start - have.start) <= 16 and same_verb(want, have)


def same_verb(want: Said, have: Said) -> bool:
    """Whether the verbs are the same, spelling and a preposition that only opens the content aside."""
    return _without_copula(bare(want.verb)) == _without_copula(bare(have.verb))


def bare(verb: str) -> str:
    """The verb without a last preposition, in one spelling."""
    verb = _PARTICLE.sub("", verb.lower())
    for old, new in _SPELLING:
        verb = re.sub(rf"{old}\b", new, verb)
    return verb


def _without_copula(verb: str) -> str:
    return re.sub(r"^(?:be|remain|stay) ", "", verb)


def same_due(want: Said, have: Said) -> bool:
    """Whether both have a deadline, at overlapping places, with the same last day."""
    if want.due is None or have.due is None:
        return False
    return want.due[0].overlaps(have.due[0]) and want.due[1] == have.due[1]


def _count(
    tally: Tally,
    wanted: Sequence[Said],
    given: Sequence[Said],
    pairs: Sequence[tuple[Said, Said]],
    exact: bool,
) -> None:
    """Addressees, each on its own: the same words, a leading article aside, or words that overlap."""
    right = 0
    for want, have in pairs:
        left = list(have.addressees)
        for one in want.addressees:
            match = next((other for other in left if _same(one, other, exact)), None)
            if match is not None:
                left.remove(match)
                right += 1
    tally.count(right, sum(len(w.addressees) for w in wanted), sum(len(h.addressees) for h in given))


def _same(one: Span, other: Span, exact: bool) -> bool:
    if exact:
        return abs(one.start - other.start) <= 4 and abs(one.end - other.end) <= 2
    return one.overlaps(other)


def _misses(document: Annotated, given: Sequence[Said], pairs: Sequence[tuple[Said, Said]]) -> list[str]:
    wants, haves = {id(want) for want, _ in pairs}, {id(have) for _, have in pairs}
    lines = [
        f"missed: {one.verb} ({one.type}) {one.words!r}" for one in document.acts if id(one) not in wants
    ]
    lines += [f"surplus: {one.verb} ({one.type}) {one.words!r}" for one in given if id(one) not in haves]
    for want, have in pairs:
        wrong = []
        if not same_verb(want, have):
            wrong.append(f"verb {want.verb} read {have.verb}")
        if want.type != have.type:
            wrong.append(f"type {want.type} read {have.type}")
        if want.commitment != have.commitment:
            wrong.append(f"commitment {want.commitment}")
        if len(want.addressees) != len(have.addressees) or not all(
            _same(one, other, True) for one, other in zip(want.addressees, have.addressees, strict=False)
        ):
            wrong.append(f"addressees {want.addressees} read {have.addressees}")
        if (want.due is None) != (have.due is None) or (want.due and not same_due(want, have)):
            wrong.append(f"due {want.due} read {have.due}")
        if want.conditional != have.conditional:
            wrong.append(f"conditional {want.conditional}")
        if wrong:
            lines.append(f"{'; '.join(wrong)}: {have.words!r}")
    return [f"{document.file}: {line}" for line in lines]
