"""Acts: the verbs by which those who speak act, in resolutions and in prose."""

from __future__ import annotations

import pytest

from sentences import acts_of, reading_of, verbs_of

OPERATIVE = [
    ("Strongly condemns the attack on the convoy, and calls upon the parties to end it;",
     ["condemn", "call upon"]),
    ("Decides to renew the mandate of the Mission for six months;", ["decide"]),
    ("Requests the Secretary-General to report by 1 June 1992;", ["request"]),
    ("Calls once again upon all States to refrain from arms sales;", ["call upon"]),
    ("Takes note of the report of the Secretary-General;", ["take note of"]),
    ("Demands that all parties cease fire, urges them to talk, and requests a report;",
     ["demand", "urge", "request"]),
    ("Expresses its gratitude to the observers;", ["express gratitude"]),
    ("Pays tribute to the observers who died;", ["pay tribute"]),
    ("To renew the mandate of the Mission until 19 April 1985;", []),
    ("To call upon the parties to implement the agreement at once;", ["call upon"]),
    ("Decides to remain seized of the matter.", ["decide"]),
    ("Further requests the Secretary-General to stay in touch with the parties;", ["request"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "verbs"), OPERATIVE)
def test_an_operative_paragraph_opens_with_its_verb(sentence: str, verbs: list[str]) -> None:
    assert verbs_of(sentence, resolution=True) == verbs


RECITALS = [
    ("Recalling its resolution 186 (1964) of 4 March 1964,", ["recall"]),
    ("Having considered the report of the Secretary-General,", ["consider"]),
    ("Having heard the statement of the Foreign Minister,", ["hear"]),
    ("Noting the report and welcoming its candour,", ["note", "welcome"]),
    ("Deeply concerned by the losses among civilians,", ["be concerned"]),
    ("Gravely alarmed at the use of force,", ["be alarmed"]),
    ("Mindful of its duties under the Charter,", ["be mindful"]),
    ("Determined to bring the war to its end,", ["be determined to"]),
    ("Bearing in mind the wishes of the people,", ["bear in mind"]),
]


@pytest.mark.parametrize(("sentence", "verbs"), RECITALS)
def test_a_recital_is_an_act_too(sentence: str, verbs: list[str]) -> None:
    assert verbs_of(sentence, resolution=True, recital=True) == verbs


PROSE = [
    ("We urge all parties to let the convoys pass.", ["urge"]),
    ("We condemn the attack and call upon the parties to end it.", ["condemn", "call upon"]),
    ("We reaffirm our resolve to clear the mines.", ["reaffirm"]),
    ("We will clear all marked minefields by 30 June 2023.", ["clear"]),
    ("We look forward to our next meeting.", ["look forward to"]),
    ("We remain committed to the clearing of all minefields.", ["remain committed to"]),
    ("We are deeply concerned by the losses among civilians.", ["be concerned"]),
    ("We express our appreciation to the nurses.", ["express appreciation"]),
    ("We warmly welcome the ceasefire.", ["welcome"]),
    ("The Committee decided to lower its target and will continue to watch prices.",
     ["decide", "continue"]),
    ("The Committee welcomes the ceasefire.", ["welcome"]),
    ("The Harbour Committee approved the plan.", ["approve"]),
    ("The Committee welcomes the plan. It is prepared to use its funds.", ["welcome", "be prepared to"]),
    ("The Committee decided to wait. It will meet again in May.", ["decide", "meet"]),
    ("We, the Ministers of Trade of the northern harbours, affirm our friendship.", ["affirm"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "verbs"), PROSE)
def test_in_prose_an_act_has_those_who_speak_for_its_subject(sentence: str, verbs: list[str]) -> None:
    assert verbs_of(sentence) == verbs


NO_ACTS = [
    "Brennia urges all parties to let the convoys pass.",
    "The rebels have demanded that we leave.",
    "The Minister of Trade of Brennia welcomed the ceasefire.",
    "The convoys will reach Kellin by noon.",
    "The Committee established by the rebels condemned the ceasefire.",
    "The attack, which we condemned last year, was repeated.",
    "The road was closed.",
    "It will be necessary to watch the prices.",
]


@pytest.mark.parametrize("sentence", NO_ACTS)
def test_what_others_say_is_not_our_act(sentence: str) -> None:
    assert [act.quote for act in acts_of(sentence)] == []


def test_a_paragraph_of_prose_in_a_resolution_acts_by_its_subject() -> None:
    assert verbs_of("The Committee condemns the attack.", resolution=True) == ["condemn"]


def test_what_we_say_in_a_clause_is_no_act_of_its_own() -> None:
    assert verbs_of("We recall that the Committee has condemned the attack.") == ["recall"]


RESOLUTION = """\
Resolution 542 (1983)

of 23 November 1983

The Security Council,

Having considered the report of the Secretary-General,

1. Decides:

(a) To renew the licences of the ferries for six months;

(b) To call upon the parties to keep the ceasefire;

2. Decides that the Mission to be sent to the valley shall have the following mandate:

(a) To observe the ceasefire along the river;

(b) To report each month to the Secretary-General;

3. Urges the parties:

(a) To let the convoys pass;

(b) To hand over their maps within sixty days.
"""


def test_infinitives_under_decides_are_acts_and_a_list_of_duties_is_none() -> None:
    acts = reading_of(RESOLUTION).acts
    assert [act.verb for act in acts] == ["consider", "decide", "call upon", "decide", "urge"]


def test_a_list_below_a_colon_is_the_content_of_the_act_above() -> None:
    reading = reading_of(RESOLUTION)
    mandate, urge = reading.acts[-2:]
    for act, first, last in (
        (mandate, "To observe", "Secretary-General;"),
        (urge, "(a) To let", "sixty days."),
    ):
        assert act.content is not None
        words = reading.text[act.content.start : act.content.end]
        assert first in words
        assert words.endswith(last)
        assert act.quote.endswith(last)


COMMUNIQUE = """\
Joint Communiqué by the Ministers of the Harbour Alliance

12 June 2021

We met in Kellin to speak about the harbours of the valley.

1. We condemn the attack on the market and call upon all parties to keep the peace.

2. We will open a new office before the end of 2021.

3. Norway told us that it will send ships.
"""


def test_numbered_paragraphs_of_a_communique_say_who_speaks() -> None:
    reading = reading_of(COMMUNIQUE)
    assert [(act.verb, act.commitment) for act in reading.acts] == [
        ("condemn", False),
        ("call upon", False),
        ("open", True),
    ]
    assert {act.speaker for act in reading.acts} == {reading.parties[0].id}
    assert reading.parties[0].name == "Harbour Alliance"
