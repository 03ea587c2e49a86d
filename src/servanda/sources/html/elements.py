"""What the elements of HTML are, as the standard's rendering section shows them.

Source: HTML Living Standard, sections 4 (elements), 13.1.2.4 (optional tags) and 15.3 (rendering).
"""

from __future__ import annotations

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that begin a line of their own."""

STYLES = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
"""Elements inside a line that say how or what their words are."""

CONTAINERS = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "map",
        "math",
        "noscript",
        "object",
        "output",
        "picture",
        "select",
        "slot",
        "svg",
        "template",
        "video",
    ]
)
"""Other elements that hold content, inside a line; most are never read."""

VOID = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without content or end tag."""

NEVER_READ = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "map",
        "noscript",
        "object",
        "output",
        "picture",
        "select",
        "svg",
        "template",
        "video",
        "rp",
        "optgroup",
        "option",
    ]
)
"""Elements whose content is not text of the page, or is shown only in place of something else."""

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
BOLD = frozenset(("b", "strong"))
STRUCK = frozenset(("del", "s", "strike"))
CELLS = frozenset(("td", "th", "caption"))

ENDS_WITH = {
    "li": (frozenset(("li",)), frozenset(("ol", "ul", "menu", "dir", "td", "th", "table"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th", "table"))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl", "td", "th", "table"))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "tr": (frozenset(("tr", "caption", "colgroup")), frozenset(("table",))),
    "tbody": (frozenset(("thead", "tbody", "tfoot", "caption", "colgroup")), frozenset(("table",))),
    "thead": (frozenset(("thead", "tbody", "tfoot", "caption", "colgroup")), frozenset(("table",))),
    "tfoot": (frozenset(("thead", "tbody", "tfoot", "caption", "colgroup")), frozenset(("table",))),
}
"""For a start tag: the open elements that end where it begins, and those that this stops at."""
