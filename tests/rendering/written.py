"""What a communiqué consists of, for those who give it a form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

NOTE_MARK = re.compile(r"\[\^(\d+)\]")


@dataclass(frozen=True)
class Piece:
    """One piece of a communiqué: what it is, its words, its number or letter, its level.

    Kinds: ``office`` (a line of the letterhead), ``title``, ``dateline``, ``note heading``, ``note``,
    ``marker`` ("Begin text:"), ``heading``, ``paragraph`` (with or without a number), ``item`` (lettered,
    or a bullet when it has no label), ``footnote``, ``closing`` (before the signatures), ``signatory``.
    A footnote's mark stands in the words as "[^1]".
    """

    kind: str
    words: str
    label: str = ""
    level: int = 0

    @property
    def numbered(self) -> bool:
        return self.kind == "paragraph" and bool(self.label)

    @property
    def bullet(self) -> bool:
        return self.kind == "item" and not self.label

    def with_marks(self, mark: Callable[[str], str], escape: Callable[[str], str] = str) -> str:
        """The words, each footnote mark as ``mark`` makes it from the note's number."""
        parts = NOTE_MARK.split(self.words)
        return "".join(mark(part) if odd % 2 else escape(part) for odd, part in enumerate(parts))


@dataclass(frozen=True)
class Communique:
    """A document in pieces, in order; ``name`` is the example's."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def title(self) -> str:
        return next(piece.words for piece in self.pieces if piece.kind == "title")

    @property
    def miscounted(self) -> tuple[Piece, ...]:
        """Items whose letter is not the one that is due, a misprint say: no program would count so."""
        wrong = []
        due = ord("a") - 1
        for piece in self.pieces:
            due = due + 1 if piece.kind == "item" else ord("a") - 1
            if piece.kind == "item" and piece.label and piece.label != f"({chr(due)})":
                wrong.append(piece)
        return tuple(wrong)

    @property
    def footnotes(self) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.kind == "footnote")

    @property
    def running(self) -> tuple[Piece, ...]:
        """All but the footnotes, which stand at the foot of a page or at the end."""
        return tuple(piece for piece in self.pieces if piece.kind != "footnote")


def lists(pieces: Iterable[Piece], kind: Callable[[Piece], str]) -> Iterator[tuple[str, list[Piece]]]:
    """Neighbours of one kind together, as lists are made of them."""
    for name, several in groupby(pieces, kind):
        yield name, list(several)
