"""Numbers that claim no quantity: times, places in an order, labels, names and set phrases."""

from __future__ import annotations

import pytest

from sentences import figures_of, value_of, words_of
from servanda.lexicon import load

TIMES = [
    "We will meet our 2030 targets and the 2050 goals.",
    "Emissions are below 2020 levels.",
    "The treaty of 1987 remains in force.",
    "Since 2015 the members have met every spring.",
    "The Council met on 12 June 2021 in Lindhaven.",
    "The Council met on June 12 in Lindhaven.",
    "The Council met on 12/06/2021 in Lindhaven.",
    "The Council met on 2021-06-12 in Lindhaven.",
    "The Council met on the 12th of June in Lindhaven.",
    "The Council met from 12 to 14 June in Lindhaven.",
    "The plan runs from 2019 to 2023.",
    "The plan for 2019-2023 was adopted.",
    "The plan for 2019/20 was adopted.",
    "In the 1990s the harbour was closed.",
    "In the nineties the harbour was closed.",
    "The twenty-first century demands unity.",
    "The 21st century demands unity.",
    "In the first half of the year the harbour was closed.",
    "The second half brought rain.",
    "Exports fell in the third quarter.",
    "Exports fell in the first quarter of 2020.",
    "The session opened at 10 a.m. in Kellin.",
    "The session opened at 10:30 in Kellin.",
    "The session opened at 6 p.m. and closed at 9.15 p.m. that night.",
    "The session opened at ten o'clock in Kellin.",
    "The session opened at 1430 GMT in Kellin.",
]

ORDER = [
    "The thirty-fifth anniversary is near.",
    "The 3rd canton joined.",
    "The first and second cantons joined.",
    "Brennia came 42nd of all.",
    "This is the hundredth meeting.",
    "Adopted at the 2407th meeting.",
    "A third bridge was opened.",
    "The fourth of the bridges was opened.",
]

LABELS = [
    "The Council recalls its resolution 687 (1991) in full.",
    "The Council recalls its resolutions 660 (1990), 661 (1990) and 662 (1990).",
    "As set out in paragraph 3 of the annex, the mission continues.",
    "As set out in paragraphs 3, 4 and 7, the mission continues.",
    "As set out in paragraphs 3 to 7, the mission continues.",
    "As set out in Article 51 of the Charter, the right remains.",
    "As set out in Articles 51 and 52 of the Charter, the right remains.",
    "Acting under Chapter VII of the Charter, the Council continues.",
    "Acting under Chapter 7 of the Charter, the Council continues.",
    "The plot lies in Section 427 Row 21.",
    "Phase 2 begins in the autumn.",
    "Phase Two begins in the autumn.",
    "The Council has considered document S/22435 with care.",
    "The Council took up agenda item 7 in the morning.",
    "The order bears No. 7 of the series.",
    "See table 4 and figure 12 for the losses.",
    "See page 14 and footnote 3.",
    "See section 3.2 for the losses.",
    "Call the secretariat at room 14.",
    "Line of Effort 5 concerns the borders.",
    "Sustainable Development Goal 6 concerns water.",
    "The bus on route 14 stops here.",
    "Flight 812 landed in Kellin.",
    "The storm reached category 4 at sea.",
]

NAMES = [
    "The 661 Committee met.",
    "The G7 and the G20 share this aim.",
    "The pandemic of COVID-19 has not ended.",
    "The Five Point Consensus holds.",
    "The Group of 77 met in Lindhaven.",
    "The Big Four met in Lindhaven.",
    "The 2030 Agenda for Sustainable Development guides us.",
    "We follow a One Health approach.",
    "The Boeing 747 landed in Kellin.",
    "The S&P 500 was calm.",
    "The iPhone 12 was shown in Kellin.",
    "An Mi-8 helicopter landed in Kellin.",
    "Uranium-235 was found.",
    "The A4 motorway was closed.",
]

NUMBERS_OF_OTHER_KINDS = [
    "Telephone: +41 22 917 12 34.",
    "Call the secretariat on 555-0142 for details.",
    "Call the secretariat at (022) 555 0142.",
    "Kellin won 3-1 in the final.",
    "The office is at 212 Danforth Street.",
    "1. The Council decides to remain seized of the matter.",
    "2) The Council decides to remain seized of the matter.",
    "The treaty holds.2 Nothing changed.",
    "See www.sarune.example/notes/2019/14 for more.",
    "The address is 10.0.0.12 on the network.",
    "The camp lies at 47°22'N.",
]

PHRASES = [
    "We hold to our one China policies.",
    "We seek net zero emissions and a two-way trade.",
    "A two-state solution remains possible.",
    "The view is one-sided.",
    "The council shows zero tolerance for fraud.",
    "The talks are a zero-sum game.",
    "The plan is two-pronged.",
    "On the one hand, the harbour is open.",
    "One of the members spoke.",
    "One of the largest bridges was closed.",
    "The members support one another.",
    "They spoke as one.",
    "No one was hurt.",
    "Each one was asked.",
    "One day the harbour will open.",
    "One must be patient.",
    "The old bridge was closed and the new one opened.",
    "This is one way or another a loss.",
    "The members have second thoughts.",
    "Both sides and several members agreed.",
    "Many farmers and a few wardens agreed.",
    "The council applies double standards.",
]


@pytest.mark.parametrize("sentence", [*TIMES, *ORDER, *LABELS, *NAMES, *NUMBERS_OF_OTHER_KINDS, *PHRASES])
def test_what_is_no_figure(sentence: str) -> None:
    assert [words_of(sentence, figure) for figure in figures_of(sentence)] == []


@pytest.mark.parametrize("label", load("labels")["before"]["words"])
def test_a_number_behind_a_label_is_part_of_the_label(label: str) -> None:
    sentence = f"The council spoke of {label} 14 and went home."
    assert [words_of(sentence, figure) for figure in figures_of(sentence)] == []


COUNTS = [
    ("The council found one solution.", ["1"]),
    ("Two parties signed the pact.", ["2"]),
    ("One consultant was hired.", ["1"]),
    ("Zero cases were found.", ["0"]),
    ("The cantons built 2004 houses.", ["2004"]),
    ("The cantons built 2,004 houses.", ["2004"]),
    ("The council closed 12 sections of the road.", ["12"]),
    ("Article 4 binds 12 cantons.", ["12"]),
    ("In paragraph 3 the council names 12 cantons.", ["12"]),
    ("On 12 June 2021 the council named 14 wardens.", ["14"]),
    ("By resolution 687 (1991) the council sent 14 wardens.", ["14"]),
    ("The G7 sent 14 wardens.", ["14"]),
    ("The third canton sent 14 wardens.", ["14"]),
    ("At 10 a.m. the council sent 14 wardens.", ["14"]),
    ("The council met for 10 hours.", ["10"]),
    ("In 2019, 14 wardens were sent.", ["14"]),
    ("The draft was adopted by 12 votes to 2, with 1 abstention.", ["12", "2", "1"]),
    ("14 wardens were sent.", ["14"]),
    ("The council gave 14 reasons in 3 articles.", ["14", "3"]),
]


@pytest.mark.parametrize(("sentence", "values"), COUNTS)
def test_what_counts_is_a_figure_whatever_stands_beside_it(sentence: str, values: list[str]) -> None:
    assert [value_of(figure) for figure in figures_of(sentence)] == values
