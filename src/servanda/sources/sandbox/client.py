"""The caller's side: hand a source to the server, get the answer or one clear SourceError."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.extract import Extract
from servanda.sources.sandbox.limits import Limits
from servanda.sources.sandbox.process import Server
from servanda.sources.sandbox.wire import extract_of_words

if TYPE_CHECKING:
    from servanda.sources.picture import Strip


def extract(source: Source, limits: Limits | None = None) -> Extract:
    """The text of a source of any kind that is read, as its parser laid it out.

    Raises SourceError when it cannot be read, or when its parser died or went beyond the limits.
    """
    words, _ = _ask("extract", source, {}, limits)
    return extract_of_words(source.name, words)


def members(source: Source, limits: Limits | None = None) -> list[Source | SourceError] | None:
    """The documents inside an archive or a mail, in order; None when the source is a document itself.

    A member that cannot be taken out is a SourceError in its place. Raises SourceError when the archive
    as a whole cannot be opened.
    """
    words, content = _ask("members", source, {}, limits)
    if words.get("members") is None:
        return None
    found: list[Source | SourceError] = []
    position = 0
    for member in words["members"]:
        name = str(member["name"])
        if member.get("reason") is not None:
            found.append(SourceError(name, str(member["reason"])))
            continue
        end = position + int(member["length"])
        found.append(Source(name, content[position:end], member.get("media_type")))
        position = end
    return found


def picture(source: Source, strips: Sequence[Strip], limits: Limits | None = None) -> bytes:
    """A PNG of strips of the source's pages, with boxes marked in them.

    Raises SourceError when the source has no such page or it cannot be drawn.
    """
    return _ask("picture", source, {"strips": list(strips)}, limits)[1]


def _ask(
    task: str, source: Source, arguments: dict[str, Any], limits: Limits | None
) -> tuple[dict[str, Any], bytes]:
    request = {
        "task": task,
        "name": source.name.encode("utf-8", "backslashreplace").decode(),
        "media_type": source.media_type,
        "charset": source.charset,
        "arguments": arguments,
        "limits": asdict(limits or Limits.of_machine()),
    }
    for attempt in (1, 2):
        try:
            words, content = _server().ask(request, source.data)
        except (OSError, EOFError):
            # The server itself was ended, by a person or the system; a new one is started once.
            if attempt == 2:
                raise SourceError(source.name, "could not be read: the process that reads it ended") from None
            continue
        if "reason" in words:
            raise SourceError(source.name, str(words["reason"]))
        return words["answer"], content
    raise AssertionError("unreachable")


_servers: list[Server] = []
_starting = threading.Lock()


def _server() -> Server:
    with _starting:
        while _servers and not _servers[-1].usable:
            _servers.pop().end()
        if not _servers:
            _servers.append(Server())
        return _servers[-1]


@atexit.register
def _end() -> None:
    while _servers:
        _servers.pop().end()


def _begin_anew() -> None:
    """In a process forked from this one: its servers are not ours, and a lock may be held for ever."""
    global _starting
    _starting = threading.Lock()
    while _servers:
        _servers.pop().let_go()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
