"""What the tests of the ledger share."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_reading import a_reading, a_source

from servanda.model import Reading, Source


@pytest.fixture
def source() -> Source:
    return a_source()


@pytest.fixture
def reading_of() -> Callable[..., Reading]:
    return a_reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shelf.sqlite"


@pytest.fixture
def broken_reading(source: Source) -> Reading:
    """Two figures of one id: the database refuses the second, after the source and reading went in."""
    reading = a_reading(source)
    return dataclasses.replace(reading, figures=reading.figures * 2)
