"""One long run of the command line over many files, watched from outside: time and memory of each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

_EVERY = 0.25
"""Seconds between two looks at the memory."""


@dataclass
class Run:
    """What was seen: when each file's last line came, what was said of it, what memory was in use."""

    folder: Path
    names: list[str]
    status: int = 0
    begun: float = 0.0
    said: list[tuple[float, str]] = field(default_factory=list)
    readings: dict[str, list[dict]] = field(default_factory=dict)
    messages: dict[str, list[str]] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    memory: list[tuple[float, int]] = field(default_factory=list)

    @property
    def ledger(self) -> Path:
        return self.folder / "ledger.db"

    def seconds(self) -> dict[str, float]:
        """How long each file took: from the last word on the one before to the last word on it."""
        last = {name: at for at, name in sorted(self.said)}
        taken = {}
        before = self.begun
        for name in self.names:
            if name in last:
                taken[name] = last[name] - before
                before = last[name]
        return taken

    def most_memory(self) -> dict[str, int]:
        """The most memory of the whole tree of processes while each file was read."""
        last = {name: at for at, name in sorted(self.said)}
        most: dict[str, int] = {}
        before = self.begun
        for name in self.names:
            if name in last:
                seen = [used for at, used in self.memory if before <= at <= last[name]]
                most[name] = max(seen, default=0)
                before = last[name]
        return most

    def settle(self, heard: list[tuple[float, str, str | dict]]) -> None:
        """Give each line to its file: what was in an archive or a mail has the name it had in there."""
        named = {name for _, name, _ in heard}
        position = 0
        for at, name, said in sorted(heard, key=lambda one: one[0]):
            file = name.split("/", 1)[0]
            if file in self.names:
                position = self.names.index(file)
            elif isinstance(said, str):
                self.stray.append(said)
                continue
            else:
                file = next((one for one in self.names[position:] if one not in named), name)
            self.said.append((at, file))
            if isinstance(said, str):
                self.messages.setdefault(file, []).append(said)
            else:
                self.readings.setdefault(file, []).append(said)


def read_all(folder: Path, names: list[str]) -> Run:
    """``servanda read`` all the files of a folder, in the order given."""
    run = Run(folder, names)
    run.begun = time.monotonic()
    heard: list[tuple[float, str, str | dict]] = []
    command = [sys.executable, "-m", "servanda", "read", *names, "--format", "jsonl", "--ledger", "ledger.db"]
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="surrogateescape",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        watching = [
            threading.Thread(target=_listen, args=(process.stdout, heard)),
            threading.Thread(target=_listen, args=(process.stderr, heard)),
            threading.Thread(target=_weigh, args=(run, process)),
        ]
        for thread in watching:
            thread.start()
        for thread in watching:
            thread.join()
    run.status = process.returncode
    run.settle(heard)
    return run


def _listen(lines: IO[str], heard: list[tuple[float, str, str | dict]]) -> None:
    """Readings are JSON, messages are words; both name their document."""
    for line in lines:
        at, line = time.monotonic(), line.rstrip("\n")
        if line.startswith("{"):
            reading = json.loads(line)
            heard.append((at, reading["document"]["source"]["name"], reading))
        else:
            heard.append((at, line.removeprefix("servanda: ").split(": ")[0], line))


def _weigh(run: Run, process: subprocess.Popen[str]) -> None:
    while process.poll() is None:
        run.memory.append((time.monotonic(), _memory_of_tree(process.pid)))
        time.sleep(_EVERY)


def _memory_of_tree(root: int) -> int:
    """Bytes that a process and all that it started use; what they share is counted once."""
    children: dict[int, list[int]] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(place.read_text(encoding="utf-8", errors="replace").rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(place.parent.name))
    used, waiting = 0, [root]
    while waiting:
        one = waiting.pop()
        waiting += children.get(one, [])
        used += _share_of(one)
    return used


def _share_of(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
