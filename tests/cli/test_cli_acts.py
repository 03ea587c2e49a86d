"""``servanda acts``: the acts of all documents of a ledger."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import environment

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"


def servanda(*words):
    return subprocess.run(
        [sys.executable, "-m", "servanda", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(),
        check=False,
    )


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    place = tmp_path_factory.mktemp("acts") / "ledger.sqlite"
    done = servanda("read", str(EXAMPLES), "--ledger", str(place))
    assert done.returncode == 0, done.stderr
    return str(place)


def rows(ledger, *options):
    done = servanda("acts", "--ledger", ledger, "--format", "json", *options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_only_commitments(ledger):
    found = rows(ledger, "--commitments")
    assert found
    assert all(act["commitment"] and act["bound"] and act["why"] for act in found)


def test_only_of_one_type_and_to_one_party(ledger):
    found = rows(ledger, "--type", "directive", "--to", "marenza")
    assert found
    assert all(act["type"] == "directive" for act in found)
    assert all(any("marenza" in name.lower() for name in act["addressee_names"]) for act in found)


def test_only_what_is_due_before_a_day(ledger):
    found = rows(ledger, "--due-before", "2024-01-01")
    assert found
    assert all(act["deadline"]["to"] < "2024-01-01" for act in found)


def test_a_spreadsheet_gets_a_row_for_each_act(ledger):
    done = servanda("acts", "--ledger", ledger, "--format", "csv", "--verb", "urge")
    table = list(csv.DictReader(io.StringIO(done.stdout)))
    assert table
    assert {row["verb"] for row in table} == {"urge"}
    assert not any(cell.startswith(("=", "+", "@")) for row in table for cell in row.values())


def test_another_ladder_weighs_again(ledger, tmp_path):
    own = tmp_path / "desk.toml"
    own.write_text('version = "1"\nsource = "the handbook"\n[verbs]\nurge = 1\n', encoding="utf-8")
    found = rows(ledger, "--verb", "urge", "--ladder", str(own))
    assert {act["ladder"] for act in found} == {"desk 1"}
    assert all(act["force"] <= 2 for act in found)


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        (("--ladder", "nobody-1999"), 1, "no ladder is called nobody-1999"),
        (("--ladder", "absent.toml"), 1, "absent.toml"),
        (("--due-before", "soon"), 2, "soon"),
        (("--to", "nobody at all"), 0, "no act of the ledger is like that"),
    ],
)
def test_what_cannot_be_answered_is_said(ledger, options, status, words):
    done = servanda("acts", "--ledger", ledger, *options)
    assert done.returncode == status
    assert words in done.stderr
    assert "Traceback" not in done.stderr
