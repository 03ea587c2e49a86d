"""What the tests of the command line share."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from command_line import NOTE, Result, Servanda, environment


def run_in(folder: Path, *words: str, columns: int = 120, **changes: str) -> Result:
    """``servanda`` in a folder; whatever happens, no traceback reaches the person."""
    result = subprocess.run(
        [sys.executable, "-m", "servanda", *words],
        cwd=folder,
        env=environment(COLUMNS=str(columns), **changes),
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=120,
        check=False,
    )
    assert "Traceback" not in result.stderr, result.stderr
    assert "Traceback" not in result.stdout
    return result


def write_series(folder: Path) -> Path:
    """A folder of four notes that differ, one of them in a folder inside, and a picture."""
    series = folder / "series"
    (series / "inside").mkdir(parents=True)
    for place, name in enumerate(("a.txt", "b.md", "c.txt", "inside/d.txt")):
        text = NOTE.replace("JOINT NOTE", f"JOINT NOTE {place + 1}").replace("40", str(40 + place))
        (series / name).write_text(text, encoding="utf-8")
    (series / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return series


@pytest.fixture
def servanda(tmp_path: Path) -> Servanda:
    """Run ``servanda`` in an empty folder."""
    return partial(run_in, tmp_path)


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


@pytest.fixture
def series(tmp_path: Path) -> Path:
    return write_series(tmp_path)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a note, a series and a ledger that holds both. Tests only look at it."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    write_series(folder)
    assert run_in(folder, "read", "note.txt", "series").returncode == 0
    return folder


@pytest.fixture
def look(shelf: Path) -> Servanda:
    """Run ``servanda`` beside the ledger of ``shelf``."""
    return partial(run_in, shelf)
