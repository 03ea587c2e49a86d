"""The child: bound to its limits, does one task, writes one answer, ends."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.sandbox.file_system import forbid_writing
from servanda.sources.sandbox.limits import Limits, bind, more_processor_time
from servanda.sources.sandbox.network import die_with_parent, forbid_network
from servanda.sources.sandbox.tasks import Task
from servanda.sources.sandbox.wire import packed, send

_MOST_FILES = 1 << 16


def do_task(task: Task, request: dict[str, Any], content: bytes, limits: Limits, writing: int) -> NoReturn:
    """Do what the request asks, write the answer into a pipe and end this process."""
    status = 1
    try:
        os.setpgid(0, 0)
        die_with_parent()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        _close_all_but(writing)
        bind(limits)
        forbid_network()
        forbid_writing()
        with _reporting(writing) as answer:
            source = Source(request["name"], content, request["media_type"], request["charset"])

            def more_time(seconds: float) -> None:
                more_processor_time(seconds)
                send(writing, packed({"more_seconds": seconds}))

            words, made = task(source, request["arguments"], more_time)
            answer += packed({"answer": words}, made)
        status = 0
    finally:
        os._exit(status)


@contextmanager
def _reporting(writing: int) -> Iterator[bytearray]:
    """Write the answer, or in its place the reason why there is none."""
    answer = bytearray()
    try:
        yield answer
    except SourceError as error:
        answer[:] = packed({"reason": error.reason})
    except MemoryError:
        answer[:] = packed({"reason": "was given up: reading it takes too much memory"})
    except RecursionError:
        answer[:] = packed({"reason": "is nested too deeply to be read"})
    except Exception as error:
        told = " ".join(str(error).split())[:200]
        answer[:] = packed({"reason": f"could not be read ({type(error).__name__}: {told})"})
    send(writing, bytes(answer))


def _close_all_but(writing: int) -> None:
    """No way to the terminal or the caller: what a parser or its library prints is for nobody."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.closerange(3, writing)
    os.closerange(writing + 1, _MOST_FILES)
    sys.stdin = None
