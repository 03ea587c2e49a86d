"""Acts: their type after Searle, their force and modifiers, and which of them commit."""

from __future__ import annotations

import pytest

from sentences import the_act

TYPES = [
    ("We urge all parties to let the convoys pass.", "directive"),
    ("We pledge to rebuild the dam.", "commissive"),
    ("We decide to open the harbour.", "declarative"),
    ("We deplore the loss of life.", "expressive"),
    ("We stress that the road is open.", "assertive"),
    ("We express our gratitude to the nurses.", "expressive"),
    ("We reaffirm our commitment to rebuild the dam.", "commissive"),
    ("We reaffirm our condemnation of the attack.", "expressive"),
    ("We reiterate our call for a ceasefire.", "directive"),
    ("We note with appreciation the work of the nurses.", "assertive"),
    ("We note with gratification that the road is open.", "assertive"),
    ("We reaffirm the harbours’ unwavering support for the nurses.", "expressive"),
    ("We announce our intention to rebuild the dam.", "commissive"),
]


@pytest.mark.parametrize(("sentence", "kind"), TYPES)
def test_an_act_has_its_type_after_searle(sentence: str, kind: str) -> None:
    assert the_act(sentence).type == kind


def _forces(*sentences: str) -> list[int]:
    return [the_act(sentence).force for sentence in sentences]


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("We invite the parties to talk.", "We urge the parties to talk."),
        ("We urge the parties to talk.", "We demand that the parties talk."),
        ("We urge the parties to talk.", "We strongly urge the parties to talk."),
        ("We will seek to clear the mines.", "We will clear the mines."),
        ("We remain committed to clearing the mines.", "We will clear the mines."),
        ("We regret the attack.", "We deplore the attack."),
        ("We deplore the attack.", "We condemn the attack."),
        ("We note the report.", "We affirm the report."),
    ],
)
def test_force_is_a_ladder_within_a_type(weaker: str, stronger: str) -> None:
    low, high = _forces(weaker, stronger)
    assert low < high


MODIFIERS = [
    ("We strongly condemn the attack.", ("strongly",)),
    ("We once again urge the parties to talk.", ("once again",)),
    ("We also welcome the report.", ("also",)),
    ("We warmly and sincerely thank the nurses.", ("sincerely",)),
]


@pytest.mark.parametrize(("sentence", "modifiers"), MODIFIERS)
def test_modifiers_are_kept(sentence: str, modifiers: tuple[str, ...]) -> None:
    assert the_act(sentence).modifiers == modifiers


def test_the_adverb_inside_a_verb_is_a_modifier() -> None:
    act = the_act("Calls once again upon all States to refrain from arms sales;", resolution=True)
    assert (act.verb, act.modifiers) == ("call upon", ("once again",))


COMMITMENTS = [
    ("We will clear all marked minefields.", True),
    ("We shall clear all marked minefields.", True),
    ("We pledge to clear all marked minefields.", True),
    ("We commit to clearing all marked minefields.", True),
    ("We reaffirm our commitment to clear all marked minefields.", True),
    ("We decide to remain seized of the matter.", True),
    ("We affirm our willingness and continued resolve to clear all marked minefields.", True),
    ("We will seek to clear all marked minefields.", False),
    ("We aim to clear all marked minefields.", False),
    ("We reaffirm our commitment.", False),
    ("We urge the parties to clear all marked minefields.", False),
    ("We welcome the clearing of the minefields.", False),
    ("We decide to open the harbour.", False),
]


@pytest.mark.parametrize(("sentence", "commitment"), COMMITMENTS)
def test_a_commitment_is_a_promise_of_own_action(sentence: str, commitment: bool) -> None:
    act = the_act(sentence)
    assert act.commitment is commitment
    assert act.why


def test_the_reason_names_the_rule() -> None:
    assert the_act("We will clear the mines.").why == "modal: will + clear, said by those who speak"
    assert the_act("We will seek to clear the mines.").why == "modal: will + seek, an aim and no more"
    assert the_act("We express our determination to win.").why == "noun: express determination"
    assert the_act("We welcome the ceasefire.").why == "verb: welcome is expressive"


def test_the_ladder_is_named_with_its_version() -> None:
    assert the_act("We welcome the ceasefire.").ladder == "servanda-default 2"


def test_not_is_kept_as_a_modifier() -> None:
    assert "not" in the_act("We will not recognize the annexation.").modifiers
