"""Web pages against whoever parses HTML: too deep, never closed, larger inside than outside."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from hostile_measure import many

WORDS = "<p>The Ministers of the Sarune Valley agreed to keep the ferry road open.</p>"
_NESTED = ("div", "b", "a", "table", "ul", "blockquote", "font", "svg", "math", "select", "form", "p")
_NEVER_CLOSED = ("script", "style", "title", "textarea", "xmp", "noscript", "template", "iframe", "plaintext")


def files() -> Iterator[tuple[str, bytes]]:
    """Name and content of each."""
    for name, body in _bodies():
        yield name, f"<!DOCTYPE html><html><body>{body}</body></html>".encode("utf-8", "surrogatepass")
    yield from _whole_pages()


def _bodies() -> Iterator[tuple[str, str]]:
    for tag in _NESTED:
        # The first two at full depth: the others differ by the parser's own rules for them.
        deep = 100_000 if tag in ("div", "b") else many(100_000)
        yield f"nested-{tag}.html", f"<{tag}>" * deep + WORDS
    yield "nested-and-closed.html", "<div>" * many(100_000) + WORDS + "</div>" * many(100_000)
    yield "nested-every-kind.html", "<div><b><ul><li><table><tr><td>" * many(12_000) + WORDS
    yield "nested-cells.html", "<table><tr><td>" * many(30_000) + WORDS
    yield "nested-items.html", "<ol><li>a road" * many(30_000)
    yield "closed-and-never-opened.html", WORDS + "</div></p></b>" * many(100_000)
    yield "misnested.html", "<b><i></b></i>" * many(30_000) + WORDS
    yield "misnested-formats.html", "<a><b><i><u><font>" * many(1_000) + "<p>x" * many(5_000)
    for tag in _NEVER_CLOSED:
        yield f"never-closed-{tag}.html", WORDS + f"<{tag}>" + WORDS * many(5_000)
    yield "attribute-never-closed.html", WORDS + '<a href="' + "road " * many(200_000)
    yield "attributes-many.html", "<p " + " ".join(f"a{n}=b" for n in range(many(1_000_000))) + f">{WORDS}"
    yield "attributes-the-same.html", "<p " + "a=b " * many(1_000_000) + f">{WORDS}"
    yield "attribute-large.html", f"<p class='{'c ' * many(1_000_000)}'>{WORDS}"
    yield "comment-never-closed.html", WORDS + "<!-- " + WORDS * many(2_000)
    yield "comments-in-comments.html", "<!--" * many(200_000) + WORDS
    yield "conditional-comments.html", "<!--[if IE]><p>hidden</p><![endif]-->" * many(10_000) + WORDS
    yield "meta-refresh.html", "<meta http-equiv=refresh content='0;url=file:///etc/passwd'>" + WORDS
    yield (
        "base-of-elsewhere.html",
        "<base href='http://a.example/'><img src=x><script src=y></script>" + WORDS,
    )
    yield "frames.html", "<iframe src='file:///etc/passwd'></iframe>" * many(10_000) + WORDS
    picture = base64.b64encode(bytes(many(4_000_000))).decode()
    yield "picture-of-five-megabytes.html", f"<img src='data:image/png;base64,{picture}'>{WORDS}"
    yield "entities.html", "&amp;&lt;&#x41;&nbsp;&notin;" * many(60_000)
    yield "entities-of-nothing.html", "&#0;&#xD800;&#x110000;&#99999999;&nothing;" * many(30_000) + WORDS
    yield "entity-without-end.html", WORDS + "&" + "a" * many(300_000)
    yield "entity-number-without-end.html", WORDS + "&#" + "9" * many(300_000) + ";"
    yield "cells-many.html", "<table>" + ("<tr>" + "<td>4</td>" * 20 + "</tr>") * many(10_000) + "</table>"
    yield "cells-in-one-row.html", "<table><tr>" + "<td>4</td>" * many(100_000) + "</tr></table>" + WORDS
    yield "cells-that-span.html", "<table><tr><td colspan=99999999 rowspan=99999999>4</td></tr></table>" * 50
    yield (
        "spans-that-overlap.html",
        ("<table>" + "<tr><td rowspan=65000 colspan=1000>4" * many(1_000) + "</table>" + WORDS),
    )
    yield "list-starts-high.html", "<ol start=99999999999999999999><li>A road.</ol>" + WORDS
    yield "list-starts-low.html", "<ol start=-99999999 reversed><li value=-0x9>A road.</ol>" + WORDS
    yield "list-roman.html", "<ol type=I start=4000000000><li>A road.<li>A bridge.</ol>" + WORDS
    yield "list-letters.html", "<ol type=a start=999999999999><li>A road.<li>A bridge.</ol>" + WORDS
    yield "list-long.html", "<ol>" + "<li>A road." * many(40_000) + "</ol>"
    yield "list-numbers-wrong.html", "<ol start=''><li value=x>A road.<li value='１'>A bridge.</ol>" + WORDS
    yield "headings-many.html", "<h1>Road</h1>" * many(30_000)
    yield "links-many.html", "<a href=x>The road</a> " * many(50_000) + WORDS
    yield "paragraphs-many.html", WORDS * many(5_000)
    yield "paragraphs-empty.html", "<p></p>" * many(150_000) + WORDS
    yield "breaks-many.html", WORDS + "<br>" * many(300_000) + WORDS
    yield "marks-raised.html", "road<sup>1</sup> " * many(30_000)
    yield "drawings-with-pages.html", "<svg><foreignObject><math><mtext>" * many(5_000) + WORDS
    yield "drawing-with-style.html", "<svg><style><img title='</style>" * many(5_000) + WORDS
    yield "math-and-tables.html", "<math><mi><table><mglyph><svg><mtext>" * many(3_000) + WORDS
    yield "templates.html", "<template><div>" * many(20_000) + WORDS
    yield "slots.html", "<details><summary>" * many(20_000) + WORDS
    yield "rubies.html", "<ruby>a<rt>b<rp>c" * many(20_000) + WORDS
    yield (
        "hidden.html",
        "<div hidden style='display:none'>The ferry road is closed.</div>" * many(5_000) + WORDS,
    )
    yield "scripts-many.html", "<script>if (a<b) document.write('</p>')</script>" * many(20_000) + WORDS
    yield "data-sections.html", "<![CDATA[ road ]]>" * many(20_000) + WORDS
    yield "instructions.html", "<?php echo 1 ?>" * many(20_000) + WORDS
    yield "tags-of-nobody.html", "<x-road><x:y><1>< a></>" * many(20_000) + WORDS
    yield "tag-name-without-end.html", "<" + "a" * many(1_000_000) + ">" + WORDS
    yield "angles.html", "<" * many(500_000) + WORDS
    yield "nul-in-tags.html", "<p\0><b\0r>The road\0 stays</b\0>" * many(10_000) + WORDS
    yield "surrogates.html", "<p>The \ud800 road \udfff stays open.</p>" * 20
    yield "words-in-letters.html", "<span>r</span>" * many(60_000) + WORDS
    yield "menu-only.html", "<nav>" + "<a href=x>Road</a> " * many(10_000) + "</nav>"
    yield "nothing-but-a-picture.html", "<img src=x alt=''>"
    yield "nothing-at-all.html", ""


def _whole_pages() -> Iterator[tuple[str, bytes]]:
    yield "doctype-only.html", b"<!DOCTYPE html>"
    yield "doctypes-many.html", b"<!DOCTYPE html>" * many(50_000)
    yield (
        "entities-declared.html",
        (
            b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
            b"<html><body><p>&c; &b; The Ministers agreed.</p></body></html>"
        ),
    )
    yield "bodies-many.html", b"<html>" + b"<body><p>The Ministers agreed." * many(20_000)
    yield "heads-many.html", b"<html>" + b"<head><title>Note</title></head>" * many(20_000)
    yield "page-in-a-page.html", b"<html><body><iframe srcdoc='<html><body>" * many(3_000)
    yield "page-in-utf-16.html", ("\ufeff<html><body>" + WORDS * 5 + "</body></html>").encode("utf-16-le")
    yield "page-says-utf-16.html", b"<html><meta charset=utf-16><body>" + WORDS.encode() * 5
    yield "page-says-utf-7.html", b"<html><meta charset=utf-7><body>+ADw-script+AD4-" + WORDS.encode() * 5
    yield "page-says-nonsense.html", b"<html><meta charset='" + b"x" * 100_000 + b"'><body>" + WORDS.encode()
    yield (
        "page-says-two-things.html",
        (b"<html><meta charset=shift_jis><meta charset=koi8-r><body>\xf0\xd2\x83\x5c" + WORDS.encode() * 5),
    )
    yield "page-of-bytes.html", b"<html><body>" + bytes(range(256)) * 200
    yield (
        "xhtml-with-entities.html",
        (
            b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x "'
            + b"x" * 9_000
            + b'">]><html><body>'
            + b"<p>&x;&x;&x; The Ministers agreed.</p>" * 300
            + b"</body></html>"
        ),
    )
