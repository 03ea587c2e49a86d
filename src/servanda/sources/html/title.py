"""The title of the statement among the headings of its page."""

from __future__ import annotations

import re

from servanda.sources.html.paragraphs import Paragraph
from servanda.sources.html.references import unescaped
from servanda.sources.html.tokens import attributes_of
from servanda.sources.html.tree import Tree

_WORD = re.compile(r"\w+")
_ALIKE = 0.6


def find_title(tree: Tree, paragraphs: list[Paragraph]) -> Paragraph | None:
    """The heading that says what the page's own title says; else the only heading of the first level."""
    names = [_words(name) for name in page_titles(tree)]
    best, best_score = None, _ALIKE
    for paragraph in paragraphs:
        if not (paragraph.heading or paragraph.bold or paragraph.words > 3) or paragraph.words > 60:
            continue
        words = _words(paragraph.text)
        if len(words) < 3:
            continue
        score = max((_alike(words, name) for name in names), default=0.0)
        # Of two that say the same, breadcrumb and heading, the heading is the title.
        score += 0.2 if paragraph.heading else 0.0
        score += 0.1 if paragraph.heading == "1" else 0.0
        score -= 0.3 if paragraph.is_linked else 0.0
        if score > best_score:
            best, best_score = paragraph, score
    if best is not None:
        return best
    first = [one for one in paragraphs if one.heading == "1" and not one.is_linked]
    return first[0] if len(first) == 1 else None


def page_titles(tree: Tree) -> list[str]:
    """What the page says of itself that its title is: for sharing, and for the window."""
    titles = []
    for tag in tree.metadata:
        attributes = attributes_of(tree.source, tag)
        key = (attributes.get("property") or attributes.get("name") or "").lower()
        if key in ("og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"):
            titles.append(attributes.get("content", ""))
    titles += [
        unescaped(tree.source[raw.start : min(raw.end, raw.start + 1_000)])
        for raw in tree.raw
        if raw.name == "title"
    ][:1]
    return [title for title in titles if title.strip()]


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _alike(words: set[str], name: set[str]) -> float:
    """How much of a heading is in the title, and of the title's length in the heading."""
    common = len(words & name)
    return common / len(words) * min(1.0, 0.5 + common / max(1, len(name)))
