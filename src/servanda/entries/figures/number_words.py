"""Numbers written in words: "two and a half million", "one hundred and fifty", "three quarters"."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from servanda.lexicon import load


@cache
def word_pattern() -> re.Pattern[str]:
    """A run of words that may be a number; ``words_value`` decides."""
    table = load("numbers")
    units = "|".join(sorted(table["units"], key=len, reverse=True))
    magnitudes = "|".join(table["magnitudes"])
    fractions = "|".join(sorted(table["fractions"], key=len, reverse=True))
    after_a = rf"{magnitudes}|third|quarter|fifth|tenth"
    part = rf"(?:{units}|{magnitudes}|{fractions}|a\shalf|an?\s(?:{after_a}))"
    return re.compile(
        rf"(?<![\w-])(?:{units}|half(?:\san?)?|an?(?=\s(?:{magnitudes}|third|quarter|fifth|tenth|half)\b))"
        rf"(?:(?:\s|-|\sand\s){part}(?![\w]))*(?![\w])",
        re.I,
    )


def words_value(words: str) -> Decimal | None:
    """What the words are worth as a whole number or with "and a half"; None if they are no number."""
    table = load("numbers")
    tokens = [token for token in re.split(r"[\s-]+", words.lower()) if token]
    if tokens[:1] == ["half"]:
        if len(tokens) < 3 or tokens[1] not in ("a", "an") or tokens[2] not in table["magnitudes"]:
            return None
        return Decimal(table["magnitudes"][tokens[2]]) / 2 if len(tokens) == 3 else None
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
                or (current % 10 == 0 and current % 100 >= 20 and value < 10)
            )
            if not allowed:
                return None
            current += value
        elif token in table["magnitudes"]:
            magnitude = table["magnitudes"][token]
            if current == 0:
                return None
            if magnitude < 1000:
                current *= magnitude
            else:
                total += current * magnitude
                current = Fraction(0)
        elif token == "and":
            if tokens[index + 1 : index + 3] == ["a", "half"]:
                current += Fraction(1, 2)
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


def fraction_value(words: str, before: str, after: str) -> Decimal | None:
    """What a fraction in words is worth: "two-thirds", "a quarter of", "half of", "almost half the"."""
    table = load("numbers")
    tokens = [token for token in re.split(r"[\s-]+", words.lower()) if token]
    if tokens in (["half"], ["a", "half"]):
        follows = re.match(
            r"\s+(?:of|the|its|their|a|an|our|all|this|these|this|that|is|are|was|were|have|has|remains?)\b|\s*[,.;)]|$",
            after,
        )
        return Decimal("0.5") if follows else None
    if len(tokens) != 2 or tokens[1] not in table["fractions"]:
        return None
    if tokens[0] in ("a", "an"):
        if tokens[1] == "half":
            return Decimal("0.5")
        if not re.match(r"\s+of\b", after) and not re.search(r"\bby\s+(?:\w+\s+){0,2}$", before):
            return None
        over = 1
    else:
        over = table["units"].get(tokens[0], 0)
    part = Fraction(table["fractions"][tokens[1]])
    plural = tokens[1].endswith("s")
    if not over or over >= part.denominator or plural != (over > 1):
        return None
    if tokens[1].startswith("quarter") and plural and not re.match(r"\s+of\b", after):
        return None
    value = over * part
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("1e-6")).normalize()
