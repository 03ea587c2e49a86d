"""What a list shows before each of its items: numbers, letters or bullets, as a browser counts them."""

from __future__ import annotations

import re

from servanda.sources.html.tree import Element

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([^;]+)", re.I)
_RESET = re.compile(r"counter-reset\s*:\s*[\w-]+\s+(-?\d{1,6})", re.I)
_WHOLE = re.compile(r"\s*([+-]?\d{1,6})")
_KINDS = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "none": "none",
    "lower-latin": "lower-alpha",
    "upper-latin": "upper-alpha",
}
_NUMBERED = frozenset(("decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"))
_BULLETS = frozenset(("disc", "circle", "square"))
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def label_of(item: Element) -> str:
    """The label of a list item: "1." "(a)" "(i)" "A." "I." "•", "" where the list shows none.

    Letters and small Roman numerals get brackets, as communiqués print them.
    """
    parent = item.parent
    listing = parent if parent is not None and parent.name in ("ol", "ul", "menu", "dir") else None
    ordered = listing is not None and listing.name == "ol"
    kind = _kind(item, listing) or ("decimal" if ordered else "bullet")
    if kind == "none":
        return ""
    if kind not in _NUMBERED:
        return "•"
    number = _number(item, listing)
    if kind == "decimal":
        return f"{number}."
    body = _letters(number) if kind.endswith("alpha") else _roman(number)
    return f"{body.upper()}." if kind.startswith("upper") else f"({body})"


def _kind(item: Element, listing: Element | None) -> str | None:
    for element in (item, listing):
        if element is None:
            continue
        css = _STYLE.search(element.attributes.get("style", ""))
        if css:
            for word in css.group(1).lower().split():
                if word in _NUMBERED | _BULLETS or word in _KINDS:
                    return _KINDS.get(word, word)
        kind = element.attributes.get("type", "").strip()
        if kind in _KINDS or kind.lower() in _BULLETS:
            return _KINDS.get(kind, kind.lower())
    return None


def _number(item: Element, listing: Element | None) -> int:
    """Counts once for the whole list: each item remembers its number for the next."""
    if "servanda-number" not in item.attributes:
        _count(item, listing)
    return int(item.attributes["servanda-number"])


def _count(item: Element, listing: Element | None) -> None:
    items = [item]
    if listing is not None:
        items = [child for child in listing.children if isinstance(child, Element) and child.name == "li"]
    attributes = listing.attributes if listing is not None else {}
    backwards = "reversed" in attributes
    start = _WHOLE.match(attributes.get("start", ""))
    reset = _RESET.search(attributes.get("style", ""))
    number = int(start[1]) if start else int(reset[1]) + 1 if reset else len(items) if backwards else 1
    for one in items:
        value = _WHOLE.match(one.attributes.get("value", ""))
        number = int(value[1]) if value else number
        one.attributes["servanda-number"] = str(number)
        number += -1 if backwards else 1


def _letters(number: int) -> str:
    if number < 1:
        return str(number)
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral
