"""Ages, bare or with their unit, and multiples: how often, how many times, how many-fold."""

from __future__ import annotations

import pytest

from sentences import figures_of, interval_of, measure_of, the_figure, value_of, words_of

AGES = [
    ("The warden, aged 25, was hired in Kellin.", "25"),
    ("The survey asked women aged 25.", "25"),
    ("Maria Soto, 41, said nothing.", "41"),
    ("John Keller, 67, resigned on Monday.", "67"),
    ("The former treasurer, 58, resigned.", "58"),
    ("A 12-year-old girl found the map.", "12"),
    ("The girl is 12 years old.", "12"),
    ("The bridge is 300 years old.", "300"),
    ("The baby was nine months old.", "9"),
    ("She turned 40 in Lindhaven.", "40"),
    ("He retired at the age of 65.", "65"),
]


@pytest.mark.parametrize(("sentence", "value"), AGES)
def test_an_age_is_read_with_or_without_its_unit(sentence: str, value: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.kind, figure.bound.name) == (value, "age", "exact")
    assert figure.unit == ("month" if "months" in sentence else "year")


BOUNDED_AGES = [
    ("Children under five were vaccinated.", "less_than", "..5"),
    ("Children under 5 were vaccinated.", "less_than", "..5"),
    pytest.param("Children under the age of five were vaccinated.", "less_than", "..5"),
    ("Women over 65 were vaccinated.", "more_than", "65.."),
    ("People aged 65 and over were vaccinated.", "at_least", "65.."),
    ("People aged 65 or older were vaccinated.", "at_least", "65.."),
    ("People aged 15 to 24 were hired.", "between", "15..24"),
    ("People aged 15-24 were hired.", "between", "15..24"),
    ("People aged between 15 and 24 were hired.", "between", "15..24"),
]


@pytest.mark.parametrize(("sentence", "bound", "interval"), BOUNDED_AGES)
def test_a_limit_of_age_is_bounded(sentence: str, bound: str, interval: str) -> None:
    figure = the_figure(sentence)
    assert (figure.kind, figure.unit, figure.bound.name, interval_of(figure)) == (
        "age",
        "year",
        bound,
        interval,
    )


def test_an_age_is_told_from_a_duration() -> None:
    sentence = "The warden, aged 25, served for 12 years."
    assert [(value_of(one), one.kind) for one in figures_of(sentence)] == [("25", "age"), ("12", "duration")]


def test_who_is_so_old_is_the_measure() -> None:
    sentence = "Some 300 women aged 25 were hired."
    count, age = figures_of(sentence)
    assert (measure_of(sentence, count), measure_of(sentence, age)) == ("women", "women")


MULTIPLES = [
    ("Exports doubled last year.", "2"),
    ("Exports have doubled since the spring.", "2"),
    ("The council doubled its budget.", "2"),
    ("The council will double its budget.", "2"),
    ("Exports tripled.", "3"),
    ("Exports trebled.", "3"),
    ("Exports quadrupled.", "4"),
    ("Exports quintupled.", "5"),
    ("The toll was halved.", "0.5"),
    ("A doubling of exports is expected.", "2"),
    ("A halving of tolls is expected.", "0.5"),
    ("Exports grew fivefold.", "5"),
    ("A tenfold increase is expected.", "10"),
    ("A 10-fold increase is expected.", "10"),
    ("Kellin has three times as many wells as Brennia.", "3"),
    ("Kellin has twice as many wells as Brennia.", "2"),
    ("Kellin is twice the size of Brennia.", "2"),
    ("Kellin is four times larger than Brennia.", "4"),
    ("The price is 2.5 times that of salt.", "2.5"),
    ("The shares trade at 14 times earnings.", "14"),
    ("The new engine has 3x the power.", "3"),
    ("Tolls are double those of Brennia.", "2"),
    ("The council met three times in Lindhaven.", "3"),
]


@pytest.mark.parametrize(("sentence", "value"), MULTIPLES)
def test_a_multiple_says_how_many_times(sentence: str, value: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.unit, figure.kind) == (value, "times", "multiple")


BOUNDED = [
    ("Exports more than doubled.", "more than doubled", "more_than", "2.."),
    ("Exports nearly tripled.", "nearly tripled", "nearly", "..3"),
    ("Exports almost doubled.", "almost doubled", "nearly", "..2"),
    ("Kellin has at least three times as many wells.", "at least three times", "at_least", "3.."),
    ("Kellin has about twice as many wells.", "about twice", "about", ".."),
    ("Kellin has two to three times as many wells.", "two to three times", "between", "2..3"),
]


@pytest.mark.parametrize(("sentence", "quote", "bound", "interval"), BOUNDED)
def test_a_multiple_is_bounded_as_any_figure(sentence: str, quote: str, bound: str, interval: str) -> None:
    figure = the_figure(sentence)
    assert (words_of(sentence, figure), figure.bound.name, interval_of(figure)) == (quote, bound, interval)
    assert (figure.unit, figure.kind) == ("times", "multiple")


NO_MULTIPLES = [
    "The council applies double standards.",
    "The hotel has double rooms.",
    "At the double, the wardens left.",
    "Think twice before you sign.",
    "The times are hard.",
    "The Kellin Times wrote of it.",
]


@pytest.mark.parametrize("sentence", NO_MULTIPLES)
def test_a_word_that_can_multiply_need_not(sentence: str) -> None:
    assert figures_of(sentence) == []


RATES = [
    ("The wells yield 25 barrels a day.", "25", "barrel", "day"),
    ("The wells yield 25 barrels per day.", "25", "barrel", "day"),
    ("Attacks fell to 21 attacks a month.", "21", "item", "month"),
    ("The fee is €3 per person.", "3", "euro", "person"),
    ("Salt sells at $70 a barrel.", "70", "dollar", "barrel"),
    ("The debt grows by 5 percent per year.", "5", "percent", "year"),
    ("The warden earns €2,000 a month.", "2000", "euro", "month"),
    ("The fine was €500 per tonne.", "500", "euro", "tonne"),
    ("The salt tax is 12.5 cents a kilo.", "12.5", "cent", "kilogram"),
    ("The mill makes 1,200 tons of salt per week.", "1200", "ton", "week"),
]


@pytest.mark.parametrize(("sentence", "value", "unit", "per"), RATES)
def test_a_rate_names_what_it_is_reckoned_on(sentence: str, value: str, unit: str, per: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.unit, figure.per) == (value, unit, per)


COMPOUND = [
    ("The crossing takes two hours and 30 minutes.", "2.5", "hour"),
    ("The crossing takes 1 hour 15 minutes.", "1.25", "hour"),
    ("The salt costs 15 dollars and 50 cents.", "15.5", "dollar"),
    ("The reign lasted three years and six months.", "3.5", "year"),
    pytest.param("The patrol lasted 1 hr 30 min.", "1.5", "hour"),
]


@pytest.mark.parametrize(("sentence", "value", "unit"), COMPOUND)
def test_a_quantity_in_two_units_is_one(sentence: str, value: str, unit: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.unit) == (value, unit)
