"""The paragraphs of a page, in order: what stands between two beginnings of a block.

Nothing is chosen here but what can be seen: every visible text of the page is in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from servanda.sources.html.elements import BLOCKS, HEADINGS
from servanda.sources.html.lists import label_of
from servanda.sources.html.references import unescaped
from servanda.sources.html.style import is_bold
from servanda.sources.html.tables import NOWHERE, data_places
from servanda.sources.html.tree import Anchor, Break, Element, Text, Tree
from servanda.sources.html.visible import hidden_elements

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PREFORMATTED = re.compile(r"white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b", re.I)
_INLINE = re.compile(r"display\s*:\s*inline(?!-block)", re.I)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


@dataclass(slots=True, eq=False)
class Paragraph:
    """One paragraph: its texts and line breaks, and the element that it stands in.

    ``labels`` are the numbers or bullets of list items that begin with it, each with the item that it
    stands for. ``table``, ``row`` and ``cell`` are set in a table of data. ``anchors``: names that links
    to it use. ``heading`` is the level of the heading that it is, "" for none. ``typed``: its lines are as
    they were typed. ``lines``: where line breaks part it, the words of each line and whether all of them
    lead elsewhere. ``prose`` and ``phrase``, sentences and words of the page, are judged later.
    """

    element: Element
    runs: list[Text | Break]
    labels: list[tuple[str, Element]] = field(default_factory=list)
    table: Element | None = None
    row: Element | None = None
    cell: Element | None = None
    anchors: tuple[str, ...] = ()
    heading: str = ""
    typed: bool = False
    bold: bool = False
    text: str = ""
    words: int = 0
    linked: int = 0
    lines: tuple[tuple[str, bool], ...] = ()
    prose: bool = False
    phrase: bool = False

    @property
    def texts(self) -> list[Text]:
        """Its texts without the breaks."""
        return [run for run in self.runs if isinstance(run, Text)]

    @property
    def is_linked(self) -> bool:
        """Whether most of its words lead somewhere else."""
        return self.words > 0 and self.linked > 0.6 * self.words


def paragraphs_of(tree: Tree) -> tuple[list[Paragraph], int]:
    """All paragraphs that are seen, and how many words are hidden."""
    return _Walk(tree).walk()


class _Walk:
    """Mutable on purpose: the paragraph that is being filled, and where the walk stands."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.hidden = hidden_elements(tree)
        self.places = data_places(tree)
        self.headings, self.typed = _inherited(tree)
        self.found: list[Paragraph] = []
        self.runs: list[Text | Break | Anchor] = []
        self.labels: list[tuple[str, Element]] = []
        self.anchors: list[str] = []
        self.owner = tree.elements[0]
        self.struck_off = 0

    def walk(self) -> tuple[list[Paragraph], int]:
        stack: list[tuple[Element, int]] = [(self.tree.elements[0], 0)]
        while stack:
            element, position = stack.pop()
            children = element.children
            while position < len(children):
                child = children[position]
                position += 1
                if isinstance(child, Element):
                    if child.number in self.hidden:
                        self.struck_off += 1
                        continue
                    stack.append((element, position))
                    self._enter(child)
                    stack.append((child, 0))
                    break
                self._take(child, element)
            else:
                self._leave(element)
        self._flush()
        return self.found, self.struck_off

    def _take(self, child: Text | Break | Anchor, element: Element) -> None:
        if isinstance(child, Break) and child.between_paragraphs:
            self._flush()
        elif isinstance(child, Break | Anchor) or not child.style.hidden:
            self.owner = self.owner if isinstance(child, Anchor) else element
            self.runs.append(child)

    def _enter(self, element: Element) -> None:
        if not _is_block(element):
            return
        self._flush()
        if element.name == "li":
            label = label_of(element)
            if label:
                self.labels.append((label, element))

    def _leave(self, element: Element) -> None:
        if not _is_block(element):
            return
        self._flush()
        if element.name == "li":
            self.labels = [item for item in self.labels if item[1] is not element]

    def _flush(self) -> None:
        """The runs so far are a paragraph; two line breaks in a row part them."""
        runs, self.runs = self.runs, []
        if not runs:
            return
        part: list[Text | Break] = []
        blank = True
        for run in runs:
            if isinstance(run, Anchor):
                self.anchors.append(run.name)
                continue
            if isinstance(run, Break):
                if blank:
                    self._found(part)
                    part = []
                else:
                    part.append(run)
                blank = True
                continue
            part.append(run)
            blank = blank and not _shown(self.tree.source, [run]).strip()
        self._found(part)

    def _found(self, runs: list[Text | Break]) -> None:
        while runs and (isinstance(runs[-1], Break) or not _shown(self.tree.source, runs[-1:]).strip()):
            runs.pop()
        text = _shown(self.tree.source, runs)
        if not text.strip():
            return
        owner = self.owner
        paragraph = Paragraph(owner, runs, self.labels, anchors=tuple(self.anchors))
        self.labels, self.anchors = [], []
        paragraph.table, paragraph.row, paragraph.cell = self.places.get(owner.number, NOWHERE)
        paragraph.heading, paragraph.typed = self.headings[owner.number], self.typed[owner.number]
        paragraph.text = " ".join(text.split())
        paragraph.words = len(_WORD.findall(text))
        paragraph.linked = sum(
            len(_WORD.findall(_shown(self.tree.source, [run])))
            for run in runs
            if isinstance(run, Text) and _leads_away(self.tree.source, run)
        )
        if any(isinstance(run, Break) for run in runs):
            paragraph.lines = tuple(_lines(self.tree.source, runs))
        paragraph.bold = all(
            run.style.bold or not self.tree.source[run.start : run.end].strip() for run in paragraph.texts
        ) or is_bold(owner.attributes)
        self.found.append(paragraph)


def _lines(source: str, runs: Sequence[Text | Break]) -> Iterator[tuple[str, bool]]:
    """The words of each line, and whether all of them lead elsewhere."""
    for is_break, group in groupby(runs, lambda run: isinstance(run, Break)):
        texts = [run for run in group if isinstance(run, Text)]
        text = " ".join(_shown(source, texts).split())
        if not is_break and text:
            away = (_leads_away(source, run) for run in texts if _WORD.search(_shown(source, [run])))
            yield text, all(away)


def _leads_away(source: str, run: Text) -> bool:
    """Whether it is a link, other than the mark of a note."""
    if run.style.link is None or run.style.raised:
        return False
    return any(character.isalpha() for character in source[run.start : run.end])


def _inherited(tree: Tree) -> tuple[list[str], list[bool]]:
    """For each element the level of the heading that it stands in, and whether its lines are as typed."""
    headings, typed = [""] * len(tree.elements), [False] * len(tree.elements)
    for element in tree.elements:
        number, parent = element.number, element.parent
        if parent is not None:
            headings[number], typed[number] = headings[parent.number], typed[parent.number]
        if element.name in HEADINGS:
            headings[number] = element.name[1]
        css = element.attributes.get("style", "")
        if element.name in ("pre", "listing") or (css and _PREFORMATTED.search(css)):
            typed[number] = True
    return headings, typed


def _is_block(element: Element) -> bool:
    return element.name in BLOCKS and not _INLINE.search(element.attributes.get("style", ""))


def _shown(source: str, runs: Sequence[Text | Break]) -> str:
    pieces = (source[run.start : run.end] if isinstance(run, Text) else "\n" for run in runs)
    text = "".join(pieces)
    return unescaped(text)
