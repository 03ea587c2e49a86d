"""Recommendations and declarations of conferences: what reasons, what lays down, what is neither."""

from __future__ import annotations

from outline import Outline

SPLIT_CHAPEAU = """\
RECOMMENDATION No. 71

concerning the Teaching of Weaving

The International Conference on Public Education,

Convened in Geneva by the International Bureau of Education, having met on the second of July,

Adopts on the ninth of July the following Recommendation:

Considering that looms stand idle in half of the valleys,

Considering the replies of thirty governments,

Submits to the Ministries of Education the following recommendation:

1. That every school of the valleys own a loom;

2. That masters be paid for their hours.

Workshops

3. It is desirable that pupils sell what they weave.

31

Text voted in plenary sitting on the proposal of Ms. Orlo.
"""

SENTENCES_FIRST = """\
MEETING OF THE FRIENDS OF WELLS

FINAL RECOMMENDATION

1. The Conference, which Unesco had called together, heard nine reports on village wells.

2. It found that most are kept by nobody, and that what is kept by nobody must sooner or later fail.

THE CONFERENCE RECOMMENDS:

A. REPAIR

that each well have a keeper, named by those who draw from it;

that rope and buckets be stored under a roof.

B. KEEPERS

Keepers should be taught to read a gauge. A gauge costs little and outlives a rope.
"""

BY_SECTION = """\
REPORT OF THE CONFERENCE ON BARLEY AND BREAD

Sponsored by FAO and WHO

CONCLUSIONS AND RECOMMENDATIONS

A. The mill

Bread is baked at home in nine villages of ten. The mills have been closed since the flood.

The Conference therefore recommends that two mills be opened again.

B. The oven

Whereas wood has grown dear,

it is recommended

– that ovens be shared by four houses;

– that ash be carried to the fields.

Bakers should be trained in the winter months.
"""

WE_DECLARE = """\
THE SARUNE DECLARATION ON EVENING SCHOOLS

PREAMBLE

1. Guests of UNESCO at the Forum on Evening Schools, we spent four days in Sarune.

2. We recall that lamps were once counted as a luxury.

OUR COMMITMENTS

3. We resolve to open the schools until ten.

4. The teacher's Sunday is the teacher's own.

Countries represented: Brennia, Kellin, Orlund.
"""

BARE_CONSIDERING = """\
RECOMMENDATION 4
Ferries

The Conference,

Considering

that the ferries carry pupils without charge on no more than two rivers,

that the Member States have asked for a rule,

Recommends that Member States take steps

to carry pupils free of charge;

to keep one boat in reserve on each river.
"""

OTHER = """\
Joint statement of Brennia and Kellin

The ministers met in Halvet on 3 May 2019 and spoke of the ferry. It has not run since March.

The two sides should meet again in June.
"""


def test_a_chapeau_may_stand_in_several_paragraphs() -> None:
    chapeau = Outline(SPLIT_CHAPEAU).words("chapeau")
    assert [words.split()[0] for words in chapeau] == ["The", "Convened", "Adopts"]


def test_what_is_submitted_to_the_ministries_is_operative() -> None:
    outline = Outline(SPLIT_CHAPEAU)
    assert [words.split()[0] for words in outline.words("preambular")] == ["Considering"] * 2
    assert outline.labels("operative") == [None, "1", "2", "3"]


def test_page_numbers_and_the_record_of_the_vote_are_not_the_text() -> None:
    outline = Outline(SPLIT_CHAPEAU)
    assert outline.reasons() == ["page number"]
    assert outline.words("note") == ["Text voted in plenary sitting on the proposal of Ms. Orlo."]


def test_numbered_sentences_before_the_conference_recommends_are_recitals() -> None:
    outline = Outline(SENTENCES_FIRST)
    assert outline.labels("preambular") == ["1", "2"]
    assert "B. KEEPERS" in outline.words("heading")


def test_prose_after_the_pivot_is_operative() -> None:
    assert Outline(SENTENCES_FIRST).words("body")[-1].startswith("Keepers should")


def test_each_section_may_reason_for_itself() -> None:
    outline = Outline(BY_SECTION)
    assert [words.split()[0] for words in outline.words("preambular")] == ["Bread", "Whereas"]
    assert any(words.startswith("it is recommended") for words in outline.words("body"))


def test_we_declare_ends_the_preamble() -> None:
    outline = Outline(WE_DECLARE)
    assert outline.labels("preambular") == ["1", "2"]
    assert outline.labels("operative") == ["3", "4"]
    assert outline.words("note") == ["Countries represented: Brennia, Kellin, Orlund."]


def test_clauses_under_a_bare_considering_are_recitals() -> None:
    outline = Outline(BARE_CONSIDERING)
    assert "that the Member States" in " ".join(outline.words("preambular"))
    assert "to keep one boat" not in " ".join(outline.words("preambular"))


def test_the_statement_of_two_governments_keeps_its_prose_as_body() -> None:
    assert "preambular" not in Outline(OTHER).kinds
