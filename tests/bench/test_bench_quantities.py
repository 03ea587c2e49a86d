"""Quantities of different readers in one spelling, compared as a bag."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from bench.matching import Tally
from bench.outside import OutsideScore, count, together
from bench.peers import quantulum as peers
from bench.peers.quantities import ASIDE, COMPARED, Quantity, common, labelled, names, ours, same_unit
from bench.peers.quantulum import Quantulum
from bench.sentences import figures_of, parsed


def quantity(value, unit="", noun=None):
    return Quantity(tuple(map(Decimal, value.split())), unit, noun)


@dataclass
class Unit:
    name: str


@dataclass
class Found:
    value: float
    unit: Unit
    uncertainty: float | None = None
    span: tuple[int, int] = (0, 1)


def test_quantities_of_a_sentence_are_a_bag():
    tally = Tally()
    wanted = [quantity(value) for value in ("2.50", "40 50", "7", "7")]
    count({"value": tally}, wanted, [quantity(value) for value in ("2.5", "7", "40", "40 50")])
    assert (tally.found, tally.missed, tally.surplus) == (3, 1, 1)


def test_labels_are_values_or_ranges_with_our_unit_or_a_noun():
    assert labelled("40-50", "year of age") == quantity("40 50", "year_of_age")
    assert labelled("-5", "celsius") == quantity("-5", "degree_celsius")
    assert labelled("126", "fighter jet") == quantity("126", "", "fighter jet")
    assert labelled("70", "-") == quantity("70")


def test_our_figures_carry_rate_currency_age_and_what_is_counted():
    (parse,) = parsed(["She is 5 years old and bought dozens of jets for $3 a share."])
    given = [ours(figure, parse.text) for figure in figures_of(parse)]
    assert [(one.values, one.unit) for one in given] == [
        ((Decimal(5),), "year_of_age"),
        ((Decimal(12),), "item"),
        ((Decimal(3),), "dollar_per_share USD"),
    ]
    assert given[1].noun == "jets"


@pytest.mark.parametrize(
    ("wanted", "given", "same", "aside"),
    [
        (quantity("1", "", "fighter jet"), quantity("1", "item", "new jets"), True, True),
        (quantity("1", "", "large city"), quantity("1", "item", "cities"), True, True),
        (quantity("1", "", "home"), quantity("1", "item", "trees"), False, True),
        (quantity("1", "", "home"), quantity("1"), False, True),
        (quantity("1", "", "home"), quantity("1", "mile", "homes"), False, False),
        (quantity("1"), quantity("1", "item", "homes"), True, True),
        (quantity("1"), quantity("1", "mile"), False, False),
        (quantity("1", "cent"), quantity("1", "cent USD"), True, True),
        (quantity("1", "dollar CAD"), quantity("1", "dollar USD"), False, False),
        (quantity("1", "franc CHF"), quantity("1", "franc"), False, False),
        (quantity("1", "year_of_age"), quantity("1", "year"), False, True),
    ],
)
def test_units_compare_strictly_or_with_nouns_and_ages_aside(wanted, given, same, aside):
    assert same_unit(wanted, given) is same
    assert same_unit(wanted, given, aside=True) is aside


def test_the_unit_asks_for_the_value_too():
    wanted, given = [quantity("2", "mile")], [quantity("3", "mile")]
    assert common(wanted, given, "unit") == common(wanted, given, ASIDE) == []


def test_the_peers_ranges_and_units_are_put_in_our_spelling():
    found = [
        Found(45.0, Unit("dollar"), 5.0),
        Found(2.0, Unit("euro per year")),
        Found(3.5, Unit("cubic mile")),
    ]
    peer = Quantulum("0", lambda _text: found)
    assert peer.read("") == [
        quantity("40 50", "dollar USD"),
        quantity("2", "euro_per_year EUR"),
        quantity("3.5", "cubic_mile"),
    ]


def test_what_the_peer_cannot_read_holds_nothing():
    def fails(_text):
        raise IndexError

    assert Quantulum("0", fails).read("any") == []


def test_where_the_peer_is_not_installed_there_is_none(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "quantulum3", None)
    assert peers.quantulum.__wrapped__() is None


def test_sets_are_counted_together():
    score = OutsideScore()
    for name in ("one", "other"):
        score.ours[name] = {how: Tally(1, 2, 3) for how in COMPARED}
    assert together(score.ours)["unit"] == Tally(2, 4, 6)


def test_the_peers_names_lead_to_units_that_labels_have():
    units = set(names("labels").values())
    strange = {unit for unit in names("quantulum3").values() if unit not in units}
    assert strange == {"rupee INR"}
