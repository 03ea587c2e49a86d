"""What a number is worth, whatever the custom in which it is written."""

from __future__ import annotations

import pytest

from sentences import figures_of, interval_of, the_figure, value_of, words_of

SEPARATORS = [
    ("The port has handled 412 containers this season.", "412"),
    ("Engineers inspected 1,204 bridges along the river.", "1204"),
    ("The registry lists 2,345,678 households in the basin.", "2345678"),
    ("The registry lists 2 345 678 households in the basin.", "2345678"),
    ("The registry lists 2\u00a0345\u00a0678 households in the basin.", "2345678"),
    ("The registry lists 2\u202f345\u202f678 households in the basin.", "2345678"),
    ("The registry lists 2\u2009345\u2009678 households in the basin.", "2345678"),
    ("The registry lists 2.345.678 households in the basin.", "2345678"),
    ("The registry lists 2'345'678 households in the basin.", "2345678"),
    ("The registry lists 2’345’678 households in the basin.", "2345678"),
    ("The registry lists 23,45,678 households in the basin.", "2345678"),
    ("The registry lists 45 678 households in the basin.", "45678"),
    ("The registry lists 45678 households in the basin.", "45678"),
    ("The new ferry carries 62.5 tons of grain.", "62.5"),
    ("The new ferry carries 62·5 tons of grain.", "62.5"),
    ("The new ferry carries 1,062.5 tons of grain.", "1062.5"),
    ("The new ferry carries 12 345.5 tons of grain.", "12345.5"),
    ("The new ferry carries .5 tons of grain.", "0.5"),
    ("The new ferry carries 0.75 tons of grain.", "0.75"),
    ("The new ferry carries 1.500 tons of grain.", "1.5"),
    ("The school cost 1.062,50 euros.", "1062.5"),
    ("The school cost 62,5 million euros.", "62500000"),
    ("Prices fell by 0,37% over the year.", "0.37"),
    ("Prices fell by 12,5 per cent over the year.", "12.5"),
]

MAGNITUDES = [
    ("7.7 million people were vaccinated.", "7700000"),
    ("The fund holds 3.4 billion euros.", "3400000000"),
    ("The fund holds €3.4bn.", "3400000000"),
    ("The fund holds €3.4 bn.", "3400000000"),
    ("The fund holds EUR 1.5 billion.", "1500000000"),
    ("The fund holds EUR1.5bn.", "1500000000"),
    ("The fund holds $250k.", "250000"),
    ("The fund holds $12m.", "12000000"),
    ("The fund holds $394m.", "394000000"),
    ("The fund holds $12 mn.", "12000000"),
    ("The fund holds $12mln.", "12000000"),
    ("The fund holds $1.2tn.", "1200000000000"),
    ("The fund holds $1.2trn.", "1200000000000"),
    ("The fund holds ¥10 trillion.", "10000000000000"),
    ("The fund holds US$ 3 million.", "3000000"),
    ("The fund holds $2¾ billion.", "2750000000"),
    ("The fund holds 1½ million crowns.", "1500000"),
    ("The fund holds 300 thousand dollars.", "300000"),
    ("The fund holds 12 lakh rupees.", "1200000"),
    ("The fund holds 3 crore rupees.", "30000000"),
    ("The canton gave 40k people new papers.", "40000"),
    ("A 3-million-dollar mill burnt down.", "3000000"),
    ("A 1.2 million-hectare forest burnt down.", "1200000"),
]

WORDS = [
    ("Seven bridges were rebuilt.", "7"),
    ("The survey found zero cases of fever.", "0"),
    ("Nineteen wells were drilled.", "19"),
    ("Twenty-four wells were drilled.", "24"),
    ("Twenty four wells were drilled.", "24"),
    ("Ninety-nine wells were drilled.", "99"),
    ("A hundred wells were drilled.", "100"),
    ("One hundred and one wells were drilled.", "101"),
    ("One hundred and fifty teachers were trained.", "150"),
    ("One hundred fifty teachers were trained.", "150"),
    ("Twelve hundred teachers were trained.", "1200"),
    ("A thousand teachers were trained.", "1000"),
    ("Two hundred thousand families were displaced.", "200000"),
    ("Two thousand three hundred houses were repaired.", "2300"),
    ("Two thousand and seven houses were repaired.", "2007"),
    ("Three million, two hundred thousand houses have power.", "3200000"),
    ("Three million two hundred thousand houses have power.", "3200000"),
    ("Two and a half million farmers lost their harvest.", "2500000"),
    ("A million and a half farmers lost their harvest.", "1500000"),
    ("One and a quarter million farmers lost their harvest.", "1250000"),
    ("Three point five million farmers lost their harvest.", "3500000"),
    ("Half a million farmers lost their harvest.", "500000"),
    ("A quarter of a million farmers lost their harvest.", "250000"),
    ("Three-quarters of a million farmers lost their harvest.", "750000"),
    ("Two and a half tons of grain were sold.", "2.5"),
    ("Two and three quarters tons of grain were sold.", "2.75"),
    ("A dozen schools reopened in Kellin.", "12"),
    ("Half a dozen schools reopened in Kellin.", "6"),
    ("Three dozen schools reopened in Kellin.", "36"),
    ("A score of schools reopened in Kellin.", "20"),
    ("A million children were vaccinated.", "1000000"),
    ("TWELVE villages joined the pact.", "12"),
    ("A pair of bridges was rebuilt.", "2"),
    ("The trial lasted two and a half years.", "2.5"),
    ("The council hired one hundred and twenty guards.", "120"),
]

FRACTIONS = [
    ("The rate was set at 4 1/2 percent.", "4.5"),
    ("The rate was set at 1-3/4 percent.", "1.75"),
    ("The rate was set at 5½ percent.", "5.5"),
    ("The rate was set at 5 ½ percent.", "5.5"),
    ("The rate was set at ¼ percent.", "0.25"),
    ("The rate was cut by 1/4 percentage point.", "0.25"),
    ("The rate was cut by a quarter of a percentage point.", "0.25"),
    ("The rate was cut by half a percentage point.", "0.5"),
    ("⅔ of the schools are open.", "0.666667"),
    ("Two thirds of the schools are open.", "0.666667"),
    ("Two-thirds of the schools are open.", "0.666667"),
    ("One third of the schools are open.", "0.333333"),
    ("A quarter of the wells are dry.", "0.25"),
    ("One fourth of the wells are dry.", "0.25"),
    ("Half of the wells are dry.", "0.5"),
    ("Half the wells are dry.", "0.5"),
    ("Three quarters of the wells are dry.", "0.75"),
    ("Three-fifths of the wells are dry.", "0.6"),
    ("A tenth of the wells are dry.", "0.1"),
    ("One in five children missed school.", "0.2"),
    ("Two out of three children missed school.", "0.666667"),
    ("Nine out of 10 households have water.", "0.9"),
]

POWERS_AND_SIGNS = [
    ("The basin holds 1.5 x 10^6 tons of silt.", "1500000"),
    ("The basin holds 6 × 10⁶ tons of silt.", "6000000"),
    ("The basin holds 2.5e6 tons of silt.", "2500000"),
    ("The dust weighs 3 × 10⁻³ grams.", "0.003"),
    ("The dust weighs 4E-2 grams.", "0.04"),
    ("The night brought -12 degrees Celsius.", "-12"),
    ("The night brought −12 °C.", "-12"),
    ("The night brought minus 12 degrees Celsius.", "-12"),
    ("The growth rate was -0.4%.", "-0.4"),
    ("The growth rate was negative 0.4 percent.", "-0.4"),
]


@pytest.mark.parametrize(
    ("sentence", "value"), [*SEPARATORS, *MAGNITUDES, *WORDS, *FRACTIONS, *POWERS_AND_SIGNS]
)
def test_a_number_is_worth_what_it_says(sentence: str, value: str) -> None:
    assert value_of(the_figure(sentence)) == value


RANGES = [
    ("They hold between 40 and 45 villages.", "40..45"),
    ("They hold between forty and forty-five villages.", "40..45"),
    ("They hold 40 to 45 villages.", "40..45"),
    ("They hold from 40 to 45 villages.", "40..45"),
    ("They hold 40-45 villages.", "40..45"),
    ("They hold 40–45 villages.", "40..45"),
    ("They hold 40 – 45 villages.", "40..45"),
    ("They hold anywhere from 40 to 45 villages.", "40..45"),
    ("They hold 1,200 to 1,450 villages.", "1200..1450"),
    ("They hold three or four villages.", "3..4"),
    ("They hold two to three villages.", "2..3"),
    ("The lamp draws 5-10W.", "5..10"),
    ("The lamp draws between 5W and 10W.", "5..10"),
    ("The rate stands at 1/2 to 3/4 percent.", "0.5..0.75"),
    ("The range for the rate is 4-1/4 to 4-1/2 percent.", "4.25..4.5"),
    ("The rate stands at 4 1/4 to 4 1/2 percent.", "4.25..4.5"),
    ("The tariff ranges from 3 to 5 percent.", "3..5"),
    ("The tariff ranges from 3% to 5%.", "3..5"),
    ("The tariff lies between 3 percent and 5 percent.", "3..5"),
    ("Arrears come to €18-22 million.", "18000000..22000000"),
    ("Arrears come to €18m-22m.", "18000000..22000000"),
    ("Arrears come to €18 million to €22 million.", "18000000..22000000"),
    ("Arrears come to between $18 million and $22 million.", "18000000..22000000"),
    ("Arrears come to between $800 million and $1.2 billion.", "800000000..1200000000"),
    ("Some 2 to 3 million people crossed.", "2000000..3000000"),
    ("One half to two thirds of the wells are dry.", "0.5..0.666667"),
    ("The term is two to three years.", "2..3"),
    ("The council hired one to two dozen guards.", "1..24"),
    ("Temperatures ranged from -5 to 12 degrees Celsius.", "-5..12"),
    ("The council paid €1.2 million to €1.5 million for it.", "1200000..1500000"),
    ("The council paid 1.2 to 1.5 million euros for it.", "1200000..1500000"),
    ("The sample weighs 40 ± 2 grams.", "38..42"),
]


@pytest.mark.parametrize(("sentence", "interval"), RANGES)
def test_a_range_keeps_both_ends_and_never_becomes_its_midpoint(sentence: str, interval: str) -> None:
    figure = the_figure(sentence)
    assert (figure.bound.name, interval_of(figure), figure.value) == ("between", interval, None)


OPEN = [
    ("Tens of thousands of civilians fled.", "10000.."),
    ("Hundreds of thousands of civilians fled.", "100000.."),
    ("Hundreds of villages stand empty.", "100.."),
    ("Dozens of villages stand empty.", "12.."),
    ("Scores of villages stand empty.", "20.."),
    ("Thousands of villages stand empty.", "1000.."),
    ("The losses run to millions of dollars.", "1000000.."),
    ("The losses run to tens of millions of dollars.", "10000000.."),
    ("The losses run to trillions of dollars.", "1000000000000.."),
    ("Several hundred farmers lost their land.", "100.."),
    ("A few hundred farmers lost their land.", "100.."),
    ("Several thousand farmers lost their land.", "1000.."),
    ("Several hundred thousand farmers lost their land.", "100000.."),
    ("Many thousands of farmers lost their land.", "1000.."),
    ("A few dozen farmers lost their land.", "12.."),
]


@pytest.mark.parametrize(("sentence", "interval"), OPEN)
def test_a_vague_plural_is_open_upwards_from_one_of_its_magnitude(sentence: str, interval: str) -> None:
    figure = the_figure(sentence)
    assert (figure.bound.name, interval_of(figure), figure.value) == ("at_least", interval, None)


def test_a_couple_is_about_two() -> None:
    figure = the_figure("The talks went on for a couple of years.")
    assert (value_of(figure), figure.bound.name, interval_of(figure)) == ("2", "about", "..")


SEVERAL = [
    ("Of the 96 marked minefields, 58 have been cleared, and 912 teachers returned to 14 schools.",
     ["96", "58", "912", "14"]),
    ("141 members voted for, 5 against, with 35 abstentions.", ["141", "5", "35"]),
    ("The draft was adopted by 12 votes to 2, with 1 abstention.", ["12", "2", "1"]),
    ("Attacks fell from 60 attacks in spring to 21 attacks in autumn.", ["60", "21"]),
    ("They pledged $50 billion, USD 70 billion and 3 billion euros.",
     ["50000000000", "70000000000", "3000000000"]),
    ("Brennia sends 40 nurses, 12 doctors and three field hospitals.", ["40", "12", "3"]),
    ("The toll rose from 3 to 5 percent.", ["3", "5"]),
    ("The council grew from 12 to 20 members.", ["12", "20"]),
    ("The bank cut its rate by 50 basis points to 3 percent.", ["50", "3"]),
    ("Two parties and one observer signed.", ["2", "1"]),
    ("The Sarune mill sold 1,200 tons, the Kellin mill 800 tons.", ["1200", "800"]),
    ("Three people were killed and two others were injured.", ["3", "2"]),
    ("Three hundred were killed and another 40 wounded.", ["300", "40"]),
    ("300 people gathered, of whom 40 were children.", ["300", "40"]),
    ("Well over 100, in excess of 200 or no fewer than 300 came.", ["100", "200", "300"]),
    ("300 people, 40 of them children, gathered.", ["300", "40"]),
    ("The council has no fewer than three and no more than nine members.", ["3", "9"]),
    ("Of every 100 crowns, 12 go to schools.", ["100", "12"]),
    ("The council paid one million euros ($1.1 million) for it.", ["1000000", "1100000"]),
    ("The pact covers 1,200,000 hectares, or 40 percent of the valley.", ["1200000", "40"]),
    ("A year and a half later, 40 mills closed.", ["1.5", "40"]),
    ("The dead numbered 40.", ["40"]),
    ("The storm killed 12.", ["12"]),
    ("All 27 members and the other five guests agreed.", ["27", "5"]),
    ("The first two boats sank in the next three years.", ["2", "3"]),
    ("The motion passed 141 to 5, with 35 abstentions.", ["141", "5", "35"]),
    ("The judges agreed by five votes to four.", ["5", "4"]),
    ("At most five of the nine judges agreed.", ["5", "9"]),
    ("The number of boats rose sixfold, from 40 to 240.", ["6", "40", "240"]),
    ("More than 1.2 million of the valley's 3 million people fled.", ["1200000", "3000000"]),
    ("It is 3 km from Kellin and 40 minutes by boat.", ["3", "40"]),
    ("The 12-storey, 40-flat house burnt down.", ["12", "40"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "values"), SEVERAL)
def test_each_of_several_figures_is_read(sentence: str, values: list[str]) -> None:
    assert [value_of(figure) for figure in figures_of(sentence)] == values


QUOTES = [
    ("They held nearly 110,000 square kilometers of pasture.", "nearly 110,000 square kilometers"),
    ("They promised approximately USD $ 7.4 billion to it.", "approximately USD $ 7.4 billion"),
    ("They hold between 40 and 45 villages.", "between 40 and 45"),
    ("They pledged $5 billion or more to it.", "$5 billion or more"),
    ("They pledged US$ 3 million to it.", "US$ 3 million"),
    ("Exports doubled last year.", "doubled"),
    ("They hold more than 40,000 villages.", "more than 40,000"),
    ("A 25-basis-point cut followed.", "25-basis-point"),
]


@pytest.mark.parametrize(("sentence", "quote"), QUOTES)
def test_a_quote_reaches_from_the_qualifier_to_the_unit(sentence: str, quote: str) -> None:
    assert words_of(sentence, the_figure(sentence)) == quote


def test_a_number_and_its_unit_may_stand_on_two_lines() -> None:
    figure = the_figure("Members have raised over $20\nbillion in assistance.")
    assert (value_of(figure), figure.currency) == ("20000000000", "USD")
