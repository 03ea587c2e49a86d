"""The words by which the instruments of conferences are known: speakers, formulas, notes about the text."""

from __future__ import annotations

import re
from functools import cache

from servanda.lexicon import load
from servanda.structure.labels import label_at
from servanda.structure.openings import is_operative
from servanda.structure.units import Structuring, Unit

_HEAD = 3000
_FRONT = 14
_LONGEST_FORMULA = 900


def is_conference_text(structuring: Structuring) -> bool:
    """Whether a conference or an agency's meeting speaks here, in a recommendation or declaration."""
    units = structuring.units
    head = "\n".join(unit.text for unit in units[:_FRONT])[:_HEAD]
    if finds("other_bodies", head) or not re.search(_pattern("instrument"), head, re.I):
        return False
    # An agency counts in the opening only: further down anybody's statement may mention one.
    agencies = load("openings")["conference"]["agency"]
    known = any(re.search(pattern, head) for pattern in agencies) or finds(
        "speaks", structuring.source_text.text
    )
    return known and finds("gathering", head)


def names_instrument(text: str) -> bool:
    """Whether it is the title of an instrument, its number before or behind its name."""
    named = re.match(rf"(?:\d{{1,3}}\.\s+)?{_pattern('titled')}", text)
    return named is not None or opens_with("new_instrument", text) is not None


def words_of(unit: Unit) -> str:
    """What the paragraph says, its number aside."""
    label = label_at(unit.text) if unit.label else None
    return unit.text[label.length :] if label else unit.text


def is_formula(text: str) -> bool:
    """Whether it says that the instrument is adopted: "adopts the following Recommendation"."""
    return len(text) < _LONGEST_FORMULA and _search_insensitive("formula", text)


def pivots(unit: Unit) -> bool:
    """Whether the operative part may begin here: a verb of resolutions, its speaker named or not."""
    return opens_operative(words_of(unit))


def opens_operative(words: str) -> bool:
    """Whether words open with a verb of resolutions, their speaker named or not."""
    first = re.match(r"[A-Za-z]+", words)
    if first is not None and first.group().lower() in load("openings")["conference"]["not_verb"]:
        return False
    if re.match(_pattern("verb"), words) or _opening().match(words):
        return True
    return is_operative(words) or _search_insensitive("we", words)


@cache
def _opening() -> re.Pattern[str]:
    speaker, verb, passive = _pattern("speaker"), _pattern("verb"), _pattern("passive")
    lead = r"(?:(?:for|to|in|with|on)\s+(?:this|these)\s+\w+,?\s+|therefore,?\s+|accordingly,?\s+)?"
    adverb = r"(?:\s*,)?\s+(?:\w+ly\s+|therefore\s+|further\s+|also\s+|hereby\s+|so\s+)?"
    return re.compile(f"{lead}(?:{speaker}{adverb}{verb}|it\\s+{verb}|{passive})", re.I)


@cache
def _notes() -> tuple[re.Pattern[str], ...]:
    patterns = load("openings")["conference"]["note"]
    return tuple(re.compile(pattern, re.I | re.S) for pattern in patterns)


def is_about_text(text: str) -> bool:
    """Whether a paragraph speaks about the text: how it was adopted, who drafted it, what is left out."""
    return any(pattern.match(text) for pattern in _notes())


@cache
def _pattern(name: str) -> str:
    pattern: str = load("openings")["conference"][name]
    return pattern


def finds(name: str, text: str) -> bool:
    """Whether a pattern of the lexicon occurs, case being told apart."""
    return re.search(_pattern(name), text) is not None


def is_wholly(name: str, text: str) -> bool:
    """Whether a pattern of the lexicon covers the whole text, case being told apart."""
    return re.fullmatch(_pattern(name), text) is not None


def opens_with(name: str, text: str) -> re.Match[str] | None:
    """Where a pattern of the lexicon matches at the beginning, case ignored."""
    return re.match(_pattern(name), text, re.I)


def _search_insensitive(name: str, text: str) -> bool:
    return re.search(_pattern(name), text, re.I | re.S) is not None
