"""The five documents of the example series, each with a handful of its story (see examples/README.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from servanda import Reading, read
from servanda.model import Act, Figure

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
COALITION = "Coalition for the Recovery of the Sarune Valley"
SERIES = {
    "2021": "2021-06-12-joint-communique.txt",
    "2022": "2022-06-04-joint-communique.md",
    "2023": "2023-09-15-joint-communique.txt",
    "2024": "2024-06-20-joint-communique.md",
    "chair": "2024-11-05-chair-statement-damaged.txt",
}


@pytest.fixture(scope="module")
def series() -> dict[str, Reading]:
    return {year: read(EXAMPLES / name) for year, name in SERIES.items()}


HEADERS = [
    ("2021", "joint communiqué", "2021-06-12", "Lindhaven, Norvale", True),
    ("2022", "joint communiqué", "2022-06-04", "Saint-Aubrac, Corvane", True),
    ("2023", "joint communiqué", "2023-09-15", "Carrow Bay, Estmere", True),
    ("2024", "joint communiqué", "2024-06-20", "Arvanna, Marenza", True),
    ("chair", "statement", "2024-11-05", "Port Callas, Lysandria", False),
]


@pytest.mark.parametrize(("year", "kind", "day", "place", "complete"), HEADERS)
def test_header(
    series: dict[str, Reading], year: str, kind: str, day: str, place: str, complete: bool
) -> None:
    document = series[year].document
    assert (document.kind, document.date, document.place, document.complete) == (kind, day, place, complete)
    assert document.issuer == COALITION


FIGURES = [
    ("2021", "nearly 31,000 square kilometers", "31000", "nearly", "square_kilometre"),
    ("2021", "roughly two thirds", "0.666667", "about", "fraction"),
    ("2021", "between 40 and 45 percent", None, "between", "percent"),
    ("2021", "less than 30 liters", "30", "less_than", "litre"),
    ("2021", "up to 450", "450", "at_most", "person"),
    ("2021", "no less than €75 million", "75000000", "at_least", "euro"),
    ("2022", "more than 34,500 square kilometres", "34500", "more_than", "square_kilometre"),
    ("2022", "about 1.5 million", "1500000", "about", "person"),
    ("2022", "a maximum of 600", "600", "at_most", "person"),
    ("2022", "US$640 million", "640000000", "exact", "dollar"),
    ("2023", "about 1.36 million", "1360000", "about", "item"),
    ("2023", "some 1.45 million", "1450000", "about", "person"),
    ("2023", "71 per cent", "71", "exact", "percent"),
    ("2023", "shall not exceed 600", "600", "at_most", "person"),
    ("2023", "£45 million", "45000000", "exact", "pound"),
    ("2024", "Seventy-two percent", "72", "exact", "percent"),
    ("2024", "three or four", None, "between", "item"),
    ("2024", "between €18 million and €22 million", None, "between", "euro"),
    ("2024", "no more than 450", "450", "at_most", "person"),
    ("chair", "US$80 million", "80000000", "exact", "dollar"),
    ("chair", "3,000 to 3,500", None, "between", "person"),
    ("chair", "at least 48 hours", "48", "at_least", "hour"),
]


@pytest.mark.parametrize(("year", "words", "value", "bound", "unit"), FIGURES)
def test_figures(
    series: dict[str, Reading], year: str, words: str, value: str | None, bound: str, unit: str
) -> None:
    figure = _figure(series[year], words)
    assert (figure.value, figure.bound, figure.unit) == (value, bound, unit)


def test_the_armed_group_is_one_party_under_both_its_names(series: dict[str, Reading]) -> None:
    (group,) = [one for one in series["2021"].parties if one.kind == "armed_group"]
    assert {mention.quote for mention in group.mentions} >= {"Vekhar", "Northern Banner Front", "Vekhar/NBF"}


def test_members_of_the_coalition_are_states(series: dict[str, Reading]) -> None:
    states = {one.name for one in series["2021"].parties if one.kind == "state"}
    assert states >= {
        "Aldmark",
        "Brennia",
        "Corvane",
        "Dovrane",
        "Estmere",
        "Lysandria",
        "Marenza",
        "Norvale",
    }


DEADLINES = [
    ("2021", "clear", "2023-06-30"),
    ("2021", "open", "2021-12-31"),
    ("2021", "decide", "2022-09-30"),
    ("2022", "decide", "2023-09-30"),
    ("2023", "decide", "2024-09-30"),
    ("2024", "decide", "2025-03-31"),
    ("2024", "release", "2024-10-31"),
    ("chair", "consult", "2025-01-15"),
]


@pytest.mark.parametrize(("year", "verb", "latest"), DEADLINES)
def test_deadlines(series: dict[str, Reading], year: str, verb: str, latest: str) -> None:
    deadline = _acts(series[year], verb)[0].deadline
    assert deadline is not None
    assert deadline.latest == latest


def test_the_promise_to_clear_the_mines_is_softened(series: dict[str, Reading]) -> None:
    promised = _acts(series["2021"], "clear")[0]
    remain = _acts(series["2023"], "remain committed to")[0]
    seek = _acts(series["2023"], "seek")[0]
    assert promised.commitment
    assert not remain.commitment
    assert not seek.commitment
    assert remain.force < promised.force
    assert seek.force < promised.force
    assert remain.deadline is None


def test_money_is_promised_on_a_condition(series: dict[str, Reading]) -> None:
    approve = _acts(series["2021"], "approve")[0]
    assert approve.condition is not None
    words = " ".join(approve.condition.quote.split())
    assert words == "provided that an independent audit of the first installment has been published"


REQUESTS = [
    ("2021", "call upon", "Marenza"),
    ("2022", "call upon", "Marenza"),
    ("2023", "urge", "Marenza"),
    ("2024", "invite", "Council of the Eastern Littoral"),
    ("chair", "call upon", "Marenza"),
]


@pytest.mark.parametrize(("year", "verb", "name"), REQUESTS)
def test_addressees(series: dict[str, Reading], year: str, verb: str, name: str) -> None:
    names = {party.id: party.name for party in series[year].parties}
    addressed = [names.get(one.party or "") for act in _acts(series[year], verb) for one in act.addressees]
    assert name in addressed


def test_a_list_of_requests_is_the_content_of_its_act(series: dict[str, Reading]) -> None:
    reading = series["2021"]
    urge, call = _acts(reading, "urge")[0], _acts(reading, "call upon")[0]
    assert urge.content is not None
    assert call.content is not None
    words = " ".join(reading.text[urge.content.start : urge.content.end].split())
    assert words.startswith("(a) to let relief convoys pass")
    assert words.endswith("to the Joint Mine Action Center within ninety days.")
    assert "(c) to bring every person" in reading.text[call.content.start : call.content.end]


def test_a_list_of_conditions_is_the_condition_of_its_act(series: dict[str, Reading]) -> None:
    condition = _acts(series["2023"], "release")[0].condition
    assert condition is not None
    assert condition.quote.startswith("provided that:")
    assert "(b) the salary arrears" in condition.quote


RECALLS = [
    ("2022", {"2021-06-12"}),
    ("2023", {"2021-06-12", "2022-06-04"}),
    ("2024", {"2023-09-15"}),
    ("chair", {"2024-06-20"}),
]


@pytest.mark.parametrize(("year", "days"), RECALLS)
def test_earlier_communiques_are_recalled(series: dict[str, Reading], year: str, days: set[str]) -> None:
    assert {one.date for one in series[year].recalls} >= days


def test_the_damage_of_the_statement_is_told(series: dict[str, Reading]) -> None:
    kinds = {one.kind for one in series["chair"].problems}
    assert kinds >= {"truncated", "markup_residue", "mojibake", "ocr_noise"}


def _figure(reading: Reading, words: str) -> Figure:
    return next(one for one in reading.figures if " ".join(one.quote.split()) == words)


def _acts(reading: Reading, verb: str) -> list[Act]:
    return [one for one in reading.acts if one.verb == verb]
