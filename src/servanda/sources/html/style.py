"""How words are set inside a line, and what hides them, as far as the page itself says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from servanda.sources.html.elements import BOLD, NEVER_READ, STRUCK
from servanda.sources.html.tokens import Token

_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))(?![\w-])", re.I)
_HEAVY = re.compile(r"font(?:-weight)?\s*:[^;]*?(?:\bbold(?:er)?\b|\b[6-9]00\b)", re.I)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-4]00)\b", re.I)
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.I)
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.I)
# For readers of the screen by ear, and for browsers without some ability; seen by nobody.
_UNSEEN_CLASSES = frozenset(
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screen-reader-only",
        "element-invisible",
        "u-hiddenvisually",
        "govuk-visually-hidden",
        "show-for-sr",
        "assistive-text",
        "a11y-hidden",
        "no-display",
        "offscreen",
        "d-none",
        "visible-print",
        "visible-print-block",
    ]
)
_SEEN_CLASS = re.compile(r"\bd-(?:\w+-)?(?:block|flex|inline|inline-block|grid|table)\b")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. ``link`` is where it leads, None where it is no link."""

    bold: bool = False
    raised: bool = False
    struck: bool = False
    hidden: bool = False
    link: str | None = None


PLAIN = Style()


def style_inside(outer: Style, tag: Token, attributes: Mapping[str, str]) -> Style:
    """The style inside ``tag``, which stands inside ``outer``."""
    name, css = tag.name, attributes.get("style", "")
    style = outer
    if (name in BOLD or _HEAVY.search(css)) and not _LIGHT.search(css):
        style = replace(style, bold=True)
    elif style.bold and _LIGHT.search(css):
        style = replace(style, bold=False)
    if name == "sup" or _RAISED.search(css):
        style = replace(style, raised=True)
    elif name == "sub":
        style = replace(style, raised=False)
    if name in STRUCK or _STRUCK.search(css):
        style = replace(style, struck=True)
    if is_hidden(name, attributes):
        style = replace(style, hidden=True)
    if name == "a" and "href" in attributes:
        style = replace(style, link=attributes["href"].strip())
    return style


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether nobody sees what stands in such an element."""
    if name in NEVER_READ or (name == "dialog" and "open" not in attributes):
        return True
    if not attributes:
        return False
    if attributes.get("hidden", "until-found").lower() != "until-found":
        return True
    if attributes.get("aria-hidden", "").lower() == "true" or _UNSEEN.search(attributes.get("style", "")):
        return True
    classes = attributes.get("class", "").lower()
    return not _UNSEEN_CLASSES.isdisjoint(classes.split()) and not _SEEN_CLASS.search(classes)


def is_bold(attributes: Mapping[str, str]) -> bool:
    """Whether the style of a block makes all its words bold."""
    return bool(_HEAVY.search(attributes.get("style", "")))
