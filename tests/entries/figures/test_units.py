"""Units of measurement behind a number, in sentences of a valley that does not exist."""

from __future__ import annotations

import re

import pytest

from servanda.entries.figures.units import Unit, unit_after

# The number of each sentence stands in angle brackets.
MARK = re.compile(r"<(.*?)>")


def unit_of(sentence: str) -> tuple[Unit | None, str]:
    mark = MARK.search(sentence)
    assert mark is not None
    text = MARK.sub(r"\1", sentence)
    return unit_after(text, mark.end() - 2, digits=mark[1][0].isdigit()), text


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("The park covers <1,200> square kilometres.", "square_kilometre", "area"),
        ("The park covers <1,200> sq. km.", "square_kilometre", "area"),
        ("The park covers <1,200> km² of forest.", "square_kilometre", "area"),
        ("They gave <five> acres to the school.", "acre", "area"),
        ("The Sarune road is <48> kilometers long.", "kilometre", "length"),
        ("The dam stands <95> m above the gorge.", "metre", "length"),
        ("A <7>-nanometre chip was shown.", "nanometre", "length"),
        ("The star lies <4.2> light-years away.", "light_year", "length"),
        ("The comet passed <1.3> AU from the sun.", "astronomical_unit", "length"),
        ("The valley ships <900> metric tons of apples.", "tonne", "mass"),
        ("The valley ships <900> tons of apples.", "ton", "mass"),
        ("A daily dose of <20> µg suffices.", "microgram", "mass"),
        ("A daily dose of <20> mcg suffices.", "microgram", "mass"),
        ("The mayor weighed <12> stone.", "stone", "mass"),
        ("They sold <250> ml of syrup.", "millilitre", "volume"),
        ("The field holds <40> bcm of gas.", "cubic_metre", "volume"),
        ("The line carries <9> bcm/annum.", "cubic_metre", "volume"),
        ("The dam keeps <300> acre-feet.", "acre_foot", "volume"),
        ("Add <two> cups of flour.", "cup", "volume"),
        ("Output fell to <400,000> bpd.", "barrel_per_day", "flow"),
        ("Output fell to <400,000> barrels a day.", "barrel_per_day", "flow"),
        ("The river ran at <310> m³/s.", "cubic_metre_per_second", "flow"),
        ("The plant yields <5> gigawatts.", "gigawatt", "power"),
        ("The plant yields <5> GW.", "gigawatt", "power"),
        ("The car has <350> hp.", "horsepower", "power"),
        ("It stores <60> kWh.", "kilowatt_hour", "energy"),
        ("It sold <300> megawatt-hours.", "megawatt_hour", "energy"),
        ("A portion holds <500> kcal.", "kilocalorie", "energy"),
        ("The province used <33> Mtoe.", "megatonne_of_oil_equivalent", "energy"),
        ("The phone has <5,000> mAh.", "milliampere_hour", "charge"),
        ("The engine gives <400> Nm.", "newton_metre", "torque"),
        ("It does <35> miles per gallon.", "mile_per_gallon", "fuel economy"),
        ("It takes <5.5> litres per 100 km.", "litre_per_100_kilometres", "fuel consumption"),
        ("Trains run at <160> km/h.", "kilometre_per_hour", "speed"),
        ("Trains run at <100> miles an hour.", "mile_per_hour", "speed"),
        ("Gusts reached <50> kt.", "knot", "speed"),
        ("The line gives <40> Mbps.", "megabit_per_second", "data rate"),
        ("The file has <100> MB.", "megabyte", "data"),
        ("The radio uses <5.8> GHz.", "gigahertz", "frequency"),
        ("The wheel turns at <3,000> rpm.", "revolution_per_minute", "frequency"),
        ("The tyre holds <32> psi.", "pound_per_square_inch", "pressure"),
        ("The gauge fell to <987> hPa.", "hectopascal", "pressure"),
        ("The source gave <100> Bq/kg.", "becquerel_per_kilogram", "specific activity"),
        ("Workers took up <5> mSv.", "millisievert", "dose"),
        ("The air held <20> μg/m³ of dust.", "microgram_per_cubic_metre", "density"),
        ("Carbon dioxide stood at <420> ppm.", "part_per_million", "concentration"),
        ("Emissions fell to <1.5> MtCO2e.", "megatonne_of_co2_equivalent", "emissions"),
        ("Emissions fell by <36> gigatonnes of CO2.", "gigatonne_of_co2", "emissions"),
        ("Fields gave <5> t/ha of wheat.", "tonne_per_hectare", "yield"),
        ("The port moved <20,000> TEU.", "teu", "containers"),
        ("The ring is of <18>-carat gold.", "karat", "fineness"),
        ("The index lost <250> points.", "point", "points"),
        ("Rates rose by <25> bps.", "basis_point", "change of share"),
        ("A <75>-basis-point rise followed.", "basis_point", "change of share"),
        ("The share fell by <three> percentage points.", "percentage_point", "change of share"),
        ("About <30> per centum agreed.", "percent", "share"),
        ("About <30>% agreed.", "percent", "share"),
        ("Heat it to <80> degrees C.", "degree_celsius", "temperature"),
        ("Heat it to <80> celcius.", "degree_celsius", "temperature"),
        ("Heat it to <80> deg c.", "degree_celsius", "temperature"),
        ("Highs of <75>F are forecast.", "degree_fahrenheit", "temperature"),
        ("Helium boils at <4> K.", "kelvin", "temperature"),
        ("Turn it by <90> degrees.", "degree", "angle or temperature"),
        ("The pass lies at <45>°N.", "degree", "angle"),
        ("The judge is <70> years old.", "year", "age"),
        ("A <70>-year-old judge spoke.", "year", "age"),
        ("The term is <seven> years.", "year", "duration"),
        ("They have <10> working days.", "day", "duration"),
        ("A <30>-second film was shown.", "second", "duration"),
    ],
)
def test_a_unit_behind_a_number_is_normalised(sentence: str, name: str, kind: str) -> None:
    unit, _ = unit_of(sentence)
    assert unit is not None
    assert (unit.name, unit.kind) == (name, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "In the <1960>s the valley had no road.",
        "They run a <5>K race each May.",
        "Villagers of <twenty> m came.",
        "The <twenty>-second session opened.",
        "Resolution <22> A (I) was recalled.",
        "The valley sent <20> AU troops.",
        "The house has <48> MPs.",
        "They laid <12> stone bridges.",
        "Sarune won <three> cups.",
        "A <20>-point plan was agreed.",
        "The <Five>-Point Consensus holds.",
        "They build a <5>g network.",
        "Annex <5> C applies.",
        "It costs <200> pounds.",
        "In all <20> (see below) came.",
        "They sent <five> foot soldiers.",
    ],
)
def test_what_only_looks_like_a_unit_is_none(sentence: str) -> None:
    assert unit_of(sentence)[0] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk lost <20> pounds in a year.",
        "They bought <20> pounds of flour.",
        "A <500>-pound bomb was found.",
        "The box weighs <200> lbs.",
    ],
)
def test_pounds_are_a_weight_where_something_is_weighed(sentence: str) -> None:
    unit, _ = unit_of(sentence)
    assert unit is not None
    assert unit.name == "pound_mass"


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The park covers <80> square\nmiles.", "square\nmiles"),
        ("The load is <20> (kg).", "kg)"),
        ("A <75>-\nbasis-point rise.", "basis-point"),
        ("It lies <5> kilometres³ off.", "kilometres"),
        ("It has <80>\u00a0km².", "km²"),
    ],
)
def test_a_unit_knows_where_it_stands(sentence: str, quote: str) -> None:
    unit, text = unit_of(sentence)
    assert unit is not None
    assert text[unit.start : unit.end] == quote


@pytest.mark.parametrize(
    ("sentence", "name", "multiplier"),
    [
        ("The field holds <1.5> Tcf.", "cubic_foot", 10**12),
        ("Output is <2> mb/d.", "barrel_per_day", 10**6),
        ("It burns <3> MMBtu.", "british_thermal_unit", 10**6),
        ("Forests cover <11> Mha.", "hectare", 10**6),
        ("Fields cover <11> ha.", "hectare", 1),
    ],
)
def test_a_sign_may_multiply(sentence: str, name: str, multiplier: int) -> None:
    unit, _ = unit_of(sentence)
    assert unit is not None
    assert (unit.name, unit.multiplier) == (name, multiplier)


def test_nothing_stands_behind_the_end_of_a_text() -> None:
    assert unit_after("It was 5", 8, digits=True) is None
    assert unit_after("It was 5 ", 8, digits=True) is None
