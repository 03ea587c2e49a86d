"""Hundreds of hostile files in one run: each has a reading or one clear message, in time and memory.

``HOSTILE=all`` makes them in full size and takes half an hour.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path

import hostile_packages
import hostile_pages
import hostile_pdfs
import hostile_texts
import pytest
from hostile_run import Run, read_all

import servanda
from servanda import Ledger, SourceError
from servanda.sources.sandbox.limits import patience

MOST_SECONDS = 20.0
MOST_MEMORY = 1_000_000_000
HONEST = ("aaa-honest.txt", "zzz-honest.txt")
NOTE = "JOINT NOTE\n\n1. They met at Ostby on 4 May 2031.\n\n2. They urge all parties to repair 40 bridges.\n"


def hostile_files() -> Iterator[tuple[str, bytes]]:
    for kind in (hostile_texts, hostile_pages, hostile_pdfs, hostile_packages):
        yield from kind.files()


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[Run]:
    """Two runs side by side, each of every second file, with an honest one at both ends."""
    folders = [tmp_path_factory.mktemp("hostile") for _ in range(2)]
    alone: list[str] = []
    holding: list[str] = []
    place = {}
    for name, content in hostile_files():
        several = holding if _holds_others(name, content) else alone
        place[name] = len(several) % 2
        several.append(name)
        (folders[place[name]] / name).write_bytes(content)
    for folder in folders:
        for name in HONEST:
            (folder / name).write_text(NOTE, encoding="utf-8")
    orders = [_in_order(alone[turn::2], holding[turn::2]) for turn in range(2)]
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(read_all, folders, orders))


def _holds_others(name: str, content: bytes) -> bool:
    """Whether documents may come out of it that have names of their own."""
    return name.endswith((".eml", ".gz", ".zip")) or content.startswith(b"PK")


def _in_order(alone: list[str], holding: list[str]) -> list[str]:
    """After each file that holds others comes one that does not: so each line can be given to its file."""
    mixed = [name for pair in zip_longest(holding, alone) for name in pair if name is not None]
    return [HONEST[0], *mixed, HONEST[1]]


def test_there_are_two_hundred_and_more() -> None:
    names = [name for name, _ in hostile_files()]
    assert len(names) == len(set(names)) >= 200


def test_each_has_a_reading_or_a_message_that_names_it(runs: list[Run]) -> None:
    silent = [
        name for run in runs for name in run.names if name not in run.readings and name not in run.messages
    ]
    assert silent == []


def test_each_document_has_one_message_only(runs: list[Run]) -> None:
    twice = [
        messages
        for run in runs
        for messages in run.messages.values()
        if len({message.split(": ")[1] for message in messages}) != len(messages)
    ]
    assert twice == []


def test_nothing_else_is_said(runs: list[Run]) -> None:
    assert [line for run in runs for line in run.stray] == []


def test_the_status_says_that_some_could_not_be_read(runs: list[Run]) -> None:
    assert [run.status for run in runs] == [1, 1]


def test_no_message_speaks_of_our_code(runs: list[Run]) -> None:
    words = ("Traceback", "internal error", "Error:", "could not be read (", "nonsense")
    spoken = [
        message
        for run in runs
        for messages in run.messages.values()
        for message in messages
        if any(word in message for word in words)
    ]
    assert spoken == []


def test_each_is_done_in_time(runs: list[Run]) -> None:
    # On a machine that does other things beside, each takes as much longer.
    most = MOST_SECONDS * patience() * max(1.0, os.getloadavg()[1] / (os.cpu_count() or 1))
    slow = {name: taken for run in runs for name, taken in run.seconds().items() if taken > most}
    assert slow == {}


def test_each_is_done_in_memory(runs: list[Run]) -> None:
    large = {name: most for run in runs for name, most in run.most_memory().items() if most > MOST_MEMORY}
    assert large == {}


def test_the_honest_are_read_before_and_after_alike(runs: list[Run]) -> None:
    for run in runs:
        first, last = (run.readings[name][0] for name in HONEST)
        assert first["text"] == last["text"]
        assert first["acts"] == last["acts"]
        assert [figure["quote"] for figure in last["figures"]] == ["40"]


def test_every_quote_stands_where_it_says(runs: list[Run]) -> None:
    for run in runs:
        for reading in (one for several in run.readings.values() for one in several):
            for kind in ("figures", "dates", "acts", "recalls"):
                for entry in reading[kind]:
                    assert reading["text"][entry["start"] : entry["end"]] == entry["quote"]


def test_the_ledger_is_sound_and_every_document_in_it_whole(runs: list[Run]) -> None:
    for run in runs:
        with sqlite3.connect(run.ledger) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()
        read = {one["document"]["id"]: one["text"] for several in run.readings.values() for one in several}
        with Ledger(run.ledger) as ledger:
            kept = {row.id: ledger.reading(row.id).text for row in ledger.documents()}
        assert kept == read


def test_no_file_was_made_outside(runs: list[Run]) -> None:
    assert not list(Path("/tmp").glob("climbed*"))
    for run in runs:
        made = {path.name for path in run.folder.iterdir()} - set(run.names)
        assert {name for name in made if not name.startswith("ledger.db")} == set()


def test_the_library_says_the_same_as_the_command_line(runs: list[Run]) -> None:
    for run in runs:
        for name in run.names[::9]:
            several = run.readings.get(name, [])
            if len(several) == 1 and several[0]["document"]["source"]["name"] == name:
                if len(several[0]["text"]) < 5_000:
                    assert servanda.read(run.folder / name).text == several[0]["text"]
            elif name in run.messages and not several and not name.endswith((".zip", ".eml", ".gz")):
                with pytest.raises(SourceError) as caught:
                    servanda.read(run.folder / name)
                assert caught.value.reason in run.messages[name][0]
