"""The statement out of the page: which paragraphs are read, and what is left out around them.

To lose a paragraph is worse than to keep a line of navigation, which later steps may still set aside.
So nothing is looked for that the statement should look like: what certainly belongs to the page is taken
away, and what is left where the prose stands is the statement. A page that declares its main part leaves
nothing of the statement outside it; of any other page the place is a guess, and what stands near and
does not lead elsewhere belongs to it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.sources.html.furniture import (
    ends_statement,
    is_main,
    judge,
    mark_furniture,
    may_be_names,
    weigh,
)
from servanda.sources.html.head import names_date
from servanda.sources.html.paragraphs import Paragraph
from servanda.sources.html.title import find_title
from servanda.sources.html.tree import Element, Tree

_CORE_SHARE = 0.8
# How much of the prose what a page declares as its main part must hold to be believed; a page may have
# an article for each part of a statement.
_MAIN_SHARE = 0.6
_ARTICLE_SHARE = 0.9
# How many elements around the core, itself counted, may hold parts of the statement too.
_NEAR = 4
_TOO_SMALL = frozenset(("p", "pre", "li", "ol", "ul", "dl", "dd", "dt", "h1", "h2", "h3", "h4"))
_MOST_LINES_BETWEEN = 12
_LONGEST_LINE = 30
_LONGEST_NAME = 4
_LINKED_BEHIND = 0.05
"""Share of the words behind "Related news" that lead elsewhere at least, where sentences are among them."""


def statement_of(
    tree: Tree, paragraphs: list[Paragraph], notes: set[Paragraph]
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs of the statement, and those that were left out, both in order.

    ``notes`` are footnotes that the text points at: they are kept wherever they stand.
    """
    judge(paragraphs)
    title = find_title(tree, paragraphs)
    if title is not None and not title.heading and title not in notes:
        # What the page names as its title is one, however it is set.
        title.heading = "1"
    weights = weigh(tree.elements, paragraphs, title)
    keep = {element.number for note in notes for element in note.element.around()}
    furniture = mark_furniture(tree.elements, weights, keep)
    free = [one for one in paragraphs if one.element.number not in furniture]
    core, declared = _core(tree.elements, [one for one in free if one.prose])
    inside = _inside(tree.elements, core)
    near = inside if declared else _inside(tree.elements, list(core.around())[:_NEAR][-1])
    within = [one for one in free if inside[one.element.number]]
    around = [one for one in free if near[one.element.number] and not _belongs_to_page(one)]
    possible = {*within, *_adopted(around, within, title, _over_links(paragraphs))}
    kept = [one for one in paragraphs if one in notes or one is title or one in possible]
    kept = _with_lines_under_title(free, kept, title)
    kept = _trimmed(kept, title, notes)
    chosen = set(kept)
    if sum(one.words for one in kept) == 0:
        return paragraphs, []
    return kept, [paragraph for paragraph in paragraphs if paragraph not in chosen]


def _core(elements: list[Element], prose: list[Paragraph]) -> tuple[Element, bool]:
    """The smallest element that holds nearly all the prose, and whether the page declares it."""
    held = [0] * len(elements)
    for paragraph in prose:
        held[paragraph.element.number] += paragraph.words
    for element in reversed(elements):
        if element.parent is not None:
            held[element.parent.number] += held[element.number]
    total = held[0]
    if not total:
        return elements[0], False
    declared = [
        element
        for element in elements
        if (is_main(element) and held[element.number] >= _MAIN_SHARE * total)
        or (element.name == "article" and held[element.number] >= _ARTICLE_SHARE * total)
    ]
    if declared:
        main = next((element for element in declared if element.name == "main"), None)
        return main or declared[0], True
    core = elements[0]
    while True:
        inner = max(
            (child for child in core.children if isinstance(child, Element)),
            key=lambda child: held[child.number],
            default=None,
        )
        if inner is None or held[inner.number] < _CORE_SHARE * total or inner.name in _TOO_SMALL:
            return core, False
        core = inner


def _inside(elements: list[Element], core: Element) -> list[bool]:
    inside = [False] * len(elements)
    for element in elements:
        inside[element.number] = element is core or (
            element.parent is not None and inside[element.parent.number]
        )
    return inside


def _over_links(paragraphs: list[Paragraph]) -> set[Paragraph]:
    """The names that stand over boxes of links: "Press", "More on this"."""
    return {
        one
        for one, second, third in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False)
        if one.words <= _LONGEST_NAME
        and second.is_linked
        and third.is_linked
        and not (one.is_linked or one.heading == "1" or names_date(one.text))
    }


def _adopted(
    around: list[Paragraph], within: list[Paragraph], title: Paragraph | None, over_links: set[Paragraph]
) -> Iterator[Paragraph]:
    """Of the paragraphs around the core, those that its text continues from or into.

    All that shares its cell, where a table lays the page out. Of other cells, before it: from a title, a
    date or a sentence on, for a name alone is the site's; after it: sentences, and what a line like
    "Signed by:" leads over to.
    """
    if not within:
        return
    first, last = within[0].texts[0].start, within[-1].texts[0].start
    begun = False
    led_over = may_be_names(within[-1].text)
    cell = within[0].element.nearest("td", "th")
    for one in around:
        place = one.texts[0].start
        if place < first and one in over_links and one is not title:
            continue
        if one.element.nearest("td", "th") is cell:
            yield one
        elif place < first:
            begun = begun or one is title or one.prose or names_date(one.text)
            if begun:
                yield one
        elif place > last:
            if one.prose or led_over:
                yield one
            led_over = led_over or may_be_names(one.text)
        else:
            yield one


def _with_lines_under_title(
    paragraphs: Sequence[Paragraph], kept: list[Paragraph], title: Paragraph | None
) -> list[Paragraph]:
    """Short lines between a title that stands outside the core and the core: the date, the place."""
    if title is None or len(kept) < 2 or kept[0] is not title:
        return kept
    if title not in paragraphs or kept[1] not in paragraphs:
        return kept
    first, second = paragraphs.index(title), paragraphs.index(kept[1])
    between = [
        one
        for one in paragraphs[first + 1 : second]
        if one.words <= _LONGEST_LINE and not _belongs_to_page(one)
    ]
    return [title, *between, *kept[1:]] if len(between) <= _MOST_LINES_BETWEEN else kept


def _trimmed(kept: list[Paragraph], title: Paragraph | None, notes: set[Paragraph]) -> list[Paragraph]:
    """Lines of the page before the statement, under its title and after its end go."""
    prose = [position for position, one in enumerate(kept) if one.prose]
    first = prose[0] if prose else len(kept)
    last = prose[-1] if prose else -1
    last = max([last, *(position for position, one in enumerate(kept) if one in notes)])
    last = _end(kept, last, notes)
    result: list[Paragraph] = []
    names_may_follow = False
    over = False
    for position, one in enumerate(kept):
        if one in notes or one is title:
            result.append(one)
            continue
        if position < first:
            take = not _belongs_to_page(one) or (bool(one.heading) and one.linked < one.words)
        elif position <= last:
            take = not one.phrase or one.words > 12
        else:
            over = over or ends_statement(one.text)
            names_may_follow = may_be_names(one.text) or (names_may_follow and one.is_linked)
            take = not over and (not _belongs_to_page(one) or names_may_follow)
        if take:
            result.append(one)
            if position >= last:
                names_may_follow = names_may_follow or may_be_names(one.text)
    return result


def _end(kept: list[Paragraph], last: int, notes: set[Paragraph]) -> int:
    """Where the statement ends: a heading like "Related news" with little prose after it is past the end."""
    total = sum(one.words for one in kept if one.prose)
    prose = linked = words = 0
    for position in range(len(kept) - 1, -1, -1):
        one = kept[position]
        if one in notes:
            return last
        prose += one.words if one.prose else 0
        if prose > 0.25 * total:
            return last
        # "Other documents" may be a part of the statement too: but then its sentences lead nowhere.
        if ends_statement(one.text) and position <= last and linked >= _LINKED_BEHIND * words:
            last = position - 1
        linked += one.linked
        words += one.words
    return last


def _belongs_to_page(paragraph: Paragraph) -> bool:
    return paragraph.phrase or (paragraph.is_linked and not paragraph.heading)
