"""A communiqué in print, as PDF: one column, two columns, or typed close.

``one_column``: A4, Times 11.5, justified and hyphenated, "Page 1 of 3" below and, where there
are several pages, a running head above each.
``two_columns``: A4, letterhead and title across both columns, running head from the second page on.
``indented``: Letter, Helvetica, no space between paragraphs but an indent, page numbers in the middle.
``plain``: the library's own styles, numbers typed in, no furniture, notes at the end.
Otherwise footnotes stand at the foot of the page that refers to them, in smaller type under a rule.
"""

from __future__ import annotations

from functools import partial
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Flowable, FrameBreak, Paragraph, SimpleDocTemplate

from rendering.hyphens import with_soft_hyphens
from rendering.print_pages import Book, Sheet
from rendering.written import Communique, Piece

_ABOVE = ("office", "title", "dateline")


def one_column(communique: Communique) -> bytes:
    """A printed brochure: justified, hyphenated, numbers hanging in the margin."""
    style = ParagraphStyle("text", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=8)
    style.alignment = TA_JUSTIFY
    sheet = Sheet(A4, margin=80, columns=1, head="every page", foot="Page {page} of {pages}")
    return _bound(communique, sheet, partial(_hanging, style=style))


def two_columns(communique: Communique) -> bytes:
    """A gazette: two narrow columns, justified and hyphenated."""
    style = ParagraphStyle("text", fontName="Times-Roman", fontSize=10.5, leading=13.5, spaceAfter=6)
    style.alignment = TA_JUSTIFY
    sheet = Sheet(A4, margin=64, columns=2, head="after the first", foot="{page}")
    return _bound(communique, sheet, partial(_inline, style=style))


def indented(communique: Communique) -> bytes:
    """An office printer: ragged right, paragraphs told apart by their first line only."""
    style = ParagraphStyle("text", fontName="Helvetica", fontSize=10.5, leading=13.5)
    style.firstLineIndent = 24
    sheet = Sheet(LETTER, margin=80, columns=1, head="none", foot="- {page} -")
    return _bound(communique, sheet, partial(_inline, style=style, hyphenate=False))


def plain(communique: Communique) -> bytes:
    """What a program prints that knows titles, headings and text, and nothing else."""
    styles = getSampleStyleSheet()
    names = {"title": "Title", "heading": "Heading2", "note heading": "Heading2"}
    story = [
        Paragraph(
            _mark(piece) + piece.with_marks("<super>{}</super>".format, escape),
            styles[names.get(piece.kind, "BodyText")],
        )
        for piece in communique.pieces
    ]
    file = BytesIO()
    SimpleDocTemplate(file, invariant=1).build(story)
    return file.getvalue()


def _bound(communique: Communique, sheet: Sheet, set_piece: partial[Paragraph]) -> bytes:
    """The pages; what stands above goes across all columns."""
    above = [piece for piece in communique.pieces if piece.kind in _ABOVE]
    below = [piece for piece in communique.running if piece.kind not in _ABOVE]
    notes = {
        note.label: Paragraph(f"<super>{note.label}</super> {escape(note.words)}", _note_style(set_piece))
        for note in communique.footnotes
    }

    def story() -> list[Flowable]:
        across = [FrameBreak()] if sheet.columns > 1 else []
        return [*map(set_piece, above), *across, *map(set_piece, below)]

    file = BytesIO()
    Book(file, sheet, notes).bind(story)
    return file.getvalue()


def _note_style(set_piece: partial[Paragraph]) -> ParagraphStyle:
    style = set_piece.keywords["style"]
    smaller = {"fontSize": style.fontSize - 2.5, "leading": style.leading - 3}
    return ParagraphStyle("note", style, firstLineIndent=0, **smaller)


def _words(piece: Piece, hyphenate: bool = True) -> str:
    """The words as reportlab's markup; the mark of a note tells the book on which page it fell."""
    words = piece.with_marks(
        lambda number: f'<super>{number}</super><onDraw name="note_seen" label="{number}"/>',
        lambda part: escape(with_soft_hyphens(part) if hyphenate else part),
    )
    if piece.kind == "signatory":
        name, rest = words.split(",", 1)
        return f"<b>{name}</b>,{rest}"
    return words


def _display(piece: Piece, style: ParagraphStyle) -> Paragraph | None:
    """What is not running text: letterhead, title, headings, signatures."""
    bold = style.fontName.replace("-Roman", "") + "-Bold"
    flat = ParagraphStyle("flat", style, firstLineIndent=0, alignment=TA_LEFT)
    size, leading = style.fontSize, style.leading
    styles = {
        "office": ParagraphStyle("office", flat, fontSize=size - 1, alignment=TA_CENTER, spaceAfter=2),
        "dateline": ParagraphStyle("dateline", flat, alignment=TA_CENTER, spaceAfter=10),
        "title": ParagraphStyle(
            "title", flat, fontName=bold, fontSize=size + 5, leading=leading + 6, alignment=TA_CENTER,
            spaceBefore=10, spaceAfter=10,
        ),
        "note heading": ParagraphStyle("kind", flat, fontName=bold, spaceAfter=6),
        "heading": ParagraphStyle(
            "heading", flat, fontName=bold, fontSize=size + 1, spaceBefore=8, spaceAfter=4, keepWithNext=1
        ),
        "marker": ParagraphStyle("marker", flat, spaceBefore=6, spaceAfter=6),
        "closing": ParagraphStyle("closing", flat, spaceBefore=14, spaceAfter=8),
        "signatory": ParagraphStyle("signatory", flat, spaceAfter=3),
    }  # fmt: skip
    if piece.kind not in styles:
        return None
    return Paragraph(_words(piece, hyphenate=False), styles[piece.kind])


def _hanging(piece: Piece, style: ParagraphStyle) -> Paragraph:
    """The number in the margin, the text beside it."""
    display = _display(piece, style)
    if display:
        return display
    if piece.numbered:
        mark, indent = f"{piece.label}.", 24
    elif piece.kind == "item":
        mark, indent = piece.label or "•", 48
    else:
        return Paragraph(_words(piece), style)
    hanging = ParagraphStyle("hanging", style, leftIndent=indent, bulletIndent=indent - 24)
    hanging.bulletFontName, hanging.bulletFontSize = style.fontName, style.fontSize
    return Paragraph(_words(piece), hanging, bulletText=mark)


def _inline(piece: Piece, style: ParagraphStyle, hyphenate: bool = True) -> Paragraph:
    """The number at the beginning of the text, as typed."""
    display = _display(piece, style)
    if display:
        return display
    if piece.kind == "item":
        style = ParagraphStyle("item", style, leftIndent=style.firstLineIndent or 12)
    return Paragraph(_mark(piece) + _words(piece, hyphenate), style)


def _mark(piece: Piece) -> str:
    """The number, letter or bullet as typed."""
    if piece.kind == "footnote":
        return f"<super>{piece.label}</super> "
    if piece.label:
        return f"{piece.label}{'.' if piece.numbered else ''} "
    return "• " if piece.bullet else ""
