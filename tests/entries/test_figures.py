"""Figures: what is read as a number, what it is worth, what binds it and what it measures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentences import figures_of, interval_of, the_figure

VALUES = [
    ("The port has handled 412 containers this season.", "412"),
    ("Engineers inspected 1,204 bridges along the river.", "1204"),
    ("The registry lists 2,345,678 households in the basin.", "2345678"),
    ("The registry lists 2 345 678 households in the basin.", "2345678"),
    ("The registry lists 2.345.678 households in the basin.", "2345678"),
    ("The new ferry carries 62.5 tons of grain.", "62.5"),
    ("Seven bridges were rebuilt.", "7"),
    ("Twenty-four wells were drilled.", "24"),
    ("One hundred and fifty teachers were trained.", "150"),
    ("Two hundred thousand families were displaced.", "200000"),
    ("Two thousand three hundred houses were repaired.", "2300"),
    ("Two and a half million farmers lost their harvest.", "2500000"),
    ("Half a million farmers lost their harvest.", "500000"),
    ("A dozen schools reopened in Kellin.", "12"),
    ("Three dozen schools reopened in Kellin.", "36"),
    ("A million children were vaccinated.", "1000000"),
    ("7.7 million people were vaccinated.", "7700000"),
    ("The fund holds 3.4 billion euros.", "3400000000"),
    ("The fund holds €3.4bn.", "3400000000"),
    ("The fund holds $250k.", "250000"),
    ("The fund holds $12m.", "12000000"),
    ("The fund holds $2¾ billion.", "2750000000"),
    ("The rate was set at 1-3/4 percent.", "1.75"),
    ("The rate was set at 5½ percent.", "5.5"),
    ("The rate was set at ¼ percent.", "0.25"),
    ("Two thirds of the schools are open.", "0.666667"),
    ("Two-thirds of the schools are open.", "0.666667"),
    ("A quarter of the wells are dry.", "0.25"),
    ("Half of the wells are dry.", "0.5"),
    ("Three quarters of the wells are dry.", "0.75"),
    ("Prices fell by 0,37% over the year.", "0.37"),
]


@pytest.mark.parametrize(("sentence", "value"), VALUES)
def test_a_number_is_worth_what_its_words_say(sentence: str, value: str) -> None:
    assert the_figure(sentence).number.value == Decimal(value)


BOUNDS = [
    ("They held nearly 110,000 square kilometers of pasture.", "nearly", "nearly", "..110000"),
    ("They held almost 900 villages.", "almost", "nearly", "..900"),
    ("They held just under 900 villages.", "just under", "nearly", "..900"),
    ("They held close to 900 villages.", "close to", "nearly", "..900"),
    ("They held more than 900 villages.", "more than", "more_than", "900.."),
    ("They held over 900 villages.", "over", "more_than", "900.."),
    ("They held well over 900 villages.", "well over", "more_than", "900.."),
    ("Losses in excess of 900 cattle were reported.", "in excess of", "more_than", "900.."),
    ("They held at least 900 villages.", "at least", "at_least", "900.."),
    ("They held no fewer than 900 villages.", "no fewer than", "at_least", "900.."),
    ("Each district will receive a minimum of 40 wells.", "a minimum of", "at_least", "40.."),
    ("They held 900 or more villages.", "or more", "at_least", "900.."),
    ("They held about 900 villages.", "about", "about", ".."),
    ("They held approximately 900 villages.", "approximately", "about", ".."),
    ("They held some 900 villages.", "some", "about", ".."),
    ("They held roughly 900 villages.", "roughly", "about", ".."),
    ("They held an estimated 900 villages.", "an estimated", "about", ".."),
    ("Attacks fell to an average of 21 attacks a month.", "an average of", "about", ".."),
    ("They held up to 900 villages.", "up to", "at_most", "..900"),
    ("They held no more than 900 villages.", "no more than", "at_most", "..900"),
    ("They held as many as 900 villages.", "as many as", "at_most", "..900"),
    ("The strength is set at a maximum of 600 observers.", "a maximum of", "at_most", "..600"),
    ("They held less than 900 villages.", "less than", "less_than", "..900"),
    ("They held fewer than 900 villages.", "fewer than", "less_than", "..900"),
    ("They held under 900 villages.", "under", "less_than", "..900"),
    ("They held 900 villages.", None, "exact", "900..900"),
    ("They hold between 40 and 45 villages.", "between", "between", "40..45"),
    ("They hold 40 to 45 villages.", None, "between", "40..45"),
    ("They hold 40-45 villages.", None, "between", "40..45"),
    ("They hold three or four villages.", None, "between", "3..4"),
    ("The rate stands at 1/2 to 3/4 percent.", None, "between", "0.5..0.75"),
    ("Arrears come to €18-22 million.", None, "between", "18000000..22000000"),
    ("Arrears come to between $18 million and $22 million.", "between", "between", "18000000..22000000"),
    ("Tens of thousands of civilians fled.", None, "at_least", "20000.."),
    ("Hundreds of villages stand empty.", None, "at_least", "200.."),
    ("Dozens of villages stand empty.", None, "at_least", "24.."),
    ("Hundreds of thousands of civilians fled.", None, "at_least", "200000.."),
    ("Several hundred farmers lost their land.", None, "at_least", "200.."),
    ("They have worked together for over ten years.", "over", "more_than", "10.."),
    ("The money is to be spent over ten years.", None, "exact", "10..10"),
    ("They shall hand over the maps within 90 days.", "within", "at_most", "..90"),
]


@pytest.mark.parametrize(("sentence", "qualifier", "bound", "interval"), BOUNDS)
def test_a_qualifier_binds_its_number(
    sentence: str, qualifier: str | None, bound: str, interval: str
) -> None:
    figure = the_figure(sentence)
    assert (figure.bound.qualifier, figure.bound.name, interval_of(figure)) == (qualifier, bound, interval)


def test_a_pure_range_has_no_value() -> None:
    assert the_figure("They hold between 40 and 45 villages.").number.value is None


UNITS = [
    ("They hold 31,000 square kilometers of land.", "square_kilometre", "area", None),
    ("They hold 31,000 square kilometres of land.", "square_kilometre", "area", None),
    ("They hold 31,000 km² of land.", "square_kilometre", "area", None),
    ("They restored 400 hectares of forest.", "hectare", "area", None),
    ("A road of 60 km was opened.", "kilometre", "length", None),
    ("They shipped 12,000 metric tons of wheat.", "tonne", "mass", None),
    ("They shipped 40,000 barrels of oil.", "barrel", "volume", None),
    ("The plant adds 300 MW of capacity.", "megawatt", "power", None),
    ("Each person receives 30 liters of water.", "litre", "volume", None),
    ("Some 71 per cent of the pledges were paid.", "percent", "share", None),
    ("Some 71 percent of the pledges were paid.", "percent", "share", None),
    ("Some 71% of the pledges were paid.", "percent", "share", None),
    ("The rate rose by 25 basis points.", "basis_point", "change of share", None),
    ("A 75-basis-point increase followed.", "basis_point", "change of share", None),
    ("Support rose by three percentage points.", "percentage_point", "change of share", None),
    ("Keep the rise below 1.5°C.", "degree_celsius", "temperature", None),
    ("Keep the rise below 1.5 degrees Celsius.", "degree_celsius", "temperature", None),
    ("The mandate runs for a period of six months.", "month", "duration", None),
    ("They have worked together for twenty-five years.", "year", "duration", None),
    ("The Fund has €75 million.", "euro", "money", "EUR"),
    ("The Fund has EUR 75 million.", "euro", "money", "EUR"),
    ("The Fund has 75 million euros.", "euro", "money", "EUR"),
    ("The Fund has $75 million.", "dollar", "money", "USD"),
    ("The Fund has US$75 million.", "dollar", "money", "USD"),
    ("The Fund has USD 75 million.", "dollar", "money", "USD"),
    ("The Fund has USD $75 million.", "dollar", "money", "USD"),
    ("The losses run to trillions of dollars.", "dollar", "money", "USD"),
    ("Tens of thousands of hectares were burnt.", "hectare", "area", None),
    ("The pipeline carries 15 bcm of gas.", "billion_cubic_metre", "volume", None),
    ("More than 2000 soldiers left.", "person", "people", None),
    ("The Fund has $75 million USD.", "dollar", "money", "USD"),
    ("The Fund has 75 million United States dollars.", "dollar", "money", "USD"),
    ("The Fund has C$75 million.", "dollar", "money", "CAD"),
    ("The Fund has A$75 million.", "dollar", "money", "AUD"),
    ("The Fund has £75 million.", "pound", "money", "GBP"),
    ("The Fund has ¥75 billion.", "yen", "money", "JPY"),
    ("The Fund has 75 billion yen.", "yen", "money", "JPY"),
    ("Some 45,000 people returned.", "person", "people", None),
    ("Some 45,000 displaced farmers returned.", "person", "people", None),
    ("Arrears come to between €18 million and €22 million.", "euro", "money", "EUR"),
    ("Arrears come to €18 million to €22 million.", "euro", "money", "EUR"),
    ("At least nine drivers were hurt.", "person", "people", None),
    ("The bomb left more than 120 wounded.", "person", "people", None),
    ("Some 45,000 trucks crossed.", "item", "count", None),
    ("Two thirds of the trucks crossed.", "fraction", "share", None),
]


@pytest.mark.parametrize(("sentence", "unit", "kind", "currency"), UNITS)
def test_a_unit_has_one_name_whatever_its_spelling(
    sentence: str, unit: str, kind: str, currency: str | None
) -> None:
    figure = the_figure(sentence)
    assert (figure.unit, figure.kind, figure.currency) == (unit, kind, currency)


MEASURES = [
    ("They held nearly 110,000 square kilometers of pasture.", "pasture"),
    ("The harbour attracted more than 40,000 foreign merchant sailors.", "foreign merchant sailors"),
    ("Members have raised over $20 billion in relief and reconstruction aid.",
     "relief and reconstruction aid"),
    ("Members trained 3,200 rescue and salvage personnel.", "rescue and salvage personnel"),
    ("Tens of thousands of local volunteers joined the work.", "local volunteers"),
    ("Over five years of joint effort have passed.", "joint effort"),
    ("Two thirds of the schools are open.", "schools"),
    ("Of all, 58 of the 96 marked minefields were cleared.", "marked minefields"),
    ("At least 3,000 more border guards were trained.", "border guards"),
    ("The Bank lowered the federal funds rate by 45 basis points.", "federal funds rate"),
    ("The Bank has chosen to lower its federal funds rate 60 basis points to 2 percent.",
     "federal funds rate"),
    ("The Bank has raised its discount rate by 35 basis points to 5 percent.", "discount rate"),
    ("The Bank wants a 50-basis-point increase in its discount rate.", "discount rate"),
    ("They announced $400 million for the repair of the dam.", "repair"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "measure"), MEASURES)
def test_what_a_figure_measures_is_quoted(sentence: str, measure: str) -> None:
    figure = figures_of(sentence)[0]
    assert figure.measure is not None
    assert sentence[slice(*figure.measure)] == measure


WITHOUT_A_MEASURE = [
    "They will provide €75 million in the first year.",
    "Each is to be judged within fourteen days of arrest.",
    "Exports rose in the first five months of this year.",
    "They lifted the blockade of some 31,000 a year ago.",
]


@pytest.mark.parametrize("sentence", WITHOUT_A_MEASURE)
def test_a_time_is_no_measure(sentence: str) -> None:
    assert the_figure(sentence).measure is None


TRENDS = [
    ("Exports fell by 12 percent.", "down"),
    ("Exports rose by 12 percent.", "up"),
    ("We will reduce emissions by 30 percent.", "down"),
    ("The Committee decided to lower its target by 50 basis points.", "down"),
    ("A 75-basis-point increase was approved.", "up"),
    ("A 75-basis-point reduction was approved.", "down"),
    ("The Bank has chosen to lower its federal funds rate 40 basis points.", "down"),
    ("Some 12 percent of the exports were lost.", None),
    ("We deployed 450 observers.", None),
]


@pytest.mark.parametrize(("sentence", "trend"), TRENDS)
def test_a_figure_of_change_knows_its_direction(sentence: str, trend: str | None) -> None:
    assert the_figure(sentence).trend == trend


SEVERAL = [
    (
        "Of the 96 marked minefields, 58 have been cleared, and 912 teachers returned to 14 schools.",
        ["96", "58", "912", "14"],
    ),
    ("141 members voted for, 5 against, with 35 abstentions.", ["141", "5", "35"]),
    ("Attacks fell from 60 attacks in spring to 21 attacks in autumn.", ["60", "21"]),
    ("They pledged $50 billion, USD 70 billion and 3 billion euros.",
     ["50000000000", "70000000000", "3000000000"]),
    ("Brennia sends 40 nurses, 12 doctors and three field hospitals.", ["40", "12", "3"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "values"), SEVERAL)
def test_each_of_several_figures_is_read(sentence: str, values: list[str]) -> None:
    assert [figure.number.value for figure in figures_of(sentence)] == [Decimal(value) for value in values]


NO_FIGURES = [
    "We will meet our 2030 targets and the 2050 goals.",
    "Emissions are below 2020 levels.",
    "The 661 Committee met.",
    "We hold to our one China policies.",
    "The twenty-first century demands unity.",
    "The thirty-fifth anniversary is near.",
    "We seek net zero emissions and a two-way trade.",
    "A two-state solution remains possible.",
    "The Five Point Consensus holds.",
    "We follow a One Health approach.",
    "The treaty of 1987 remains in force.",
    "Since 2015 the members have met every spring.",
    "The Council met on 12 June 2021 in Lindhaven.",
    "The Council recalls its resolution 687 (1991) in full.",
    "The Council recalls its resolutions 660 (1990), 661 (1990) and 662 (1990).",
    "As set out in paragraph 3 of the annex, the mission continues.",
    "As set out in paragraphs 3, 4 and 7, the mission continues.",
    "As set out in Article 51 of the Charter, the right remains.",
    "Acting under Chapter VII of the Charter, the Council continues.",
    "Adopted at the 2407th meeting.",
    "The G7 and the G20 share this aim.",
    "The pandemic of COVID-19 has not ended.",
    "The 21st century demands unity.",
    "The Council has considered document S/22435 with care.",
    "On the one hand, the harbour is open.",
    "One of the members spoke.",
    "The members support one another.",
    "In the first half of the year the harbour was closed.",
    "In the 1990s the harbour was closed.",
    "The 2030 Agenda for Sustainable Development guides us.",
    "They spoke as one.",
    "No one was hurt.",
    "Call the secretariat at room 14.",
    "Line of Effort 5 concerns the borders.",
    "Sustainable Development Goal 6 concerns water.",
]


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_what_is_no_figure(sentence: str) -> None:
    assert [sentence[one.start : one.end] for one in figures_of(sentence)] == []


def test_a_number_and_its_unit_may_stand_on_two_lines() -> None:
    figure = the_figure("Members have raised over $20\nbillion in assistance.")
    assert figure.number.value == Decimal(20_000_000_000)
    assert figure.currency == "USD"


def test_a_currency_named_twice_is_quoted_whole() -> None:
    sentence = "They promised approximately USD $ 7.4 billion to it."
    figure = the_figure(sentence)
    assert sentence[figure.start : figure.end] == "approximately USD $ 7.4 billion"


def test_the_qualifier_is_part_of_the_quote() -> None:
    sentence = "They held nearly 110,000 square kilometers of pasture."
    figure = the_figure(sentence)
    assert sentence[figure.start : figure.end] == "nearly 110,000 square kilometers"
