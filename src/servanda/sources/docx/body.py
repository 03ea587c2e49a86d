"""The blocks of a story in order: paragraphs and tables, whatever they are wrapped in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.sources.docx import remarks
from servanda.sources.docx.context import LEFT_OUT, TRANSPARENT, Story, chosen, held
from servanda.sources.docx.names import Element, local, number, switched, value, w
from servanda.sources.docx.numerals import lowered
from servanda.sources.docx.remarks import Change
from servanda.sources.docx.runs import Words
from servanda.sources.docx.styles import ParagraphStyle
from servanda.sources.draft import Mark
from servanda.sources.extract import Part

_NOTE_MARK = re.compile(r"[*†‡§]{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ](?![ᵃ-ᶻ])|\d{1,3}(?=\s)")
CONTENTS = "contents list"
"""Why a list of the document's parts and their pages is set aside."""
_MOST_WORDS_IN_HEADING = 40
_FEW_WORDS = 12
_PROSE_WORDS = 35
_MORE_TIME_EVERY = 1_000


def read_blocks(story: Story, container: Element) -> None:
    """Read every paragraph and table inside ``container``."""
    # Here, because tables hold blocks as blocks hold tables.
    from servanda.sources.docx.tables import read_table

    joined: list[tuple[Element, bool]] = []
    for block, contents in _blocks(container, False):
        if local(block) == "p":
            joined.append((block, contents))
            if not _flows_on(block):
                _read_paragraph(story, joined)
                joined = []
            continue
        if joined:
            _read_paragraph(story, joined)
            joined = []
        if local(block) == "tbl":
            read_table(story, block)
        elif local(block) == "altChunk":
            place = story.writer.length
            story.remarks.note(place, place, "unread_part", "a document embedded here was not read")
    if joined:
        _read_paragraph(story, joined)


def _blocks(container: Element, contents: bool) -> Iterator[tuple[Element, bool]]:
    """The blocks in order, each with whether it stands in a table of contents."""
    for child in container:
        name = local(child)
        if name in ("p", "tbl", "altChunk"):
            yield child, contents
        elif name == "sdt":
            content = held(child)
            if content is not None:
                yield from _blocks(content, contents or _is_contents(child))
        elif name == "AlternateContent":
            way = chosen(child)
            if way is not None:
                yield from _blocks(way, contents)
        elif name in TRANSPARENT and name not in LEFT_OUT:
            yield from _blocks(child, contents)


def _is_contents(control: Element) -> bool:
    gallery = value(control.find(w("sdtPr")), "docPartObj", "docPartGallery")
    return gallery is not None and "contents" in gallery.lower()


def _flows_on(paragraph: Element) -> bool:
    """Whether its end is deleted or hidden, so that the next paragraph goes on in the same line."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if mark is None:
        return False
    return any(mark.find(w(name)) is not None for name in LEFT_OUT) or bool(switched(mark, "vanish"))


def _read_paragraph(story: Story, joined: list[tuple[Element, bool]]) -> None:
    """Read a paragraph, or several that the accepted text has as one.

    It looks as the last of them does, for that is the one whose end is still there.
    """
    paragraph, contents = joined[-1]
    properties = paragraph.find(w("pPr"))
    style = story.document.styles.paragraph(value(properties, "pStyle"))
    writer = story.writer
    new_page = switched(properties, "pageBreakBefore")
    if style.new_page if new_page is None else new_page:
        writer.page()
    level = _level(properties, style)
    writer.paragraph(_label(story, properties, style))
    for element, _ in joined:
        begin = writer.length
        words = Words(story, style, one_line=level is not None)
        words.read(element)
        if (writer.row or writer.labelling) and element is paragraph:
            writer.show_label()
        words.finish()
        _tell_of_end(story, element)
        begin = max(begin, writer.begin)
        if writer.started and writer.length > begin:
            writer.parts.append(Part(begin, writer.length, story.part, story.paragraphs[element]))
        _count(story, element)
    if writer.started and not writer.row and not writer.labelling:
        _mark(story, properties, style, level, contents or style.contents)
    boxes, story.boxes = story.boxes, []
    for box in boxes:
        read_blocks(story, box)
    _end_section(story, properties)


def _label(story: Story, properties: Element | None, style: ParagraphStyle) -> str:
    numbered = story.document.numbering.of_paragraph(properties, style)
    if story.prefix:
        prefix, story.prefix = story.prefix, ""
        return prefix
    return story.counting.label(*numbered) if numbered is not None else ""


def _level(properties: Element | None, style: ParagraphStyle) -> int | None:
    """The level of a heading, from 1; the paragraph's own word counts before its style's."""
    own = number(properties, "outlineLvl")
    if own is None:
        return style.level
    return own + 1 if 0 <= own < 9 else None


def _mark(
    story: Story,
    properties: Element | None,
    style: ParagraphStyle,
    level: int | None,
    contents: bool,
) -> None:
    """Say what the paragraph just written is, as far as the source says it."""
    writer = story.writer
    start, end = writer.begin, writer.length
    text = writer.since(start)
    count = len(text.split())
    story.shown += 1
    framed = properties is not None and properties.find(w("framePr")) is not None
    note = _NOTE_MARK.match(text) if style.note or framed else None
    if note is not None or style.note:
        label = lowered(note[0]) if note is not None else ""
        writer.marks.append(Mark(start, end, "footnote", label))
        return
    if contents:
        writer.marks.append(Mark(start, end, "furniture", CONTENTS))
        return
    stopped = text.rstrip().endswith((".", ";", ",")) and count > _FEW_WORDS
    if level is not None and count <= _MOST_WORDS_IN_HEADING and not stopped:
        if style.title and not story.prose and not story.titled:
            story.drop_headings_before(start)
            story.titled = True
        writer.marks.append(Mark(start, end, "heading", str(min(level, 6))))
    elif writer.strong and not writer.plain:
        writer.marks.append(Mark(start, end, "strong"))
    story.prose = story.prose or count > _PROSE_WORDS


def _tell_of_end(story: Story, paragraph: Element) -> None:
    """Report a paragraph break that was inserted, deleted or moved."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if mark is None:
        return
    for name, action in (
        ("ins", remarks.INSERTED),
        ("del", remarks.DELETED),
        ("moveTo", remarks.MOVED_HERE),
        ("moveFrom", remarks.MOVED_AWAY),
    ):
        element = mark.find(w(name))
        if element is not None:
            change = Change.of(element, action, story.writer.length)
            change.words.append(remarks.PARAGRAPH_END)
            story.remarks.change(change)


def _end_section(story: Story, properties: Element | None) -> None:
    """A paragraph that closes a section: the next begins on a new page unless it says otherwise."""
    section = properties.find(w("sectPr")) if properties is not None else None
    following = story.section_after(section) if section is not None else None
    if following is None:
        return
    story.document.footnotes.begin_section(following)
    story.document.endnotes.begin_section(following)
    if value(following, "type") not in ("continuous", "nextColumn"):
        story.writer.page()


def _count(story: Story, paragraph: Element) -> None:
    if story.paragraphs[paragraph] % _MORE_TIME_EVERY == 0:
        story.document.more_time(1.0)
