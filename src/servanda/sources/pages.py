"""What belongs to the page and not to the document: page numbers and running heads."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from servanda.sources.lines import LABEL, SENTENCE_END, Line

_PAGE_LINE = re.compile(
    r"(?:page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]+\s*\d{1,4}\s*[-–—]+|/\s*\.\.\.|\.{3}/\s*\.{3}"
    r"|(?:\d{1,3}/\d{1,3}\s+)?\d{2}-\d{5}(?:\s*\([EFSACR]\))?(?:\s+\d{1,3}(?:/\d{1,3})?)?(?:\s+\*\d{6,8}\*)?"
    r"|\d{1,3}\s{2,}\d{2}-\d{5}|\*\d{6,8}\*|\d{1,3}\s*/\s*\d{1,3})\s*",
    re.I,
)
# A running foot: its words and the page's number, set far apart on one line.
_FOOT = re.compile(r"\d{1,4}\s{3,}\S.{0,60}|\S.{0,60}?\s{3,}\d{1,4}")
_LANGUAGE = re.compile(r"[A-Z]{2,3}")
_SYMBOL = re.compile(r"[ASE]/[A-Z0-9][\w./-]{0,40}(?:\s\(\d{4}\))?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_BARE_NUMBER = re.compile(r"\d{1,4}")
_DIGITS = re.compile(r"\d+")


def page_furniture(lines: list[Line], text: str) -> dict[int, str]:
    """Start offset to reason, for page numbers and the running heads that stand beside them."""
    shapes = Counter(_shape(line.text) for line in lines if line.text)
    numbered = {
        line.start
        for line in lines
        if line.text
        and (
            _PAGE_LINE.fullmatch(line.text) or (_FOOT.fullmatch(line.text) and shapes[_shape(line.text)] > 1)
        )
    }
    edges = _page_edges(lines, text)
    found = dict.fromkeys(numbered, "page number")
    if not numbered and not edges:
        return found
    for index, line in enumerate(lines):
        if not line.text or line.start in found or len(line.text) > 90 or LABEL.match(line.text):
            continue
        at_edge = line.start in edges
        near = lines[max(0, index - 2) : index + 3]
        beside_number = any(found.get(other.start) == "page number" for other in near)
        alone = index + 1 == len(lines) or not lines[index + 1].text
        returning = shapes[_shape(line.text)] > 1
        returns = returning and _WORD.search(line.text) is not None
        returns = returns or _SYMBOL.fullmatch(line.text) is not None
        if (at_edge or beside_number) and _BARE_NUMBER.fullmatch(line.text):
            found[line.start] = "page number"
        elif (beside_number and returning and _LANGUAGE.fullmatch(line.text)) or (
            returns and (beside_number or (at_edge and alone and not SENTENCE_END.search(line.text)))
        ):
            found[line.start] = "running head"
    return found


def _page_edges(lines: list[Line], text: str) -> set[int]:
    """Where the last line before each form feed begins, and the first after it."""
    starts = [line.start for line in lines if line.text]
    edges: set[int] = set()
    for match in re.finditer("\f", text):
        position = bisect_left(starts, match.start())
        edges.update(starts[max(0, position - 1) : position + 1])
    return edges


def _shape(text: str) -> str:
    """The line with its numbers alike: "Page 2" and "Page 3" are one running head."""
    return _DIGITS.sub("9", text)
