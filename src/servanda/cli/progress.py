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
    """A bar on stderr while documents are read; nothing at all when stderr is no terminal."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._bar: Bar | None = None
        if sys.stderr.isatty():
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
            self._task = self._bar.add_task("reading", total=documents.expected)

    def __enter__(self) -> Progress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """One document is done: the bar steps out of the way of its line."""
        if self._bar is None:
            yield
            return
        # An archive that was opened meanwhile holds more than was expected.
        self._bar.update(self._task, advance=1, total=self._documents.expected)
        self._bar.stop()
        yield
        sys.stdout.flush()
        self._bar.start()
