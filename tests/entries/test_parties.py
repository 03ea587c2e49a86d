"""Parties: who is named, under which of its names, and what is no party."""

from __future__ import annotations

import pytest

from sentences import parties_of, quotes_of, reading_of


@pytest.mark.parametrize(
    ("alias", "name", "kind"),
    [
        ("Daesh", "Islamic State", "armed_group"),
        ("ISIS", "Islamic State", "armed_group"),
        ("ISIL", "Islamic State", "armed_group"),
        ("Da'esh", "Islamic State", "armed_group"),
        ("Da’esh", "Islamic State", "armed_group"),
        ("the Islamic State of Iraq and the Levant", "Islamic State", "armed_group"),
        ("the U.S.", "United States", "state"),
        ("the United States of America", "United States", "state"),
        ("the UK", "United Kingdom", "state"),
        ("the Republic of Korea", "Republic of Korea", "state"),
        ("Türkiye", "Turkey", "state"),
        ("the Security Council", "United Nations Security Council", "body"),
        ("NATO", "North Atlantic Treaty Organization", "organisation"),
        ("the EU", "European Union", "organisation"),
    ],
)
def test_every_name_of_a_party_leads_to_it(alias: str, name: str, kind: str) -> None:
    parties = parties_of(f"The ministers spoke about {alias} at length.")
    assert {one.name: one.kind for one in parties.values()} == {name: kind}


def test_several_names_of_one_party_are_mentions_of_one() -> None:
    parties = parties_of("Daesh is beaten, yet ISIS cells remain, and ISIL propaganda goes on.")
    assert list(parties) == ["Islamic State"]
    assert quotes_of(parties["Islamic State"]) == ["Daesh", "ISIS", "ISIL"]


def test_two_names_joined_by_a_slash_are_one_mention() -> None:
    parties = parties_of("They fight Daesh/ISIS in the valley.")
    assert quotes_of(parties["Islamic State"]) == ["Daesh/ISIS"]


def test_a_state_has_its_iso_codes() -> None:
    assert parties_of("Help reached Jordan.")["Jordan"].codes["iso3166_1_alpha3"] == "JOR"


LONGEST = [
    ("The Democratic Republic of the Congo replied.", ["Democratic Republic of the Congo"]),
    ("The Republic of the Congo replied.", ["Republic of the Congo"]),
    ("Papua New Guinea replied.", ["Papua New Guinea"]),
    ("South Sudan replied.", ["South Sudan"]),
    ("Equatorial Guinea replied.", ["Equatorial Guinea"]),
    ("The United Nations Security Council replied.", ["United Nations Security Council"]),
    ("The Organization of American States replied.", ["Organization of American States"]),
]


@pytest.mark.parametrize(("sentence", "names"), LONGEST)
def test_the_longest_name_wins(sentence: str, names: list[str]) -> None:
    assert list(parties_of(sentence)) == names


NOT_THE_STATE = [
    ("The Niger Delta is flooded.", "Niger"),
    ("Guinea worm disease is nearly gone.", "Guinea"),
    ("The prize went to Michael Jordan of Chicago.", "Jordan"),
    ("The Panama Canal was closed.", "Panama"),
    ("We told them about us.", "United States"),
    ("The Islamic State of Iraq and Syria was beaten.", "Iraq"),
    ("The Palestine Liberation Organization replied.", "State of Palestine"),
]


@pytest.mark.parametrize(("sentence", "state"), NOT_THE_STATE)
def test_a_state_inside_another_name_is_not_the_state(sentence: str, state: str) -> None:
    assert state not in parties_of(sentence)


class TestNamesThatTheTextDefines:
    def test_an_alias_in_brackets_and_quotation_marks(self) -> None:
        parties = parties_of(
            'They fought the Northern Banner Front ("NBF") for years.\nThe NBF laid the mines.'
        )
        assert quotes_of(parties["Northern Banner Front"]) == ["Northern Banner Front", "NBF", "NBF"]
        assert parties["Northern Banner Front"].kind == "armed_group"

    def test_an_abbreviation_in_brackets(self) -> None:
        parties = parties_of(
            "The International Commission for Displaced Families (ICDF) helped.\nICDF stays in Kellin."
        )
        assert quotes_of(parties["International Commission for Displaced Families"])[-1] == "ICDF"

    def test_a_short_name(self) -> None:
        parties = parties_of(
            "The Sarune Monitoring Mission (“the Mission”) stays.\nThe Mission reports to us."
        )
        assert "Mission" in quotes_of(parties["Sarune Monitoring Mission"])

    def test_the_last_word_of_a_name_stands_for_it(self) -> None:
        parties = parties_of("The Sarune Recovery Fund is solvent.\nWe pay into the Fund.")
        assert quotes_of(parties["Sarune Recovery Fund"]) == ["Sarune Recovery Fund", "Fund"]

    def test_not_when_two_names_end_with_it(self) -> None:
        parties = parties_of(
            "The Sarune Recovery Fund and the Kellin Harbour Fund are solvent.\nWe pay into the Fund."
        )
        assert quotes_of(parties["Sarune Recovery Fund"]) == ["Sarune Recovery Fund"]
        assert quotes_of(parties["Kellin Harbour Fund"]) == ["Kellin Harbour Fund"]


def test_the_coalition_is_the_issuer() -> None:
    speaker = ("Coalition for the Recovery of the Sarune Valley", "organisation")
    parties = parties_of("The Coalition will stay. We thank the Coalition.", speaker)
    assert quotes_of(parties[speaker[0]]) == ["Coalition", "Coalition"]


def test_states_that_no_list_has_are_read_from_a_list_of_ministers() -> None:
    parties = parties_of(
        "We, the Ministers of Foreign Affairs of Aldmark, Brennia, and Norvale, met in Lindhaven."
    )
    assert {name for name, one in parties.items() if one.kind == "state"} == {"Aldmark", "Brennia", "Norvale"}


def test_what_has_a_government_is_a_state() -> None:
    assert parties_of("We call upon the Government of Marenza to act.")["Marenza"].kind == "state"


BEHIND_AN_OFFICE = [
    "The President of the International Commission for Displaced Families spoke.",
    "The Secretary General of the International Commission for Displaced Families spoke.",
    "They gave money from the International Commission for Displaced Families to the Council of Elders.",
]


@pytest.mark.parametrize("sentence", BEHIND_AN_OFFICE)
def test_an_office_is_no_part_of_the_name_of_a_body(sentence: str) -> None:
    assert "International Commission for Displaced Families" in parties_of(sentence)
    assert all("of the International" not in name for name in parties_of(sentence))


def test_what_is_given_to_a_body_is_no_part_of_its_name() -> None:
    parties = parties_of("They released aid from the Sarune Recovery Fund to the Government of Marenza.")
    assert set(parties) == {"Sarune Recovery Fund", "Marenza"}


PERSONS = [
    ("Prime Minister Ada Tolm spoke first.", "Ada Tolm"),
    ("President Joseph R. Biden spoke first.", "Joseph R. Biden"),
    ("Chancellor Maren Voss’s speech was short.", "Maren Voss"),
    ("President Ursula von der Leyen spoke first.", "Ursula von der Leyen"),
]


@pytest.mark.parametrize(("sentence", "name"), PERSONS)
def test_a_person_with_an_office_is_a_party(sentence: str, name: str) -> None:
    assert {one.name: one.kind for one in parties_of(sentence).values()} == {name: "person"}


def test_a_last_name_alone_is_the_person_named_in_full() -> None:
    parties = parties_of("President Joseph R. Biden met us.\nPresident Biden thanked us.")
    assert quotes_of(parties["Joseph R. Biden"]) == ["Joseph R. Biden", "Biden"]
    assert list(parties) == ["Joseph R. Biden"]


def test_what_a_body_owns_is_no_part_of_its_name() -> None:
    parties = parties_of("The Department of Harbours’s Pilot Programme is open.")
    assert "Department of Harbours" in parties


BESIDE_EACH_OTHER = [
    ("The United States and the European Union agreed.", ["United States", "European Union"]),
    ("United States and European Union experts met.", ["United States", "European Union"]),
    (
        "The Department of Harbours and the Northern Defence Agency met.",
        ["Department of Harbours", "Northern Defence Agency"],
    ),
    (
        "The Committee on Agriculture and the Environment met.",
        ["Committee on Agriculture and the Environment"],
    ),
    (
        "Aid of the Government of Rwanda and the Rwandese Front came.",
        ["Rwanda", "Rwandese Front"],
    ),
    ("Its stay in Cyprus of the Northern Peace Force was extended.", ["Cyprus", "Northern Peace Force"]),
    ("Bosnia and Herzegovina agreed.", ["Bosnia and Herzegovina"]),
]


@pytest.mark.parametrize(("sentence", "names"), BESIDE_EACH_OTHER)
def test_names_joined_by_and_are_apart_unless_and_is_part_of_one(sentence: str, names: list[str]) -> None:
    assert list(parties_of(sentence)) == names


def test_a_verb_that_opens_a_paragraph_is_no_part_of_a_name() -> None:
    parties = parties_of("Urges the Supreme National Council to meet.\nCommends the Harbour Defence Force.")
    assert list(parties) == ["Supreme National Council", "Harbour Defence Force"]


NO_PARTY = [
    "The West Bank is quiet.",
    "A Working Group will meet.",
    "The people of Carrow Bay are brave.",
    "Antarctica is cold.",
    "The Charter of the League was signed.",
    "We adopt the Lindhaven Action Plan.",
    "The Sarune Valley is free.",
    "The Stockholm Convention binds us.",
    "In March and April the harbour freezes.",
    "The 2030 Agenda for Sustainable Development guides us.",
    "Freedom of the press matters.",
]


@pytest.mark.parametrize("sentence", NO_PARTY)
def test_a_text_or_a_thing_is_no_party(sentence: str) -> None:
    assert list(parties_of(sentence)) == []


ADDRESSED = [
    ("We commend the U.S.-India Counter Narcotics Staff for their work.", "group"),
    ("We urge Israel, in particular, to reopen the road.", "state"),
    ("We urge the Government of Israel to reopen the road.", "state"),
]


@pytest.mark.parametrize(("sentence", "kind"), ADDRESSED)
def test_a_state_inside_another_name_is_not_addressed(sentence: str, kind: str) -> None:
    title = "Joint Communiqué by the Ministers of the Harbour Alliance\n\n12 June 2021\n\n"
    reading = reading_of(title + sentence + " We met in Kellin and spoke about the harbours of the valley.\n")
    kinds = {party.id: party.kind for party in reading.parties}
    assert [kinds[one.party or ""] for act in reading.acts for one in act.addressees] == [kind]


def test_those_who_are_addressed_as_a_group_are_a_party() -> None:
    reading = reading_of(
        "Joint Communiqué by the Ministers of the Harbour Alliance\n\n"
        "12 June 2021\n\n"
        "We urge all actors operating in the northern valley to keep the peace.\n\n"
        "We met in Kellin and spoke about the harbours, the roads and the bridges of the valley.\n"
    )
    (group,) = [party for party in reading.parties if party.kind == "group"]
    assert group.name == "all actors operating in the northern valley"
    assert reading.acts[0].addressees[0].party == group.id
