"""Ladders: how strong an act is, by a scale that has a name, a version and a source."""

from __future__ import annotations

import pytest

from servanda.entries.acts.weigh import reweighed
from servanda.errors import LexiconError
from servanda.language.ladder import DEFAULT, ladder_named, ladder_names, ladder_of
from servanda.language.verbs import all_verbs, verbs_of

OWN = {"version": "1", "source": "the desk's handbook", "verbs": {"urge": 5}}


def test_the_default_ladder_has_name_version_and_source():
    ladder = ladder_named(DEFAULT)
    assert ladder.label == "servanda-default 2"
    assert ladder.source
    assert ladder_names()[0] == DEFAULT


def test_one_study_puts_decides_lowest_and_demands_highest():
    ladder = ladder_named("gruenberg-2009")
    ranked = ["decide", "call upon", "request", "urge", "demand"]
    forces = [ladder.weigh(verb, "directive", 3) for verb in ranked]
    assert forces == sorted(forces)
    assert (forces[0], forces[-1]) == (1, 5)


def test_a_verb_that_a_ladder_does_not_rank_keeps_its_force():
    assert ladder_of("desk", OWN).weigh("invite", "directive", 2) == 2
    assert ladder_of("desk", OWN).weigh("urge", "directive", 4) == 5


@pytest.mark.parametrize(
    ("modifiers", "modal", "kind", "force"),
    [
        ((), None, "directive", 4),
        (("strongly",), None, "directive", 5),
        (("strongly", "firmly"), None, "directive", 5),
        (("provisionally",), None, "directive", 3),
        ((), "would", "directive", 2),
        ((), "shall", "commissive", 5),
        ((), "will", "commissive", 4),
    ],
)
def test_modifiers_and_modals_move_the_force_within_its_bounds(modifiers, modal, kind, force):
    assert ladder_named(DEFAULT).weigh("urge", kind, 4, modifiers, modal) == force


def test_to_promise_to_try_is_weak():
    assert ladder_named(DEFAULT).weigh("seek", "commissive", 1, (), "will") == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"version": ""}, "version is missing"),
        ({"source": None}, "source is missing"),
        ({"verbs": {"shout": 3}}, "shout is no verb"),
        ({"verbs": {"urge": 9}}, "urge has the rank 9"),
        ({"colour": "red"}, "colour is nothing that a ladder has"),
    ],
)
def test_a_ladder_that_is_not_in_order_is_refused(change, words):
    with pytest.raises(LexiconError, match=words):
        ladder_of("desk", {**OWN, **change})


def test_an_unknown_ladder_is_named_with_those_there_are():
    with pytest.raises(LexiconError, match="servanda-default, gruenberg-2009"):
        ladder_named("nobody-1999")


def test_every_verb_has_type_force_and_source():
    verbs = all_verbs()
    assert len(verbs) >= 150
    assert all(1 <= verb.force <= 5 and verb.source for verb in verbs)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"sources": {"us": "ours"}, "musical": {"sing": [3, "us"]}}, "musical is no type"),
        ({"sources": {"us": "ours"}, "directive": {"Urge": [3, "us"]}}, "'Urge' is no lemma"),
        ({"sources": {"us": "ours"}, "directive": {"urge": [6, "us"]}}, "urge has the force 6"),
        ({"sources": {"us": "ours"}, "directive": {"urge": [3, "them"]}}, "urge is from them"),
        ({"sources": {"us": "ours"}, "directive": {"urge": 3}}, "urge is not given as"),
        ({"sources": {"us": "ours"}, "directive": {"urge": [True, "us"]}}, "urge has the force True"),
        (
            {"sources": {"us": "o"}, "directive": {"urge": [3, "us"]}, "assertive": {"urge": [3, "us"]}},
            "urge is directive and assertive",
        ),
    ],
)
def test_a_lexicon_that_is_not_in_order_is_refused(table, words):
    with pytest.raises(LexiconError, match=words):
        verbs_of(table)


def test_an_act_is_weighed_again_without_being_read_again(act_of):
    act = act_of("We urge all parties to let the convoys pass.")
    assert reweighed(act, ladder_of("desk", OWN)).force == 5
    assert reweighed(act, ladder_named(DEFAULT)) == act


@pytest.fixture
def act_of():
    from sentences import the_act

    return the_act
