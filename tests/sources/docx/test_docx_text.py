"""What stands in a DOCX, in the order and form in which the page shows it."""

from __future__ import annotations

from sources.docx.packages import extract_of, lines_of, marked, notes_of, paragraph, run, table

STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{name}"/>{more}</w:style>'
    for kind, identity, name, more in (
        ("paragraph", "Titel", "Title", ""),
        ("paragraph", "berschrift2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ("paragraph", "Kop", "Kop van de raad", '<w:basedOn w:val="berschrift2"/>'),
        ("paragraph", "Funotentext", "footnote text", ""),
        ("paragraph", "Inhalt1", "toc 1", ""),
        ("paragraph", "Fett", "Fett", "<w:rPr><w:b/></w:rPr>"),
        ("character", "Stark", "Strong", "<w:rPr><w:b/></w:rPr>"),
    )
)


def styled(words: str, style: str) -> str:
    return paragraph(words, f'<w:pStyle w:val="{style}"/>')


def test_headings_are_known_by_name_and_outline_and_not_by_translated_ids() -> None:
    body = styled("Joint Communiqué", "Titel") + styled("Water", "berschrift2") + styled("Roads", "Kop")
    assert marked(extract_of(body, styles=STYLES)) == [
        ("heading", "1", "Joint Communiqué"),
        ("heading", "2", "Water"),
        ("heading", "2", "Roads"),
    ]


def test_a_whole_sentence_in_a_heading_style_is_no_heading() -> None:
    sentence = "The ministers agreed that the Ferrow Dam be repaired before the end of the year 2025."
    assert marked(extract_of(styled(sentence, "berschrift2"), styles=STYLES)) == []


def test_what_stands_above_the_title_is_no_heading() -> None:
    body = styled("Seventh session", "berschrift2") + styled("Joint Communiqué", "Titel")
    assert marked(extract_of(body, styles=STYLES)) == [("heading", "1", "Joint Communiqué")]


def test_a_paragraph_is_strong_when_all_of_it_is_bold() -> None:
    body = (
        paragraph(run("Roads and ", "<w:b/>") + run("water", '<w:rStyle w:val="Stark"/>'))
        + paragraph(run("Note", "<w:b/>") + run(" that the dam stands."))
        + paragraph(run("Plain again", '<w:rStyle w:val="Stark"/>'), '<w:pStyle w:val="Fett"/>')
        + paragraph(run("Not bold", '<w:b w:val="0"/>'), '<w:pStyle w:val="Fett"/>')
    )
    assert marked(extract_of(body, styles=STYLES)) == [("strong", "", "Roads and water")]


def test_a_contents_list_is_set_aside() -> None:
    body = styled("I. Roads\t2", "Inhalt1") + paragraph("We met in Lindhaven.")
    assert marked(extract_of(body, styles=STYLES)) == [("furniture", "contents list", "I. Roads 2")]


def test_white_space_is_kept_where_the_document_keeps_it() -> None:
    body = "<w:p><w:r><w:t>  We met </w:t></w:r>" + run(" in ") + "<w:r><w:t>Lindhaven.</w:t></w:r></w:p>"
    assert lines_of(body) == ["We met in Lindhaven."]


def test_breaks_tabs_and_hyphens() -> None:
    inside = (
        "<w:r><w:t>Lindhaven,</w:t><w:br/><w:t>Norvale</w:t><w:tab/><w:t>cease</w:t><w:noBreakHyphen/>"
        "<w:t>fire and agree</w:t><w:softHyphen/><w:t>ment</w:t></w:r>"
    )
    extract = extract_of(paragraph(inside))
    assert extract.text == "Lindhaven,\nNorvale cease-fire and agreement"
    assert [(mark.kind, mark.start) for mark in extract.marks] == [("hard_break", 10)]


def test_a_page_break_ends_a_page() -> None:
    body = paragraph('<w:r><w:t>One.</w:t><w:br w:type="page"/></w:r>') + paragraph("Two.")
    assert extract_of(body).text == "One.\n\n\fTwo."


def test_signs_of_symbol_fonts_are_read_or_reported() -> None:
    inside = '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>450 observers</w:t></w:r>'
    assert lines_of(paragraph(inside)) == ["≥450 observers"]
    unknown = extract_of(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:t>x</w:t></w:r>'))
    assert (unknown.text, len(notes_of(unknown, "garbled"))) == ("\ufffdx", 1)


def test_raised_figures_and_letters_are_superscript_and_ordinals_are_not() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    inside = run("31,000 km") + run("2", raised) + run(" on the 5") + run("th", raised)
    assert lines_of(paragraph(inside + run(" day") + run("a", raised))) == ["31,000 km² on the 5th dayᵃ"]


def test_small_figures_that_are_set_high_are_superscript_too() -> None:
    high = run("1", '<w:position w:val="8"/><w:sz w:val="19"/>')
    assert lines_of(paragraph(run("We met.") + high)) == ["We met.¹"]
    assert lines_of(paragraph(run("We met in ") + run("2024", '<w:position w:val="2"/>'))) == [
        "We met in 2024"
    ]


def test_of_a_field_the_result_is_read() -> None:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    nested = f"{begin}<w:r><w:instrText> DATE </w:instrText></w:r>{separate}{run('hidden')}{end}"
    inside = (
        run("See paragraph ")
        + f"{begin}<w:r><w:instrText> REF p </w:instrText></w:r>{nested}{separate}{run('4')}{end}"
        + '<w:fldSimple w:instr=" PAGE "><w:r><w:t> above</w:t></w:r></w:fldSimple>'
    )
    assert lines_of(paragraph(inside).replace("<w:t> above", '<w:t xml:space="preserve"> above')) == [
        "See paragraph 4 above"
    ]


def test_a_field_that_never_ends_hides_nothing() -> None:
    inside = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF p </w:instrText></w:r>'
    assert lines_of(paragraph(inside + run("We met.")) + paragraph("We agreed.")) == ["We met.", "We agreed."]


def test_what_is_wrapped_is_read_and_a_prompt_is_not() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('We met.')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('Click here')}</w:sdtContent>"
        "</w:sdt>"
        + paragraph(f'<w:hyperlink r:id="x"><w:smartTag>{run("In Lindhaven.")}</w:smartTag></w:hyperlink>')
    )
    assert lines_of(body) == ["We met.", "In Lindhaven."]


def test_a_text_box_written_in_two_ways_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Annex follows')}</w:txbxContent>"
    inside = (
        run("We met in ")
        + f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        + f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>"
        + run("Lindhaven.")
    )
    assert lines_of(paragraph(inside)) == ["We met in Lindhaven.", "Annex follows"]


def test_a_formula_is_written_in_one_line() -> None:
    formula = (
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
        "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    assert lines_of(paragraph(formula)) == ["a/bx²"]


def test_hidden_words_are_left_out_and_reported() -> None:
    extract = extract_of(paragraph(run("We met") + run(" in secret", "<w:vanish/>") + run(".")))
    assert extract.text == "We met."
    assert notes_of(extract, "hidden_text") == ["hidden words were left out: “in secret”"]


def test_a_table_is_rows_between_bars() -> None:
    two = paragraph("Joran") + paragraph("Lysandria")
    body = paragraph("We pledge:") + table(("State", "Pledge"), (two, "US$120 million"), ("", ""))
    extract = extract_of(body)
    assert extract.text == "We pledge:\n\n| State | Pledge |\n| Joran Lysandria | US$120 million |"
    assert [extract.text[mark.start] for mark in extract.marks] == ["\n"]


def test_merged_cells_are_read_once() -> None:
    merged = "<w:tcPr><w:vMerge/></w:tcPr>"
    below = f"<w:tr><w:tc>{merged}{paragraph('Norvale')}</w:tc><w:tc>{paragraph('2025')}</w:tc></w:tr>"
    body = paragraph("We pledge:") + table(("Norvale", "2024")).replace("</w:tbl>", below + "</w:tbl>")
    assert lines_of(body)[1:] == ["| Norvale | 2024 |", "| | 2025 |"]


def test_a_table_of_one_column_only_frames_its_text() -> None:
    body = table((paragraph("We met.") + paragraph("We agreed."),), ("We left.",))
    assert extract_of(body).text == "We met.\n\nWe agreed.\n\nWe left."


def test_a_masthead_set_as_a_table_is_lines() -> None:
    body = table(("Sarune Valley Coalition", "SVC/2024/7"), borders=False) + paragraph("We met.")
    assert lines_of(body) == ["Sarune Valley Coalition", "SVC/2024/7", "We met."]


def test_each_paragraph_says_where_in_the_package_it_stands() -> None:
    extract = extract_of(paragraph("") + paragraph("We met.") + table(("a", "b")))
    assert [(part.name, part.paragraph, extract.text[part.start : part.end]) for part in extract.parts] == [
        ("word/document.xml", 2, "We met."),
        ("word/document.xml", 3, "a"),
        ("word/document.xml", 4, "b"),
    ]
