"""Fields: what a program computed and wrote down is read, the instruction that it followed is not."""

from __future__ import annotations

import re

from servanda.sources.docx.names import Element, w

_PAGES = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.I)
_OUTSIDE = re.compile(r"\s*(?P<name>INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT)\b", re.I)
_ADDRESS = re.compile(r"[a-z]{2,8}://|\\\\", re.I)
_LONGEST = 2_000


class Fields:
    """Where in a story's fields the reader stands. Fields may stand in each other and span paragraphs."""

    def __init__(self, story: Element) -> None:
        self._unbalanced = _unbalanced(story)
        self._open: list[_Field] = []
        self._instructions = 0
        self._page_numbers = 0

    @property
    def reading(self) -> bool:
        """Whether what comes next is shown on the page."""
        return self._instructions == 0

    @property
    def page_number(self) -> bool:
        """Whether what comes next is the number of a page, which is another on each."""
        return self._page_numbers > 0

    def instruction(self, text: str) -> None:
        """Take note of a piece of the instruction of the innermost field."""
        if self._open and self._open[-1].in_instruction and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += text

    def meet(self, element: Element) -> str | None:
        """Step over a ``w:fldChar``; returns the instruction of a field that just ended, if one did."""
        if element in self._unbalanced:
            return None
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._open.append(_Field())
            self._instructions += 1
        elif kind == "separate" and self._open and self._open[-1].in_instruction:
            field = self._open[-1]
            field.in_instruction = False
            field.page_number = is_page_number(field.instruction)
            self._instructions -= 1
            self._page_numbers += field.page_number
        elif kind == "end" and self._open:
            field = self._open.pop()
            self._instructions -= field.in_instruction
            self._page_numbers -= field.page_number
            return field.instruction
        return None


class _Field:
    def __init__(self) -> None:
        self.instruction = ""
        self.in_instruction = True
        self.page_number = False


def is_page_number(instruction: str) -> bool:
    """Whether the instruction asks for a page's number or how many there are."""
    return bool(_PAGES.match(instruction))


def reaches_outside(instruction: str) -> str | None:
    """The name of a field that would fetch something from outside the document."""
    match = _OUTSIDE.match(instruction)
    if match is None:
        return None
    name = match["name"].upper()
    return name if name.startswith("DDE") or _ADDRESS.search(instruction) else None


def _unbalanced(story: Element) -> set[Element]:
    """The marks of fields that never end, or never began: the text behind them is not lost."""
    begun: list[list[Element]] = []
    lost: set[Element] = set()
    for element in story.iter(w("fldChar")):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            begun.append([element])
        elif not begun:
            lost.add(element)
        elif kind == "end":
            begun.pop()
        else:
            begun[-1].append(element)
    return lost.union(*begun)
