"""Whether a word that can multiply does so: "exports doubled", not "double standards"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.numbers import Number

if TYPE_CHECKING:
    from servanda.language import Parse

_DOUBLE = frozenset(["double", "triple", "treble", "quadruple", "quintuple"])
_MULTIPLIES = re.compile(
    r"\s(?:the|its|their|his|her|our|that|those|what|as|this|last|in|to|over|from|by|between|since|[\d$€£])\b|\s*[,.;)]|\s*$",
    re.I,
)
_IDIOM = re.compile(r"\b(?:think|thought|look|looked|at\sthe)\s$", re.I)


def is_multiple(parse: Parse, number: Number) -> bool:
    """Whether the words multiply something or count how often."""
    words = parse.text[number.start : number.end].lower()
    before = parse.text[max(0, number.start - 24) : number.start]
    if words in _DOUBLE:
        token = parse.token_at(number.start)
        verb = token is not None and token.pos_ == "VERB"
        return (verb or bool(_MULTIPLIES.match(parse.text, number.end))) and not re.search(
            r"\b(?:a|the)\s$", before, re.I
        )
    if words in ("halves", "doubles", "triples", "trebles"):
        token = parse.token_at(number.start)
        return token is not None and token.pos_ == "VERB"
    if words in ("halving", "doubling", "tripling", "trebling", "quadrupling"):
        return True
    return not _IDIOM.search(before)
