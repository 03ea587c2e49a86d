"""The names of WordprocessingML, and how its smallest values are read."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element
"""One element of a part of the package."""

MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
EXTENSION = "{http://schemas.microsoft.com/office/word/2010/wordml}"

_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": MAIN,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": MATH,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": RELATION,
}
_OFF = ("0", "false", "off", "none")


def w(name: str) -> str:
    """The qualified name of ``w:name``."""
    return MAIN + name


def value(element: Element | None, *path: str) -> str | None:
    """The ``w:val`` of the descendant at ``path``; None where there is none."""
    for name in path:
        element = element.find(MAIN + name) if element is not None else None
    return element.get(MAIN + "val") if element is not None else None


def number(element: Element | None, *path: str) -> int | None:
    """``value`` as a whole number; None where it is absent or no number that a document may count to."""
    text = value(element, *path)
    try:
        found = int(text) if text is not None else None
    except ValueError:
        return None
    return found if found is None or -1 <= found < 2**31 else None


def switched(element: Element | None, name: str) -> bool | None:
    """Whether the property ``w:name`` of these properties is on or off; None when nothing is said."""
    found = element.find(MAIN + name) if element is not None else None
    if found is None:
        return None
    return (found.get(MAIN + "val") or "true").lower() not in _OFF


def local(element: Element) -> str:
    """The name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def made_transitional(root: Element) -> None:
    """Give a part in the strict variant of the standard the names of the usual one."""
    if not any(root.tag.startswith(strict) for strict in _STRICT):
        return
    for element in root.iter(etree.Element):
        element.tag = _usual(element.tag)
        for name, content in list(element.attrib.items()):
            usual = _usual(str(name))
            if usual != name:
                del element.attrib[name]
                element.set(usual, content)


def _usual(name: str) -> str:
    namespace, closed, rest = name.partition("}")
    return _STRICT.get(namespace + closed, namespace + closed) + rest if closed else name
