"""``servanda read papers.zip``: each document inside has its own line, its own error, its own name."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from command_line import NOTE, Servanda

from web_server import page, serving


def archive(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as writing:
        for name, content in members.items():
            writing.writestr(name, content)
    return packed.getvalue()


def note(number: int) -> bytes:
    return NOTE.replace("40", str(40 + number)).encode()


PAPERS = archive(
    **{
        "1.txt": note(1),
        "2.txt": b"\0\1\2" * 4000,
        "3/inner.zip": archive(**{"a.txt": note(3), "b.txt": note(4)}),
        "5.md": note(5),
    }
)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    path = tmp_path / "papers.zip"
    path.write_bytes(PAPERS)
    return path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_results_and_errors_in_their_places(servanda: Servanda, papers: Path, note: Path, jobs: str) -> None:
    result = servanda(
        "read", papers.name, note.name, "missing.txt", "--jobs", jobs, "--format", "jsonl", "--no-ledger"
    )
    names = [json.loads(line)["document"]["source"]["name"] for line in result.stdout.splitlines()]
    assert names == ["1.txt", "a.txt", "b.txt", "5.md", "note.txt"]
    binary, missing = result.stderr.splitlines()
    assert binary.startswith("servanda: papers.zip/2.txt: is binary")
    assert missing == "servanda: missing.txt: does not exist"
    assert result.returncode == 1


def test_documents_of_archives_in_the_ledger(servanda: Servanda, papers: Path) -> None:
    result = servanda("read", papers.name)
    assert result.stdout.splitlines()[-1] == (
        "4 documents read, 4 added, 0 unchanged, 1 failed; ledger: servanda.sqlite"
    )
    with sqlite3.connect(papers.parent / "servanda.sqlite") as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sources ORDER BY name")]
    connection.close()
    assert names == [
        f"papers.zip/{name}" for name in ("1.txt", "3/inner.zip/a.txt", "3/inner.zip/b.txt", "5.md")
    ]


def test_a_damaged_archive_is_one_error(servanda: Servanda, papers: Path, note: Path) -> None:
    papers.write_bytes(PAPERS[:100])
    result = servanda("read", papers.name, note.name)
    (line,) = result.stderr.splitlines()
    assert line.startswith("servanda: papers.zip: is a damaged or cut-off ZIP archive")
    assert "1 document read, 1 added, 0 unchanged, 1 failed" in result.stdout


def test_an_archive_from_the_web(servanda: Servanda) -> None:
    with serving({"/papers.zip": page(PAPERS, "application/zip")}) as site:
        result = servanda(
            "read", site.address("/papers.zip"), "--allow-loopback", "--format", "jsonl", "--no-ledger"
        )
        readings = [json.loads(line) for line in result.stdout.splitlines()]
        assert [reading["document"]["source"]["name"] for reading in readings] == [
            "1.txt",
            "a.txt",
            "b.txt",
            "5.md",
        ]
        assert {reading["document"]["source"]["address"] for reading in readings} == {
            site.address("/papers.zip")
        }


def test_one_document_is_shown_and_several_are_not(servanda: Servanda, papers: Path) -> None:
    result = servanda("show", papers.name)
    assert result.returncode == 1
    assert result.stderr == (
        "servanda: papers.zip: holds 4 documents, to be read one by one: by servanda read, or "
        "servanda.read_all in Python\n"
    )
