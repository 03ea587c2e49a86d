"""Krippendorff's alpha: how far annotators agree beyond what chance would give them.

K. Krippendorff, Content Analysis: An Introduction to Its Methodology, second edition (2004), chapter 11.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence


def alpha(units: Iterable[Sequence[Hashable]]) -> float:
    """Alpha for nominal data; a unit holds the values that it was given, at least two of them to count.

    1 when all agree, 0 at chance, below 0 when they contradict one another; 1 too when there is one value.
    """
    together: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for values in units:
        for place, one in enumerate(values):
            for other in (*values[:place], *values[place + 1 :]):
                together[one, other] += 1 / (len(values) - 1)
    each: defaultdict[Hashable, float] = defaultdict(float)
    for (one, _), weight in together.items():
        each[one] += weight
    total = sum(each.values())
    expected = total**2 - sum(weight**2 for weight in each.values())
    if not expected:
        return 1.0
    observed = sum(weight for (one, other), weight in together.items() if one != other)
    return 1 - (total - 1) * observed / expected
