"""A page is decoded by what it is, whatever it or its server declares."""

from __future__ import annotations

import codecs

import pytest

from web_pages import extract, read

SENTENCE = "The Ministers met in Genève and thanked Côte d’Ivoire for its “generous” offer of €20 million."


def declaring(charset: str, form: str = '<meta charset="{}">') -> str:
    return f"<html><head>{form.format(charset)}</head><body><p>{SENTENCE}</p></body></html>"


@pytest.mark.parametrize(
    ("declared", "written", "found"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("windows-1252", "cp1252", "cp1252"),
        ("iso-8859-1", "cp1252", "cp1252"),
        ("latin1", "cp1252", "cp1252"),
        ("windows-1252", "utf-8", "utf-8"),
        ("utf-8", "cp1252", "cp1252"),
        ("no-such-encoding", "utf-8", "utf-8"),
    ],
    ids=[
        "utf-8",
        "windows-1252",
        "latin-1 is windows-1252",
        "latin1 too",
        "declares 1252 and is utf-8",
        "declares utf-8 and is 1252",
        "declares nonsense",
    ],
)
def test_declared_by_the_page(declared: str, written: str, found: str) -> None:
    page = extract(declaring(declared).encode(written))
    assert (page.text, page.encoding) == (SENTENCE, found)


def test_declared_in_the_old_way() -> None:
    form = '<meta http-equiv="Content-Type" content="text/html; charset={}">'
    page = extract(declaring("windows-1252", form).encode("cp1252"))
    assert (page.text, page.encoding) == (SENTENCE, "cp1252")


def test_declared_by_an_xml_declaration() -> None:
    page = extract(
        '<?xml version="1.0" encoding="ISO-8859-2"?><html><p>Będą, Łódź i Kraków ją źle.</p></html>'.encode(
            "iso8859-2"
        )
    )
    assert "Łódź" in page.text


def test_the_server_counts_more_than_the_page() -> None:
    data = declaring("koi8-r").encode("cp1252")
    assert extract(data, charset="windows-1252").text == SENTENCE


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_the_byte_order_mark_counts_most(mark: bytes) -> None:
    encoding = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}[
        mark
    ]
    page = extract(mark + declaring("windows-1251").encode(encoding))
    assert (page.text, page.encoding) == (SENTENCE, encoding)


def test_each_word_is_traced_to_its_bytes() -> None:
    data = b"<p>We thank C&ocirc;te d&#8217;Ivoire for&nbsp;its <b>offer</b>\n of &euro;20 million.</p>"
    source_text = read(data)
    for words, written in [
        ("Côte d’Ivoire", b"C&ocirc;te d&#8217;Ivoire"),
        ("for its", b"for&nbsp;its"),
        ("offer of", b"offer</b>\n of"),
        ("€20 million", b"&euro;20 million"),
    ]:
        start = source_text.text.index(words)
        place = source_text.source_bytes(start, start + len(words))
        assert place is not None
        assert data[slice(*place)] == written
