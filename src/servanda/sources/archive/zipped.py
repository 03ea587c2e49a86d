"""The members of a ZIP archive, taken out one by one within bounds.

What an archive says of itself is not believed: sizes are bounded as declared and as they come out,
entries may not share bytes, and no name is used as a path.
"""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import PurePosixPath

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.archive.labels import clean_label, distinct, member_name
from servanda.sources.files import MAXIMUM_BYTES, document_by_name, holds_text

MOST_BYTES = 80_000_000
"""All documents of one archive together."""
MOST_DOCUMENTS = 1_000
_MOST_ENTRIES = 20_000
_HIGHEST_RATIO = 200
_SMALL = 1_000_000
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_SYSTEM_FOLDERS = {"__MACOSX"}
_SYSTEM_FILES = {"thumbs.db", "desktop.ini"}
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, ValueError, OverflowError, IndexError, KeyError,
)  # fmt: skip


@contextmanager
def opened(source: Source) -> Iterator[zipfile.ZipFile]:
    """The archive with its directory read. Raises SourceError when that is damaged or far too long."""
    entries = source.data.count(b"PK\x01\x02")
    if entries > _MOST_ENTRIES:
        raise SourceError(
            source.name, f"is an archive of {entries:,} entries, the limit is {_MOST_ENTRIES:,}"
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (*_DAMAGE, NotImplementedError) as error:
        reason = f"is a damaged or cut-off ZIP archive ({_told(error)})"
        raise SourceError(source.name, reason) from None
    with archive:
        yield archive


def documents_in(archive: zipfile.ZipFile, source: Source) -> list[Source | SourceError]:
    """The documents, in order of their names. Raises SourceError when there are none, or too many."""
    entries = [(clean_label(member_name(info)), info) for info in archive.infolist() if not info.is_dir()]
    if not archive.infolist():
        raise SourceError(source.name, "is an empty ZIP archive")
    _refuse_overlaps(source, [info for _, info in entries])
    entries.sort(key=lambda entry: (entry[0], entry[1].header_offset))
    found: list[Source | SourceError] = []
    taken: set[str] = set()
    room = MOST_BYTES
    for label, info in entries:
        if _is_hidden(label) or document_by_name(PurePosixPath(label)) is False:
            continue
        member = _member(archive, info, f"{source.name}/{label}", room)
        if isinstance(member, Source):
            if document_by_name(PurePosixPath(label)) is None and not holds_text(member.data[:4096]):
                continue
            room -= len(member.data)
        if len(found) == MOST_DOCUMENTS:
            raise SourceError(source.name, f"is an archive of more than {MOST_DOCUMENTS:,} documents")
        member_label = distinct(member.name, taken)
        found.append(
            Source(member_label, member.data)
            if isinstance(member, Source)
            else SourceError(member_label, member.reason)
        )
    if not found:
        raise SourceError(source.name, "is a ZIP archive without documents")
    return found


def _is_hidden(label: str) -> bool:
    """Whether systems put it there and not people."""
    steps = label.split("/")
    return (
        any(step.startswith(".") or step in _SYSTEM_FOLDERS for step in steps)
        or steps[-1].lower() in _SYSTEM_FILES
    )


def _refuse_overlaps(source: Source, infos: list[zipfile.ZipInfo]) -> None:
    """Entries that share bytes are how a small archive claims to hold everything many times."""
    in_order = sorted(infos, key=lambda info: info.header_offset)
    for first, second in pairwise(in_order):
        if first.header_offset + _LOCAL_HEADER + first.compress_size > second.header_offset:
            raise SourceError(source.name, "is a ZIP archive whose entries overlap; nothing was taken out")


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, room: int) -> Source | SourceError:
    """The member's bytes; or why they were not taken out."""
    reason = _refusal(info, room)
    if reason is not None:
        return SourceError(name, reason)
    most = min(MAXIMUM_BYTES, room)
    try:
        with archive.open(info) as opened_member:
            data = opened_member.read(most + 1)
    except NotImplementedError:
        return SourceError(name, f"is compressed by a method that is not read ({info.compress_type})")
    except MemoryError:
        return SourceError(name, "takes too much memory to unpack")
    except RuntimeError as error:
        return SourceError(name, f"cannot be unpacked ({_told(error)})")
    except _DAMAGE as error:
        return SourceError(name, f"is damaged inside the archive ({_told(error)})")
    if len(data) > most:
        return SourceError(name, f"is larger than the archive says; the limit is {most:,} bytes")
    return Source(name, data)


def _refusal(info: zipfile.ZipInfo, room: int) -> str | None:
    """Why the member is not even opened, by what the archive says of it."""
    if info.flag_bits & _ENCRYPTED:
        return "is encrypted"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link to another file, not a document"
    if info.file_size > MAXIMUM_BYTES:
        return f"is too large: {info.file_size:,} bytes, the limit is {MAXIMUM_BYTES:,}"
    if info.file_size > _SMALL and info.file_size > _HIGHEST_RATIO * max(1, info.compress_size):
        return f"is packed more than {_HIGHEST_RATIO} times smaller than it is: no document is"
    if info.file_size > room:
        return f"was not taken out: the archive's documents are more than {MOST_BYTES:,} bytes together"
    return None


def _told(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
