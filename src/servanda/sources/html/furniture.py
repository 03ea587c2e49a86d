"""Which elements and paragraphs belong to the page and not to the statement on it.

Evidence is what the page's makers called an element, the role that it has, and how much of it leads
elsewhere. None of it is enough against the text itself: an element that holds most of the page's prose,
or its title, is no furniture whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load
from servanda.sources.html.elements import HEADINGS
from servanda.sources.html.paragraphs import Paragraph
from servanda.sources.html.tree import Element

_NAME_WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")
_PROSE_WORDS = 10
_LONG_PROSE = 25
_LONGEST_PHRASE = 400
_LONGEST_LEAD = 80
_ENDS = re.compile(r"[.;:!?…][\"'”’)\]]*(?:\W{0,3}\d{1,3}\W{0,2})?$")


@dataclass(slots=True)
class Weights:
    """What an element holds, all that is inside it counted: words, those of prose and of links."""

    words: int = 0
    prose: int = 0
    linked: int = 0
    title: bool = False
    main: bool = False


def judge(paragraphs: list[Paragraph]) -> None:
    """Decide of each paragraph whether it is made of sentences, and whether its words are the page's."""
    for paragraph in paragraphs:
        paragraph.phrase = is_page_phrase(paragraph.text) or _all_lines_are_the_pages(paragraph)
        paragraph.prose = _is_prose(paragraph)


def _all_lines_are_the_pages(paragraph: Paragraph) -> bool:
    """Whether each of its lines is a phrase of pages or leads elsewhere, as at the foot of old pages."""
    phrases = [is_page_phrase(text) for text, _ in paragraph.lines]
    leads = [away for _, away in paragraph.lines]
    return any(phrases) and all(phrase or away for phrase, away in zip(phrases, leads, strict=True))


def _is_prose(paragraph: Paragraph) -> bool:
    if paragraph.is_linked or paragraph.words < _PROSE_WORDS or paragraph.phrase:
        return False
    return paragraph.words >= _LONG_PROSE or bool(_ENDS.search(paragraph.text.rstrip()))


def weigh(elements: list[Element], paragraphs: list[Paragraph], title: Paragraph | None) -> list[Weights]:
    """The weights of every element, by its number."""
    weights = [Weights() for _ in elements]
    for paragraph in paragraphs:
        one = weights[paragraph.element.number]
        one.words += paragraph.words
        one.linked += paragraph.linked
        one.prose += paragraph.words if paragraph.prose else 0
        one.title = one.title or paragraph is title
    for element in reversed(elements):
        one = weights[element.number]
        one.main = one.main or is_main(element)
        if element.parent is not None:
            around = weights[element.parent.number]
            around.words += one.words
            around.prose += one.prose
            around.linked += one.linked
            around.title = around.title or one.title
            around.main = around.main or one.main
    return weights


def is_main(element: Element) -> bool:
    """Whether the page says that its main part is here."""
    if element.name == "main" or element.attributes.get("role", "").lower() == "main":
        return True
    return "articlebody" in element.attributes.get("itemprop", "").lower()


def mark_furniture(elements: list[Element], weights: list[Weights], keep: set[int]) -> dict[int, str]:
    """Element number to reason; inherited by all that is inside. ``keep``: what must not be taken out."""
    found: dict[int, str] = {}
    total = max(1, weights[0].prose)
    lists = _teaser_lists(elements, weights)
    for element in elements[1:]:
        inherited = found.get(element.parent.number) if element.parent is not None else None
        if inherited and element.number not in keep:
            found[element.number] = inherited
            continue
        if element.number in keep:
            continue
        one = weights[element.number]
        reason, certain = _evidence(element)
        if not reason and element.number in lists:
            reason = "links to other pages"
        if not reason or one.main or one.title or element.name in ("body", "main") or is_main(element):
            continue
        if element.name in ("footer", "header") and one.prose and not one.linked and _in_article(element):
            continue
        share = one.prose / total
        titled_elsewhere = weights[0].title or weights[0].main
        most = 0.9 if certain and titled_elsewhere else 0.6 if certain or titled_elsewhere else 0.3
        if share <= most or (one.linked > 0.5 * one.words):
            found[element.number] = reason
    return found


def _in_article(element: Element) -> bool:
    """Whether it is an article's own header or footer, which may hold a signature or a chapeau."""
    return element.parent is not None and element.parent.nearest("article", "main") is not None


def _evidence(element: Element) -> tuple[str, bool]:
    """What an element is by its name, role, id or class, "" for nothing; and whether that is certain."""
    known = load("pages")
    role = element.attributes.get("role", "").lower()
    if element.name in known["elements"]["names"] or role in known["elements"]["roles"]:
        return role or element.name, True
    if element.name in HEADINGS or not element.attributes:
        return "", False
    words = name_words(element)
    certain = words & _words("certain")
    if certain:
        return min(certain), True
    likely = words & _words("likely")
    if likely and not (words & _words("main") and element.name != "footer"):
        return min(likely), False
    return ("header", False) if element.name == "header" else ("", False)


def name_words(element: Element) -> set[str]:
    """The words of an element's own name, id and classes."""
    names = (element.attributes.get("id", ""), element.attributes.get("class", ""))
    words = {word.lower() for name in names for word in _NAME_WORD.findall(name[:500])}
    if "-" in element.name:
        words.update(element.name.split("-"))
    return words


def _teaser_lists(elements: list[Element], weights: list[Weights]) -> set[int]:
    """Elements whose children are alike, each with a link and a few words: news, search results."""
    found: set[int] = set()
    for element in elements:
        children = [child for child in element.children if isinstance(child, Element)]
        if len(children) < 3:
            continue
        alike = Counter((child.name, child.attributes.get("class", "")) for child in children)
        (name, _), count = alike.most_common(1)[0]
        if count < 3 or name not in ("li", "div", "article", "section", "a", "dd"):
            continue
        items = [weights[child.number] for child in children if child.name == name]
        teasing = [item for item in items if item.linked >= 2 and item.words < 80]
        if len(teasing) >= 0.8 * len(items) and sum(item.linked for item in items) > 0.2 * sum(
            item.words for item in items
        ):
            found.add(element.number)
    return found


def is_page_phrase(text: str) -> bool:
    """Whether a short block can only be the page's: "Share this page", "Back to top"."""
    return len(text) <= _LONGEST_PHRASE and _phrases().fullmatch(text.strip(" |·•>»«<-–—\u00a0")) is not None


def ends_statement(text: str) -> bool:
    """Whether a heading or line says that other things follow: "Related news"."""
    return len(text) <= 80 and _after().fullmatch(text.strip(" :|\u00a0")) is not None


def may_be_names(text: str) -> bool:
    """Whether a list of links after this line can belong to the statement."""
    if text.rstrip().endswith(":"):
        return True
    return len(text) <= _LONGEST_LEAD and _before_names().search(text) is not None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load("pages")["words"][kind])


@cache
def _phrases() -> re.Pattern[str]:
    shared = [
        pattern
        for group in load("furniture")["set_aside"]
        if group["reason"] in ("page navigation", "cookie notice")
        for pattern in group["patterns"]
    ]
    return re.compile(
        "|".join(f"(?:{pattern})" for pattern in (*load("pages")["phrases"]["page"], *shared)), re.I
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in load("pages")["phrases"]["after"]), re.I)


@cache
def _before_names() -> re.Pattern[str]:
    return re.compile(load("pages")["phrases"]["before_names"], re.I)
