"""Bytes to characters: which encoding, and every byte that is no character kept in view.

A byte that the encoding does not know becomes one lone surrogate here (Python's
``surrogateescape``), so that character offsets still give exact byte offsets; the next step shows it
as U+FFFD and reports it.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

from servanda.errors import SourceError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a source; ``skipped`` bytes stood before the first (a byte-order mark)."""

    text: str
    encoding: str
    skipped: int

    def byte_span(self, start: int, end: int) -> tuple[int, int]:
        """The bytes of the source that hold characters ``start:end``."""
        before = self.skipped + len(self._encode(self.text[:start]))
        return before, before + len(self._encode(self.text[start:end]))

    def _encode(self, text: str) -> bytes:
        return text.encode(self.encoding, _errors(self.encoding))


def decode(name: str, data: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte-order mark, then UTF-8, then as ``declared``, then by the look of the bytes.

    Raises SourceError when the bytes are no text in any encoding.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(name, data, encoding, len(mark))
    wide = _wide_encoding(data)
    return _decoded(name, data, wide or _narrow_encoding(data, declared), 0)


def decoded_as(data: bytes, encoding: str, skipped: int) -> Decoded:
    """The characters of bytes whose encoding is known already."""
    return _decoded("", data, encoding, skipped)


def _decoded(name: str, data: bytes, encoding: str, skipped: int) -> Decoded:
    body = data[skipped:]
    if encoding.startswith(("utf-16", "utf-32")):
        unit = 2 if encoding.startswith("utf-16") else 4
        body = body[: len(body) - len(body) % unit]
    try:
        return Decoded(body.decode(encoding, _errors(encoding)), encoding, skipped)
    except UnicodeError as error:
        raise SourceError(name, f"is not readable as {encoding}: {error}") from error


def _errors(encoding: str) -> str:
    return "surrogatepass" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark shows itself by NUL in nearly every second byte of Latin text."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _narrow_encoding(data: bytes, declared: str | None) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    text = data[:_SAMPLE].decode("utf-8", "surrogateescape")
    invalid = sum("\udc80" <= character <= "\udcff" for character in text)
    valid = sum(character > "\x7f" and not "\udc80" <= character <= "\udcff" for character in text)
    if valid >= 4 * invalid:
        return "utf-8"
    for guess in (_standard_name(declared), detect_encoding(data[:_SAMPLE])):
        if guess is not None and _is_usable(guess):
            return guess
    return "cp1252"


def _standard_name(declared: str | None) -> str | None:
    """The encoding that browsers use under this name (WHATWG Encoding): "latin1" is Windows-1252."""
    name = map_encoding_to_html5(declared, fallback_utf8=False) if declared else None
    return None if name in (None, "utf-8", "utf-16-le", "utf-16-be", "replacement") else str(name)


def _is_usable(encoding: str) -> bool:
    """Whether it is an encoding of text in which ASCII stands for itself."""
    try:
        return len(bytes(range(32, 127)).decode(encoding)) == 95
    except (LookupError, UnicodeError):
        return False
