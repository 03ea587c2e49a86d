"""The annotated sentences of ``tests/gold``: what a careful reader says of each figure in them."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.corpus import ROOT
from bench.matching import folded
from servanda.model import Span

FOLDER = ROOT / "tests" / "gold"
SETS = ("known", "held")
"""Known: its misses were read while the rules were written. Held: they never were."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody says of one figure, an annotator or a reader; offsets are of bytes or of a sentence.

    ``values`` holds one number, a range's two ends, or the end that an open figure ("dozens") has.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    bound: str = ""
    trend: str | None = None
    unit: str = ""
    currency: str | None = None
    measure: str | None = None
    as_of: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence: its place in a file's bytes, or from 0 if it is in no file."""

    set: str
    start: int
    end: int
    text: str
    figures: tuple[Answer, ...]


def answer(start: int, end: int, said: dict[str, Any], measure: str | None) -> Answer:
    """An answer from an annotator's fields."""
    return Answer(
        start=start,
        end=end,
        values=ends(said["value"], said["lower"], said["upper"]),
        bound=said["bound"],
        trend=said["trend"],
        unit=said["unit"],
        currency=said["currency"],
        measure=measure,
        as_of=said["as_of"],
    )


def ends(value: Any, lower: Any, upper: Any) -> tuple[Decimal, ...]:
    """The value as one number, else what ends there are."""
    return tuple(
        Decimal(one) for one in ((value,) if value is not None else (lower, upper)) if one is not None
    )


def records() -> list[dict[str, Any]]:
    """The lines of ``figures.jsonl`` as they are."""
    lines = (FOLDER / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def documents(data: Path) -> Iterator[tuple[Path, list[Sentence]]]:
    """Each annotated file with its sentences. A file that is another than was annotated is an error."""
    files: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records():
        files[record["file"]].append(record)
    for file, sentences in files.items():
        content = (data / file).read_bytes()
        if hashlib.sha256(content).hexdigest() != sentences[0]["sha256"]:
            raise ValueError(f"{file} is not the file that was annotated: its hash differs")
        yield data / file, [_sentence(record, content) for record in sentences]


def news() -> list[Sentence]:
    """The sentences of our own making, in the manner of news."""
    lines = (FOLDER / "news.jsonl").read_text(encoding="utf-8").splitlines()
    return [_own(json.loads(line)) for line in lines]


def place(quote: str, occurrence: int, text: str) -> tuple[int, int] | None:
    """Where a quote stands the so-manieth time: as whole words if it does so often enough, else anywhere."""
    exact = re.escape(quote)
    whole = [match.span() for match in re.finditer(rf"(?<!\w){exact}(?!\w)", text)]
    found = whole if len(whole) >= occurrence else [match.span() for match in re.finditer(exact, text)]
    return found[occurrence - 1] if len(found) >= occurrence else None


def _sentence(record: dict[str, Any], content: bytes) -> Sentence:
    figures = [
        answer(one["start"], one["end"], one, _words(content, one["measure"])) for one in record["figures"]
    ]
    text = _words(content, (record["start"], record["end"])) or ""
    return Sentence(record["set"], record["start"], record["end"], text, tuple(figures))


def _words(content: bytes, span: Any) -> str | None:
    return folded(content[slice(*span)].decode("utf-8", "replace")) if span else None


def _own(record: dict[str, Any]) -> Sentence:
    text = record["text"]
    figures = []
    for one in record["figures"]:
        span = place(one["quote"], one["occurrence"], text)
        if span is None:
            raise ValueError(f"{one['quote']!r} does not stand in the sentence {text!r}")
        figures.append(answer(*span, one, one["measure"]))
    return Sentence(record["set"], 0, len(text), text, tuple(figures))
