"""The whole of Servanda's reading on one screen: bytes in, a Reading out, nothing else touched."""

from __future__ import annotations

from servanda.entries.coverage import count_coverage
from servanda.entries.figures.numbers import find_numbers
from servanda.entries.gather import gather_entries
from servanda.entries.header import find_header
from servanda.language import parse_paragraphs, within_measure
from servanda.lexicon import fingerprint
from servanda.model import Problem, Reading, Source
from servanda.sources import canonical_text
from servanda.structure import find_sections
from servanda.structure.prose import MARGINS, prose_of
from servanda.version import __version__


def read_source(source: Source) -> Reading:
    """Read one document whole: sections, entries and problems, each anchored in the canonical text.

    Pure and deterministic: the same bytes and name give the same reading. What is not English keeps its
    sections; its entries are not read, and a problem says so. Raises SourceError
    when the source is empty, too damaged to be text, or of a kind that is not read.
    """
    source_text = canonical_text(source)
    structure = find_sections(source_text)
    text, sections = source_text.text, structure.sections

    english = {section.id for section in sections if structure.is_english(section)}
    prose = [paragraph for paragraph in prose_of(text, sections) if paragraph.section in english]
    margins = [one for one in prose_of(text, sections, MARGINS) if one.section in english]
    measured, rest = within_measure(prose)
    parses = list(parse_paragraphs(measured))
    headings, _ = within_measure([one for one in margins if one.kind == "heading" and find_numbers(one.text)])

    header = find_header(source, source_text, structure)
    entries = gather_entries(text, parses, list(parse_paragraphs(headings)), margins, header, structure)
    problems = [*source_text.problems, *structure.problems, *header.problems, *entries.problems]
    if rest is not None:
        problems.append(Problem(rest, len(text), "too_long", "no entries were read from here on: too long"))

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
        coverage=count_coverage(text, structure, parses, entries.anchored(), entries.mentions(), rest),
        problems=tuple(sorted(problems, key=lambda problem: (problem.start, problem.end, problem.kind))),
        version=f"{__version__}+{fingerprint()}",
        pages=source_text.pages,
    )
