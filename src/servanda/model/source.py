"""A document as it reached us: its bytes, where they came from, and its pages when it has any."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Source:
    """One document as it reached us: where it came from and its bytes, unchanged.

    What was fetched has its final ``address``, the one that was ``asked`` for, when it was ``retrieved``
    (UTC, ISO 8601), and the ``charset`` and ``media_type`` that the server declared: hints, the content
    decides.
    """

    name: str
    data: bytes
    media_type: str | None = None
    charset: str | None = None
    address: str | None = None
    retrieved: str | None = None
    asked: str | None = None

    @property
    def short_name(self) -> str:
        """The file's name alone; of an address the last step of its path, or the host."""
        inside = self.name.removeprefix(self.address or "")
        if not self.address or inside:
            return re.split(r"[/\\]", self.name)[-1]
        parts = urlsplit(self.address)
        return unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.netloc


class Word(NamedTuple):
    """Where one printed word stands: its characters, and its box in points from the page's top left."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a PDF or scan; ``width`` and ``height`` in points (1/72 inch).

    ``confidence`` is the mean, from 0 to 1, with which the words of a ``scanned`` page were recognised,
    None on a page that was not scanned.
    """

    number: int
    width: float
    height: float
    start: int
    end: int
    scanned: bool = False
    confidence: float | None = None
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDescription:
    """The source in the reading: enough to know it again, without its bytes.

    ``encoding`` is None when the source is no text but, say, a PDF; ``address`` and ``retrieved`` are
    known of what was fetched.
    """

    name: str
    media_type: str
    sha256: str
    bytes: int
    encoding: str | None
    address: str | None = None
    retrieved: str | None = None
