"""How many sentences a second the reader of figures takes, beside quantulum3, on one core.

The sentences are all that are annotated, in ``tests/gold`` and in the labelled sets from outside. The readers
take turns, round by round, so that whatever else the machine does falls on all alike; each warms up first.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from threadpoolctl import threadpool_limits

from bench.figure_gold import documents, news
from bench.outside import FOLDER
from bench.peers.quantulum import quantulum
from bench.sentences import figures_of, masks, parsed
from servanda.entries.figures import find_figures

ROUNDS = 3
ALONE = "Servanda's figures alone, parse and dates given"
WITH_DATES = "Servanda's figures and dates, parse given"
WITH_PARSE = "Servanda's figures and dates with the parse"
_WARM = 100


@dataclass(slots=True)
class FigureSpeed:
    """Seconds of each reader, in order of the rounds."""

    sentences: int
    words: int
    seconds: dict[str, list[float]] = field(default_factory=dict)

    def rate(self, reader: str) -> float:
        """Sentences a second, in the median round."""
        return self.sentences / median(self.seconds[reader])


def measure_figure_speed(data: Path) -> FigureSpeed:
    """All readers over all sentences, ``ROUNDS`` times."""
    texts = sentences(data)
    speed = FigureSpeed(len(texts), sum(len(text.split()) for text in texts))
    with threadpool_limits(limits=1):
        readers = _readers(texts)
        for work in readers.values():
            work(_WARM)
        for number in range(ROUNDS):
            turns = list(readers.items())
            for name, work in turns if number % 2 == 0 else reversed(turns):
                start = time.perf_counter()
                work(len(texts))
                speed.seconds.setdefault(name, []).append(time.perf_counter() - start)
    return speed


def sentences(data: Path) -> list[str]:
    """The annotated sentences, white space folded, and the labelled ones."""
    texts = [one.text for _, annotated in documents(data) for one in annotated]
    texts += [one.text for one in news()]
    for path in sorted((data / FOLDER).glob("*.json")):
        texts += [record["text"] for record in json.loads(path.read_text("utf-8"))]
    return texts


def _readers(texts: Sequence[str]) -> dict[str, Callable[[int], None]]:
    """What each does with the first so many sentences; the parses are made before the clock starts."""
    parses = parsed(texts)
    masked = [masks(parse.text) for parse in parses]
    peer = quantulum()

    def over(read: Callable[[str], object]) -> Callable[[int], None]:
        def work(count: int) -> None:
            for text in texts[:count]:
                read(text)

        return work

    def alone(count: int) -> None:
        for parse, spans in zip(parses[:count], masked[:count], strict=True):
            list(find_figures(parse, spans))

    def with_dates(count: int) -> None:
        for parse in parses[:count]:
            figures_of(parse)

    def with_parse(count: int) -> None:
        for parse in parsed(texts[:count]):
            figures_of(parse)

    readers: dict[str, Callable[[int], None]] = {ALONE: alone, WITH_DATES: with_dates, WITH_PARSE: with_parse}
    if peer is not None:
        readers[f"quantulum3 {peer.version}"] = over(peer.read)
    return readers
