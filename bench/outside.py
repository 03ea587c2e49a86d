"""Figures in sentences that others labelled, from news and talk: what is left outside our own field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from bench.matching import Tally
from servanda.entries.dates import find_dates
from servanda.entries.figures import FigureFound, find_figures
from servanda.language import Paragraph, Parse, Piece, parse_paragraphs

FOLDER = "quantities"


def score_outside(data: Path) -> dict[str, Tally]:
    """Each labelled set: values found, sentence by sentence. Empty when the folder is absent."""
    paths = sorted((data / FOLDER).glob("*.json"))
    return {path.stem.removesuffix("-model"): _score(json.loads(path.read_text("utf-8"))) for path in paths}


def _score(records: list[dict[str, Any]]) -> Tally:
    tally = Tally()
    sentences = [_paragraph(str(number), record["text"]) for number, record in enumerate(records)]
    for record, parse in zip(records, parse_paragraphs(sentences), strict=True):
        count_values(tally, [one["value"] for one in record["quantities"]], values(parse))
    return tally


def _paragraph(section: str, text: str) -> Paragraph:
    return Paragraph(section, "body", None, text, (Piece(0, 0, len(text)),))


def values(parse: Parse) -> list[str]:
    """The values of a sentence's figures; dates are no figures."""
    dates = [(one.start, one.end) for one in find_dates(parse.text, None)]
    return [_value(figure) for figure in find_figures(parse, dates)]


def _value(figure: FigureFound) -> str:
    if figure.number.value is not None:
        return str(figure.number.value)
    return f"{figure.lower}-{figure.upper}"


def count_values(tally: Tally, wanted: Iterable[str], given: Iterable[str]) -> None:
    """Values as a bag: each is found as often as both have it."""
    one, other = Counter(map(_plain, wanted)), Counter(map(_plain, given))
    tally.count((one & other).total(), one.total(), other.total())


def _plain(value: str) -> str:
    """The value in one spelling: "2.50" is "2.5"; a range such as "40-50" stays."""
    try:
        return str(Decimal(value).normalize())
    except InvalidOperation:
        return value
