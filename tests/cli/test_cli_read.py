"""``servanda read``: one line or one reading a document, in order, and into the ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import ARABIC, FRENCH, Servanda


def test_one_line_a_document_and_one_of_totals(servanda: Servanda, series: Path) -> None:
    result = servanda("read", str(series))
    heading, *lines, total = result.stdout.splitlines()
    assert result.returncode == 0
    assert result.stderr == ""
    assert heading.split() == [
        *("document", "date", "title", "sections", "figures", "acts", "problems", "ledger")
    ]
    assert len(lines) == 4
    assert all(line.endswith("added") for line in lines)
    assert total == "4 documents read, 4 added, 0 unchanged, 0 failed; ledger: servanda.sqlite"


@pytest.mark.parametrize("columns", [80, 100])
def test_no_line_is_wider_than_the_terminal(look: Servanda, columns: int) -> None:
    for words in (("read", "note.txt"), ("list",)):
        result = look(*words, columns=columns)
        assert max(map(len, result.stdout.splitlines())) <= columns
        assert "JOINT" in result.stdout


def test_second_time_is_unchanged_also_under_another_name(
    servanda: Servanda, note: Path, tmp_path: Path
) -> None:
    (tmp_path / "copy.txt").write_bytes(note.read_bytes())
    result = servanda("read", note.name, "copy.txt")
    assert [line.split()[-1] for line in result.stdout.splitlines()[1:3]] == ["added", "unchanged"]
    assert "2 documents read, 1 added, 1 unchanged, 0 failed" in result.stdout
    assert "1 document read, 0 added, 1 unchanged, 0 failed" in servanda("read", note.name).stdout


def test_no_ledger_leaves_no_file(servanda: Servanda, note: Path, tmp_path: Path) -> None:
    result = servanda("read", note.name, "--no-ledger")
    assert result.stdout.endswith("1 document read, 0 failed; not stored\n")
    assert list(tmp_path.iterdir()) == [note]


def test_ledger_by_option_and_by_environment(servanda: Servanda, note: Path, tmp_path: Path) -> None:
    servanda("read", note.name, "--ledger", "one.sqlite")
    servanda("read", note.name, SERVANDA_LEDGER="two.sqlite")
    assert {path.name for path in tmp_path.glob("*.sqlite")} == {"one.sqlite", "two.sqlite"}


def test_jsonl_is_one_reading_a_line_in_order(look: Servanda) -> None:
    names = [f"series/{name}" for name in ("c.txt", "inside/d.txt", "a.txt")]
    result = look("read", *names, "--format", "jsonl", "--no-ledger")
    readings = [json.loads(line) for line in result.stdout.splitlines()]
    assert [reading["document"]["source"]["name"] for reading in readings] == ["c.txt", "d.txt", "a.txt"]
    assert [reading["contract"] for reading in readings] == ["1"] * 3


def test_json_is_one_array(look: Servanda) -> None:
    result = look("read", "series", "--format", "json", "--no-ledger")
    assert len(json.loads(result.stdout)) == 4


def test_json_of_nothing_is_an_empty_array(servanda: Servanda) -> None:
    result = servanda("read", "missing.txt", "--format", "json")
    assert (result.returncode, json.loads(result.stdout)) == (1, [])


def test_entries_are_anchored(look: Servanda) -> None:
    reading = json.loads(look("show", "note.txt", "--format", "json").stdout)
    for kind in ("figures", "dates", "acts"):
        assert reading[kind]
        for entry in reading[kind]:
            assert reading["text"][entry["start"] : entry["end"]] == entry["quote"]


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_two_processes_give_the_same_bytes(look: Servanda, form: str) -> None:
    words = ("read", "missing.txt", "series", "note.txt", "none*", "--format", form, "--no-ledger")
    one, two = look(*words), look(*words, "--jobs", "2")
    assert one.stdout == two.stdout != ""
    assert one.stderr == two.stderr
    assert (one.returncode, two.returncode) == (1, 1)


def test_two_processes_fill_the_ledger(servanda: Servanda, series: Path) -> None:
    result = servanda("read", str(series), "--jobs", "2")
    assert "4 documents read, 4 added" in result.stdout
    assert len(json.loads(servanda("list", "--format", "json").stdout)) == 4


def test_folder_pattern_and_file_mean_each_file_once(look: Servanda) -> None:
    result = look("read", "series", "series/**/*.txt", "series/a.txt", "--format", "jsonl", "--no-ledger")
    names = [json.loads(line)["document"]["source"]["name"] for line in result.stdout.splitlines()]
    assert names == ["a.txt", "b.md", "c.txt", "d.txt"]


@pytest.mark.parametrize(("name", "text"), [("bac.txt", FRENCH), ("bayan.txt", ARABIC)])
def test_other_languages_and_directions(servanda: Servanda, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = servanda("read", name)
    assert (result.returncode, result.stderr) == (0, "")
    assert text.split()[0] in result.stdout
    shown = servanda("show", name.partition(".")[0]).stdout
    assert text.split()[0] in shown
    assert "language  en" not in shown


def test_output_that_is_not_utf8(servanda: Servanda, tmp_path: Path) -> None:
    (tmp_path / "بيان.txt").write_text(ARABIC, encoding="utf-8")
    table = servanda("read", "بيان.txt", PYTHONIOENCODING="ascii")
    assert (table.returncode, table.stderr) == (0, "")
    for encoding in ("ascii", "latin-1"):
        line = servanda("show", "بيان", "--format", "json", PYTHONIOENCODING=encoding)
        assert json.loads(line.stdout)["text"].startswith("بيان")
        shown = servanda("show", "بيان", PYTHONIOENCODING=encoding)
        assert (shown.returncode, shown.stderr) == (0, "")
