"""At or over which time a figure holds: a date of its own clause, else the document's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from servanda.entries.dates import DateFound

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.find import FigureFound
    from servanda.language import Parse

_SINCE = re.compile(r"\b(?:since|starting(?:\sin|\son)?|beginning(?:\sin|\son)?)\s(?:the\s)?$", re.I)
_UNTIL = re.compile(
    r"\b(?:by|until|till|before|through|no\slater\sthan|not\slater\sthan|up\sto|ending(?:\sin|\son)?|to)\s(?:the\s|at\sleast\s)?(?:end\sof\s)?(?:the\s)?$",
    re.I,
)
_COMPARED = re.compile(r"\b(?:than|as)\s(?:in|on|at|during|it\swas\sin)?\s?(?:the\s)?$", re.I)
"""Before a date with which the figure is compared: "three times as much as in 2020"."""
_AGAINST = re.compile(
    r",?\s(?:and\s)?(?:to|from|against|versus|compared\s(?:to|with)|up\sfrom|down\sfrom)\s(?:[\w$€£-]+\s?){0,3}"
)
_OWN = re.compile(r"(?:\s[\w/-]+){0,4}\s(?:in|on|at|by|during|since|of)\s(?:the\s|early\s|late\s)?")
_NOW = re.compile(r"\b(?:today|now|tonight|currently)\b", re.I)
_HIGHEST = 12
"""Steps up the tree from a date or figure."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """A day or a time between two days; an open end is None."""

    first: date | None
    last: date | None

    def shown(self) -> str:
        """As ISO 8601: a day alone, or "first/last" with ".." for an open end."""
        if self.first == self.last and self.first is not None:
            return self.first.isoformat()
        ends = (self.first, self.last)
        return "/".join(end.isoformat() if end is not None else ".." for end in ends)


def as_of(
    parse: Parse, figure: FigureFound, dates: Sequence[DateFound], beside: Sequence[FigureFound] = ()
) -> AsOf | None:
    """When the sentence itself says that the figure holds; None where it does not say.

    A date belongs to the figure when it hangs from a verb or noun that the figure hangs from too: in "the
    2014 pledge was raised in 2019 to 40 million" the year 2019. Of several the closest stands. ``beside``:
    the other figures of the paragraph, which may have the date for themselves: "from 60 in 2018 to 21".
    """
    tokens = parse.tokens(figure.start, figure.end)
    if tokens is None or not dates or figure.kind == "age":
        return None
    sentence = tokens[0].sent
    above = _ancestors(tokens.root)
    best: tuple[int, int, DateFound] | None = None
    for one in dates:
        if not sentence.start_char <= one.start < sentence.end_char or _NOW.fullmatch(
            parse.text[one.start : one.end]
        ):
            continue
        if one.interval.first is None and one.interval.last is None:
            continue
        if _COMPARED.search(parse.text[max(0, one.start - 24) : one.start]):
            continue
        if _belongs_to_another(parse.text, one, figure, beside):
            continue
        steps = _steps(parse, one, above)
        if steps is None:
            continue
        if figure.kind == "duration" and not _UNTIL.search(parse.text[max(0, one.start - 24) : one.start]):
            # "Extended for six months, until 19 April": any other date beside a length of time dates the act.
            continue
        if _of_another_clause(parse, one, above[: steps + 1]):
            continue
        far = abs(one.start - figure.end) if one.start >= figure.end else abs(figure.start - one.end) + 12
        if best is None or (steps, far) < best[:2]:
            best = (steps, far, one)
    return None if best is None else _interval(parse.text, best[2])


def _ancestors(token: Token) -> list[int]:
    found = [token.i]
    while token.head.i != token.i and len(found) < _HIGHEST:
        token = token.head
        found.append(token.i)
    return found


def _steps(parse: Parse, one: DateFound, above: list[int]) -> int | None:
    """How far up the figure's line the date joins it; None where it hangs from something else."""
    tokens = parse.tokens(one.start, one.end)
    if tokens is None:
        return None
    token: Token = tokens.root
    for _ in range(4):
        if token.i in above:
            return above.index(token.i)
        if token.head.i == token.i:
            return None
        token = token.head
        if (
            token.pos_ in ("VERB", "AUX", "NOUN", "PROPN")
            and token.i not in above
            and token.dep_ not in ("prep", "pobj", "nmod", "advmod", "npadvmod")
        ):
            return None
    return above.index(token.i) if token.i in above else None


def _of_another_clause(parse: Parse, one: DateFound, line: list[int]) -> bool:
    """Whether the date stands in a clause that the figure's own, with its own subject, only joins."""
    for step, index in enumerate(line[:-1]):
        token = parse.doc[index]
        joins = token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")
        if joins and any(child.dep_ in ("nsubj", "nsubjpass") for child in token.children):
            head = parse.doc[line[step + 1]]
            if one.start > head.idx and one.start < token.idx:
                return True
    return False


def _belongs_to_another(
    text: str, one: DateFound, figure: FigureFound, beside: Sequence[FigureFound]
) -> bool:
    """Whether the date is another figure's, and this one is set against that: "60 in 2018 to 21"."""
    if figure.start < one.end or not _AGAINST.fullmatch(text[one.end : figure.start]):
        return False
    return any(other.end <= one.start and _OWN.fullmatch(text[other.end : one.start]) for other in beside)


def _interval(text: str, one: DateFound) -> AsOf:
    before = text[max(0, one.start - 32) : one.start]
    if _SINCE.search(before):
        return AsOf(one.interval.first, None)
    if _UNTIL.search(before):
        return AsOf(None, one.interval.last)
    return AsOf(one.interval.first, one.interval.last)
