"""Short ways to a page and to what is read of it."""

from __future__ import annotations

from servanda.model import Problem, Source
from servanda.sources import SourceText, canonical_text
from servanda.sources.extract import Extract
from servanda.sources.html import read_html


def page(body: str, head: str = "") -> str:
    """A whole page around a body."""
    return f"<!DOCTYPE html><html><head><title>Ministry</title>{head}</head><body>{body}</body></html>"


def extract(written: str | bytes, charset: str | None = None) -> Extract:
    """What the parser alone makes of a page."""
    data = written.encode() if isinstance(written, str) else written
    found = read_html(Source("page.html", data, charset=charset), lambda _: None)
    assert found.flaw() is None
    return found


def read(written: str | bytes) -> SourceText:
    """The canonical text of a page, by the whole way."""
    data = written.encode() if isinstance(written, str) else written
    return canonical_text(Source("page.html", data))


def paragraphs(written: str | bytes) -> list[str]:
    """The paragraphs of a page's statement."""
    return extract(written).text.split("\n\n")


def lines(written: str | bytes) -> list[str]:
    """The blocks of the canonical text."""
    source_text = read(written)
    return [source_text.text[block.start : block.end] for block in source_text.blocks]


def marked(written: str, kind: str) -> list[tuple[str, str]]:
    """Words and value of each mark of a kind."""
    found = extract(written)
    return [(found.text[mark.start : mark.end], mark.value) for mark in found.marks if mark.kind == kind]


def problems(written: str, kind: str) -> list[Problem]:
    return [problem for problem in extract(written).problems if problem.kind == kind]
