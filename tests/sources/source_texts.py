"""Short ways to a canonical text, and back to the bytes that it was read from."""

from __future__ import annotations

from servanda.model import Problem, Source
from servanda.sources import SourceText, canonical_text


def plain(written: str | bytes, encoding: str = "utf-8") -> SourceText:
    """The canonical text of a plain text."""
    return read(written, "statement.txt", encoding)


def markdown(written: str | bytes, encoding: str = "utf-8") -> SourceText:
    """The canonical text of a Markdown document."""
    return read(written, "statement.md", encoding)


def read(written: str | bytes, name: str, encoding: str = "utf-8") -> SourceText:
    data = written.encode(encoding) if isinstance(written, str) else written
    return canonical_text(Source(name, data))


def bytes_of(source_text: SourceText, data: str | bytes, words: str) -> bytes:
    """The bytes of the source that hold these words of the canonical text."""
    raw = data.encode() if isinstance(data, str) else data
    start = source_text.text.index(words)
    begin, end = source_text.source_bytes(start, start + len(words))
    return raw[begin:end]


def problems(source_text: SourceText, kind: str) -> list[Problem]:
    return [problem for problem in source_text.problems if problem.kind == kind]


def marked(source_text: SourceText, kind: str) -> list[str]:
    """The words that the source set off in this way."""
    return [source_text.text[mark.start : mark.end] for mark in source_text.marks if mark.kind == kind]


def blocks(source_text: SourceText) -> list[str]:
    return [source_text.text[block.start : block.end] for block in source_text.blocks]
