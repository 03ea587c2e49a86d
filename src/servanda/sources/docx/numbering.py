"""Automatic numbering: the lists as the numbering part defines them (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

from dataclasses import dataclass, field

from servanda.sources.docx.names import COMPATIBILITY, Element, local, number, switched, value, w
from servanda.sources.docx.styles import ParagraphStyle, Styles

_LEVELS = 9
_LONGEST_CHAIN = 10


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: ``text`` is the pattern, "%1.%2" say.

    ``restart`` is the level, counted from 1, that makes it begin anew: None for every higher one, 0 for
    none. ``legal``: all numbers are written in figures. ``pattern`` is a format of the document's own.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    joined: bool = False
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    hidden: bool = False
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list that paragraphs can name. Lists with the same ``definition`` go on counting together.

    ``starts`` are the levels at which this one begins anew, with the number.
    """

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of one document by their number; ``root`` is the numbering part, or None."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[int, Element] = {}
        self._resolved: dict[int, Numbered | None] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                self._abstract[element.get(w("abstractNumId")) or ""] = element
            elif local(element) == "num":
                identity = element.get(w("numId")) or ""
                if identity.isdecimal() and len(identity) < 10:
                    self._lists[int(identity)] = element

    def of_paragraph(self, properties: Element | None, style: ParagraphStyle) -> tuple[int, int] | None:
        """The list and the level of a paragraph with these ``w:pPr``; None when it is not numbered."""
        direct = properties.find(w("numPr")) if properties is not None else None
        identity, level = number(direct, "numId"), number(direct, "ilvl")
        if identity is None:
            identity = style.numbering
            if level is None:
                level = self._level_of_style(identity, style)
        if not identity or self.listed(identity) is None:
            return None
        level = level or 0
        return (identity, level) if level < _LEVELS else None

    def _level_of_style(self, identity: int | None, style: ParagraphStyle) -> int | None:
        """The level that names the style; a style itself seldom says which level it is."""
        numbered = self.listed(identity) if identity else None
        if numbered is not None:
            by_style = {level.style: place for place, level in numbered.levels.items() if level.style}
            for ancestor in style.chain:
                if ancestor in by_style:
                    return by_style[ancestor]
        return style.numbering_level

    def listed(self, identity: int) -> Numbered | None:
        """The list of this number; None when it is not defined."""
        if identity not in self._resolved:
            self._resolved[identity] = self._resolve(identity)
        return self._resolved[identity]

    def _resolve(self, identity: int) -> Numbered | None:
        element = self._lists.get(identity)
        definition = self._definition(identity)
        if element is None or definition is None:
            return None
        levels, starts = self._levels_of(definition), {}
        for override in element.iterchildren(w("lvlOverride")):
            place = override.get(w("ilvl")) or ""
            if not (place.isdecimal() and int(place[:3]) < _LEVELS):
                continue
            own = override.find(w("lvl"))
            if own is not None:
                levels = {**levels, int(place): _level(own)}
            start = number(override, "startOverride")
            if start is not None:
                starts[int(place)] = start
        return Numbered(definition, levels, starts)

    def _definition(self, identity: int | None) -> str | None:
        """The definition behind a list, over any number of numbering styles."""
        for _ in range(_LONGEST_CHAIN):
            definition = value(self._lists.get(identity or 0), "abstractNumId")
            if definition is None or definition not in self._abstract:
                return None
            linked = value(self._abstract[definition], "numStyleLink")
            if linked is None:
                return definition
            identity = self._styles.list_of(linked)
        return None

    def _levels_of(self, definition: str) -> dict[int, Level]:
        if definition not in self._levels:
            levels = {}
            for element in self._abstract[definition].iterchildren(w("lvl")):
                place = element.get(w("ilvl")) or ""
                if place.isdecimal() and int(place[:3]) < _LEVELS:
                    levels[int(place)] = _level(element)
            self._levels[definition] = levels
        return self._levels[definition]


def _level(element: Element) -> Level:
    form, pattern = _form(element)
    text = value(element, "lvlText") or ""
    return Level(
        start=number(element, "start") or 0,
        form=form,
        text="•" if form == "bullet" and (text or element.find(w("lvlPicBulletId")) is not None) else text,
        joined=value(element, "suff") == "nothing",
        legal=bool(switched(element, "isLgl")),
        restart=number(element, "lvlRestart"),
        style=value(element, "pStyle"),
        hidden=bool(switched(element.find(w("rPr")), "vanish")),
        pattern=pattern,
    )


def _form(element: Element) -> tuple[str, str | None]:
    """The number format; one of the document's own ("001, 002") stands in a choice of two."""
    for choice in element.iterfind(f"{COMPATIBILITY}AlternateContent/{COMPATIBILITY}Choice"):
        pattern = choice.find(w("numFmt"))
        if pattern is not None and pattern.get(w("format")):
            return "custom", pattern.get(w("format"))
    found = element.find(w("numFmt"))
    if found is None:
        return "decimal", None
    return found.get(w("val")) or "decimal", found.get(w("format"))
