"""Brings the numbers and help texts that the pages show up to date: ``python tests/docs/refresh.py``.

Lines that the program prints otherwise than by their numbers are left: the tests name them.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from consoles import ROOT, Command, commands, folded, run
from pages import PAGES, furnish


def refresh(page: str) -> str:
    """The page as it should be."""
    text = (ROOT / page).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        furnish(folder)
        for command in commands(page):
            done = run(command, folder)
            if done.returncode != command.status:
                sys.exit(f"{page}: {command.words}: status {done.returncode}\n{done.stderr}")
            shown = "\n".join([f"$ {command.words}", *command.shown])
            lines = done.stdout.splitlines() if command.words.endswith("--help") else _renewed(command, done)
            text = text.replace(shown, "\n".join([f"$ {command.words}", *lines]), 1)
    return text


def _renewed(command: Command, done: subprocess.CompletedProcess[str]) -> list[str]:
    """Each shown line as it is printed now, where it is the same but for its numbers."""
    printed: dict[str, list[str]] = {}
    for line in (done.stdout + done.stderr).splitlines():
        printed.setdefault(folded(line), []).append(line.rstrip())
    return [line if line in (now := printed.get(folded(line), [line])) else now[0] for line in command.shown]


if __name__ == "__main__":
    for page in PAGES:
        (ROOT / page).write_text(refresh(page), encoding="utf-8")
