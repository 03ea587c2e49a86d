"""Units of measurement behind a number."""

from __future__ import annotations

import re

from servanda.entries.figures.units.pounds import are_weight
from servanda.entries.figures.units.table import Sense, forms, signs
from servanda.entries.figures.units.unit import Unit

# A line may break behind a hyphen; a unit in brackets follows figures of tables and data sheets.
_GAP = re.compile(r"[-‐‑]\s?|\s{0,2}(?P<bracket>[(\[{<])?")
_ONE_OR_HYPHEN = re.compile(r"(?:[-‐‑]\s?|(?<![\w.,])(?:one|1|half|half a|\d*\.\d+)\s)\Z", re.I)
# "The twenty-second session" is an ordinal.
_TENS = re.compile(r"(?:ty|hundred)[-‐‑]\s?\Z", re.I)
_POUNDS = frozenset({"pound", "pounds"})
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unit_after(text: str, end: int, digits: bool = True) -> Unit | None:
    """The longest unit directly after a number: "75-basis-point", "3 km²", "20 (kg)".

    Signs of one or two letters count only behind ``digits``: "5 m", but not "twenty m".
    """
    gap = _GAP.match(text, end)
    if gap is None or gap.end() >= len(text):
        return None
    start, glued = gap.end(), gap.end() == end
    best = _longest(text, start, digits, glued)
    if best is None:
        return None
    close, sense = best
    if text[start:close].lower() in _POUNDS and not are_weight(text, end, start, close):
        return None
    if gap["bracket"]:
        if not text.startswith(_CLOSING[gap["bracket"]], close):
            return None
        close += 1
    return Unit(sense.name, sense.kind, None, start, close, sense.multiplier)


def _longest(text: str, start: int, digits: bool, glued: bool) -> tuple[int, Sense] | None:
    best: tuple[int, Sense] | None = None
    for end, senses in () if glued and not digits else forms().at(text, start):
        for sense in senses:
            if sense.holds(text, start, end) and (not sense.hyphened or _one_or_hyphen(text, start)):
                best = end, sense
                break
        if best is not None:
            break
    for end, senses in signs().at(text, start):
        if best is not None and end <= best[0]:
            break
        if not digits and _could_be_word(text[start:end]):
            continue
        for sense in senses:
            if not (glued and sense.spaced) and sense.holds(text, start, end):
                return end, sense
    return best


def _could_be_word(sign: str) -> bool:
    """Behind a number in words: "two m", "five bar" are no units, "five MWh" are."""
    return sign.isalpha() and (len(sign) <= 2 or (len(sign) == 3 and sign.islower()))


def _one_or_hyphen(text: str, start: int) -> bool:
    back = max(0, start - 10)
    return bool(_ONE_OR_HYPHEN.search(text, back, start)) and not _TENS.search(text, back, start)
