"""A communiqué as a typewriter sets it: 72 columns, a blank line between paragraphs, no other type."""

from __future__ import annotations

from html import escape
from io import BytesIO
from textwrap import wrap

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from rendering.written import Communique, Piece

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_COLUMNS = 72
_LINES_A_PAGE = 52


def lines(communique: Communique) -> list[str]:
    """The typed lines of the whole document."""
    typed: list[str] = []
    before = ""
    for piece in communique.pieces:
        if typed and not piece.kind == before == "office":
            typed.append("")
        indent = "   " if piece.kind == "item" else ""
        typed += wrap(
            _words(piece),
            _COLUMNS,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
        )
        before = piece.kind
    return typed


def _words(piece: Piece) -> str:
    words = piece.with_marks(lambda number: number.translate(_RAISED))
    if piece.kind == "footnote":
        return f"{piece.label.translate(_RAISED)} {words}"
    if piece.label:
        return f"{piece.label}{'.' if piece.numbered else ''} {words}"
    return f"- {words}" if piece.bullet else words


def on_a_page(communique: Communique) -> bytes:
    """A web page that shows the typed lines as they are, in ``<pre>``."""
    typed = escape("\n".join(lines(communique)), quote=False)
    page = f"<html><head><title>Communiqué</title></head>\n<body>\n<pre>\n{typed}\n</pre>\n</body></html>\n"
    return page.encode()


def on_paper(communique: Communique) -> bytes:
    """A PDF in Courier, drawn line by line, "Page 2" below each page but the first."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    typed = lines(communique)
    for page, first in enumerate(range(0, len(typed), _LINES_A_PAGE), 1):
        canvas.setFont("Courier", 10.5)
        for row, line in enumerate(typed[first : first + _LINES_A_PAGE]):
            canvas.drawString(70, A4[1] - 70 - 13 * row, line)
        if page > 1:
            canvas.drawString(270, 40, f"Page {page}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
