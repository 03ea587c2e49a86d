"""What passes between caller, server and child: JSON and bytes, never anything that could run."""

from __future__ import annotations

import base64
import json
import math
import os
from functools import cache
from typing import Any

import numpy as np
from cattrs import Converter
from cattrs.errors import BaseValidationError

from servanda.errors import SourceError
from servanda.model import Word
from servanda.sources.extract import Extract
from servanda.sources.offsets import OffsetMap

_HEAD = 24
"""Bytes before each message: the lengths of its JSON and of its bytes, twelve digits each."""
_PIECE = 1 << 20
_LONGEST_QUESTION = 200
"""Bytes of the longest message by which a child asks for more time."""


def packed(words: dict[str, Any], content: bytes = b"") -> bytes:
    """One message: JSON, and bytes behind it."""
    head = json.dumps(words, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%12d%12d" % (len(head), len(content)) + head + content


def length_of(head: bytes | bytearray) -> int:
    """How long a message is as a whole, from its first ``_HEAD`` bytes; 0 when these are too few.

    Raises ValueError when they are no head of a message.
    """
    if len(head) < _HEAD:
        return 0
    numbers = (bytes(head[:12]).strip(), bytes(head[12:_HEAD]).strip())
    if not all(number.isdigit() for number in numbers):
        raise ValueError("no head of a message")
    return _HEAD + sum(map(int, numbers))


def unpacked(message: bytes) -> tuple[dict[str, Any], bytes]:
    """The JSON and the bytes of one message."""
    end = _HEAD + int(message[:12])
    words: dict[str, Any] = json.loads(message[_HEAD:end])
    return words, message[end:]


def first_message(received: bytearray) -> bytes | None:
    """The first message, when the whole of it has come. Raises ValueError when it cannot be one."""
    length = length_of(received)
    return bytes(received[:length]) if 0 < length <= len(received) else None


def seconds_asked(message: bytes) -> float | None:
    """How much more time a message asks for; None when it is the answer, which is not looked into.

    Raises ValueError when it is neither.
    """
    if len(message) > _LONGEST_QUESTION:
        return None
    words, _ = unpacked(message)
    if not isinstance(words, dict):
        raise ValueError("no message")
    if "more_seconds" not in words:
        return None
    seconds = float(words["more_seconds"])
    if not math.isfinite(seconds):
        raise ValueError("no number of seconds")
    return seconds


def send(pipe: int, message: bytes) -> None:
    """Write a whole message into a pipe."""
    rest = memoryview(message)
    while rest:
        rest = rest[os.write(pipe, rest[:_PIECE]) :]


def receive(pipe: int) -> tuple[dict[str, Any], bytes]:
    """The next message from a pipe. Raises EOFError when it ends before the message does."""
    head = _exactly(pipe, _HEAD)
    return unpacked(head + _exactly(pipe, length_of(head) - _HEAD))


def _exactly(pipe: int, length: int) -> bytes:
    content = bytearray()
    while len(content) < length:
        piece = os.read(pipe, min(_PIECE, length - len(content)))
        if not piece:
            raise EOFError
        content += piece
    return bytes(content)


def extract_to_words(extract: Extract) -> dict[str, Any]:
    """The extract as JSON can carry it."""
    words: dict[str, Any] = _converter().unstructure(extract)
    return words


def extract_of_words(name: str, words: Any) -> Extract:
    """The extract that a child handed back. Raises SourceError when it is none."""
    try:
        extract = _converter().structure(words, Extract)
        flaw = extract.flaw()
    except (BaseValidationError, ValueError, TypeError, KeyError) as error:
        flaw = str(error)
    if flaw is not None:
        raise SourceError(name, f"could not be read: its parser handed back nonsense ({flaw})")
    return extract


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_unstructure_hook(OffsetMap, _map_to_words)
    converter.register_structure_hook(OffsetMap, _map_of_words)
    # The boxes of all words of a page go as one array: a long PDF has a hundred thousand.
    converter.register_unstructure_hook_func(_is_boxes, _boxes_to_words)
    converter.register_structure_hook_func(_is_boxes, _boxes_of_words)
    return converter


def _is_boxes(kind: Any) -> bool:
    return bool(kind == tuple[Word, ...])


def _boxes_to_words(boxes: tuple[Word, ...]) -> str:
    """Hundredths of a point are enough for any box."""
    numbers = np.round(np.array(boxes, "<f8").reshape(-1, len(Word._fields)), 2)
    return base64.b64encode(numbers.tobytes()).decode("ascii")


def _boxes_of_words(words: Any, _: object) -> tuple[Word, ...]:
    numbers = np.frombuffer(base64.b64decode(words), "<f8").reshape(-1, len(Word._fields))
    if not np.all(np.isfinite(numbers)):
        raise ValueError("boxes that are none")
    return tuple(Word(int(start), int(end), *box) for start, end, *box in numbers.tolist())


def _map_to_words(places: OffsetMap) -> dict[str, Any]:
    return {
        "starts": base64.b64encode(places.starts.astype("<i4").tobytes()).decode("ascii"),
        "ends": base64.b64encode(places.ends.astype("<i4").tobytes()).decode("ascii"),
        "old_length": places.old_length,
    }


def _map_of_words(words: Any, _: object) -> OffsetMap:
    starts, ends = (
        np.frombuffer(base64.b64decode(words[side]), "<i4").astype(np.int32) for side in ("starts", "ends")
    )
    length = int(words["old_length"])
    rising = bool(np.all(np.diff(starts) >= 0) and np.all(np.diff(ends) >= 0))
    if len(starts) != len(ends) or not rising or np.any(starts < 0) or np.any(ends > length):
        raise ValueError("places out of order")
    return OffsetMap(starts, ends, length)
