"""Which elements of a page nobody sees, and which only wait to be opened."""

from __future__ import annotations

from servanda.sources.html.elements import HEADINGS, NEVER_READ
from servanda.sources.html.style import is_hidden
from servanda.sources.html.tree import Text, Tree

_OPENERS = ("aria-controls", "data-target", "data-bs-target", "href", "for")


def hidden_elements(tree: Tree) -> set[int]:
    """The numbers of the elements that are hidden, without those inside them.

    A part that a control on the page opens (an accordion, a tab) is read, and so is what holds nearly
    all of the page's text: it waits for a script, or for a dialogue to be closed.
    """
    letters = _letters(tree)
    opened = _opened_by_controls(tree)
    hidden: set[int] = set()
    for element in tree.elements[1:]:
        if not is_hidden(element.name, element.attributes):
            continue
        if element.name == "button" and element.nearest(*HEADINGS):
            continue
        if element.name not in NEVER_READ and (
            letters[element.number] > 0.5 * letters[0]
            or (element.name != "dialog" and element.attributes.get("id") in opened)
        ):
            continue
        hidden.add(element.number)
    return hidden


def _letters(tree: Tree) -> list[int]:
    """How many characters of text each element holds, with all that is inside it."""
    letters = [0] * len(tree.elements)
    for element in reversed(tree.elements):
        if element.name in NEVER_READ:
            continue
        letters[element.number] += sum(
            len(" ".join(tree.source[child.start : child.end].split()))
            for child in element.children
            if isinstance(child, Text)
        )
        if element.parent is not None:
            letters[element.parent.number] += letters[element.number]
    return letters


def _opened_by_controls(tree: Tree) -> set[str]:
    """The ids that a control, or a link that works as one, says that it opens."""
    opened: set[str] = set()
    for element in tree.elements:
        if element.name in ("button", "summary", "div", "li", "h2", "h3", "h4", "h5") and element.attributes:
            opened.update(_named(element.attributes))
    for attributes in tree.openers:
        opened.update(_named(attributes))
    return opened


def _named(attributes: dict[str, str]) -> set[str]:
    return {
        name.removeprefix("#") for key in _OPENERS if (value := attributes.get(key)) for name in value.split()
    }
