"""Numbers, intervals and titles as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from rich.cells import cell_len, set_cell_size

from servanda.cli.terminal import printable
from servanda.model import Figure, Section

_NUMBER = re.compile(r"(-?)(\d+)(\.\d+)?")
_BOUNDS = {"at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than"}
_MAGNITUDES = (("trillion", 12), ("billion", 9), ("million", 6))
_VAGUE = re.compile(
    r"\b(?:(?:several|many|some|a few)\s+)?"
    r"(?:(?:ten|dozen|score|hundred|thousand|million|billion|trillion)s?(?:\s+of\s+|\b))+",
    re.IGNORECASE,
)
"""A number that is no number: "tens of thousands", "several hundred"."""

_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "pound mass": "pounds"}
_PARTS = {
    "cent": "cents",
    "penny": "pence",
    "kopeck": "kopecks",
    "grosz": "groszy",
    "fen": "fen",
    "jiao": "jiao",
    "mao": "mao",
}
"""Coins that the code of their currency alone would multiply by a hundred."""
_WITHOUT_PLURAL = {"", "percent", "fraction", "times"}


def number(decimal: str | None) -> str:
    """A decimal string with its thousands set apart, 110,000; a large round one as 2.5 million."""
    match = _NUMBER.fullmatch(decimal or "")
    if match is None:
        return decimal or ""
    sign, whole, fraction = match.groups()
    for word, zeros in () if fraction else _MAGNITUDES:
        # At most two places are left of what is cut off: 2.75 billion, but 2,751,000,000.
        if len(whole) > zeros and not whole[-zeros:][2:].strip("0"):
            places = whole[-zeros:].rstrip("0")
            return f"{sign}{int(whole[:-zeros]):,}{'.' if places else ''}{places} {word}"
    return f"{sign}{int(whole):,}{fraction or ''}"


def value(figure: Figure) -> str:
    """The number; without one, and without two limits that say it, the words that stood for it."""
    if figure.value is not None or (figure.lower is not None and figure.upper is not None):
        return number(figure.value)
    vague = _VAGUE.search(figure.quote)
    return one_line(re.sub(r"\s+of\s*$", "", vague.group())).lower() if vague else ""


def amount(figure: Figure) -> str:
    """How much, in one phrase: "nearly 31,000 square kilometres", "tens of thousands of persons"."""
    words, measured = value(figure), unit(figure)
    said = _BOUNDS.get(figure.bound, figure.bound)
    if figure.bound in ("exact", "between") or figure.value is None:
        said = ""
    if figure.qualifier and figure.qualifier.lower() not in ("between", "from"):
        said = one_line(figure.qualifier).lower()
    if not words:
        words = interval(figure.lower, figure.upper)
    elif figure.value is None and measured and words.endswith("s"):
        words += " of"
    return " ".join(part for part in (said, words, measured) if part)


def interval(lower: str | None, upper: str | None) -> str:
    """What the true value may be: "40 to 45", "up to 110,000", "from 40,000"; nothing when known."""
    if lower is None and upper is None:
        return ""
    if lower is None:
        return f"up to {number(upper)}"
    if upper is None:
        return f"from {number(lower)}"
    return number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"


def bound(figure: Figure) -> str:
    """The bound, and the words that say so where they are other words."""
    word = _BOUNDS.get(figure.bound, figure.bound)
    said = (figure.qualifier or "").lower()
    return word if said in ("", word) else f"{word} ({printable(said)})"


def unit(figure: Figure) -> str:
    """The unit as it stands behind its number, without underscores; or the currency. A rate says of what."""
    per = f" per {figure.per}" if figure.per and figure.per != "each" else " each" if figure.per else ""
    return (_unit(figure) + per).strip()


def _unit(figure: Figure) -> str:
    if figure.unit == "one":
        return ""
    if figure.currency:
        return f"{_PARTS[figure.unit]} ({figure.currency})" if figure.unit in _PARTS else figure.currency
    one = figure.unit.replace("_", " ")
    if figure.value is not None and _NUMBER.fullmatch(figure.value) and abs(Decimal(figure.value)) == 1:
        return one.removesuffix(" mass")
    if one in _WITHOUT_PLURAL:
        return one
    head, joint, rest = (*re.split(r"( (?:per|of) )", one, maxsplit=1), "", "")[:3]
    first, *others = head.split(" ")
    plural = " ".join(["degrees", *others]) if first == "degree" else _PLURALS.get(head, head + "s")
    return f"{plural}{joint}{rest}"


def movement(figure: Figure) -> str:
    """What else is said of it: a change or level, up or down; denied, supposed."""
    said = [f"{'change, ' if figure.change else ''}{figure.trend}"] if figure.trend else []
    said += ["denied"] if figure.negated else []
    said += ["supposed"] if figure.hypothetical else []
    return f" ({'; '.join(said)})" if said else ""


def period(earliest: str | None, latest: str | None) -> str:
    """A day, or from when to when."""
    if earliest is None and latest is None:
        return ""
    if earliest == latest:
        return earliest or ""
    if earliest is None:
        return f"until {latest}"
    if latest is None:
        return f"from {earliest}"
    return f"{earliest} to {latest}"


def count(amount: int, one: str, many: str | None = None) -> str:
    """An amount with its noun: "1 document", "2 documents"."""
    return f"{amount:,} {one if amount == 1 else many or one + 's'}"


def one_line(words: str) -> str:
    """Words of a document on one line, safe to print."""
    return printable(" ".join(words.split()))


def shorten(words: str, width: int, ellipsis: str = "…") -> str:
    """At most ``width`` columns of the words, cut where a word ends if that loses little."""
    if cell_len(words) <= width:
        return words
    kept = set_cell_size(words, max(0, width - cell_len(ellipsis))).rstrip()
    at_word = kept.rpartition(" ")[0]
    if len(at_word) >= 0.8 * len(kept):
        kept = at_word.rstrip(" ,;:")
    return kept + ellipsis if width > cell_len(ellipsis) else ""


def whereabouts(section: str, sections: Mapping[str, Section]) -> str:
    """How a person names a section: its labels from the outside in, "2 (a)", or its kind."""
    labels: list[str] = []
    current = sections.get(section)
    kind = current.kind if current else ""
    while current is not None:
        if current.label:
            labels.append(current.label)
        elif current.kind == "annex":
            labels.append("annex")
        current = sections.get(current.parent) if current.parent else None
    return " ".join(reversed(labels)) or kind
