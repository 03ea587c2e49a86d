"""Damage that a reader must know of: broken off, cut off at the top, misread characters."""

from __future__ import annotations

import re

from servanda.model import Problem
from servanda.structure.openings import is_recital
from servanda.structure.units import Structuring, Unit

_BODY = {"chapeau", "preambular", "operative", "subparagraph", "body"}
_CLOSING = {"signature"}
_NOISE = re.compile(
    r"(?<![\w./#@-])(?:[a-z]+\d+[a-z]+|\d+[A-Z][a-z]+|[a-z]{3,}[A-Z][a-z]*|[€£¢]\d*(?=[a-z]))\b(?![./@])"
    r"|(?<=\s)[|~_](?=\s)|\b(?<![@./-])[a-z]{3,}\.(?!(?:com|edu|gov|html?|info|int|net|org|pdf)\b)[a-z]{3,}\b(?![./])|(?<=\w)—[-—]|(?<=[a-z])[;,](?=[a-z]{2})"
)
_ADDRESS_END = re.compile(r"(?:https?://|www\.|@)[^\s()]{3,}\)?$")
_KNOWN = re.compile(r"(?:[a-z]\d[a-z]|\d+[A-Z]?(?:st|nd|rd|th)?)$")


def find_damage(structuring: Structuring) -> bool:
    """Add the problems that concern the text as a whole; returns whether the text is complete."""
    body = [unit for unit in structuring.units if unit.kind in _BODY and not structuring.stands_apart(unit)]
    complete = True
    if body and _broken_off(structuring, body):
        last = body[-1]
        begin = max(last.start, last.text.rstrip().rfind(" ", 0, len(last.text)) + 1 + last.start)
        note = f"the text breaks off after {last.text.split()[-1]!r}; nothing was added"
        structuring.problems.append(Problem(begin, last.end, "truncated", note))
        complete = False
    if body and _cut_off_at_top(body[0]):
        first = body[0]
        end = first.start + len(first.text.split()[0])
        note = "the opening is cut off: the text begins in the middle of a sentence"
        structuring.problems.append(Problem(first.start, end, "truncated", note))
        complete = False
    if not structuring.markdown:
        structuring.problems.extend(_noise(structuring))
    return complete


def _broken_off(structuring: Structuring, body: list[Unit]) -> bool:
    last = body[-1]
    if last.ends_sentence:
        return False
    position = structuring.units.index(last)
    closed = structuring.adopted or any(
        unit.kind in _CLOSING
        or unit.reason in ("end marker", "adoption")
        or (unit.kind == "table" and last.text.endswith(":"))
        for unit in structuring.units[position + 1 :]
    )
    if closed:
        return False
    unfinished = last.goes_on
    if last.bullet or (last.kind == "subparagraph" and not last.text.endswith((",", ";"))):
        return unfinished
    if (last.words < 6 and last.label is None) or _ADDRESS_END.search(last.text):
        return unfinished
    return True


def _cut_off_at_top(first: Unit) -> bool:
    return (
        first.text[:1].islower()
        and not first.bullet
        and first.label is None
        and first.words > 5
        and not is_recital(first.text)
    )


def _noise(structuring: Structuring) -> list[Problem]:
    found = []
    for unit in structuring.units:
        if unit.kind == "furniture" or unit.language is not None:
            continue
        for match in _NOISE.finditer(unit.text):
            if _KNOWN.fullmatch(match.group()) or (unit.kind == "table" and match.group() == "|"):
                continue
            place = unit.start + match.start()
            note = f"{match.group()!r} is probably a misread word or mark"
            found.append(Problem(place, unit.start + match.end(), "ocr_noise", note))
    return found
