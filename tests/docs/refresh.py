"""Brings the numbers and help texts that the pages show up to date: ``python tests/docs/refresh.py``.

Lines that the program prints otherwise than by their numbers are left: the tests name them.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from consoles import ROOT, commands, folded, run

PAGES = ("README.md", "docs/commands.md", "docs/reading.md")


def refresh(page: str) -> str:
    """The page as it should be."""
    text = (ROOT / page).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n")
        for command in commands(page):
            done = run(command, folder)
            shown = "\n".join([f"$ {command.words}", *command.shown])
            if command.words.endswith("--help"):
                lines = done.stdout.splitlines()
            else:
                printed = {folded(line): line for line in (done.stdout + done.stderr).splitlines()}
                lines = [printed.get(folded(line), line).rstrip() for line in command.shown]
            text = text.replace(shown, "\n".join([f"$ {command.words}", *lines]), 1)
    return text


if __name__ == "__main__":
    for page in PAGES:
        (ROOT / page).write_text(refresh(page), encoding="utf-8")
