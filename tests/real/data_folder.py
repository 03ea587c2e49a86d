"""Where the real documents are: $SERVANDA_DATA, else a folder named data beside or above the repository."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from servanda import Reading, Source, read

REPOSITORY = Path(__file__).resolve().parents[2]
_PLACES = (REPOSITORY / "data", REPOSITORY.parent / "data", REPOSITORY.parent / "shared" / "data")


def data_folder() -> Path:
    """The folder of real documents; the test that asks is skipped when there is none."""
    given = os.environ.get("SERVANDA_DATA")
    for place in [Path(given)] if given else _PLACES:
        if (place / "coalition").is_dir():
            return place
    pytest.skip("the real documents are not here; set SERVANDA_DATA to their folder", allow_module_level=True)


@cache
def reading_of(path: Path) -> Reading:
    """The reading of one real document, made once."""
    return read(Source(path.name, path.read_bytes()))
