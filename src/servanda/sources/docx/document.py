"""A DOCX from its bytes to an extract."""

from __future__ import annotations

import re

from servanda.errors import SourceError
from servanda.model import Problem, Source
from servanda.sources.docx.body import read_blocks
from servanda.sources.docx.context import Document, Story
from servanda.sources.docx.names import Element, w
from servanda.sources.docx.notes import ENDNOTE, FOOTNOTE, Notes
from servanda.sources.docx.numbering import Numbering
from servanda.sources.docx.numerals import raised_label
from servanda.sources.docx.package import Package, Relation
from servanda.sources.docx.remarks import MOST_OF_A_KIND, shown
from servanda.sources.docx.running import Running, read_masthead, read_running
from servanda.sources.docx.styles import Styles
from servanda.sources.extract import Extract, MoreTime

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_REMOTE = re.compile(r"(?:https?|ftp|smb|file|mhtml)://(?!/)|\\\\|//", re.I)


def read_docx(source: Source, more_time: MoreTime) -> Extract:
    """The text of a DOCX: paragraphs with their numbers, tables, notes, as a printed copy shows them.

    Tracked changes are read as accepted and reported, as are comments, hidden words, macros and addresses
    that the document would fetch. Raises SourceError when the package is damaged, encrypted or a trap.
    """
    package = Package.opened(source.name, source.data)
    main = package.main_part()
    root = package.root(main)
    body = root.find(w("body"))
    if body is None:
        raise SourceError(source.name, "is a damaged DOCX: its document has no body")
    relations = package.relations(main)
    settings = _side_part(package, relations, "settings")
    document = _document(package, relations, settings, more_time)
    story = Story.of(document, package.shown(main), root)
    running = Running.of(story.sections, relations, settings)
    if running.masthead is not None:
        read_masthead(document, package, running.masthead)
    masthead_end = document.writer.length
    read_running(document, package, running.heads, "running head")
    heads_end = document.writer.length
    _begin_sections(story)
    read_blocks(story, body)
    for notes in (document.footnotes, document.endnotes):
        _read_notes(document, notes)
    _refuse_nothing(source, document, masthead_end, heads_end, root)
    read_running(document, package, running.feet, "running foot")
    package.note_macros()
    _tell_of_remote(package, relations)
    writer = document.writer
    return Extract(
        writer.text,
        MEDIA_TYPE,
        laid_out=True,
        marks=tuple(writer.marks),
        problems=(*package.problems, *document.remarks.all()),
        parts=tuple(writer.parts),
    )


def _document(
    package: Package, relations: dict[str, Relation], settings: Element | None, more_time: MoreTime
) -> Document:
    styles = Styles(_side_part(package, relations, "styles"))
    return Document(
        styles,
        Numbering(_side_part(package, relations, "numbering"), styles),
        _notes(package, relations, FOOTNOTE, settings),
        _notes(package, relations, ENDNOTE, settings),
        _comments(_side_part(package, relations, "comments")),
        more_time,
    )


def _side_name(relations: dict[str, Relation], kind: str) -> str:
    found = (relation for relation in relations.values() if relation.kind == kind and not relation.external)
    return next((relation.target for relation in found), f"word/{kind}.xml")


def _side_part(package: Package, relations: dict[str, Relation], kind: str) -> Element | None:
    return package.side_root(_side_name(relations, kind))


def _notes(package: Package, relations: dict[str, Relation], kind: str, settings: Element | None) -> Notes:
    name = _side_name(relations, f"{kind}s")
    return Notes.of(kind, package.shown(name), package.side_root(name), settings)


def _comments(root: Element | None) -> dict[str, tuple[str, str]]:
    found = {}
    for element in root.iter(w("comment")) if root is not None else ():
        author = " ".join((element.get(w("author")) or "").split())[:60] or "somebody"
        paragraphs = (
            "".join(node.text or "" for node in paragraph.iter(w("t"))) for paragraph in element.iter(w("p"))
        )
        found[element.get(w("id")) or ""] = (author, " ".join(paragraphs))
    return found


def _begin_sections(story: Story) -> None:
    if story.sections:
        story.document.footnotes.begin_section(story.sections[0])
        story.document.endnotes.begin_section(story.sections[0])


def _read_notes(document: Document, notes: Notes) -> None:
    """The notes that the text refers to, after the text: there they cut no sentence and no list in two."""
    if notes.root is None:
        return
    story = Story.of(document, notes.part, notes.root)
    for label, element in notes.due:
        marked = next(element.iter(w(f"{notes.kind}Ref")), None) is not None
        words = "".join(node.text or "" for node in element.iter(w("t"))).lstrip()
        story.mark = label if marked else ""
        story.prefix = "" if marked or words.startswith(label) else f"{raised_label(label)} "
        with document.writer.marked("footnote", label):
            read_blocks(story, element)


def _refuse_nothing(source: Source, document: Document, masthead: int, heads: int, root: Element) -> None:
    """Raise SourceError for a document of pictures only."""
    written = document.writer.length - (heads - masthead)
    if written == 0 and any(next(root.iter(w(name)), None) is not None for name in ("drawing", "pict")):
        raise SourceError(source.name, "holds no text, only pictures; save it as PDF to have them read")
    if written == 0:
        raise SourceError(source.name, "holds no text")


def _tell_of_remote(package: Package, relations: dict[str, Relation]) -> None:
    """Report what the document would fetch from outside; links that a reader may follow are none of it."""
    remote = [
        relation
        for relation in [*relations.values(), *package.relations("word/settings.xml").values()]
        if relation.external and relation.kind != "hyperlink" and _REMOTE.match(relation.target)
    ]
    for relation in remote[:MOST_OF_A_KIND]:
        what = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in relation.kind)
        note = f"the document names an outside {what} ({shown(relation.target)}); it was not fetched"
        package.problems.append(Problem(0, 0, "remote_resource", note))
