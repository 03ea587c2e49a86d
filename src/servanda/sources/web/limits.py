"""How much time and how many bytes one address may cost."""

from __future__ import annotations

import time
from dataclasses import dataclass

from servanda.sources.files import MAXIMUM_BYTES
from servanda.sources.sandbox.limits import patience


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """``seconds`` for everything together: names, robots.txt, redirects and the document itself.

    ``connecting`` are the seconds for one connection, ``bytes`` the size of the document, as sent and as
    unpacked. ``longest_pause`` bounds the seconds between two pages of a host that asks for a pause.
    """

    seconds: float = 15.0
    connecting: float = 5.0
    bytes: int = MAXIMUM_BYTES
    redirects: int = 5
    longest_pause: float = 30.0

    @classmethod
    def of_machine(cls) -> FetchLimits:
        """The usual limits, times what ``SERVANDA_PATIENCE`` says."""
        factor = patience()
        return cls(seconds=cls().seconds * factor, connecting=cls().connecting * factor)


class Deadline:
    """The moment after which nobody waits any more."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Seconds that are left, ``most`` at most; never below nought."""
        left = max(self._end - time.monotonic(), 0.0)
        return left if most is None else min(left, most)

    def put_off(self, seconds: float) -> None:
        """Wait longer: these seconds were spent on purpose."""
        self._end += seconds
