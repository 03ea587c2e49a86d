"""The scores of structure, figures and acts, each on a text of a line or two."""

from dataclasses import replace

import pytest
from bench.corpus import FOLDERS, GOLD, first_words_end, gold, sample, scope
from bench.matching import Tally
from bench.robustness import tiles
from bench.speed import Speed, Turn, paragraphs

import servanda
from bench import acts, figures, structure
from servanda.model import Source

TEXT = """\
The Council,

Recalling its resolution 12 (1990),

1. Urges all parties to withdraw nearly 300 soldiers;

2. Decides to send more than 40 observers.
"""
STRUCTURE = {
    "file": "small.txt",
    "date": None,
    "operative": ["1", "2"],
    "subparagraphs": [],
    "unnumbered_operative": 0,
    "preambular": 1,
    "footnotes": [],
    "annex": False,
}
FIGURE = {
    "near": "nearly 300 soldiers",
    "occurrence": 1,
    "value": "300.0",
    "lower": None,
    "upper": "300",
    "bound": "nearly",
    "unit": "person",
    "currency": None,
    "trend": None,
    "measure": "soldiers",
}
ACT = {
    "near": "Urges all parties",
    "occurrence": 1,
    "verb": "urge",
    "type": "directive",
    "addressee": "all parties",
    "commitment": False,
}


@pytest.fixture(scope="module")
def reading():
    return servanda.read(Source("small.txt", TEXT.encode()))


def answers(**changed):
    right = {
        "operative labels": ["1", "2"],
        "subparagraph labels": [],
        "unnumbered operative": 0,
        "preambular": 1,
        "footnotes": [],
        "date": None,
        "no annex": True,
    }
    return right | {name.replace("_", " "): answer for name, answer in changed.items()}


def structure_score(answer):
    score = structure.StructureScore(labels={"operative labels": Tally(), "subparagraph labels": Tally()})
    structure.compare(STRUCTURE, answer, score)
    return score


def test_a_reading_answers_every_question(reading):
    answer = structure.answers(reading)
    assert set(answer) == set(structure.QUESTIONS)
    assert answer["operative labels"] == ["1", "2"]


def test_structure_all_right():
    score = structure_score(answers())
    assert (score.all_right, score.wrong) == (1, [])


@pytest.mark.parametrize(
    "changed",
    [
        {"operative_labels": ["2", "1"]},
        {"subparagraph_labels": ["(a)"]},
        {"unnumbered_operative": 1},
        {"preambular": 2},
        {"footnotes": ["7"]},
        {"date": "1990-01-01"},
        {"no_annex": False},
    ],
)
def test_structure_each_question_can_be_wrong(changed):
    score = structure_score(answers(**changed))
    name = next(iter(changed)).replace("_", " ")
    assert score.all_right == 0
    assert score.whole[name] == 0
    assert score.wrong == [f"small.txt: {name}"]


def test_structure_labels_missing_and_surplus_are_counted():
    tally = structure_score(answers(operative_labels=["1", "3", "3"])).labels["operative labels"]
    assert (tally.found, tally.missed, tally.surplus) == (1, 1, 2)


def test_the_baseline_takes_numbers_where_a_line_begins_only():
    assert structure.naive_labels("1. One\n 2. Two\n3, Three\nin 4. Four\n5. Five") == ["1", "5"]


def test_a_figure_right_in_everything(reading):
    (figure,) = (one for one in reading.figures if one.value == "300")
    assert all(figures.judgements(FIGURE, figure).values())


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"value": "301"}, {"value"}),
        ({"lower": "1"}, {"interval"}),
        ({"value": None, "lower": "1"}, {"value", "interval"}),
        ({"bound": "about"}, {"bound"}),
        ({"unit": "item"}, {"unit"}),
        ({"currency": "USD"}, {"currency"}),
        ({"trend": "down"}, {"trend"}),
        ({"measure": "soldiers and guns"}, {"measure"}),
        ({"measure": "guns"}, {"measure", "measure, main words"}),
    ],
)
def test_a_figure_wrong_in_one_thing(reading, changed, wrong):
    (figure,) = (one for one in reading.figures if one.value == "300")
    judged = figures.judgements(FIGURE | changed, figure)
    assert {name for name, right in judged.items() if not right} == wrong


def test_a_range_without_value_is_right_by_its_interval(reading):
    (figure,) = (one for one in reading.figures if one.value == "300")
    between = replace(figure, value=None, lower="3", upper="4", bound="between")
    record = FIGURE | {"value": None, "lower": "3", "upper": "4.0"}
    assert figures.judgements(record, between)["value"]
    assert not figures.judgements(record | {"upper": "5"}, between)["value"]


def test_the_scope_ends_with_the_last_word_that_was_annotated():
    data = b"one two  two\nthree"
    assert first_words_end(data, 3) == 12
    assert first_words_end(data, 99) == len(data)


def test_an_acts_opening_is_five_words(reading):
    act = next(one for one in reading.acts if one.verb == "urge")
    span = acts.opening(act)
    assert reading.text[span.start : span.end].split() == ["Urges", "all", "parties", "to", "withdraw"]


def test_an_act_right_in_everything(reading):
    act = next(one for one in reading.acts if one.verb == "urge")
    assert all(acts.judgements(ACT, act, reading.text).values())


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"verb": "call"}, {"verb"}),
        ({"type": "assertive"}, {"type"}),
        ({"commitment": True}, {"commitment"}),
        ({"addressee": None}, {"addressee", "addressee, main words"}),
        ({"addressee": "all parties concerned"}, {"addressee"}),
    ],
)
def test_an_act_wrong_in_one_thing(reading, changed, wrong):
    act = next(one for one in reading.acts if one.verb == "urge")
    judged = acts.judgements(ACT | changed, act, reading.text)
    assert {name for name, right in judged.items() if not right} == wrong


def test_acts_missed_surplus_confused_and_promises(reading):
    wrong = ACT | {"type": "assertive", "commitment": True}
    absent = ACT | {"near": "send more than 40 observers", "type": "expressive"}
    urge = next(one for one in reading.acts if one.verb == "urge")
    extra = replace(urge, start=0, end=3, quote=reading.text[:3], verb="recall", type="assertive")
    score = acts.ActScore()
    acts.compare("small.txt", [wrong, absent], [urge, extra], reading.text, score)
    assert (score.ours.found, score.ours.missed, score.ours.surplus) == (1, 1, 1)
    assert score.confused == {("assertive", "directive"): 1}
    assert (score.commitments.found, score.commitments.missed) == (0, 1)
    assert score.by_type["assertive"].found == 0
    assert len(score.missed) == len(score.surplus) == 1


def test_sections_tile_or_do_not():
    assert tiles("abcd", [(0, 2), (2, 4)])
    assert not tiles("abcd", [(0, 2), (3, 4)])
    assert not tiles("abcd", [(0, 2), (1, 4)])
    assert not tiles("abcd", [(0, 2)])


def test_raw_texts_are_cut_at_blank_lines():
    assert paragraphs(b"one\ntwo\r\n\r\nthree\n \n\n") == ["one\ntwo", "three"]


def test_the_ratio_is_of_each_round_over_all_groups():
    speed = Speed({"a": 1, "b": 1}, {"a": 10, "b": 10})
    speed.turns = {
        "servanda": {"a": [Turn(2, 1), Turn(4, 1)], "b": [Turn(1, 1), Turn(2, 1)]},
        "bare": {"a": [Turn(1, 2), Turn(1, 1)], "b": [Turn(1, 2), Turn(2, 1)]},
    }
    assert speed.ratio(["a", "b"]) == [1.5, 2.0]
    assert speed.ratio(["a"]) == [2.0, 4.0]
    assert speed.ratio(["a", "b"], "processor") == [0.5, 1.0]
    assert speed.middle("servanda", ["a", "b"]) == 4.5


def test_absent_folders_are_named(tmp_path):
    chosen = sample(tmp_path)
    assert set(chosen.skipped) == {folder.name for folder in FOLDERS} | {"coalition"}
    assert chosen.documents == 5


@pytest.mark.parametrize("name", ["figures", "acts"])
def test_the_gold_sets_annotate_files_within_their_scope(name):
    assert {record["file"] for record in gold(name)} <= set(scope(name))
    assert (GOLD / f"{name}.jsonl").stat().st_size
