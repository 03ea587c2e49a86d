"""Footnotes and endnotes: how they are numbered, and in which order they are due."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.sources.docx.names import Element, number, value, w
from servanda.sources.docx.numerals import numeral

FOOTNOTE = "footnote"
ENDNOTE = "endnote"
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(slots=True)
class Notes:
    """The notes of one kind. ``due`` are those that the text refers to, in order, with their labels.

    ``begin_section`` and ``begin_page`` make the numbering begin anew where the document says so.
    """

    kind: str
    part: str
    root: Element | None
    elements: dict[str, Element]
    due: list[tuple[str, Element]] = field(default_factory=list)
    _form: str = "decimal"
    _start: int = 1
    _restart: str = "continuous"
    _count: int = 0
    _labels: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, kind: str, part: str, root: Element | None, settings: Element | None) -> Notes:
        """The notes in a part; how they are numbered stands in the settings."""
        elements = {}
        for element in root.iterchildren(w(kind)) if root is not None else ():
            if element.get(w("type")) not in _SEPARATORS:
                elements[element.get(w("id")) or ""] = element
        notes = cls(kind, part, root, elements)
        notes._form = "decimal" if kind == FOOTNOTE else "lowerRoman"
        notes._obey(settings.find(w(f"{kind}Pr")) if settings is not None else None)
        notes._count = notes._start - 1
        return notes

    def begin_section(self, properties: Element | None) -> None:
        """A section with these ``w:sectPr`` begins."""
        self._obey(properties.find(w(f"{self.kind}Pr")) if properties is not None else None)
        if self._restart == "eachSect":
            self._count = self._start - 1

    def begin_page(self) -> None:
        """A page begins, as far as the document knows its pages."""
        if self._restart == "eachPage":
            self._count = self._start - 1

    def refer(self, identity: str, own_mark: str | None) -> str:
        """The label of the note that the text refers to here; "" when there is no such note."""
        element = self.elements.get(identity)
        if element is None:
            return ""
        if identity in self._labels:
            return self._labels[identity]
        if own_mark is None:
            self._count += 1
            own_mark = numeral(self._count, self._form)
        self._labels[identity] = own_mark
        self.due.append((own_mark, element))
        return own_mark

    def _obey(self, properties: Element | None) -> None:
        self._form = value(properties, "numFmt") or self._form
        start = number(properties, "numStart")
        self._start = start if start is not None else self._start
        self._restart = value(properties, "numRestart") or self._restart
