"""A communiqué on a ministry's web site, as three designers and three decades would have it.

``with_lists``: numbers by ``<ol start>``, letters by a nested ``<ol type=a>``; a page of today, with
navigation, cookie note, breadcrumbs, share buttons, related links and footer. ``bare``: only the
statement of such a page. ``with_literal_numbers``:
everything in ``<p>`` and ``<div>``, no semantic element, Windows-1252. ``of_1998``: upper-case tags, a
table for the layout, ``<BR>`` between paragraphs, no declared encoding. ``in_a_table``: every number and
letter in a cell of its own beside its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from rendering.web_frame import NINETEEN_NINETY_EIGHT, PLAIN_PAGE, TODAY
from rendering.written import Communique, Piece, lists


def with_lists(communique: Communique) -> bytes:
    """Semantic elements and automatic numbers, UTF-8."""
    statement = "\n".join(_semantic(communique))
    return _filled(TODAY, communique.title, statement).encode()


def bare(communique: Communique) -> bytes:
    """The same elements and nothing around them: no navigation, no title, no declared encoding."""
    return f"<html><body>{''.join(_semantic(communique))}</body></html>".encode()


def with_literal_numbers(communique: Communique) -> bytes:
    """Paragraphs with their numbers typed in, headings in bold, Windows-1252."""
    statement = "\n".join(_literal(piece) for piece in communique.pieces)
    return _filled(PLAIN_PAGE, communique.title, statement).encode("cp1252")


def of_1998(communique: Communique) -> bytes:
    """Laid out by tables, two line breaks between paragraphs, Windows-1252 without saying so."""
    statement = "\n".join(_typed(communique))
    return _filled(NINETEEN_NINETY_EIGHT, communique.title, statement).encode("cp1252")


def in_a_table(communique: Communique) -> bytes:
    """Numbers in the first column, text in the second, lettered items in tables inside it."""
    rows: list[str] = []
    for piece in communique.pieces:
        words = _words(piece)
        if piece.numbered:
            rows.append(f'<tr><td valign="top">{piece.label}.</td><td>{words}</td></tr>')
        elif piece.kind == "item":
            item = f"<tr><td>{piece.label or '•'}</td><td>{words}</td></tr>"
            rows.append(f"<tr><td></td><td><table>{item}</table></td></tr>")
        else:
            element = "<h3>{}</h3>" if piece.kind == "heading" else _ELEMENTS.get(piece.kind, "<p>{}</p>")
            note = f"<sup>{piece.label}</sup> " if piece.kind == "footnote" else ""
            rows.append(f'<tr><td colspan="2">{element.format(note + words)}</td></tr>')
    table = f'<table border="0">{"".join(rows)}</table>'
    return _filled(TODAY, communique.title, table).encode()


def _filled(frame: str, title: str, statement: str) -> str:
    return frame.replace("@TITLE@", escape(title)).replace("@STATEMENT@", statement)


def _words(piece: Piece) -> str:
    """The words as HTML: a footnote's mark is a raised link, the signatory's name is bold."""
    words = piece.with_marks(_link, lambda part: escape(part, quote=False).replace("\u00a0", "&nbsp;"))
    if piece.kind != "signatory":
        return words
    name, rest = words.split(",", 1)
    return f"<strong>{name}</strong>,{rest}"


def _link(number: str) -> str:
    return f'<sup><a href="#note{number}" id="mark{number}">{number}</a></sup>'


_ELEMENTS = {
    "office": '<p class="office">{}</p>',
    "title": '<h1 class="statement-title">{}</h1>',
    "dateline": '<p class="dateline"><em>{}</em></p>',
    "note heading": "<h2>{}</h2>",
    "heading": "<h2>{}</h2>",
}


def _semantic(communique: Communique) -> Iterator[str]:
    for kind, pieces in lists(communique.running, _list_kind):
        if kind == "list":
            yield from _numbered_list(pieces, communique.miscounted)
        elif kind == "signatory":
            yield '<p class="signatures">' + "<br>\n".join(_words(piece) for piece in pieces) + "</p>"
        else:
            yield from (_ELEMENTS.get(kind, "<p>{}</p>").format(_words(piece)) for piece in pieces)
    if communique.footnotes:
        yield '<section class="footnotes" role="doc-endnotes"><hr><ol>'
        for note in communique.footnotes:
            back = f'<a href="#mark{note.label}" aria-label="Back to text">↩</a>'
            yield f'<li id="note{note.label}"><p>{_words(note)} {back}</p></li>'
        yield "</ol></section>"


def _list_kind(piece: Piece) -> str:
    """Numbered paragraphs and what stands under them make one list."""
    return "list" if piece.numbered or piece.kind == "item" else piece.kind


def _numbered_list(pieces: list[Piece], miscounted: tuple[Piece, ...]) -> Iterator[str]:
    yield f'<ol start="{pieces[0].label}">'
    inner = ""
    for piece in pieces:
        if piece.kind == "item":
            if not inner:
                inner = "ul" if piece.bullet else "ol"
                yield "<ul>" if piece.bullet else '<ol type="a">'
            by_hand = f'<li style="list-style-type: none">{piece.label} '
            yield f"{by_hand if piece in miscounted else '<li>'}{_words(piece)}</li>"
            continue
        if piece is not pieces[0]:
            yield (f"</{inner}>" if inner else "") + "</li>"
            inner = ""
        yield f"<li><p>{_words(piece)}</p>"
    yield (f"</{inner}>" if inner else "") + "</li></ol>"


def _literal(piece: Piece) -> str:
    words = _words(piece)
    if piece.kind in ("title", "heading", "note heading"):
        return f'<p class="c2"><b>{words}</b></p>'
    if piece.kind == "item":
        return f'<p style="margin-left:3em">{piece.label or "•"}&nbsp;{words}</p>'
    if piece.kind == "footnote":
        return f'<p class="small" id="note{piece.label}"><sup>{piece.label}</sup> {words}</p>'
    return f"<p>{_number(piece)}{words}</p>"


def _number(piece: Piece) -> str:
    return f"{piece.label}. " if piece.label else ""


def _typed(communique: Communique) -> Iterator[str]:
    for piece in communique.pieces:
        words = _words(piece).replace("<strong>", "<B>").replace("</strong>", "</B>")
        if piece.kind == "title":
            yield f'<CENTER><FONT SIZE="+2"><B>{words}</B></FONT></CENTER><BR>'
        elif piece.kind in ("office", "dateline"):
            yield f'<FONT SIZE="-1">{words}</FONT><BR>'
        elif piece.kind in ("heading", "note heading"):
            yield f"<B>{words}</B><BR><BR>"
        elif piece.kind == "item":
            yield f"&nbsp;&nbsp;&nbsp;{piece.label or '&#8226;'} {words}<BR><BR>"
        elif piece.kind == "signatory":
            yield f"{words}<BR>"
        elif piece.kind == "footnote":
            yield f'<HR><A NAME="note{piece.label}"></A><FONT SIZE="-2">{piece.label}. {words}</FONT><BR>'
        else:
            gap = "<BR>" if piece is next(p for p in communique.pieces if p.kind == "paragraph") else ""
            yield f"{gap}{_number(piece)}{words}<BR><BR>"
