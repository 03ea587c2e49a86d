"""The table of known parties: aliases, codes, and where a text names one."""

from __future__ import annotations

import pytest

from servanda.language.gazetteer import KINDS, find_known, known_parties


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("UK", "United Kingdom"),
        ("Russian Federation", "Russia"),
        ("Viet Nam", "Vietnam"),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
        ("USSR", "Union of Soviet Socialist Republics"),
        ("ASEAN", "Association of Southeast Asian Nations"),
    ],
)
def test_an_alias_leads_to_its_party(alias: str, name: str) -> None:
    assert known_parties()[alias].name == name


def test_every_member_of_the_united_nations_security_council_has_its_code() -> None:
    codes = {
        name: known_parties()[name].codes["iso3166_1_alpha3"]
        for name in ("China", "France", "Russia", "United Kingdom", "United States")
    }
    assert sorted(codes.values()) == ["CHN", "FRA", "GBR", "RUS", "USA"]


def test_every_party_has_a_kind_and_an_alias_of_two_letters_or_more() -> None:
    for alias, party in known_parties().items():
        assert party.kind in KINDS
        assert len(alias) >= 2


FOUND = [
    ("Papua New Guinea and Guinea-Bissau met.", ["Papua New Guinea", "Guinea-Bissau"]),
    ("Bosnia and Herzegovina met.", ["Bosnia and Herzegovina"]),
    ("Norway's ports and Denmark’s roads.", ["Norway", "Denmark"]),
    ("US and U.S. troops.", ["United States", "United States"]),
    ("It cost US$20.", []),
    ("They told us.", []),
    ("Omani and Indian ships.", []),
    ("Chadian is no Chad.", ["Chad"]),
    ("The Niger Delta and Guinea worm.", []),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_names_in_a_text(text: str, names: list[str]) -> None:
    found = find_known(text)
    assert [one.party.name for one in found] == names
    for one in found:
        assert text[one.start : one.end] in one.party.aliases
