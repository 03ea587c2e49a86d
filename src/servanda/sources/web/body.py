"""The body of an answer, counted while it comes: as sent, and as unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from servanda.sources.web.guard import RefusedError

# Window sizes as zlib takes them: with a header of gzip or zlib, and without any, which some servers
# send for "deflate" (RFC 9110, section 8.4.1.2).
_GZIP, _ZLIB, _RAW = 31, 15, -15


class Unpacking:
    """Takes a body piece by piece, and refuses what becomes too large before it is held in memory.

    Nothing packed was asked for; gzip and deflate are taken all the same, for some servers know no better.
    With ``cut`` the body ends at the limit and is ``is_full``.
    """

    def __init__(self, fields: Mapping[str, str], most: int, cut: bool = False) -> None:
        self._most = most
        self._cut = cut
        self._received = 0
        self._body = bytearray()
        self._packed = _coding(fields)
        self._unpacker: zlib._Decompress | None = None
        declared = fields.get("content-length", "")
        if declared.isascii() and declared.isdigit() and not cut and int(declared[:18]) > most:
            raise RefusedError(f"is too large: {int(declared[:18]):,} bytes, the limit is {most:,}")

    @property
    def is_full(self) -> bool:
        """Whether the limit was reached and nothing more is taken."""
        return self._cut and len(self._body) >= self._most

    def add(self, piece: bytes) -> None:
        """Some more bytes as they were sent. Raises RefusedError at the limit."""
        self._received += len(piece)
        if self._received > self._most and not self._cut:
            raise RefusedError(f"is too large: more than {self._most:,} bytes, which is the limit")
        if self._packed is None:
            self._body += piece
        else:
            self._unpack(piece)
        if len(self._body) > self._most:
            if not self._cut:
                raise RefusedError(f"is too large: unpacked it has more than {self._most:,} bytes, the limit")
            del self._body[self._most :]

    def whole(self) -> bytes:
        """The body. Raises RefusedError when packed bytes break off."""
        if self._unpacker is not None and not self._unpacker.eof and not self.is_full:
            raise RefusedError(f"came only in part: its bytes, packed by {self._packed}, break off")
        return bytes(self._body)

    def _unpack(self, piece: bytes) -> None:
        """Never more than one byte beyond the limit. gzip may begin anew behind its own end."""
        while piece and len(self._body) <= self._most:
            if self._unpacker is None or self._unpacker.eof:
                self._unpacker = zlib.decompressobj(_window(self._packed, piece))
            try:
                self._body += self._unpacker.decompress(piece, self._most + 1 - len(self._body))
            except zlib.error:
                raise RefusedError(
                    f"came damaged: its bytes are not packed by {self._packed} as is said"
                ) from None
            # What fills up the end of an archive is no archive.
            piece = self._unpacker.unused_data.lstrip(b"\0") if self._unpacker.eof else b""


def _coding(fields: Mapping[str, str]) -> str | None:
    """How the body is packed, if it is. Raises RefusedError for ways that are not known."""
    coding = fields.get("content-encoding", "").strip().lower()
    if coding in ("", "identity", "none"):
        return None
    coding = coding.removeprefix("x-")
    if coding not in ("gzip", "deflate"):
        raise RefusedError(f"came packed in a way that was not asked for ({coding[:40]})")
    return coding


def _window(coding: str | None, first: bytes) -> int:
    if coding == "gzip":
        return _GZIP
    # RFC 1950: the first two bytes of a zlib stream are a multiple of 31, and its method is 8.
    has_header = len(first) > 1 and first[0] & 0x0F == 8 and (first[0] << 8 | first[1]) % 31 == 0
    return _ZLIB if has_header else _RAW
