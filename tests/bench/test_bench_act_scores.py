"""What counts as the same verb when acts are scored: a score must be able to fall."""

from __future__ import annotations

import pytest
from bench.act_gold import Said
from bench.act_scores import paired, same_verb


def said(verb: str, start: int = 0) -> Said:
    return Said(start, verb, "directive", False, (), None, False, None, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("urge", "urge"),
        ("emphasize", "emphasise"),
        ("agree", "agree on"),
        ("remain committed to", "be committed to"),
        ("be concerned", "remain concerned"),
    ],
)
def test_a_verb_is_the_same_in_another_spelling_or_with_its_copula(one: str, other: str) -> None:
    assert same_verb(said(one), said(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("urge", "ask"), ("call upon", "appeal to"), ("note", "take note of"), ("continue", "provide")],
)
def test_another_verb_is_another(one: str, other: str) -> None:
    assert not same_verb(said(one), said(other))


def test_another_verb_close_by_is_no_pair() -> None:
    assert paired([said("urge", 100)], [said("ask", 110)]) == []
    assert len(paired([said("urge", 100)], [said("urge", 110)])) == 1
