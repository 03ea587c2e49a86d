"""The text of an extract as it is put together, with the source's characters that each piece is from."""

from __future__ import annotations

from servanda.sources.draft import Mark
from servanda.sources.offsets import Edit, OffsetMap, rewrite


class Output:
    """Mutable on purpose: pieces are added in the order of the source, what lies between them goes.

    In its end the text is the source with edits, so that the map is the one of any other rewriting.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.marks: list[Mark] = []
        self._edits: list[Edit] = []
        self._position = 0
        self._waiting = ""

    def keep(self, start: int, end: int) -> None:
        """Add characters of the source as they are."""
        self._skip_to(start)
        self.length += end - start
        self._position = end

    def replace(self, start: int, end: int, shown: str) -> None:
        """Add ``shown``, which characters of the source stand for."""
        if start > self._position:
            self._skip_to(start)
        # Two edits at one place would shut each other out.
        self._edits.append(Edit(start, end, self._waiting + shown))
        self._waiting = ""
        self.length += len(shown)
        self._position = end

    def insert(self, shown: str) -> None:
        """Add what no character stands for, but the tags up to the next piece."""
        self._waiting += shown
        self.length += len(shown)

    def mark(self, start: int, kind: str, value: str = "") -> None:
        """Mark the text from ``start`` to here."""
        self.marks.append(Mark(start, self.length, kind, value))

    def hard_break(self) -> None:
        """Add a newline at which a new line must begin."""
        self.insert("\n")
        self.mark(self.length - 1, "hard_break")

    def finish(self) -> tuple[str, OffsetMap]:
        """The text and its map."""
        self._skip_to(len(self.source))
        return rewrite(self.source, self._edits)

    def _skip_to(self, start: int) -> None:
        if start > self._position or self._waiting:
            self._edits.append(Edit(self._position, start, self._waiting))
            self._waiting = ""
            self._position = start
