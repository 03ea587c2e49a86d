"""What real documents do, in the formats that they do it in: each point once in a page, a PDF and a DOCX.

The points are those seen in the real documents; the texts are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO

import pytest
from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

import servanda
from servanda import Reading, Source

TITLE = "Joint Note of the Ferry Board"
MENU = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in ("Home", "News", "Speeches", "Visas", "Contact"))
COOKIES = '<div class="cookie-banner">We use cookies. <button>Accept</button></div>'

Maker = Callable[[Sequence[str]], bytes]


def page(paragraphs: Sequence[str]) -> bytes:
    words = "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><body><nav><ul>{MENU}</ul></nav>{COOKIES}"
        f"<main><h1>{TITLE}</h1>{words}</main><footer><a href='/legal'>Legal notice</a></footer>"
    ).encode()


def paper(paragraphs: Sequence[str]) -> bytes:
    content = BytesIO()
    look = getSampleStyleSheet()
    words = [
        Paragraph(TITLE, look["Title"]),
        *(Paragraph(escape(one), look["BodyText"]) for one in paragraphs),
    ]

    def heads(canvas, document) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, A4[1] - 40, "Ferry Board, spring session")
        canvas.drawCentredString(A4[0] / 2, 30, str(document.page))

    SimpleDocTemplate(content, pagesize=A4).build(words, onFirstPage=heads, onLaterPages=heads)
    return content.getvalue()


def typed(paragraphs: Sequence[str]) -> bytes:
    document = Document()
    document.add_heading(TITLE, 0)
    for one in paragraphs:
        document.add_paragraph(one)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


in_every_form = pytest.mark.parametrize("make", [page, paper, typed], ids=["page", "PDF", "DOCX"])


def read(make: Maker, *paragraphs: str) -> Reading:
    return servanda.read(Source("note", make(paragraphs)))


def shown(reading: Reading, *kinds: str) -> list[str]:
    """The sections' words, of these kinds or of all but furniture."""
    return [
        reading.text[section.start : section.end].strip()
        for section in reading.sections
        if (section.kind in kinds if kinds else section.kind != "furniture")
    ]


@in_every_form
def test_a_number_and_its_unit_on_two_lines_are_one_figure(make: Maker) -> None:
    filler = "We thank the crews of the ferries for their patience in the long winter of this year. "
    reading = read(make, filler * 3 + "We have spent more than $20 billion on landing stages. " + filler)
    (figure,) = (one for one in reading.figures if one.currency)
    assert (figure.value, figure.bound) == ("20000000000", "more_than")


@in_every_form
def test_invisible_characters_do_not_part_words(make: Maker) -> None:
    reading = read(
        make, "We will open nearly 40 land\u00ading stages by June\u00a02032, and we thank the crews."
    )
    assert "nearly 40 landing stages by June 2032" in reading.text
    assert [figure.quote for figure in reading.figures] == ["nearly 40"]


@in_every_form
def test_numbering_that_begins_again_is_no_gap(make: Maker) -> None:
    reading = read(
        make,
        "I. Landing stages",
        "1. We welcome the landing stage at Ostby, which opened in the spring.",
        "2. We will open two more of them by June 2032.",
        "II. Fares",
        "1. We urge all carriers to lower their fares before the summer.",
    )
    labels = [section.label for section in reading.sections if section.kind == "operative"]
    assert labels == ["1", "2", "1"]
    assert not [one for one in reading.problems if one.kind in ("numbering_gap", "duplicate_label")]


@in_every_form
def test_what_stands_outside_the_markers_is_no_body(make: Maker) -> None:
    reading = read(
        make,
        "Begin Text:",
        "The Ministers of Hallen and Ostmark met at Ostby on 3 May 2031 and agreed to open the river.",
        "End Text.",
    )
    assert not [words for words in shown(reading) if "Begin Text" in words or "End Text" in words]
    assert "Ministers of Hallen" in " ".join(shown(reading))


@in_every_form
def test_a_text_in_french_is_kept_and_not_read(make: Maker) -> None:
    reading = read(
        make,
        "Les ministres se félicitent de l'ouverture de quarante embarcadères et décident d'y revenir.",
        "Ils remercient les équipages de leur patience pendant les travaux de l'hiver dernier à Ostby.",
    )
    assert "embarcadères" in reading.text
    assert not reading.acts
    assert "language_not_read" in {problem.kind for problem in reading.problems}


@in_every_form
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("$2¾ billion", "2750000000"),
        ("1-3/4 percent", "1.75"),
        ("12 per cent", "12"),
        ("USD 70 billion", "70000000000"),
    ],
)
def test_amounts_as_people_print_them(make: Maker, written: str, value: str) -> None:
    reading = read(
        make, f"The Board has set aside {written} for the ferries of the lower river in this year."
    )
    assert [figure.value for figure in reading.figures][:1] == [value]


@in_every_form
def test_duties_under_a_paragraph_that_ends_with_a_colon(make: Maker) -> None:
    reading = read(
        make,
        "1. We urge all carriers:",
        "(a) to lower their fares by 12 per cent before the summer; and",
        "(b) to publish their timetables in both languages of the river.",
    )
    assert [section.label for section in reading.sections if section.kind == "subparagraph"] == ["(a)", "(b)"]


@in_every_form
def test_brackets_and_options_of_a_text_not_yet_agreed_stay(make: Maker) -> None:
    reading = read(
        make,
        "Option 1: Each Party [shall][should] open its landing stages to the ferries of all other Parties.",
        "Option 2: [No text on landing stages is needed in this decision of the Board.]",
    )
    assert "[shall][should]" in reading.text
    assert "Option 2: [No text" in reading.text


def test_a_running_head_in_the_middle_of_a_sentence_does_not_cut_it() -> None:
    filler = "We thank the crews of the ferries for their patience in the long winter of this year, and "
    reading = read(paper, filler * 120 + "we will open nearly 40 landing stages by June 2032.")
    (body,) = [section for section in reading.sections if section.kind in ("body", "operative", "chapeau")]
    assert reading.text[body.start : body.end].rstrip().endswith("by June 2032.")
    heads = [s for s in reading.sections if s.kind == "furniture" and s.reason == "running head"]
    assert len(heads) == len(reading.pages) == 2


def test_a_cookie_notice_and_the_menu_are_left_out_and_counted() -> None:
    reading = read(
        page, "The Ministers of Hallen and Ostmark met at Ostby on 3 May 2031 and opened the river."
    )
    assert "cookies" not in reading.text
    assert "Visas" not in reading.text
    (problem,) = [one for one in reading.problems if one.kind == "page_furniture"]
    assert "words of the page" in problem.note


def test_signatories_in_a_table_are_a_table() -> None:
    document = Document()
    document.add_paragraph(
        "The Ministers of Hallen and Ostmark met at Ostby on 3 May 2031 and opened the river."
    )
    rows = document.add_table(0, 2)
    rows.style = "Table Grid"
    for names in (("LIND, Anna", "Hallen"), ("BORG, Erik", "Ostmark"), ("MOE, Kari", "Sund")):
        for cell, words in zip(rows.add_row().cells, names, strict=True):
            cell.text = words
    content = BytesIO()
    document.save(content)
    reading = servanda.read(Source("note.docx", content.getvalue()))
    (table,) = shown(reading, "table")
    assert "LIND, Anna | Hallen" in table
