"""Styles: what a paragraph or a run inherits, resolved along ``basedOn``.

Styles are known by their id, which programs translate ("Kop1", "berschrift1"), and recognised by their
name, which they do not ("heading 1", "footnote text", "toc 2").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.sources.docx.names import Element, local, number, switched, value, w

_LONGEST_CHAIN = 40
_HEADING = re.compile(r"heading ?([1-9])$", re.I)
_TITLE = re.compile(r"title\b|title_", re.I)
_NOTE = re.compile(r"(?:foot|end)note[ _]?text", re.I)
_CONTENTS = re.compile(r"(?:toc ?[1-9]|table of figures|table of authorities)$", re.I)
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph has from its style. ``level`` is that of a heading, 1 to 9.

    ``numbering`` is the number of the list and ``numbering_level`` the level there, if the style says so;
    ``chain`` are the ids of the style and those that it is based on, which a list's levels may name.
    """

    name: str = ""
    chain: tuple[str, ...] = ()
    level: int | None = None
    title: bool = False
    note: bool = False
    contents: bool = False
    numbering: int | None = None
    numbering_level: int | None = None
    new_page: bool = False
    run: RunStyle | None = None


@dataclass(frozen=True, slots=True)
class RunStyle:
    """What a run has from its style; None where nothing is said."""

    bold: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    raised: str | None = None
    font: str | None = None

    @classmethod
    def of(cls, properties: Element | None) -> RunStyle:
        """Read it off a ``w:rPr``."""
        if properties is None:
            return _NOTHING
        fonts = properties.find(w("rFonts"))
        font = fonts.get(w("ascii")) or fonts.get(w("hAnsi")) if fonts is not None else None
        return cls(
            bold=switched(properties, "b"),
            hidden=switched(properties, "vanish"),
            capitals=switched(properties, "caps"),
            raised=value(properties, "vertAlign") or _set_high(properties),
            font=font,
        )

    def over(self, other: RunStyle) -> RunStyle:
        """What the other says, and over it what this one says."""
        return RunStyle(
            bold=other.bold if self.bold is None else self.bold,
            hidden=other.hidden if self.hidden is None else self.hidden,
            capitals=other.capitals if self.capitals is None else self.capitals,
            raised=self.raised or other.raised,
            font=self.font or other.font,
        )


_RAISED_BY = 5
"""Half points: how high a run stands at least that is a note's mark, in type of a size of its own."""


def _set_high(properties: Element) -> str | None:
    """What some writers say in place of "superscript": how far up, and how small."""
    position = number(properties, "position") or 0
    return "superscript" if position >= _RAISED_BY and number(properties, "sz") else None


_NOTHING = RunStyle()


class Styles:
    """The styles of one document; ``root`` is the styles part, None for a document without one."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._runs: dict[str | None, RunStyle] = {}
        self._base = _NOTHING
        for element in root if root is not None else ():
            identity = element.get(w("styleId"))
            if local(element) == "style" and identity is not None:
                self._styles[identity] = element
                if element.get(w("default")) in ("1", "true", "on"):
                    self._defaults.setdefault(element.get(w("type")) or "", identity)
        if root is not None:
            self._base = RunStyle.of(root.find("/".join(map(w, ("docDefaults", "rPrDefault", "rPr")))))

    def paragraph(self, identity: str | None) -> ParagraphStyle:
        """The style of a paragraph that names this one, or none."""
        if identity not in self._paragraphs:
            known = identity if identity in self._styles else self._defaults.get("paragraph")
            self._paragraphs[identity] = self._resolved(known)
        return self._paragraphs[identity]

    def run(self, identity: str | None) -> RunStyle:
        """The style of a run that names this one, or none."""
        if identity not in self._runs:
            style = _NOTHING
            for element in self._chain(identity):
                style = style.over(RunStyle.of(element.find(w("rPr"))))
            self._runs[identity] = style
        return self._runs[identity]

    def list_of(self, identity: str | None) -> int | None:
        """The number of the list that a numbering style stands for."""
        for element in self._chain(identity):
            found = number(element, "pPr", "numPr", "numId")
            if found is not None:
                return found
        return None

    def has_borders(self, identity: str | None) -> bool:
        """Whether a table of this style shows lines."""
        for element in self._chain(identity):
            borders = element.find(f"{w('tblPr')}/{w('tblBorders')}")
            if borders is not None:
                return any(side.get(w("val")) not in (None, "nil", "none") for side in borders)
        return False

    def name(self, identity: str | None) -> str:
        """The name that people see; "" for a style that is not there."""
        element = self._styles.get(identity or "")
        return (value(element, "name") or "") if element is not None else ""

    def _resolved(self, identity: str | None) -> ParagraphStyle:
        elements = list(self._chain(identity))
        run = _NOTHING
        level = numbering = numbering_level = None
        new_page = None
        for element in elements:
            properties = element.find(w("pPr"))
            run = run.over(RunStyle.of(element.find(w("rPr"))))
            level = number(properties, "outlineLvl") if level is None else level
            if numbering is None:
                numbering = number(properties, "numPr", "numId")
                numbering_level = number(properties, "numPr", "ilvl")
            new_page = switched(properties, "pageBreakBefore") if new_page is None else new_page
        name = self.name(identity)
        named = _HEADING.match(name)
        title = bool(_TITLE.match(name))
        if level is not None:
            level = level + 1 if 0 <= level < _BODY_TEXT else None
        else:
            level = int(named[1]) if named else 1 if title else None
        return ParagraphStyle(
            name=name,
            chain=tuple(element.get(w("styleId")) or "" for element in elements),
            level=level,
            title=title,
            note=bool(_NOTE.match(name)),
            contents=bool(_CONTENTS.match(name)),
            numbering=numbering,
            numbering_level=numbering_level,
            new_page=bool(new_page),
            run=run.over(self._base),
        )

    def _chain(self, identity: str | None) -> Iterator[Element]:
        """The style and those that it is based on, nearest first; a circle is left where it closes."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen and len(seen) < _LONGEST_CHAIN:
            assert identity is not None
            seen.add(identity)
            element = self._styles[identity]
            yield element
            identity = value(element, "basedOn")
