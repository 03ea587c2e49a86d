"""The verbs of the acts lexicon: every form leads to its lemma, every entry has a type and a force."""

from __future__ import annotations

import pytest

from servanda.language.verbs import (
    TYPES,
    gerund,
    lemma_of_form,
    past,
    third_person,
    third_person_forms,
    verbs_by_head,
)

FORMS = [
    ("urge", "urges", "urged", "urging"),
    ("condemn", "condemns", "condemned", "condemning"),
    ("express", "expresses", "expressed", "expressing"),
    ("reaffirm", "reaffirms", "reaffirmed", "reaffirming"),
    ("deny", "denies", "denied", "denying"),
    ("convey", "conveys", "conveyed", "conveying"),
    ("decide", "decides", "decided", "deciding"),
    ("agree", "agrees", "agreed", "agreeing"),
]


@pytest.mark.parametrize(("lemma", "third", "preterite", "participle"), FORMS)
def test_regular_forms(lemma: str, third: str, preterite: str, participle: str) -> None:
    assert (third_person(lemma), past(lemma), gerund(lemma)) == (third, preterite, participle)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("condemns", "condemn"),
        ("condemning", "condemn"),
        ("took", "take"),
        ("committed", "commit"),
        ("remain", "be"),
        ("is", "be"),
        ("sought", "seek"),
        ("undertook", "undertake"),
    ],
)
def test_every_form_leads_to_its_lemma(form: str, lemma: str) -> None:
    assert lemma_of_form()[form] == lemma


def test_a_word_that_performs_no_act_is_no_form() -> None:
    assert not {"walk", "walks", "harbour", "the"} & set(lemma_of_form())


def test_an_operative_paragraph_opens_with_a_third_person() -> None:
    assert {"condemns", "calls", "decides", "requests", "takes"} <= third_person_forms()


def test_every_entry_has_a_type_and_a_force_from_one_to_five() -> None:
    for verbs in verbs_by_head().values():
        for verb in verbs:
            assert verb.type in TYPES
            assert 1 <= verb.force <= 5
            assert verb.lemma.split()[0] == verb.words[0]


def test_the_longest_entry_of_a_verb_comes_first() -> None:
    for verbs in verbs_by_head().values():
        lengths = [len(verb.words) for verb in verbs]
        assert lengths == sorted(lengths, reverse=True)


def test_no_entry_stands_twice() -> None:
    lemmas = [verb.lemma for verbs in verbs_by_head().values() for verb in verbs]
    assert len(lemmas) == len(set(lemmas))
