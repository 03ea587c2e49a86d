"""Which documents are measured, and what the annotators wrote about some of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "bench" / "gold"
EXAMPLES = ROOT / "examples"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of real documents: every ``step``-th file, by name, is in the sample."""

    name: str
    what: str
    step: int


FOLDERS = (
    Folder("unsc", "resolutions of a council, 1946-1994, with recognition errors", 6),
    Folder("fomc", "short statements of one committee, 1994-2011", 6),
    Folder("wh-joint-statements", "joint statements of governments, 2021-2023, Markdown", 8),
    Folder("g7-leaders", "statements and communiqués of leaders, 2021-2023, Markdown", 8),
)
SMALL = {
    "coalition": "one joint communiqué that breaks off",
    "examples": "an invented series, its last text damaged on purpose",
}
"""Groups that are read whole."""
_TEXTS = {".txt", ".xt", ".md"}


@dataclass(frozen=True, slots=True)
class Sample:
    """The documents that are read whole, group by group, and the groups that are not there."""

    groups: dict[str, list[Path]]
    skipped: tuple[str, ...]

    @property
    def documents(self) -> int:
        """How many documents all groups hold."""
        return sum(len(paths) for paths in self.groups.values())


def data_folder() -> Path:
    """Where the real documents are: ``$SERVANDA_DATA``, else ``../shared/data``."""
    named = os.environ.get("SERVANDA_DATA")
    return Path(named) if named else ROOT.parent / "shared" / "data"


def documents_in(folder: Path) -> list[Path]:
    """The text and Markdown files of a folder, by name; none when there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix in _TEXTS and path.is_file())


def sample(data: Path) -> Sample:
    """A fixed part of every folder: the same files on every machine that has them."""
    groups = {folder.name: documents_in(data / folder.name)[:: folder.step] for folder in FOLDERS}
    groups["coalition"] = documents_in(data / "coalition")
    groups["examples"] = [path for path in documents_in(EXAMPLES) if path.stem != "README"]
    skipped = tuple(name for name, paths in groups.items() if not paths)
    return Sample({name: paths for name, paths in groups.items() if paths}, skipped)


def words_in(path: Path) -> int:
    """How many words the raw file holds, its head included: the same count for all that read it."""
    return len(path.read_bytes().split())


def gold(name: str) -> Iterator[dict[str, Any]]:
    """The records of ``bench/gold/NAME.jsonl``."""
    for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def scope(name: str) -> dict[str, int | None]:
    """The files that were annotated, and how many of their first words; None is all of them."""
    limits = json.loads((GOLD / f"{name}-scope.json").read_text(encoding="utf-8"))
    return {file: None if limit == "all" else int(limit) for file, limit in limits.items()}


def first_words_end(data: bytes, words: int) -> int:
    """Where, in bytes, the first so many words of a raw file end."""
    position = 0
    for word in data.split()[:words]:
        position = data.index(word, position) + len(word)
    return position
