"""Reading many documents, one after the other or in several processes, always in the order given."""

from __future__ import annotations

import signal
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait

from servanda.cli.terminal import described
from servanda.errors import SourceError
from servanda.model import Reading, Source
from servanda.sources.documents import Documents, Found

_AHEAD = 4
"""How many documents a process may be ahead of the one that is waited for."""


Result = Reading | SourceError
"""What reading one document gives."""


@dataclass(frozen=True, slots=True)
class Read:
    """One document that was read; or, in its place, why it was not."""

    name: str
    reason: str | None = None
    source: Source | None = None
    reading: Reading | None = None


def read_each(found: Documents | Iterable[Found], jobs: int) -> Generator[Read]:
    """Read documents in ``jobs`` processes; the results come in the order of ``found``.

    An error never ends the rest, nor does a process that dies: each document has one result in its place.
    Loading, fetching and opening archives is done here, one after the other; reading in the processes.
    """
    documents = found if isinstance(found, Documents) else Documents(found)
    if jobs == 1:
        for document in documents:
            yield _result(document, _read(document))
    else:
        yield from _read_in_processes(iter(documents), jobs)


def _read(document: Source | SourceError) -> Result:
    if isinstance(document, SourceError):
        return document
    try:
        from servanda.reading import read_source

        return read_source(document)
    except SourceError as error:
        return error
    except Exception as error:
        return SourceError(document.name, f"could not be read (internal error: {described(error)})")


def _result(document: Source | SourceError, result: Result) -> Read:
    if isinstance(result, SourceError):
        return Read(result.name, result.reason)
    assert isinstance(document, Source)
    return Read(document.name, source=document, reading=result)


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

    def give(self, number: int, document: Source) -> None:
        self.pipe.send(document)
        self.number = number

    def take(self, name: str) -> Result:
        """The result; or, when the process died over the document, how."""
        self.number = None
        try:
            result: Result = self.pipe.recv()
        except (EOFError, OSError):
            return SourceError(name, f"could not be read: {self.death()}")
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


def _read_in_processes(documents: Iterator[Source | SourceError], jobs: int) -> Generator[Read]:
    workers: list[_Worker] = []
    given: dict[int, Source] = {}
    done: dict[int, Read] = {}
    begun = yielded = 0
    ended = False
    try:
        while not ended or yielded < begun:
            while (
                not ended and begun < yielded + _AHEAD * jobs and (free := _free(workers, jobs)) is not None
            ):
                document = next(documents, None)
                if document is None:
                    ended = True
                elif isinstance(document, SourceError):
                    done[begun] = _result(document, document)
                    begun += 1
                else:
                    given[begun] = document
                    _give(workers, free, begun, document)
                    begun += 1
            busy = {worker.pipe: worker for worker in workers if worker.number is not None}
            for pipe in wait(list(busy)) if busy and yielded not in done else ():
                worker = busy[pipe]  # type: ignore[index]
                number = worker.number or 0
                document = given.pop(number)
                done[number] = _result(document, worker.take(document.name))
            while yielded in done:
                yield done.pop(yielded)
                yielded += 1
    finally:
        for worker in workers:
            worker.end()


def _free(workers: list[_Worker], jobs: int) -> int | None:
    """The place of a process that can take a document; a new one is started while there may be more."""
    for place, worker in enumerate(workers):
        if worker.number is None:
            return place
    if len(workers) < jobs:
        workers.append(_Worker())
        return len(workers) - 1
    return None


def _give(workers: list[_Worker], place: int, number: int, document: Source) -> None:
    """Hand the document to the process; one that has died since is replaced."""
    try:
        workers[place].give(number, document)
    except OSError:
        workers[place].end()
        workers[place] = _Worker()
        workers[place].give(number, document)


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
