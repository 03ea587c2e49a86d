"""What a figure leaves unsaid because the figure before it in the sentence has said it."""

from __future__ import annotations

import pytest

from sentences import figures_of, measure_of, value_of

UNITS = [
    ("Profit came to 61 cents, up from 54.", [("61", "cent"), ("54", "cent")]),
    ("The share fell to 12 percent from 15.", [("12", "percent"), ("15", "percent")]),
    ("The share was 12 percent, against 15 in the spring.", [("12", "percent"), ("15", "percent")]),
    ("The fund holds €3 million, compared with 2 million in the spring.",
     [("3000000", "euro"), ("2000000", "euro")]),
    pytest.param("The mill shipped 400 tons, more than the 310 of last year.",
                 [("400", "ton"), ("310", "ton")],
                 marks=pytest.mark.xfail(strict=True, reason="a bare number before of takes no unit")),
    ("Some 58 of the 96 minefields were cleared.", [("58", "item"), ("96", "item")]),
    pytest.param("Kellin sent 40 nurses and Brennia 12.", [("40", "person"), ("12", "person")],
                 marks=pytest.mark.xfail(strict=True, reason="a bare number behind a name is not read")),
    ("The toll rose from 40 killed to 52.", [("40", "person"), ("52", "person")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), UNITS)
def test_a_bare_number_takes_the_unit_of_the_one_before(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert [(value_of(figure), figure.unit) for figure in figures_of(sentence)] == expected


CURRENCIES = [
    ("The fund holds €3 million, compared with 2 million in the spring.", ["EUR", "EUR"]),
    ("Salt sold at $78 a barrel, up from 71.", ["USD", "USD"]),
    ("Kellin gave €3 million and Brennia $2 million.", ["EUR", "USD"]),
    ("Kellin gave €3 million for 40 schools.", ["EUR", None]),
]


@pytest.mark.parametrize(("sentence", "currencies"), CURRENCIES)
def test_a_bare_number_takes_the_currency_of_the_one_before(
    sentence: str, currencies: list[str | None]
) -> None:
    assert [figure.currency for figure in figures_of(sentence)] == currencies


MEASURES = [
    ("The share fell to 12 percent from 15 percent.", ["share", "share"]),
    ("Of the 96 minefields, 58 were cleared.", ["minefields", "minefields"]),
    ("Revenue was €3 million, up from €2 million.", ["Revenue", "Revenue"]),
]


@pytest.mark.parametrize(("sentence", "measures"), MEASURES)
def test_a_figure_takes_the_measure_of_the_one_before(sentence: str, measures: list[str]) -> None:
    assert [measure_of(sentence, figure) for figure in figures_of(sentence)] == measures


def test_a_rate_is_carried_to_the_sum_beside_it() -> None:
    assert [one.per for one in figures_of("Salt sold at $78 a barrel, up from $71.")] == ["barrel", "barrel"]


APART = [
    ("The mandate runs for six months and binds 40 cantons.", [("6", "month"), ("40", "item")]),
    ("Exports rose 5 percent and 40 nurses were hired.", [("5", "percent"), ("40", "person")]),
    ("The fund holds €3 million. It pays 40 nurses.", [("3000000", "euro"), ("40", "person")]),
    ("Exports doubled and 40 mills reopened.", [("2", "times"), ("40", "item")]),
    ("The crown fell 0.3 percent to 7.12 per dollar.", [("0.3", "percent"), ("7.12", "item")]),
]


@pytest.mark.parametrize(("sentence", "expected"), APART)
def test_a_figure_with_words_of_its_own_keeps_them(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(value_of(figure), figure.unit) for figure in figures_of(sentence)] == expected
