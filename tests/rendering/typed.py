"""A communiqué typed in a word processor, as DOCX.

``with_styles``: styles for title and headings, automatic numbers and letters, real footnotes, a running
head and page numbers. ``by_hand``: numbers typed in, headings only bold, a first-page letterhead, and
tracked changes that have been left in the file.
"""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from rendering.typed_parts import (
    add_footnote,
    add_page_number,
    add_tracked_change,
    number_paragraph,
    numbering,
)
from rendering.written import NOTE_MARK, Communique, Piece


def with_styles(communique: Communique) -> bytes:
    """Everything by styles and automatic numbering; nothing typed that the program can count."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Coalition for the Recovery of the Sarune Valley"
    add_page_number(section.footer.paragraphs[0])
    notes = {note.label: note.words for note in communique.footnotes}
    list_number = ""
    for piece in communique.running:
        paragraph = document.add_paragraph(style=_STYLES.get(piece.kind, "Normal"))
        if piece.numbered:
            if piece.label == "1":
                list_number = numbering(document)
            number_paragraph(paragraph, list_number, 0)
        elif piece in communique.miscounted:
            paragraph.add_run(f"{piece.label} ")
        elif piece.kind == "item" and piece.label:
            number_paragraph(paragraph, list_number, 1)
        elif piece.bullet:
            paragraph.style = document.styles["List Bullet"]
        elif piece.kind in ("office", "dateline"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _write(document, paragraph, piece, notes)
    return _saved(document)


def by_hand(communique: Communique) -> bytes:
    """Numbers and bullets typed in, headings bold; one change is tracked, and one note is typed too."""
    document = Document()
    add_page_number(document.sections[0].footer.paragraphs[0])
    changed = False
    for piece in communique.pieces:
        paragraph = document.add_paragraph()
        typed = {"paragraph": f"{piece.label}.\t", "item": f"{piece.label or '•'}\t"}.get(piece.kind, "")
        if piece.label or piece.bullet:
            paragraph.add_run(typed)
        if piece.kind == "item":
            paragraph.paragraph_format.left_indent = Cm(1)
        if piece.numbered and not changed:
            add_tracked_change(paragraph, piece.words)
            changed = True
        elif piece.kind in ("title", "heading", "note heading"):
            paragraph.add_run(piece.words).bold = True
        else:
            if piece.kind == "footnote":
                paragraph.add_run(piece.label).font.superscript = True
                paragraph.add_run(" ")
            _write(document, paragraph, piece, {})
    return _saved(document)


_STYLES = {"title": "Title", "heading": "Heading 1", "note heading": "Heading 2", "item": "List Paragraph"}


def _write(document: DocumentType, paragraph: Paragraph, piece: Piece, notes: dict[str, str]) -> None:
    """The piece's words in runs; a note's mark is a real footnote where its words are given."""
    if piece.kind == "signatory":
        name, rest = piece.words.split(",", 1)
        paragraph.add_run(name).bold = True
        paragraph.add_run("," + rest)
        return
    for position, part in enumerate(NOTE_MARK.split(piece.words)):
        if position % 2 == 0:
            paragraph.add_run(part)
        elif part in notes:
            add_footnote(document, paragraph, part, notes[part])
        else:
            paragraph.add_run(part).font.superscript = True


def _saved(document: DocumentType) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()
