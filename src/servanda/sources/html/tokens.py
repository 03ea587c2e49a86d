"""The characters of a page as tags and text, each with its place; in linear time, whatever is written.

Follows the HTML standard's tokenizer as far as it decides what is text: quoted values may hold ">",
scripts and styles hold no tags, "<" before a space is a character like any other. Where the standard
gives up the rest of a page (a tag or comment that never ends), the text after it is kept instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from servanda.sources.html.references import unescaped


class Token(NamedTuple):
    """Characters ``start:end``: ``text``, an ``open`` or ``close`` tag by ``name``, or ``raw``.

    Raw is what stands in a script, style, title and their like: no part of the page's own text.
    """

    kind: str
    start: int
    end: int
    name: str = ""


RAW = frozenset(("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"))
"""Elements in which tags are no tags."""

# A value in quotes may hold ">"; a quote that is never closed is a character of its own.
_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/><]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*+)>""")
_SIMPLE_TAG = re.compile(r"<(/?)([A-Za-z][^\s/><]*+)([^<>]*+)>")
_CUT_OFF = re.compile(r"<[/!?]?[A-Za-z!?-][^<>]*\Z")
_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=<][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?"""
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in RAW}
_LONGEST_VALUE = 10_000


def tokens_of(source: str) -> Iterator[Token]:
    """The tokens in order; comments, declarations and processing instructions are left out."""
    return _Tokenizer(source).tokens()


def attributes_of(source: str, tag: Token) -> dict[str, str]:
    """The attributes of an open tag, entities in their values read; the first of a name counts."""
    return {
        name: unescaped(source[start : min(end, start + _LONGEST_VALUE)])
        for name, (start, end) in attribute_places(source, tag).items()
    }


def attribute_places(source: str, tag: Token) -> dict[str, tuple[int, int]]:
    """Where the value of each attribute stands; an attribute without one has an empty place."""
    places: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end - 1):
        group = match.lastindex or 1
        place = match.span(group) if group > 1 else (match.end(), match.end())
        places.setdefault(match.group(1).lower(), place)
    return places


class _Tokenizer:
    """One walk through the source. ``exhausted`` names what is known not to come any more."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.exhausted: set[str] = set()
        self.tag = _TAG
        self.well_formed = source[:200].lstrip("\ufeff \t\r\n").startswith("<?xml")

    def tokens(self) -> Iterator[Token]:
        source = self.source
        text_start = position = 0
        while (less := source.find("<", position)) >= 0:
            after = source[less + 1 : less + 2]
            if not (after.isalpha() and after.isascii()) and after not in ("/", "!", "?"):
                position = less + 1
                continue
            found = self._markup(less, after)
            if found is None:
                position = less + 1
                continue
            token, end = found
            if text_start < less:
                yield Token("text", text_start, less)
            text_start = position = end
            if token is None:
                continue
            yield token
            if token.kind == "open" and token.name in RAW:
                content = self._raw(token)
                yield content
                text_start = position = content.end
        if text_start < len(source):
            yield Token("text", text_start, len(source))

    def _markup(self, less: int, after: str) -> tuple[Token | None, int] | None:
        """The tag that begins here and its end; no token for a comment; None when it is text."""
        source = self.source
        if after in ("!", "?"):
            return None, self._comment_end(less)
        match = self.tag.match(source, less)
        if match is None and self.tag is _TAG and re.match("/?[A-Za-z]", source[less + 1 : less + 3]):
            # The quotes from here on are in disorder: a tag now ends at the next ">".
            self.tag = _SIMPLE_TAG
            match = self.tag.match(source, less)
        if match:
            name = match.group(2).lower()
            return Token("close" if match.group(1) else "open", less, match.end(), name), match.end()
        if after == "/" and self._find(">", less) >= 0 and not source[less + 2 : less + 3].isalpha():
            return None, self._find(">", less) + 1
        return (None, len(source)) if _CUT_OFF.match(source, less) else None

    def _comment_end(self, less: int) -> int:
        source = self.source
        if source.startswith("<!--", less):
            if source.startswith((">", "->"), less + 4):
                return source.index(">", less) + 1
            end = self._find("-->", less + 2)
            if end >= 0:
                return end + 3
        end = self._find(">", less)
        return end + 1 if end >= 0 else len(source)

    def _raw(self, tag: Token) -> Token:
        """What stands between the tags; nothing where the end tag is missing, but for code."""
        if self.well_formed and self.source.endswith("/>", 0, tag.end):
            return Token("raw", tag.end, tag.end, tag.name)
        match = None if tag.name in self.exhausted else _RAW_END[tag.name].search(self.source, tag.end)
        if match:
            return Token("raw", tag.end, match.start(), tag.name)
        self.exhausted.add(tag.name)
        end = len(self.source) if tag.name in ("script", "style") else tag.end
        return Token("raw", tag.end, end, tag.name)

    def _find(self, what: str, begin: int) -> int:
        if what in self.exhausted:
            return -1
        found = self.source.find(what, begin)
        if found < 0:
            self.exhausted.add(what)
        return found
