"""Where the real documents are, for the tests that read them; nothing of them is kept in the repository.

They lie in ``../shared/data`` beside the checkout, or where the environment says: SERVANDA_DATA.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((REPOSITORY / "examples").glob("20*"))
DATA = Path(os.environ.get("SERVANDA_DATA") or REPOSITORY.parent / "shared" / "data")
FOLDERS = ("coalition", "unsc", "fomc", "wh-joint-statements", "g7-leaders")

needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"the real documents are absent: no folder {DATA} (set SERVANDA_DATA)"
)


def real_files(*folders: str) -> list[Path]:
    """The documents of these folders, by name; none where the data is absent."""
    return [file for folder in folders or FOLDERS for file in sorted((DATA / folder).glob("*"))]


def sample_of(folder: str, count: int) -> list[Path]:
    """``count`` documents of a folder, spread evenly over their names, the very long ones left out."""
    files = [file for file in real_files(folder) if file.stat().st_size < 30_000]
    step = max(1, len(files) // count)
    return files[step // 2 :: step][:count]
