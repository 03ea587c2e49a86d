"""Reading many documents, one after the other or in several processes, always in the order given."""

from __future__ import annotations

import signal
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from pathlib import Path

from servanda.cli.terminal import described
from servanda.errors import SourceError
from servanda.model import Reading, Source

_AHEAD = 4
"""How many documents a process may be ahead of the one that is waited for."""


@dataclass(frozen=True, slots=True)
class Read:
    """One document that was read; or, in its place, why it was not."""

    name: str
    reason: str | None = None
    source: Source | None = None
    reading: Reading | None = None


def read_each(found: Sequence[Path | SourceError], jobs: int) -> Generator[Read]:
    """Read the files in ``jobs`` processes; the results come in the order of ``found``.

    An error never ends the rest, nor does a process that dies: each has one result in its place.
    """
    if jobs == 1 or len(found) == 1:
        for item in found:
            yield _not_found(item) if isinstance(item, SourceError) else _read(item)
    else:
        yield from _read_in_processes(found, min(jobs, len(found)))


def _not_found(error: SourceError) -> Read:
    return Read(error.name, error.reason)


def _read(path: Path) -> Read:
    try:
        from servanda.reading import read_source
        from servanda.sources import load_source

        source = load_source(path)
        return Read(source.name, source=source, reading=read_source(source))
    except SourceError as error:
        return Read(error.name, error.reason)
    except Exception as error:
        return Read(str(path), f"could not be read (internal error: {described(error)})")


class _Worker:
    """A process that reads one document at a time; ``number`` is the one that it is at."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self.number: int | None = None
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs,), daemon=True)
        with _without_interrupts():
            self.process.start()
        theirs.close()

    def give(self, number: int, path: Path) -> None:
        self.pipe.send(path)
        self.number = number

    def take(self, name: str) -> Read:
        """The result; or, when the process died over the document, how."""
        self.number = None
        try:
            result: Read = self.pipe.recv()
        except (EOFError, OSError):
            return Read(name, f"could not be read: {self.death()}")
        return result

    def death(self) -> str:
        self.process.join()
        status = self.process.exitcode or 0
        if status < 0:
            return f"the process that read it was ended by signal {-status} ({signal.strsignal(-status)})"
        return f"the process that read it ended with status {status}"

    def end(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()


def _serve(pipe: Connection) -> None:
    """What a worker does until nobody asks any more."""
    try:
        while True:
            pipe.send(_read(pipe.recv()))
    except (EOFError, BrokenPipeError):
        return
    except Exception:
        # The parent sees the pipe close and reports the document; a traceback here helps nobody.
        raise SystemExit(1) from None


def _read_in_processes(found: Sequence[Path | SourceError], jobs: int) -> Generator[Read]:
    workers = [_Worker() for _ in range(jobs)]
    done: dict[int, Read] = {}
    given = yielded = 0
    try:
        while yielded < len(found):
            while given < min(len(found), yielded + _AHEAD * jobs):
                item = found[given]
                if isinstance(item, SourceError):
                    done[given] = _not_found(item)
                elif not _given(workers, given, item):
                    break
                given += 1
            busy = {worker.pipe: worker for worker in workers if worker.number is not None}
            for pipe in wait(list(busy)) if yielded not in done else ():
                worker = busy[pipe]  # type: ignore[index]
                number = worker.number or 0
                done[number] = worker.take(str(found[number]))
            while yielded in done:
                yield done.pop(yielded)
                yielded += 1
    finally:
        for worker in workers:
            worker.end()


def _given(workers: list[_Worker], number: int, path: Path) -> bool:
    """Whether a process was free to take the document; one that has died is replaced."""
    for place, worker in enumerate(workers):
        if worker.number is None:
            try:
                worker.give(number, path)
            except OSError:
                worker.end()
                workers[place] = _Worker()
                workers[place].give(number, path)
            return True
    return False


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """A child started here never sees Ctrl-C: its parent ends it, and says so once.

    The signal is blocked rather than ignored: one that comes meanwhile still reaches us afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Its first start would lift the block again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
