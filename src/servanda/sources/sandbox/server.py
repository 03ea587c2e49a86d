"""The server process: one forked child a request, watched while it works.

It never looks into a source itself: it imports the parser that the first bytes call for, so that the
child has it at once, and forks. It ends when the caller does, and a child with it.
"""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, NoReturn

from servanda.sources.sandbox.child import do_task
from servanda.sources.sandbox.limits import Limits
from servanda.sources.sandbox.tasks import TASKS, Task, prepare, warm
from servanda.sources.sandbox.wire import first_message, packed, receive, seconds_asked, send

_LONGEST = 3_600.0
"""Seconds after which a child is ended however many pages it has read."""


class _CallerGoneError(Exception):
    """Nobody waits for an answer any more."""


def serve(requests: int, answers: int, tasks: Mapping[str, Task] = TASKS) -> None:
    """Answer the requests that come through one pipe into another until the caller ends."""
    caller = _watched(os.getppid())
    watched = [requests] if caller is None else [requests, caller]
    while True:
        if caller in select.select(watched, [], [])[0]:
            return
        with suppress(EOFError, BrokenPipeError, _CallerGoneError):
            send(answers, _answer(*receive(requests), tasks, watched))
            continue
        return


def _watched(process: int) -> int | None:
    """What becomes readable when a process ends.

    Its pipe says so too, but not while another process that it has forked holds the pipe open.
    """
    try:
        return os.pidfd_open(process)
    except (AttributeError, OSError):
        return None


def _answer(request: dict[str, Any], content: bytes, tasks: Mapping[str, Task], watched: list[int]) -> bytes:
    """The child's message, or one that says how the child ended without it."""
    prepare(content)
    task = tasks[request["task"]]
    limits = Limits(**request["limits"])
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        do_task(task, request, content, limits, writing)
    try:
        os.close(writing)
        message, reason = _watch(reading, watched, limits)
    finally:
        os.close(reading)
        status = _end(child)
    if message is not None:
        return message
    return packed({"reason": reason or _death(status, limits)})


def _end(child: int) -> int:
    """End a child and all that it started; how it ended."""
    with suppress(ProcessLookupError):
        # The child leads a group of its own: whatever it started ends with it.
        os.killpg(child, signal.SIGKILL)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _watch(reading: int, watched: list[int], limits: Limits) -> tuple[bytes | None, str | None]:
    """The child's answer, or the limit that it went beyond; neither when it died.

    Messages before the answer ask for more time. What the child writes is as hostile as its source.
    """
    received = bytearray()
    begun = time.monotonic()
    deadline = begun + limits.seconds
    while True:
        left = min(deadline, begun + _LONGEST) - time.monotonic()
        ready = select.select([reading, *watched], [], [], left)[0] if left > 0 else []
        if set(ready).intersection(watched):
            # It sends nothing while it waits: its end is all that can have come.
            raise _CallerGoneError
        if not ready:
            return None, _too_slow(limits)
        piece = os.read(reading, 1 << 20)
        if not piece:
            return None, None
        received += piece
        if len(received) > limits.output:
            return None, f"was given up: its text is larger than {limits.output // 1_000_000} MB"
        try:
            while (message := first_message(received)) is not None:
                more = seconds_asked(message)
                if more is None:
                    return message, None
                del received[: len(message)]
                deadline += max(0.0, min(_LONGEST, more))
        except (ValueError, TypeError, RecursionError):
            return None, "could not be read: its parser answered nonsense"


def _too_slow(limits: Limits) -> str:
    return f"was given up: reading it took longer than {limits.seconds:g} seconds"


def _death(status: int, limits: Limits) -> str:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number == signal.SIGXCPU:
            return _too_slow(limits)
        if number == signal.SIGABRT:
            # What a library does that is refused memory, or finds that it cannot go on.
            return "was given up: its parser stopped, as it does for want of memory or at a loop in the file"
        return f"could not be read: its parser was ended by signal {number} ({signal.strsignal(number)})"
    return f"could not be read: its parser ended with status {os.waitstatus_to_exitcode(status)}"


def _stop(_number: int, _frame: object) -> NoReturn:
    """Told to end: a child at work ends too, on the way out."""
    raise SystemExit


def main(tasks: Mapping[str, Task] = TASKS) -> NoReturn:
    """What the server process does from its beginning to its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    try:
        warm()
        answers = os.dup(1)
        # What a parser prints must not get among the answers.
        os.dup2(2, 1)
        serve(0, answers, tasks)
    except SystemExit:
        os._exit(0)
    # Nothing is left to put in order, and a caller may be waiting for the end.
    os._exit(0)


if __name__ == "__main__":
    main()
