"""A scorer that cannot fail measures nothing: each is shown right, wrong, missed and surplus."""

import pytest
from bench.matching import Tally, folded, locate, pair, same_head, same_words

from servanda.model import Span


def test_white_space_and_escaped_dollars_are_folded():
    assert folded("over \\$20\n  billion ") == "over $20 billion"


def test_words_are_located_across_line_ends_at_the_occurrence_asked_for():
    text = "two sides met; the two\nsides parted"
    assert locate("two sides", 1, text) == Span(0, 9)
    assert locate("two sides", 2, text) == Span(19, 28)
    assert locate("two sides", 3, text) is None
    assert locate("three sides", 1, text) is None
    assert locate("", 1, text) is None


def test_signs_in_the_words_are_no_pattern():
    assert locate("1 (Cuba)", 1, "to 1 (Cuba), none") == Span(3, 11)


def test_the_widest_overlap_pairs_first_and_each_is_used_once():
    wanted = [Span(0, 10), Span(20, 30)]
    assert pair(wanted, [Span(8, 22), Span(1, 9)]) == [(0, 1), (1, 0)]
    assert pair(wanted, [Span(0, 30)]) == [(0, 0)]


def test_of_equal_overlaps_the_nearer_start_pairs():
    assert pair([Span(10, 12)], [Span(0, 20), Span(9, 20)]) == [(0, 1)]


def test_what_only_touches_or_could_not_be_located_pairs_with_nothing():
    assert pair([Span(0, 5), None], [Span(5, 9)]) == []


def test_precision_recall_and_f1():
    tally = Tally()
    tally.count(common=3, wanted=4, given=6)
    assert (tally.found, tally.missed, tally.surplus) == (3, 1, 3)
    assert (tally.precision, tally.recall) == (0.5, 0.75)
    assert tally.f1 == pytest.approx(0.6)


def test_nothing_given_and_nothing_wanted_is_no_success():
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)
    assert Tally().share("value") == 0.0


def test_attributes_are_shares_of_what_was_asked():
    tally = Tally()
    for right in (True, False, True, True):
        tally.judge("bound", right)
    assert tally.share("bound") == 0.75


@pytest.mark.parametrize(
    ("one", "other", "same", "head"),
    [
        ("the discount rate", "Discount rate", True, True),
        ("new humanitarian assistance", "humanitarian assistance", False, True),
        ("proposals", "proposals of the envoy", False, True),
        ("votes", "abstentions", False, False),
        ("votes", None, False, False),
        (None, None, True, True),
    ],
)
def test_quotes_compare_strictly_and_by_their_main_words(one, other, same, head):
    assert same_words(one, other) is same
    assert same_words(other, one) is same
    assert same_head(one, other) is head
    assert same_head(other, one) is head
