"""What a quantity is reckoned on."""

from __future__ import annotations

import re

import pytest

from servanda.entries.figures.units import Rate, rate_after

MARK = re.compile(r"<(.*?)>")


def rate_of(sentence: str) -> tuple[Rate | None, str]:
    mark = MARK.search(sentence)
    assert mark is not None
    text = MARK.sub(r"\1", sentence)
    return rate_after(text, mark.end() - 2), text


@pytest.mark.parametrize(
    ("sentence", "name", "quote"),
    [
        ("They earn <$500> per month.", "month", "per month"),
        ("Oil cost <$80> a barrel.", "barrel", "a barrel"),
        ("Oil cost <$80>/bbl.", "barrel", "/bbl"),
        ("Power cost <€20>/MWh.", "megawatt_hour", "/MWh"),
        ("They earn <£5> an hour.", "hour", "an hour"),
        ("They earn <£5> each day.", "day", "each day"),
        ("They earn <£5> every year.", "year", "every year"),
        ("Income is <£5> per capita.", "person", "per capita"),
        ("Income is <£5> a head.", "person", "a head"),
        ("It grew by <3%> annually.", "year", "annually"),
        ("It grew by <3%> per annum.", "year", "per annum"),
        ("They pay <$5> monthly.", "month", "monthly"),
        ("They offer <$5>-a-share.", "share", "a-share"),
        ("They count <200> per square kilometre.", "square_kilometre", "per square kilometre"),
        ("They count <200> per km².", "square_kilometre", "per km²"),
        ("They count <12> per 100,000 inhabitants.", "100000 inhabitants", "per 100,000 inhabitants"),
        ("They count <12> per 1,000 live births.", "1000 live births", "per 1,000 live births"),
        ("They meet <once> every two years.", "two years", "every two years"),
        ("They pay <$5> per additional passenger.", "passenger", "per additional passenger"),
        ("They pay <$5> per lantern.", "lantern", "per lantern"),
        ("Lamps cost <£200> each.", "each", "each"),
    ],
)
def test_a_rate_behind_a_quantity(sentence: str, name: str, quote: str) -> None:
    rate, text = rate_of(sentence)
    assert rate is not None
    assert (rate.name, text[rate.start : rate.end]) == (name, quote)


@pytest.mark.parametrize(
    "sentence",
    [
        "It fell to <5> a year ago.",
        "It fell to <5> a year earlier.",
        "It fell to <5> a day after.",
        "They held <5%> a share of which was sold.",
        "They met <2> a head of state among them.",
        "They won <5> a second time.",
        "They took <5> a week-long walks.",
        "It fell by <5> per cent.",
        "They sent <5> a lantern.",
        "See <2>/ S/250.",
        "See A/ES-<11>/L.7 on it.",
        "In <2018>/19 it fell.",
    ],
)
def test_what_only_looks_like_a_rate_is_none(sentence: str) -> None:
    assert rate_of(sentence)[0] is None
