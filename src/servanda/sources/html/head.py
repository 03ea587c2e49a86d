"""What a page says about itself in its head, for a statement that does not say it in its text."""

from __future__ import annotations

import re

from servanda.sources.html.output import Output
from servanda.sources.html.paragraphs import Paragraph
from servanda.sources.html.tokens import attribute_places, attributes_of
from servanda.sources.html.tree import Tree

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_WRITTEN_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{_MONTHS}),?\s+\d{{4}}\b|\b(?:{_MONTHS})\s+\d{{1,2}}\b.{{0,12}}?\b\d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    re.I,
)
_DATE_KEYS = (
    "dcterms.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date",
    "dc.date.issued",
    "date",
    "article:published_time",
    "datepublished",
    "citation_date",
    "citation_publication_date",
    "publication_date",
    "pubdate",
    "publishdate",
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T\s])")
_FRONT, _BACK = 12, 6


def names_date(text: str) -> bool:
    """Whether the beginning of a text names a whole date."""
    return _WRITTEN_DATE.search(text[:1_000]) is not None


def write_head(tree: Tree, statement: list[Paragraph], output: Output) -> None:
    """Write the date of the page's head where the text's beginning and end name none."""
    shown = [*statement[:_FRONT], *statement[-_BACK:]]
    if not statement or any(names_date(one.text) for one in shown):
        return
    first = statement[0].texts[0].start
    places: dict[str, tuple[int, int]] = {}
    for tag in tree.metadata:
        attributes = attributes_of(tree.source, tag)
        key = (
            attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        ).lower()
        place = attribute_places(tree.source, tag).get("content")
        if key in _DATE_KEYS and place is not None and tag.end <= first:
            places.setdefault(key, place)
    for key in _DATE_KEYS:
        if key in places and (day := _DAY.match(tree.source, *places[key])):
            output.insert("date: ")
            begin = output.length
            output.keep(*day.span())
            output.mark(begin, "head", "date")
            return
