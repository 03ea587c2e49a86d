"""What the steps of reading one document share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from servanda.sources.docx.counting import Counting
from servanda.sources.docx.fields import Fields
from servanda.sources.docx.names import Element, local, w
from servanda.sources.docx.notes import Notes
from servanda.sources.docx.numbering import Numbering
from servanda.sources.docx.remarks import Remarks
from servanda.sources.docx.styles import Styles
from servanda.sources.docx.writer import Writer


@dataclass(slots=True)
class Document:
    """The document's definitions, and what is written so far.

    ``comments`` are author and words by id. ``more_time`` is called as the text grows.
    """

    styles: Styles
    numbering: Numbering
    footnotes: Notes
    endnotes: Notes
    comments: dict[str, tuple[str, str]]
    more_time: Callable[[float], None]
    writer: Writer = field(default_factory=Writer)
    remarks: Remarks = field(default_factory=Remarks)


@dataclass(slots=True)
class Story:
    """One stream of paragraphs: the body, the notes, one header.

    ``repeated`` is true for a header or footer: page numbers in it are left out. ``mark`` is what a note
    shows for itself, ``mark_ends`` where that ends once shown, ``prefix`` what is put before its first
    paragraph when it shows none. ``prose`` tells whether a long paragraph was met, ``titled`` whether
    a title was, ``shown`` counts the paragraphs outside of tables. ``boxes`` are text boxes met in a
    paragraph, which are read after it.
    """

    document: Document
    part: str
    root: Element
    counting: Counting
    fields: Fields
    paragraphs: dict[Element, int]
    repeated: bool = False
    mark: str = ""
    mark_ends: int = -1
    prefix: str = ""
    prose: bool = False
    titled: bool = False
    shown: int = 0
    boxes: list[Element] = field(default_factory=list)
    sections: list[Element] = field(default_factory=list)
    _places: dict[Element, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, part: str, root: Element, repeated: bool = False) -> Story:
        """The story that a part tells from its beginning."""
        paragraphs = {element: count for count, element in enumerate(root.iter(w("p")), 1)}
        story = cls(document, part, root, Counting(document.numbering), Fields(root), paragraphs, repeated)
        story.sections = list(root.iter(w("sectPr")))
        story._places = {section: place for place, section in enumerate(story.sections)}
        return story

    def section_after(self, section: Element) -> Element | None:
        """The properties of the section that follows the one with these."""
        position = self._places.get(section)
        if position is None or position + 1 == len(self.sections):
            return None
        return self.sections[position + 1]

    def drop_headings_before(self, place: int) -> None:
        """What stands above the title is the masthead, whatever its style says."""
        self.writer.marks = [
            mark for mark in self.writer.marks if mark.kind != "heading" or mark.start >= place
        ]

    @property
    def writer(self) -> Writer:
        """Where the text goes."""
        return self.document.writer

    @property
    def remarks(self) -> Remarks:
        """Where the problems go."""
        return self.document.remarks


TRANSPARENT = frozenset({"ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo"})
"""Elements that hold what they stand around and add no words."""
LEFT_OUT = frozenset({"del", "moveFrom"})
"""Elements whose words the accepted text does not have."""


def held(element: Element) -> Element | None:
    """What a content control shows: None for one that shows only its prompt ("Click to enter text")."""
    properties = element.find(w("sdtPr"))
    if properties is not None and properties.find(w("showingPlcHdr")) is not None:
        return None
    return element.find(w("sdtContent"))


def chosen(alternatives: Element) -> Element | None:
    """The one of several ways to write the same thing that is read: the first that holds any text."""
    ways = [way for way in alternatives if local(way) in ("Choice", "Fallback")]
    for way in ways:
        if next(way.iter(w("t")), None) is not None:
            return way
    return ways[0] if ways else None
