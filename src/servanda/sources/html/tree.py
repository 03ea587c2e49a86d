"""The tree of a page: elements and text in the order of the source, however its tags are mixed up.

Not the standard's tree: that one moves misplaced text to where a browser draws it, and what is moved
has no place in the source's order any more. Here every text keeps its place. What ends where follows
the standard's optional tags; styles (bold, a link, raised) may overlap with the elements around them.
No step walks deeper than ``_DEEPEST``, so that nesting costs nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from servanda.sources.html.elements import BLOCKS, CELLS, CONTAINERS, ENDS_WITH, HEADINGS, STYLES, VOID
from servanda.sources.html.style import PLAIN, Style, style_inside
from servanda.sources.html.tokens import Token, attributes_of, tokens_of

_DEEPEST = 200
_MOST_STYLES = 32
_OPENING = frozenset(("aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle"))
_MOST_TAGS = 150_000


class TooManyTagsError(Exception):
    """A page that is made of more tags than one can be read with in reasonable time."""


@dataclass(slots=True, eq=False)
class Element:
    """An element with what it holds, in order. ``number`` counts the elements of the page.

    ``tag`` is its start tag, None for the page itself.
    """

    name: str
    number: int
    tag: Token | None
    parent: Element | None
    children: list[Element | Text | Break | Anchor] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    def around(self) -> Iterator[Element]:
        """The element itself and those around it, the nearest first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def nearest(self, *names: str) -> Element | None:
        """The nearest element of one of these names, this one included."""
        return next((element for element in self.around() if element.name in names), None)


@dataclass(frozen=True, slots=True)
class Text:
    """Characters of the source that are text, and how they are set."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Break:
    """A tag that ends a line: ``br``, or ``hr`` and its like, which part paragraphs."""

    start: int
    end: int
    between_paragraphs: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links may point at."""

    start: int
    name: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A page: every element in the order of the source (the first is the page), and what names it.

    ``raw`` holds titles and styles, ``metadata`` the ``meta`` tags, ``openers`` the attributes of links
    that work as buttons.
    """

    source: str
    elements: list[Element]
    raw: list[Token]
    metadata: list[Token]
    openers: list[dict[str, str]]


def tree_of(source: str) -> Tree:
    """The tree of a decoded page, of whatever quality."""
    builder = _Builder(source)
    tags = 0
    for token in tokens_of(source):
        tags += token.kind == "open"
        if tags > _MOST_TAGS:
            raise TooManyTagsError(
                f"is a web page of more than {_MOST_TAGS:,} tags, more than any statement needs"
            )
        builder.take(token)
    return Tree(source, builder.elements, builder.raw, builder.metadata, builder.openers)


class _Builder:
    """Mutable on purpose: the elements that are open, and the styles that are on, token by token."""

    def __init__(self, source: str) -> None:
        self.source = source
        page = Element("html", 0, None, None)
        self.elements = [page]
        self.stack = [page]
        self.open: Counter[str] = Counter()
        self.too_deep: Counter[str] = Counter()
        self.styles: list[tuple[str, int, Token, Style]] = []
        self.raw: list[Token] = []
        self.metadata: list[Token] = []
        self.openers: list[dict[str, str]] = []

    def take(self, token: Token) -> None:
        if token.kind == "text":
            style = self.styles[-1][3] if self.styles else PLAIN
            self.stack[-1].children.append(Text(token.start, token.end, style))
        elif token.kind == "raw":
            if token.name in ("title", "style"):
                self.raw.append(token)
        elif token.kind == "open":
            self._start(token)
        else:
            self._end(token)

    def _start(self, token: Token) -> None:
        name = token.name
        if name in VOID:
            self._void(token)
        elif name in STYLES:
            self._start_style(token)
        elif name in ("html", "body"):
            self._adopt(token)
        elif name in BLOCKS:
            self._start_block(token)
        elif name in CONTAINERS or "-" in name:
            self._push(token)

    def _void(self, token: Token) -> None:
        if token.name == "meta":
            self.metadata.append(token)
        elif token.name in ("br", "hr"):
            if token.name == "hr":
                self._end_paragraph()
            self.stack[-1].children.append(Break(token.start, token.end, token.name == "hr"))

    def _adopt(self, token: Token) -> None:
        """A second ``body`` opens nothing: its attributes are the page's."""
        for name, value in attributes_of(self.source, token).items():
            self.stack[0].attributes.setdefault(name, value)

    def _start_block(self, token: Token) -> None:
        self._end_paragraph()
        if token.name in HEADINGS and self.stack[-1].name in HEADINGS:
            self._pop_to(len(self.stack) - 1)
        if token.name in ENDS_WITH:
            ended, boundary = ENDS_WITH[token.name]
            if any(self.open[name] for name in ended):
                self._pop_nearest(ended, boundary)
        self._push(token)

    def _end_paragraph(self) -> None:
        """A paragraph holds no block: one that is open ends where a block begins."""
        if self.stack[-1].name == "p":
            self._pop_to(len(self.stack) - 1)

    def _push(self, token: Token) -> None:
        if len(self.stack) >= _DEEPEST:
            self.too_deep[token.name] += 1
            self.stack[-1].children.append(Break(token.start, token.end, True))
            return
        parent = self.stack[-1]
        element = Element(token.name, len(self.elements), token, parent)
        if token.end - token.start > len(token.name) + 2:
            element.attributes = attributes_of(self.source, token)
            self._anchor(token, element.attributes, element)
        parent.children.append(element)
        self.elements.append(element)
        self.stack.append(element)
        self.open[token.name] += 1

    def _start_style(self, token: Token) -> None:
        if token.name == "a":
            self._end_style("a")
        attributes = {}
        if token.end - token.start > len(token.name) + 2:
            attributes = attributes_of(self.source, token)
            self._anchor(token, attributes, self.stack[-1])
            if token.name == "a" and not _OPENING.isdisjoint(attributes):
                self.openers.append(attributes)
        if len(self.styles) < _MOST_STYLES:
            outer = self.styles[-1][3] if self.styles else PLAIN
            style = style_inside(outer, token, attributes)
            self.styles.append((token.name, len(self.stack), token, style))

    def _anchor(self, token: Token, attributes: dict[str, str], element: Element) -> None:
        for key in ("id", "name"):
            if name := attributes.get(key):
                element.children.append(Anchor(token.end, name))

    def _end(self, token: Token) -> None:
        name = token.name
        if name in STYLES:
            self._end_style(name)
        elif name == "br":
            self.stack[-1].children.append(Break(token.start, token.end, False))
        elif self.too_deep[name]:
            self.too_deep[name] -= 1
            self.stack[-1].children.append(Break(token.start, token.end, True))
        elif name in HEADINGS:
            self._pop_nearest(HEADINGS, CELLS)
        elif self.open[name]:
            outside = (
                frozenset(("table",)) if name in ("td", "th", "tr", "tbody", "thead", "tfoot") else CELLS
            )
            self._pop_nearest(frozenset((name,)), outside if name != "table" else frozenset())
        elif name == "p":
            # An end without a beginning is an empty paragraph: it parts what stands around it.
            self.stack[-1].children.append(Break(token.start, token.end, True))

    def _pop_nearest(self, names: frozenset[str], boundary: frozenset[str]) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].name in names:
                self._pop_to(depth)
                return
            if self.stack[depth].name in boundary:
                return

    def _pop_to(self, depth: int) -> None:
        """End the elements from ``depth`` on, and with them the styles that began inside."""
        for element in self.stack[depth:]:
            self.open[element.name] -= 1
        del self.stack[depth:]
        while self.styles and self.styles[-1][1] > depth:
            self.styles.pop()

    def _end_style(self, name: str) -> None:
        """Turn off the nearest style of this name; those that began inside it stay on."""
        for position in range(len(self.styles) - 1, -1, -1):
            if self.styles[position][0] == name:
                after = self.styles[position + 1 :]
                del self.styles[position:]
                for other, depth, token, _ in after:
                    outer = self.styles[-1][3] if self.styles else PLAIN
                    style = style_inside(outer, token, attributes_of(self.source, token))
                    self.styles.append((other, depth, token, style))
                return
