"""The whole of Servanda's reading on one screen: bytes in, a Reading out, nothing else touched."""

from __future__ import annotations

from servanda.entries.coverage import count_coverage
from servanda.entries.gather import gather_entries
from servanda.entries.header import find_header
from servanda.language import language_of, parse_paragraphs
from servanda.lexicon import fingerprint
from servanda.model import Problem, Reading, Source
from servanda.sources import canonical_text
from servanda.structure import find_sections
from servanda.structure.prose import MARGINS, prose_of
from servanda.version import __version__


def read_source(source: Source) -> Reading:
    """Read one document whole: sections, entries and problems, each anchored in the canonical text.

    Pure and deterministic: the same bytes and name give the same reading. A text that is not English
    keeps its sections and header; its entries are not read, and a problem says so. Raises SourceError
    when the source is empty, too damaged to be text, or of a kind that is not read.
    """
    source_text = canonical_text(source)
    structure = find_sections(source_text)
    text, sections = source_text.text, structure.sections

    prose = prose_of(text, sections)
    language = language_of("\n".join(paragraph.text for paragraph in prose))
    readable = language in ("en", None)
    parses = list(parse_paragraphs(prose)) if readable else []
    margins = prose_of(text, sections, MARGINS) if readable else []

    header = find_header(source, source_text, structure, language)
    entries = gather_entries(text, parses, margins, header, structure)
    problems = [*source_text.problems, *structure.problems, *header.problems, *entries.problems]
    if not readable:
        note = f"the text is in another language ({language}); its entries were not read"
        problems.append(Problem(0, len(text), "language_not_read", note))

    return Reading(
        document=header.document,
        text=text,
        sections=sections,
        figures=entries.figures,
        dates=entries.dates,
        parties=entries.parties,
        places=entries.places,
        acts=entries.acts,
        events=(),
        recalls=entries.recalls,
        coverage=count_coverage(text, sections, parses, entries.anchored(), entries.mentions(), language),
        problems=tuple(sorted(problems, key=lambda problem: (problem.start, problem.end, problem.kind))),
        version=f"{__version__}+{fingerprint()}",
        pages=source_text.pages,
    )
