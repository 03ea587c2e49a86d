"""The folder that the docs' commands are run in: the examples, and one of them in other forms."""

from __future__ import annotations

import shutil
from pathlib import Path

from consoles import ROOT

from rendering import printed, typed, web
from rendering.examples import communique

PAGES = (
    "README.md",
    "docs/commands.md",
    "docs/reading.md",
    "docs/sources.md",
    "docs/figures.md",
    "docs/acts.md",
)


def furnish(folder: Path) -> None:
    """Put there what the pages speak of."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n")
    text = communique(ROOT / "examples" / "2022-06-04-joint-communique.md")
    (folder / "communique.html").write_bytes(web.with_lists(text))
    (folder / "communique.pdf").write_bytes(printed.one_column(text))
    (folder / "communique.docx").write_bytes(typed.with_styles(text))
