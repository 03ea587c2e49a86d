"""Paragraph labels as they stand in the text: "1.", "(a)", "iv)", with what recognition made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
ALPHABET = tuple("abcdefghijklmnopqrstuvwxyz")

_NUMBER = re.compile(
    r"[*'\"“”‘’.,_~«-]?\s?(?P<body>\d{1,3}|[IlL|!iZzOS]{1,2})(?P<stop>\s?[.,:;)]{1,2}|\s)"
    r"(?:\s+(?=\S)|(?<=\s)(?=\S)|(?=[A-Z][A-Za-z]|[\"“‘'(\[]))"
)
_BRACKETED = re.compile(r"[*'\"“”‘’.,_~]?[({\[]\s?(?P<body>[A-Za-z0-9¢£€©é!;|&]{1,4})\s?[)}\]]\s*(?=[^\s,;])")
_ABBREVIATION = re.compile(r"(?![IVXLC]+$|(?P<letter>[A-Z])(?P=letter)$)[A-Z]{2,4}$")
_HALF_BRACKET = re.compile(r"(?P<body>[a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?=\S)")
_LETTER_POINT = re.compile(r"(?P<body>[a-z]|[ivx]{2,5})\.\s+(?=\S)")
_CAPITAL_POINT = re.compile(r"(?P<body>[A-Z]|[IVX]{1,5})\.\s+(?=[A-Z])")
BULLET = re.compile(r"(?:[-*+•–·‣▪◦]|o(?=\s{2}))\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label: ``body`` as printed, its ``style`` and where the paragraph's words begin.

    Styles: ``number`` (1.), ``bracket`` ((a), (i), (1)), ``letter`` (a. or a)), ``capital`` (A.).
    ``clean``: printed as a label should be, with its own stop.
    """

    body: str
    style: str
    length: int
    clean: bool


def label_at(text: str) -> Label | None:
    """The label at the beginning of ``text``, if something there looks like one."""
    match = _BRACKETED.match(text)
    if match and not _ABBREVIATION.match(match["body"]):
        return Label(match["body"], "bracket", match.end(), match.group()[0] == "(")
    match = _NUMBER.match(text)
    if match:
        stop = match["stop"].strip()
        clean = match["body"].isdigit() and stop in (".", ")") and text[0].isdigit()
        return Label(match["body"], "number", match.end(), clean)
    match = _HALF_BRACKET.match(text)
    if match:
        return Label(match["body"], "letter", match.end(), True)
    match = _LETTER_POINT.match(text)
    if match:
        return Label(match["body"], "letter", match.end(), True)
    match = _CAPITAL_POINT.match(text)
    if match:
        return Label(match["body"], "capital", match.end(), True)
    return None


def letter_at(text: str) -> Label | None:
    """A letter or roman number with its stop: "i.", which ``label_at`` takes for a misread 1."""
    match = _LETTER_POINT.match(text)
    return Label(match["body"], "letter", match.end(), True) if match else None


def number_of(label: Label, expected: int) -> int | None:
    """What the number says; ``expected`` decides what a misread letter stands for."""
    if label.body.isdigit():
        return int(label.body)
    seen_as = load("ocr")["numbers"].get(str(expected), [])
    return expected if label.body in seen_as else None


def reads_as(body: str, true: str, roman: bool) -> bool:
    """Whether ``body`` is ``true`` or what recognition makes of it."""
    return body == true or body in _seen_as(roman).get(true, ())


@cache
def _seen_as(roman: bool) -> dict[str, list[str]]:
    table: dict[str, list[str]] = load("ocr")["roman" if roman else "letters"]
    return table


def successor(body: str, roman: bool) -> str | None:
    """The label after ``body`` in its sequence; None when it belongs to none."""
    sequence = ROMAN if roman else ALPHABET
    if body not in sequence:
        return None
    position = sequence.index(body) + 1
    return sequence[position] if position < len(sequence) else None
