"""Acts: the verbs by which those who speak act, in resolutions and in prose."""

from __future__ import annotations

import pytest
from sentences import acts_of, reading_of, the_act, verbs_of

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
    ("To renew the mandate of the Mission until 19 April 1985;", ["renew"]),
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
    ("We note with appreciation the work of the nurses.", "expressive"),
    ("We note with gratification that the road is open.", "expressive"),
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


ADDRESSEES = [
    ("We urge all actors operating in the northern valley to keep the peace.",
     ["all actors operating in the northern valley"]),
    ("We call upon the Government of Cyprus to reopen the road.", ["the Government of Cyprus"]),
    ("We call on Israel and Jordan to reopen the road.", ["Israel", "Jordan"]),
    ("We demand that Iraq withdraw its forces.", ["Iraq"]),
    ("We request the Secretary-General to report in May.", ["the Secretary-General"]),
    ("We invite the parties, in particular their leaders, to talk.",
     ["the parties, in particular their leaders"]),
    ("We call for an end to the fighting.", []),
    ("We encourage the development of new tools to help farmers.", []),
    ("We encourage efforts made by the harbours to save energy.", []),
    ("We reiterate our call on all States to reopen the road.", ["all States"]),
    ("We reaffirm our demand for an end to the fighting.", []),
    ("We encourage and promote trade.", []),
    ("We request them to return.", ["them"]),
    ("We request the Secretary-General, in consultation with the parties, to report.",
     ["the Secretary-General"]),
    ("We reiterate our appeal to the parties contained in our last letter.", ["the parties"]),
    ("We call for efforts to end the fighting.", []),
    ("We call for all parties to lay down their arms.", ["all parties"]),
    ("We call for Israel to reopen the road.", ["Israel"]),
    ("We look to increase trade between the harbours.", []),
    ("We have charged their teams with new talks about the harbour.", ["their teams"]),
    ("We urge the Democratic People’s Republic of Korea (DPRK) to keep its word.",
     ["the Democratic People’s Republic of Korea (DPRK)"]),
    ("We welcome the ceasefire.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "quotes"), ADDRESSEES)
def test_a_directive_names_whom_it_addresses(sentence: str, quotes: list[str]) -> None:
    assert [one.quote for one in the_act(sentence).addressees] == quotes


CONTENTS = [
    ("We urge all parties to let the convoys pass.", "to let the convoys pass"),
    ("We will clear all marked minefields.", "all marked minefields"),
    ("We welcome the ceasefire of Kellin.", "the ceasefire of Kellin"),
    ("We decide to open the harbour.", "to open the harbour"),
    ("We welcome the plan of the Coalition (of 1993).", "the plan of the Coalition (of 1993)"),
    ("We welcome the ceasefire, and the rebels have laid down their arms.",
     "the ceasefire, and the rebels have laid down their arms"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words"), CONTENTS)
def test_the_content_is_what_is_urged_promised_or_decided(sentence: str, words: str) -> None:
    content = the_act(sentence).content
    assert content is not None
    assert sentence[content.start : content.end] == words


def test_the_subject_of_the_next_act_is_no_part_of_the_content() -> None:
    sentence = "We are grateful to Norway for its welcome, and we will meet again in Corvane."
    content = acts_of(sentence)[0].content
    assert content is not None
    assert sentence[content.start : content.end] == "to Norway for its welcome"


CONDITIONS = [
    ("We will pay the second part provided that an audit has been published.",
     "provided that an audit has been published"),
    ("We will reopen the road if the parties keep the peace.", "if the parties keep the peace"),
    ("We will pay subject to the approval of the Board.", "subject to the approval of the Board"),
    ("We will pay the second part.", None),
    ("We stress that talks must begin if the negotiations are to succeed.", None),
    ("We request the Head of Mission to report on the progress, if any, of the talks.", None),
    ("We demand that the rebels release the drivers at once.", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words"), CONDITIONS)
def test_a_condition_is_quoted(sentence: str, words: str | None) -> None:
    condition = the_act(sentence).condition
    assert (condition.quote if condition else None) == words


DEADLINES = [
    ("We will clear the mines by 30 June 2023.", "by 30 June 2023", None, "2023-06-30"),
    ("We will clear the mines within sixty days.", "within sixty days", "2021-06-12", "2021-08-11"),
    ("We will clear the mines within 2 weeks.", "within 2 weeks", "2021-06-12", "2021-06-26"),
    ("We will clear the mines by the end of 2027.", "by the end of 2027", None, "2027-12-31"),
    ("We will open the office before the end of 2021.", "before the end of 2021", None, "2021-12-31"),
    ("We will open the office before 1 May 2022.", "before 1 May 2022", None, "2022-04-30"),
    ("We decide to extend the mandate until 19 April 1985.", "until 19 April 1985", None, "1985-04-19"),
    ("We decide to extend the mandate for a further period of six months.",
     "for a further period of six months", "2021-06-12", "2021-12-12"),
    ("We request the Head of Mission to report no later than 1 May 2022.",
     "no later than 1 May 2022", None, "2022-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "first", "last"), DEADLINES)
def test_a_deadline_is_quoted_and_counted_from_the_document(
    sentence: str, words: str, first: str | None, last: str
) -> None:
    deadline = the_act(sentence).deadline
    assert deadline is not None
    assert (deadline.quote, deadline.earliest, deadline.latest) == (words, first, last)


def test_what_we_say_in_a_clause_is_no_act_of_its_own() -> None:
    assert verbs_of("We recall that the Committee has condemned the attack.") == ["recall"]


def test_a_purpose_is_no_deadline() -> None:
    assert the_act("We will train observers for Democracy Year.").deadline is None


def test_a_date_of_the_past_is_no_deadline() -> None:
    assert the_act("We condemn the attack on the market on 3 May 2021.").deadline is None


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
    assert the_act("We welcome the ceasefire.").ladder == "servanda-default 1"


def test_not_is_kept_as_a_modifier() -> None:
    assert "not" in the_act("We will not recognize the annexation.").modifiers


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
    assert [act.verb for act in acts] == ["consider", "decide", "renew", "call upon", "decide", "urge"]


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
