"""Numbers, intervals and titles as people write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rich.cells import cell_len, set_cell_size

from servanda.cli.terminal import printable
from servanda.model import Figure, Section

_NUMBER = re.compile(r"(-?)(\d+)(\.\d+)?")
_BOUNDS = {"at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than"}


def number(decimal: str | None) -> str:
    """A decimal string with its thousands set apart: 110000 becomes 110,000."""
    match = _NUMBER.fullmatch(decimal or "")
    if match is None:
        return decimal or ""
    sign, whole, fraction = match.groups()
    return f"{sign}{int(whole):,}{fraction or ''}"


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
    """The unit or the currency, without underscores."""
    return figure.currency or ("" if figure.unit == "one" else figure.unit.replace("_", " "))


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
