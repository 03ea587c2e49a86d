"""From what was found to single documents: files are loaded, addresses fetched, archives and mails opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import sandbox
from servanda.sources.detect import media_type_of
from servanda.sources.files import load_source
from servanda.sources.web import Address

if TYPE_CHECKING:
    from servanda.sources.web.fetching import Fetcher

Found = Path | Address | Source | SourceError
"""Something to read, as it was found; an error stands in the place of what was not."""

DEEPEST = 3
"""How many archives may stand inside each other."""
MOST_DOCUMENTS = 5_000
MOST_BYTES = 400_000_000
"""What one archive may hold, with all the archives inside it; what stands behind is not read."""
_MESSAGE = "message/rfc822"
_HOLDING = ("application/zip", "application/gzip", _MESSAGE, "application/mbox")


class Documents:
    """The documents of all that was found, one after the other, each loaded when it is asked for.

    An archive or a mail gives each document inside it in its place, named "papers.zip/notes/one.pdf"; what
    cannot be loaded, fetched or opened gives a SourceError. ``expected`` is how many there will be as far
    as is known by now: it grows when an archive is opened.
    """

    def __init__(self, found: Iterable[Found], *, allow_loopback: bool = False) -> None:
        self._found = list(found)
        self._allow_loopback = allow_loopback
        self._fetcher: Fetcher | None = None
        self.expected = len(self._found)

    def __iter__(self) -> Iterator[Source | SourceError]:
        for item in self._found:
            try:
                with _explained(item.name if isinstance(item, Source) else str(item)):
                    source = self._loaded(item)
            except SourceError as error:
                yield error
                continue
            yield from self._opened(source, _Room())

    def _loaded(self, item: Found) -> Source:
        if isinstance(item, SourceError):
            raise item
        if isinstance(item, Source):
            return item
        if isinstance(item, Path):
            return load_source(item)
        if self._fetcher is None:
            from servanda.sources.web.fetching import Fetcher

            self._fetcher = Fetcher(allow_loopback=self._allow_loopback)
        return self._fetcher.fetch(item)

    def _opened(self, source: Source, room: _Room, depth: int = 0) -> Iterator[Source | SourceError]:
        """The source itself when it is a document, else what it holds, to the last archive inside."""
        try:
            with _explained(source.name):
                held = documents_in(source)
            if held is not None and depth >= DEEPEST:
                raise SourceError(source.name, f"is packed too deep: in {DEEPEST} archives already")
        except SourceError as error:
            yield error
            return
        if held is None:
            yield source
            return
        self.expected += len(held) - 1
        for position, member in enumerate(held):
            if isinstance(member, Source) and not room.for_one_more(member):
                left = len(held) - position
                self.expected -= left - 1
                yield SourceError(
                    source.name, f"holds too much: {left:,} of its {len(held):,} documents were not read"
                )
                return
            if isinstance(member, SourceError):
                yield member
            else:
                yield from self._opened(member, room, depth + 1)


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """What nobody has thought of is the one document's own error: the rest is read."""
    try:
        yield
    except SourceError:
        raise
    except Exception as error:
        told = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise SourceError(name, f"could not be opened (internal error: {told})") from error


class _Room:
    """How much more one archive may hold."""

    def __init__(self) -> None:
        self._documents = MOST_DOCUMENTS
        self._bytes = MOST_BYTES

    def for_one_more(self, source: Source) -> bool:
        self._documents -= 1
        self._bytes -= len(source.data)
        return self._documents >= 0 and self._bytes >= 0


def documents_in(source: Source) -> list[Source | SourceError] | None:
    """The documents inside an archive or a mail; None when the source is a document itself.

    Each is named after the source, and has its address. A mail is the first of its own documents: it has
    the media type of a message then, and is not opened again. Raises SourceError when the source cannot be
    opened or holds nothing.
    """
    if source.media_type == _MESSAGE or media_type_of(source.data) not in _HOLDING:
        return None
    held = sandbox.members(source)
    if held is None:
        return None
    if not held:
        raise SourceError(source.name, "is an archive without any document")
    return [_named(source, member) for member in held]


def _named(source: Source, member: Source | SourceError) -> Source | SourceError:
    name = member.name
    if name != source.name and not name.startswith(f"{source.name}/"):
        name = f"{source.name}/{name}"
    if isinstance(member, SourceError):
        return SourceError(name, member.reason)
    return replace(member, name=name, address=source.address, retrieved=source.retrieved, asked=source.asked)
