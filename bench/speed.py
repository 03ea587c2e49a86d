"""How fast Servanda reads, beside the bare parser that it stands on.

Three fresh processes are started. One reads whole documents with Servanda; one runs the same spaCy model
with all its components over the same texts, cut at blank lines; one runs it over no more than the
paragraphs that Servanda has parsed. Each loads its model and warms up first. Then they take turns, group
by group and round by round, so that whatever else the machine does falls on all alike; peak memory is
what each process says of itself at its end.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from bench.corpus import EXAMPLES, ROOT, documents_in, words_in

ROUNDS = 3
KINDS = ("servanda", "bare", "parse")
"""The whole reading; spaCy over the raw text; spaCy over the paragraphs that the reading parses."""
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_BATCH = 64
"""Measured: with 16, 256 and 1,000 paragraphs a batch the parser is no faster, and takes more memory."""
_BLANK_LINE = re.compile(r"\r?\n[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Turn:
    """How long one process took over one group: by the clock, and of the processor's time."""

    wall: float
    processor: float


@dataclass(slots=True)
class Speed:
    """What was measured of each kind: turns[kind][group] in order of the rounds, and peak bytes."""

    documents: dict[str, int]
    words: dict[str, int]
    turns: dict[str, dict[str, list[Turn]]] = field(default_factory=dict)
    peak: dict[str, int] = field(default_factory=dict)

    def seconds(self, kind: str, groups: Sequence[str], part: str = "wall") -> list[float]:
        """For each round, the seconds over the groups together."""
        rounds = zip(*(self.turns[kind][group] for group in groups), strict=True)
        return [sum(getattr(turn, part) for turn in turns) for turns in rounds]

    def ratio(self, groups: Sequence[str], part: str = "wall", of: str = "bare") -> list[float]:
        """For each round, how many times as long the whole reading took as the bare parser."""
        ours, bare = self.seconds("servanda", groups, part), self.seconds(of, groups, part)
        return [one / other for one, other in zip(ours, bare, strict=True)]

    def middle(self, kind: str, groups: Sequence[str]) -> float:
        """The median round's seconds."""
        return median(self.seconds(kind, groups))


def measure_speed(groups: dict[str, list[Path]]) -> Speed:
    """Let the processes take turns over the groups, ``ROUNDS`` times."""
    speed = Speed(
        documents={name: len(paths) for name, paths in groups.items()},
        words={name: sum(words_in(path) for path in paths) for name, paths in groups.items()},
        turns={kind: {name: [] for name in groups} for kind in KINDS},
    )
    runners = {kind: _Runner(kind) for kind in KINDS}
    try:
        for number in range(ROUNDS):
            order = KINDS if number % 2 == 0 else KINDS[::-1]
            for name, paths in groups.items():
                for kind in order:
                    speed.turns[kind][name].append(runners[kind].take(paths))
        for kind, runner in runners.items():
            speed.peak[kind] = runner.end()
    finally:
        for runner in runners.values():
            runner.process.kill()
            runner.process.wait()
    return speed


class _Runner:
    """A process that reads what it is given, one group a line, and answers with its seconds."""

    def __init__(self, kind: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bench.speed", kind],
            cwd=ROOT,
            env={**os.environ, **_ONE_THREAD},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._answer()

    def take(self, paths: Sequence[Path]) -> Turn:
        self._say(json.dumps([str(path) for path in paths]))
        answer = self._answer()
        return Turn(answer["wall"], answer["processor"])

    def end(self) -> int:
        self._say("")
        return int(self._answer()["peak"])

    def _say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def _answer(self) -> dict[str, float]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the process that measures ended with status {self.process.wait()}")
        answer: dict[str, float] = json.loads(line)
        return answer


def _serve(kind: str) -> None:
    """What the process does: load, warm up, then take groups until an empty line comes."""
    prepare, work = {"servanda": _servanda, "bare": _bare, "parse": _parse}[kind]()
    work(prepare(documents_in(EXAMPLES)))
    _reply(ready=1)
    for line in sys.stdin:
        names = json.loads(line) if line.strip() else None
        if names is None:
            break
        prepared = prepare([Path(name) for name in names])
        wall, processor = time.perf_counter(), time.process_time()
        work(prepared)
        _reply(wall=time.perf_counter() - wall, processor=time.process_time() - processor)
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    _reply(peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)


def _reply(**answer: float) -> None:
    print(json.dumps(answer), flush=True)


Prepare = Callable[[Sequence[Path]], list[Any]]
"""What comes before the clock starts: the files' bytes, for one kind the paragraphs in them."""
Work = Callable[[list[Any]], None]
"""What is timed."""


def _servanda() -> tuple[Prepare, Work]:
    from servanda.reading import read_source
    from servanda.sources import load_source

    def work(sources: list[Any]) -> None:
        for source in sources:
            read_source(source)

    return lambda paths: [load_source(path) for path in paths], work


def _bare() -> tuple[Prepare, Work]:
    pipe = _pipe()

    def work(contents: list[Any]) -> None:
        pipe(part for data in contents for part in paragraphs(data))

    return lambda paths: [path.read_bytes() for path in paths], work


def _parse() -> tuple[Prepare, Work]:
    from servanda.sources import canonical_text, load_source
    from servanda.structure import find_sections
    from servanda.structure.prose import prose_of

    def prepare(paths: Sequence[Path]) -> list[Any]:
        texts = [canonical_text(load_source(path)) for path in paths]
        proses = [prose_of(text.text, find_sections(text).sections) for text in texts]
        return [paragraph.text for prose in proses for paragraph in prose]

    return prepare, _pipe()


def _pipe() -> Callable[[Iterable[str]], None]:
    """The model with all its components, one thread, in the batches that are fastest here."""
    import spacy
    from threadpoolctl import threadpool_limits

    from servanda.language.parse import MODEL

    nlp = spacy.load(MODEL)

    def pipe(parts: Iterable[str]) -> None:
        with threadpool_limits(limits=1):
            for _ in nlp.pipe(parts, batch_size=_BATCH):
                pass

    return pipe


def paragraphs(data: bytes) -> list[str]:
    """A raw text, cut at blank lines."""
    return [part for part in _BLANK_LINE.split(data.decode("utf-8", "replace")) if part.strip()]


if __name__ == "__main__":
    _serve(sys.argv[1])
