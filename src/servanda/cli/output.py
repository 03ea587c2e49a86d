"""JSON on stdout, valid whatever the encoding of the terminal and whatever a file is called."""

from __future__ import annotations

import json
import sys
from typing import Any, Protocol

from servanda.cli.terminal import is_unicode
from servanda.contract import as_contract
from servanda.model import Reading


class Output(Protocol):
    """Takes the readings as they come, in the order of the files."""

    def add(self, reading: Reading, outcome: str | None) -> None:
        """One document that was read, and what the ledger made of it."""

    def fail(self) -> None:
        """One document that could not be read."""

    def end(self) -> None:
        """No more documents."""


class JsonLines:
    """One reading a line."""

    def add(self, reading: Reading, outcome: str | None) -> None:  # noqa: ARG002
        """Print it now, so that who reads along need not wait for the rest."""
        print(as_json(as_contract(reading)), flush=True)

    def fail(self) -> None:
        """Nothing on stdout."""

    def end(self) -> None:
        """Nothing on stdout."""


class JsonArray:
    """One array of readings, written as they come: a large series need not fit into memory."""

    def __init__(self) -> None:
        self._before = "["

    def add(self, reading: Reading, outcome: str | None) -> None:  # noqa: ARG002
        """Print it now."""
        print(self._before + as_json(as_contract(reading)), end="", flush=True)
        self._before = ",\n"

    def fail(self) -> None:
        """Nothing on stdout."""

    def end(self) -> None:
        """Close the array."""
        print("[]" if self._before == "[" else "]")


def as_json(value: Any) -> str:
    """JSON on one line; characters that stdout cannot show stand as JSON's own escapes."""
    text = json.dumps(value, ensure_ascii=not is_unicode(sys.stdout), separators=(",", ":"))
    # A lone surrogate, from the bytes of a file name, becomes an escape that JSON knows too.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
