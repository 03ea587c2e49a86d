"""What stands beside the text: notes, headers, comments, and the changes that somebody tracked."""

from __future__ import annotations

from sources.docx.packages import (
    extract_of,
    extracted,
    lines_of,
    listed,
    marked,
    notes_of,
    package,
    paragraph,
    run,
    table,
)

BY = 'w:author="A. Lind" w:date="2024-05-03T10:00:00Z"'


def reference(identity: int, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/>{more}</w:r>'


def note(identity: int, words: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{identity}"><w:p><w:r><w:{kind}Ref/></w:r>{run(" " + words)}</w:p></w:{kind}>'


def inserted(words: str) -> str:
    return f"<w:ins {BY}>{run(words)}</w:ins>"


def deleted(words: str) -> str:
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def test_footnotes_stand_behind_the_text_under_the_number_that_refers_to_them() -> None:
    body = paragraph(run("We met.") + reference(7)) + paragraph(run("We agreed.") + reference(3))
    extract = extract_of(body, footnotes=note(3, "In Lindhaven.") + note(7, "In Kellin.") + note(9, "No."))
    assert extract.text == "We met.¹\n\nWe agreed.²\n\n¹ In Kellin.\n\n² In Lindhaven."
    assert marked(extract) == [("footnote", "1", "¹ In Kellin."), ("footnote", "2", "² In Lindhaven.")]
    assert extract.parts[-1].name == "word/footnotes.xml"


def test_a_notes_mark_and_its_words_are_set_apart() -> None:
    close = note(1, "Kellin.").replace("> Kellin.", ">Kellin.")
    assert lines_of(paragraph(run("We met.") + reference(1)), footnotes=close) == ["We met.¹", "¹ Kellin."]


def test_endnotes_are_numbered_on_their_own() -> None:
    body = paragraph(run("We met.") + reference(1) + reference(1, "endnote"))
    lines = lines_of(body, footnotes=note(1, "Kellin."), endnotes=note(1, "Norvale.", "endnote"))
    assert lines == ["We met.¹ⁱ", "¹ Kellin.", "ⁱ Norvale."]


def test_a_note_may_have_a_mark_of_its_own_that_does_not_count() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    body = paragraph(run("We met.") + own + run(" We agreed.") + reference(2))
    custom = f'<w:footnote w:id="1">{paragraph("* In Kellin.")}</w:footnote>'
    extract = extract_of(body, footnotes=custom + note(2, "In Norvale."))
    assert extract.text.startswith("We met.* We agreed.¹")
    assert [value for _, value, _ in marked(extract)] == ["*", "1"]


def test_numbers_of_notes_begin_again_where_the_document_says_so() -> None:
    section = paragraph(run("We met.") + reference(1), "<w:sectPr/>")
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr>'
    body = section + paragraph(run("We agreed.") + reference(2)) + "<w:sectPr/>"
    lines = lines_of(body, settings=settings, footnotes=note(1, "Kellin.") + note(2, "Norvale."))
    assert lines == ["We met.ᵃ", "We agreed.ᵃ", "ᵃ Kellin.", "ᵃ Norvale."]


def test_headers_and_footers_are_furniture_once_each() -> None:
    links = "".join(
        f'<w:{kind}Reference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        f'w:type="{which}" r:id="r-{part}"/>'
        for kind, which, part in (
            ("header", "default", "header1"),
            ("header", "first", "header2"),
            ("footer", "default", "footer1"),
        )
    )
    page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    extract = extract_of(
        paragraph("We met.") + f"<w:sectPr>{links}<w:titlePg/></w:sectPr>",
        header1=paragraph("SVC/2024/7"),
        header2=table(("Sarune Valley Coalition", "SVC/2024/7")),
        footer1=paragraph(run("Page ") + page),
    )
    assert [line for line in extract.text.split("\n") if line] == [
        "Sarune Valley Coalition",
        "SVC/2024/7",
        "SVC/2024/7",
        "We met.",
        "Page ",
    ]
    assert marked(extract) == [
        ("furniture", "running head", "SVC/2024/7"),
        ("furniture", "running foot", "Page"),
    ]


def test_tracked_changes_are_read_as_accepted_and_reported() -> None:
    body = paragraph(run("We will ") + deleted("consider") + inserted("repair") + run(" the dam."))
    extract = extract_of(body)
    assert extract.text == "We will repair the dam."
    assert notes_of(extract, "tracked_change") == [
        "A. Lind deleted “consider” here on 3 May 2024; it is left out",
        "A. Lind inserted “repair” on 3 May 2024; it is read as accepted",
    ]
    assert [extract.text[problem.start : problem.end] for problem in extract.problems] == ["", "repair"]


def test_one_change_written_in_pieces_is_one() -> None:
    extract = extract_of(paragraph(run("We ") + inserted("will ") + inserted("act") + run(".")))
    assert len(notes_of(extract, "tracked_change")) == 1


def test_words_that_were_moved_are_read_in_their_new_place() -> None:
    moved = f"<w:moveFrom {BY}>{run('in Kellin ')}</w:moveFrom>"
    here = f"<w:moveTo {BY}>{run(' in Kellin')}</w:moveTo>"
    extract = extract_of(paragraph(run("We met ") + moved + run("today") + here + run(".")))
    assert extract.text == "We met today in Kellin."
    assert [note.split(" on ")[0] for note in notes_of(extract, "tracked_change")] == [
        "A. Lind moved “in Kellin” away from here",
        "A. Lind moved “in Kellin” to here",
    ]


def test_a_deleted_paragraph_break_joins_two_paragraphs() -> None:
    first = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run('We will repair ')}</w:p>"
    extract = extract_of(first + paragraph("the Ferrow Dam."))
    assert extract.text == "We will repair the Ferrow Dam."
    assert "the two paragraphs are read as one" in notes_of(extract, "tracked_change")[0]


def test_a_deleted_row_is_left_out() -> None:
    row = f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph('Norvale')}</w:tc></w:tr>"
    body = table(("State", "Pledge"), ("Joran", "US$120 million")).replace("</w:tbl>", row + "</w:tbl>")
    extract = extract_of(body)
    assert "Norvale" not in extract.text
    assert notes_of(extract, "tracked_change") == [
        "A. Lind deleted “Norvale” here on 3 May 2024; it is left out"
    ]


def test_a_change_of_looks_is_no_change_of_words() -> None:
    looks = f'<w:rPrChange w:id="1" {BY}><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>'
    extract = extract_of(paragraph(run("We met.", looks)))
    assert (extract.text, extract.problems, extract.marks) == ("We met.", (), ())


def test_of_very_many_changes_the_first_thousand_are_listed() -> None:
    body = "".join(paragraph(run("We ") + inserted(f"act {number}")) for number in range(1_100))
    notes = notes_of(extract_of(body), "tracked_change")
    assert len(notes) == 1_001
    assert "100 more tracked changes are not listed one by one" in notes


def test_a_comment_is_reported_where_it_stands_and_not_read() -> None:
    comment = f'<w:comment w:id="4" w:author="B. Marsh">{paragraph("Is this agreed?")}</w:comment>'
    mark = '<w:r><w:commentReference w:id="4"/></w:r>'
    extract = extract_of(paragraph(run("We met.") + mark), comments=comment)
    assert extract.text == "We met."
    assert notes_of(extract, "comment") == ["B. Marsh commented: “Is this agreed?”"]
    assert extract.problems[0].start == 7


def test_a_note_in_deleted_words_does_not_count() -> None:
    gone = f"<w:del {BY}>{reference(1)}</w:del>"
    body = paragraph(run("We met.") + gone + reference(2))
    lines = lines_of(body, footnotes=note(1, "Kellin.") + note(2, "Norvale."))
    assert lines == ["We met.¹", "¹ Norvale."]


def test_a_list_item_keeps_its_part() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    extract = extracted(package(listed("We met."), {"numbering": numbering}))
    assert [extract.text[part.start : part.end] for part in extract.parts] == ["1. We met."]
