"""Which files and addresses the words of a command line mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from servanda.errors import SourceError
from servanda.sources import find_sources, load_source
from servanda.sources.web import Address

MAIL = (
    b"From: a@ferries.example\r\nTo: b@ferries.example\r\nDate: Mon, 3 May 2031 10:00:00 +0000\r\n\r\n"
    b"A note.\r\n"
)
IN_FOLDERS = {
    "note.txt": b"A note.",
    "note.pdf": b"%PDF-1.7\n",
    "note.DOCX": b"PK\x03\x04",
    "note.docm": b"PK\x03\x04",
    "note.xhtml": b"<html></html>",
    "note.eml": MAIL,
    "note.mht": MAIL,
    "notes.zip": b"PK\x03\x04",
    "page.tiff": b"II*\x00",
    "note": b"A note without an ending.",
    "note.aspx": b"\n<!DOCTYPE html><html><body>A note.</body></html>",
    "note.download": b"%PDF-1.7\n\x00\xff",
    "note.message": MAIL,
}
NOT_IN_FOLDERS = {
    "photograph.jpg": b"\xff\xd8\xff",
    "logo.png": b"\x89PNG\r\n\x1a\n",
    "spinner.gif": b"GIF89a",
    "table.xlsx": b"PK\x03\x04",
    "talk.pptx": b"PK\x03\x04",
    "program.jar": b"PK\x03\x04",
    "program": b"\x7fELF\x00",
    "data.csv": b"a,b",
    "README.pdf": b"%PDF-1.7\n",
    "~$note.docx": b"\x05Anna",
    ".hidden.pdf": b"%PDF-1.7\n",
    "nothing": b"",
}


def names(*words: str | Path) -> list[str]:
    return [
        item.reason if isinstance(item, SourceError) else str(item) for item in find_sources(map(str, words))
    ]


def test_documents_in_a_folder(tmp_path: Path) -> None:
    for name, content in (IN_FOLDERS | NOT_IN_FOLDERS).items():
        (tmp_path / name).write_bytes(content)
    assert names(tmp_path) == [str(tmp_path / name) for name in sorted(IN_FOLDERS)]


@pytest.mark.parametrize("name", NOT_IN_FOLDERS)
def test_what_is_named_is_meant(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(NOT_IN_FOLDERS[name])
    assert names(tmp_path / name) == [str(tmp_path / name)]


def test_a_folder_of_pictures_is_one_without_documents(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert names(tmp_path) == ["is a folder without documents"]


def test_addresses_are_meant_once_and_in_order(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text("A note.")
    found = list(
        find_sources(
            [
                "HTTP://Ferries.example",
                str(file),
                "https://ferries.example/a#1",
                "http://ferries.example:80/",
                "https://ferries.example/a#2",
                "https://ferries.example/b",
            ]
        )
    )
    assert [str(item) for item in found] == [
        "http://ferries.example/",
        str(file),
        "https://ferries.example/a",
        "https://ferries.example/b",
    ]
    assert [type(item) for item in found[::2]] == [Address, Address]


def test_an_address_is_no_pattern() -> None:
    assert names("https://ferries.example/notes?year=[2031]*") == [
        "https://ferries.example/notes?year=%5B2031%5D*"
    ]


@pytest.mark.parametrize(
    "scheme", ["ftp://ferries.example/a", "file:///a.txt", "javascript:a", "data:text/plain,a"]
)
def test_other_schemes_have_one_message(scheme: str) -> None:
    (reason,) = names(scheme)
    assert reason == (
        f"is an address that is not fetched ({scheme.partition(':')[0]}): only http and https are"
    )


def test_an_address_without_its_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=r"does not exist; a web address begins with https://"):
        load_source(Path("www.ferries.example/note"))
