"""The points of the list "What real documents do" that concern what is read in the text.

The list stands in the description of the real documents; the numbers are its numbers. Those that concern
the text's form are in ``tests/structure/test_what_documents_do.py``. Every sentence here is written for
the test.
"""

from __future__ import annotations

from sentences import figures_of, quotes_of, reading_of

HEADER = "Joint Statement by the Ministers of the Harbour Alliance\n\nKellin, 12 June 2021\n\n"


def test_a_text_in_french_keeps_its_sections_and_says_that_it_was_not_read() -> None:
    """8: a text in French in an English series."""
    reading = reading_of(
        "Déclaration commune\n\nKellin, le 3 mars 2021\n\n"
        "1. Nous demandons à toutes les parties de laisser passer les convois de la vallée sans délai.\n\n"
        "2. Nous remercions les 40 infirmières de Kellin de leur courage pendant le long hiver.\n"
    )
    assert reading.document.language == "fr"
    assert [one.label for one in reading.sections if one.kind == "operative"] == ["1", "2"]
    assert (reading.acts, reading.figures, reading.parties) == ((), (), ())
    (problem,) = [one for one in reading.problems if one.kind == "language_not_read"]
    assert "fr" in problem.note


def test_a_day_without_a_year_and_today_are_counted_from_the_document() -> None:
    """10: "4 June", "today"."""
    reading = reading_of(
        f"{HEADER}We met today, as we had agreed on 4 June. We urge the parties to keep the peace.\n"
    )
    days = {one.quote: (one.earliest, one.latest) for one in reading.dates}
    assert days["today"] == ("2021-06-12", "2021-06-12")
    assert days["4 June"] == ("2021-06-04", "2021-06-04")


def test_a_page_a_day_younger_than_its_text_gives_its_date_and_hides_none() -> None:
    """10: a page's date a day after the document's."""
    head = "---\ntitle: Joint Statement by the Ministers of the Harbour Alliance\ndate: 2021-06-13\n---\n\n"
    reading = reading_of(
        f"{head}Kellin, 12 June 2021\n\nWe agreed to open the road. We urge the parties to keep the peace.\n",
        "a.md",
    )
    assert reading.document.date == "2021-06-13"
    days = {one.quote: one.earliest for one in reading.dates}
    assert days["12 June 2021"] == "2021-06-12"


def test_dissenters_and_what_they_preferred() -> None:
    """11: what they preferred is no act of the body; a vote against by nobody is no figure."""
    reading = reading_of(
        "Statement of the Harbour Committee\n\n12 June 2021\n\n"
        "The Committee decided to raise the toll by 25 cents.\n\n"
        "Voting for it were Ada Tolm, Chair, and Jan Krol. Voting against were Maren Voss, who preferred to "
        "leave the toll as it stands, and Piet Oram, who preferred to raise it by 50 cents.\n\n"
        "Voting against the action: none.\n"
    )
    assert [act.verb for act in reading.acts] == ["decide"]
    assert [figure.value for figure in reading.figures] == ["25", "50"]
    assert reading.text.endswith("Voting against the action: none.")


def test_a_vote_is_as_many_figures_as_it_has_sides() -> None:
    """11: votes for, against, abstentions, absent."""
    sentence = "The motion on the ferries had 141 votes for, 5 against, 23 abstentions, 9 absent."
    assert [str(one.value) for one in figures_of(sentence)] == ["141", "5", "23", "9"]


def test_a_count_that_differs_from_what_is_listed_stays_as_written() -> None:
    """14: "Twenty-five delegations" where 24 are named, an observer the twenty-fifth."""
    named = (
        "Albania, Austria, Belgium, Brazil, Canada, Chile, Denmark, Egypt, Estonia, Finland, France, Ghana, "
        "Greece, India, Italy, Japan, Kenya, Latvia, Mexico, Norway, Peru, Poland, Spain and Sweden"
    )
    reading = reading_of(
        f"{HEADER}Twenty-five delegations met in the harbour.\n\nThose of {named} signed the text.\n"
    )
    states = [one for one in reading.parties if one.kind == "state"]
    assert len(states) == 24
    (figure,) = reading.figures
    assert (figure.quote, figure.value, figure.bound) == ("Twenty-five", "25", "exact")
    assert "Twenty-five delegations met" in reading.text


def test_several_spellings_of_one_group_are_one_party() -> None:
    """22: ISIL, ISIS, Daesh, Da'esh, Dae'sh in one text."""
    reading = reading_of(
        f"{HEADER}We shall hold the harbour against ISIL. The fighters of ISIS have left. Daesh has no ship, "
        "Da'esh has no roads, and Dae'sh has no friends.\n"
    )
    (group,) = [one for one in reading.parties if one.kind == "armed_group"]
    assert quotes_of(group) == ["ISIL", "ISIS", "Daesh", "Da'esh", "Dae'sh"]


def test_denominators_that_move_stay_apart() -> None:
    """23: "the populated territory", "their territory", "the terrain"."""
    text = (
        f"{HEADER}The rebels hold 30% of the populated territory. They lost 60 percent of their territory. "
        "Some 45 per cent of the terrain is mined.\n"
    )
    measures = {one.quote: one.measure for one in reading_of(text).figures}
    assert measures == {
        "30%": "populated territory",
        "60 percent": "territory",
        "Some 45 per cent": "terrain",
    }
