"""All entries of a document, paragraph by paragraph, numbered in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from servanda.entries.acts import Speakers, read_acts, read_deadline
from servanda.entries.acts.lists import numbered_parts, over_lists
from servanda.entries.dates import DateFound
from servanda.entries.dates.calendar import misread_month
from servanda.entries.figures import Claim, claim_of, disagreements, read_figures
from servanda.entries.header import Header
from servanda.entries.parties import PartyBook, members_in
from servanda.entries.recalls import RecallFound, dates_and_references, find_recalls
from servanda.language import Paragraph, Parse
from servanda.language.gazetteer import find_known, speaks_for
from servanda.model import Act, Date, Deadline, Entry, Figure, Mention, Party, Place, Problem, Recall, Section
from servanda.structure import Structure

AnyEntry = TypeVar("AnyEntry", bound=Entry)


_OPENING = 700
_FEWEST, _MOST = 2, 4
_WORD = re.compile(r"[a-z]+")
_LEAD_IN = frozenset(
    ["decides", "resolves", "agrees", "hereby", "further", "also", "therefore", "accordingly", "to", "and"]
)
"""Words of a lead-in after which the items are acts of their own: "Decides further:"."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of one document, each kind in reading order."""

    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    acts: tuple[Act, ...]
    recalls: tuple[Recall, ...]
    problems: tuple[Problem, ...]

    def anchored(self) -> list[Entry]:
        """Every figure, date, act and recall, for counting what was covered."""
        return [*self.figures, *self.dates, *self.acts, *self.recalls]

    def mentions(self) -> list[Mention]:
        """Every place where a party or place is named."""
        named = [mention for party in self.parties for mention in party.mentions]
        return named + [mention for place in self.places for mention in place.mentions]


def gather_entries(
    text: str,
    parses: Sequence[Parse],
    headings: Sequence[Parse],
    margins: Sequence[Paragraph],
    header: Header,
    structure: Structure,
) -> Entries:
    """Read every parsed paragraph; of headings the figures; in the margins dates and recalls."""
    issuer = header.issuer
    book = PartyBook(text, (issuer.name, issuer.kind) if issuer else None)
    book.gather(parses)
    if issuer is not None:
        book.anchor_speaker(issuer.start, issuer.end, section_at(structure.sections, issuer.start))
    joint = (header.document.kind or "").startswith("joint") or (
        issuer is not None and issuer.kind == "group"
    )
    members = frozenset([*issuer.members, *speaks_for(issuer.name)] if issuer else ())
    if not structure.resolution:
        chapeau = [parse.text[:800] for parse in parses if parse.paragraph.kind == "chapeau"]
        members |= {name for words in chapeau for name in members_in(words)}
    if not members and not structure.resolution and (joint or header.document.kind == "declaration"):
        members = _states_that_met(parses)
    speakers = Speakers.of(issuer.name if issuer else None, members, joint)
    duties = _duties(parses, structure)
    figures: list[Figure] = []
    claims: list[Claim] = []
    dates: list[Date] = []
    acts: list[Act] = []
    deadlines: dict[str, Deadline] = {}
    recalls: list[Recall] = []
    for paragraph in margins:
        found, _ = dates_and_references(paragraph.text, header.reference)
        dates.extend(_date(text, paragraph, one) for one in found)
        if paragraph.kind == "footnote":
            recalls.extend(_recall(text, paragraph, one) for one in find_recalls(paragraph.text, found))
    for parse in parses:
        paragraph = parse.paragraph
        found, references = dates_and_references(paragraph.text, header.reference)
        dates.extend(_date(text, paragraph, one) for one in found)
        if paragraph.kind != "title":
            recalls.extend(_recall(text, paragraph, one) for one in find_recalls(paragraph.text, found))
        for one, figure in read_figures(text, parse, found, references, header.document.date):
            figures.append(figure)
            claims += [claim] if (claim := claim_of(parse, one, figure)) is not None else []
        if paragraph.kind == "subparagraph":
            due = read_deadline(parse, text, found, header.reference)
            deadlines.update({paragraph.section: due} if due is not None else {})
        listed = duties.get(paragraph.section, False)
        acts.extend(
            read_acts(parse, text, speakers, structure.resolution, listed, book, found, header.reference)
        )
    for parse in headings:
        found, references = dates_and_references(parse.text, header.reference)
        figures += [one for _, one in read_figures(text, parse, found, references, header.document.date)]
    return Entries(
        figures=_numbered(figures, "f"),
        dates=_numbered(dates, "d"),
        parties=book.parties(),
        places=_places(text, header),
        acts=tuple(
            numbered_parts(act)
            for act in _numbered(over_lists(text, acts, structure.sections, deadlines), "a")
        ),
        recalls=_numbered(recalls, "r"),
        problems=(
            *(problem for one in dates if (problem := _misread(one)) is not None),
            *disagreements(claims),
        ),
    )


def _states_that_met(parses: Sequence[Parse]) -> frozenset[str]:
    """Two to four states that the first paragraph names, where the title names none."""
    first = next(
        (parse for parse in parses if parse.paragraph.kind in ("body", "chapeau", "operative")), None
    )
    known = find_known(first.text[:_OPENING]) if first is not None else []
    states = frozenset(one.party.name for one in known if one.party.kind == "state")
    return states if _FEWEST <= len(states) <= _MOST else frozenset()


def section_at(sections: Sequence[Section], offset: int) -> str:
    """Id of the innermost section that holds the character at ``offset``."""
    holding = [section for section in sections if section.start <= offset < section.end]
    return min(holding, key=lambda section: section.end - section.start).id


def _duties(parses: Sequence[Parse], structure: Structure) -> dict[str, bool]:
    """Subparagraphs whose lead-in says more than "Decides:": they list duties of others."""
    says_more = {parse.section: bool(set(_WORD.findall(parse.text.lower())) - _LEAD_IN) for parse in parses}
    return {
        section.id: says_more.get(section.parent, False)
        for section in structure.sections
        if section.parent is not None and section.kind == "subparagraph"
    }


def _misread(date: Date) -> Problem | None:
    """What a date says of a month that is printed wrongly: it was read, and the reader must know."""
    word = misread_month(date.quote)
    if word is None:
        return None
    note = f"“{word}” was read as a month: {date.earliest or date.quote}"
    return Problem(date.start, date.end, "ocr_noise", note)


def _date(text: str, paragraph: Paragraph, found: DateFound) -> Date:
    start, end = paragraph.span(found.start, found.end)
    return Date(
        id="",
        start=start,
        end=end,
        quote=text[start:end],
        section=paragraph.section,
        earliest=found.interval.earliest,
        latest=found.interval.latest,
    )


def _recall(text: str, paragraph: Paragraph, found: RecallFound) -> Recall:
    start, end = paragraph.span(found.start, found.end)
    return Recall(
        id="",
        start=start,
        end=end,
        quote=text[start:end],
        section=paragraph.section,
        symbol=found.symbol,
        title=found.title,
        date=found.date,
        document=None,
    )


def _places(text: str, header: Header) -> tuple[Place, ...]:
    """The place of issue. Places inside the text are not read yet."""
    place = header.place
    if place is None:
        return ()
    mention = Mention(
        start=place.start, end=place.end, quote=text[place.start : place.end], section=place.section
    )
    return (Place(id="l1", name=place.name, kind="place of issue", mentions=(mention,)),)


def _numbered(entries: Iterable[AnyEntry], letter: str) -> tuple[AnyEntry, ...]:
    ordered = sorted(entries, key=lambda entry: (entry.start, entry.end))
    return tuple(replace(entry, id=f"{letter}{number}") for number, entry in enumerate(ordered, 1))
