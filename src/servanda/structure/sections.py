"""Units become sections: numbered ids, nesting, and no character left between two of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.language.identify import ENGLISH
from servanda.model import Section
from servanda.structure.units import Structuring, Unit


@dataclass(slots=True)
class _Node:
    unit: Unit
    start: int
    end: int
    kind: str
    apart: bool = False
    parent: _Node | None = None
    heading: _Node | None = None
    children: list[_Node] = field(default_factory=list)
    id: str = ""

    @property
    def depth(self) -> int:
        return self.unit.depth if self.kind == "subparagraph" else 0


def nest(structuring: Structuring) -> tuple[Section, ...]:
    """The sections in reading order, parents before children.

    They tile the text: a section runs to where the next begins. A paragraph covers its subparagraphs,
    an annex all that stands in it.
    """
    nodes = _nodes(structuring)
    for number, node in enumerate(nodes, 1):
        node.id = f"s{number}"
    return tuple(
        Section(
            id=node.id,
            kind=node.kind,
            label=node.unit.label,
            start=node.start,
            end=node.end,
            parent=node.parent.id if node.parent else None,
            heading=node.heading.id if node.heading else None,
            reason=node.unit.reason,
            language=_language(node, structuring.language),
        )
        for node in nodes
    )


def _language(node: _Node, most: str | None) -> str | None:
    """The section's own language, where it is not that of the document."""
    if most is None or node.kind == "furniture":
        return None
    own = node.unit.language or ENGLISH
    return None if own == most else own


def _nodes(structuring: Structuring) -> list[_Node]:
    units = structuring.units
    _enclose(units)
    nodes: list[_Node] = []
    annex = heading = None
    places = _Places()
    for unit in units:
        if unit.kind == "heading" and unit.value == "annex":
            annex = _Node(unit, unit.start, unit.end, "annex")
            nodes.append(annex)
        node = _Node(unit, unit.start, unit.end, unit.kind, apart=structuring.stands_apart(unit))
        node.parent = places.parent(node) or (annex if unit.in_annex else None)
        if unit.kind == "heading":
            heading = node
        elif unit.kind not in ("furniture", "footnote", "signature", "note"):
            node.heading = heading
        nodes.append(node)
    _tile(nodes, structuring.source_text.text)
    return nodes


def _enclose(units: list[Unit]) -> None:
    """What stands between two paragraphs of an annex, a running head say, stands in the annex."""
    opened = False
    waiting: list[Unit] = []
    for unit in units:
        if unit.kind == "heading" and unit.value == "annex":
            waiting = []
        elif unit.in_annex and opened:
            for between in waiting:
                between.in_annex = True
            waiting = []
        opened = opened or unit.in_annex
        if opened and not unit.in_annex:
            waiting.append(unit)


class _Places:
    """Where the next node may stand: in the paragraph that it interrupts, or under one of ``above``.

    What stands ``between`` a paragraph and its list, a running head or the same in another language,
    stands inside the paragraph.
    """

    def __init__(self) -> None:
        self.widest: _Node | None = None
        self.above: list[_Node] = []
        self.between: list[_Node] = []

    def parent(self, node: _Node) -> _Node | None:
        """The paragraph that the node interrupts, or the one that it stands under, if any."""
        widest, parent = self.widest, None
        if widest is not None and widest.start <= node.start and node.end <= widest.end:
            parent = widest
        elif node.depth:
            while self.above and self.above[-1].depth >= node.depth:
                self.above.pop()
            parent = self.above[-1] if self.above else None
            for interruption in self.between if parent else ():
                interruption.parent = parent
        if widest is None or node.end > widest.end:
            self.widest = node
        if node.kind in ("furniture", "footnote") or node.apart:
            if parent is None:
                self.between.append(node)
            return parent
        self.between = []
        if not node.depth:
            self.above = []
        if node.kind not in ("heading", "title", "masthead", "note"):
            self.above.append(node)
        return parent


def _tile(nodes: list[_Node], text: str) -> None:
    """Stretch every section to the beginning of the next one outside it."""
    stack: list[_Node] = []
    for node in nodes:
        while stack and not _inside(node, stack[-1]):
            _close(stack.pop(), node.start, text)
        stack.append(node)
    while stack:
        _close(stack.pop(), len(text), text)
    if nodes:
        nodes[0].start = 0


def _inside(node: _Node, other: _Node) -> bool:
    ancestor = node.parent
    while ancestor is not None:
        if ancestor is other:
            return True
        ancestor = ancestor.parent
    return False


def _close(node: _Node, end: int, text: str) -> None:
    """Up to ``end``; what interrupts a paragraph ends where the paragraph goes on."""
    if node.kind in ("furniture", "footnote") and node.parent is not None and node.parent.kind != "annex":
        rest = text[node.end : end]
        end = node.end + len(rest) - len(rest.lstrip())
    node.end = max(node.end, end)
