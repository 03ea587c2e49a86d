"""Shared by all tests: one deterministic Hypothesis profile, and each document read only once.

``HYPOTHESIS_PROFILE=thorough`` looks for new counterexamples, others at every run.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import servanda
from servanda import Reading

COMMON = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("servanda", derandomize=True, **COMMON)
settings.register_profile("thorough", max_examples=3_000, **COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "servanda"))


@pytest.fixture(scope="session")
def reading_of() -> Callable[[Path], Reading]:
    """Reads a document; the second test that asks for it gets the same reading."""
    readings: dict[Path, Reading] = {}

    def read(file: Path) -> Reading:
        if file not in readings:
            readings[file] = servanda.read(file)
        return readings[file]

    return read
