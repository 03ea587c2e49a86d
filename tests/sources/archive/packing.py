"""Makes archives, honest and hostile, of texts that are written here."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Mapping

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import sandbox

STATEMENT = "Joint Statement\n\nWe, the Ministers of the Sarune Valley Coalition, met in Lindhaven.\n"


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive with these files in this order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def with_link(name: str, target: str) -> bytes:
    """An archive whose one member is a symbolic link."""
    made = io.BytesIO()
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(info, target)
    return made.getvalue()


def encrypted(data: bytes) -> bytes:
    """The archive with the flag of encryption set on every member, here and in the directory."""
    changed = bytearray(data)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(signature)
        while start >= 0:
            changed[start + place] |= 1
            start = changed.find(signature, start + 4)
    return bytes(changed)


def overlapping() -> bytes:
    """An archive whose directory names the same bytes twice, as two members."""
    data = packed({"a.txt": STATEMENT})
    directory = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[directory:end]
    tail = bytearray(data[end:])
    struct.pack_into("<HHI", tail, 8, 2, 2, 2 * len(entry))
    return data[:directory] + entry + entry.replace(b"a.txt", b"b.txt") + bytes(tail)


def members(data: bytes, name: str = "papers.zip") -> list[Source | SourceError] | None:
    """What the sandbox takes out of the archive."""
    return sandbox.members(Source(name, data))


def names(data: bytes, name: str = "papers.zip") -> list[str]:
    """The names of the members, behind the archive's own name."""
    found = members(data, name)
    assert found is not None
    return [member.name.removeprefix(f"{name}/") for member in found]


def reasons(data: bytes, name: str = "papers.zip") -> dict[str, str]:
    """The members that could not be taken out, and why."""
    found = members(data, name)
    assert found is not None
    return {
        member.name.removeprefix(f"{name}/"): member.reason
        for member in found
        if isinstance(member, SourceError)
    }
