"""The document's header: title, kind, issuer, symbol, place, date, and where each was read."""

from __future__ import annotations

import datetime
import hashlib
import re
from dataclasses import dataclass, replace
from functools import cache

from servanda.entries.dates import find_dates
from servanda.entries.header.date import DateRead, document_date, running_heads
from servanda.entries.header.issuer import Issuer, find_issuer
from servanda.entries.header.place import PlaceRead, document_place
from servanda.lexicon import load
from servanda.model import Document, Problem, Source, SourceDescription, Span
from servanda.sources import SourceText
from servanda.structure import Structure
from servanda.structure.masthead import kind_patterns

_RESOLUTION = re.compile(
    r"(?:\bresolution\s+(?:no\.?\s*)?(?P<number>\d{1,4})(?:\s*\((?P<year>\d{4})\))?"
    r"|^\W*(?P<first>\d{1,4})\s*\((?P<in>\d{4})\)\W*resolution)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The document and what was found on the way: issuer, date and place with their anchors."""

    document: Document
    issuer: Issuer | None
    date: DateRead | None
    place: PlaceRead | None
    problems: tuple[Problem, ...]

    @property
    def reference(self) -> datetime.date | None:
        """The document's date, from which "today" and "4 June" are understood."""
        return self.date.day if self.date else None


def find_header(source: Source, source_text: SourceText, structure: Structure) -> Header:
    """Read the header from title, masthead, chapeau and the source's own head.

    Parts in another language than the document's say nothing of it.
    The date may come from the file's name, when the text has none: the evidence then says so.
    """
    own = tuple(section for section in structure.sections if section.language is None)
    structure = replace(structure, sections=own)
    text, sections = source_text.text, own
    title_section = next((section for section in sections if section.kind == "title"), None)
    title = _title(text, title_section.start, title_section.end) if title_section else None
    symbol = _symbol(text, structure)
    when = document_date(text, sections, source.short_name, symbol[0] if symbol else None)
    where = document_place(text, sections)
    issuer = find_issuer(text, sections, title)
    kind = _kind(text, structure, title)
    evidence: dict[str, Span | str] = {}
    if title is not None:
        evidence["title"] = title
    if kind is not None and kind[1] is not None:
        evidence["kind"] = kind[1]
    if issuer is not None:
        evidence["issuer"] = Span(issuer.start, issuer.end)
    if symbol is not None:
        evidence["symbol"] = symbol[1]
    if where is not None:
        evidence["place"] = Span(where.start, where.end)
    if when is not None:
        evidence["date"] = (
            "file name" if when.start is None or when.end is None else Span(when.start, when.end)
        )
    digest = hashlib.sha256(source.data).hexdigest()
    document = Document(
        id=digest[:12],
        title=text[title.start : title.end].replace("\n", " ") if title else None,
        kind=kind[0] if kind else None,
        issuer=issuer.name if issuer else None,
        symbol=_full_symbol(symbol[0], issuer) if symbol else None,
        place=where.name if where else None,
        date=when.day.isoformat() if when else None,
        language=structure.language,
        complete=structure.complete,
        source=SourceDescription(
            name=source.short_name,
            media_type=source_text.media_type,
            sha256=digest,
            bytes=len(source.data),
            encoding=source_text.encoding,
            address=source.address,
            retrieved=source.retrieved,
        ),
        evidence=evidence,
    )
    return Header(document, issuer, when, where, tuple(_problems(text, when, title, symbol)))


def _title(text: str, start: int, end: int) -> Span:
    """The title without white space, a symbol in brackets or a note mark behind it."""
    words = text[start:end].rstrip()
    words = re.sub(r"\s*[\[(]\s?[AS]/[\w./ ]+[\])}]*$", "", words)
    words = re.sub(r"(?<=\d{4})\s\d{1,3}$", "", words).rstrip()
    return Span(start, start + len(words))


def _kind(text: str, structure: Structure, title: Span | None) -> tuple[str, Span | None] | None:
    """The kind of document and the words that show it; a preamble alone makes a resolution."""
    if title is not None:
        found = _kind_in(text, title.start, title.end)
        if found:
            return found
    if any(section.kind == "preambular" for section in structure.sections) and _has_body_chapeau(structure):
        return "resolution", None
    for section in structure.sections:
        if section.kind in ("masthead", "note", "heading", "chapeau"):
            found = _kind_in(text, section.start, min(section.end, section.start + 300))
            if found:
                return found
    return ("statement", None) if any(s.kind in ("body", "chapeau") for s in structure.sections) else None


def _has_body_chapeau(structure: Structure) -> bool:
    return any(
        section.kind == "chapeau" and section.end - section.start < 160 for section in structure.sections
    )


def _kind_in(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """The kind whose words stand first: "Statement on Resolution 17" is a statement."""
    found = [
        (match.start(), number, name, Span(*match.span()))
        for number, (name, pattern) in enumerate(kind_patterns())
        if (match := pattern.search(text, start, end))
    ]
    if not found:
        return None
    _, _, name, words = min(found, key=lambda one: one[:2])
    return name, words


def _symbol(text: str, structure: Structure) -> tuple[str, Span] | None:
    """The document's own symbol: printed in the masthead, or the number of its title with its year.

    A title without a year in brackets has it from the date beside the number.
    """
    for section in structure.sections:
        if section.kind not in ("title", "masthead"):
            continue
        match = _RESOLUTION.search(text, section.start, section.end)
        dated = find_dates(text[section.start : section.end], None) if match else []
        if match and (match["year"] or match["in"] or dated):
            number, year = match["number"] or match["first"], match["year"] or match["in"]
            if year is None and dated[0].interval.first is not None:
                year = str(dated[0].interval.first.year)
            return f"RES/{number} ({year})", Span(*match.span())
        printed = _printed_symbol().search(text, section.start, section.end)
        if printed is None and section.kind == "masthead":
            end = section.start + len(text[section.start : section.end].rstrip())
            printed = _symbol_alone().fullmatch(text, section.start, end)
        if printed:
            return printed["symbol"], Span(*printed.span("symbol"))
    for section in running_heads(structure.sections):
        end = section.start + len(text[section.start : section.end].rstrip())
        printed = _symbol_alone().fullmatch(text, section.start, end)
        if printed:
            return printed["symbol"], Span(*printed.span("symbol"))
    return None


def _full_symbol(symbol: str, issuer: Issuer | None) -> str | None:
    if not symbol.startswith("RES/"):
        return symbol
    organ = {"United Nations Security Council": "S", "United Nations General Assembly": "A"}
    letter = organ.get(issuer.name) if issuer else None
    return f"{letter}/{symbol}" if letter else symbol.removeprefix("RES/")


@cache
def _printed_symbol() -> re.Pattern[str]:
    return re.compile("|".join(load("documents")["symbol"]["patterns"]))


@cache
def _symbol_alone() -> re.Pattern[str]:
    return re.compile(load("documents")["symbol"]["line"])


def _problems(
    text: str, when: DateRead | None, title: Span | None, symbol: tuple[str, Span] | None
) -> list[Problem]:
    problems = []
    year = re.search(r"\((\d{4})\)", symbol[0]) if symbol else None
    if year and symbol and when is not None and int(year.group(1)) != when.day.year:
        note = f"the symbol says {year.group(1)}, the date {when.day.isoformat()}"
        problems.append(Problem(symbol[1].start, symbol[1].end, "date_disagreement", note))
    if when is None:
        problems.append(Problem(0, 0, "no_date", "the document's date could not be read"))
    elif when.note is not None and when.start is not None and when.end is not None:
        problems.append(Problem(when.start, when.end, "ocr_noise", when.note))
    elif when.note is not None:
        problems.append(Problem(0, 0, "date_from_name", when.note))
    if when is not None and title is not None and when.from_head:
        for one in find_dates(text[title.start : title.end], when.day):
            first, last = one.interval.first, one.interval.last
            if first and last and not one.guessed_year and not first <= when.day <= last:
                note = f"the title says {one.interval.earliest}, the document's head {when.day.isoformat()}"
                problems.append(
                    Problem(title.start + one.start, title.start + one.end, "date_disagreement", note)
                )
    return problems
