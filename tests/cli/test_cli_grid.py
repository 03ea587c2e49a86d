"""Lines and tables that keep to the terminal: numbers and words stay whole."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from servanda.cli.columns import Column, Columns, counts, problems
from servanda.cli.grid import Grid

WORDS = "the administration of international organisations in the northern district"


@pytest.mark.parametrize("width", [80, 100, 120, 140])
def test_numbers_are_never_cut(width: int) -> None:
    columns = Columns([Column("title", share=1), *counts(("figures", "acts", "problems"), width)], width)
    line = columns.line(["Ferries " * 20, "1,234,567", "60,000,000", problems(30_000, False, width)]).plain
    for number in ("1,234,567", "60,000,000", "30,000, breaks off"):
        assert number in line
    assert len(line) <= width


@pytest.mark.parametrize("width", [70, 80, 100, 120])
def test_words_are_never_cut(width: int) -> None:
    table = Grid("Parties", "id", "name", "kind", "mentions", "named as", numbers=["mentions"])
    table.add("", "p1", WORDS, "organisation", "12,000", WORDS)
    out = Console(file=io.StringIO(), width=width)
    table.print(out)
    shown = out.file.getvalue()
    assert max(map(len, shown.splitlines())) <= width
    words = shown.split()
    assert all(words.count(word) >= 2 * WORDS.split().count(word) for word in WORDS.split())
    assert "12,000" in words


def test_a_table_too_wide_for_the_terminal_is_still_printed() -> None:
    table = Grid("Parties", "id", "name", "kind")
    table.add("", "p1", WORDS, "organisation")
    out = Console(file=io.StringIO(), width=20)
    table.print(out)
    assert max(map(len, out.file.getvalue().splitlines())) <= 20
