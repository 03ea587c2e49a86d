"""How many acts are found, and how much of each is right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.corpus import gold, scope
from bench.figures import places
from bench.matching import Tally, pair, same_head, same_words
from servanda.model import Act, Span
from servanda.reading import read_source
from servanda.sources import load_source

ATTRIBUTES = ("verb", "type", "commitment", "addressee", "addressee, main words")
_OPENING = 5
"""An act's quote runs on to the end of its content; its place is that of its first words."""


@dataclass(slots=True)
class ActScore:
    """The tally, and one for each type as annotated and as read: who is taken for what."""

    files: int = 0
    ours: Tally = field(default_factory=Tally)
    by_type: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    commitments: Tally = field(default_factory=Tally)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def score_acts(data: Path) -> ActScore:
    """Read every file of the acts gold set and compare."""
    score = ActScore()
    records = defaultdict(list)
    for record in gold("acts"):
        records[record["file"]].append(record)
    for file in scope("acts"):
        reading = read_source(load_source(data / file))
        compare(file, records[file], reading.acts, reading.text, score)
        score.files += 1
    return score


def opening(act: Act) -> Span:
    """Where an act begins: its first five words."""
    words = act.quote.split(maxsplit=_OPENING)
    rest = len(words[_OPENING]) if len(words) > _OPENING else 0
    return Span(act.start, max(act.start + 1, act.end - rest))


def compare(
    file: str, records: Sequence[dict[str, Any]], acts: Sequence[Act], text: str, score: ActScore
) -> None:
    """One file's acts beside the annotator's."""
    pairs = pair(places(records, text), [opening(act) for act in acts])
    score.ours.count(len(pairs), len(records), len(acts))
    kept = 0
    for left, right in pairs:
        record, act = records[left], acts[right]
        for name, is_right in judgements(record, act, text).items():
            score.ours.judge(name, is_right)
            if not is_right:
                score.wrong.append(f"{file}: {name}: {record['near']!r}, read {_said(act)}")
        if record["type"] != act.type:
            score.confused[record["type"], act.type] += 1
        kept += record["commitment"] and act.commitment
    promised = sum(record["commitment"] for record in records)
    score.commitments.count(kept, promised, sum(act.commitment for act in acts))
    _count_types(records, acts, pairs, score)
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    score.missed += [f"{file}: {one['near']!r}" for at, one in enumerate(records) if at not in lefts]
    score.surplus += [f"{file}: {_said(one)}" for at, one in enumerate(acts) if at not in rights]


def judgements(record: dict[str, Any], act: Act, text: str) -> dict[str, bool]:
    """For each attribute, whether the act has what the annotator has; several addressees are one phrase."""
    addressees = act.addressees
    whom = text[addressees[0].start : addressees[-1].end] if addressees else None
    near = same_head(record["addressee"], whom) or any(
        same_head(record["addressee"], one.quote) for one in addressees
    )
    return {
        "verb": record["verb"] == act.verb,
        "type": record["type"] == act.type,
        "commitment": record["commitment"] == act.commitment,
        "addressee": same_words(record["addressee"], whom),
        "addressee, main words": near,
    }


def _count_types(
    records: Sequence[dict[str, Any]],
    acts: Sequence[Act],
    pairs: Sequence[tuple[int, int]],
    score: ActScore,
) -> None:
    """Of each type: found where both say so."""
    types = [(records[left]["type"], acts[right].type) for left, right in pairs]
    agreed = Counter(one for one, other in types if one == other)
    wanted = Counter(record["type"] for record in records)
    given = Counter(act.type for act in acts)
    for name in wanted | given:
        score.by_type[name].count(agreed[name], wanted[name], given[name])


def _said(act: Act) -> str:
    return f"{act.verb} ({act.type}): {' '.join(act.quote.split()[:8])!r}"
