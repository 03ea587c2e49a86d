"""What a figure counts or measures, in sentences about a valley that does not exist."""

from __future__ import annotations

import pytest

from servanda.entries.dates import find_dates
from servanda.entries.figures import find_figures
from servanda.language import Paragraph, Piece, parse_paragraphs

COUNTED = [
    ("The Sarune council hired 14 bridge inspectors.", ["bridge inspectors"]),
    ("Two of the ferries were repaired.", ["ferries"]),
    ("Some 300 of the valley's 2,000 beehives survived.", ["beehives", "beehives"]),
    ("Not one of the 58 lamps was lit.", ["lamps", "lamps"]),
    ("The valley has no fewer than 12 old stone mills.", ["old stone mills"]),
    ("Thousands of herders left Sarune.", ["herders"]),
    ("The flood left a toll of 12.", ["toll"]),
    ("The motion was carried by 9 votes to 4, with 2 abstentions.", ["votes", "votes", "abstentions"]),
    ("Of the 40 wells, 12 are dry.", ["wells", "wells"]),
    ("The clinic treated 90 herders, of whom 30 were injured.", ["herders", "herders"]),
    ("A dozen lorries and three tractors were lost.", ["lorries", "tractors"]),
    ("A pair of storks nested on the mill.", ["storks"]),
    ("Drought threatens 1.2 million sheep.", ["sheep"]),
    ("The hospital has 40 beds, of which 12 are free.", ["beds", "beds"]),
    ("Of the 193 member states, 140 voted in favour.", ["member states", "member states"]),
    ("The number of dead rose to 40 from 12.", ["dead", "dead"]),
    ("The mission's strength was put at 300 troops.", ["troops"]),
    ("It sold 40,000 carts last year.", ["carts"]),
]
MONEY = [
    ("The council approved a $20 million grant.", ["grant"]),
    ("Donors pledged $5 million in flood relief.", ["flood relief"]),
    ("The council will spend $3 million on road repairs.", ["road repairs"]),
    ("The council spent $3 million.", [None]),
    ("The cost of the dam, estimated at $2 million, has not been paid.", ["cost"]),
    ("The dam cost $2 million.", ["dam"]),
    ("The mill was sold for $4 million.", ["mill"]),
    ("The deal values the Sarune mill at $4 million.", ["Sarune mill"]),
    ("A bridge worth $6 million was washed away.", ["bridge"]),
    ("The cooperative reported a loss of $7 million.", ["loss"]),
    ("The cooperative paid $9 million to 200 herders.", [None, "herders"]),
    ("The council set aside $8 million to repair bridges.", ["bridges"]),
    ("The company posted revenue of $3 million.", ["revenue"]),
    ("Wool fetches $12 a kilogram.", ["Wool"]),
    ("The price of wool rose to $12.", ["price"]),
    ("Damage is put at $15 million.", ["Damage"]),
    ("The ministry needs $40 million for new wells.", ["new wells"]),
    ("The plant produces cheese in amounts of up to $2 million.", ["cheese"]),
    ("Debts in excess of $5 million were cancelled.", ["Debts"]),
    ("The council bought the mill for $3 million in cash.", ["mill"]),
    ("A storm added $200 to the price of a roof.", ["price"]),
    ("The aid package, worth $40 million, was approved.", ["aid package"]),
    ("The dam ($30 million) and the school ($2 million) are finished.", ["dam", "school"]),
    ("The family paid $400 a month in rent.", ["rent"]),
    ("It made a profit of $4 million on sales of $30 million.", ["profit", "sales"]),
    ("Sarune will provide $30 million over five years to support mine clearance.", ["mine clearance", None]),
    ("The company will pay $14 in cash for each share.", [None]),
    ("The valley sold goods worth $3 million.", ["goods"]),
    ("The budget, of $4 million, was adopted.", ["budget"]),
]
SHARES = [
    ("Sixty percent of its territory is forest.", ["territory"]),
    ("Unemployment in the valley stands at 5 percent.", ["Unemployment"]),
    ("The council imposed a tariff of 5 percent on wool.", ["tariff"]),
    ("The council imposed a 5 percent tariff on wool.", ["tariff"]),
    ("Two thirds of the schools are open.", ["schools"]),
    ("Debt has reached 120 percent of GDP.", ["Debt"]),
    ("Wool accounts for 30 percent of exports.", ["exports"]),
    ("Banks lend at rates of 9 percent.", ["rates"]),
    ("The growth rate was 3 percent.", ["growth rate"]),
    ("Of the loans, 62 percent are in arrears.", ["loans"]),
    ("The new pump uses 30 percent less water than the old one.", ["water"]),
    ("The party won 41 percent of the vote.", ["vote"]),
    ("The survey put the Herders' Union on 18 percent.", ["Union"]),
    ("Turnout was 61 percent.", ["Turnout"]),
    ("The cooperative has a market share of 12 percent.", ["market share"]),
    ("Half of them were empty.", [None]),
    ("Interest rates on farm loans of 8 percent are common.", ["Interest rates"]),
    (
        "Some 60 percent of the population needs aid, up from 40 percent last year.",
        ["population", "population"],
    ),
    ("Three quarters of firms, 74 percent, export wool.", ["firms", "firms"]),
    (
        "The literacy rate among women is 60 percent, against 80 percent among men.",
        ["literacy rate", "literacy rate"],
    ),
    ("Exports, which account for 40 percent of GDP, fell by a third.", ["Exports", "Exports"]),
    ("The bank left interest rates unchanged at 4 percent.", ["interest rates"]),
    ("Levels of lead were 12 times the limit.", ["lead"]),
    ("Twice as many tourists came.", ["tourists"]),
]
CHANGES = [
    ("Wool exports rose 5 percent.", ["Wool exports"]),
    ("The bank cut its key rate by 25 basis points to 4 percent.", ["key rate", "key rate"]),
    ("The bank raised its target for the deposit rate 25 basis points.", ["target"]),
    ("The council approved a 5 percent increase in salaries.", ["salaries"]),
    ("The valley saw a 7 percent drop in visitors.", ["visitors"]),
    ("Exports posted growth of 3 percent.", ["Exports"]),
    ("A reduction of 10 percent in water use is needed.", ["water use"]),
    ("Wool prices fell 3 percent to $12 a kilogram.", ["Wool prices", "Wool prices"]),
    ("Wool was up 4 percent and barley 2 percent.", ["Wool", "barley"]),
    ("Sales rose 5 percent and profit 12 percent to $3 million.", ["Sales", "profit", "profit"]),
    ("The council doubled its budget.", ["budget"]),
    ("Honey output has tripled.", ["Honey output"]),
    ("The number of herders fell by 12 percent.", ["herders"]),
    ("Rain has cut barley yields by a third.", ["barley yields"]),
    ("Shares in the mill, which have lost 9 percent, recovered.", ["Shares"]),
    ("Milk, down 6 percent, was cheap.", ["Milk"]),
    ("Ferry fares will increase by $2.", ["Ferry fares"]),
    ("The new tax cut cheese imports by 40 tonnes.", ["cheese imports"]),
    ("The minimum wage will go up to $9 an hour, a rise of 40 cents.", ["minimum wage", "minimum wage"]),
    ("Output shrank at an annual rate of 2 percent.", ["Output"]),
    ("Inflation eased from 6 percent to 4 percent.", ["Inflation", "Inflation"]),
    ("House prices up 3% in Sarune, down 2% in Valdor", ["House prices", "House prices"]),
    ("Council cuts growth forecast to 2.1% from 2.6%", ["growth forecast", "growth forecast"]),
    ("Analysts had expected growth of 4 percent.", ["growth"]),
    ("The index rose in May, but it then fell by 3 percent.", ["index"]),
    ("The price has tripled to $12.", ["price", "price"]),
    ("The valley produced 30 tonnes of wool, 4 tonnes more than last year.", ["wool", "wool"]),
]
TIMES = [
    ("The council adopted a three-year plan.", ["plan"]),
    ("The mandate was extended for six months.", ["mandate"]),
    ("The council renewed the mandate of the mission for a period of six months.", ["mandate"]),
    ("After 30 years of war the valley is quiet.", ["war"]),
    ("The hearing lasted two hours.", ["hearing"]),
    ("The council must report within 30 days.", [None]),
    ("The herders waited for two hours.", [None]),
    ("The mill burned ten days ago.", [None]),
    ("The former mayor was jailed for six years.", [None]),
    ("Wool sales fell in the three months to May.", [None]),
    ("The committee ordered a delay of two weeks.", ["delay"]),
    ("Life expectancy rose to 70 years.", ["Life expectancy"]),
    ("A 12-year-old girl found the coins.", ["girl"]),
    ("A two-week truce began.", ["truce"]),
    ("For the first time in 12 years, the pass is open.", [None]),
    ("The sanctions were extended by six months.", ["sanctions"]),
    ("The three-month-long siege ended.", ["siege"]),
    ("The council extends for a period of six months the mandate of the force.", ["mandate"]),
]
MEASURED = [
    ("The council built a 12-mile road.", ["road"]),
    ("The river rose three metres.", ["river"]),
    ("The bell weighs 3 tonnes.", ["bell"]),
    ("The bell, which weighs 3 tonnes, cracked.", ["bell"]),
    ("The lake covers 40 square kilometres.", ["lake"]),
    ("Snow 30 cm deep closed the pass.", ["Snow"]),
    ("The valley lies at an altitude of 900 metres.", ["altitude"]),
    ("A lorry carrying 20 tonnes of barley overturned.", ["barley"]),
    ("The dam is 40 metres high.", ["dam"]),
    ("Winds of 120 km/h struck Sarune.", ["Winds"]),
    ("A train travelling at 90 km/h left the rails.", ["train"]),
    ("The wind farm, 40 km off the coast, was closed.", ["wind farm"]),
    ("The tank holds 500 litres.", ["tank"]),
    ("Temperatures fell to 4 degrees Celsius.", ["Temperatures"]),
    ("The pass has overnight lows of 5 degrees Celsius.", ["overnight lows"]),
    ("The pipeline will carry 4 million barrels of oil a day.", ["oil"]),
    ("Standing 60 metres tall, the tower can be seen from afar.", ["tower"]),
    ("The path ends at a height of 12 metres.", ["height"]),
]


@pytest.mark.parametrize(("sentence", "measures"), [*COUNTED, *MONEY, *SHARES, *CHANGES, *TIMES, *MEASURED])
def test_measure(sentence: str, measures: list[str | None]) -> None:
    assert measures_of(sentence) == measures


@pytest.mark.parametrize("cells", ["12 400 7,5 ", "wool 12 percent ", "of the rate of "])
def test_a_table_without_lines_has_an_end(cells: str) -> None:
    assert len(measures_of(cells * 300)) <= 3 * 300


def measures_of(sentence: str) -> list[str | None]:
    """What each figure of the sentence measures."""
    paragraph = Paragraph("s1", "operative", None, sentence, (Piece(0, 0, len(sentence)),))
    parse = next(parse_paragraphs([paragraph]))
    dates = [(one.start, one.end) for one in find_dates(sentence, None)]
    return [
        None if one.measure is None else sentence[slice(*one.measure)] for one in find_figures(parse, dates)
    ]
