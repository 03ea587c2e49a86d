"""The joint communiqué of 14 November 2019, as it reached us: damaged, and broken off in point 1."""

from __future__ import annotations

import pytest

from real_documents import DATA
from servanda import Source, read
from servanda.contract import as_contract
from servanda.model import Act, Party
from servanda.sources import canonical_text

FILE = DATA / "coalition" / "2019-11-14-joint-communique.txt"
if not FILE.exists():
    pytest.skip("the real documents are absent (set SERVANDA_DATA)", allow_module_level=True)
READING = read(FILE)


def party(name: str) -> Party:
    (found,) = [one for one in READING.parties if one.name == name]
    return found


def act(verb: str) -> Act:
    (found,) = [one for one in READING.acts if one.verb == verb]
    return found


def test_header() -> None:
    document = READING.document
    assert document.title == "Joint Communique by Ministers of the Global Coalition to Defeat ISIS"
    assert document.kind == "joint communiqué"
    assert document.issuer == "Global Coalition to Defeat ISIS"
    assert document.date == "2019-11-14"
    assert document.place == "Washington D.C."


def test_it_breaks_off_and_says_so() -> None:
    assert not READING.document.complete
    (problem,) = [one for one in READING.problems if one.kind == "truncated"]
    source = FILE.read_text(encoding="utf-8").rstrip()
    assert READING.text.rstrip().split()[-4:] == source.split()[-4:]
    assert READING.text.rstrip().endswith(READING.text[problem.start : problem.end].strip())


@pytest.mark.parametrize(
    ("residue", "cleaned"), [(rb"$\star\star\star$", "⋆⋆⋆"), (rb"\$", "$")], ids=["stars", "dollar"]
)
def test_residue_of_a_conversion_is_cleaned_and_traced_to_its_bytes(residue: bytes, cleaned: str) -> None:
    data = FILE.read_bytes()
    source_text = canonical_text(Source(FILE.name, data))
    notes = [one for one in READING.problems if one.kind == "markup_residue"]
    traced = {
        data[slice(*source_text.source_bytes(one.start, one.end))]: READING.text[one.start : one.end]
        for one in notes
    }
    assert traced[residue].replace(" ", "") == cleaned
    assert residue.decode() not in READING.text


FIGURES = [
    ("nearly 110,000", "110000", "nearly", None, "110000", "square_kilometre", "territory"),
    ("more than 40,000", "40000", "more_than", "40000", None, "person", "foreign terrorist fighters"),
    ("approximately 7.7 million", "7700000", "about", None, None, "person", "people"),
    ("over $20 billion", "20000000000", "more_than", "20000000000", None, "dollar",
     "humanitarian and stabilization assistance"),
    ("more than 220,000", "220000", "more_than", "220000", None, "person", "security and police personnel"),
    ("tens of thousands", None, "at_least", "10000", None, "person", "local partners"),
    ("more than 100", "100", "more_than", "100", None, "person", "Coalition service members"),
    ("Over five years", "5", "more_than", "5", None, "year", "military and civilian engagement"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value", "bound", "lower", "upper", "unit", "measure"), FIGURES)
def test_each_figure_keeps_its_bound_unit_and_measure(
    words: str,
    value: str | None,
    bound: str,
    lower: str | None,
    upper: str | None,
    unit: str,
    measure: str,
) -> None:
    (figure,) = [one for one in READING.figures if " ".join(one.quote.split()).startswith(words)]
    assert (figure.value, figure.bound, figure.lower, figure.upper) == (value, bound, lower, upper)
    assert figure.unit == unit
    assert " ".join((figure.measure or "").split()) == measure


def test_there_are_no_other_figures() -> None:
    known = tuple(words for words, *_ in FIGURES)
    others = [one.quote for one in READING.figures if not " ".join(one.quote.split()).startswith(known)]
    assert others == []
    assert len(READING.figures) == len(FIGURES)


def test_dollars_are_united_states_dollars() -> None:
    assert [one.currency for one in READING.figures if one.currency] == ["USD"]


def test_daesh_and_isis_are_one_party() -> None:
    names = {mention.quote for mention in party("Islamic State").mentions}
    assert names >= {"Daesh/ISIS"}
    assert party("Islamic State").kind == "armed_group"
    assert not [one.name for one in READING.parties if one.name in ("Daesh", "ISIS", "Daesh/ISIS")]


def test_the_coalition_is_who_speaks() -> None:
    assert READING.parties[0].name == READING.document.issuer
    assert "Coalition" in {mention.quote for mention in READING.parties[0].mentions}
    assert {one.speaker for one in READING.acts} == {READING.parties[0].id}


def test_it_affirms_a_common_willingness() -> None:
    affirm = act("affirm")
    assert affirm.content is not None
    words = " ".join(READING.text[affirm.content.start : affirm.content.end].split())
    assert words.startswith("our common willingness and continued resolve")
    assert affirm.commitment


def test_it_urges_all_actors_in_northeast_syria() -> None:
    urge = act("urge")
    assert urge.type == "directive"
    (addressee,) = urge.addressees
    assert " ".join(addressee.quote.split()) == "all actors operating in northeast Syria"
    assert addressee.party == party("all actors operating in northeast Syria").id


def test_the_counts_of_its_sentences_add_up() -> None:
    counted = as_contract(READING)["coverage"]
    assert counted["sentences"] == sum(
        counted[key] for key in ("with_entries", "without_entries", "set_aside")
    )
