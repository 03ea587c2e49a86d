"""Headers and footers: what repeats on every page is furniture, what stands on the first is the masthead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from servanda.sources.docx.body import read_blocks
from servanda.sources.docx.context import Document, Story
from servanda.sources.docx.names import RELATION, Element, local, switched, w
from servanda.sources.docx.package import Package, Relation

_NUMBERS = re.compile(r"\d+")
_ORDER = ("default", "even", "first")


@dataclass(slots=True)
class Running:
    """The headers and footers of a document: the masthead's part, then the others, each once."""

    masthead: str | None = None
    heads: list[str] = field(default_factory=list)
    feet: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, sections: list[Element], relations: dict[str, Relation], settings: Element | None) -> Running:
        """Which part is shown where; a section without its own shows those of the one before."""
        running = cls()
        even_differ = bool(switched(settings, "evenAndOddHeaders"))
        for number, section in enumerate(sections):
            first_differs = bool(switched(section, "titlePg"))
            parts = _parts(section, relations)
            for kind in _ORDER:
                if (kind == "even" and not even_differ) or (kind == "first" and not first_differs):
                    continue
                head, foot = parts.get(("headerReference", kind)), parts.get(("footerReference", kind))
                if head is not None and number == 0 and kind == "first":
                    running.masthead = head
                elif head is not None and head not in running.heads:
                    running.heads.append(head)
                if foot is not None and foot not in running.feet:
                    running.feet.append(foot)
        return running


def _parts(section: Element, relations: dict[str, Relation]) -> dict[tuple[str, str], str]:
    found = {}
    for element in section:
        relation = relations.get(element.get(f"{RELATION}id") or "")
        if relation is not None and not relation.external:
            found[local(element), element.get(w("type")) or "default"] = relation.target
    return found


def read_masthead(document: Document, package: Package, part: str) -> None:
    """The header of the first page alone, as text of the document."""
    root = package.side_root(part)
    if root is not None:
        read_blocks(Story.of(document, package.shown(part), root, repeated=True), root)


def read_running(document: Document, package: Package, parts: list[str], reason: str) -> None:
    """Headers or footers as furniture, those that differ only in a number once."""
    writer = document.writer
    seen: set[str] = set()
    for part in parts:
        root = package.side_root(part)
        if root is None:
            continue
        words = _NUMBERS.sub("0", "".join(node.text or "" for node in root.iter(w("t"))))
        words = "".join(words.split())
        if words in seen:
            continue
        seen.add(words)
        with writer.marked("furniture", reason):
            read_blocks(Story.of(document, package.shown(part), root, repeated=True), root)
