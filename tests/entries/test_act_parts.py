"""Acts: the parts of an act: whom it addresses, what it says, on what condition, until when."""

from __future__ import annotations

import pytest

from sentences import acts_of, the_act

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


def test_a_purpose_is_no_deadline() -> None:
    assert the_act("We will train observers for Democracy Year.").deadline is None


def test_a_date_of_the_past_is_no_deadline() -> None:
    assert the_act("We condemn the attack on the market on 3 May 2021.").deadline is None
