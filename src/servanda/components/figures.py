"""The figures of a spaCy document: ``nlp.add_pipe("servanda_figures")``, then ``doc._.figures``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from servanda.components.pipeline import REQUIRES, day_of, keep, numbered, parse_of, publish
from servanda.entries.figures import read_figures
from servanda.entries.recalls import dates_and_references
from servanda.language import Parse
from servanda.model import Figure

NAME = "servanda_figures"


class FigureReader:
    """Reads the figures of each document that passes through the pipeline.

    They stand in ``doc._.figures`` as entries of a reading (offsets are characters of ``doc.text``, the
    section is empty), and as spans in ``doc.spans["servanda_figures"]``, labelled by their kind of quantity;
    ``span._.figure`` is the figure of such a span, None for another span.
    ``document_date`` (ISO) is what "today" and a figure without a date of its own refer to.
    """

    def __init__(self, document_date: str | None = None) -> None:
        self._reference = day_of(document_date)

    def __call__(self, doc: Doc) -> Doc:
        """Read one document. Raises PipelineError when no tagger and parser have run before."""
        figures = self._read(parse_of(doc, NAME, "body"))
        keep(doc, NAME, [(figure, figure.quantity_kind) for figure in numbered(figures, "f")])
        return doc

    def _read(self, parse: Parse) -> list[Figure]:
        dates, references = dates_and_references(parse.text, self._reference)
        default = self._reference.isoformat() if self._reference else None
        return [figure for _, figure in read_figures(parse.text, parse, dates, references, default)]


@Language.factory(
    NAME,
    default_config={"document_date": None},
    assigns=["doc._.figures"],
    requires=list(REQUIRES),
)
def make_figure_reader(nlp: Language, name: str, document_date: str | None) -> FigureReader:  # noqa: ARG001
    """What spaCy calls for ``nlp.add_pipe("servanda_figures", config={"document_date": "2019-11-14"})``."""
    return FigureReader(document_date)


publish(NAME, Figure, "figures", "figure")
