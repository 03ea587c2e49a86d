"""What reaches the terminal, and how the program ends."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from servanda.errors import ServandaError, UnknownDocumentError

if TYPE_CHECKING:
    from rich.console import Console

INTERRUPTED = 128 + 2
NOBODY_READS = 128 + 13
_WIDTH_OF_A_FILE = 120
# Control characters can command a terminal; direction overrides can show a word as another.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def prepare_streams() -> None:
    """No character of any document or file name may stop the output."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def printable(words: str) -> str:
    r"""The words on one line, control characters as ``\x1b``: seen, and without effect."""
    return _UNPRINTABLE.sub(lambda match: match.group().encode("unicode_escape").decode(), words)


def complain(message: str) -> None:
    """One line to stderr, named as ours."""
    print("servanda:", printable(message), file=sys.stderr, flush=True)


def is_unicode(stream: TextIO) -> bool:
    """Whether the stream takes every character, or only those of an older encoding."""
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")


def console() -> Console:
    """A console on stdout that takes nothing in a text for its own commands."""
    from rich.console import Console

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            """Leave the end of the program to ``ending``."""
            raise BrokenPipeError

    told = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Plain(markup=False, emoji=False, highlight=False, width=None if told else _WIDTH_OF_A_FILE)


@contextlib.contextmanager
def ending() -> Iterator[None]:
    """Whatever happens inside, the program ends with one line at most and the right status."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        _end("interrupted", INTERRUPTED)
    except BrokenPipeError:
        _end(None, NOBODY_READS)
    except UnknownDocumentError as error:
        first, *others = str(error).split("\n")
        _end(first, 1, others)
    except ServandaError as error:
        _end(str(error), 1)
    except OSError as error:
        _end(f"cannot go on: {error.strerror or error}", 1)
    except Exception as error:
        if type(error).__module__.startswith(("typer", "click")):
            raise
        _end(f"internal error: {described(error)}", 1)


def described(error: BaseException) -> str:
    """An unexpected exception on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _end(message: str | None, status: int, others: Sequence[str] = ()) -> None:
    """Say why, throw away what cannot be written any more, and exit."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    with contextlib.suppress(OSError, ValueError):
        if message is not None:
            complain(message)
        for line in others:
            print(printable(line), file=sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            # Python flushes once more at its end, and would complain itself.
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    raise SystemExit(status)
