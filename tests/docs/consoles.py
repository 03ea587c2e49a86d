"""Reads the fenced blocks of a Markdown page, and runs the commands in its consoles."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass
class Command:
    """One command of a console, the lines shown below it and the exit status that it should have."""

    words: str
    shown: list[str] = field(default_factory=list)
    status: int = 0


def fenced(page: str, language: str) -> list[str]:
    """What stands inside the page's fences of one language."""
    return [
        inside
        for kind, inside in _FENCE.findall((ROOT / page).read_text(encoding="utf-8"))
        if kind == language
    ]


def commands(page: str) -> Iterator[Command]:
    """Every command of the page's consoles; ``echo $?`` gives the one before its status."""
    for block in fenced(page, "console"):
        found: list[Command] = []
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append(Command(line[2:]))
            elif found:
                found[-1].shown.append(line)
        for before, command in pairwise(found):
            if command.words == "echo $?":
                before.status = int(command.shown[0])
        yield from (command for command in found if command.words != "echo $?")


def run(command: Command, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run it as a person would in ``folder``, with nothing set that would change the output."""
    program, *words = shlex.split(command.words)
    assert program == "servanda", f"a console of the docs runs {program}"
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "SERVANDA_LEDGER")}
    return subprocess.run(
        [sys.executable, "-m", "servanda", *words],
        cwd=folder,
        env=kept | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def folded(line: str) -> str:
    """A line without its numbers and its columns' width: counts may move as the rules get better."""
    return re.sub(r"\d+", "0", " ".join(line.split()))
