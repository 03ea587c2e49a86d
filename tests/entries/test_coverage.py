"""Coverage: each sentence is counted once, and what was set aside has its reason."""

from __future__ import annotations

import pytest

from sentences import reading_of
from servanda.model import Coverage

TEXTS = {
    "a letter": "We welcome the ceasefire in Lebanon. The weather in the valley was fine for days.\n",
    "a rule": "Statement\n\n* * *\n\nWe welcome the ceasefire in Lebanon. The days are long in summer.\n",
    "no words": "12 / 14 / 16\n",
    "another language": "Nous saluons le cessez-le-feu au Liban et remercions tous ceux qui ont aidé. " * 3,
}


def coverage_of(text: str) -> Coverage:
    return reading_of(text).coverage


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_counts_add_up(text: str) -> None:
    counted = coverage_of(text)
    assert counted.sentences == counted.with_entries + counted.without_entries + counted.set_aside
    assert counted.set_aside == sum(counted.reasons.values())


def test_a_sentence_with_an_entry_and_one_without() -> None:
    counted = coverage_of(TEXTS["a letter"])
    assert (counted.with_entries, counted.without_entries, counted.set_aside) == (1, 1, 0)


def test_what_is_set_aside_has_its_reason() -> None:
    assert coverage_of(TEXTS["a rule"]).reasons["rule"] == 1
    assert set(coverage_of(TEXTS["another language"]).reasons) == {"language fr"}


def test_the_sentence_of_every_entry_is_counted() -> None:
    text = (
        "We welcome the ceasefire. Some 40 villages are free. It ended on 3 May 2021. Norway helped. "
        "Rain fell.\n"
    )
    counted = coverage_of(text)
    assert (counted.with_entries, counted.without_entries) == (3, 2)
    assert counted.names_only == 1, "a sentence that only names a party carries no entry"
