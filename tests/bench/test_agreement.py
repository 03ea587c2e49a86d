"""Krippendorff's alpha, against the example that he works out himself."""

from __future__ import annotations

import pytest
from bench.agreement import alpha

# Two observers, ten units, binary data: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
MEG = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
OWEN = (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)


def test_the_worked_example_comes_out():
    assert alpha(zip(MEG, OWEN, strict=True)) == pytest.approx(0.095, abs=0.001)


def test_all_that_agree_have_one():
    assert alpha([("a", "a"), ("b", "b"), ("a", "a")]) == 1
    assert alpha([("a", "a")]) == 1


def test_those_who_contradict_each_other_lie_below_chance():
    assert alpha([("a", "b"), ("b", "a"), ("a", "b")]) < 0


def test_a_unit_with_one_value_does_not_count():
    assert alpha([("a", "a"), ("b", "b"), ("a",)]) == 1
