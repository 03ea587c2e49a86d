"""At or over which time a figure holds: by its sentence, else by the document."""

from __future__ import annotations

import pytest

from sentences import reading_of, times_of

STATED = [
    ("In 2020 the valley exported 400 tons of salt.", ["2020-01-01/2020-12-31"]),
    ("The valley exported 400 tons of salt in 2020.", ["2020-01-01/2020-12-31"]),
    ("The valley exported 400 tons of salt in May 2020.", ["2020-05-01/2020-05-31"]),
    ("As of 30 June 2019, the fund held €3 million.", ["2019-06-30"]),
    ("The fund held €3 million as of 30 June 2019.", ["2019-06-30"]),
    ("On 4 May 2020 the council sent 40 wardens.", ["2020-05-04"]),
    ("Since 2014 the mill has lost 500 jobs.", ["2014-01-01/.."]),
    ("The council will send 40 wardens by 2030.", ["../2030-12-31"]),
    ("The council will cut tolls by 30 percent by 2030.", ["../2030-12-31"]),
    ("Between 2014 and 2018 the mill lost 500 jobs.", ["2014-01-01/2018-12-31"]),
    ("From 2014 to 2018 the mill lost 500 jobs.", ["2014-01-01/2018-12-31"]),
    ("Exports rose 5 percent in 2019.", ["2019-01-01/2019-12-31"]),
    ("The 2014 pledge was raised in 2019 to 40 million crowns.", ["2019-01-01/2019-12-31"]),
    ("In the first quarter of 2020, exports rose 5 percent.", ["2020-01-01/2020-03-31"]),
]


@pytest.mark.parametrize(("sentence", "times"), STATED)
def test_a_sentence_says_when_its_figure_holds(sentence: str, times: list[str]) -> None:
    assert times_of(sentence) == times


# The sentences are of 12 June 2021.
RELATIVE = [
    ("Last year the valley exported 400 tons of salt.", ["2020-01-01/2020-12-31"]),
    ("The valley exported 400 tons of salt last year.", ["2020-01-01/2020-12-31"]),
    ("The council sent 40 wardens last month.", ["2021-05-01/2021-05-31"]),
]


@pytest.mark.parametrize(("sentence", "times"), RELATIVE)
def test_a_relative_time_counts_from_the_document(sentence: str, times: list[str]) -> None:
    assert times_of(sentence) == times


UNSTATED = [
    "The valley exports 400 tons of salt.",
    "The council met on 4 May 2020, and the valley exports 400 tons of salt.",
    "Exports were three times as high as in 2020.",
    "The mandate was extended in 2020 for six months.",
    "The council, founded in 1987, sent 40 wardens.",
    "Today the fund holds €3 million.",
]


@pytest.mark.parametrize("sentence", UNSTATED)
def test_a_date_of_something_else_is_not_the_figures(sentence: str) -> None:
    assert times_of(sentence) == [None]


def test_two_figures_have_each_its_own_time() -> None:
    sentence = "The mill sold 300 tons in 2019 and 400 tons in 2020."
    assert times_of(sentence) == ["2019-01-01/2019-12-31", "2020-01-01/2020-12-31"]


def test_the_end_of_a_mandate_is_the_time_of_its_length() -> None:
    sentence = "The mandate is extended for six months, until 19 April 2021."
    assert times_of(sentence) == ["../2021-04-19"]


DOCUMENT = """Joint communiqué of the Sarune Harbour Committee
Lindhaven, 12 June 2021

The Committee met in Lindhaven. The fund holds 3 million euros. In 2019 the fund held 2 million euros.
"""


def test_without_a_time_of_its_own_a_figure_is_of_the_documents_date() -> None:
    reading = reading_of(DOCUMENT)
    assert reading.document.date == "2021-06-12"
    assert {figure.value: figure.as_of for figure in reading.figures} == {
        "3000000": "2021-06-12",
        "2000000": "2019-01-01/2019-12-31",
    }


def test_without_any_date_a_figure_has_no_time() -> None:
    reading = reading_of("The fund of the valley holds 3 million euros.")
    assert [(figure.value, figure.as_of) for figure in reading.figures] == [("3000000", None)]
