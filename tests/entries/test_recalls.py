"""Recalls: the earlier documents that a sentence names, by symbol or by title and date."""

from __future__ import annotations

import pytest

from sentences import reading_of, recalls_of

SYMBOLS = [
    ("Recalling its resolution 687 (1991),", [("S/RES/687 (1991)", None)]),
    (
        "Recalling its resolution 687 (1991) of 3 April 1991,",
        [("S/RES/687 (1991)", "1991-04-03")],
    ),
    (
        "Reaffirming its resolutions 663 (1990) of 12 August 1990, 664 (1990) of 18 August 1990 and "
        "674 (1990) of 29 October 1990,",
        [
            ("S/RES/663 (1990)", "1990-08-12"),
            ("S/RES/664 (1990)", "1990-08-18"),
            ("S/RES/674 (1990)", "1990-10-29"),
        ],
    ),
    (
        "Reaffirming its resolutions 660 (1990), 661 (1990) and 662 (1990),",
        [("S/RES/660 (1990)", None), ("S/RES/661 (1990)", None), ("S/RES/662 (1990)", None)],
    ),
    ("Recalling General Assembly resolution 181 (II),", [("A/RES/181 (II)", None)]),
    (
        "Bearing in mind General Assembly resolution 44/240 of 22 December 1989,",
        [("A/RES/44/240", "1989-12-22")],
    ),
    (
        "Recalling General Assembly resolutions 47/135 and 48/96,",
        [("A/RES/47/135", None), ("A/RES/48/96", None)],
    ),
    ("Having considered the report in document S/22435,", [("S/22435", None)]),
    (
        "Recalling S/RES/1325 (2000) and S/PRST/2012/10,",
        [("S/RES/1325 (2000)", None), ("S/PRST/2012/10", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "recalled"), SYMBOLS)
def test_each_document_of_a_list_is_a_recall_with_its_date(
    sentence: str, recalled: list[tuple[str, str | None]]
) -> None:
    assert [(one.symbol, one.date) for one in recalls_of(sentence)] == recalled


TITLES = [
    ("As we said in our communiqué of 12 June 2021, the road is safe.", "communiqué", "2021-06-12"),
    ("The joint communiqué of 4 June 2022 promised as much.", "joint communiqué", "2022-06-04"),
    ("We recall the Lindhaven Declaration of 3 May 2019.", "Lindhaven Declaration", "2019-05-03"),
    ("We recall our joint statement issued on 3 May 2019.", "joint statement", "2019-05-03"),
    ("It considered the report of the Secretary-General dated 3 May 1985.", None, "1985-05-03"),
]


@pytest.mark.parametrize(("sentence", "title", "day"), TITLES)
def test_a_document_without_a_symbol_is_recalled_by_title_and_date(
    sentence: str, title: str | None, day: str
) -> None:
    (recall,) = recalls_of(sentence)
    assert recall.symbol is None
    assert recall.date == day
    assert title is None or recall.title == title


NO_RECALLS = [
    "The ship carried 687 (mostly wooden) crates.",
    "The Committee met on 12 June 2021.",
    "The score was 44/240.",
    "In the communiqué we shall write in 2025, more will be said.",
]


@pytest.mark.parametrize("sentence", NO_RECALLS)
def test_what_recalls_nothing(sentence: str) -> None:
    assert recalls_of(sentence) == []


def test_a_list_of_dates_is_a_recall_for_each() -> None:
    sentence = "We recall our communiqués of 12 June 2021 and 4 June 2022."
    recalls = recalls_of(sentence)
    assert [(one.title, one.date) for one in recalls] == [
        ("communiqué", "2021-06-12"),
        ("communiqué", "2022-06-04"),
    ]
    assert [sentence[one.start : one.end] for one in recalls] == [
        "our communiqués of 12 June 2021",
        "4 June 2022",
    ]


def test_a_day_without_a_year_is_of_the_year_of_its_resolution() -> None:
    text = (
        "Resolution 542 (1983) of 23 November 1983\n\nThe Security Council,\n\n"
        "Reaffirming its resolutions 186 (1964) of 4 March, 192 (1964) of 20 June and 198 (1964) of "
        "18 December,\n\n"
        "1. Urges the parties to act with restraint;\n"
    )
    reading = reading_of(text)
    assert [one.date for one in reading.recalls] == ["1964-03-04", "1964-06-20", "1964-12-18"]
    assert [one.earliest for one in reading.dates][1:] == ["1964-03-04", "1964-06-20", "1964-12-18"]
