"""The points of the list "What real documents do" that concern the text and its parts.

The list stands in the description of the real documents; the numbers are its numbers. Every sentence
here is written for the test. Of the others,

* 7, one text published twice, is in ``tests/ledger/test_ledger.py`` (the same bytes under another name
  are one document) and in ``tests/cli/test_cli_read.py`` ("unchanged");
* 8, 11, 14, 22, 23 and the days of 10 are in ``tests/entries/test_what_documents_say.py``.
"""

from __future__ import annotations

from outline import Outline


def test_a_number_and_its_unit_on_two_lines() -> None:
    """1: "$20" / "billion"."""
    written = (
        "Joint Statement\n\nThe members of the Coalition have by now helped to raise more than "
        "$20\nbillion in aid.\n"
    )
    assert "more than $20 billion in aid." in Outline(written).text


def test_invisible_characters() -> None:
    """2: no-break spaces, soft hyphens inside words, zero-width spaces between words."""
    written = (
        "Joint Statement\n\n1. We\u00a0urge all to pay with\u00adout "
        "de\u00adlay.\u200bWe\u00a0agreed.\n\n2.\u00a0We met.\n"
    )
    outline = Outline(written)
    assert outline.words("operative") == ["1. We urge all to pay without delay. We agreed.", "2. We met."]
    assert outline.labels("operative") == ["1", "2"]


def test_numbers_escaped_for_markdown() -> None:
    """3: "2\\.", next to plain "1.  "."""
    outline = Outline(
        "# Joint Statement\n\n1.  We met in Oslo.\n\n2\\. We agreed.\n\n3.  We thanked our hosts.\n", "a.md"
    )
    assert outline.labels("operative") == ["1", "2", "3"]
    assert outline.structure.problems == ()


def test_numbering_that_begins_again_in_each_section() -> None:
    """4: "paragraph 2" is not unique."""
    written = (
        "# Joint Statement\n\n## Trade\n\n1. We agreed.\n\n2. We met.\n\n## Health\n\n1. We shall "
        "act.\n\n2. We care.\n"
    )
    outline = Outline(written, "a.md")
    assert outline.labels("operative") == ["1", "2", "1", "2"]
    assert outline.structure.problems == ()
    headings = [section.heading for section in outline.sections if section.kind == "operative"]
    assert len(set(headings)) == 2


def test_a_section_number_split_from_its_list_by_a_comment() -> None:
    """5."""
    written = (
        "# Joint Statement\n\n## 3.<!-- --> Trade\n\n<!-- list -->\n\n1. We agreed.\n\n<!-- -->\n\n2. "
        "We met.\n"
    )
    outline = Outline(written, "a.md")
    assert outline.words("heading") == ["3. Trade"]
    assert outline.labels("operative") == ["1", "2"]


def test_facts_after_the_end_of_the_text() -> None:
    """6: "Begin Text", "End Text", "###", and facts, even more signatories, after it."""
    written = (
        "# Joint Statement\n\nThe following is the text of a joint statement.\n\n*Begin Text:*\n\n"
        "We, Aldmark and Brennia, commit to act.\n\nEnd Text\n\nThe following States have "
        "joined: Corvane.\n\n\\###\n"
    )
    outline = Outline(written, "a.md")
    assert outline.reasons() == ["begin marker", "end marker", "end marker"]
    assert outline.words("note")[-1] == "The following States have joined: Corvane."
    assert outline.complete


def test_fractions_and_decimal_commas_stay_intact() -> None:
    """9: "$2¾ billion", "1-3/4 percent", "USD 70 billion", "per cent", "0,37%"."""
    sentence = (
        "It fell from 1-3/4 percent to 0,37%, or by $2¾ billion, USD 70 billion and 1/2 to 3/4 per cent."
    )
    assert Outline(f"Statement\n\n{sentence}\n").words("body") == [sentence]


def test_dates_stay_intact_and_where_they_stand() -> None:
    """10: a range, a day without a year, "today" with the date only in the address."""
    written = (
        "# Joint Statement\n\nOslo, 30 September 2021\n\nWe met on 11-12 June and on 4 June, and meet "
        "again today.\n"
    )
    outline = Outline(written, "a.md")
    assert outline.words("masthead") == ["Oslo, 30 September 2021"]
    assert outline.words("body") == ["We met on 11-12 June and on 4 June, and meet again today."]


def test_footnotes_as_superscripts_and_an_annex_with_actions_of_its_own() -> None:
    """12."""
    written = (
        "# Declaration\n\n1. We, the States of the Sea, share a plan.<sup>1</sup>\n\n2. We shall meet.\n\n"
        "**Annex: Plan of Action**\n\n1. The Partners plan to clear the ports.\n\n2. They will meet "
        "in May.\n\n"
        "------\n\n<sup>1</sup> Recalling what was agreed before.\n"
    )
    outline = Outline(written, "a.md")
    assert outline.labels("operative") == ["1", "2"]
    annex = [line for line in outline.tree() if line.startswith("annex")]
    assert annex == ["annex", "annex Annex:", "annex 1", "annex 2"]
    assert outline.labels("footnote") == ["1"]
    assert outline.structure.problems == ()


def test_signatories_as_a_table() -> None:
    """13: a table, surname first; the text ends on a signature block without a full stop."""
    written = (
        "# Joint Statement\n\nWe agreed on the text above and on the date of our next meeting.\n\n"
        "| SUGA Yoshio | KROL Jan |\n| --- | --- |\n| Prime Minister | President |\n\nOslo, March 3, 2021\n"
    )
    outline = Outline(written, "a.md")
    assert len(outline.words("table")) == 1
    assert "KROL Jan" in outline.words("table")[0]
    assert outline.complete


def test_a_lost_list_a_cut_opening_a_caption_and_a_cookie_banner() -> None:
    """15."""
    written = (
        "We use cookies to make this site work. Accept all cookies\n\n"
        "of the Coalition met in Oslo on 3 March and reviewed the five lines of effort that it had set.\n\n"
        "Photo: the Ministers at the harbour of Oslo\n\nThey asked for a report under Line of Effort 5.\n"
    )
    outline = Outline(written)
    assert outline.reasons() == ["cookie notice", "picture caption"]
    (problem,) = outline.problems("truncated")
    assert outline.at(problem) == "of"
    assert not outline.complete


def test_each_paragraph_in_opening_quotation_marks() -> None:
    """16."""
    written = (
        "Statement\n\n“The Ministers met in Oslo and reviewed the year that had passed.\n\n"
        "“They agreed to keep the road open in the winter as well.\n\n“They thanked their hosts.”\n"
    )
    outline = Outline(written)
    assert len(outline.words("body")) == 3
    assert outline.complete


def test_duties_in_letters_under_a_parent_that_ends_with_a_colon() -> None:
    """17."""
    written = (
        "Resolution 7 (1999)\n\nThe Security Council,\n\n1. Calls upon all States to:\n\n(a) Report;\n\n"
        "(b) Cooperate; and\n\n(c) Inspect all cargo;\n\n2. Decides to meet again.\n"
    )
    assert Outline(written).tree() == ["1", "1 (a)", "1 (b)", "1 (c)", "2"]


def test_a_list_of_contents_before_many_decisions() -> None:
    """19 and 18: many decisions in one file, contents first; brackets for text not yet agreed."""
    written = (
        "Decisions of the Conference\n\nContents\n\nDecision 1 Finance\n\nDecision 2 Forests\n\n"
        "Decision 1\n\nFinance\n\n1. [Parties [shall][should] pay [USD 100 billion] a year.]\n\n"
        "2. Option 1: Parties report each year.\n\nDecision 2\n\nForests\n\n1. Parties [commit "
        "to] plant trees.\n"
    )
    outline = Outline(written)
    assert outline.labels("operative") == ["1", "2", "1"]
    assert "1. [Parties [shall][should] pay [USD 100 billion] a year.]" in outline.words("operative")


def test_a_running_head_in_the_middle_of_a_sentence() -> None:
    """20."""
    written = (
        "Joint Communiqué\n\n1. We agreed to keep the crossing at Halvet open in the winter as well and\n\n"
        "Joint Communiqué of Oslo\nPage 1\n\nto pay the guards in time.\n\n2. We met.\n\n"
        "Joint Communiqué of Oslo\nPage 2\n\n3. We thanked our hosts.\n"
    )
    outline = Outline(written)
    assert outline.words("operative")[0].endswith("in the winter as well and to pay the guards in time.")
    assert outline.reasons() == ["running head", "page number", "running head", "page number"]
    head = next(section for section in outline.sections if section.reason == "running head")
    assert head.parent is not None


def test_byte_order_marks_and_mixed_line_ends() -> None:
    """21."""
    outline = Outline(
        "\ufeffJoint Statement\r\n\r\n1. We met\r\nin Oslo.\n\n2. We agreed.\r\r3. We parted.\r\n"
    )
    assert outline.words("title") == ["Joint Statement"]
    assert outline.words("operative") == ["1. We met in Oslo.", "2. We agreed.", "3. We parted."]
