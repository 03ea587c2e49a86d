"""Quantities in sentences that others labelled, from news and talk: ours beside quantulum3's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.matching import Tally
from bench.peers.quantities import COMPARED, Quantity, common, labelled, ours
from bench.peers.quantulum import Quantulum, quantulum
from bench.sentences import figures_of, parsed

FOLDER = "quantities"


@dataclass(slots=True)
class OutsideScore:
    """Set by set, by what is compared, our tally and the peer's; and what ours has not."""

    ours: dict[str, dict[str, Tally]] = field(default_factory=dict)
    peer: dict[str, dict[str, Tally]] = field(default_factory=dict)
    peer_version: str | None = None
    misses: list[str] = field(default_factory=list)


def score_outside(data: Path) -> OutsideScore:
    """Each labelled set, sentence by sentence; no set when the folder is absent."""
    peer = quantulum()
    score = OutsideScore(peer_version=peer.version if peer else None)
    for path in sorted((data / FOLDER).glob("*.json")):
        name = path.stem.removesuffix("-model")
        _score_set(name, json.loads(path.read_text("utf-8")), peer, score)
    return score


def together(sets: dict[str, dict[str, Tally]]) -> dict[str, Tally]:
    """The sets as one."""
    whole = {how: Tally() for how in COMPARED}
    for tallies in sets.values():
        for how, tally in tallies.items():
            whole[how].count(tally.found, tally.found + tally.missed, tally.found + tally.surplus)
    return whole


def _score_set(
    name: str, records: Sequence[dict[str, Any]], peer: Quantulum | None, score: OutsideScore
) -> None:
    tallies = score.ours[name] = {how: Tally() for how in COMPARED}
    others = {how: Tally() for how in COMPARED}
    for record, parse in zip(records, parsed(record["text"] for record in records), strict=True):
        wanted = [labelled(one["value"], one["normalized_unit"]) for one in record["quantities"]]
        given = [ours(figure, parse.text) for figure in figures_of(parse)]
        count(tallies, wanted, given)
        score.misses += _misses(name, wanted, given, record["text"])
        if peer is not None:
            count(others, wanted, peer.read(record["text"]))
    if peer is not None:
        score.peer[name] = others


def count(tallies: dict[str, Tally], wanted: Sequence[Quantity], given: Sequence[Quantity]) -> None:
    """Quantities as a bag: each is found as often as both have it."""
    for how, tally in tallies.items():
        tally.count(len(common(wanted, given, how)), len(wanted), len(given))


def _misses(name: str, wanted: Sequence[Quantity], given: Sequence[Quantity], text: str) -> list[str]:
    """A line for each label that is not had wholly, and for each figure that no label has."""
    pairs = common(wanted, given, "unit")
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    lines = [f"{name}: not had: {want}: {text!r}" for at, want in enumerate(wanted) if at not in lefts]
    return lines + [f"{name}: surplus: {have}: {text!r}" for at, have in enumerate(given) if at not in rights]
