"""``show``, ``list``, help and versions, and the statuses of a wrong command line."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import NOTE, Servanda, environment

from servanda.version import __version__


def test_version(servanda: Servanda) -> None:
    result = servanda("--version")
    assert (result.returncode, result.stdout) == (0, f"servanda {__version__}\n")


@pytest.mark.parametrize("words", [["--help"], ["read", "--help"], ["show", "-h"], ["list", "-h"]])
def test_help(servanda: Servanda, words: list[str]) -> None:
    result = servanda(*words)
    assert result.returncode == 0
    assert "Usage: servanda" in result.stdout


def test_help_is_there_at_once() -> None:
    """Nothing heavy is loaded for it: measured by what is imported, and loosely by the clock."""
    program = (
        "import sys; from servanda.cli import application;"
        "print([name for name in ('spacy', 'sqlalchemy', 'numpy', 'cattrs') if name in sys.modules])"
    )
    begun = time.monotonic()
    shown = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, text=True)
    assert time.monotonic() - begun < 3
    assert shown.stdout == "[]\n"


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["show"],
        ["nonsense"],
        ["read", "--format", "xml", "x"],
        ["read", "--jobs", "0", "x"],
        ["read", "--jobs", "many", "x"],
        ["list", "--nonsense"],
        ["show", "one", "two"],
    ],
)
def test_wrong_command_line_is_status_2(servanda: Servanda, words: list[str], tmp_path: Path) -> None:
    result = servanda(*words)
    assert result.returncode == 2
    assert result.stdout == ""
    assert "Usage: servanda" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["list"], ["show", "anything"]])
def test_no_ledger_yet(servanda: Servanda, words: list[str], tmp_path: Path) -> None:
    result = servanda(*words)
    assert (result.returncode, result.stdout) == (1, "")
    assert "servanda.sqlite" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["list"], ["show", "anything"], ["read", "note.txt"]])
def test_ledger_that_is_none(look: Servanda, words: list[str]) -> None:
    result = look(*words, "--ledger", "note.txt")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "servanda: note.txt: is not a ledger: the file is not an SQLite database\n"


def test_list(look: Servanda) -> None:
    heading, *lines, total = look("list").stdout.splitlines()
    assert heading.split() == ["document", "date", "title", "issuer", "figures", "acts", "problems"]
    assert len(lines) == 5
    assert total == "5 documents"
    rows = json.loads(look("list", "--format", "json").stdout)
    assert [row["id"] for row in rows] == [line.split()[0] for line in lines]
    assert set(rows[0]) >= {
        "id",
        "date",
        "kind",
        "title",
        "issuer",
        "figures",
        "acts",
        "problems",
        "complete",
    }


def test_list_of_an_empty_ledger(servanda: Servanda, tmp_path: Path) -> None:
    from servanda.ledger import Ledger

    with Ledger(tmp_path / "servanda.sqlite"):
        pass
    assert servanda("list").stdout == "0 documents\n"
    assert servanda("list", "--format", "json").stdout == "[]\n"


def test_show_by_words_and_by_path_is_the_same(look: Servanda) -> None:
    by_path, by_words = look("show", "note.txt"), look("show", "note.txt ferry board 2031")
    assert by_path.returncode == by_words.returncode == 0
    assert by_path.stdout == by_words.stdout


def test_show_says_all_that_is_known(look: Servanda) -> None:
    shown = look("show", "note.txt ferry").stdout
    size = len(NOTE.encode())
    for words in ("JOINT NOTE OF THE FERRY BOARD", "note.txt", f"{size:,} bytes", "utf-8"):
        assert words in shown
    for label in ("title", "kind", "issuer", "symbol", "place", "date", "language", "complete", "sha256"):
        assert f"\n{label} " in f"\n{shown}"
    assert "operative        1  1. We" in shown
    assert "subparagraph   (b)     (b) to" in shown
    assert shown.splitlines()[-1].endswith(")")
    assert " sentences: " in shown


def test_show_keeps_to_the_measure(look: Servanda) -> None:
    for columns in (40, 70, 200):
        shown = look("show", "note.txt ferry", columns=columns).stdout
        body = shown[shown.index("masthead") if "masthead" in shown else shown.index("operative") :]
        body = body[: body.index("timetables")]
        assert max(map(len, body.splitlines())) <= max(min(columns, 88), 53)


def test_a_long_head_is_one_line(servanda: Servanda, tmp_path: Path) -> None:
    head = "---\ndate: 2031-05-03\ntags: ferries\nsource_url: https://a.org/notes\ntitle: Joint Note\n---\n"
    (tmp_path / "note.md").write_text(head + NOTE, encoding="utf-8")
    shown = servanda("show", "note.md").stdout
    assert shown.count("(set aside: document head, 6 lines)") == 1
    assert "tags: ferries" not in shown
    assert "masthead            [d1 2031-05-03]\n" in shown
    assert "title               Joint Note\n" in shown


def test_show_json_is_the_reading(look: Servanda) -> None:
    reading = look("read", "note.txt", "--format", "jsonl", "--no-ledger").stdout
    assert look("show", "note.txt ferry", "--format", "json").stdout == reading


def test_show_of_words_that_fit_several_or_none(look: Servanda) -> None:
    several = look("show", "joint note")
    assert (several.returncode, several.stdout) == (1, "")
    assert several.stderr.startswith("servanda: joint note: 5 documents fit")
    assert len(several.stderr.splitlines()) == 6
    none = look("show", "railway")
    assert none.returncode == 1
    assert none.stderr.startswith("servanda: railway: no such document")


def test_show_of_a_bad_file(servanda: Servanda, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = servanda("show", "empty.txt")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "servanda: empty.txt: is empty\n"
