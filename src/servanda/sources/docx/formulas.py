"""Formulas, written in one line as a typist would: a/b, x², √(y)."""

from __future__ import annotations

from servanda.sources.docx.names import MATH, Element, local
from servanda.sources.docx.numerals import raised


def linear(element: Element) -> str:
    """The formula's characters in reading order."""
    name = local(element)
    if name in ("t", "delText"):
        return element.text or ""
    if name == "f":
        return f"{_part(element, 'num')}/{_part(element, 'den')}"
    if name == "sSup":
        return _part(element, "e") + raised(_part(element, "sup"))
    if name == "rad":
        return f"√({_part(element, 'e')})"
    if name == "d":
        return f"({_all(element)})"
    if name.endswith("Pr"):
        return ""
    return _all(element)


def _part(element: Element, name: str) -> str:
    found = element.find(MATH + name)
    return _all(found) if found is not None else ""


def _all(element: Element) -> str:
    return "".join(linear(child) for child in element)
