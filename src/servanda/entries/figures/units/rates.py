"""What a quantity is reckoned on, behind it: "a barrel", "per month", "/day", "annually"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from servanda.entries.figures.units.phrases import Phrases
from servanda.entries.figures.units.table import Sense, forms, signs
from servanda.entries.figures.units.unit import Rate
from servanda.lexicon import load

_OPENING = re.compile(
    r"(?P<slash>\s?/\s?)"
    r"|(?P<gap>\s{1,2}|\s?[-‐‑]\s?)(?:(?P<per>per)|(?P<each>(?:for\s)?(?:each|every))|(?P<a>an?))"
    r"(?:\s{1,2}|\s?[-‐‑]\s?)",
    re.I,
)
_NUMBERED = re.compile(r"\.?\d|\s[A-Z]")
_SPACE = re.compile(r"\s{1,2}")
_COUNTED = re.compile(
    r"(?P<number>\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million)"
    r"(?P<magnitude>\s(?:hundred|thousand|million|billion))?(?![^\W_])",
    re.I,
)
_SIZED = re.compile(r"[-‐‑][^\W\d_]+\s(?=[^\W\d_])")
_NOUN = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_EACH_ENDS = re.compile(
    r"\s(?P<each>each|apiece)(?=\s?(?:[.,;:)]|$)|\s(?:and|or|to|in|for|at|on)(?![^\W_]))", re.I
)


def rate_after(text: str, end: int) -> Rate | None:
    """The rate directly behind a quantity: "a barrel", "per 100,000 inhabitants", but not "a year ago"."""
    opening = _OPENING.match(text, end)
    if opening is None:
        return _adverb(text, end)
    start = opening.start() if opening["slash"] else opening.end("gap")
    place = opening.end()
    if opening["slash"]:
        return _listed(text, start, place, slash=True)
    if opening["a"]:
        return _listed(text, start, place, guarded=True)
    if opening["each"]:
        return _counted(text, start, place) or _listed(text, start, place) or _adverb(text, end)
    return _counted(text, start, place) or _any_noun(text, start, place)


def _listed(text: str, start: int, place: int, *, guarded: bool = False, slash: bool = False) -> Rate | None:
    """A noun of the lexicon's list; behind an article only where no other reading begins."""
    for close, name in _nouns().at(text, place):
        if guarded and (_never_behind_article().match(text, close) or _goes_on(text, close, name)):
            continue
        found: tuple[int, str] | None = close, name
        break
    else:
        found = None
    if slash and not text[place - 1].isspace():
        sign, word = _first_sense(signs().at(text, place)), _first_sense(forms().at(text, place))
        short = next(_short().at(text, place), None)
        found = max(filter(None, (found, sign, short)), key=_reach, default=word)
        if found is not None and found[0] - place == 1 and _NUMBERED.match(text, found[0]):
            return None  # "1/S 250", "11/L.7" are marks of notes and documents
    return Rate(found[1], start, found[0]) if found is not None else None


def _any_noun(text: str, start: int, place: int) -> Rate | None:
    """Behind "per" any noun; words that only describe it are passed over."""
    place = _passed_over(text, place)
    listed = next(_nouns().at(text, place), None)
    unit, sign = (_first_sense(table.at(text, place)) for table in (forms(), signs()))
    found = max(filter(None, (listed, unit, sign)), key=_reach, default=None)
    if found is not None:
        return Rate(found[1], start, found[0])
    noun = _NOUN.match(text, place)
    if noun is None or noun.group().lower() in load("units")["rates"]["never_per"]:
        return None
    return Rate(noun.group().lower(), start, noun.end())


def _first_sense(found: Iterator[tuple[int, tuple[Sense, ...]]]) -> tuple[int, str] | None:
    """The longest unit, in its plain sense."""
    for close, senses in found:
        return close, senses[-1].name
    return None


def _reach(found: tuple[int, str]) -> int:
    return found[0]


def _counted(text: str, start: int, place: int) -> Rate | None:
    """A number of things: "per 100,000 inhabitants", "every five years"."""
    counted = _COUNTED.match(text, place)
    if counted is None:
        return None
    sized = _SIZED.match(text, counted.end())
    if sized is not None:  # "per 40-foot container"
        return _any_noun(text, start, sized.end())
    number = (counted["number"].replace(",", "") + (counted["magnitude"] or "")).lower()
    gap = _SPACE.match(text, counted.end())
    thing = _any_noun(text, start, gap.end()) if gap else None
    if gap is None or thing is None:
        return Rate(number, start, counted.end())
    noun = " ".join(text[_passed_over(text, gap.end()) : thing.end].lower().split())
    return Rate(f"{number} {noun}", start, thing.end)


def _adverb(text: str, end: int) -> Rate | None:
    gap = _SPACE.match(text, end)
    if gap is None:
        return None
    for close, name in _adverbs().at(text, gap.end()):
        return Rate(name, gap.end(), close)
    each = _EACH_ENDS.match(text, end)
    return Rate("each", each.start("each"), each.end("each")) if each else None


def _passed_over(text: str, place: int) -> int:
    described = _describing().match(text, place)
    return described.end() if described else place


def _goes_on(text: str, close: int, name: str) -> bool:
    """Whether the noun goes on to mean something else: "a share of" is a part, "a barrel of oil" a rate."""
    rates = load("units")["rates"]
    forbidden = _never_before().get(name)
    if forbidden is not None and forbidden.match(text, close):
        return True
    return text.startswith(" of ", close) and name not in rates["with_of"]


@cache
def _nouns() -> Phrases[str]:
    lexicon = load("units")["rates"]
    return Phrases([(form, name) for name, spellings in lexicon["nouns"].items() for form in spellings])


@cache
def _short() -> Phrases[str]:
    lexicon = load("units")["rates"]
    return Phrases([(form, name) for name, spellings in lexicon["short"].items() for form in spellings])


@cache
def _adverbs() -> Phrases[str]:
    lexicon = load("units")["rates"]
    return Phrases([(form, name) for name, spellings in lexicon["adverbs"].items() for form in spellings])


@cache
def _never_before() -> dict[str, re.Pattern[str]]:
    forbidden = load("units")["rates"]["never_before"]
    return {name: re.compile("|".join(patterns), re.I) for name, patterns in forbidden.items()}


@cache
def _never_behind_article() -> re.Pattern[str]:
    return re.compile("|".join(load("units")["rates"]["never_behind_article"]), re.I)


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{'|'.join(load('units')['rates']['describing'])})\s)+", re.I)
