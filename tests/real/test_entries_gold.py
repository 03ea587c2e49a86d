"""Figures and acts against what people marked by hand in real documents."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from real_documents import DATA, REPOSITORY, needs_data
from servanda import read
from servanda.model import Act, Entry, Figure

pytestmark = needs_data
GOLD = REPOSITORY / "bench" / "gold"


@dataclass
class Tally:
    """What was found, what was missed, and what was found that nobody marked."""

    found: list[tuple[dict[str, Any], Any]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return len(self.found) / (len(self.found) + len(self.false))

    @property
    def recall(self) -> float:
        return len(self.found) / (len(self.found) + len(self.missed))

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def tally(kind: str) -> Tally:
    scope = json.loads((GOLD / f"{kind}-scope.json").read_text(encoding="utf-8"))
    marked = [json.loads(line) for line in (GOLD / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()]
    result = Tally()
    for file, words in scope.items():
        reading = read(DATA / file)
        end = len(reading.text) if words == "all" else _end_of_word(reading.text, words)
        entries = [entry for entry in getattr(reading, kind) if entry.start < end]
        _match(result, reading.text, [one for one in marked if one["file"] == file], entries)
    return result


def _match(result: Tally, text: str, marked: list[dict[str, Any]], entries: Sequence[Entry]) -> None:
    used: set[str] = set()
    for one in marked:
        start, end = _place(text, one["near"], one["occurrence"])
        over = [
            entry for entry in entries if entry.start < end and start < entry.end and entry.id not in used
        ]
        if over:
            entry = min(over, key=lambda candidate: abs(candidate.start - start))
            used.add(entry.id)
            result.found.append((one, entry))
        else:
            result.missed.append(f"{one['file']}: {one['near']}")
    result.false.extend(entry.quote for entry in entries if entry.id not in used)


def _place(text: str, near: str, occurrence: int) -> tuple[int, int]:
    words = near.replace("\\$", "$").split()
    found = list(re.finditer(r"\s+".join(map(re.escape, words)), text))
    assert len(found) >= occurrence, f"the marked words {near!r} do not stand in the canonical text"
    return found[occurrence - 1].span()


def _end_of_word(text: str, number: int) -> int:
    ends: Iterator[int] = (match.end() for match in re.finditer(r"\S+", text))
    return [*ends][:number][-1]


@pytest.fixture(scope="module")
def figures() -> Tally:
    return tally("figures")


@pytest.fixture(scope="module")
def acts() -> Tally:
    return tally("acts")


def test_figures_are_found(figures: Tally) -> None:
    assert figures.f1 >= 0.93, (figures.missed, figures.false)


def _number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def test_value_and_bound_of_the_figures_found_are_right(figures: Tally) -> None:
    wrong = [
        (gold["near"], entry.value, entry.bound)
        for gold, entry in figures.found
        if (_number(gold["value"]), gold["bound"]) != (_number(_figure(entry).value), entry.bound)
    ]
    assert len(wrong) <= 0.05 * len(figures.found), wrong


def test_currencies_of_the_figures_found_are_right(figures: Tally) -> None:
    money = [(gold, entry) for gold, entry in figures.found if gold["currency"] or entry.currency]
    assert len(money) >= 10
    wrong = [gold["near"] for gold, entry in money if gold["currency"] != entry.currency]
    assert len(wrong) <= 0.05 * len(money), wrong


def test_acts_are_found(acts: Tally) -> None:
    assert acts.precision >= 0.93, acts.false
    assert acts.recall >= 0.88, acts.missed


def test_types_of_the_acts_found_are_right(acts: Tally) -> None:
    wrong = [(gold["near"], _act(entry).type) for gold, entry in acts.found if gold["type"] != entry.type]
    assert len(wrong) <= 0.08 * len(acts.found), wrong


def test_commitments_among_the_acts_found_are_right(acts: Tally) -> None:
    wrong = [gold["near"] for gold, entry in acts.found if gold["commitment"] != entry.commitment]
    assert len(wrong) <= 0.08 * len(acts.found), wrong


def _figure(entry: Any) -> Figure:
    assert isinstance(entry, Figure)
    return entry


def _act(entry: Any) -> Act:
    assert isinstance(entry, Act)
    return entry
