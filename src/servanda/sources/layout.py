"""Lines become blocks: hard line breaks inside sentences go, paragraphs stay.

A block is a paragraph, or one line of a masthead, list, table or signature. The way a text is laid
out is a matter of the whole: how wide its lines are, whether its paragraphs have blank lines between
them, which lines return on every page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median

from servanda.lexicon import load
from servanda.sources.draft import Draft
from servanda.sources.lines import LABEL, SENTENCE_END, Line, continues, lines_of
from servanda.sources.offsets import Edit
from servanda.sources.pages import page_furniture

_DATELINE = re.compile(
    r"(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}, ){0,3}"
    r"(?:\d{1,2}(?: ?[-–] ?\d{1,2})? [A-Z][a-z]{2,8}|[A-Z][A-Za-z]{2,8} \d{1,2}(?: ?[-–] ?\d{1,2})?,?) \d{4}"
)
_LIST_MARK = re.compile(r"(?P<open>\(?)(?P<body>\d{1,3}(?=[.)])|[a-zA-Z](?=[.)])|[-*+•–·‣▪])[.)]?\s+\S")
_NUMBERED = re.compile(r"\d{1,3}\.\s+[A-Z]")
_ENOUGH_LINES = 4
_NARROWEST = 45
_PART_LINE = re.compile(r"[A-Z]\.?|[IVX]{1,5}\.?")
_PAUSE = re.compile(r"[.,;:][\"'”’)\]]*[¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_RAISED = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰]")
_COLUMNS = re.compile(r"[^\s.)] {4,}\S")
_HYPHENS = ("-", "\u2010", "\u2011")
_HYPHENATED = re.compile(r"(\w+)[-\u2010\u2011]$")
_WORD_START = re.compile(r"^\w+")
_SPACES = re.compile(r"[ \t]{2,}")


@dataclass(slots=True)
class Lines:
    """The lines of one block; ``gap`` tells whether a blank line or page end stands before it."""

    lines: list[Line]
    gap: bool
    furniture: str | None = None

    @property
    def start(self) -> int:
        """Where the first line begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.lines[-1].end


def find_blocks(draft: Draft, laid_out: bool, markdown: bool, begin: int) -> list[Lines]:
    """Group the draft's lines into blocks, in order. Lines before ``begin`` (the head) stay alone.

    Of a text that is ``laid_out`` already, blank lines and marks say all: nothing is concluded.
    """
    lines = lines_of(draft.text)
    furniture_at = {} if laid_out else page_furniture(lines, draft.text)
    furniture_at |= _marked_furniture(lines, draft)
    hard = {mark.start for mark in draft.marks if mark.kind == "hard_break"}
    headings = {mark.start for mark in draft.marks if mark.kind == "heading"}
    layout = None if laid_out else _Layout.of(lines, markdown)
    blocks: list[Lines] = []
    gap = True
    for index, line in enumerate(lines):
        if not line.text:
            gap = True
            continue
        furniture = furniture_at.get(line.start)
        alone = (
            gap
            or furniture is not None
            or line.start < begin
            or line.start in headings
            or not blocks
            or blocks[-1].furniture is not None
            or blocks[-1].lines[-1].start in headings
            or (lines[index - 1].raw_end in hard and layout is None)
            or (layout and layout.breaks(blocks[-1], line, lines[index - 1].raw_end in hard))
            or (layout and _is_last(lines, index) and _is_dateline(blocks[-1], line))
        )
        if alone:
            blocks.append(Lines([line], gap, furniture))
        else:
            blocks[-1].lines.append(line)
        gap = False
    return blocks


def _marked_furniture(lines: list[Line], draft: Draft) -> dict[int, str]:
    """Start offset to reason, for the lines that the source's own format sets aside."""
    marks = sorted((mark.start, mark.end, mark.value) for mark in draft.marks if mark.kind == "furniture")
    found: dict[int, str] = {}
    position = 0
    for line in lines:
        while position < len(marks) and marks[position][1] <= line.start:
            position += 1
        if line.text and position < len(marks) and marks[position][0] <= line.start:
            found[line.start] = marks[position][2]
    return found


def join_lines(draft: Draft, blocks: list[Lines]) -> list[Edit]:
    """The edits that make each block one line and set blocks apart by one or two newlines."""
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)*", draft.text.lower()))
    edits: list[Edit] = []
    position = 0
    for number, block in enumerate(blocks):
        between = "" if number == 0 else "\n\n" if block.gap else "\n"
        edits.append(Edit(position, block.start, between))
        for line, following in pairwise(block.lines):
            edits.append(_join(line, following, words))
        for line in block.lines:
            edits.extend(
                Edit(line.start + match.start(), line.start + match.end(), " ")
                for match in _SPACES.finditer(line.text)
            )
        position = block.end
    edits.append(Edit(position, len(draft.text), ""))
    return [edit for edit in edits if draft.text[edit.start : edit.end] != edit.replacement]


def _join(line: Line, following: Line, words: set[str]) -> Edit:
    """One space, or nothing at a hyphen; a hyphen that only divided a word goes with the break.

    "low-" before "and" is a hyphen that waits for its word: it keeps its space.
    """
    if (
        not line.text.endswith(_HYPHENS)
        or not _HYPHENATED.search(line.text)
        or not following.text[0].isalnum()
    ):
        dash = line.text.endswith(("—", "--")) or following.text.startswith(("—", "--"))
        return Edit(line.end, following.start, "" if dash else " ")
    left = _HYPHENATED.findall(line.text)[-1].lower()
    right = _WORD_START.findall(following.text)[0].lower()
    if right in load("hyphens")["after_suspended"]:
        return Edit(line.end, following.start, " ")
    divided = following.text[0].islower() and (
        left + right in words or (f"{left}-{right}" not in words and left not in _kept_after())
    )
    return Edit(line.end - 1 if divided else line.end, following.start, "")


@dataclass(frozen=True, slots=True)
class _Layout:
    """How this text is laid out: ``width`` of a full line, and whether each line is a paragraph.

    ``lines`` are those that another follows directly, which the rest is concluded from.
    """

    width: float
    line_is_paragraph: bool
    markdown: bool
    lines: int = 0

    @classmethod
    def of(cls, lines: list[Line], markdown: bool) -> _Layout:
        followed = [line for line, following in pairwise(lines) if line.text and following.text]
        if not followed:
            return cls(0, True, markdown)
        ended = sum(bool(SENTENCE_END.search(line.text)) for line in followed)
        width = max(_NARROWEST, median(len(line.text) for line in followed))
        return cls(width, ended > 0.6 * len(followed) and width > 60, markdown, len(followed))

    def breaks(self, block: Lines, line: Line, hard: bool) -> bool:
        """Whether ``line`` begins a new block although no blank line stands before it."""
        last = block.lines[-1]
        ended = bool(SENTENCE_END.search(last.text))
        apart = _PART_LINE.fullmatch(line.text) or _RAISED.match(line.text)
        if apart and _PAUSE.search(last.text):
            return True
        if self.markdown:
            if line.text.startswith("|") or last.text.startswith("|"):
                return True
            if hard:
                return ended or not line.text[0].islower()
            if not LABEL.match(line.text):
                return False
            content = block.lines[1].indent if len(block.lines) > 1 else block.lines[0].indent + 4
            in_list = bool(LABEL.match(block.lines[0].text))
            bullet = not line.text[0].isalnum()
            return (in_list and (line.indent < content or bullet)) or (bullet and ended)
        alone = len(block.lines) == 1 and not continues(last.text, line.text)
        if LABEL.match(line.text) and (ended or last.text.endswith((",", " and", " or"))):
            return True
        if alone and last.text[0].isupper() and _NUMBERED.match(line.text):
            return True
        if _next_in_list(block.lines[0].text, line.text):
            return True
        if _COLUMNS.search(last.text) or _COLUMNS.search(line.text) or _PART_LINE.fullmatch(last.text):
            return True
        if self.line_is_paragraph:
            return not line.text[0].islower() or (ended and self.lines >= _ENOUGH_LINES)
        room = len(last.text) + 1 + len(line.text.split(" ", 1)[0])
        if room >= 0.72 * self.width or line.text[0].islower() or line.text[0] in "([,;.":
            return False
        return ended or alone or (last.text.isupper() and not continues(last.text, line.text))


def _is_last(lines: list[Line], index: int) -> bool:
    return index + 1 == len(lines) or not lines[index + 1].text


def _is_dateline(block: Lines, line: Line) -> bool:
    """Whether a line under a title or an office says only where and when."""
    return (
        len(block.lines) <= 2
        and bool(_DATELINE.fullmatch(line.text))
        and not block.lines[-1].text.endswith(",")
    )


def _next_in_list(item: str, line: str) -> bool:
    """Whether a line opens the item after this one: the same bullet, the next number or letter."""
    first, second = _LIST_MARK.match(item), _LIST_MARK.match(line)
    if first is None or second is None or first["open"] != second["open"]:
        return False
    before, after = first["body"], second["body"]
    if before.isdigit() and after.isdigit():
        return int(after) == int(before) + 1
    if len(before) == len(after) == 1 and before.isalpha() and after.isalpha():
        return ord(after) == ord(before) + 1
    return before == after and not before.isalnum()


@cache
def _kept_after() -> frozenset[str]:
    return frozenset(load("hyphens")["kept_after"])
