"""Money before and behind a number, and pounds told from pounds."""

from __future__ import annotations

import re

import pytest

from servanda.entries.figures.units import Unit, currency_after, currency_before

MARK = re.compile(r"<(.*?)>")


def money(sentence: str) -> tuple[Unit | None, Unit | None, str]:
    mark = MARK.search(sentence)
    assert mark is not None
    text = MARK.sub(r"\1", sentence)
    return currency_before(text, mark.start()), currency_after(text, mark.end() - 2), text


@pytest.mark.parametrize(
    ("sentence", "code", "quote"),
    [
        ("They gave US$ <5> million.", "USD", "US$"),
        ("They gave $<394>m.", "USD", "$"),
        ("They gave USD $<15>.", "USD", "USD $"),
        ("They gave EUR <1.5> billion.", "EUR", "EUR"),
        ("They gave ¥<10> trillion.", "JPY", "¥"),
        ("They gave HK$<300>.", "HKD", "HK$"),
        ("They gave c $ <3.5> billion.", "CAD", "c $"),
        ("They gave A$<30>.", "AUD", "A$"),
        ("They gave Rs <500>.", None, "Rs"),
        ("They gave R<2.5> billion.", "ZAR", "R"),
        ("Miners of South Africa get R<350>.", "ZAR", "R"),
        ("They gave TRY <1.5> million.", "TRY", "TRY"),
        ("It fetched dollar <22.5>.", "USD", "dollar"),
        ("They gave Swiss francs <300>.", "CHF", "Swiss francs"),
        ("A $<5> billion plan.", "USD", "$"),
        ("They gave the U.S. $<5> billion.", "USD", "$"),
        ("They gave EUR\n<20>.", "EUR", "EUR"),
    ],
)
def test_money_before_a_number(sentence: str, code: str | None, quote: str) -> None:
    unit, _, text = money(sentence)
    assert unit is not None
    assert (unit.kind, unit.currency, text[unit.start : unit.end]) == ("money", code, quote)


@pytest.mark.parametrize(
    ("sentence", "name", "code"),
    [
        ("They paid <75> USD.", "dollar", "USD"),
        ("They paid <75> €.", "euro", "EUR"),
        ("They paid <75> United States dollars.", "dollar", "USD"),
        ("They paid <75> Finnish markka.", "markka", "FIM"),
        ("They paid <75> pounds sterling.", "pound", "GBP"),
        ("They paid <75> Egyptian pounds.", "pound", "EGP"),
        ("They paid <75> pounds.", "pound", "GBP"),
        ("A <20>-pound note was found.", "pound", "GBP"),
        ("They paid <75> Swiss francs.", "franc", "CHF"),
        ("They paid <75> francs.", "franc", None),
        ("They paid <75> rupees.", "rupee", None),
        ("They paid <75> Indian rupees.", "rupee", "INR"),
        ("They paid <75> dinars.", "dinar", None),
        ("They paid <75> Swedish crowns.", "krona", "SEK"),
        ("They paid <500> crowns.", "crown", None),
        ("They paid <75> yuan.", "yuan", "CNY"),
        ("They paid <75> rubles.", "rouble", "RUB"),
        ("They paid <75> reais.", "real", "BRL"),
        ("They paid <30> cents.", "cent", "USD"),
        ("They paid <30> euro cents.", "cent", "EUR"),
        ("They paid <30> pence.", "penny", "GBP"),
        ("They paid <30>p.", "penny", "GBP"),
        ("They paid <5,000> won.", "won", "KRW"),
        ("They paid <0.5> BTC.", "bitcoin", "BTC"),
        ("They paid <75> SDRs.", "special_drawing_right", "XDR"),
        ("They paid <75>\nCanadian dollars.", "dollar", "CAD"),
    ],
)
def test_money_behind_a_number(sentence: str, name: str, code: str | None) -> None:
    _, unit, _ = money(sentence)
    assert unit is not None
    assert (unit.name, unit.kind, unit.currency) == (name, "money", code)


@pytest.mark.parametrize(
    ("sentence", "code", "multiplier"),
    [
        ("Costs were MUSD <3>.", "USD", 10**6),
        ("Costs were USDm <3>.", "USD", 10**6),
        ("Costs were EUR million <30>.", "EUR", 10**6),
        ("Costs were $bn <3>.", "USD", 10**9),
        ("Costs were EUR <30>.", "EUR", 1),
    ],
)
def test_a_magnitude_may_stand_with_the_sign_before(sentence: str, code: str, multiplier: int) -> None:
    unit, _, _ = money(sentence)
    assert unit is not None
    assert (unit.currency, unit.multiplier) == (code, multiplier)


@pytest.mark.parametrize(
    ("sentence", "code", "multiplier"),
    [
        ("Costs were <120> MEUR.", "EUR", 10**6),
        ("Costs were <30> $bn.", "USD", 10**9),
        ("Costs were <75> USD million.", "USD", 10**6),
        ("Costs were <30> cents.", "USD", 1),
    ],
)
def test_a_magnitude_may_stand_with_the_sign_behind(sentence: str, code: str, multiplier: int) -> None:
    _, unit, _ = money(sentence)
    assert unit is not None
    assert (unit.currency, unit.multiplier) == (code, multiplier)


@pytest.mark.parametrize(
    "sentence",
    [
        "All agreed on SDG <13>.",
        "They met at COP <30>.",
        "ALL <193> states came.",
        "They watched Euro <2020>.",
        "The gas R<22> is banned.",
        "It rose against the dollar <22.5> percent.",
        "The <12> won the seats.",
        "The year <1985> marks the start.",
        "They gave <5> real reasons.",
        "They won <five> gold medals.",
        "The film is in <1080>p.",
        "They met at <5> p.m.",
        "Sixty <5> $10 notes were found.",
        "They bought <20> pounds of flour.",
        "The tyre holds <30> pounds per square inch.",
    ],
)
def test_what_only_looks_like_money_is_none(sentence: str) -> None:
    before, after, _ = money(sentence)
    assert before is None
    assert after is None
