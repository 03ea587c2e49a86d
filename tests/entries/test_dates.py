"""Dates: every form that is read, the interval that it means, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest

from servanda.entries.dates import find_dates

ISSUED = date(2021, 6, 12)

FORMS = [
    ("12 June 2021", "2021-06-12", "2021-06-12"),
    ("12 June, 2021", "2021-06-12", "2021-06-12"),
    ("12th of June 2021", "2021-06-12", "2021-06-12"),
    ("June 12, 2021", "2021-06-12", "2021-06-12"),
    ("June 12th, 2021", "2021-06-12", "2021-06-12"),
    ("JUNE 12, 2021", "2021-06-12", "2021-06-12"),
    ("Sept. 3, 2021", "2021-09-03", "2021-09-03"),
    ("2021-06-12", "2021-06-12", "2021-06-12"),
    ("29 February 2020", "2020-02-29", "2020-02-29"),
    ("11-12 June 2021", "2021-06-11", "2021-06-12"),
    ("11–12 June 2021", "2021-06-11", "2021-06-12"),
    ("11 to 14 June 2021", "2021-06-11", "2021-06-14"),
    ("11 and 12 June 2021", "2021-06-11", "2021-06-12"),
    ("June 11-12, 2021", "2021-06-11", "2021-06-12"),
    ("30 June to 2 July 2021", "2021-06-30", "2021-07-02"),
    ("June 30 to July 2, 2021", "2021-06-30", "2021-07-02"),
    ("30 December 2020 to 2 January 2021", "2020-12-30", "2021-01-02"),
    ("30 December to 2 January 2021", "2020-12-30", "2021-01-02"),
    ("June 2021", "2021-06-01", "2021-06-30"),
    ("early June 2021", "2021-06-01", "2021-06-10"),
    ("the end of June 2021", "2021-06-30", "2021-06-30"),
    ("June to August 2021", "2021-06-01", "2021-08-31"),
    ("December 2020 to February 2021", "2020-12-01", "2021-02-28"),
    ("the first quarter of 2022", "2022-01-01", "2022-03-31"),
    ("the second half of 2022", "2022-07-01", "2022-12-31"),
    ("the end of 2027", "2027-12-31", "2027-12-31"),
    ("the beginning of 2027", "2027-01-01", "2027-01-01"),
    ("2019-2021", "2019-01-01", "2021-12-31"),
    ("2019-21", "2019-01-01", "2021-12-31"),
    ("from 2019 to 2021", "2019-01-01", "2021-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("4 June", "2021-06-04", "2021-06-04"),
    ("June 4", "2021-06-04", "2021-06-04"),
    ("today", "2021-06-12", "2021-06-12"),
    ("yesterday", "2021-06-11", "2021-06-11"),
    ("next year", "2022-01-01", "2022-12-31"),
    ("last month", "2021-05-01", "2021-05-31"),
    ("the end of this year", "2021-12-31", "2021-12-31"),
    ("the end of the year", "2021-12-31", "2021-12-31"),
]


@pytest.mark.parametrize(("words", "first", "last"), FORMS)
def test_each_form_is_an_interval_of_days(words: str, first: str, last: str) -> None:
    sentence = f"The harbour is to be opened by {words}, as was agreed."
    found = find_dates(sentence, ISSUED)
    assert [(one.interval.earliest, one.interval.latest) for one in found] == [(first, last)]
    assert sentence[found[0].start : found[0].end] == words


YEARS = [
    ("in 2018", "2018"),
    ("since 2018", "2018"),
    ("by 2030", "2030"),
    ("of 2018", "2018"),
    ("before 2018", "2018"),
    ("until 2018", "2018"),
]


@pytest.mark.parametrize(("words", "year"), YEARS)
def test_a_year_behind_its_preposition_is_the_whole_year(words: str, year: str) -> None:
    sentence = f"The harbour was widened {words}."
    (found,) = find_dates(sentence, ISSUED)
    assert sentence[found.start : found.end] == year
    assert (found.interval.earliest, found.interval.latest) == (f"{year}-01-01", f"{year}-12-31")


NEAREST = [
    (date(2021, 6, 12), "28 December", "2020-12-28"),
    (date(2021, 1, 3), "28 December", "2020-12-28"),
    (date(2021, 12, 3), "28 December", "2020-12-28"),
    (date(2021, 12, 20), "28 December", "2021-12-28"),
    (date(2021, 12, 30), "4 January", "2022-01-04"),
]


@pytest.mark.parametrize(("issued", "words", "day"), NEAREST)
def test_a_day_without_a_year_is_the_last_before_the_document_or_close_to_it(
    issued: date, words: str, day: str
) -> None:
    (found,) = find_dates(f"The convoy left on {words}.", issued)
    assert (found.interval.earliest, found.guessed_year) == (day, True)


def test_a_day_without_a_year_stays_open_when_the_document_has_no_date() -> None:
    (found,) = find_dates("The convoy left on 4 June.", None)
    assert (found.interval.earliest, found.interval.latest) == (None, None)


LISTS = [
    (
        "Its resolutions of 14 April, 31 May and 6 June 1991 are recalled.",
        ["1991-04-14", "1991-05-31", "1991-06-06"],
    ),
    ("The letters of 3 March and 9 April 1985 are recalled.", ["1985-03-03", "1985-04-09"]),
    ("It met on 3 March 1984 and again on 9 April 1985.", ["1984-03-03", "1985-04-09"]),
]


@pytest.mark.parametrize(("sentence", "days"), LISTS)
def test_the_last_date_of_a_list_gives_its_year_to_all(sentence: str, days: list[str]) -> None:
    assert [one.interval.earliest for one in find_dates(sentence, ISSUED)] == days


MISREAD = [
    ("12 Novernber 1984", "1984-11-12"),
    ("12 Decem- ber 1984", "1984-12-12"),
    ("12 Febuary 1984", "1984-02-12"),
    ("12 Octobcr 1984", "1984-10-12"),
    ("12 Decemher 1984", "1984-12-12"),
]


@pytest.mark.parametrize(("words", "day"), MISREAD)
def test_a_month_misread_by_a_letter_is_still_a_month(words: str, day: str) -> None:
    assert [one.interval.earliest for one in find_dates(f"Adopted on {words}.", ISSUED)] == [day]


NO_DATES = [
    "The Council recalls 1984 reports of its staff.",
    "The road is 2,021 metres long.",
    "They spent $2021 on stamps.",
    "They may return.",
    "They march on 12 roads.",
    "Turn to page 12, Mr. Chairman.",
    "The ratio was 12/10.",
    "The symbol A/2021/14 is printed above.",
    "In this day and age, nobody is alone.",
]


@pytest.mark.parametrize("sentence", NO_DATES)
def test_what_is_no_date(sentence: str) -> None:
    assert [sentence[one.start : one.end] for one in find_dates(sentence, ISSUED)] == []


def test_of_a_day_that_no_calendar_has_the_month_is_read() -> None:
    sentence = "It was signed on 31 February 1984."
    (found,) = find_dates(sentence, ISSUED)
    assert sentence[found.start : found.end] == "February 1984"
    assert (found.interval.earliest, found.interval.latest) == ("1984-02-01", "1984-02-29")


def test_dates_stand_in_reading_order() -> None:
    sentence = "By 2030, after the meetings of 4 June and May 2019, the work begun in 2015 ends."
    starts = [one.start for one in find_dates(sentence, ISSUED)]
    assert starts == sorted(starts)
    assert len(starts) == 4
