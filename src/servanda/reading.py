"""The whole of Servanda's reading on one screen: bytes in, a Reading out, nothing else touched."""

from __future__ import annotations

from itertools import chain

from servanda.entries.coverage import count_coverage
from servanda.entries.header import find_header
from servanda.language import language_of, parse_paragraphs
from servanda.model import Problem, Reading, Source
from servanda.sources import canonical_text
from servanda.structure import find_sections
from servanda.structure.prose import prose_of
from servanda.version import __version__


def read_source(source: Source) -> Reading:
    """Read one document whole: sections, entries and problems, each anchored in the canonical text.

    Pure and deterministic: the same bytes and name give the same reading. Raises SourceError when the
    source is empty, too damaged to be text, or of a kind that is not read.
    """
    source_text = canonical_text(source)
    structure = find_sections(source_text)
    text, sections = source_text.text, structure.sections
    prose = prose_of(text, sections)
    language = language_of("\n".join(paragraph.text for paragraph in prose))
    parses = list(parse_paragraphs(prose)) if language in ("en", None) else []
    header = find_header(source, source_text, structure, language)
    return Reading(
        document=header.document,
        text=text,
        sections=sections,
        figures=(),
        dates=(),
        parties=(),
        places=(),
        acts=(),
        events=(),
        recalls=(),
        coverage=count_coverage(text, sections, parses, (), language),
        problems=tuple(chain(source_text.problems, structure.problems)),
        version=__version__,
    )
