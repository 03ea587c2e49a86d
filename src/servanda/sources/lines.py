"""The lines of a text on its way to canonical form, and how a line shows that it goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load

LABEL = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[-*+•–·‣▪o])\s+\S")
SPEAKER = re.compile(r"(?:[A-Z][A-Z.'’-]* ){0,5}[A-Z][A-Z'’-]{2,}(?: \([A-Z][^()]{1,40}\))?[.:](?=\s|$)")
"""Who speaks, in capitals before the words, as in transcripts: "QUESTION.", "CHAIR POWELL:"."""
_TITLE_GOES_ON = {"of", "by", "on", "between", "among", "and", "from", "to", "for", "with"}
SENTENCE_END = re.compile(r"[.;:!?…][\"'”’)\]]*(?:\s*[¹²³⁴⁵⁶⁷⁸⁹⁰ⁱʰ-ʸᵃ-ᶻ]+|\s*\[\d{1,3}\])?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the draft without the white space around it.

    ``indent`` counts the spaces before, ``raw_end`` is where its newline stands.
    """

    start: int
    end: int
    indent: int
    text: str
    raw_end: int


def lines_of(text: str) -> list[Line]:
    """The lines; a form feed ends one too."""
    lines = []
    position = 0
    for raw in text.replace("\f", "\n").split("\n"):
        stripped = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        start = position + indent
        lines.append(Line(start, start + len(stripped), indent, stripped, position + len(raw)))
        position += len(raw) + 1
    return lines


def continues(text: str, after: str) -> bool:
    """Whether a line that ends like this cannot be the end of anything."""
    last = text.rsplit(" ", 1)[-1].lower()
    in_bracket = text.count("(") > text.count(")") and ")" in after[:60]
    if in_bracket or goes_on_from_before(after):
        return True
    return text.endswith((",", "-", "(", "/")) or last in _never_last() or half_name(last, after)


def goes_on_from_before(line: str) -> bool:
    """Whether a line that opens like this, "OF THE MINISTERS", is the rest of a title above it."""
    word, _, rest = line.partition(" ")
    return word.lower() in _TITLE_GOES_ON and not rest[:1].isdigit()


@cache
def _never_last() -> frozenset[str]:
    return frozenset(load("hyphens")["never_last"])


def half_name(last: str, after: str) -> bool:
    """Whether the word before a break and those after it are one name: "Security" / "Council"."""
    other_half = load("hyphens")["halves"].get(last)
    return other_half is not None and re.match(other_half, after) is not None
