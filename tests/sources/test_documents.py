"""Archives and mails hold documents: each is one of its own, in its place, with its own name."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

import servanda
from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import documents
from servanda.sources.documents import Documents

NOTE = "Joint note {} of the Ferry Board\n\nThe Ministers will open nearly 40 landing stages by June 2032.\n"


def note(number: int) -> bytes:
    return NOTE.format(number).encode()


def archive(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as writing:
        for name, content in members.items():
            writing.writestr(name, content)
    return packed.getvalue()


def mail(*attached: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "anna@ferries.example", "board@ferries.example"
    message["Date"], message["Subject"] = "Mon, 3 May 2031 10:00:00 +0000", "Notes"
    message.set_content("The Ministers welcome the notes below, and thank the crews of all ferries.")
    for number, content in enumerate(attached, 1):
        message.add_attachment(content, "text", "plain", filename=f"note{number}.txt")
    return message.as_bytes()


def listed(*found: Source | SourceError | Path) -> list[str]:
    return [
        f"{item.name}: {item.reason}" if isinstance(item, SourceError) else item.name
        for item in Documents(found)
    ]


def test_each_document_of_an_archive_under_its_own_name() -> None:
    data = archive(**{"notes/one.txt": note(1), "two.txt": note(2)})
    assert listed(Source("papers.zip", data), Source("a.txt", b"A note.")) == [
        "papers.zip/notes/one.txt",
        "papers.zip/two.txt",
        "a.txt",
    ]


def test_archives_in_archives() -> None:
    data = archive(**{"a.txt": note(1), "inner.zip": archive(**{"b.txt": note(2)})})
    assert listed(Source("papers.zip", data)) == ["papers.zip/a.txt", "papers.zip/inner.zip/b.txt"]


def test_archives_too_deep_inside() -> None:
    data = note(1)
    for depth in range(5):
        data = archive(**{f"{depth}.zip" if depth else "a.txt": data})
    assert listed(Source("papers.zip", data)) == [
        "papers.zip/4.zip/3.zip/2.zip: is packed too deep: in 3 archives already"
    ]


def test_a_mail_is_the_first_of_its_documents() -> None:
    assert listed(Source("letter.eml", mail(note(1), note(2)))) == [
        "letter.eml",
        "letter.eml/note1.txt",
        "letter.eml/note2.txt",
    ]


def test_a_mail_without_attachments_is_a_document() -> None:
    assert listed(Source("letter.eml", mail())) == ["letter.eml"]


def test_a_mail_in_an_archive_is_opened_too() -> None:
    data = archive(**{"letter.eml": mail(note(1))})
    assert listed(Source("papers.zip", data)) == ["papers.zip/letter.eml", "papers.zip/letter.eml/note1.txt"]


def test_a_message_that_was_taken_out_is_a_document_for_good() -> None:
    message, _ = Documents([Source("letter.eml", mail(note(1)))])
    assert isinstance(message, Source)
    assert listed(message) == ["letter.eml"]
    assert "thank the crews" in servanda.read(message).text


def test_an_archive_that_holds_itself_has_an_end() -> None:
    """As much of itself as a test can make: the same archive inside, and inside again."""
    data = archive(**{"a.txt": note(1)})
    for _ in range(9):
        data = archive(**{"a.txt": note(1), "r.zip": data})
    *documents_, last = listed(Source("r.zip", data))
    assert documents_ == ["r.zip/a.txt", "r.zip/r.zip/a.txt", "r.zip/r.zip/r.zip/a.txt"]
    assert last == "r.zip/r.zip/r.zip/r.zip: is packed too deep: in 3 archives already"


def test_where_the_archive_came_from_its_documents_came_from() -> None:
    address = "https://ferries.example/papers.zip"
    fetched = Source(
        address,
        archive(**{"one.txt": note(1)}),
        "application/zip",
        address=address,
        retrieved="2031",
        asked="http://a/",
    )
    (member,) = Documents([fetched])
    assert isinstance(member, Source)
    assert (member.name, member.short_name) == (f"{address}/one.txt", "one.txt")
    assert (member.address, member.retrieved, member.asked) == (address, "2031", "http://a/")
    assert member.media_type is None


def test_a_damaged_archive_and_a_damaged_member_are_errors_in_their_place() -> None:
    whole = archive(**{"one.txt": note(1), "two.txt": note(2)})
    (cut,) = listed(Source("papers.zip", whole[:60]))
    assert cut.startswith("papers.zip: is a damaged")
    first, second = listed(Source("papers.zip", whole.replace(b"note 1", b"note 9")))
    assert first.startswith("papers.zip/one.txt: ")
    assert second == "papers.zip/two.txt"


def test_an_unexpected_error_is_the_archives_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Source) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr(documents.sandbox, "members", fails)
    assert listed(Source("a.zip", archive(**{"1.txt": note(1)})), Source("b.txt", note(2))) == [
        "a.zip: could not be opened (internal error: RuntimeError: two lines)",
        "b.txt",
    ]


def test_an_archive_without_documents() -> None:
    (reason,) = listed(Source("papers.zip", archive(**{"data.csv": b"a,b"})))
    assert reason.startswith("papers.zip: ")


def test_how_many_are_expected_grows_when_an_archive_is_opened() -> None:
    found = Documents(
        [Source("a.zip", archive(**{"1.txt": note(1), "2.txt": note(2)})), Source("b.txt", note(3))]
    )
    seen = [found.expected for _ in found]
    assert seen == [3, 3, 3]
    assert Documents([Source("b.txt", note(3))]).expected == 1


def test_there_is_an_end_to_what_one_archive_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_DOCUMENTS", 3)
    inner = archive(**{f"{number}.txt": note(number) for number in range(3)})
    found = Documents(
        [Source("a.zip", archive(**{"a.zip": inner, "b.zip": inner})), Source("b.txt", note(9))]
    )
    names = [item.name if isinstance(item, Source) else f"{item.name}: {item.reason}" for item in found]
    assert names[:2] == ["a.zip/a.zip/0.txt", "a.zip/a.zip/1.txt"]
    assert names[2] == "a.zip/a.zip: holds too much: 1 of its 3 documents were not read"
    assert names[-1] == "b.txt"
    assert found.expected == len(names)


def test_one_reading_of_several_documents_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    path.write_bytes(archive(**{"one.txt": note(1), "two.txt": note(2)}))
    with pytest.raises(SourceError, match=r"papers\.zip: holds 2 documents, .* servanda\.read_all"):
        servanda.read(path)
    with pytest.raises(SourceError, match="bytes: holds 1 document, "):
        servanda.read(archive(**{"one.txt": note(1)}))
    assert servanda.read(mail()).text


def test_all_are_read_each_with_its_result(tmp_path: Path) -> None:
    path = tmp_path / "papers.zip"
    path.write_bytes(archive(**{"one.txt": note(1), "two.txt": b"\0" * 4000, "three.txt": note(3)}))
    results = list(servanda.read_all(path, Source("more.txt", note(4)), "missing.txt"))
    names = [item.name if isinstance(item, SourceError) else item.document.source.name for item in results]
    assert names == ["one.txt", "three.txt", f"{path}/two.txt", "more.txt", "missing.txt"]
    assert [isinstance(item, SourceError) for item in results] == [False, False, True, False, True]
