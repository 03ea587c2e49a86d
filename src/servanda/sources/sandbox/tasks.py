"""What a child may be asked to do. Each parser is imported when a source of its kind comes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.detect import media_type_of
from servanda.sources.extract import MoreTime
from servanda.sources.formats import parser_of
from servanda.sources.plain import read_plain
from servanda.sources.sandbox.wire import extract_to_words

Answer = tuple[dict[str, Any], bytes]
Task = Callable[[Source, dict[str, Any], MoreTime], Answer]
"""What the child does: a source and the task's arguments in, words and bytes out; raises SourceError."""


def prepare(content: bytes) -> None:
    """Import the parser of such bytes."""
    try:
        parser_of("", content)
    except (SourceError, ImportError):
        # The child will say it, with the source's name.
        return


def warm() -> None:
    """Do once what every child would do for itself at its first use."""
    extract_to_words(read_plain(Source("", b"warm"), lambda _: None))


def _extract(source: Source, _: dict[str, Any], more_time: MoreTime) -> Answer:
    return extract_to_words(parser_of(source.name, source.data)(source, more_time)), b""


def _members(source: Source, _: dict[str, Any], __: MoreTime) -> Answer:
    """Name, length, and media type or reason of each; their bytes one after the other."""
    kind = media_type_of(source.data)
    if kind in ("application/zip", "application/gzip"):
        from servanda.sources.archive import members_of
    elif kind in ("message/rfc822", "application/mbox"):
        from servanda.sources.mail import members_of
    else:
        return {"members": None}, b""
    found = members_of(source)
    if found is None:
        return {"members": None}, b""
    listed: list[dict[str, Any]] = [
        {"name": member.name, "reason": member.reason}
        if isinstance(member, SourceError)
        else {"name": member.name, "length": len(member.data), "media_type": member.media_type}
        for member in found
    ]
    return {"members": listed}, b"".join(member.data for member in found if isinstance(member, Source))


def _picture(source: Source, arguments: dict[str, Any], _: MoreTime) -> Answer:
    from servanda.sources.picture import draw_strips

    return {}, draw_strips(source, arguments["strips"])


TASKS: dict[str, Task] = {
    "extract": _extract,
    "members": _members,
    "picture": _picture,
}
