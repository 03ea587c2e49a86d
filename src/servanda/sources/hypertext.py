"""Whether bytes are a web page, or a part of one, and not a text in which a few tags stand."""

from __future__ import annotations

import re

_LOOKED_AT = 16_384
# What may stand before the first tag: white space, comments ("saved from ..."), an XML declaration.
_BEFORE = re.compile(r"(?:\s++|<!--(?:(?!-->).)*+-->|<\?[^>]*+>)*+", re.S)
_PAGE = re.compile(r"<(?:!doctype\s+html|(?:html|head|body|frameset|title|meta|link|base)(?=[\s/>]))", re.I)
_PAGE_BELOW = re.compile(r"^[ \t]{0,40}<(?:!doctype\s+html|(?:html|head|body)(?=[\s>]))", re.I | re.M)
# Elements that only a page has: Markdown does not need them, and a tag name in prose has no pair.
_BLOCK = (
    r"p|div|table|tbody|tr|td|h[1-6]|ul|ol|li|dl|center|font|section|article|main|header|nav|blockquote|pre|"
    r"script|style|form|span|a|b|strong|hr|br|iframe"
)
_FRAGMENT = re.compile(rf"<(?:{_BLOCK})(?=[\s/>])", re.I)
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|table|tr|td|h[1-6]|ul|ol|li|dl|center|section|article|main|blockquote|pre|br|hr)(?=[\s/>])",
    re.I,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_MARKDOWN_LINE = re.compile(r"^ {0,3}(?:#{1,6} |[-*+] |\d{1,3}[.)] |> |```|\*\*)", re.M)


def is_web_page(data: bytes) -> bool:
    """Whether a page begins here: by its declaration, its first element, or a fragment of its body.

    A fragment is a page when it begins with an element and its tags, not blank lines or the marks of
    Markdown, part its paragraphs.
    """
    text = _first_characters(data)
    begin = _BEFORE.match(text)
    position = begin.end() if begin else 0
    if _PAGE.match(text, position):
        return True
    if _FRAGMENT.match(text, position):
        return _is_fragment(text[position:])
    below = _PAGE_BELOW.search(text)
    return below is not None and "```" not in text[: below.start()]


def _is_fragment(text: str) -> bool:
    tags = len(_BLOCK_TAG.findall(text))
    chunks = [chunk.strip() for chunk in _BLANK_LINE.split(text) if chunk.strip()]
    tagged = sum(chunk.startswith("<") or bool(_BLOCK_TAG.search(chunk[-12:])) for chunk in chunks)
    marked = len(_MARKDOWN_LINE.findall(text))
    return tags >= 2 and tagged >= 0.5 * len(chunks) and marked < tags


def _first_characters(data: bytes) -> str:
    """ASCII as it is; of the wide encodings every second byte."""
    sample = data[:_LOOKED_AT]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or sample.count(0) > len(sample) // 4:
        sample = sample.replace(b"\0", b"")
    return (
        sample.decode("latin-1")
        .removeprefix("\xef\xbb\xbf")
        .removeprefix("\xff\xfe")
        .removeprefix("\xfe\xff")
    )
