"""The score of annotated sentences: what each question asks, and where quotes stand."""

from dataclasses import replace
from decimal import Decimal

import pytest
from bench.figure_gold import Answer, place
from bench.figure_sentences import CRITERIA, SentenceScore, read_document, same, score_row, shared

RIGHT = Answer(0, 9, (Decimal(300),), "nearly", "down", "person", None, "foreign soldiers", "2019-06-30")


def right_in(have):
    return {name for name, is_right in CRITERIA.items() if is_right(RIGHT, have)}


@pytest.mark.parametrize(
    ("changed", "lost"),
    [
        ({}, set()),
        ({"values": (Decimal("300.001"),)}, set()),
        ({"values": (Decimal(301),)}, set(CRITERIA) - {"found"}),
        ({"values": (Decimal(300), Decimal(400))}, set(CRITERIA) - {"found"}),
        ({"bound": "about"}, {"value, bound", "value, bound, trend"}),
        ({"trend": None}, {"value, bound, trend"}),
        ({"unit": "item"}, {"value, unit"}),
        ({"currency": "USD"}, {"value, currency"}),
        ({"measure": "soldier"}, {"value, measure word by word"}),
        ({"measure": "tanks"}, {"value, measure", "value, measure word by word"}),
        ({"measure": None}, {"value, measure", "value, measure word by word"}),
    ],
)
def test_each_question_asks_for_the_value_and_one_thing_more(changed, lost):
    assert right_in(replace(RIGHT, **changed)) == set(CRITERIA) - lost


def test_missed_surplus_wrong_and_dated_figures_are_counted():
    row = SentenceScore()
    missed = replace(RIGHT, start=50, end=60)
    surplus = replace(RIGHT, start=80, end=90)
    lines = score_row(row, [RIGHT, missed], [replace(RIGHT, unit="item", as_of=None), surplus])
    tally = row.ours["found"]
    assert (tally.found, tally.missed, tally.surplus) == (1, 1, 1)
    assert row.wanted == 2
    assert row.ours["value, unit"].f1 == 0
    assert row.as_of.share("as of") == 0
    assert [line.split(":")[0] for line in lines] == ["missed", "surplus", "value, unit"]


def test_nothing_measured_is_right_where_the_annotators_have_nothing():
    assert shared(None, None)
    assert same(None, None)
    assert not shared("of the", "of the")


def test_quotes_stand_as_whole_words_first():
    text = "15 men, 5 women and 5"
    assert place("5", 1, text) == (8, 9)
    assert place("5", 2, text) == (20, 21)
    assert place("wome", 1, text) == (10, 14)
    assert place("6", 1, text) is None


def test_a_documents_figures_stand_at_their_bytes(tmp_path):
    path = tmp_path / "small.txt"
    path.write_bytes("“Peace” — it sent more than 40\nobservers.".encode())
    (figure,) = read_document(path)
    assert path.read_bytes()[figure.start : figure.end] == b"more than 40"
