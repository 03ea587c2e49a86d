"""What is attached to a message are documents of their own; the message itself is the first."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import pytest
from messages import HEADER, STATEMENT, members, message, names

from servanda.errors import SourceError
from servanda.model import Source

PDF = b"%PDF-1.4\n%%EOF\n"


def with_file(name: str | None, content: bytes, kind: str = "application/octet-stream") -> EmailMessage:
    made = message()
    main, sub = kind.split("/")
    made.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return made


def test_a_message_alone_is_a_document() -> None:
    assert members(message()) is None


def test_the_message_comes_first_and_is_known_as_one() -> None:
    made = with_file("annex.pdf", PDF, "application/pdf")
    first, second = members(made) or []
    assert first == Source("note.eml", made.as_bytes(), "message/rfc822")
    assert second == Source("note.eml/annex.pdf", PDF)


def test_the_first_is_not_opened_again() -> None:
    made = with_file("annex.pdf", PDF, "application/pdf")
    assert members(made, "message/rfc822") is None


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("logo.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("figures.xlsx", b"PK\x03\x04", "application/vnd.ms-excel"),
        ("meeting.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "text/calendar"),
        (None, b"\x00\x01\x02", "application/octet-stream"),
    ],
)
def test_what_is_no_document_is_passed_over(name: str | None, content: bytes, kind: str) -> None:
    assert members(with_file(name, content, kind)) is None


def test_names_are_decoded_and_lead_nowhere() -> None:
    assert names(with_file("../déclaration commune.pdf", PDF)) == [
        "note.eml",
        "note.eml/déclaration commune.pdf",
    ]


def test_a_file_without_a_name_is_known_by_what_it_is() -> None:
    assert names(with_file(None, PDF, "application/pdf"))[1:] == ["note.eml/attachment.pdf"]


def test_two_files_of_one_name_are_told_apart() -> None:
    made = with_file("a.txt", b"One text.")
    made.add_attachment(b"Another text.", maintype="text", subtype="plain", filename="a.txt")
    assert names(made)[1:] == ["note.eml/a.txt", "note.eml/a.txt (2)"]


def test_a_message_that_only_carries_its_attachment_is_left_out() -> None:
    made = message(body="")
    made.add_attachment(PDF, maintype="application", subtype="pdf", filename="a.pdf")
    assert names(made) == ["note.eml/a.pdf"]


def test_a_message_that_is_one_file_gives_that_file() -> None:
    written = f"{HEADER}Content-Type: application/pdf; name=scan.pdf\n\n"
    assert members(written.encode() + PDF) == [Source("note.eml/scan.pdf", PDF.rstrip(b"\n") + b"\n")]


def test_an_attached_message_keeps_its_own_attachments() -> None:
    inner = with_file("annex.pdf", PDF)
    made = message()
    made.add_attachment(inner)
    _, attached = members(made) or []
    assert isinstance(attached, Source)
    assert attached.name == "note.eml/Joint Statement.eml"
    assert [member.name for member in members(attached.data) or []] == ["note.eml", "note.eml/annex.pdf"]


def test_an_archive_is_attached_as_it_is() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", STATEMENT)
    assert names(with_file("papers.zip", packed.getvalue()))[1:] == ["note.eml/papers.zip"]


def test_outlooks_own_packing_is_named() -> None:
    _, error = members(with_file("winmail.dat", b"\x78\x9f\x3e\x22", "application/ms-tnef")) or []
    assert isinstance(error, SourceError)
    assert "is in Outlook's own format (TNEF)" in error.reason


class TestAMailbox:
    LINE = "From press@coalition.example Mon Jun 14 10:30:00 2021\n"

    def test_of_several_messages_gives_each(self) -> None:
        box = f"{self.LINE}{HEADER}\nOne text.\n\n{self.LINE}{HEADER}\nAnother.\n>From here on.\n\n"
        first, second = members(box.encode()) or []
        assert isinstance(first, Source)
        assert isinstance(second, Source)
        assert first.name == "note.eml/message 1.eml"
        assert second.data.endswith(b"Another.\nFrom here on.\n\n")

    def test_of_one_message_is_that_message(self) -> None:
        assert members(f"{self.LINE}{HEADER}\n{STATEMENT}".encode()) is None
