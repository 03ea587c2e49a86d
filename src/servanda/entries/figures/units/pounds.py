"""Pounds of weight told from pounds of money."""

from __future__ import annotations

import re
from functools import cache

from servanda.lexicon import load

_MAGNITUDE = re.compile(r"(?:million|billion|trillion|thousand|bn|mn|m|k)s?(?:\sof)?\Z", re.I)
_WORD_FOLLOWS = re.compile(r"\s[^\W\d_]")
_PRESSURE_OR_FORCE = re.compile(r"\s(?:per\ssquare\sinch|force|of\sthrust|per\sacre)(?![^\W_])", re.I)
_REACH = 70


def are_weight(text: str, end: int, start: int, close: int) -> bool:
    """Whether "pounds" at ``start:close``, behind the number that ends at ``end``, are a weight.

    Money by default. A weight where the sentence weighs something ("lost 20 pounds"), before a thing that
    can be weighed ("20 pounds of flour"), and in an adjective ("a 500-pound bomb") of no sum of money.
    """
    if _PRESSURE_OR_FORCE.match(text, close):
        return True
    if _of_money().match(text, close):
        return False
    if _weighing().search(_sentence_part(text, start, close)):
        return True
    if _MAGNITUDE.search(text, max(0, end - 12), end):
        return False
    adjective = text[end] in "-‐‑" and _WORD_FOLLOWS.match(text, close) is not None
    return adjective or text.startswith(" of ", close)


def _sentence_part(text: str, start: int, close: int) -> str:
    """What stands near in the same sentence."""
    before = re.split(r"[.;?!]\s", text[max(0, start - _REACH) : start])[-1]
    return before + "\n" + re.split(r"[.;?!]\s", text[close : close + _REACH])[0]


@cache
def _weighing() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(load('units')['pounds']['near'])})", re.I)


@cache
def _of_money() -> re.Pattern[str]:
    nouns = "|".join(load("units")["pounds"]["money"])
    return re.compile(rf"\s(?:of\s)?(?:\w+\s)?(?:{nouns})(?![^\W_])|\ssterling", re.I)
