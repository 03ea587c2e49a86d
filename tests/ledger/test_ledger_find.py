"""A person names a document by whatever is at hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from servanda.errors import UnknownDocumentError
from servanda.ledger import Ledger
from servanda.model import Reading, Source

DOCUMENTS = (
    ("spring.txt", "Communiqué of the Spring Meeting", "2030-04-01"),
    ("autumn.txt", "Communiqué of the Autumn Meeting", "2030-10-01"),
    ("folder/spring.md", "Declaration on Ferries", "2031-04-02"),
)


@pytest.fixture
def ledger(path: Path, reading_of: Callable[..., Reading]) -> Iterator[Ledger]:
    with Ledger(path) as ledger:
        for name, title, date in DOCUMENTS:
            source = Source(name, title.encode())
            reading = reading_of(source, title=title)
            document = dataclasses.replace(reading.document, date=date, place=None)
            ledger.add(source, dataclasses.replace(reading, document=document))
        yield ledger


def title_of(ledger: Ledger, words: str) -> str | None:
    return ledger.reading(ledger.find(words)).document.title


def test_by_id_and_its_beginning(ledger: Ledger) -> None:
    rows = ledger.documents()
    assert len(rows) == len(DOCUMENTS)
    for row in rows:
        assert ledger.find(row.id) == row.id
        assert ledger.find(row.id[:6].upper()) == row.id
        assert ledger.find(row.sha256) == row.id


@pytest.mark.parametrize("name", ["autumn.txt", "folder/spring.md", "spring.md"])
def test_by_file_name(ledger: Ledger, name: str) -> None:
    assert name.endswith(Path(ledger.source(ledger.find(name)).name).name)


@pytest.mark.parametrize("words", ["autumn", "AUTUMN meeting", "communique 2030-10"])
def test_by_words_of_title_and_date_without_case_and_accents(ledger: Ledger, words: str) -> None:
    assert title_of(ledger, words) == "Communiqué of the Autumn Meeting"


def test_several_are_listed(ledger: Ledger) -> None:
    with pytest.raises(UnknownDocumentError) as failure:
        ledger.find("communiqué")
    message = str(failure.value)
    assert "2 documents fit" in message
    assert "2030-04-01  Communiqué of the Spring Meeting" in message
    assert "2030-10-01  Communiqué of the Autumn Meeting" in message
    assert "Ferries" not in message


def test_many_are_not_all_listed(path: Path, reading_of: Callable[..., Reading]) -> None:
    with Ledger(path) as ledger:
        for number in range(13):
            source = Source(f"{number}.txt", str(number).encode())
            ledger.add(source, reading_of(source))
        with pytest.raises(UnknownDocumentError, match="13 documents fit") as failure:
            ledger.find("joint note")
    assert str(failure.value).endswith("\n  and 3 more")


@pytest.mark.parametrize("words", ["winter", "", "   "])
def test_none_fits(ledger: Ledger, words: str) -> None:
    with pytest.raises(UnknownDocumentError, match="none of the 3 documents"):
        ledger.find(words)


def test_empty_ledger_says_so(path: Path) -> None:
    with Ledger(path) as ledger, pytest.raises(UnknownDocumentError, match="the ledger is empty"):
        ledger.find("anything")
