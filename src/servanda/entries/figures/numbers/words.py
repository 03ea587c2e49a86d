"""Numbers written in words: "two and a half million", "one hundred and fifty", "three quarters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from servanda.entries.figures.numbers.number import Number, rounded
from servanda.lexicon import load

_ORDINAL_BEHIND = re.compile(
    r"[\s-](?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|\w+tie|hundred|thousand|million)th)\b",
    re.I,
)
_AND_A_HALF = re.compile(
    r"\b(?:an?|one)\s(?:century|decade|year|month|week|day|hour|minute|mile|kilomet(?:re|er)|met(?:re|er)|tonne|ton)\sand\sa\s(?P<part>half|quarter)\b",
    re.I,
)
_NO_VOTES = re.compile(
    r"\bvotes?\s(?:for\s|in favou?r\s)?to\s(?P<none>none|nil)\b|\b(?P<against>none)\s(?:voting\s)?against\b",
    re.I,
)
_OF_TIME = re.compile(
    r"(?:\b(?:the|last|this|that|first|second|third|fourth|final|each|every|per|next|previous|same|fiscal|a|an|its|financial|early|late)\s|-)$",
    re.I,
)
"""Before "quarter of" these make it three months, a district or a coin."""
_PARTED = re.compile(r"[\s,-]+")
_OF_A_MAGNITUDE = re.compile(r"\sof\sa\s(?P<magnitude>million|billion|trillion)\b", re.I)


def find_words(text: str) -> Iterator[Number]:
    """Every number in words, the longest that the run of words makes; "none" of a vote is nought."""
    for vote in _NO_VOTES.finditer(text):
        group = "none" if vote["none"] else "against"
        yield Number(vote.start(group), vote.end(group), Decimal(0), "words")
    for more in _AND_A_HALF.finditer(text):
        yield Number(
            *more.span(), Decimal("1.5") if more["part"].lower() == "half" else Decimal("1.25"), "words"
        )
    position = 0
    while (match := _run().search(text, position)) is not None:
        number = _longest(text, match.start(), match.group())
        position = max(number.end, match.start() + 1) if number is not None else match.end()
        if number is not None:
            yield number


def _longest(text: str, start: int, words: str) -> Number | None:
    """The longest number that begins the run of words; the words behind it are looked at again."""
    while words:
        end = start + len(words)
        before = text[max(0, start - 40) : start]
        part = fraction_value(words, before, text[end : end + 40])
        value = part if part is not None else words_value(words)
        if value is not None and _ORDINAL_BEHIND.match(text, end):
            return None
        if value is None:
            shorter = re.sub(r"(?:[\s,-]+|^)\S[^\s-]*$", "", words)
            words = shorter if shorter != words else ""
            continue
        whole = _OF_A_MAGNITUDE.match(text, end) if part is not None else None
        if whole is not None:
            magnitude = Decimal(load("numbers")["magnitudes"][whole["magnitude"].lower()])
            return Number(start, whole.end(), _times(value, magnitude), "words", magnitude=magnitude)
        return Number(start, end, value, "words" if part is None else "fraction", magnitude=_last(words))
    return None


@cache
def _run() -> re.Pattern[str]:
    """A run of words that may be a number; ``words_value`` decides."""
    table = load("numbers")
    units = "|".join(sorted(table["units"], key=len, reverse=True))
    magnitudes = "|".join(table["magnitudes"])
    fractions = "|".join(sorted(table["fractions"], key=len, reverse=True))
    after_a = rf"{magnitudes}|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half"
    part = rf"(?:{units}|{magnitudes}|{fractions}|a[\s-]half|an?\s(?:{after_a})|point)"
    return re.compile(
        rf"(?<![\w-])(?:{units}|half(?:\san?)?|quarter(?=\s(?:million|billion|of\b))|(?<=by\sanother\s)(?:quarter|third|fifth|tenth)|an?(?=\s(?:{after_a})\b))"
        rf"(?:(?:\s-\s|\s|-|\s?–\s?|\sand\s|-and-|(?<=illion),\s|(?<=thousand),\s){part}(?![\w])){{0,24}}(?![\w])",
        re.I,
    )


def _tokens(words: str) -> list[str]:
    return [token for token in _PARTED.split(words.lower().replace("–", "-")) if token]


def _last(words: str) -> Decimal | None:
    magnitude = load("numbers")["magnitudes"].get(_tokens(words)[-1])
    return Decimal(magnitude) if magnitude and magnitude >= 1000 else None


def _times(part: Decimal, magnitude: Decimal) -> Decimal:
    """A part of a magnitude, thirds rounded to whole units: "a third of a million"."""
    return (part * magnitude).quantize(Decimal(1)) if part * magnitude >= 1 else part * magnitude


def words_value(words: str) -> Decimal | None:
    """What the words are worth as a whole, with "and a half" or "point five"; None if they are no number."""
    table = load("numbers")
    tokens = _tokens(words)
    if tokens[:1] in (["half"], ["quarter"]):
        return _part_of_magnitude(tokens)
    if "point" in tokens:
        return _with_point(tokens)
    if len(tokens) == 3 and tokens[1] in table["fractions"] and tokens[2] in table["magnitudes"]:
        part = fraction_value(" ".join(tokens[:2]), "", " of ")
        return None if part is None else _times(part, Decimal(table["magnitudes"][tokens[2]]))
    total = current = Fraction(0)
    seen = False
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token in ("a", "an") and tokens[index + 1 : index + 2] and not seen:
            current = Fraction(1)
        elif token in table["units"]:
            value = table["units"][token]
            allowed = (
                not seen
                or current == 0
                or current % 100 == 0
                or (current % 10 == 0 and current % 100 >= 20 and 0 < value < 10)
            )
            if not allowed or (value == 0 and seen):
                return None
            current += value
        elif token in table["magnitudes"]:
            magnitude = table["magnitudes"][token]
            if current == 0:
                if not total:
                    return None
                total *= magnitude
            elif magnitude < 1000:
                current *= magnitude
            else:
                total += current * magnitude
                current = Fraction(0)
        elif token == "and":
            if tokens[index + 1 : index + 3] == ["a", "half"]:
                # "two and a half million"; "a million and a half" is half of the million more.
                last = table["magnitudes"].get(tokens[index - 1], 1) if not current else 1
                current += Fraction(last, 2)
                index += 2
            elif tokens[index + 1 : index + 3] in (["three", "quarters"], ["a", "quarter"]):
                current += Fraction(3 if tokens[index + 1] == "three" else 1, 4)
                index += 2
            elif not (total or current >= 100) or index + 1 == len(tokens):
                return None
        else:
            return None
        seen = True
        index += 1
    result = total + current
    if not seen or tokens[-1] in ("a", "an"):
        return None
    return Decimal(result.numerator) / Decimal(result.denominator)


def _part_of_magnitude(tokens: list[str]) -> Decimal | None:
    """Worth of "half a million", "half million", "quarter billion"; None for another use of the word."""
    magnitudes = load("numbers")["magnitudes"]
    rest = tokens[2:] if tokens[1:2] in (["a"], ["an"]) else tokens[1:]
    if len(rest) != 1 or rest[0] not in magnitudes:
        return None
    return Decimal(magnitudes[rest[0]]) / (2 if tokens[0] == "half" else 4)


def _with_point(tokens: list[str]) -> Decimal | None:
    """Worth of "three point five million"."""
    table = load("numbers")
    at = tokens.index("point")
    whole = words_value(" ".join(tokens[:at])) if at else None
    rest = tokens[at + 1 :]
    magnitude = 1
    if rest and rest[-1] in table["magnitudes"]:
        magnitude = table["magnitudes"][rest.pop()]
    places = [table["units"].get(token) for token in rest]
    if whole is None or not rest or any(place is None or place > 9 for place in places):
        return None
    return Decimal(f"{whole:f}.{''.join(map(str, places))}") * magnitude


def fraction_value(words: str, before: str, after: str) -> Decimal | None:
    """What a fraction in words is worth: "two-thirds", "a quarter of", "half of", "almost half the"."""
    table = load("numbers")
    tokens = _tokens(words)
    if tokens in (["half"], ["a", "half"]):
        follows = _after_half().match(after)
        time = re.search(
            r"\b(?:first|second|latter|last|other|better|this|that|next|former)\s$", before, re.I
        )
        return Decimal("0.5") if follows and not time else None
    if len(tokens) == 1 and tokens[0] in ("quarter", "third", "fifth", "tenth"):
        part = Fraction(table["fractions"][tokens[0]])
        opens = re.match(r"\s+of\b", after) and not _OF_TIME.search(before)
        return rounded(part.numerator, part.denominator) if opens or before.endswith("another ") else None
    if len(tokens) != 2 or tokens[1] not in table["fractions"]:
        return None
    if tokens[0] in ("a", "an"):
        if tokens[1] == "half":
            return Decimal("0.5")
        if not re.match(r"\s+(?:of|more|less|fewer|higher|lower|cheaper)\b", after) and not re.search(
            r"\b(?:by|than|over|under|nearly|almost|about|around|roughly|some|only|just|to|fell|rose|up|down|between|at\sleast|at\smost)\s$",
            before,
        ):
            return None
        over = 1
    else:
        over = table["units"].get(tokens[0], 0)
    part = Fraction(table["fractions"][tokens[1]])
    plural = tokens[1].endswith("s")
    if not over or over >= part.denominator or plural != (over > 1):
        return None
    if tokens[1].startswith("quarter") and plural and _is_time(before, after):
        return None
    value = over * part
    return rounded(value.numerator, value.denominator)


def _is_time(before: str, after: str) -> bool:
    """Whether quarters are three months each: "in the past three quarters"."""
    return bool(
        re.search(r"\b(?:past|last|next|first|previous|consecutive|coming|for|in|straight)\s$", before, re.I)
    ) or bool(re.match(r"\s(?:in a row|ago|later|earlier|running)\b", after))


@cache
def _after_half() -> re.Pattern[str]:
    """What may follow "half" when it is a part: of "half an hour" as well."""
    return re.compile(
        r"\s+(?:of|the|its|their|our|his|her|all|this|these|that|those|is|are|was|were|have|has|had|remains?|"
        r"as|said|say|believe|live|came|come|went|will|would|in|to|from|since|over|by|at|on|again|an?|for|more|less|between|among|without|with|what)\b|\s*[,.;)]|$"
    )
