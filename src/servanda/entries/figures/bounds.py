"""What a qualifier does to a number: "nearly" bounds it from above, "more than" from below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from servanda.entries.figures.numbers import Number
from servanda.lexicon import load

_OVER_AS_MORE = re.compile(
    r"(?:^|[.;:]\s|\b(?:for|after|in|of|with|by|than|lasted|lasting|spanning|spans|been|just|and)\s)$", re.I
)
_AFTER_OVER = re.compile(r"\s+(?:of|ago|old|later|since)\b|[-\s]?old\b", re.I)
_DURATION_ONLY = re.compile(r"within|not later|no later|not longer|no longer|longer", re.I)


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound, the qualifier that gave it and where the qualifier stands (None without one)."""

    name: str
    qualifier: str | None = None
    start: int | None = None
    end: int | None = None

    def interval(self, number: Number) -> tuple[Decimal | None, Decimal | None]:
        """Lower and upper end of what the figure claims; None where it is open."""
        if number.value is None:
            return number.low, number.high
        value = number.value
        return {
            "exact": (value, value),
            "about": (None, None),
            "nearly": (None, value),
            "at_least": (value, None),
            "more_than": (value, None),
            "at_most": (None, value),
            "less_than": (None, value),
        }[self.name]


def find_bound(text: str, start: int, end: int, number: Number, duration: bool) -> Bound:
    """The bound of the figure at ``start:end`` (its currency sign and unit included).

    A qualifier stands directly before or after. For a range the bound is "between"; for an open
    plural ("tens of thousands") it is "at least".
    """
    match = _before().search(text, max(0, start - 60), start)
    if match and match.end() == start and not _is_place_or_time(text, match, end, duration):
        name = _names("before")[_folded(match["words"])]
        if number.value is None:
            name = "at_least" if number.open else "between"
        return Bound(name, match["words"], match.start("words"), match.end("words"))
    after = _after().match(text, end)
    if after and number.value is not None:
        return Bound(_names("after")[_folded(after["words"])], after["words"], *after.span("words"))
    if number.open:
        return Bound("at_least")
    if number.value is None:
        return (
            Bound("between", "between", number.start, number.start + 7)
            if number.between
            else Bound("between")
        )
    return Bound("exact")


def qualifier_after(text: str, end: int) -> int:
    """Where a qualifier behind a number ends: behind "or more" of "900 or more villages"; else ``end``."""
    match = _after().match(text, end)
    return match.end() if match else end


def _is_place_or_time(text: str, match: re.Match[str], end: int, duration: bool) -> bool:
    """Whether the words bound no amount: "within" but of a duration, "over" in "spent over four years"."""
    if duration and match["words"].lower() == "over":
        return not _OVER_AS_MORE.search(text[: match.start()]) and not _AFTER_OVER.match(text, end)
    return bool(_DURATION_ONLY.match(match["words"])) and not duration


def _folded(words: str) -> str:
    return " ".join(words.lower().split())


@cache
def _names(side: str) -> dict[str, str]:
    return {_folded(words): name for name, phrases in load("bounds")[side].items() for words in phrases}


@cache
def _before() -> re.Pattern[str]:
    phrases = sorted(_names("before"), key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?P<words>{words})\s*(?:(?:a|the)\s)?(?:total\sof\s)?$", re.I)


@cache
def _after() -> re.Pattern[str]:
    phrases = sorted(_names("after"), key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"\s?(?P<words>{words})(?![\w])", re.I)
