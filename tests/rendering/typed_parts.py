"""What python-docx has no call for: numbering, footnotes, page numbers, tracked changes."""

from __future__ import annotations

from xml.sax.saxutils import escape

from docx.document import Document as DocumentType
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

_W = nsdecls("w")
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def numbering(document: DocumentType) -> str:
    """A new list, "1." and inside it "(a)"; its number is what paragraphs refer to."""
    root = document.part.numbering_part.element
    number = str(900 + len(root.findall(qn("w:num"))))
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level, form, text in ((0, "decimal", "%1."), (1, "lowerLetter", "(%2)"))
    )
    abstract = parse_xml(
        f'<w:abstractNum {_W} w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(
        parse_xml(f'<w:num {_W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'),
    )
    return number


def number_paragraph(paragraph: Paragraph, list_number: str, level: int) -> None:
    """Let the paragraph be counted in the list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = int(list_number)


def add_footnote(document: DocumentType, paragraph: Paragraph, number: str, words: str) -> None:
    """A reference at the end of the paragraph, and the note in the package's part for notes."""
    paragraph._p.append(
        parse_xml(
            f'<w:r {_W}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{number}"/></w:r>'
        )
    )
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{key}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, key in (("separator", -1), ("continuationSeparator", 0))
    )
    note = (
        f'<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(words)}</w:t></w:r></w:p>'
        "</w:footnote>"
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {_W}>{separators}{note}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _CONTENT_TYPE, xml.encode(), document.part.package)
    document.part.relate_to(part, _RELATION)


def add_page_number(paragraph: Paragraph) -> None:
    """The field that shows the page's number, as it was last shown."""
    paragraph.add_run("Page ")
    paragraph._p.append(
        parse_xml(f'<w:fldSimple {_W} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def add_tracked_change(paragraph: Paragraph, words: str) -> None:
    """``words`` as the paragraph reads once the changes are accepted: some struck out, some put in."""
    first, second, rest = words.split(" ", 2)
    who = 'w:author="Drafting group" w:date="2024-06-18T09:00:00Z"'

    def run(text: str, tag: str = "t") -> str:
        return f'<w:r><w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'

    for xml in (
        f"<w:r {_W}><w:t xml:space='preserve'>{escape(first)} </w:t></w:r>",
        f'<w:del {_W} w:id="71" {who}>{run("hereby and jointly ", "delText")}</w:del>',
        f'<w:ins {_W} w:id="72" {who}>{run(second + " ")}</w:ins>',
        f"<w:r {_W}><w:t xml:space='preserve'>{escape(rest)}</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(xml))
