"""Figures that a sentence denies, and figures that it only supposes."""

from __future__ import annotations

import pytest

from sentences import figures_of, the_figure, value_of

NEGATED = [
    ("Not a single warden left the valley.", "1"),
    ("Not one warden left the valley.", "1"),
    ("The council did not send a single warden.", "1"),
    ("The council has not sent 40 wardens.", "40"),
    ("The canton did not receive the 40 tons.", "40"),
    ("The council never sent 40 wardens.", "40"),
    ("The bill did not come to €3 million.", "3000000"),
    ("The mill isn't worth €3 million.", "3000000"),
    ("The vote passed without a single objection.", "1"),
]


@pytest.mark.parametrize(("sentence", "value"), NEGATED)
def test_a_denied_figure_is_marked_and_keeps_its_value(sentence: str, value: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.negated, figure.hypothetical) == (value, True, False)


NOT_NEGATED = [
    "The council sent no more than 40 wardens.",
    "The council sent no fewer than 40 wardens.",
    "The council sent not less than 40 wardens.",
    "The council sent 40 wardens, not boats.",
    "The council did not hesitate to send 40 wardens.",
    "The council, which is not rich, sent 40 wardens.",
    "The 40 wardens did not leave.",
    "The council does not forget that 40 wardens died.",
    "The council sent not only 40 wardens but also boats.",
]


@pytest.mark.parametrize("sentence", NOT_NEGATED)
def test_a_not_elsewhere_denies_no_figure(sentence: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.negated) == ("40", False)


HYPOTHETICAL = [
    ("If 100 wardens were deployed, the valley would be safe.", "100"),
    ("The valley would be safe if 100 wardens were deployed.", "100"),
    ("Unless 100 wardens are deployed, the valley stays closed.", "100"),
    ("Were 100 wardens to be deployed, the valley would be safe.", "100"),
    ("The repair could cost €3 million.", "3000000"),
    ("The repair might cost €3 million.", "3000000"),
    ("The repair would cost €3 million.", "3000000"),
    ("The repair may cost up to €3 million.", "3000000"),
    ("A flood could displace 40,000 people.", "40000"),
    ("If the dam were to break, 40,000 people would be displaced.", "40000"),
]


@pytest.mark.parametrize(("sentence", "value"), HYPOTHETICAL)
def test_a_supposed_figure_is_marked_and_keeps_its_value(sentence: str, value: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.hypothetical, figure.negated) == (value, True, False)


CLAIMED = [
    "The council will deploy 100 wardens.",
    "The council plans to deploy 100 wardens.",
    "The council promised to deploy 100 wardens.",
    "The council aims at 100 wardens.",
    "The council shall deploy 100 wardens.",
    "The council decided that 100 wardens be deployed.",
    "The council has 100 wardens, and others could join.",
    "The council can field 100 wardens.",
    "The council said that it would deploy 100 wardens.",
]


@pytest.mark.parametrize("sentence", CLAIMED)
def test_plans_targets_and_promises_suppose_nothing(sentence: str) -> None:
    figure = the_figure(sentence)
    assert (value_of(figure), figure.hypothetical, figure.negated) == ("100", False, False)


def test_each_figure_has_a_mood_of_its_own() -> None:
    sentence = "The council sent 40 wardens; if 100 were deployed, the valley would be safe."
    assert [(value_of(one), one.hypothetical) for one in figures_of(sentence)] == [
        ("40", False),
        ("100", True),
    ]


def test_a_negation_of_one_figure_leaves_the_next() -> None:
    sentence = "The council did not send 40 wardens, and 12 boats were lost."
    assert [(value_of(one), one.negated) for one in figures_of(sentence)] == [("40", True), ("12", False)]
