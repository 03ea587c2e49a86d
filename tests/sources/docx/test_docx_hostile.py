"""A package from a stranger: what is dangerous is left alone, what is damaged is refused with a reason."""

from __future__ import annotations

import re
import struct
import time
import zipfile
from io import BytesIO

import pytest

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources.docx import read_docx
from sources.docx.packages import extracted, notes_of, package, paragraph, table

MET = paragraph("We met in Lindhaven.")
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refusal(data: bytes) -> str:
    with pytest.raises(SourceError) as refused:
        read_docx(Source("communique.docx", data), lambda _: None)
    return refused.value.reason


def with_document(xml: bytes) -> bytes:
    return package("", others={"word/document.xml": xml})


def test_macros_are_reported_and_not_run() -> None:
    extract = extracted(package(MET, others={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub AutoOpen()"}))
    assert extract.text == "We met in Lindhaven."
    assert notes_of(extract, "macro") == ["the document carries macros; they were not run"]


def test_names_that_lead_out_of_the_package_lead_nowhere() -> None:
    others = {"../../../etc/cron.d/x": b"* * * * *", "/word/styles.xml": b"<x/>", "C:\\x.xml": b"x"}
    extract = extracted(package(MET, others=others))
    assert extract.text == "We met in Lindhaven."
    assert len(notes_of(extract, "unsafe_name")) == 2


def test_what_the_document_would_fetch_is_reported_and_links_for_readers_are_not() -> None:
    links = "".join(
        f'<Relationship Id="x{number}" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>'
        for number, (kind, target) in enumerate(
            (
                ("image", "https://tracker.example/pixel.png"),
                ("attachedTemplate", "\\\\server.example\\share\\evil.dotm"),
                ("attachedTemplate", "file:///C:/Users/lind/Normal.dotm"),
                ("hyperlink", "https://svc.example/"),
            )
        )
    )
    assert notes_of(extracted(package(MET, links=links)), "remote_resource") == [
        "the document names an outside image (https://tracker.example/pixel.png); it was not fetched",
        "the document names an outside attached template (\\\\server.example\\share\\evil.dotm);"
        " it was not fetched",
    ]


@pytest.mark.parametrize("instruction", ["DDEAUTO cmd calc", 'INCLUDEPICTURE "https://x.example/p.png"'])
def test_fields_that_reach_outside_are_reported(instruction: str) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    extract = extracted(package(MET + paragraph(field)))
    assert extract.text == "We met in Lindhaven."
    assert len(notes_of(extract, "remote_resource")) == 1


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
        '<!ENTITY % b SYSTEM "http://svc.example/x.dtd"> %b;',
    ],
)
def test_document_types_are_refused(declared: str) -> None:
    xml = f'<?xml version="1.0"?><!DOCTYPE d [{declared}]><d>&b;</d>'
    assert re.search("declares a document type|not well-formed", refusal(with_document(xml.encode())))


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    data = package(MET, others={"word/styles.xml": b" " * 30_000_000})
    assert refusal(data) == "holds a part that is packed far tighter than any text: a ZIP bomb"


def test_a_part_that_says_it_is_small_is_read_no_further() -> None:
    data = package("".join(paragraph(f"We met {number} times.") for number in range(5_000)))
    information = zipfile.ZipFile(BytesIO(data)).getinfo("word/document.xml")
    size = struct.pack("<L", information.file_size)
    assert data.count(size) >= 1
    assert "damaged DOCX" in refusal(data.replace(size, struct.pack("<L", 100)))


def test_nesting_beyond_reason_is_refused() -> None:
    body = "<w:sdt><w:sdtContent>" * 100_000 + MET + "</w:sdtContent></w:sdt>" * 100_000
    assert refusal(package(body)) == "is nested too deeply to be read"


def test_tables_in_tables_are_read() -> None:
    body = MET
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert extracted(package(body)).text == "We met in Lindhaven."


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_package_that_is_cut_off_is_refused(share: float) -> None:
    data = package(MET)
    assert "damaged DOCX" in refusal(data[: int(len(data) * share)])


def test_a_part_the_text_can_do_without_may_be_damaged() -> None:
    extract = extracted(package(MET, others={"word/styles.xml": b"<w:styles", "word/numbering.xml": b""}))
    assert extract.text == "We met in Lindhaven."
    assert len(notes_of(extract, "damaged_part")) == 2


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (b"", "not well-formed|not XML"),
        (b"<html/>", "has no body"),
        (b'<w:document xmlns:w="x"><w:body/></w:document>', "has no body"),
        (b"\xff\xfe\x00", "not well-formed"),
    ],
)
def test_a_document_without_text_is_refused(document: bytes, reason: str) -> None:
    assert re.search(reason, refusal(with_document(document)))


def test_a_document_of_pictures_only_says_so() -> None:
    assert refusal(package(paragraph("<w:r><w:drawing/></w:r>"))) == (
        "holds no text, only pictures; save it as PDF to have them read"
    )


def test_the_strict_variant_is_read() -> None:
    data = package(MET)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        xml = archive.read("word/document.xml")
    strict = xml.replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert extracted(with_document(strict)).text == "We met in Lindhaven."


def test_a_circle_of_styles_is_no_trap() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
    )
    styles = style.format("A", "B") + style.format("B", "A")
    body = paragraph("We met.", '<w:pStyle w:val="A"/>')
    assert extracted(package(body, {"styles": styles})).text == "We met."


def test_a_hundred_thousand_paragraphs_take_seconds() -> None:
    data = package(paragraph("We met in Lindhaven.") * 90_000 + table(("a", "b")) * 5_000)
    begin = time.process_time()
    extract = extracted(data)
    assert len(extract.parts) == 100_000
    assert time.process_time() - begin < 15
