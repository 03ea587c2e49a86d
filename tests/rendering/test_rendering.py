"""The renderers lose nothing: where a reading of a form differs, the form did hold the words."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree, html
from PIL import Image

from rendering import copies, printed, typed, typewriter, web
from rendering.examples import EXAMPLES, communique, communiques
from rendering.written import Communique

Render = Callable[[Communique], bytes]

COMMUNIQUES = communiques()
each_communique = pytest.mark.parametrize("document", COMMUNIQUES, ids=[each.name for each in COMMUNIQUES])


def squeezed(text: str) -> str:
    """Letters and digits only: line ends, hyphens and signs are each form's own."""
    return re.sub(r"[\W_]+", "", text.replace("\ufffe", ""))


def assert_holds(text: str, document: Communique) -> None:
    found = squeezed(text)
    for piece in document.pieces:
        for sentence in re.split(r"\[\^\d+\]", piece.words):
            assert squeezed(sentence) in found


def printed_text(data: bytes) -> str:
    """The text of all pages of a PDF."""
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "\n".join(pages)


def test_the_pieces_of_an_example_follow_its_labels() -> None:
    document = communique(EXAMPLES / "2021-06-12-joint-communique.txt")
    assert [piece.label for piece in document.pieces if piece.numbered] == [str(n) for n in range(1, 9)]
    assert [piece.label for piece in document.pieces if piece.kind == "item"] == ["(a)", "(b)", "(c)"] * 2


def test_the_furniture_and_the_residue_of_a_text_file_are_not_printed() -> None:
    words = " ".join(piece.words for document in COMMUNIQUES for piece in document.pieces)
    for left_out in ("Page 2 of 3", "JOINT COMMUNIQUÉ 2023", "star", "&nbsp;", "Ã", "\\"):
        assert left_out not in words
    assert "before which several hundred farmers have been stripped of their land" in words


@each_communique
@pytest.mark.parametrize(
    "render", [web.with_lists, web.bare, web.with_literal_numbers, web.of_1998, typewriter.on_a_page]
)
def test_a_web_page_holds_every_word(document: Communique, render: Render) -> None:
    data = render(document)
    text = data.decode("utf-8" if render in (web.with_lists, web.bare, typewriter.on_a_page) else "cp1252")
    assert_holds(html.fromstring(text).text_content(), document)


@each_communique
@pytest.mark.parametrize("render", [printed.one_column, printed.indented, typewriter.on_paper])
def test_a_page_in_print_holds_every_word(document: Communique, render: Render) -> None:
    text = printed_text(render(document))
    for word in {word for piece in document.pieces for word in re.findall(r"\w+", piece.words)}:
        assert squeezed(word) in squeezed(text)


@each_communique
@pytest.mark.parametrize("render", [typed.with_styles, typed.by_hand])
def test_a_typed_document_holds_every_word(document: Communique, render: Render) -> None:
    package = ZipFile(BytesIO(render(document)))
    parts = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    text = "".join(
        node.text or "" for part in parts for node in etree.fromstring(package.read(part)).iter(name)
    )
    assert_holds(text, document)


def test_a_copy_is_a_picture_of_each_page_and_nothing_else() -> None:
    document = COMMUNIQUES[0]
    pages = printed.indented(document)
    assert printed_text(copies.straight(pages)).strip() == ""
    picture = Image.open(BytesIO(copies.skewed(pages)))
    assert (picture.n_frames, picture.mode, picture.size) == (2, "L", (1700, 2200))
    assert copies.skewed(pages) == copies.skewed(pages)
