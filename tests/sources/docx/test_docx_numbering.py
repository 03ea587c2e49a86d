"""Automatic numbering is made visible: what a reader of the printed page sees stands in the text."""

from __future__ import annotations

import pytest

from sources.docx.packages import lines_of, listed, paragraph, table


def level(place: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(identity: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def instance(identity: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


THREE = definition(
    0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)")
)
LIST = THREE + instance(1, 0)


def test_three_levels_each_begin_again_under_the_one_above() -> None:
    body = (
        listed("We urge all parties:")
        + listed("to keep the roads open;", 1)
        + listed("by day;", 2)
        + listed("by night;", 2)
        + listed("to share the water.", 1)
        + listed("We thank Norvale.")
        + listed("its farmers;", 1)
    )
    assert lines_of(body, numbering=LIST) == [
        "1. We urge all parties:",
        "(a) to keep the roads open;",
        "(i) by day;",
        "(ii) by night;",
        "(b) to share the water.",
        "2. We thank Norvale.",
        "(a) its farmers;",
    ]


def test_what_stands_between_two_items_does_not_interrupt_the_count() -> None:
    body = listed("We met.") + paragraph("The Sarune Recovery Fund") + listed("We agreed.")
    assert lines_of(body, numbering=LIST)[-1] == "2. We agreed."


def test_two_lists_of_one_definition_go_on_counting_together() -> None:
    body = listed("We met.") + listed("We agreed.", 0, 2)
    assert lines_of(body, numbering=LIST + instance(2, 0)) == ["1. We met.", "2. We agreed."]


def test_a_list_that_starts_anew_does_so_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = listed("We met.") + listed("Annex rule.", 0, 2) + listed("Second rule.", 0, 2)
    assert lines_of(body, numbering=LIST + instance(2, 0, override)) == [
        "1. We met.",
        "1. Annex rule.",
        "2. Second rule.",
    ]


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    assert lines_of(listed("We met.", 0, 2), numbering=LIST + instance(2, 0, override)) == ["I) We met."]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("decimal", "%1.", "3. "),
        ("decimalZero", "%1.", "03. "),
        ("upperLetter", "%1.", "C. "),
        ("lowerLetter", "%1)", "c) "),
        ("upperRoman", "Article %1", "Article III "),
        ("ordinal", "%1", "3rd "),
        ("ordinalText", "%1", "Third "),
        ("cardinalText", "%1", "Three "),
        ("none", "%1", ""),
        ("bullet", "\uf0b7", "• "),
        ("chicago", "%1", "‡ "),
    ],
)
def test_numbers_are_written_as_the_list_says(form: str, text: str, expected: str) -> None:
    numbering = definition(0, level(0, form, text)) + instance(1, 0)
    body = listed("One.") + listed("Two.") + listed("We agreed.")
    assert lines_of(body, numbering=numbering)[-1] == f"{expected}We agreed."


def test_a_number_may_be_made_of_several_levels() -> None:
    numbering = definition(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ) + instance(1, 0)
    body = listed("Roads") + listed("Bridges") + listed("Dams", 1) + listed("The Ferrow Dam", 2)
    assert lines_of(body, numbering=numbering) == [
        "I. Roads",
        "II. Bridges",
        "II.1 Dams",
        "2.1.1 The Ferrow Dam",
    ]


def test_a_level_that_was_not_used_shows_where_it_starts() -> None:
    numbering = definition(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + instance(1, 0)
    assert lines_of(listed("Dams", 1), numbering=numbering) == ["1.1 Dams"]


def test_a_level_may_never_begin_anew() -> None:
    numbering = definition(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    )
    body = listed("Roads") + listed("One", 1) + listed("Dams") + listed("Two", 1)
    assert lines_of(body, numbering=numbering + instance(1, 0))[-1] == "2. Two"


def test_a_style_brings_its_number_and_its_level() -> None:
    numbering = definition(
        0,
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="Kop1"/>'),
        level(1, "decimal", "%2.", '<w:pStyle w:val="Absatz"/>'),
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{more}</w:style>'
        for identity, name, more in (
            ("Kop1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            ("Absatz", "Absatz", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
            ("Tief", "Tief", '<w:basedOn w:val="Absatz"/>'),
        )
    )
    body = "".join(
        paragraph(words, f'<w:pStyle w:val="{style}"/>')
        for words, style in (("Roads", "Kop1"), ("We met.", "Absatz"), ("We agreed.", "Tief"))
    )
    assert lines_of(body, numbering=numbering + instance(1, 0), styles=styles) == [
        "I. Roads",
        "1. We met.",
        "2. We agreed.",
    ]


def test_a_list_may_be_a_style_of_its_own() -> None:
    numbering = (
        definition(0, level(0, "decimal", "%1."), more='<w:styleLink w:val="Points"/>')
        + definition(5, more='<w:numStyleLink w:val="Points"/>')
        + instance(1, 0)
        + instance(2, 5)
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Points"><w:name w:val="Points"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert lines_of(listed("We met.", 0, 2), numbering=numbering, styles=styles) == ["1. We met."]


def test_list_number_nought_takes_the_number_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("We met.") + listed("Lindhaven", 0, 0) + paragraph("We agreed.")
    assert lines_of(body, numbering=LIST, styles=styles) == ["1. We met.", "Lindhaven", "2. We agreed."]


def test_a_deleted_paragraph_does_not_count() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>'
        '<w:del w:author="A. Lind" w:date="2024-05-03T10:00:00Z"/></w:rPr></w:pPr>'
        '<w:del w:author="A. Lind" w:date="2024-05-03T10:00:00Z"><w:r><w:delText>We wait.</w:delText></w:r>'
        "</w:del></w:p>"
    )
    body = listed("We met.") + gone + listed("We agreed.")
    assert lines_of(body, numbering=LIST) == ["1. We met.", "2. We agreed."]


def test_numbered_paragraphs_set_as_a_table_are_paragraphs() -> None:
    empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    body = table(
        (empty, "We welcome the return of 12,000 families to the valley."),
        (empty, "We urge all parties to keep the Kellin road open."),
    )
    assert lines_of(body, numbering=LIST) == [
        "1. We welcome the return of 12,000 families to the valley.",
        "2. We urge all parties to keep the Kellin road open.",
    ]


def test_what_stands_under_a_numbered_paragraph_in_a_table_is_a_paragraph_too() -> None:
    body = table(
        ("1.", "We urge all parties to the conflict:"),
        ("", "(a) to keep the Kellin road open; and"),
        ("", "(b) to let engineers pass."),
        ("2.", "We will meet again in the spring of 2031."),
    )
    assert lines_of(body) == [
        "1. We urge all parties to the conflict:",
        "(a) to keep the Kellin road open; and",
        "(b) to let engineers pass.",
        "2. We will meet again in the spring of 2031.",
    ]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        instance(1, 7),
        '<w:num w:numId="x"/>' + THREE,
        definition(0, more='<w:numStyleLink w:val="Nowhere"/>') + instance(1, 0),
    ],
)
def test_a_list_that_is_not_defined_has_no_numbers(numbering: str) -> None:
    assert lines_of(listed("We met."), numbering=numbering) == ["We met."]
