"""Multiples: "doubled", "halved", "twofold", "twice"; and ratios: "one in five", "nine out of ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from servanda.entries.figures.numbers.digits import plain_digits
from servanda.entries.figures.numbers.number import Number, rounded
from servanda.lexicon import load

_RATIO = re.compile(
    r"(?<![\w.,-])(?P<part>\d{1,3}|[a-z]+)(?P<by>\s(?:in(?:\severy)?|of\severy|out\sof(?:\severy)?)\s|-(?:in|out-of)-)"
    r"(?P<whole>\d{1,3}(?:,\d{3})*|[a-z]+(?:\s(?:hundred|thousand|million))?)(?![\w-]|,\d)(?!\s?(?:%|per\s?cent))",
    re.I,
)
_FOLD = re.compile(r"(?<![\w-])(?P<number>[a-z]+)-?fold\b", re.I)


def find_multiples(text: str) -> Iterator[Number]:
    """Words that can multiply, with what they multiply by; whether they do so here, the parse must say."""
    multiples = load("numbers")["multiples"]
    for match in _multiples().finditer(text):
        yield Number(*match.span(), Decimal(multiples[match.group().lower()]), "multiple")
    for match in _FOLD.finditer(text):
        value = _count(match["number"])
        if value is not None and value > 1:
            yield Number(*match.span(), value, "multiple")


def find_ratios(text: str) -> Iterator[Number]:
    """Shares said as so many of so many: "one in five children" is a fifth of them."""
    for match in _RATIO.finditer(text):
        part, whole = _count(match["part"]), _count(match["whole"])
        out_of = "out" in match["by"].lower()
        if part is None or whole is None or not 0 < part < whole:
            continue
        # "Two in ten towns" is a share; "one in 1994" is a year, "three in seven months" are two counts.
        alone = part == 1 and whole <= 1000 and " " not in match["whole"]
        if not out_of and not ("every" in match["by"].lower() or whole in _WHOLES or alone):
            continue
        if out_of and re.match(r"\s(?:the|its|their|a)\b", text[match.end("by") - 1 :]):
            continue
        if not _is_share(text, match.end(), out_of):
            continue
        yield Number(*match.span(), rounded(int(part), int(whole)), "ratio")


_WHOLES = frozenset(
    map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000))
)
_TIMES_BEHIND = re.compile(
    r"[\s-](?:second|minute|hour|day|week|month|quarter|year|decade|game|match|race|start)", re.I
)


def _is_share(text: str, end: int, out_of: bool) -> bool:
    return out_of or _TIMES_BEHIND.match(text, end) is None


def _count(words: str) -> Decimal | None:
    if words[0].isdigit():
        return plain_digits(words)
    numbers = load("numbers")
    parts = words.lower().split()
    value = numbers["units"].get(parts[0])
    if value is None and parts[0] in ("hundred", "thousand", "million"):
        value = numbers["magnitudes"][parts[0]]
    if value is None:
        return None
    return Decimal(value) * (numbers["magnitudes"][parts[1]] if len(parts) > 1 else 1)


@cache
def _multiples() -> re.Pattern[str]:
    words = sorted(load("numbers")["multiples"], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.I)
