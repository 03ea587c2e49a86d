"""The speech acts of a spaCy document: ``nlp.add_pipe("servanda_acts")``, then ``doc._.acts``."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from servanda.components.pipeline import REQUIRES, day_of, keep, numbered, parse_of, publish
from servanda.entries.acts import Speakers, read_acts
from servanda.entries.acts.lists import numbered_parts
from servanda.entries.parties import PartyBook
from servanda.entries.recalls import dates_and_references
from servanda.language import Parse
from servanda.language.gazetteer import known_parties, speaks_for
from servanda.model import Act

NAME = "servanda_acts"


class ActReader:
    """Reads the acts of each document that passes through the pipeline, as one paragraph.

    They stand in ``doc._.acts`` as entries of a reading (offsets are characters of ``doc.text``, the section
    is empty), and as spans in ``doc.spans["servanda_acts"]``, labelled by their type; ``span._.act`` is the
    act of such a span, None for another span. ``issuer`` is who speaks by name, ``members`` those who speak
    with one voice, ``joint`` says that several persons do, each named by office. ``document_date`` (ISO) is
    what deadlines are counted from. In a ``resolution`` paragraphs open with a verb and leave out who speaks.
    """

    def __init__(
        self,
        issuer: str | None = None,
        members: Sequence[str] = (),
        joint: bool = False,
        document_date: str | None = None,
        resolution: bool = False,
    ) -> None:
        self._issuer = (issuer, _kind(issuer, members)) if issuer else None
        names = frozenset([*members, *(speaks_for(issuer) if issuer else ())])
        self._speakers = Speakers.of(issuer or None, names, joint)
        self._reference = day_of(document_date)
        self._resolution = resolution

    def __call__(self, doc: Doc) -> Doc:
        """Read one document. Raises PipelineError when no tagger and parser have run before."""
        acts = self._read(parse_of(doc, NAME, "operative" if self._resolution else "body"))
        keep(doc, NAME, [(act, act.type) for act in map(numbered_parts, numbered(acts, "a"))])
        return doc

    def _read(self, parse: Parse) -> list[Act]:
        book = PartyBook(parse.text, self._issuer)
        book.gather([parse])
        dates, _ = dates_and_references(parse.text, self._reference)
        return read_acts(
            parse, parse.text, self._speakers, self._resolution, False, book, dates, self._reference
        )


@Language.factory(
    NAME,
    default_config={
        "issuer": None,
        "members": [],
        "joint": False,
        "document_date": None,
        "resolution": False,
    },
    assigns=["doc._.acts"],
    requires=list(REQUIRES),
)
def make_act_reader(
    nlp: Language,  # noqa: ARG001
    name: str,  # noqa: ARG001
    issuer: str | None,
    members: list[str],
    joint: bool,
    document_date: str | None,
    resolution: bool,
) -> ActReader:
    """What spaCy calls for ``nlp.add_pipe("servanda_acts", config={"issuer": "Harbour Committee"})``."""
    return ActReader(issuer, members, joint, document_date, resolution)


def _kind(issuer: str, members: Sequence[str]) -> str:
    """What an issuer is: by the lexicon, else a group of several members, else a body."""
    known = known_parties().get(issuer)
    if known is not None:
        return known.kind
    return "group" if len(members) > 1 else "body"


publish(NAME, Act, "acts", "act")
