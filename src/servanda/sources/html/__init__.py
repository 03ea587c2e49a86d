"""Web pages: the statement out of the page, as text that still knows the bytes it was read from."""

from __future__ import annotations

from servanda.errors import SourceError
from servanda.model import Problem, Source
from servanda.sources.detect import refuse_rubbish
from servanda.sources.extract import Extract, MoreTime
from servanda.sources.html.encoding import decode_page
from servanda.sources.html.head import write_head
from servanda.sources.html.notes import notes_of
from servanda.sources.html.output import Output
from servanda.sources.html.paragraphs import Paragraph, paragraphs_of
from servanda.sources.html.statement import statement_of
from servanda.sources.html.tree import TooManyTagsError, tree_of
from servanda.sources.html.writing import write

__all__ = ["read_html"]

_FIRST_WORDS = 8


def read_html(source: Source, _: MoreTime) -> Extract:
    """The statement on a page; what else the page holds is counted in a problem ``page_furniture``.

    Raises SourceError when the page is empty, no text at all, or shows nothing without a script.
    """
    decoded = decode_page(source.name, source.data, source.charset)
    refuse_rubbish(source.name, decoded)
    try:
        tree = tree_of(decoded.text)
    except TooManyTagsError as error:
        raise SourceError(source.name, str(error)) from error
    paragraphs, _hidden = paragraphs_of(tree)
    if not paragraphs:
        raise SourceError(source.name, "is a web page that shows no text without its scripts")
    notes = notes_of(decoded.text, paragraphs)
    statement, left_out = statement_of(tree, paragraphs, set(notes.labels))
    output = Output(decoded.text)
    write_head(tree, statement, output)
    problems = write(decoded.text, statement, notes, output)
    text, origin = output.finish()
    return Extract(
        text,
        "text/html",
        not _is_typed(statement),
        decoded.encoding,
        decoded.skipped,
        origin,
        tuple(output.marks),
        (*_furniture(left_out), *problems),
    )


def _is_typed(statement: list[Paragraph]) -> bool:
    """Whether the statement is plain text inside a page: its lines say what its paragraphs are."""
    typed = sum(one.words for one in statement if one.typed)
    return typed > 0.6 * sum(one.words for one in statement)


def _furniture(left_out: list[Paragraph]) -> list[Problem]:
    words = sum(one.words for one in left_out)
    if not words:
        return []
    first = " ".join(" ".join(one.text for one in left_out[:_FIRST_WORDS]).split()[:_FIRST_WORDS])
    counted = "1 word" if words == 1 else f"{words} words"
    return [
        Problem(0, 0, "page_furniture", f"{counted} of the page around the statement left out: “{first} ...”")
    ]
