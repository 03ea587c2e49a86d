"""Each bad input is one line on stderr that names it and says why; the rest is done; the status is 1."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from command_line import Servanda

from servanda.errors import SourceError
from servanda.sources import load_source

# What stands in the file, and what is said of it.
CONTENTS = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n\t\n", "white space"),
    "rubbish.txt": (bytes(range(256)) * 40, "binary"),
    "nul.txt": (b"\x00" * 4096, "text"),
    "paper.pdf": (b"%PDF-1.7\n1 0 obj\n", "PDF"),
    "archive.txt": (b"PK\x03\x04" + b"\x00" * 40, "ZIP"),
    "page.txt": (b"<!DOCTYPE html><html><body></body></html>", "web page"),
}


def test_each_is_named_with_its_reason_and_the_rest_is_done(
    servanda: Servanda, tmp_path: Path, note: Path
) -> None:
    for name, (content, _) in CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    (tmp_path / "folder").mkdir()
    result = servanda("read", *CONTENTS, "huge.txt", "missing.txt", "folder", "none/*.txt", note.name)
    *lines, huge, missing, folder, none = result.stderr.splitlines()
    for line, (name, (_, reason)) in zip(lines, CONTENTS.items(), strict=True):
        assert line.startswith(f"servanda: {name}: ")
        assert reason in line
    assert huge.startswith("servanda: huge.txt: is too large: 200,000,000 bytes")
    assert missing == "servanda: missing.txt: does not exist"
    assert folder == "servanda: folder: is a folder without documents"
    assert none == "servanda: none/*.txt: matches no file"
    assert result.returncode == 1
    assert "1 document read, 1 added, 0 unchanged, 11 failed" in result.stdout


def test_only_bad_input_makes_no_ledger(servanda: Servanda, tmp_path: Path) -> None:
    assert servanda("read", "missing.txt").returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_nul_bytes_inside_a_text(servanda: Servanda, note: Path) -> None:
    note.write_bytes(note.read_bytes().replace(b"fares", b"fa\x00res"))
    result = servanda("read", note.name)
    assert (result.returncode, result.stderr) == (0, "")
    assert "garbled" in servanda("show", "note").stdout


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_file_name_that_is_no_text(servanda: Servanda, note: Path, tmp_path: Path) -> None:
    name = "n\udcffte.txt"
    (tmp_path / name).write_bytes(note.read_bytes())
    result = servanda("read", name, "missing-\udcfe", "--format", "jsonl")
    assert result.stderr == "servanda: missing-\\udcfe: does not exist\n"
    assert json.loads(result.stdout)["document"]["source"]["name"] == name
    assert "n\\udcffte.txt" in servanda("show", "joint").stdout
    assert "n\\udcffte.txt" in servanda("list", "--format", "json").stdout


def test_control_characters_of_a_name_never_reach_the_terminal(servanda: Servanda, tmp_path: Path) -> None:
    name = "a\x1b(31m\nb.txt"
    assert servanda("show", name).stderr.startswith("servanda: a\\x1b(31m\\nb.txt: is no file")
    (tmp_path / name).write_text("Ferries run again from Monday, as they did last year.", encoding="utf-8")
    for words in (("read", name), ("list",), ("show", "b.txt"), ("show", "nothing")):
        result = servanda(*words)
        assert "\x1b" not in result.stdout + result.stderr


def test_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch, note: Path) -> None:
    """The superuser may read everything, so the refusal is played by the file itself."""

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SourceError, match="may not be read"):
        load_source(note)


def test_markup_in_a_text_is_text(servanda: Servanda, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("[bold]Ferries[/bold] :smile: [/] run again on Monday.", encoding="utf-8")
    result = servanda("show", "m.txt")
    assert "[bold]Ferries[/bold] :smile: [/] run" in result.stdout
