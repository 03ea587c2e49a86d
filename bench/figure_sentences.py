"""F1 of figures in annotated sentences: found, and right in more and more of what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import servanda
from bench.figure_gold import SETS, Answer, Sentence, documents, ends, news
from bench.matching import Tally, folded, pair
from bench.peers.quantities import Quantity, common
from bench.peers.quantulum import Quantulum, quantulum
from bench.sentences import dated_figures, parsed
from servanda.entries.figures import FigureFound
from servanda.model import Figure, Source
from servanda.reading import read_source
from servanda.sources import canonical_text, load_source

_IDLE = frozenset(["the", "of", "and", "a", "an", "in", "to", "for", "its"])
_TOLERANCE = Decimal("1e-5")
"""Of the value: a third is 0.333333 to an annotator."""
_WORD = re.compile(r"[\w'’]+")


@dataclass(slots=True)
class SentenceScore:
    """One row: so many sentences, and for each thing that is asked our tally; the peer's of values."""

    sentences: int = 0
    ours: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in CRITERIA})
    as_of: Tally = field(default_factory=Tally)
    peer: Tally = field(default_factory=Tally)

    @property
    def wanted(self) -> int:
        """How many figures the annotators have."""
        return self.ours["found"].found + self.ours["found"].missed


@dataclass(slots=True)
class SentenceScores:
    """Documents and news, known and held; and the news sentences that another way of reading splits."""

    rows: dict[str, SentenceScore] = field(default_factory=dict)
    peer_version: str | None = None
    otherwise_read: list[tuple[str, str]] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def score_sentences(data: Path) -> SentenceScores:
    """All annotated sentences; those of documents in readings of the whole documents."""
    peer = quantulum()
    scores = SentenceScores(peer_version=peer.version if peer else None)
    for kind in ("documents", "news"):
        for name in SETS:
            scores.rows[f"{kind}, {name}"] = SentenceScore()
    for path, sentences in documents(data):
        figures = read_document(path)
        for sentence in sentences:
            given = [one for one in figures if sentence.start <= one.start < sentence.end]
            _score(f"documents, {sentence.set}", sentence, given, peer, scores)
    own = news()
    for sentence, parse in zip(own, parsed(one.text for one in own), strict=True):
        given = [_of_sentence(figure, when, parse.text) for figure, when in dated_figures(parse)]
        _score(f"news, {sentence.set}", sentence, given, peer, scores)
        if len(servanda.read(Source("sentence.txt", parse.text.encode())).figures) != len(given):
            scores.otherwise_read.append((sentence.set, sentence.text))
    return scores


def read_document(path: Path) -> list[Answer]:
    """A document's figures, each at its place in the file's bytes."""
    source = load_source(path)
    text = canonical_text(source)
    found = ((one, text.source_bytes(one.start, one.end)) for one in read_source(source).figures)
    return [_of_document(one, *span) for one, span in found if span is not None]


def score_row(row: SentenceScore, wanted: Sequence[Answer], given: Sequence[Answer]) -> list[str]:
    """One sentence's figures, paired by place; says what is wrong."""
    pairs = pair([one.span for one in wanted], [one.span for one in given])
    together = [(wanted[left], given[right]) for left, right in pairs]
    for name, is_right in CRITERIA.items():
        row.ours[name].count(sum(is_right(*both) for both in together), len(wanted), len(given))
    for want, have in together:
        if want.as_of is not None:
            row.as_of.judge("as of", want.as_of == have.as_of)
    lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
    lines = [f"missed: {want}" for at, want in enumerate(wanted) if at not in lefts]
    lines += [f"surplus: {have}" for at, have in enumerate(given) if at not in rights]
    for want, have in together:
        wrong = [name for name, is_right in CRITERIA.items() if not is_right(want, have)]
        lines += [f"{', '.join(wrong)}: wanted {want}, read {have}"] if wrong else []
    return lines


def shared(one: str | None, other: str | None) -> bool:
    """Whether two measures share a content word, singular or plural; none on either side is right too."""
    if one is None or other is None:
        return one is other
    return bool(_content(one) & _content(other))


def same(one: str | None, other: str | None) -> bool:
    """Whether two measures are the same words, case and white space aside."""
    if one is None or other is None:
        return one is other
    return folded(one).casefold() == folded(other).casefold()


def _value(want: Answer, have: Answer) -> bool:
    return len(want.values) == len(have.values) and all(
        abs(left - right) <= _TOLERANCE * abs(left)
        for left, right in zip(want.values, have.values, strict=True)
    )


def _bound(want: Answer, have: Answer) -> bool:
    return _value(want, have) and want.bound == have.bound


CRITERIA: dict[str, Callable[[Answer, Answer], bool]] = {
    "found": lambda _want, _have: True,
    "value": _value,
    "value, bound": _bound,
    "value, bound, trend": lambda want, have: _bound(want, have) and want.trend == have.trend,
    "value, unit": lambda want, have: _value(want, have) and want.unit == have.unit,
    "value, currency": lambda want, have: _value(want, have) and want.currency == have.currency,
    "value, measure": lambda want, have: _value(want, have) and shared(want.measure, have.measure),
    "value, measure word by word": lambda want, have: _value(want, have) and same(want.measure, have.measure),
}
"""What a figure must have right, beside being where the annotators have one."""


def _score(
    name: str, sentence: Sentence, given: Sequence[Answer], peer: Quantulum | None, scores: SentenceScores
) -> None:
    row = scores.rows[name]
    row.sentences += 1
    wrong = score_row(row, sentence.figures, given)
    if sentence.set == "known":
        scores.misses += [f"{name}: {line}: {sentence.text!r}" for line in wrong]
    if peer is not None:
        wanted = [Quantity(one.values, "") for one in sentence.figures]
        others = peer.read(sentence.text)
        row.peer.count(len(common(wanted, others, "value")), len(wanted), len(others))


def _of_document(figure: Figure, start: int, end: int) -> Answer:
    return Answer(
        start=start,
        end=end,
        values=ends(figure.value, figure.lower, figure.upper),
        bound=figure.bound,
        trend=figure.trend,
        unit=figure.unit,
        currency=figure.currency,
        measure=figure.measure,
        as_of=figure.as_of,
    )


def _of_sentence(figure: FigureFound, when: str | None, text: str) -> Answer:
    return Answer(
        start=figure.start,
        end=figure.end,
        values=ends(figure.value, figure.lower, figure.upper),
        bound=figure.bound.name,
        trend=figure.trend,
        unit=figure.unit,
        currency=figure.currency,
        measure=text[slice(*figure.measure)] if figure.measure else None,
        as_of=when,
    )


def _content(measure: str) -> set[str]:
    words = (word for word in _WORD.findall(measure.casefold()) if word not in _IDLE)
    return {word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words}
