"""The forms that each example is read in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import servanda
from rendering import copies, printed, typed, typewriter, web
from rendering.examples import EXAMPLES
from rendering.written import Communique
from servanda import Reading, Source

Render = Callable[[Communique], bytes]

BORN_DIGITAL: dict[str, tuple[str, Render]] = {
    "HTML, lists": ("html", web.with_lists),
    "HTML, literal numbers, windows-1252": ("html", web.with_literal_numbers),
    "HTML of 1998": ("htm", web.of_1998),
    "HTML, in a table": ("html", web.in_a_table),
    "HTML, bare": ("html", web.bare),
    "HTML, typewritten": ("html", typewriter.on_a_page),
    "PDF, one column": ("pdf", printed.one_column),
    "PDF, two columns": ("pdf", printed.two_columns),
    "PDF, indented": ("pdf", printed.indented),
    "PDF, plain styles": ("pdf", printed.plain),
    "PDF, typewritten": ("pdf", typewriter.on_paper),
    "DOCX, styles": ("docx", typed.with_styles),
    "DOCX, by hand": ("docx", typed.by_hand),
}

SCANNED: dict[str, tuple[str, Render]] = {
    "scan of one column, PDF": ("pdf", lambda communique: copies.straight(printed.one_column(communique))),
    "scan of the indented, skewed TIFF": (
        "tiff",
        lambda communique: copies.skewed(printed.indented(communique)),
    ),
}


@cache
def as_text(name: str) -> Reading:
    """The example read as it lies under ``examples/``."""
    return servanda.read(EXAMPLES / name)


@cache
def in_form(communique: Communique, form: str) -> Reading:
    """The example rendered and read; the name tells nothing that the content does not."""
    ending, render = (BORN_DIGITAL | SCANNED)[form]
    return servanda.read(Source(f"document.{ending}", render(communique)))
