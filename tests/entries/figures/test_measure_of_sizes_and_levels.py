"""What a figure measures where a size stands behind its noun, or clauses part a level from its subject."""

from __future__ import annotations

import pytest

from sentences import figures_of, measure_of

# The noun directly before a size, whatever the parser makes of it.
SIZES = [
    ("Knives longer than 10 centimetres are banned, as are ropes thinner than 8 mm.", ["Knives", "ropes"]),
    ("Fish smaller than 30 cm must be thrown back.", ["Fish"]),
    ("Loans larger than $5 million need the approval of the board.", ["Loans"]),
    ("The ban covers boats longer than 12 metres.", ["boats"]),
    ("Candidates younger than 18 are barred.", ["Candidates"]),
    ("Ice up to 12 centimetres thick covered the lake.", ["Ice"]),
    ("Sand more than two metres deep buried the road.", ["Sand"]),
    ("The farm grew melons, each weighing 12 kilos.", ["melons"]),
    ("They built towers, each costing $3 million.", ["towers"]),
    ("The dealer sold crates of fruit per lorry, each weighing 40 kilos.", ["crates"]),
    ("The clinic treated 400 patients, some as young as 12.", ["patients", "patients"]),
    ("Workers, many as old as 70, marched.", ["Workers"]),
    ("The fields, most as small as two hectares, were sold.", ["fields"]),
]
# Whose verb it is where coordination and relative clauses mislead.
SUBJECTS = [
    (
        "Sales slipped 0.4 per cent, profit fell by 60 points to 34 per cent and stocks swelled to $1.9bn.",
        ["Sales", "profit", "profit", "stocks"],
    ),
    ("Output fell by 4 percent and mill wages rose to $12.", ["Output", "mill wages"]),
    ("Wheat rose to $5.12 and oats dropped to $3.", ["Wheat", "oats"]),
    ("The van seats nine, runs on gas and costs $40,000.", ["van"]),
    ("A kilo of rice costs $3.", ["rice"]),
    ("Bridge to cost $40 million.", ["Bridge"]),
    ("Bonds of the canton, which had traded at $98, sank to $90.", ["Bonds", "Bonds"]),
    ("Users of the line, which serves two towns, rose to 4 million.", ["towns", "Users"]),
    ("Membership across the 12 clubs averaged 300.", ["clubs", "Membership"]),
    ("The storm brought gusts of 90 km an hour and a surge of three metres.", ["gusts", "surge"]),
    (
        "The shares of the mill, which makes paper, fell 4% to 212p, valuing the company at $3 billion.",
        ["shares", "shares", "company"],
    ),
    ("Analysts priced the firm at $3 billion.", ["firm"]),
    ("The offer values the lender at 12 dollars a share.", ["lender"]),
    ("The fund bought the port in March, valuing it at $40 million.", [None]),
    ("The police gave the speed as 120 km/h.", ["speed"]),
    ("The doctor recorded his weight as 80 kilos.", ["weight"]),
    ("Diesel, at $2.10 a litre, is dearer than petrol, at $1.90.", ["Diesel", "petrol"]),
]
# What lasts, comes late or is done in a time.
TIMES = [
    ("The harvest came three weeks early.", ["harvest"]),
    ("The train left 40 minutes late.", ["train"]),
    ("The bridge opened three years behind schedule.", ["bridge"]),
    ("The mayor came ten minutes late.", [None]),
    ("The typical stay in a ward shortened to three days.", ["typical stay"]),
    ("The satellite completes a circuit in 90 minutes.", ["circuit"]),
    ("The pump holds enough to run the mill for four hours.", [None]),
]
# What sums and rates are spent, paid or levied on.
SPENT = [
    ("More than $40 million has been spent on the dam.", ["dam"]),
    ("A sum of $40 million was set aside for roads.", ["roads"]),
    ("More than $3 million was paid to the miners.", [None]),
    ("The bank pays 5 percent on deposits.", ["deposits"]),
    ("The lender charges 12 percent on loans to farmers.", ["loans"]),
    ("The town levies 3 percent on hotel stays.", ["hotel stays"]),
]
# A figure that is set against an earlier one has its measure.
COMPARED = [
    (
        "The vaccine cut deaths by 40 percent among women over 60, compared with 12 percent for another.",
        ["deaths", "women", "deaths"],
    ),
    ("The trial took 40 days, six fewer than planned.", ["trial", "trial"]),
    (
        "The fire killed 40 people and left the dam at 30 percent, up from 20.",
        ["people", "dam", "dam"],
    ),
    ("The Union, which holds 30 seats, hopes to win 40.", ["seats", "seats"]),
    ("Rescuers found 12 people; another nine were missing.", ["people", "people"]),
    ("Temperatures rose to 41C, about 6C above normal.", ["Temperatures", "Temperatures"]),
    (
        "The firm cut its forecast, to between 6 and 7 million euros from a range of 8-9 million.",
        ["forecast", "forecast"],
    ),
    ("The carpenter, a father of two, drowned.", [None]),
]


@pytest.mark.parametrize(("sentence", "measures"), [*SIZES, *SUBJECTS, *TIMES, *SPENT, *COMPARED])
def test_measure(sentence: str, measures: list[str | None]) -> None:
    assert [measure_of(sentence, figure) for figure in figures_of(sentence)] == measures
