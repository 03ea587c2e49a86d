"""Shared by all tests: one deterministic Hypothesis profile, and each document read only once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import servanda
from servanda import Reading

settings.register_profile(
    "servanda",
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("servanda")


@pytest.fixture(scope="session")
def reading_of() -> Callable[[Path], Reading]:
    """Reads a document; the second test that asks for it gets the same reading."""
    readings: dict[Path, Reading] = {}

    def read(file: Path) -> Reading:
        if file not in readings:
            readings[file] = servanda.read(file)
        return readings[file]

    return read
