"""What a qualifier does to a number: "nearly" bounds it from above, "more than" from below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from servanda.entries.figures.numbers import Number
from servanda.lexicon import load

_WORD_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(\[“\"—–-]))(?P<word>[A-Za-z][\w’'-]*\.?|[~∼≈≃±≥≤<>≧≦]=?)\s?$"
)
_LONGEST = 7
_OVER_AS_MORE = re.compile(
    r"(?:^|[.;:,]\s|\b(?:for|after|in|of|with|by|than|to|lasted|lasting|spanning|spans|been|just|and|well|takes?|took|now|wait\w*|"
    r"stayed|served?|stands|dating|going|running|is|was|are|were|patients|those|people)\s)$",
    re.I,
)
_OVER_AS_MORE_BEHIND = re.compile(r"\s+(?:of|ago|old|later|since)\b|[-\s]?old\b", re.I)
_SPENT = re.compile(
    r"\b(?:spen[dt]\w*|paid|pay|pays|paying|phased?|spread|staggered|disbursed|repaid|invested?)\b[^.;]*$",
    re.I,
)
_RAISED = re.compile(
    r"\b(?:go|goes|went|gone|going|get|gets|got|push\w*|bring\w*|brought|mov\w+|back|creep|crept|edg\w+|ticked|inched|pick\w*|add\w*|step\w*|scal\w+|ramp\w*)\s$",
    re.I,
)
_DEFINITE = re.compile(r"the\s(?!age\b)", re.I)
_COMPARING = ("than", "above", "below", "over", "under")
_LATEST = re.compile(r"\b(?:not|no)\s(?:later|longer)\b|within|beyond|in under|for up to")
_NOT_BEHIND = re.compile(r"\s(?:than\b|an?\b|the\b|interest\b|tax\b|[\d$€£])")
_ENDS = re.compile(
    r"\s*(?:[,.;:)\]]|$|(?:and|but|of|in|for|to|on|at|by|per|a|each|from|with|are|were|is|was|have|had)\b)"
)


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
            return (
                (number.low, number.high)
                if self.name in ("between", "at_least", "more_than")
                else (None, number.high)
            )
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


def find_bound(
    text: str, start: int, end: int, number: Number, duration: bool, counted: str = "", behind: int = -1
) -> Bound:
    """The bound of the figure at ``start:end``, its currency sign and unit included.

    A qualifier stands directly before or after, at most a few words such as "a total of" between. Of two,
    the outer binds: "up to about 300" is at most 300. ``duration``: a length of time, which "within"
    bounds; ``counted``: the noun that is counted, since "under two headings" bounds nothing, and ``behind``
    where it ends, for "900 villages or more".
    """
    before = _before(text, start, duration, number, counted, end)
    after = None if before is not None and before.name != "about" else _after(text, end)
    if after is None and before is None and number.end < end:
        after = _after(text, number.end)
    if before is None and after is None and behind > end and text.startswith(" or ", behind):
        after = _after(text, behind)
    found = after if after is not None and number.form != "vague" else before
    if number.is_range:
        between = Bound("between", "between", number.start, number.start + 7)
        if number.between and text[number.start : number.start + 7].lower() == "between":
            return between
        return (
            Bound("between") if found is None else Bound("between", found.qualifier, found.start, found.end)
        )
    if number.form == "vague":
        name = "at_most" if found is not None and found.name in ("at_most", "less_than") else "at_least"
        return Bound(name) if found is None else Bound(name, found.qualifier, found.start, found.end)
    if found is not None:
        return found
    if number.bound is not None:
        return Bound(number.bound, text[number.start : number.end], number.start, number.end)
    return Bound("exact")


def qualifier_after(text: str, end: int) -> int:
    """Where a qualifier behind a number ends: behind "or more" of "900 or more villages"; else ``end``."""
    bound = _after(text, end)
    return end if bound is None or bound.end is None else bound.end


def bounded_behind(text: str, end: int) -> bool:
    """Whether a qualifier stands directly behind a number: the "ish" of "900ish"."""
    return _after(text, end) is not None


def ends_qualifier(word: str) -> bool:
    """Whether the word may end a qualifier before a number: "than", "maximum"."""
    return word.lower() in _last_words()


def _before(text: str, start: int, duration: bool, number: Number, counted: str, end: int) -> Bound | None:
    found: Bound | None = None
    position = start
    while (step := _qualifier_before(text, position, end, duration)) is not None:
        name, first = step
        if name is None:  # a word such as "a total of", which a qualifier may stand before
            position = first
            continue
        words = text[first : _trimmed(text, first, position)]
        if _is_preposition(text, first, position, words, number, duration, counted, end):
            break
        if found is not None and (found.name != "about" or name == "about"):
            break
        found = Bound(name, text[first : _trimmed(text, first, found.end if found else position)], first,
                      _trimmed(text, first, found.end if found and found.end else position))  # fmt: skip
        position = first
    return found


def _trimmed(text: str, first: int, end: int | None) -> int:
    return first + len(text[first:end].rstrip())


def _qualifier_before(text: str, start: int, end: int, duration: bool) -> tuple[str | None, int] | None:
    """The longest qualifier, or words between, that ends at ``start``: its bound (or None) and beginning."""
    words: list[str] = []
    position = start
    distance = text.startswith(" of ", end)
    best: tuple[str | None, int] | None = None
    table, skipped, last_words = _table("before"), _between(), _last_words()
    while len(words) < _LONGEST:
        match = _WORD_BEFORE.search(text, max(0, position - 24), position)
        if match is None:
            break
        word = match["word"].lower().replace("’", "'")
        if not words and word not in last_words:
            return None
        words.insert(0, word)
        position = match.start("word")
        phrase = " ".join(words)
        name = table.get(phrase) or (
            _table("before_duration").get(phrase) if duration or (distance and phrase == "within") else None
        )
        if name is not None:
            best = (name, position)
        elif phrase in skipped and (best is None or best[0] is None):
            best = (None, position)
    return best


def _is_preposition(
    text: str, first: int, position: int, words: str, number: Number, duration: bool, counted: str, end: int
) -> bool:
    """Whether the words are no amount: "over" in "spent over four years", "under" in "under two headings"."""
    word = words.lower().strip()
    if word == "up to" and _RAISED.search(text[max(0, first - 12) : first]):
        return True
    if word == "past" and re.search(r"\b(?:the|this|these|half)\s$", text[max(0, first - 6) : first]):
        return True  # "eight of the past ten"
    if word.endswith(_COMPARING) and _DEFINITE.match(text, position):
        return True  # "faster than the 2.9%" compares
    if word == "over" and (
        duration
        or (
            counted.lower().split()[-1:] and counted.lower().split()[-1] in load("measures")["times"]["nouns"]
        )
    ):
        before = text[max(0, first - 60) : first]
        if _SPENT.search(before):
            return True
        return not _OVER_AS_MORE.search(before) and not _OVER_AS_MORE_BEHIND.match(text, end)
    prepositions = load("bounds")["prepositions"]
    if word not in prepositions["words"] or number.form not in ("words", "digits"):
        return False
    if counted.split()[-1:] and counted.split()[-1].lower() in prepositions["counted"]:
        return word != "about" and word != "around"
    if word in ("under", "over") and number.form == "words" and number.value is not None and number.value < 3:
        return not counted.isascii() or not duration
    governor = re.search(r"([A-Za-z]+)\s$", text[max(0, first - 24) : first])
    return (
        governor is not None
        and governor.group(1).lower() in _governors()
        and (number.magnitude is None and not counted.startswith("%"))
    )


def _after(text: str, end: int) -> Bound | None:
    match = _behind().match(text, end)
    if match is None or _NOT_BEHIND.match(text, match.end()):
        return None
    words = " ".join(match["words"].lower().split())
    if words in _ONLY_LAST and not _ENDS.match(text, match.end()):
        return None
    return Bound(_table("after")[words], match["words"], *match.span("words"))


_ONLY_LAST = frozenset(
    [
        "minimum",
        "maximum",
        "max",
        "tops",
        "approximately",
        "at least",
        "at most",
        "and more",
        "and over",
        "and under",
        "and up",
        "give or take",
    ]
)
"""Behind a number these bind it only where the phrase ends: not in "a $15 minimum wage"."""


@cache
def _table(side: str) -> dict[str, str]:
    return {
        " ".join(words.lower().split()): entry["bound"]
        for entry in load("bounds")[side]
        for words in entry["words"]
    }


@cache
def _between() -> frozenset[str]:
    return frozenset(load("bounds")["between"]["words"])


@cache
def _last_words() -> frozenset[str]:
    phrases = [*_table("before"), *_table("before_duration"), *_between()]
    return frozenset(phrase.split()[-1] for phrase in phrases)


@cache
def _governors() -> frozenset[str]:
    return frozenset(load("bounds")["prepositions"]["governors"])


@cache
def _behind() -> re.Pattern[str]:
    phrases = sorted(_table("after"), key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?:,\s(?!plus|\+)|\s?)(?P<words>{words})(?!\w|/)", re.I)
