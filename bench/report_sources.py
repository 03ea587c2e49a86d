"""The results of taking text out of its formats, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from bench.formats import FormatSpeed
from bench.report import prose, table


def formats_table(measured: Sequence[FormatSpeed]) -> str:
    """Words a second, format by format, beside the bare library."""
    rows = [
        [
            one.name,
            str(one.files),
            f"{one.words:,}",
            f"{one.words_per_second:,.0f}",
            f"{one.peer} {one.peer_words_per_second:,.0f}",
        ]
        for one in measured
    ]
    names = ("format", "files", "words", "words a second", "the bare library, words a second")
    told = """
    From bytes to canonical text, before anything is parsed: each source in a child process of its own,
    with limits, layout, cleaning and the way back to bytes or boxes. The bare library gives words only,
    in this process."""
    return f"""## Formats

{prose(told)}

{table(names, rows)}"""


def pages_table(compared: str) -> str:
    """How well the statement is taken out of a web page, beside two libraries that do the same."""
    told = """
    Pieces of the statement that are found, and words of the page around it that are left in. The rules
    were written with these pages at hand."""
    return f"""## Web pages

{prose(told)}

{compared.strip()}
"""
