"""Reading many: whatever one document does, each has one result, in its place."""

from __future__ import annotations

from multiprocessing import active_children
from pathlib import Path

import pytest
from command_line import NOTE

from servanda.cli.workers import read_each
from servanda.errors import SourceError
from servanda.model import Reading, Source


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(NOTE.replace("40", str(40 + number)), encoding="utf-8")
    return paths


def test_an_unexpected_error_is_the_document_s_own(
    three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from servanda import reading

    read_source = reading.read_source

    def fails_once(source: Source) -> Reading:
        if source.name.endswith("1.txt"):
            raise RuntimeError("two\nlines")
        return read_source(source)

    monkeypatch.setattr(reading, "read_source", fails_once)
    first, second, third = read_each(three, 1)
    assert first.reading is not None
    assert third.reading is not None
    assert second.name == str(three[1])
    assert second.reason == "could not be read (internal error: RuntimeError: two lines)"


def test_what_was_not_found_keeps_its_place(three: list[Path]) -> None:
    missing = SourceError("nothing", "matches no file")
    results = list(read_each([missing, *three, missing], 2))
    assert [result.name for result in results] == ["nothing", *map(str, three), "nothing"]
    assert [result.reason for result in results] == ["matches no file", None, None, None, "matches no file"]
    assert all(
        result.source and result.source.data == path.read_bytes()
        for result, path in zip(results[1:4], three, strict=True)
    )


def test_nothing_to_read() -> None:
    assert list(read_each([], 4)) == []


def test_readers_end_when_nobody_wants_the_rest(three: list[Path]) -> None:
    results = read_each(three * 5, 2)
    next(results)
    readers = active_children()
    assert len(readers) == 2
    results.close()
    assert [reader for reader in readers if reader.is_alive()] == []
    assert active_children() == []
