"""Marks in running text: every sign that opens is closed, and the words stay as they were."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_text import an_act

from servanda.cli.marks import GLUE, Mark, marked, verb_of

TEXT = "abcdefghijklmnopqrstuvwxyz"
_SIGN = re.compile(r"\[\d+\ufdd0?|\]")


def mark(number: int, start: int, end: int) -> Mark:
    return Mark(start, end, f"[{number}{GLUE}", "]", "bold")


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([(2, 5)], "ab[0 cde]fgh"),
        ([(0, 8)], "[0 abcdefgh]"),
        ([(2, 2)], "ab[0 ]cdefgh"),
        ([(1, 6), (2, 4)], "a[0 b[1 cd]ef]gh"),
        ([(2, 4), (2, 6)], "ab[1 [0 cd]ef]gh"),
        ([(1, 4), (3, 6)], "a[0 bc[1 d]][1 ef]gh"),
        ([(1, 3), (3, 5)], "a[0 bc][1 de]fgh"),
        ([(20, 25)], "abcdefgh"),
    ],
)
def test_signs(spans: list[tuple[int, int]], shown: str) -> None:
    marks = [mark(number, *span) for number, span in enumerate(spans)]
    assert marked(TEXT, 0, 8, marks).plain.replace(GLUE, " ") == shown


@given(st.lists(st.tuples(st.integers(0, 26), st.integers(0, 26)).map(sorted), max_size=8))
def test_overlaps_never_break_the_text(spans: list[list[int]]) -> None:
    marks = [mark(number, start, end) for number, (start, end) in enumerate(spans)]
    shown = marked(TEXT, 3, 20, marks).plain
    assert _SIGN.sub("", shown) == TEXT[3:20]
    depth = 0
    for sign in _SIGN.findall(shown):
        depth += 1 if sign != "]" else -1
        assert depth >= 0
    assert depth == 0


def test_a_mark_of_two_lines_is_shown_on_both() -> None:
    assert marked(TEXT, 0, 4, [mark(1, 2, 6)]).plain.replace(GLUE, " ") == "ab[1 cd]"
    assert marked(TEXT, 4, 8, [mark(1, 2, 6)]).plain.replace(GLUE, " ") == "[1 ef]gh"


@pytest.mark.parametrize(
    ("quote", "verb", "shown"),
    [
        ("urge all carriers to wait", "urge", "urge"),
        ("strongly urges all carriers", "urge", "strongly urges"),
        ("calls once again upon all carriers", "call upon", "calls once again upon"),
        ("will open forty stages", "open", "will open"),
        ("are deeply grateful to the crews", "be grateful", "are deeply grateful"),
        ("express our warm thanks to the crews", "express thanks", "express our warm thanks"),
        ("took note of the report", "take note", "took note"),
        ("have chosen a captain", "choose", "have"),
    ],
)
def test_the_verb_phrase_of_an_act(quote: str, verb: str, shown: str) -> None:
    text = f"The Ministers {quote}."
    span = verb_of(an_act(text, quote, verb), text)
    assert text[span.start : span.end] == shown
