"""Markup, taken out of the text and kept as marks.

In Markdown it is how the document was written. In plain text it is residue of a conversion: cleaned
all the same, and each piece reported as ``markup_residue``. What is no markup for certain stays.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterator

from pylatexenc.latex2text import LatexNodes2Text

from servanda.sources.characters import settled
from servanda.sources.draft import Draft
from servanda.sources.offsets import Edit

_SUPERSCRIPT = re.compile(r"<sup>(.{0,40}?)</sup>", re.S | re.I)
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|cite|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|"
    r"span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,300})?/?>",
    re.I,
)
_CELL_END = re.compile(r"</(?:td|th|tr|li|p|div|h[1-6])>|<br\s*/?>", re.I)
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_LATEX_MATH = re.compile(r"(?<!\\)\$(?=[^$\n]{0,80}\\|[\^_])((?:\\\$|[^$\n]){1,120})(?<!\\)\$")
_LATEX_ESCAPE = re.compile(r"\\([$%&#_{}])")
_LABEL_ESCAPE = re.compile(r"^([ \t]{0,40}\d{1,3})\\(?=[.)])", re.M)
_MARKDOWN_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(
    r"(?<!\\)(!?)\[((?:\\.|[^\[\]\\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?[^()]*\)"
)
_LINE_END = re.compile(r" {0,9}\n {0,9}")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w.-]+\.\w+)>")
_STARS = re.compile(r"(?<!\\)\*{1,9}")
_LIST_STAR = re.compile(r"(?:^|\n)[ \t]*$")
_UNDERLINED = re.compile(r"<(u|span)\b([^<>]{0,200})>([^<]{1,400})</\1>", re.I)
_WORDS_AFTER = re.compile(r"[ \t]{1,20}[^\s]")
_STRONG_RESIDUE = re.compile(r"(?<![\\*])\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*(?!\*)")
_UNDERSCORES = re.compile(r"(?<![\\\w])(_{1,2})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)")
_NOTE_MARK = re.compile(r"\[\^(\d{1,3})\](:[ \t]*)?")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(\S.*)$", re.M)
_HEADING_END = re.compile(r"(?<!\S)#{1,9}$")
_UNDERLINE = re.compile(r"^(?P<words>\S[^\n]{0,200})\n(?P<line>=+|-{3,})[ \t]*$", re.M)
_QUOTATION = re.compile(r"^ {0,3}>[ \t]?", re.M)
_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)(?=\n)")
_SUPERSCRIPT_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_REPORTED = 1_000
_MOST_FORMULAS = 10_000
_LATEX = LatexNodes2Text(math_mode="text")
# It complains of formulas that are none; they stay as they stand, and nobody need hear of it.
logging.getLogger("pylatexenc").addHandler(logging.NullHandler())
logging.getLogger("pylatexenc").propagate = False


def take_out_markdown(draft: Draft, begin: int) -> None:
    """Clean Markdown from ``begin`` on; headings, bold words and hard breaks become marks.

    Follows CommonMark 0.31 as far as communiqués use it; list markers stay, they are the labels.
    """
    for step in (
        _comments,
        _tags,
        _links,
        _note_marks,
        _hard_breaks,
        _headings,
        _emphasis,
        _underscores,
        _escapes,
    ):
        draft.apply(list(step(draft, begin)))


def take_out_residue(draft: Draft) -> None:
    """Clean what a conversion left in plain text, and report each piece as ``markup_residue``."""
    for step in (_comments, _latex, _tags, _web_links, _strong_residue, _latex_escapes):
        edits = list(step(draft, 0))
        _report(draft, edits)
        draft.apply(edits)


def _report(draft: Draft, edits: list[Edit]) -> None:
    """One problem a piece; in a text that is full of residue, one for all from the thousandth on."""
    pieces = [edit for edit in edits if draft.text[edit.start : edit.end].strip()]
    for edit in pieces[:_MOST_REPORTED]:
        written = draft.text[edit.start : edit.end]
        draft.note(edit.start, edit.end, "markup_residue", f"stood as {_short(written)} in the source")
    rest = pieces[_MOST_REPORTED:]
    if rest:
        note = f"{len(rest)} more pieces of markup stood from here on"
        draft.note(rest[0].start, rest[0].end, "markup_residue", note)


def _short(written: str) -> str:
    words = " ".join(written.split())
    return f"“{words if len(words) <= 40 else words[:37] + '...'}”"


def _comments(draft: Draft, begin: int) -> Iterator[Edit]:
    start = draft.text.find("<!--", begin)
    while start >= 0:
        end = draft.text.find("-->", start + 4)
        if end < 0:
            return
        yield Edit(start, end + 3, "")
        start = draft.text.find("<!--", end + 3)


def _tags(draft: Draft, begin: int) -> Iterator[Edit]:
    text = draft.text
    for match in _UNDERLINED.finditer(text, begin):
        if match.group(1).lower() == "u" or "underline" in match.group(2):
            draft.mark(*match.span(3), "strong")
    for match in _SUPERSCRIPT.finditer(text, begin):
        inner = match.group(1).strip()
        shown = inner.translate(_SUPERSCRIPT_DIGITS) if inner.isdigit() else inner
        yield Edit(*match.span(), shown)
    for match in _TAG.finditer(text, begin):
        yield Edit(*match.span(), "\n" if _CELL_END.fullmatch(match.group()) else "")
    for match in _ENTITY.finditer(text, begin):
        shown = settled(html.unescape(match.group()))
        if shown != match.group():
            yield Edit(*match.span(), shown)


def _links(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _LINK.finditer(draft.text, begin):
        yield from _words_of_link(match)
    for match in _AUTOLINK.finditer(draft.text, begin):
        yield Edit(*match.span(), match.group(1))


def _web_links(draft: Draft, begin: int) -> Iterator[Edit]:
    """Links to the web only: in plain text "[12](3)" may be anything."""
    for match in _LINK.finditer(draft.text, begin):
        if match.group(3).startswith(("http://", "https://", "mailto:", "www.")):
            yield from _words_of_link(match)


def _words_of_link(match: re.Match[str]) -> Iterator[Edit]:
    """Only the words stay, on one line: the lines were as long as the address made them."""
    yield Edit(match.start(), match.start(2), "")
    for line_end in _LINE_END.finditer(match.string, match.start(2), match.end(2)):
        yield Edit(*line_end.span(), " ")
    yield Edit(match.end(2), match.end(), "")


def _hard_breaks(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _HARD_BREAK.finditer(draft.text, begin):
        draft.mark(match.end(), match.end() + 1, "hard_break")
        if match.group() == "\\":
            yield Edit(*match.span(), "")


def _headings(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _HEADING.finditer(draft.text, begin):
        words = _HEADING_END.sub("", match.group(2).rstrip()).rstrip()
        end = match.start(2) + len(words)
        draft.mark(match.start(2), end, "heading", str(len(match.group(1))))
        yield Edit(match.start(), match.start(2), "")
        yield Edit(end, match.end(), "")
    for match in _UNDERLINE.finditer(draft.text, begin):
        draft.mark(*match.span("words"), "heading", "1" if match["line"][0] == "=" else "2")
        yield Edit(*match.span("line"), "")
    for match in _QUOTATION.finditer(draft.text, begin):
        yield Edit(*match.span(), "")


def _note_marks(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _NOTE_MARK.finditer(draft.text, begin):
        raised = match.group(1).translate(_SUPERSCRIPT_DIGITS)
        yield Edit(*match.span(), f"{raised} " if match.group(2) else raised)


def _emphasis(draft: Draft, begin: int) -> Iterator[Edit]:
    """Runs of stars are switches: converters put white space and paragraph ends on the wrong side.

    A switch left on at a paragraph's end is on for that paragraph only; if the next paragraph begins
    with a run, that run is its other end.
    """
    text = draft.text
    opened: int | None = None
    for match in _STARS.finditer(text, begin):
        run = match.group()
        if _is_list_star(text, match):
            continue
        yield Edit(*match.span(), "")
        if len(run) not in (2, 3):
            continue
        if opened is None:
            opened = match.end()
            continue
        gap = re.search(r"\n\s*\n", text[opened : match.start()])
        end = opened + gap.start() if gap else match.start()
        draft.mark(opened, end, "strong")
        closes = gap is None or not text[opened + gap.end() : match.start()].strip()
        opened = None if closes else match.end()


def _is_list_star(text: str, match: re.Match[str]) -> bool:
    """Whether a star is a list mark: alone at a line's beginning, white space and words after it."""
    if len(match.group()) > 1 or not _WORDS_AFTER.match(text, match.end()):
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(_LIST_STAR.search(before)) or match.start() == 0


def _underscores(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _UNDERSCORES.finditer(draft.text, begin):
        yield Edit(*match.span(1), "")
        yield Edit(match.end(2), match.end(), "")


def _strong_residue(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _STRONG_RESIDUE.finditer(draft.text, begin):
        draft.mark(*match.span(1), "strong")
        yield Edit(match.start(), match.start(1), "")
        yield Edit(match.end(1), match.end(), "")


def _escapes(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _MARKDOWN_ESCAPE.finditer(draft.text, begin):
        yield Edit(*match.span(), match.group(1))


def _latex(draft: Draft, begin: int) -> Iterator[Edit]:
    shown: dict[str, str] = {}
    for match in _LATEX_MATH.finditer(draft.text, begin):
        written = match.group()
        if written not in shown and len(shown) < _MOST_FORMULAS:
            shown[written] = settled(_LATEX.latex_to_text(written))
        if shown.get(written, "").strip() and shown[written] != written:
            yield Edit(*match.span(), shown[written])


def _latex_escapes(draft: Draft, begin: int) -> Iterator[Edit]:
    for match in _LATEX_ESCAPE.finditer(draft.text, begin):
        yield Edit(*match.span(), match.group(1))
    for match in _LABEL_ESCAPE.finditer(draft.text, begin):
        yield Edit(match.end() - 1, match.end(), "")
