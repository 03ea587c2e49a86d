"""An archive gives its documents, in order of their names; what is no document is passed over."""

from __future__ import annotations

import gzip
import zipfile

import pytest
from packing import STATEMENT, members, names, packed

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import canonical_text, sandbox


def test_the_documents_come_in_order_of_their_names() -> None:
    data = packed({"second.txt": STATEMENT, "first.md": STATEMENT, "notes/third.html": "<html>" + STATEMENT})
    assert names(data) == ["first.md", "notes/third.html", "second.txt"]


def test_each_member_is_a_source_with_its_own_bytes() -> None:
    (member,) = members(packed({"notes/one.txt": STATEMENT})) or []
    assert member == Source("papers.zip/notes/one.txt", STATEMENT.encode())
    assert "Ministers" in canonical_text(member).text


@pytest.mark.parametrize(
    "name",
    [
        "notes/",
        "__MACOSX/._one.txt",
        ".DS_Store",
        ".hidden/note.txt",
        "Thumbs.db",
        "figures.csv",
        "script.py",
        "logo.png",
        "README.md",
    ],
)
def test_what_is_no_document_is_passed_over(name: str) -> None:
    assert names(packed({name: "x", "one.txt": STATEMENT})) == ["one.txt"]


def test_a_file_without_a_telling_name_counts_when_it_holds_text() -> None:
    assert names(packed({"statement": STATEMENT, "blob": b"\x00\x01\x02" * 50})) == ["statement"]


def test_an_archive_inside_is_a_member_to_be_opened_in_its_turn() -> None:
    inner = packed({"one.txt": STATEMENT})
    (member,) = members(packed({"inner.zip": inner})) or []
    assert member == Source("papers.zip/inner.zip", inner)


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_every_usual_compression_is_undone(method: int) -> None:
    (member,) = members(packed({"one.txt": STATEMENT * 50}, method)) or []
    assert isinstance(member, Source)
    assert member.data == (STATEMENT * 50).encode()


class TestNames:
    def test_in_any_writing_are_kept(self) -> None:
        assert names(packed({"déclaration.txt": STATEMENT, "заявление.txt": STATEMENT})) == [
            "déclaration.txt",
            "заявление.txt",
        ]

    def test_in_utf8_that_the_archive_does_not_declare_are_understood(self) -> None:
        data = packed({"declaration-e.txt": STATEMENT})
        written = "déclaration.txt".encode().ljust(len("declaration-e.txt"), b"_")
        assert names(data.replace(b"declaration-e.txt", written)) == ["déclaration.txt_"]

    @pytest.mark.parametrize(
        ("written", "label"),
        [
            ("../../etc/note.txt", "etc/note.txt"),
            ("/root/note.txt", "root/note.txt"),
            ("C:\\drafts\\note.txt", "drafts/note.txt"),
            ("a/./b//note.txt", "a/b/note.txt"),
            ("two\nlines.txt", "twolines.txt"),
            ("\u202etxt.eton.txt", "txt.eton.txt"),
        ],
    )
    def test_never_lead_out_of_the_archive(self, written: str, label: str) -> None:
        assert names(packed({written: STATEMENT})) == [label]

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_that_come_twice_are_told_apart(self) -> None:
        data = packed({"note-a.txt": "One text.", "note-b.txt": "Another text."})
        assert names(data.replace(b"note-b.txt", b"note-a.txt")) == ["note-a.txt", "note-a.txt (2)"]


class TestOneDocumentInGzip:
    def test_is_a_container_of_one(self) -> None:
        (member,) = members(gzip.compress(STATEMENT.encode()), "note.txt.gz") or []
        assert member == Source("note.txt.gz/note.txt", STATEMENT.encode())

    def test_may_come_in_several_pieces(self) -> None:
        data = gzip.compress(STATEMENT.encode()) + gzip.compress(b"More.") + b"\0" * 100
        (member,) = members(data, "note.gz") or []
        assert isinstance(member, Source)
        assert member.data == STATEMENT.encode() + b"More."


class TestAPackageThatIsOneThing:
    def test_a_word_document_is_a_document(self) -> None:
        data = packed({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"})
        assert members(data, "note.docx") is None

    @pytest.mark.parametrize(
        ("files", "reason"),
        [
            ({"[Content_Types].xml": "", "xl/workbook.xml": ""}, "is a spreadsheet (XLSX)"),
            ({"[Content_Types].xml": "", "ppt/presentation.xml": ""}, "is a presentation (PPTX)"),
            (
                {"[Content_Types].xml": "", "fixed/page.xml": ""},
                "is an office package of a kind that is not read",
            ),
            ({"mimetype": "application/vnd.oasis.opendocument.text"}, "save it as DOCX or PDF"),
            ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is a spreadsheet (ODS)"),
            ({"mimetype": "application/epub+zip"}, "is an electronic book (EPUB)"),
            ({"META-INF/container.xml": "", "one.xhtml": ""}, "is an electronic book (EPUB)"),
            ({"content.xml": "", "META-INF/manifest.xml": ""}, "is an OpenDocument file"),
            ({"META-INF/MANIFEST.MF": "", "Main.class": ""}, "is a program (JAR)"),
            ({"AndroidManifest.xml": "", "classes.dex": ""}, "is a program (APK)"),
        ],
    )
    def test_is_refused_by_name(self, files: dict[str, str], reason: str) -> None:
        with pytest.raises(SourceError) as refused:
            members(packed(files, zipfile.ZIP_STORED))
        assert reason in refused.value.reason

    def test_an_archive_of_documents_is_not_read_as_one(self) -> None:
        with pytest.raises(SourceError, match="is an archive; read the documents inside one by one"):
            canonical_text(Source("papers.zip", packed({"one.txt": STATEMENT})))

    def test_a_folder_of_a_spreadsheet_s_name_makes_no_spreadsheet(self) -> None:
        assert names(packed({"xl/workbook.xml": "<a/>", "one.txt": STATEMENT})) == ["one.txt"]


def test_a_text_is_no_archive() -> None:
    assert sandbox.members(Source("one.txt", STATEMENT.encode())) is None
