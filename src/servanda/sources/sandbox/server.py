"""The server process: one forked child a request, watched while it works.

It never looks into a source itself: it imports the parser that the first bytes call for, so that the
child has it at once, and forks.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import suppress
from typing import Any, BinaryIO

from servanda.sources.sandbox.child import do_task
from servanda.sources.sandbox.limits import Limits
from servanda.sources.sandbox.network import die_with_parent
from servanda.sources.sandbox.tasks import prepare, warm
from servanda.sources.sandbox.wire import length_of, packed, receive, unpacked

_LONGEST = 3_600.0
"""Seconds after which a child is ended however many pages it has read."""


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    die_with_parent()
    while True:
        try:
            request, content = receive(requests)
        except EOFError:
            return
        answers.write(_answer(request, content))
        answers.flush()


def _answer(request: dict[str, Any], content: bytes) -> bytes:
    """The child's message, or one that says how the child ended without it."""
    prepare(content)
    limits = Limits(**request["limits"])
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        do_task(request, content, limits, writing)
    os.close(writing)
    message, reason = _watch(reading, limits)
    os.close(reading)
    with suppress(ProcessLookupError):
        # The child leads a group of its own: whatever it started ends with it.
        os.killpg(child, signal.SIGKILL)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if message is not None:
        return message
    return packed({"reason": reason or _death(status, limits)})


def _watch(reading: int, limits: Limits) -> tuple[bytes | None, str | None]:
    """The child's answer, or the limit that it went beyond; neither when it died.

    Messages before the answer ask for more time.
    """
    received = bytearray()
    begun = time.monotonic()
    deadline = begun + limits.seconds
    while True:
        left = min(deadline, begun + _LONGEST) - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            return None, _too_slow(limits)
        piece = os.read(reading, 1 << 20)
        if not piece:
            return None, None
        received += piece
        while (length := length_of(received)) and length <= len(received):
            message = bytes(received[:length])
            del received[:length]
            words, _ = unpacked(message)
            if "more_seconds" not in words:
                return message, None
            deadline += float(words["more_seconds"])
        if len(received) > limits.output:
            return None, f"was given up: its text is larger than {limits.output // 1_000_000} MB"


def _too_slow(limits: Limits) -> str:
    return f"was given up: reading it took longer than {limits.seconds:g} seconds"


def _death(status: int, limits: Limits) -> str:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number == signal.SIGXCPU:
            return _too_slow(limits)
        return f"could not be read: its parser was ended by signal {number} ({signal.strsignal(number)})"
    return f"could not be read: its parser ended with status {os.waitstatus_to_exitcode(status)}"


if __name__ == "__main__":
    warm()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a parser prints must not get among the answers.
    os.dup2(2, 1)
    with suppress(BrokenPipeError):
        serve(requests, answers)
