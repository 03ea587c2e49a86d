"""Numbers in prose, in digits and in words: where they stand and what they are worth."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.entries.figures.numbers.digits import find_digits
from servanda.entries.figures.numbers.multiples import find_multiples, find_ratios
from servanda.entries.figures.numbers.number import Number
from servanda.entries.figures.numbers.ranges import join_ranges
from servanda.entries.figures.numbers.vague import find_vague
from servanda.entries.figures.numbers.words import find_words

__all__ = ["Number", "find_numbers"]


def find_numbers(text: str, masked: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """Every number of the text in order; two that make a range are one ("between 5 and 10", "1/2 to 3/4").

    Where two readings overlap, the one that begins first and reaches further stands: "two hundred thousand"
    holds no "hundred thousand". What touches a ``masked`` span (a date, a reference) is no number.
    """
    found = sorted(
        [*find_vague(text), *find_ratios(text), *find_digits(text), *find_words(text), *find_multiples(text)],
        key=lambda number: (number.start, -number.end),
    )
    apart: list[Number] = []
    for number in found:
        if any(start < number.end and number.start < end for start, end in masked):
            continue
        if not apart or number.start >= apart[-1].end:
            apart.append(number)
    return list(join_ranges(text, apart))
