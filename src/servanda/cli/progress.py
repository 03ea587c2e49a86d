"""How far the reading is, for somebody who waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from servanda.sources.documents import Documents


class Progress:
    """A bar on stderr while several documents are read; nothing at all when stderr is no terminal."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._done = 0
        self._bar: Bar | None = None

    def __enter__(self) -> Progress:
        self._show()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """One document is done: the bar steps out of the way of its line."""
        self._done += 1
        if self._bar is not None:
            self._bar.stop()
        yield
        sys.stdout.flush()
        self._show()

    def _show(self) -> None:
        """An archive that was opened meanwhile holds more than was expected."""
        expected = self._documents.expected
        if expected < 2 or not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = Bar(
                TextColumn("reading"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
                # stdout may be a pipe: what is printed there is data, and not for the bar's terminal.
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._bar.add_task("reading")
        self._bar.update(self._bar.task_ids[0], completed=self._done, total=expected)
        self._bar.start()
