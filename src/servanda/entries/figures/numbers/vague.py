"""Numbers that open a range: "dozens", "tens of thousands", "several hundred", "a couple of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from servanda.entries.figures.numbers.number import Number
from servanda.lexicon import load

_PLURAL = re.compile(
    r"\b(?:(?P<many>many|several|some|a\sfew|untold|countless)\s)?"
    r"(?P<first>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    r"(?:\s+(?:of|upon|and)\s+(?P<second>hundreds|thousands|millions|billions|trillions))?\b"
    r"|\b(?:several|a\sfew|many|a\scouple(?:\sof)?)\s(?P<several>dozen|hundred|thousand|million|billion|trillion)"
    r"(?:\s(?P<more>thousand|million|billion))?\b"
    r"|\b(?P<couple>(?:a|the|last|past|next)\s(?:couple\sof(?=\s\w)|pair\sof(?=\s\w)))",
    re.I,
)
_NOT_A_SINGLE = re.compile(
    r"\b(?:not|n['’]t|never|without|yet\sto|nor|no)\s(?:\w+\s)?(?:a\s)?(?P<single>single)(?=\s\w)", re.I
)


def find_vague(text: str) -> Iterator[Number]:
    """Every open plural with its lower end, one of its magnitude: "tens of thousands" is 10,000 or more.

    Source: the plural of a numeral noun names the order of magnitude (Huddleston & Pullum, "The Cambridge
    Grammar of the English Language", 2002, 5.7.2); its lowest member is the only end that the words assert.
    """
    for single in _NOT_A_SINGLE.finditer(text):
        yield Number(single.start("single"), single.end(), Decimal(1), "words")
    table = load("numbers")
    for match in _PLURAL.finditer(text):
        if match["couple"]:
            about = "about" if "couple" in match["couple"].lower() else None
            start = (
                match.start() if match["couple"][:2].lower() == "a " else text.index(" ", match.start()) + 1
            )
            yield Number(start, match.end(), Decimal(2), "words", bound=about)
            continue
        if match["several"]:
            low = Decimal(table["magnitudes"][match["several"].lower()])
            low *= table["magnitudes"][match["more"].lower()] if match["more"] else 1
            yield Number(*match.span(), None, "vague", low=low, bound="at_least")
            continue
        if match["first"].lower() == "scores" and not re.match(
            r"\s(?:of|more)\b", text[match.end("first") :]
        ):
            continue
        if match["first"].lower() == "tens" and not match["second"]:
            continue
        low = Decimal(table["plurals"][match["first"].lower()])
        if match["second"] and match["second"].lower() != match["first"].lower():
            low *= table["plurals"][match["second"].lower()]
        yield Number(*match.span(), None, "vague", low=low, bound="at_least")
