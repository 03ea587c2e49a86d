"""Joint statements of a whole series: every English one has a title and a date, nearly all say who speaks.

Every sixth is read, so that the test stays short; SERVANDA_EVERY=1 reads all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from real_documents import needs_data, real_files
from servanda import Reading

pytestmark = needs_data
EVERY = int(os.environ.get("SERVANDA_EVERY", "6"))


@pytest.fixture(scope="module")
def english(reading_of: Callable[[Path], Reading]) -> list[Reading]:
    files = real_files("wh-joint-statements")[::EVERY]
    assert len(files) >= 144 // EVERY
    readings = [reading for reading in map(reading_of, files) if reading.document.language == "en"]
    assert len(readings) >= 0.9 * len(files)
    return readings


def name_of(reading: Reading) -> str:
    return reading.document.source.name


def test_every_one_has_a_title_and_a_date(english: list[Reading]) -> None:
    without = [name_of(one) for one in english if not (one.document.title and one.document.date)]
    assert without == []


def test_nearly_all_that_call_themselves_joint_say_who_speaks_and_act(english: list[Reading]) -> None:
    joint = [one for one in english if (one.document.title or "").startswith("Joint Statement")]
    assert len(joint) >= 0.4 * len(english)
    silent = [name_of(one) for one in joint if not (one.document.issuer and one.acts)]
    assert len(silent) <= 0.15 * len(joint), silent
