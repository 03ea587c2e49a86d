"""From sections to the paragraphs that are parsed: labels and interruptions masked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from servanda.language.text import Paragraph, Piece
from servanda.model import Section
from servanda.structure.labels import BULLET, label_at

PROSE = frozenset({"title", "chapeau", "preambular", "operative", "subparagraph", "body", "note"})
"""The kinds of section whose words are parsed."""
MARGINS = frozenset({"masthead", "heading", "footnote", "table", "signature"})
"""The kinds whose words are searched for dates and documents only."""
_FOOTNOTE_LABEL = re.compile(r"(?:\[?\d{1,3}\]?/?|[¹²³⁴⁵⁶⁷⁸⁹⁰ⁱʰ-ʸᵃ-ᶻ]+)\.?\s*")
_ENDLESS = re.compile(r"\S{200,}")
_SHOUTED = re.compile(r"[A-Z]{3,}(?:\s[A-Z]{3,}){0,3}(?=\s[a-z]|,?\s(?:[a-z]|[A-Z][a-z])|\s[A-Z]+\s[a-z])")
_RAISED = re.compile(r"(?<!\bkm)(?<!\bm)(?<!\bcm)[¹²³⁴⁵⁶⁷⁸⁹⁰ⁱʰ-ʸᵃ-ᶻ]+(?!\w)|(?<=[.,;:”])\[\d{1,3}\]")


def prose_of(text: str, sections: Iterable[Section], kinds: frozenset[str] = PROSE) -> list[Paragraph]:
    """The paragraphs of the given kinds, in reading order, without labels, bullets and note marks.

    What stands inside a section as a section of its own (a subparagraph, a running head) is left to
    that section; the words before and after it are one paragraph.
    """
    sections = list(sections)
    children: dict[str, list[Section]] = {}
    for section in sections:
        if section.parent is not None:
            children.setdefault(section.parent, []).append(section)
    paragraphs = []
    for section in sections:
        if section.kind not in kinds:
            continue
        paragraph = _paragraph(text, section, children.get(section.id, []))
        if paragraph is not None:
            paragraphs.append(paragraph)
    return paragraphs


def _paragraph(text: str, section: Section, children: list[Section]) -> Paragraph | None:
    position = section.start + _label_length(text[section.start : section.end], section)
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for start, end in [*((child.start, child.end) for child in children), (section.end, section.end)]:
        piece = text[position : max(position, start)]
        kept = piece.strip()
        if kept:
            if words:
                words.append(" ")
                length += 1
            offset = position + len(piece) - len(piece.lstrip())
            pieces.append(Piece(length, offset, len(kept)))
            words.append(kept)
            length += len(kept)
        position = max(position, end)
    if not pieces:
        return None
    return Paragraph(section.id, section.kind, section.label, _masked("".join(words)), tuple(pieces))


def _label_length(words: str, section: Section) -> int:
    if section.kind == "footnote":
        match = _FOOTNOTE_LABEL.match(words)
        return match.end() if match else 0
    bullet = BULLET.match(words)
    if bullet:
        return bullet.end()
    label = label_at(words) if section.label and section.kind in PROSE else None
    return label.length if label else 0


def _masked(words: str) -> str:
    """What is no word becomes space, one for one: line ends, raised note marks, endless runs.

    Words in capitals that open a paragraph ("REAFFIRMING our ...") are parsed in small letters.
    """
    words = _ENDLESS.sub(lambda match: " " * len(match.group()), words)
    shouted = _SHOUTED.match(words)
    if shouted:
        opening = shouted.group()
        words = opening[0] + opening[1:].lower() + words[shouted.end() :]
    words = words.replace("\n", " ")
    return _RAISED.sub(lambda match: " " * len(match.group()), words)
