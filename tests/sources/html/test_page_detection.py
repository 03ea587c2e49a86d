"""A web page is known by its content; a text with a few tags in it stays a text."""

from __future__ import annotations

import codecs

import pytest

from servanda.sources.detect import media_type_of

PAGE = "<html><body><p>We welcome the reopening of the crossing.</p></body></html>"


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html>\n<title>Statement</title><p>We agreed.",
        b"<!doctype HTML PUBLIC '-//W3C//DTD HTML 3.2//EN'><p>We agreed.",
        PAGE.encode(),
        b"\n\n   " + PAGE.upper().encode(),
        codecs.BOM_UTF8 + PAGE.encode(),
        PAGE.encode("utf-16"),
        PAGE.encode("utf-16-be"),
        b"<!-- saved from url=(0014)about:internet -->\n" + b"<!-- " + b"x" * 6000 + b" -->" + PAGE.encode(),
        b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>',
        b"<head><title>Statement</title></head><p>We agreed.",
        b"<p>We welcome the reopening.</p>\n<p>We urge restraint.</p>",
        b"<div class='text'><h1>Statement</h1><br>We agreed.<br><br>We will meet again.</div>",
        b"The page was saved by a program.\n" + PAGE.encode(),
    ],
)
def test_a_page(data: bytes) -> None:
    assert media_type_of(data) == "text/html"


@pytest.mark.parametrize(
    "data",
    [
        b"We welcome the <b>reopening</b> of the crossing.\n\nWe urge restraint.",
        b"# Statement\n\n<div align='center'>Arvanna</div>\n\nWe agreed.\n\n- one\n- two",
        b"<div align='center'>\n\n# Statement\n\n</div>\n\nWe agreed.\n\nWe will meet.\n\nWe urge restraint.",
        b"<a name='top'></a>\n\nWe agreed.\n\nWe will meet again.",
        b"<P> is how a paragraph is written.\n\nThe rest is text.\n\nAnd more of it.",
        b"< 5 per cent of the families have returned.",
        b"A page begins so:\n\n```\n<html>\n```\n\nand ends otherwise.",
        b"<?xml version='1.0'?><akomaNtoso><act/></akomaNtoso>",
        b"",
    ],
)
def test_no_page(data: bytes) -> None:
    assert media_type_of(data) is None
