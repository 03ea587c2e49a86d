"""What the parser of any format makes of the bytes: text as laid out, and where each character stands.

An extract is all that leaves the sandbox. It is data and nothing else; whoever takes one from there
checks it first (``Extract.flaw``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from servanda.model import Page, Problem, Source, Span
from servanda.sources.draft import Mark
from servanda.sources.offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class Part(Span):
    """Characters ``start:end`` were read in a part of the source that has no byte range of its own.

    ``name`` is the part's ("word/document.xml", "text/plain part 1"), ``paragraph`` counts from 1
    inside it; 0 where the part has no paragraphs.
    """

    name: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a source before cleaning, whatever its format.

    Paragraphs are parted by a blank line, the lines of one by a newline, pages by a form feed.
    ``laid_out``: the paragraphs are as the format gives them, nothing is left to conclude from the
    lines; a line break that must stay is a mark ``hard_break`` at the newline.

    Where a character stands in the source: by ``encoding`` and ``skipped`` (bytes before the first
    character) when the text is the decoded source, or, with ``origin``, was made from the decoded
    source; by ``pages`` for PDF and scans; by ``parts`` for what is packed. ``encoding`` is None for
    a source that is not text.
    """

    text: str
    media_type: str
    laid_out: bool
    encoding: str | None = None
    skipped: int = 0
    origin: OffsetMap | None = None
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()
    pages: tuple[Page, ...] = ()
    parts: tuple[Part, ...] = ()

    def flaw(self) -> str | None:
        """What is wrong with it, if anything: a span that does not lie in the text."""
        length = len(self.text)
        spans: list[tuple[str, Iterable[Span | Mark | Page]]] = [
            ("mark", self.marks),
            ("problem", self.problems),
            ("page", self.pages),
            ("part", self.parts),
        ]
        for name, several in spans:
            for span in several:
                if not 0 <= span.start <= span.end <= length:
                    return f"a {name} at {span.start}:{span.end} of {length} characters"
        for page in self.pages:
            for word in page.words:
                if not page.start <= word.start <= word.end <= page.end:
                    return f"a word at {word.start}:{word.end} of page {page.number}"
        if self.origin is not None and len(self.origin.starts) != length:
            return f"a map of {len(self.origin.starts)} places for {length} characters"
        return None


MoreTime = Callable[[float], None]
"""Called by a parser that has read a page, with the seconds that the next one may take."""
Parser = Callable[[Source, MoreTime], Extract]
"""Bytes in, an extract out; raises SourceError. Runs in the sandbox."""
