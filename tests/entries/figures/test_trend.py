"""Which way a figure moves, and whether it is the size of the move or the level that it led to."""

from __future__ import annotations

import pytest

from sentences import figures_of, the_figure, value_of
from servanda.entries.figures.movers import is_change_noun
from servanda.lexicon import load

CHANGES = [
    ("Exports fell by 12 percent.", "down"),
    ("Exports rose by 12 percent.", "up"),
    ("Exports rose 12 percent.", "up"),
    ("Exports rose nearly 12 percent.", "up"),
    ("Exports were down by 2.1% in the spring.", "down"),
    ("Exports are up 2.1% on the year.", "up"),
    ("Output slipped 0.3 percent in Kellin.", "down"),
    ("Output shrank by a third.", "down"),
    ("The mill's profit jumped 40 percent.", "up"),
    ("The price of salt climbed by 30 cents.", "up"),
    ("The price of salt dropped €4.", "down"),
    ("Temperatures have risen by 1.2 degrees Celsius.", "up"),
    ("The yield edged up 3 basis points.", "up"),
    ("We will reduce emissions by 30 percent.", "down"),
    ("The council cut the toll by 15 percent.", "down"),
    ("The council raised the toll by €2.", "up"),
    ("The Committee decided to lower its target by 50 basis points.", "down"),
    ("A 75-basis-point increase was approved.", "up"),
    ("A 75-basis-point reduction was approved.", "down"),
    ("A 5% increase in salt prices followed.", "up"),
    ("An increase of 5% in salt prices followed.", "up"),
    ("The valley reported growth of 3%.", "up"),
    ("Growth of between 2% and 3% is expected.", "up"),
    ("The budget is expected to grow 3-5 percent.", "up"),
    ("The budget rose by between 3 and 5 percent.", "up"),
    ("The budget is up by as much as 5 percent.", "up"),
    ("The rate was 0.25 percentage points lower.", "down"),
    ("The toll will be raised by a further 10 percent.", "up"),
    ("The number of mills fell by half.", "down"),
    ("Output is 40 tons less than last year.", "down"),
    ("The population will increase threefold.", "up"),
    ("The plan foresees a reduction of half in the number of wells.", "down"),
    ("The Bank has chosen to lower its federal funds rate 40 basis points.", "down"),
    ("The mill shed 500 jobs.", "down"),
    ("Salt was 3 percent higher than last year.", "up"),
    ("Salt was 3 percent lower than last year.", "down"),
    ("Exports doubled.", "up"),
    ("Exports have tripled since the spring.", "up"),
    ("The toll was halved.", "down"),
    ("A twofold increase in tolls followed.", "up"),
]


@pytest.mark.parametrize(("sentence", "trend"), CHANGES)
def test_the_size_of_a_change_is_a_change(sentence: str, trend: str) -> None:
    figure = the_figure(sentence)
    assert (figure.trend, figure.change) == (trend, True)


LEVELS = [
    ("Exports rose to 12 million tons.", "up"),
    ("The share of the cantons rose to 5 percent.", "up"),
    ("The share of the cantons fell to 5 percent.", "down"),
    ("The council lowered the toll to 3 crowns.", "down"),
    ("Output dropped to about 400 barrels a day.", "down"),
    ("The rate was raised to 4-1/2 percent.", "up"),
    ("Unemployment climbed to 7 percent.", "up"),
    ("The budget rose to between 3 and 5 million crowns.", "up"),
    ("Temperatures fell to -40°C.", "down"),
    ("Attacks fell to an average of 21 attacks a month.", "down"),
]


@pytest.mark.parametrize(("sentence", "trend"), LEVELS)
def test_the_level_that_a_change_led_to_is_none(sentence: str, trend: str) -> None:
    figure = the_figure(sentence)
    assert (figure.trend, figure.change) == (trend, False)


UNMOVED = [
    "Some 12 percent of the exports were lost.",
    "We deployed 450 observers.",
    "The valley exports 12 percent of its salt.",
    "The council sent an additional 500 wardens.",
    "The fund holds €3 million.",
    "The mandate was extended for six months.",
    "The rate stayed at 3 percent.",
    "The rate stands at 3 percent.",
    "Five growing towns joined.",
    "The mill made a $5 million loss.",
    "The bridge is 3 metres longer than the ferry.",
    "The rise was watched by 40 wardens.",
]


@pytest.mark.parametrize("sentence", UNMOVED)
def test_a_figure_that_nothing_moves_has_no_trend(sentence: str) -> None:
    figure = the_figure(sentence)
    assert (figure.trend, figure.change) == (None, False)


SEVERAL = [
    ("The share rose from 3 to 5 percent.", [("3", "up", False), ("5", "up", False)]),
    ("The share fell from 8 percent to 5 percent.", [("8", "down", False), ("5", "down", False)]),
    ("The council grew from 12 to 20 members.", [("12", "up", False), ("20", "up", False)]),
    ("The Bank cut its rate by 50 basis points to 3 percent.", [("50", "down", True), ("3", "down", False)]),
    ("Exports rose 5 percent to $3 billion.", [("5", "up", True), ("3000000000", "up", False)]),
    ("Salt rose 84 cents, or 1.1 percent, to settle at $78 a barrel.",
     [("84", "up", True), ("1.1", "up", True), ("78", "up", False)]),
    ("Exports rose 5 percent and imports fell 3 percent.", [("5", "up", True), ("3", "down", True)]),
    ("Exports rose 5 percent and imports 3 percent.", [("5", "up", True), ("3", "up", True)]),
    ("Profit came to 61 cents, up from 54 cents.", [("61", "up", False), ("54", "up", False)]),
    ("Exports rose 5 percent, and 40 wardens were hired.", [("5", "up", True), ("40", None, False)]),
    ("Attacks fell from 60 attacks in spring to 21 attacks in autumn.",
     [("60", "down", False), ("21", "down", False)]),
    ("Growth slowed to 1.5 percent from 2.3 percent.", [("1.5", "down", False), ("2.3", "down", False)]),
    ("The number of mills halved to 20.", [("0.5", "down", True), ("20", "down", False)]),
    ("The price more than tripled to $90.", [("3", "up", True), ("90", "up", False)]),
    ("The rate was cut to 4 percent from 5 percent.", [("4", "down", False), ("5", "down", False)]),
    ("A cut from 5 percent to 4 percent followed.", [("5", "down", False), ("4", "down", False)]),
    ("Unemployment fell by one percentage point to 7 percent.", [("1", "down", True), ("7", "down", False)]),
    ("The index fell 1.2 percent, or 84.5 points, to 6,912.4.",
     [("1.2", "down", True), ("84.5", "down", True), ("6912.4", "down", False)]),
    ("Prices rose 3.2 percent in May, after a 2.9 percent rise in April.",
     [("3.2", "up", True), ("2.9", "up", True)]),
    ("Refugees have risen to over 1.2 million from fewer than 300,000.",
     [("1200000", "up", False), ("300000", "up", False)]),
    ("Inflation, at 3.2 percent, is above the 2 percent target.", [("3.2", None, False), ("2", None, False)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SEVERAL)
def test_a_change_and_its_levels_are_told_apart(
    sentence: str, expected: list[tuple[str, str | None, bool]]
) -> None:
    found = [(value_of(figure), figure.trend, figure.change) for figure in figures_of(sentence)]
    assert found == expected


VERBS = [
    (word, way)
    for way in ("up", "down")
    for kind in ("intransitive", "transitive", "reducing")
    for word in load("trend")[way].get(kind, ())
    if word.split()[0].endswith("ed")
]
NOUNS = [
    (word, way) for way in ("up", "down") for word in load("trend")[way]["noun"] if not word.endswith("s")
]


@pytest.mark.parametrize(("verb", "trend"), VERBS)
def test_every_verb_in_the_past_moves_what_is_said_by_how_much(verb: str, trend: str) -> None:
    figure = the_figure(f"The tolls of the valley {verb} by 12 percent.")
    assert (value_of(figure), figure.trend, figure.change) == ("12", trend, True)


@pytest.mark.parametrize(("verb", "trend"), VERBS)
def test_every_verb_in_the_past_leads_to_a_level(verb: str, trend: str) -> None:
    figure = the_figure(f"The tolls of the valley {verb} to 12 percent.")
    assert (value_of(figure), figure.trend, figure.change) == ("12", trend, False)


@pytest.mark.parametrize(("noun", "trend"), NOUNS)
def test_every_noun_of_change_moves_what_it_is_of(noun: str, trend: str) -> None:
    assert is_change_noun(noun)
    figure = the_figure(f"The council expects {_article(noun)} {noun} of 12 percent in the tolls.")
    assert (value_of(figure), figure.trend, figure.change) == ("12", trend, True)


@pytest.mark.parametrize(("noun", "trend"), NOUNS)
def test_every_noun_of_change_moves_a_share_before_it(noun: str, trend: str) -> None:
    figure = the_figure(f"The council expects a 12 percent {noun} in the tolls.")
    assert (value_of(figure), figure.trend, figure.change) == ("12", trend, True)


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"
