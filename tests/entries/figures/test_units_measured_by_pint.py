"""The lexicon of units held against pint, and quantities in base units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from servanda.entries.figures.units import dimension, in_base_unit
from servanda.entries.figures.units.currencies import after_signs, before, names
from servanda.entries.figures.units.table import definitions, forms, signs
from servanda.lexicon import load

MASS, LENGTH, TIME = "[mass]", "[length]", "[time]"
ENERGY = "[length] ** 2 * [mass] / [time] ** 2"
POWER = "[length] ** 2 * [mass] / [time] ** 3"

# What pint must find for every unit of a kind that has a pint expression.
DIMENSIONS = {
    "area": "[length] ** 2",
    "length": LENGTH,
    "mass": MASS,
    "volume": "[length] ** 3",
    "density": "[mass] / [length] ** 3",
    "molar concentration": "[substance] / [length] ** 3",
    "temperature": "[temperature]",
    "angle": "dimensionless",
    "power": POWER,
    "apparent power": POWER,
    "energy": ENERGY,
    "torque": ENERGY,
    "irradiance": "[mass] / [time] ** 3",
    "specific energy": "[length] ** 2 / [time] ** 2",
    "emissions": MASS,
    "emission rate": "[mass] / [length]",
    "emission intensity": "[time] ** 2 / [length] ** 2",
    "duration": TIME,
    "age": TIME,
    "speed": "[length] / [time]",
    "acceleration": "[length] / [time] ** 2",
    "fuel economy": "1 / [length] ** 2",
    "fuel consumption": "[length] ** 2",
    "electric consumption": "[length] * [mass] / [time] ** 2",
    "flow": "[length] ** 3 / [time]",
    "energy flow": POWER,
    "yield": "[mass] / [length] ** 2",
    "volume yield": LENGTH,
    "data": "dimensionless",
    "data rate": "1 / [time]",
    "picture size": "[printing_unit]",
    "resolution": "1 / [length]",
    "optical power": "1 / [length]",
    "frequency": "1 / [time]",
    "voltage": "[length] ** 2 * [mass] / [current] / [time] ** 3",
    "current": "[current]",
    "charge": "[current] * [time]",
    "resistance": "[length] ** 2 * [mass] / [current] ** 2 / [time] ** 3",
    "capacitance": "[current] ** 2 * [time] ** 4 / [length] ** 2 / [mass]",
    "magnetic field": "[mass] / [current] / [time] ** 2",
    "force": "[length] * [mass] / [time] ** 2",
    "pressure": "[mass] / [length] / [time] ** 2",
    "luminous flux": "[luminosity]",
    "luminous intensity": "[luminosity]",
    "illuminance": "[luminosity] / [length] ** 2",
    "luminance": "[luminosity] / [length] ** 2",
    "radioactivity": "1 / [time]",
    "specific activity": "1 / [mass] / [time]",
    "activity concentration": "1 / [length] ** 3 / [time]",
    "dose": "[length] ** 2 / [time] ** 2",
    "absorbed dose": "[length] ** 2 / [time] ** 2",
    "dose rate": "[length] ** 2 / [time] ** 3",
    "amount": "[substance]",
}


def test_every_unit_has_the_dimension_of_its_kind() -> None:
    wrong = [
        (name, definition.kind, dimension(name))
        for name, definition in definitions().items()
        if definition.pint is not None and dimension(name) != DIMENSIONS.get(definition.kind)
    ]
    assert wrong == []


def test_every_base_unit_is_one_to_one_with_itself() -> None:
    for kind, name in load("units")["base"].items():
        assert definitions()[name].pint is not None, kind
        assert in_base_unit(Decimal(7), name) == (Decimal(7), name)


@pytest.mark.parametrize(
    ("value", "name", "expected"),
    [
        ("31000", "square_kilometre", ("3.1E+10", "square_metre")),
        ("1", "square_mile", ("2589988.110336", "square_metre")),
        ("1", "acre", ("4046.8564224", "square_metre")),
        ("20", "degree_celsius", ("293.15", "kelvin")),
        ("1", "kilowatt_hour", ("3.6E+6", "joule")),
        ("2", "gigabyte", ("1.6E+10", "bit")),
        ("3", "hectopascal", ("3E+2", "pascal")),
        ("1", "pound_mass", ("0.45359237", "kilogram")),
        ("1", "barrel", ("0.158987294928", "cubic_metre")),
    ],
)
def test_quantities_in_base_units_are_exact(value: str, name: str, expected: tuple[str, str]) -> None:
    measured = in_base_unit(Decimal(value), name)
    assert measured is not None
    assert (measured[0], measured[1]) == (Decimal(expected[0]), expected[1])


def test_square_miles_and_square_kilometres_can_be_compared() -> None:
    miles, kilometres = (
        in_base_unit(Decimal(42_471), "square_mile"),
        in_base_unit(Decimal(110_000), "square_kilometre"),
    )
    assert miles is not None
    assert kilometres is not None
    assert abs(miles[0] / kilometres[0] - 1) < Decimal("0.0001")


@pytest.mark.parametrize("name", ["percent", "dollar", "basis_point", "teu", "no_such_unit"])
def test_what_physics_does_not_measure_has_no_dimension(name: str) -> None:
    assert dimension(name) is None
    assert in_base_unit(Decimal(1), name) is None


def test_what_differs_between_countries_is_not_converted() -> None:
    assert dimension("ton") == MASS
    assert in_base_unit(Decimal(1), "ton") is None


def test_names_are_lower_snake_case() -> None:
    for name in definitions():
        assert name == name.lower()
        assert " " not in name


def test_every_form_finds_its_own_unit() -> None:
    for entry in load("units")["unit"]:
        for form in entry["forms"]:
            senses = forms().get(form)
            assert senses is not None
            assert entry["name"] in {sense.name for sense in senses}, form
        for sign in entry.get("signs", []):
            senses = signs().get(sign)
            assert senses is not None
            assert entry["name"] in {sense.name for sense in senses}, sign


def test_no_form_stands_for_two_units_without_a_condition() -> None:
    seen: dict[str, set[str]] = {}
    for entry in load("units")["unit"]:
        for form in entry["forms"]:
            seen.setdefault(" ".join(form.lower().replace("-", " ").split()), set()).add(entry["name"])
    assert {form: units for form, units in seen.items() if len(units) > 1} == {}


def test_every_currency_of_the_lexicon_is_reached() -> None:
    for entry in load("currencies")["currency"]:
        for sign in entry.get("before", []):
            assert before()[sign].unit == entry["unit"], sign
        for sign in entry.get("signs", []):
            assert sign in after_signs(), sign
        for name in entry.get("after", []):
            found = names().get(name)
            assert found is not None
            assert (found.unit, found.code) == (entry["unit"], entry.get("code")), name


def test_historic_and_present_currencies_are_known_by_code() -> None:
    for code in ("USD", "EUR", "DEM", "FRF", "ITL", "ZWL", "XOF", "KZT", "VND", "FIM"):
        assert before()[code].code == code
