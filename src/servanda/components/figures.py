"""The figures of a spaCy document: ``nlp.add_pipe("servanda_figures")``, then ``doc._.figures``."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from servanda.entries.figures import read_figures
from servanda.entries.recalls import dates_and_references
from servanda.errors import PipelineError
from servanda.language import Paragraph, Parse, Piece
from servanda.model import Figure

NAME = "servanda_figures"
_NEEDED = ("TAG", "POS", "DEP", "SENT_START")


class FigureReader:
    """Reads the figures of each document that passes through the pipeline.

    They stand in ``doc._.figures`` as entries of a reading (offsets are characters of ``doc.text``, the
    section is empty), and as spans in ``doc.spans["servanda_figures"]``, labelled by their kind of quantity.
    ``document_date`` (ISO) is what "today" and a figure without a date of its own refer to.
    """

    def __init__(self, document_date: str | None = None) -> None:
        self._reference = date.fromisoformat(document_date) if document_date else None

    def __call__(self, doc: Doc) -> Doc:
        """Read one document. Raises PipelineError when no tagger and parser have run before."""
        missing = [name for name in _NEEDED if len(doc) and not doc.has_annotation(name)]
        if missing:
            raise PipelineError(
                f"{NAME} needs tags and a parse, and finds no {', '.join(missing)}: "
                "put it behind a tagger and a parser"
            )
        figures = list(self._read(doc))
        doc.user_data[NAME] = [asdict(figure) for figure in figures]
        spans = [
            doc.char_span(one.start, one.end, label=one.quantity_kind, alignment_mode="expand")
            for one in figures
        ]
        doc.spans[NAME] = [span for span in spans if span is not None]
        return doc

    def _read(self, doc: Doc) -> list[Figure]:
        text = doc.text
        paragraph = Paragraph("", "body", None, text, (Piece(0, 0, len(text)),))
        parse = Parse(paragraph, doc)
        dates, references = dates_and_references(text, self._reference)
        default = self._reference.isoformat() if self._reference else None
        entries = read_figures(text, parse, dates, references, default)
        return [replace(entry, id=f"f{number}") for number, (_, entry) in enumerate(entries, 1)]


@Language.factory(
    NAME,
    default_config={"document_date": None},
    assigns=["doc._.figures"],
    requires=["token.tag", "token.dep", "doc.sents"],
)
def make_figure_reader(nlp: Language, name: str, document_date: str | None) -> FigureReader:  # noqa: ARG001
    """What spaCy calls for ``nlp.add_pipe("servanda_figures", config={"document_date": "2019-11-14"})``."""
    return FigureReader(document_date)


def _figures(doc: Doc) -> tuple[Figure, ...]:
    entries: list[dict[str, Any]] = doc.user_data.get(NAME, [])
    return tuple(Figure(**entry) for entry in entries)


def _figure_of(span: Span) -> Figure | None:
    """The figure that a span of the group holds; None for another span."""
    return next(
        (one for one in _figures(span.doc) if span.start_char <= one.start and one.end <= span.end_char), None
    )


# What is kept is plain data of the document, so that it survives ``to_bytes`` and other processes.
if not Doc.has_extension("figures"):
    Doc.set_extension("figures", getter=_figures)
if not Span.has_extension("figure"):
    Span.set_extension("figure", getter=_figure_of)
