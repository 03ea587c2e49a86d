"""Lines of a plain message that are not the writer's own: replies quoted, signatures, flowed lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

_QUOTED = re.compile(r"(?:>[ \t]?)+")
_ATTRIBUTION = re.compile(
    r"(?:On|Am|Le|El|Il|Op) .{6,200}(?:wrote|writes|schrieb|écrit|escribió|scritto|schreef)\s?:"
)
_SIGNATURE = ("-- ", "--")
_LONGEST_SIGNATURE = 12
FORWARDED = re.compile(
    r"-{2,}\s*(?:Forwarded message|Original Message|Forwarded by\b.{0,60}?)\s*-{2,}|Begin forwarded message:",
    re.I,
)
FORWARDED_FIELD = re.compile(r"[*_]?(?:From|Sent|Date|To|Cc|Subject|Reply-To)[*_]?:[*_]?(?:\s|$)")
FEW_WORDS = 40
"""So few words of the writer's own only hand over what is quoted or forwarded."""


@dataclass(frozen=True, slots=True)
class MailLine:
    """One line, how deeply it is quoted, and why it is set aside, if it is."""

    text: str
    depth: int = 0
    reason: str | None = None


def mail_lines(text: str, flowed: bool, joined: bool) -> list[MailLine]:
    """The lines of a plain message, quotation marks taken off where the quoted words are the document.

    When the writer's own words are many, what they quote is set aside; when they are few, it is what
    was sent, and they are its covering note.
    """
    written = [_line(raw) for raw in text.split("\n")]
    unfolded = list(_unfolded(written, joined)) if flowed else written
    lines = _told_apart(unfolded)
    return list(_spaced(lines)) if len(unfolded) < len(written) else lines


def _told_apart(lines: list[MailLine]) -> list[MailLine]:
    lines = _forwarded(_signed(lines))
    own = _words([line for line in lines if not line.depth])
    quoted = _words([line for line in lines if line.depth == 1])
    if own < FEW_WORDS < quoted:
        return [_handed_over(line) for line in lines]
    return _replies(lines)


def _line(raw: str) -> MailLine:
    match = _QUOTED.match(raw)
    return MailLine(raw[match.end() :], match.group().count(">")) if match else MailLine(raw)


def _unfolded(lines: list[MailLine], joined: bool) -> Iterator[MailLine]:
    """Lines that end with a space go on in the next of the same depth (RFC 3676)."""
    waiting: MailLine | None = None
    for line in lines:
        words = line.text.removeprefix(" ") if not line.depth else line.text
        if waiting is not None and waiting.depth == line.depth:
            line = replace(line, text=waiting.text + words)
        else:
            if waiting is not None:
                yield replace(waiting, text=waiting.text.rstrip())
            line = replace(line, text=words)
        goes_on = line.text.endswith(" ") and line.text not in _SIGNATURE and words != "-- "
        waiting = replace(line, text=line.text[:-1] if joined else line.text) if goes_on else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _spaced(lines: list[MailLine]) -> Iterator[MailLine]:
    """A blank line between the writer's lines: in a text that flows each is a whole paragraph."""
    for line, following in pairwise([*lines, MailLine("")]):
        yield line
        if line.reason is None and following.reason is None and line.text and following.text:
            yield MailLine("")


def _signed(lines: list[MailLine]) -> list[MailLine]:
    """What stands under the last line "-- " is the writer's card, when it is as short as one."""
    begin = max((index for index, line in enumerate(lines) if line.text in _SIGNATURE), default=None)
    if begin is None:
        return lines
    end = next((index for index in range(begin, len(lines)) if lines[index].depth), len(lines))
    if sum(bool(line.text.strip()) for line in lines[begin:end]) > _LONGEST_SIGNATURE:
        return lines
    return [*lines[:begin], *(_aside(line, "mail signature") for line in lines[begin:end]), *lines[end:]]


def _forwarded(lines: list[MailLine]) -> list[MailLine]:
    """A message inside this one: its header is set aside, and the few words above it.

    Below many words of the writer's own it is what they answer to.
    """
    begin = next((index for index, line in enumerate(lines) if FORWARDED.fullmatch(line.text.strip())), None)
    if begin is None:
        return lines
    own, below = lines[:begin], lines[begin + 1 :]
    filled = (index for index, line in enumerate(below) if line.text.strip())
    first = next(filled, len(below))
    end = first
    if first < len(below) and FORWARDED_FIELD.match(below[first].text.strip()):
        end = next((index for index in range(first, len(below)) if not below[index].text.strip()), len(below))
    header = [_aside(line, "mail header") for line in [lines[begin], *below[:end]]]
    inside = below[end:]
    if _words(own) >= FEW_WORDS:
        answered = "original" in lines[begin].text.lower()
        return [*own, *header, *([_aside(line, "quoted reply") for line in inside] if answered else inside)]
    return [*(_aside(line, "covering note") for line in own), *header, *inside]


def _words(lines: list[MailLine]) -> int:
    return sum(len(line.text.split()) for line in lines if line.reason is None)


def _aside(line: MailLine, reason: str) -> MailLine:
    return replace(line, reason=line.reason or reason)


def _handed_over(line: MailLine) -> MailLine:
    """One level of quoting is taken off: what was quoted is read, what it quotes itself is not."""
    if line.depth == 0:
        return _aside(line, "covering note")
    return replace(line, depth=0) if line.depth == 1 else _aside(line, "quoted reply")


def _replies(lines: list[MailLine]) -> list[MailLine]:
    """Quoted lines, and the line or two above them that say who wrote them."""
    result = [_aside(line, "quoted reply") if line.depth else line for line in lines]
    for index, line in enumerate(lines):
        if not line.depth or (index and lines[index - 1].depth):
            continue
        above = [place for place in range(index - 1, max(-1, index - 5), -1) if lines[place].text.strip()][:2]
        for count in (1, 2):
            words = " ".join(lines[place].text.strip() for place in sorted(above[:count]))
            if len(above) >= count and _ATTRIBUTION.fullmatch(words):
                for place in above[:count]:
                    result[place] = _aside(result[place], "quoted reply")
                break
    return result
