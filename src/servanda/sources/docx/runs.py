"""The words of a paragraph: its runs in order, as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from servanda.sources.docx import remarks
from servanda.sources.docx.context import LEFT_OUT, TRANSPARENT, Story, chosen, held
from servanda.sources.docx.fields import is_page_number, reaches_outside
from servanda.sources.docx.formulas import linear
from servanda.sources.docx.names import COMPATIBILITY, MAIN, MATH, Element, local, value, w
from servanda.sources.docx.numerals import raised, raised_label
from servanda.sources.docx.remarks import Change, shown
from servanda.sources.docx.styles import ParagraphStyle, RunStyle
from servanda.sources.docx.symbols import UNKNOWN, shown_signs, sign


@dataclass(slots=True)
class Words:
    """Reads the runs of one paragraph into the story's writer.

    ``one_line``: line breaks become spaces, as in a heading. ``change`` is the tracked change that the
    reader stands in, ``left_out`` whether its words are gone.
    """

    story: Story
    style: ParagraphStyle
    one_line: bool = False
    change: Change | None = None
    left_out: bool = False
    _hidden: list[str] | None = None

    def read(self, element: Element) -> None:
        """Read everything that stands in ``element``, a paragraph or what is inside one."""
        for child in element:
            self._read_child(child)

    def finish(self) -> None:
        """The paragraph is over."""
        self._show_hidden()

    def _read_child(self, child: Element) -> None:
        tag = child.tag
        if not isinstance(tag, str):
            return
        name = local(child)
        if tag.startswith(MATH):
            if name in ("oMath", "oMathPara"):
                self._write(linear(child), False)
        elif tag == f"{COMPATIBILITY}AlternateContent":
            way = chosen(child)
            if way is not None:
                self.read(way)
        elif not tag.startswith(MAIN):
            return
        elif name == "r":
            _Run(self, child).read()
        elif name in ("ins", "moveTo", "del", "moveFrom"):
            self._read_change(child, name)
        elif name == "fldSimple":
            self._read_simple_field(child)
        elif name in TRANSPARENT:
            self.read(child)
        elif name == "sdt":
            content = held(child)
            if content is not None:
                self.read(content)
        elif name == "ruby":
            base = child.find(w("rubyBase"))
            if base is not None:
                self.read(base)
        elif name == "commentReference":
            self.comment(child)

    def _read_change(self, element: Element, name: str) -> None:
        action = {
            "ins": remarks.INSERTED,
            "del": remarks.DELETED,
            "moveTo": remarks.MOVED_HERE,
            "moveFrom": remarks.MOVED_AWAY,
        }[name]
        outer, was_out = self.change, self.left_out
        self.change = Change.of(element, action, self.story.writer.length)
        self.left_out = was_out or name in LEFT_OUT
        self.read(element)
        change, self.change, self.left_out = self.change, outer, was_out
        change.end = self.story.writer.length
        change.start = min(max(change.start, self.story.writer.begin), change.end)
        self.story.remarks.change(change)

    def _read_simple_field(self, element: Element) -> None:
        instruction = element.get(w("instr")) or ""
        self.tell_of_field(instruction)
        if not (self.story.repeated and is_page_number(instruction)):
            self.read(element)

    def tell_of_field(self, instruction: str) -> None:
        """Report a field that would reach outside the document."""
        name = reaches_outside(instruction)
        if name is not None:
            place = self.story.writer.length
            note = f"a field ({name}) points outside the document: {shown(instruction)}; it was not followed"
            self.story.remarks.note(place, place, "remote_resource", note)

    def write(self, text: str, strong: bool) -> None:
        """Write words that a run shows, unless a field or a tracked change says otherwise."""
        fields = self.story.fields
        if not fields.reading or (self.story.repeated and fields.page_number):
            return
        self._write(text, strong)

    def _write(self, text: str, strong: bool) -> None:
        if self.change is not None:
            self.change.words.append(text)
        if self.left_out:
            return
        self._show_hidden()
        if self.story.mark_ends == self.story.writer.length and text[:1].isalpha():
            # Some writers set only the distance between a note's mark and its words.
            text = f" {text}"
        self.story.writer.words(text, strong)
        if UNKNOWN in text:
            end = self.story.writer.length
            note = "a sign here is of a font whose signs are not known"
            self.story.remarks.note(max(0, end - len(text)), end, "garbled", note)

    def line(self) -> None:
        """A line break."""
        if not self.left_out and self.story.fields.reading:
            if self.one_line:
                self.story.writer.words(" ")
            else:
                self.story.writer.line()

    def hide(self, text: str) -> None:
        """Keep words that nobody sees, to report them."""
        if text.strip() and self.story.fields.reading and not self.left_out:
            self._hidden = [*(self._hidden or []), text] if len(self._hidden or []) < 20 else self._hidden

    def _show_hidden(self) -> None:
        if self._hidden:
            place = self.story.writer.length
            note = f"hidden words were left out: “{shown(''.join(self._hidden))}”"
            self.story.remarks.note(place, place, "hidden_text", note)
            self._hidden = None

    def comment(self, element: Element) -> None:
        """A comment stands here: it is reported, not read."""
        found = self.story.document.comments.get(element.get(w("id")) or "")
        if found is not None:
            place = self.story.writer.length
            author, words = found
            self.story.remarks.note(place, place, "comment", f"{author} commented: “{shown(words)}”")


@dataclass
class _Run:
    """One run: characters that look the same."""

    words: Words
    element: Element

    @cached_property
    def look(self) -> RunStyle:
        """How it looks, by itself, its own style and the paragraph's."""
        properties = self.element.find(w("rPr"))
        styles = self.words.story.document.styles
        own = RunStyle.of(properties)
        named = styles.run(value(properties, "rStyle"))
        below = self.words.style.run or RunStyle()
        # Bold over bold is plain again, where both come from styles (17.7.3).
        bold = bool(named.bold) != bool(below.bold)
        look = own.over(named).over(below)
        return (
            look
            if own.bold is not None
            else RunStyle(bold, look.hidden, look.capitals, look.raised, look.font)
        )

    def read(self) -> None:
        """Read what it holds."""
        for child in self.element:
            tag = child.tag
            if not isinstance(tag, str):
                continue
            if tag.startswith(MAIN):
                self._read(child, tag[len(MAIN) :])
            elif tag == f"{COMPATIBILITY}AlternateContent":
                way = chosen(child)
                if way is not None:
                    self._keep_boxes(way)

    def _read(self, child: Element, name: str) -> None:
        words, story = self.words, self.words.story
        if name in ("t", "delText"):
            self._show(_text_of(child))
        elif name in ("tab", "ptab"):
            self._show(" ")
        elif name == "noBreakHyphen":
            self._show("-")
        elif name == "sym":
            self._show(sign(child.get(w("font")), child.get(w("char"))))
        elif name in ("br", "cr"):
            self._break(child)
        elif name == "fldChar":
            instruction = story.fields.meet(child)
            if instruction:
                words.tell_of_field(instruction)
        elif name == "instrText":
            story.fields.instruction(child.text or "")
        elif name in ("footnoteReference", "endnoteReference"):
            self._refer(child, name)
        elif name in ("footnoteRef", "endnoteRef"):
            self._show_own_mark()
        elif name == "commentReference":
            words.comment(child)
        elif name in ("drawing", "pict", "object"):
            self._keep_boxes(child)
        elif name == "ruby":
            base = child.find(w("rubyBase"))
            if base is not None:
                words.read(base)
        elif name == "lastRenderedPageBreak":
            story.document.footnotes.begin_page()

    def _show(self, text: str) -> None:
        text = shown_signs(text, self.look.font)
        if self.look.hidden:
            self.words.hide(text)
            return
        if self.look.raised == "superscript":
            text = raised(text)
        self.words.write(text, bool(self.look.bold or self.look.capitals))

    def _break(self, child: Element) -> None:
        if self.look.hidden:
            return
        kind = child.get(w("type"))
        if kind == "page" and not self.words.left_out:
            self.words.story.writer.page()
            self.words.story.document.footnotes.begin_page()
        else:
            self.words.line()

    def _refer(self, child: Element, name: str) -> None:
        if self.words.left_out or self.look.hidden or not self.words.story.fields.reading:
            return
        document = self.words.story.document
        notes = document.footnotes if name == "footnoteReference" else document.endnotes
        own = None
        if (child.get(w("customMarkFollows")) or "0").lower() in ("1", "true", "on"):
            own = "".join(_text_of(text) for text in self.element.iterchildren(w("t"))).strip()
        label = notes.refer(child.get(w("id")) or "", own)
        if own is None and label:
            self.words.write(raised_label(label), False)

    def _show_own_mark(self) -> None:
        """In a note, the mark that the text refers to it by."""
        story = self.words.story
        if story.mark:
            story.writer.words(raised_label(story.mark))
            story.mark = ""
            story.mark_ends = story.writer.length

    def _keep_boxes(self, element: Element) -> None:
        if self.words.left_out or self.look.hidden:
            return
        self.words.story.boxes += _boxes(element)


def _boxes(element: Element) -> list[Element]:
    """The outermost text boxes, each once though a program may write it in two ways."""
    found = []
    for child in element:
        name = local(child)
        if name == "txbxContent":
            found.append(child)
        elif name == "AlternateContent":
            way = chosen(child)
            found += _boxes(way) if way is not None else []
        else:
            found += _boxes(child)
    return found


def _text_of(element: Element) -> str:
    """The characters of a ``w:t``: white space at its ends counts only where it says so."""
    text = element.text or ""
    if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        text = text.strip(" \t\r\n")
    return text.replace("\r", " ").replace("\n", " ").replace("\t", " ")
