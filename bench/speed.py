"""How fast Servanda reads, beside the bare parser that it stands on.

Two fresh processes are started, one that reads whole documents with Servanda, one that runs the same
spaCy model with all its components over the same texts, cut at blank lines. Both load their model and
warm up first. Then they take turns, group by group and round by round, so that whatever else the
machine does falls on both alike; their peak memory is what each process says of itself at its end.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.corpus import EXAMPLES, ROOT, documents_in, words_in

ROUNDS = 3
KINDS = ("servanda", "bare")
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
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

    def ratio(self, groups: Sequence[str], part: str = "wall") -> list[float]:
        """For each round, how many times as long the whole reading took as the bare parser."""
        ours, bare = (self.seconds(kind, groups, part) for kind in KINDS)
        return [one / other for one, other in zip(ours, bare, strict=True)]

    def middle(self, kind: str, groups: Sequence[str]) -> float:
        """The median round's seconds."""
        return median(self.seconds(kind, groups))


def measure_speed(groups: dict[str, list[Path]]) -> Speed:
    """Let the two processes take turns over the groups, ``ROUNDS`` times."""
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
    work = _servanda() if kind == "servanda" else _bare()
    work(
        [path.read_bytes() for path in documents_in(EXAMPLES)], [str(path) for path in documents_in(EXAMPLES)]
    )
    _reply(ready=1)
    for line in sys.stdin:
        names = json.loads(line) if line.strip() else None
        if names is None:
            break
        contents = [Path(name).read_bytes() for name in names]
        wall, processor = time.perf_counter(), time.process_time()
        work(contents, names)
        _reply(wall=time.perf_counter() - wall, processor=time.process_time() - processor)
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    _reply(peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit)


def _reply(**answer: float) -> None:
    print(json.dumps(answer), flush=True)


Work = Callable[[list[bytes], list[str]], None]


def _servanda() -> Work:
    from servanda.model import Source
    from servanda.reading import read_source

    def work(contents: list[bytes], names: list[str]) -> None:
        for data, name in zip(contents, names, strict=True):
            read_source(Source(name, data))

    return work


def _bare() -> Work:
    import spacy
    from threadpoolctl import threadpool_limits

    from servanda.language.parse import MODEL

    nlp = spacy.load(MODEL)

    def work(contents: list[bytes], names: list[str]) -> None:  # noqa: ARG001
        with threadpool_limits(limits=1):
            for _ in nlp.pipe(part for data in contents for part in paragraphs(data)):
                pass

    return work


def paragraphs(data: bytes) -> list[str]:
    """A raw text, cut at blank lines."""
    return [part for part in _BLANK_LINE.split(data.decode("utf-8", "replace")) if part.strip()]


if __name__ == "__main__":
    _serve(sys.argv[1])
