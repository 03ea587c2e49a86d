"""Figures of one document that cannot both be true are a problem of the reading."""

from __future__ import annotations

import pytest

from sentences import reading_of
from servanda.model import Problem

FILLER = "The Committee thanked the wardens of the valley for their work."


def problems_of(*sentences: str) -> list[Problem]:
    reading = reading_of("\n\n".join(sentences))
    return [problem for problem in reading.problems if problem.kind == "figures_disagree"]


DISAGREE = [
    ("The flood displaced 40,000 residents.", "The flood displaced 60,000 residents."),
    ("The flood displaced 40,000 residents.", "In all, 60,000 residents were displaced."),
    ("The flood displaced more than 50,000 residents.", "The flood displaced 40,000 residents."),
    ("The flood displaced at least 50,000 residents.", "The flood displaced fewer than 40,000 residents."),
    ("The flood displaced between 40,000 and 45,000 residents.", "The flood displaced 60,000 residents."),
    ("The flood displaced about 40,000 residents.", "The flood displaced 60,000 residents."),
    ("The flood displaced nearly 40,000 residents.", "The flood displaced 41,000 residents."),
    (
        "The flood destroyed 12 percent of the salt mills.",
        "The flood destroyed 31 percent of the salt mills.",
    ),
    ("The new salt dam cost €3 million.", "The new salt dam cost €5 million."),
    ("Twenty-five delegations attended.", "The Chair recalled that 24 delegations attended."),
    ("The Fund will provide $5 million in food aid.", "The Fund will provide $6 million in food aid."),
]


@pytest.mark.parametrize(("one", "other"), DISAGREE)
def test_two_figures_for_one_claim_disagree(one: str, other: str) -> None:
    problems = problems_of(one, FILLER, other)
    assert len(problems) == 1
    assert (problems[0].start or 0) > len(one)


AGREE = [
    ("The flood displaced 40,000 residents.", "The flood displaced 40,000 residents."),
    ("The flood displaced 40,000 residents.", "The flood displaced forty thousand residents."),
    ("The flood displaced about 40,000 residents.", "The flood displaced 41,200 residents."),
    ("The flood displaced nearly 40,000 residents.", "The flood displaced 39,400 residents."),
    ("The flood displaced more than 40,000 residents.", "The flood displaced 41,200 residents."),
    ("The flood displaced up to 40,000 residents.", "The flood displaced 31,200 residents."),
    ("The flood displaced between 40,000 and 45,000 residents.", "The flood displaced 42,000 residents."),
    ("The flood displaced tens of thousands of residents.", "The flood displaced 42,000 residents."),
    ("The flood destroyed 12 percent of the salt mills.", "The flood destroyed 31 salt mills."),
    ("The new salt dam cost €3 million.", "The new salt dam cost $5 million."),
    ("The Fund will provide $5 million in food aid.", "The Bank will provide $6 million in food aid."),
    ("In 2019 the salt tax earned €3 million.", "In 2020 the salt tax earned €5 million."),
    ("The flood displaced 40,000 residents.", "The flood injured 60,000 residents."),
    ("The flood displaced 40,000 residents.", "The flood displaced 60,000 wardens."),
    ("The flood displaced 40,000 residents.", "The flood displaced an additional 6,000 residents."),
    ("The flood displaced 40,000 residents.", "If the dam broke, the flood would displace 60,000 residents."),
    ("The flood displaced 40,000 residents.", "The flood did not displace 60,000 residents."),
    ("Salt exports rose by 5 percent.", "Salt exports rose by 7 percent."),
    ("The mandate runs for six months.", "The mandate runs for nine months."),
    ("In Kellin the flood displaced 40,000 residents.", "In Paris the flood displaced 60,000 residents."),
]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_what_can_both_be_true_is_no_problem(one: str, other: str) -> None:
    assert problems_of(one, FILLER, other) == []


def test_a_problem_stands_at_the_later_figure_and_quotes_both() -> None:
    text = "The flood displaced 40,000 residents.\n\nThe flood displaced 60,000 residents."
    reading = reading_of(text)
    (problem,) = [one for one in reading.problems if one.kind == "figures_disagree"]
    assert reading.text[problem.start : problem.end] == "60,000"
    assert "40,000" in problem.note
    assert "60,000" in problem.note


def test_two_figures_of_one_sentence_do_not_disagree() -> None:
    assert problems_of("The flood displaced 40,000 residents and displaced 60,000 residents again.") == []


def test_each_later_figure_that_does_not_agree_is_told_once() -> None:
    sentence = "The flood displaced {} residents."
    problems = problems_of(*(sentence.format(count) for count in ("40,000", "60,000", "40,000", "60,000")))
    assert len(problems) == 3
