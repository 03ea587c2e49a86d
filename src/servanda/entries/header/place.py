"""The place where a document was issued: from its masthead or signature."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from servanda.entries.dates import find_dates
from servanda.entries.dates.calendar import MONTHS
from servanda.language.gazetteer import find_known
from servanda.lexicon import load
from servanda.model import Section

_DONE = re.compile(
    r"\b(?:Done|DONE|Signed|Issued|Adopted|ADOPTED|Given)\s+(?:in|at)\s+"
    r"(?P<place>[A-Z][\w.’' -]*?(?:,\s[A-Z][\w.’' -]*?)?)"
    r"(?=,?\s+(?:on|this|the)\b|,\s*\d|[.,]?$|,\s[A-Z][a-z]+\s\d)"
)
_MET = re.compile(
    r"\b(?:met|meeting|gathered|gathering|assembled|convened|summit|conference)\s+(?:today\s+|here\s+)?in\s+"
    r"(?P<place>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,2}(?:,\s[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)?)?)"
    r"(?=[\s,.;:)]|$)"
)
_PLACE_LINE = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ(][\w.’')-]*){0,3}(?:,\s[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,3}){0,2}"
)
_NOT_A_PLACE = re.compile(
    r"\b(?:office|ministry|department|council|coalition|nations|assembly|release|note|statement|communiqu|resolution|secretar|committee|distr|general|adopted|minister|president|group|union|organi[sz]ation|embassy|house|foreign|affairs|press|media)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """The place's name, where it stands, and the section's id."""

    name: str
    start: int
    end: int
    section: str


def document_place(text: str, sections: Iterable[Section]) -> PlaceRead | None:
    """The place of a masthead line ("Pittsburgh, Pennsylvania"), after "Done in", or where they met."""
    sections = list(sections)
    for section in sections:
        if section.kind != "masthead":
            continue
        found = _in_line(text, section) or _in_office_line(text, section)
        if found is not None:
            return found
    for section in reversed(sections):
        if section.kind == "signature":
            done = _DONE.search(text, section.start, section.end)
            if done:
                return PlaceRead(done["place"].strip(), *done.span("place"), section.id)
    opening = next((one for one in sections if one.kind in ("chapeau", "operative", "body")), None)
    met = _MET.search(text, opening.start, min(opening.end, opening.start + 500)) if opening else None
    if opening is None or met is None or _months().match(met["place"]):
        return None
    return PlaceRead(met["place"], *met.span("place"), opening.id)


@cache
def _months() -> re.Pattern[str]:
    """The months: they follow "met in" as places do."""
    return re.compile("|".join(MONTHS), re.I)


def _in_line(text: str, section: Section) -> PlaceRead | None:
    """A line that holds nothing but a place, a date beside it aside."""
    words = text[section.start : section.end].rstrip().replace("\n", " ")
    start, end = 0, len(words)
    for one in find_dates(words, None):
        if one.start > end - one.end:
            end = min(end, one.start)
        else:
            start = max(start, one.end)
    piece = words[start:end]
    place = piece.strip(" ,;–—-()")
    dated = len(piece) < len(words)
    if (
        not place
        or _NOT_A_PLACE.search(place)
        or not _PLACE_LINE.fullmatch(place)
        or re.fullmatch(r"[A-Z]", place)
        or not (dated or _sounds_like_a_place(place))
    ):
        return None
    begin = section.start + start + piece.index(place)
    return PlaceRead(_spelled(place), begin, begin + len(place), section.id)


def _sounds_like_a_place(name: str) -> bool:
    """Whether a line without a date is a name with its region, one word, or a place that is known.

    "Inflation Targeting" is set as a place is, and so is "Non-paper".
    """
    if re.search(r"-[a-zà-þ]+$", name):
        return False
    words = name.split()
    return (
        "," in name or len(words) == 1 or words[0].rstrip(".") in load("places")["begins"] or _is_known(name)
    )


def _is_known(name: str) -> bool:
    found = find_known(name)
    whole = any(one.party.kind == "state" and one.end - one.start == len(name) for one in found)
    return whole or name.casefold() in {city.casefold() for city in load("places")["cities"]}


def _in_office_line(text: str, section: Section) -> PlaceRead | None:
    """The place behind an office's name on one line: "OFFICE OF THE SPOKESPERSON WASHINGTON D.C."."""
    words = text[section.start : section.end].rstrip().replace("\n", " ")
    match = _cities().search(words) if len(words) <= 120 else None
    if match is None:
        return None
    start, end = section.start + match.start("city"), section.start + match.end("city")
    return PlaceRead(_spelled(text[start:end]), start, end, section.id)


@cache
def _cities() -> re.Pattern[str]:
    """A known city at the end of a line, capitals or not."""
    cities = "|".join(re.escape(city) for city in sorted(load("places")["cities"], key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?P<city>{cities})[\s,.]*$", re.I)


def _spelled(place: str) -> str:
    """Capitals throughout are how a masthead prints, not how a place is spelled."""
    if not place.isupper() or len(place) < 4:
        return place
    return " ".join(word if "." in word else word.capitalize() for word in place.split())
