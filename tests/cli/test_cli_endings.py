"""However the program ends, it ends quietly, with the right status, and with what it stored."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import NOTE, Servanda, environment

from servanda.ledger import Ledger

pty = pytest.importorskip("pty", reason="needs the terminals of POSIX")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")
needs_proc = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the processes in /proc")

_LONG = "The Ministers welcome the progress of the ferries between the two ports, and thank the crews. "


def begin(folder: Path, *words: str, **streams: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "servanda", *words],
        cwd=folder,
        env=environment(),
        stdout=streams.get("stdout", subprocess.PIPE),  # type: ignore[call-overload]
        stderr=streams.get("stderr", subprocess.PIPE),
        text=True,
        start_new_session=True,
    )


@pytest.fixture
def long_series(tmp_path: Path) -> Path:
    """Documents that take about a second each."""
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(f"{NOTE}\n{number + 3}. " + _LONG * 120, encoding="utf-8")
    return folder


@pytest.mark.parametrize("words", [("list",), ("show", "note.txt"), ("read", "note.txt"), ("--help",)])
def test_a_closed_pipe_ends_quietly(shelf: Path, words: tuple[str, ...]) -> None:
    with begin(shelf, *words) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == ""
        # Help is printed by the library that reads the command line, which ends with 1.
        assert child.wait(60) == (1 if words == ("--help",) else 141)


def test_head_of_a_pipe(series: Path) -> None:
    command = f"{sys.executable} -m servanda read {series} --format jsonl | head -1"
    result = subprocess.run(
        command, shell=True, cwd=series.parent, env=environment(), capture_output=True, text=True, check=False
    )
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line(shelf: Path) -> None:
    with Path("/dev/full").open("w") as full, begin(shelf, "list", stdout=full) as child:
        _, messages = child.communicate(timeout=60)
    assert child.returncode == 1
    assert messages == "servanda: cannot go on: No space left on device\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt_is_one_line_and_keeps_what_was_stored(
    tmp_path: Path, long_series: Path, jobs: str
) -> None:
    with begin(tmp_path, "read", str(long_series), "--format", "jsonl", "--jobs", jobs) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        os.killpg(child.pid, signal.SIGINT)
        rest, messages = child.communicate(timeout=60)
    assert child.returncode == 130
    assert messages == "servanda: interrupted\n"
    reported = {json.loads(line)["document"]["id"] for line in (first, *rest.splitlines())}
    with Ledger(tmp_path / "servanda.sqlite", create=False) as ledger:
        assert reported <= {row.id for row in ledger.documents()}
    assert len(reported) < 6


@needs_proc
def test_a_reader_that_is_killed_costs_its_document_only(tmp_path: Path, long_series: Path) -> None:
    with begin(tmp_path, "read", str(long_series), "--format", "jsonl", "--jobs", "2") as child:
        reader = None
        while reader is None and child.poll() is None:
            time.sleep(0.05)
            reader = next(iter(readers_of(child.pid)), None)
        assert reader is not None
        time.sleep(0.5)
        os.kill(reader, signal.SIGKILL)
        output, messages = child.communicate(timeout=120)
    assert child.returncode == 1
    (line,) = messages.splitlines()
    assert line.startswith(f"servanda: {long_series}")
    assert line.endswith("could not be read: the process that read it was ended by signal 9 (Killed)")
    names = [json.loads(line)["document"]["source"]["name"] for line in output.splitlines()]
    assert len(names) == 5
    assert names == sorted(names)


def is_running(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def readers_of(parent: int) -> list[int]:
    """The processes that read for ``parent``, when they have begun."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


@needs_proc
def test_no_reader_outlives_the_program(tmp_path: Path, long_series: Path) -> None:
    with begin(tmp_path, "read", str(long_series), "--format", "jsonl", "--jobs", "2") as child:
        assert child.stdout is not None
        child.stdout.readline()
        readers = readers_of(child.pid)
        child.kill()
    assert len(readers) == 2
    deadline = time.monotonic() + 30
    while any(is_running(reader) for reader in readers):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_progress_only_where_stderr_is_a_terminal(servanda: Servanda, series: Path) -> None:
    master, slave = pty.openpty()
    with begin(series.parent, "read", str(series), "--format", "jsonl", "--no-ledger", stderr=slave) as child:
        output, _ = child.communicate(timeout=60)
    os.close(slave)
    shown = os.read(master, 100_000).decode()
    os.close(master)
    assert "reading" in shown
    assert "/4" in shown
    assert len([json.loads(line) for line in output.splitlines()]) == 4
    assert servanda("read", str(series), "--format", "jsonl", "--no-ledger").stderr == ""
