"""What a perfect reader of any form would hand on gives the same reading as the text file.

Where this holds and ``test_forms.py`` fails, the reader of that form is at fault, not what follows it.
"""

from __future__ import annotations

import pytest

import servanda
from forms.every_form import as_text
from forms.likeness import Likeness
from rendering.examples import communiques
from rendering.written import Communique, Piece
from servanda import Source
from servanda.sources import sandbox
from servanda.sources.draft import Mark
from servanda.sources.extract import Extract

COMMUNIQUES = communiques()
DISPLAYED = ("title", "heading", "note heading")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def extract_of(pieces: list[Piece], displayed_as: str) -> Extract:
    """The pieces as paragraphs; titles and headings are marked as the form shows them, or not at all."""
    text = ""
    marks: list[Mark] = []
    before = None
    for piece in pieces:
        if before and piece.kind == before.kind == "signatory":
            marks.append(Mark(len(text), len(text) + 1, "hard_break"))
            text += "\n"
        elif before:
            text += "\n\n"
        start = len(text)
        text += label(piece) + piece.with_marks(lambda number: number.translate(RAISED))
        if piece.kind in DISPLAYED and displayed_as == "strong":
            marks.append(Mark(start, len(text), "strong"))
        elif piece.kind in DISPLAYED and displayed_as == "heading":
            marks.append(Mark(start, len(text), "heading", "1" if piece.kind == "title" else "2"))
        elif piece.kind == "footnote":
            marks.append(Mark(start, len(text), "footnote", piece.label))
        before = piece
    return Extract(text, "application/pdf", laid_out=True, marks=tuple(marks))


def label(piece: Piece) -> str:
    if piece.bullet:
        return "• "
    if piece.kind == "footnote":
        return piece.label.translate(RAISED) + " "
    return f"{piece.label}{'.' if piece.numbered else ''} " if piece.label else ""


def notes_behind_their_paragraphs(communique: Communique) -> list[Piece]:
    pieces: list[Piece] = []
    for piece in communique.running:
        pieces.append(piece)
        pieces += [note for note in communique.footnotes if f"[^{note.label}]" in piece.words]
    return pieces


@pytest.mark.parametrize("displayed_as", ["heading", "strong", "nothing"])
@pytest.mark.parametrize("communique", COMMUNIQUES, ids=[communique.name for communique in COMMUNIQUES])
def test_a_perfect_extract_gives_the_reading_of_the_text(
    communique: Communique, displayed_as: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(communique, extract_of([*communique.pieces], displayed_as), monkeypatch)


@pytest.mark.parametrize("communique", [each for each in COMMUNIQUES if each.footnotes])
def test_a_note_right_behind_its_paragraph_cuts_no_list_in_two(
    communique: Communique, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(communique, extract_of(notes_behind_their_paragraphs(communique), "heading"), monkeypatch)


def check(communique: Communique, extract: Extract, monkeypatch: pytest.MonkeyPatch) -> None:
    text = as_text(communique.name)
    monkeypatch.setattr(sandbox, "extract", lambda _: extract)
    likeness = Likeness.of(text, servanda.read(Source("document.pdf", b"%PDF-")))
    assert list(likeness.differences()) == []
