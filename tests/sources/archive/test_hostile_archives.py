"""An archive may lie about everything: each ends with its documents or with one clear reason."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile

import pytest
from packing import STATEMENT, encrypted, members, names, overlapping, packed, reasons, with_link

from servanda.errors import SourceError
from servanda.sources import MAXIMUM_BYTES

MANY = MAXIMUM_BYTES + 1


def refused(data: bytes, name: str = "papers.zip") -> str:
    with pytest.raises(SourceError) as error:
        members(data, name)
    return error.value.reason


def test_a_bomb_is_not_unpacked() -> None:
    assert "packed more than 200 times smaller" in reasons(packed({"a.txt": b"\0" * 19_000_000}))["a.txt"]


def test_a_member_larger_than_a_document_may_be_is_not_unpacked() -> None:
    assert "is too large" in reasons(packed({"a.txt": b"\0" * MANY}))["a.txt"]


def test_one_that_is_larger_than_it_says_is_cut_off_and_refused() -> None:
    data = packed({"a.txt": b"ab" * 2_000_000})
    small = data.replace(struct.pack("<I", 4_000_000), struct.pack("<I", 1_000))
    assert "is damaged inside the archive" in reasons(small)["a.txt"]


def test_all_documents_together_have_a_limit() -> None:
    data = packed({f"{number}.txt": b"All is well. " * 1_400_000 for number in range(6)}, zipfile.ZIP_STORED)
    found = reasons(data)
    assert list(found) == ["4.txt", "5.txt"]
    assert "more than 80,000,000 bytes together" in found["4.txt"]


def test_too_many_documents_are_refused() -> None:
    assert "more than 1,000 documents" in refused(packed({f"{n}.txt": STATEMENT for n in range(1_001)}))


def test_a_directory_without_end_is_refused() -> None:
    assert "entries, the limit is" in refused(packed({f"{n}.dat": "" for n in range(20_001)}))


def test_members_that_share_their_bytes_are_refused() -> None:
    assert "overlap" in refused(overlapping())


def test_an_encrypted_member_has_its_reason_and_the_rest_is_read() -> None:
    locked = encrypted(packed({"a.txt": STATEMENT}))
    assert reasons(locked) == {"a.txt": "is encrypted"}


def test_a_link_is_not_followed() -> None:
    assert reasons(with_link("note.txt", "/etc/hostname")) == {
        "note.txt": "is a link to another file, not a document"
    }


def test_a_member_of_unknown_compression_has_its_reason() -> None:
    data = packed({"a.txt": STATEMENT}, zipfile.ZIP_STORED)
    local, directory = data.index(b"PK\x03\x04") + 8, data.index(b"PK\x01\x02") + 10
    changed = bytearray(data)
    changed[local : local + 2] = changed[directory : directory + 2] = struct.pack("<H", 97)
    assert "compressed by a method that is not read (97)" in reasons(bytes(changed))["a.txt"]


def test_a_changed_byte_is_found_by_its_checksum() -> None:
    data = packed({"a.txt": STATEMENT, "b.txt": STATEMENT}, zipfile.ZIP_STORED)
    changed = data.replace(b"Lindhaven", b"Lindhafen", 1)
    assert list(reasons(changed)) == ["a.txt"]
    assert names(changed) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_cut_off_archive_is_refused(share: float) -> None:
    data = packed({"a.txt": STATEMENT, "b.txt": STATEMENT})
    assert "is a damaged or cut-off ZIP archive" in refused(data[: int(share * len(data))])


@pytest.mark.parametrize(
    ("files", "reason"),
    [({}, "is an empty ZIP archive"), ({"a.csv": "1,2"}, "is a ZIP archive without documents")],
)
def test_an_archive_without_documents_says_so(files: dict[str, str], reason: str) -> None:
    assert refused(packed(files)) == reason


class TestGzip:
    def test_a_bomb_is_refused(self) -> None:
        assert "more than 20,000,000 bytes" in refused(gzip.compress(b"\0" * 60_000_000, mtime=0), "a.txt.gz")

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (gzip.compress(STATEMENT.encode(), mtime=0)[:40], "is a gzip archive that is cut off"),
            (b"\x1f\x8b\x08\x00rubbish and more of it", "is a gzip archive that is cut off|damaged"),
            (gzip.compress(b"", mtime=0), "is an empty gzip archive"),
        ],
    )
    def test_a_damaged_one_says_so(self, data: bytes, reason: str) -> None:
        with pytest.raises(SourceError, match=reason):
            members(data, "a.gz")

    def test_a_tar_inside_is_named(self) -> None:
        made = io.BytesIO()
        with tarfile.open(fileobj=made, mode="w:gz") as archive:
            info = tarfile.TarInfo("a.txt")
            info.size = 4
            archive.addfile(info, io.BytesIO(b"text"))
        assert refused(made.getvalue(), "a.tar.gz") == "is a TAR archive; pack the documents as ZIP"
