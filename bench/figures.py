"""Figures of whole documents: how many are found, and how much of each is right, beside spaCy's own names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.corpus import first_words_end, gold, scope
from bench.matching import Tally, locate, pair, same_head, same_words
from servanda.language.parse import pipeline
from servanda.model import Figure, Source, Span
from servanda.reading import read_source
from servanda.sources import SourceText, canonical_text, load_source

ATTRIBUTES = ("value", "bound", "interval", "unit", "currency", "trend", "measure", "measure, main words")
NUMBER_LABELS = frozenset({"CARDINAL", "MONEY", "QUANTITY", "PERCENT"})
TIME_LABELS = NUMBER_LABELS | {"DATE", "TIME"}


@dataclass(slots=True)
class FigureScore:
    """Our reader's tally and the two baselines'."""

    files: int = 0
    ours: Tally = field(default_factory=Tally)
    spacy: Tally = field(default_factory=Tally)
    spacy_with_time: Tally = field(default_factory=Tally)
    missed: list[str] = field(default_factory=list)
    surplus: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def score_figures(data: Path) -> FigureScore:
    """Read every file of the figures gold set, as far as it was annotated, and compare."""
    score = FigureScore()
    records = defaultdict(list)
    for record in gold("figures"):
        records[record["file"]].append(record)
    for file, limit in scope("figures").items():
        source = load_source(data / file)
        text = canonical_text(source)
        end = canonical_end(source, text, limit)
        figures = [figure for figure in read_source(source).figures if figure.start < end]
        _compare(file, records[file], figures, text.text, score)
        for labels, tally in ((NUMBER_LABELS, score.spacy), (TIME_LABELS, score.spacy_with_time)):
            entities = [span for span in spacy_entities(text.text, labels) if span.start < end]
            _found(records[file], entities, text.text, tally)
        score.files += 1
    return score


def canonical_end(source: Source, text: SourceText, limit: int | None) -> int:
    """Up to where, in the canonical text, the annotators read."""
    if limit is None:
        return len(text.text)
    last_byte = first_words_end(source.data, limit)
    return next(
        (offset for offset in range(len(text.text)) if text.source_bytes(offset, offset + 1)[0] >= last_byte),
        len(text.text),
    )


def places(records: Sequence[dict[str, Any]], text: str) -> list[Span | None]:
    """Where each record stands in the canonical text."""
    return [locate(record["near"], record["occurrence"], text) for record in records]


def _found(
    records: Sequence[dict[str, Any]], given: Sequence[Span], text: str, tally: Tally
) -> list[tuple[int, int]]:
    pairs = pair(places(records, text), given)
    tally.count(len(pairs), len(records), len(given))
    return pairs


def _compare(
    file: str, records: Sequence[dict[str, Any]], figures: Sequence[Figure], text: str, score: FigureScore
) -> None:
    spans = [Span(figure.start, figure.end) for figure in figures]
    pairs = _found(records, spans, text, score.ours)
    for left, right in pairs:
        for name, is_right in judgements(records[left], figures[right]).items():
            score.ours.judge(name, is_right)
            if not is_right:
                score.wrong.append(
                    f"{file}: {name}: {records[left]['near']!r}, read {figures[right].quote!r}"
                )
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    score.missed += [f"{file}: {one['near']!r}" for at, one in enumerate(records) if at not in lefts]
    score.surplus += [f"{file}: {one.quote!r}" for at, one in enumerate(figures) if at not in rights]


def judgements(record: dict[str, Any], figure: Figure) -> dict[str, bool]:
    """For each attribute, whether the figure has what the annotator has. A range's value is its interval."""
    interval = same_number(record["lower"], figure.lower) and same_number(record["upper"], figure.upper)
    value = same_number(record["value"], figure.value)
    return {
        "value": value and (record["value"] is not None or interval),
        "bound": record["bound"] == figure.bound,
        "interval": interval,
        "unit": record["unit"] == figure.unit,
        "currency": record["currency"] == figure.currency,
        "trend": record["trend"] == figure.trend,
        "measure": same_words(record["measure"], figure.measure),
        "measure, main words": same_head(record["measure"], figure.measure),
    }


def same_number(one: str | None, other: str | None) -> bool:
    """Whether two decimal strings are the same number: "1.0" is "1"."""
    if one is None or other is None:
        return one is other
    return Decimal(one) == Decimal(other)


def spacy_entities(text: str, labels: frozenset[str]) -> list[Span]:
    """The baseline: what spaCy calls a number, in the canonical text, line by line."""
    spans = []
    position = 0
    lines = text.split("\n")
    for line, doc in zip(lines, pipeline().pipe(lines), strict=True):
        spans += [
            Span(position + entity.start_char, position + entity.end_char)
            for entity in doc.ents
            if entity.label_ in labels
        ]
        position += len(line) + 1
    return spans
