"""From canonical text to sections: what each stretch of the document is, and what is damaged."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.language.identify import ENGLISH
from servanda.model import Problem, Section
from servanda.sources import SourceText
from servanda.structure.chapeau import find_chapeau
from servanda.structure.damage import find_damage
from servanda.structure.endnotes import find_endnotes
from servanda.structure.footnotes import find_footnotes
from servanda.structure.form import find_form
from servanda.structure.furniture import set_aside
from servanda.structure.headings import find_headings
from servanda.structure.languages import find_languages
from servanda.structure.masthead import find_masthead
from servanda.structure.numbering import number_paragraphs
from servanda.structure.paragraphs import gather_tables, join_labels, rejoin_paragraphs
from servanda.structure.recommendations import find_recommendations
from servanda.structure.sections import nest
from servanda.structure.units import Structuring

__all__ = ["Structure", "find_sections"]


@dataclass(frozen=True, slots=True)
class Structure:
    """The sections of a text, whether it is complete, and the problems seen on the way.

    ``resolution``: a body speaks, in paragraphs that open with their verbs. ``language``: what most of
    the prose is in, English when it is as much; None when there are too few words to tell.
    """

    sections: tuple[Section, ...]
    complete: bool
    problems: tuple[Problem, ...]
    resolution: bool
    language: str | None

    def is_english(self, section: Section) -> bool:
        """Whether a section is in English, or cannot be told to be in anything else."""
        return (section.language or self.language) in (ENGLISH, None)


def find_sections(source_text: SourceText) -> Structure:
    """Every character of the text in a section; each step decides what the one before left open."""
    structuring = Structuring.of(source_text)
    set_aside(structuring)
    find_endnotes(structuring)
    find_footnotes(structuring)
    gather_tables(structuring)
    join_labels(structuring)
    rejoin_paragraphs(structuring)
    find_languages(structuring)
    find_chapeau(structuring)
    find_masthead(structuring)
    find_headings(structuring)
    number_paragraphs(structuring)
    find_form(structuring)
    find_recommendations(structuring)
    complete = find_damage(structuring)
    problems = sorted(structuring.problems, key=lambda problem: (problem.start, problem.kind))
    return Structure(
        nest(structuring), complete, tuple(problems), structuring.resolution, structuring.language
    )
