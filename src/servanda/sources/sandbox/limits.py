"""How much time, memory and output a parser may use, and how the child binds itself to it."""

from __future__ import annotations

import os
import resource
import signal
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000
PATIENCE = "SERVANDA_PATIENCE"
"""The environment variable that multiplies every time limit, for a slow or busy machine."""


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of wall time and of processor time; ``memory`` in bytes beyond what the child begins
    with; ``output`` in bytes of what it hands back.

    A parser that works page by page asks for more time with each page that it has read, so that a long
    document is not refused while an endless one is.
    """

    seconds: float = 15.0
    memory: int = 512 * MEGABYTE
    output: int = 96 * MEGABYTE

    @classmethod
    def of_machine(cls) -> Limits:
        """The usual limits, times what ``SERVANDA_PATIENCE`` says."""
        return cls(seconds=cls().seconds * patience())


def patience() -> float:
    """The factor for every time limit; 1 when the variable is absent or no number from 0.1 to 100."""
    try:
        factor = float(os.environ.get(PATIENCE, "1"))
    except ValueError:
        return 1.0
    return factor if 0.1 <= factor <= 100 else 1.0


def bind(limits: Limits) -> None:
    """Bind this process, and every one that it starts, to the limits; nothing can lift them again.

    Files can be read (the parsers' own data), but none can be written: their greatest size is nought.
    """
    processor = int(limits.seconds) + 2
    for what, most in (
        (resource.RLIMIT_AS, _address_space() + limits.memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        _lower(what, most)
    # The soft limit ends the child; the hard one leaves room for the time that more pages earn.
    _lower(resource.RLIMIT_CPU, processor, 40 * processor)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)


def more_processor_time(seconds: float) -> None:
    """Let this process run longer, up to the hard limit."""
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if soft != resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_CPU, (min(soft + int(seconds) + 1, hard), hard))


def _lower(what: int, soft: int, hard: int | None = None) -> None:
    """Lower a limit; one that the system keeps lower still stays."""
    _, allowed = resource.getrlimit(what)
    hard = soft if hard is None else hard
    if allowed != resource.RLIM_INFINITY:
        soft, hard = min(soft, allowed), min(hard, allowed)
    try:
        resource.setrlimit(what, (soft, hard))
    except (OSError, ValueError):
        # macOS has no limit on address space; the other limits still hold.
        if what != resource.RLIMIT_AS:
            raise


def _address_space() -> int:
    """What this process has mapped already."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 1024 * MEGABYTE
    return pages * resource.getpagesize()
