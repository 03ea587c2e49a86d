"""What belongs to the page and not to the document: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from servanda.sources.lines import SENTENCE_END
from servanda.sources.printed.lines import Line

_EDGE_LINES = 5
_EDGE = 0.2
"""Share of the page's height, at its head and at its foot, in which furniture stands."""
_MOST_WORDS = 12
_APART = 1.2
"""Share of the size: how far a running head stands from the text at least."""
_SAME_PLACE = 8.0
"""Points by which a running head may move from page to page."""
_ROMAN = r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_PAGE_NUMBER = re.compile(
    rf"[-–—~|\[(]*\s*(?:(?:page|p\.|pg\.?)\s*)?(?P<number>\d{{1,4}}|{_ROMAN}|[|!](?=\s*of))"
    r"(?:\s*(?:of|/|\|)\s*\d{1,4})?\s*[-–—~|\])]*",
    re.I,
)
_PLAIN_NUMBER = re.compile(r"\d{1,4}")
_TOTAL = re.compile(
    r"page\s*(?:\d{1,4}|[|!lI]\b|[|!](?=\s))|\d{1,4}\s*(?:of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]", re.I
)
_DIGITS = re.compile(r"\d+")
_ROMAN_ALONE = re.compile(rf"\b{_ROMAN}\b")
# What a recognition makes of a lone 1.
_MISREAD_ONE = re.compile(r"(?<=\s)[|!lI](?=\s|$)")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Candidate:
    page: int
    line: Line
    rank: int
    at_head: bool
    text: str
    gap: float

    @property
    def shape(self) -> str:
        """The text with its numbers alike: "Page 2" and "Page iii" are one running head."""
        text = _MISREAD_ONE.sub("9", " ".join(self.text.split())).lower()
        return _ROMAN_ALONE.sub("9", _DIGITS.sub("9", text))


def page_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> dict[int, str]:
    """``id`` of each line that is page furniture, to the reason; ``pages`` hold lines top to bottom."""
    candidates = [
        candidate
        for page, (lines, height) in enumerate(zip(pages, heights, strict=True))
        for candidate in _at_edges(page, lines, height)
    ]
    found: dict[int, str] = {}
    _recurring(candidates, found)
    _numbers(candidates, found)
    _between(candidates, found)
    _outside_the_frame(pages, candidates, found)
    return found


def _at_edges(page: int, lines: Sequence[Line], height: float) -> list[_Candidate]:
    found = []
    for at_head in (True, False):
        ordered = list(lines) if at_head else list(reversed(lines))
        for rank, line in enumerate(ordered[:_EDGE_LINES]):
            within = line.bottom <= _EDGE * height if at_head else line.top >= (1 - _EDGE) * height
            if not within:
                break
            following = ordered[rank + 1] if rank + 1 < len(ordered) else None
            gap = 1000.0
            if following is not None:
                gap = following.top - line.bottom if at_head else line.top - following.bottom
            found.append(_Candidate(page, line, rank, at_head, line.text, gap))
    return found


def _recurring(candidates: list[_Candidate], found: dict[int, str]) -> None:
    """The same words at the same height on two pages or more, nothing else between them and the edge."""
    same: dict[int, _Candidate] = {}
    alike: dict[tuple[bool, str], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        if _LETTERS.search(candidate.text) or _TOTAL.search(candidate.text):
            alike[candidate.at_head, candidate.shape].append(candidate)
    for several in alike.values():
        for candidate in several:
            elsewhere = any(
                other.page != candidate.page
                and abs(other.line.bottom - candidate.line.bottom) <= _SAME_PLACE
                and abs(other.line.size - candidate.line.size) <= 0.1 * candidate.line.size
                for other in several
            )
            if elsewhere:
                same[id(candidate.line)] = candidate
    for candidate in sorted(same.values(), key=lambda candidate: candidate.rank):
        before = [
            other
            for other in candidates
            if other.page == candidate.page
            and other.at_head == candidate.at_head
            and other.rank < candidate.rank
        ]
        if all(id(other.line) in found or _PAGE_NUMBER.fullmatch(other.text.strip()) for other in before):
            found[id(candidate.line)] = _reason(candidate)


def _reason(candidate: _Candidate) -> str:
    if _PAGE_NUMBER.fullmatch(candidate.text.strip()):
        return "page number"
    return "running head" if candidate.at_head else "running foot"


def _numbers(candidates: list[_Candidate], found: dict[int, str]) -> None:
    """Numbers at a page's edge that count the pages; with few pages also one that says it is one."""
    numbered = []
    for candidate in candidates:
        match = _PAGE_NUMBER.fullmatch(candidate.text.strip())
        if match is None or id(candidate.line) in found:
            continue
        number = _value(match["number"])
        if number is not None and _outermost(candidate, candidates, found):
            numbered.append((candidate, number))
    for candidate, number in numbered:
        counted = any(
            other.page != candidate.page and other_number - number == other.page - candidate.page
            for other, other_number in numbered
        )
        says_so = _TOTAL.search(candidate.text) is not None
        own = number == candidate.page + 1 and candidate.gap > candidate.line.size
        if counted or says_so or own:
            found[id(candidate.line)] = "page number"


def _outermost(candidate: _Candidate, candidates: list[_Candidate], found: dict[int, str]) -> bool:
    """Whether nothing but furniture stands between it and the page's edge."""
    return all(
        id(other.line) in found
        for other in candidates
        if other.page == candidate.page and other.at_head == candidate.at_head and other.rank < candidate.rank
    )


def _between(candidates: list[_Candidate], found: dict[int, str]) -> None:
    """A line that stands beyond a running head, at the very edge, belongs to it.

    Words and the page's own number far apart on one line are a running head even on one page alone.
    """
    for candidate in candidates:
        if id(candidate.line) in found:
            continue
        beyond = any(
            id(other.line) in found
            and other.page == candidate.page
            and other.at_head == candidate.at_head
            and other.rank > candidate.rank
            and found[id(other.line)] != "page number"
            for other in candidates
        )
        first, last = candidate.line.words[0].text, candidate.line.words[-1].text
        own = str(candidate.page + 1)
        spread = (
            own in (first, last)
            and candidate.page > 0
            and candidate.rank == 0
            and candidate.gap > candidate.line.size
            and _spread(candidate.line, first == own)
        )
        if beyond or spread:
            found[id(candidate.line)] = _reason(candidate)


def _outside_the_frame(
    pages: Sequence[Sequence[Line]], candidates: list[_Candidate], found: dict[int, str]
) -> None:
    """A line that stands alone above or below where the text of every other page stands.

    It makes a running head of one that is there only once, in a document of two pages.
    """
    bodies = [[line for line in lines if id(line) not in found] for lines in pages]
    for candidate in candidates:
        line, page = candidate.line, candidate.page
        if id(line) in found or len(line.words) > _MOST_WORDS or SENTENCE_END.search(candidate.text):
            continue
        if not _outermost(candidate, candidates, found) or (page == 0 and candidate.at_head):
            continue
        if candidate.gap < max(_APART * line.size, _APART * _widest_gap(bodies[page], line)):
            continue
        others = [body for other, body in enumerate(bodies) if other != page and body]
        if candidate.at_head:
            outside = all(line.bottom <= min(other.top for other in body) for body in others)
        else:
            outside = all(line.top >= max(other.bottom for other in body) for body in others)
        if outside and others:
            found[id(line)] = _reason(candidate)


def _widest_gap(lines: Sequence[Line], without: Line) -> float:
    """The widest gap between neighbouring lines of a page, but for the few widest."""
    gaps = sorted(
        below.top - above.bottom for above, below in pairwise([line for line in lines if line is not without])
    )
    return gaps[int(0.9 * (len(gaps) - 1))] if gaps else 0.0


def _spread(line: Line, number_first: bool) -> bool:
    words = line.words
    if len(words) < 2:
        return False
    gap = words[1].left - words[0].right if number_first else words[-1].left - words[-2].right
    return gap > 2 * line.size


def _value(number: str) -> int | None:
    if number in "|!":
        return 1
    if _PLAIN_NUMBER.fullmatch(number):
        return int(number)
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    figures = [values[letter] for letter in number.lower()]
    return sum(
        -figure if figure < max(figures[place:], default=0) else figure
        for place, figure in enumerate(figures)
    )
