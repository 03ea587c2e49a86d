"""What belongs to the page and not to the document: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
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
    rf"[-–—~|\[(]*\s*(?:(?:page|p\.|pg\.?)\s*)?(?P<number>\d{{1,4}}|(?-i:{_ROMAN})|[|!lI]{{1,2}}(?=\s*of))"
    r"(?:\s*(?:of|/|\|)\s*\d{1,4})?\s*[-–—~|\])]*",
    re.I,
)
_PLAIN_NUMBER = re.compile(r"\d{1,4}")
_TOTAL = re.compile(
    r"page\s*(?:\d{1,4}|[|!lI]{1,2}\b|[|!](?=\s))|\d{1,4}\s*(?:of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]", re.I
)
_DIGITS = re.compile(r"\d+")
_ROMAN_ALONE = re.compile(rf"\b{_ROMAN}\b")
# What a recognition makes of a lone 1.
_MISREAD_ONE = re.compile(r"(?<=\s)[|!lI](?=\s|$)")
# What a browser prints above and below a page: when and what, where from and how many pages.
_PRINTED_WHEN = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?(?: .*)?", re.I)
_PRINTED_FROM = re.compile(r"(?:https?|file)://\S+(?: \d{1,4}/\d{1,4})?", re.I)
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

    @property
    def levels(self) -> tuple[int, int]:
        """Two strips of the page that it stands in, so that one at about the same height shares one."""
        step = int(self.line.bottom / _SAME_PLACE)
        return (2 * step, 2 * int(self.line.bottom / _SAME_PLACE + 0.5) + 1)


_Edge = list[_Candidate]
"""The lines at a page's head from the top down, or at its foot from the bottom up."""


def page_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> dict[int, str]:
    """``id`` of each line that is page furniture, to the reason; ``pages`` hold lines top to bottom."""
    edges = [
        edge
        for page, (lines, height) in enumerate(zip(pages, heights, strict=True))
        for edge in (_edge(page, lines, height, at_head=True), _edge(page, lines, height, at_head=False))
    ]
    found: dict[int, str] = {}
    _printed_by_browser(edges, found)
    _recurring(edges, found)
    _numbers(edges, found)
    _spread_out(edges, found)
    _outside_the_frame(pages, edges, found)
    return found


def _edge(page: int, lines: Sequence[Line], height: float, at_head: bool) -> _Edge:
    found = []
    ordered = list(lines) if at_head else list(reversed(lines))
    for rank, line in enumerate(ordered[:_EDGE_LINES]):
        within = line.bottom <= _EDGE * height if at_head else line.top >= (1 - _EDGE) * height
        if not within:
            break
        following = ordered[rank + 1] if rank + 1 < len(ordered) else None
        gap = 1000.0
        if following is not None:
            gap = following.top - line.bottom if at_head else line.top - following.bottom
        found.append(_Candidate(page, line, rank, at_head, line.text.strip(), gap))
    return found


def _printed_by_browser(edges: Sequence[_Edge], found: dict[int, str]) -> None:
    """The lines that a browser adds outside the page that it prints, be it a single one."""
    outermost = list(_outermost(edges, found))
    feet = [one for one in outermost if not one.at_head and _PRINTED_FROM.fullmatch(one.text)]
    printed = {foot.page for foot in feet}
    heads = [one for one in outermost if one.at_head and _PRINTED_WHEN.fullmatch(one.text)]
    for candidate in (*feet, *(head for head in heads if head.page in printed)):
        found[id(candidate.line)] = _reason(candidate)


def _recurring(edges: Sequence[_Edge], found: dict[int, str]) -> None:
    """The same words at the same height on two pages or more, nothing else between them and the edge."""
    places: dict[tuple[bool, str, int], set[int]] = defaultdict(set)
    for candidate in (candidate for edge in edges for candidate in edge):
        if _LETTERS.search(candidate.text) or _TOTAL.search(candidate.text):
            for level in candidate.levels:
                places[candidate.at_head, candidate.shape, level].add(candidate.page)
    for edge in edges:
        for candidate in edge:
            key = candidate.at_head, candidate.shape
            if any(len(places[(*key, level)]) > 1 for level in candidate.levels):
                found[id(candidate.line)] = _reason(candidate)
            elif not _PAGE_NUMBER.fullmatch(candidate.text):
                break


def _reason(candidate: _Candidate) -> str:
    if _PAGE_NUMBER.fullmatch(candidate.text):
        return "page number"
    return "running head" if candidate.at_head else "running foot"


def _numbers(edges: Sequence[_Edge], found: dict[int, str]) -> None:
    """Numbers at a page's edge that count the pages; with few pages also one that says it is one."""
    numbered = []
    for candidate in _outermost(edges, found):
        match = _PAGE_NUMBER.fullmatch(candidate.text)
        number = _value(match["number"]) if match else None
        if number is not None:
            numbered.append((candidate, number))
    ahead = Counter(number - candidate.page for candidate, number in numbered)
    for candidate, number in numbered:
        counted = ahead[number - candidate.page] > 1
        says_so = _TOTAL.search(candidate.text) is not None
        own = number == candidate.page + 1 and candidate.gap > candidate.line.size
        if counted or says_so or own:
            found[id(candidate.line)] = "page number"


def _outermost(edges: Sequence[_Edge], found: dict[int, str]) -> Iterator[_Candidate]:
    """The first line at each edge that is not known as furniture yet."""
    for edge in edges:
        candidate = next((candidate for candidate in edge if id(candidate.line) not in found), None)
        if candidate is not None:
            yield candidate


def _spread_out(edges: Sequence[_Edge], found: dict[int, str]) -> None:
    """Words and the page's own number far apart on one line are a running head even on one page alone."""
    for candidate in _outermost(edges, found):
        words, own = candidate.line.words, str(candidate.page + 1)
        if candidate.page == 0 or candidate.gap <= candidate.line.size or len(words) < 2:
            continue
        before = words[0].text == own and words[1].left - words[0].right > 2 * candidate.line.size
        behind = words[-1].text == own and words[-1].left - words[-2].right > 2 * candidate.line.size
        if before or behind:
            found[id(candidate.line)] = _reason(candidate)


def _outside_the_frame(
    pages: Sequence[Sequence[Line]], edges: Sequence[_Edge], found: dict[int, str]
) -> None:
    """A line that stands alone above or below where the text of every other page stands.

    It makes a running head of one that is there only once, in a document of two pages.
    """
    bodies = [[line for line in lines if id(line) not in found] for lines in pages]
    tops = sorted((min(line.top for line in body), page) for page, body in enumerate(bodies) if body)
    ends = sorted((max(line.bottom for line in body), page) for page, body in enumerate(bodies) if body)
    for candidate in list(_outermost(edges, found)):
        line, page = candidate.line, candidate.page
        if len(line.words) > _MOST_WORDS or SENTENCE_END.search(candidate.text):
            continue
        if (page == 0 and candidate.at_head) or candidate.gap < _APART * line.size:
            continue
        if candidate.gap < _APART * _widest_gap(bodies[page], line):
            continue
        if candidate.at_head:
            frame = next((top for top, other in tops if other != page), None)
            outside = frame is not None and line.bottom <= frame
        else:
            frame = next((end for end, other in reversed(ends) if other != page), None)
            outside = frame is not None and line.top >= frame
        if outside:
            found[id(line)] = _reason(candidate)


def _widest_gap(lines: Sequence[Line], without: Line) -> float:
    """The widest gap between neighbouring lines of a page, but for the few widest."""
    gaps = sorted(
        below.top - above.bottom for above, below in pairwise([line for line in lines if line is not without])
    )
    return gaps[int(0.9 * (len(gaps) - 1))] if gaps else 0.0


def _value(number: str) -> int | None:
    if set(number) <= set("|!I") or number == "Il":
        return 1
    if _PLAIN_NUMBER.fullmatch(number):
        return int(number)
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    figures = [values[letter] for letter in number.lower()]
    return sum(
        -figure if figure < max(figures[place:], default=0) else figure
        for place, figure in enumerate(figures)
    )
