"""Every reading speaks the contract, version 1, and comes back from it whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from real_documents import EXAMPLES, needs_data, real_files, sample_of
from servanda import Reading
from servanda.contract import as_contract, from_contract, to_json

Read = Callable[[Path], Reading]
SAMPLE = [
    *real_files("coalition"),
    *sample_of("unsc", 9),
    *sample_of("fomc", 5),
    *sample_of("wh-joint-statements", 8),
    *sample_of("g7-leaders", 3),
]
DOCUMENTS = [
    *(pytest.param(file, id=file.name) for file in EXAMPLES),
    *(pytest.param(file, id=f"{file.parent.name}/{file.name[:40]}") for file in SAMPLE),
]
ANCHORED = ("figures", "dates", "acts", "events", "recalls")


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(files("servanda").joinpath("reading.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def spoken(reading: Reading) -> dict[str, Any]:
    """The reading as another program receives it."""
    data: dict[str, Any] = json.loads(to_json(reading))
    return data


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object that has a start and an end, however deep."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_the_schema_itself_is_valid() -> None:
    assert validator().schema["$schema"].endswith("2020-12/schema")


@needs_data
def test_the_sample_of_real_documents_is_at_hand() -> None:
    assert len(SAMPLE) >= 25


@pytest.mark.parametrize("file", DOCUMENTS)
class TestEveryDocument:
    def test_speaks_the_contract(self, file: Path, reading_of: Read) -> None:
        errors = [
            f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for error in validator().iter_errors(spoken(reading_of(file)))
        ]
        assert errors == []

    def test_comes_back_whole(self, file: Path, reading_of: Read) -> None:
        reading = reading_of(file)
        assert from_contract(as_contract(reading)) == reading
        assert from_contract(spoken(reading)) == reading

    def test_is_one_line_of_json(self, file: Path, reading_of: Read) -> None:
        line = to_json(reading_of(file))
        assert "\n" not in line
        assert not line.isascii() or reading_of(file).text.isascii()

    def test_every_quote_stands_in_the_text(self, file: Path, reading_of: Read) -> None:
        data = spoken(reading_of(file))
        text = data["text"]
        for span in spans(data):
            assert 0 <= span["start"] <= span["end"] <= len(text), span
            if "quote" in span:
                assert text[span["start"] : span["end"]] == span["quote"], span

    def test_every_entry_names_a_section_that_holds_it(self, file: Path, reading_of: Read) -> None:
        data = spoken(reading_of(file))
        sections = {section["id"]: section for section in data["sections"]}
        mentions = [m for noun in ("parties", "places") for party in data[noun] for m in party["mentions"]]
        for entry in [*(entry for noun in ANCHORED for entry in data[noun]), *mentions]:
            section = sections[entry["section"]]
            assert section["start"] <= entry["start"], entry
            assert entry["end"] <= section["end"], entry

    def test_every_party_that_is_named_is_listed(self, file: Path, reading_of: Read) -> None:
        data = spoken(reading_of(file))
        parties = {party["id"] for party in data["parties"]}
        named = {act["speaker"] for act in data["acts"]}
        named |= {mention["party"] for act in data["acts"] for mention in act["addressees"]}
        assert named - {None} <= parties

    def test_ids_are_unique_within_their_kind(self, file: Path, reading_of: Read) -> None:
        data = spoken(reading_of(file))
        for noun in ("sections", "parties", "places", *ANCHORED):
            ids = [item["id"] for item in data[noun]]
            assert len(ids) == len(set(ids)), noun

    def test_the_sentences_add_up(self, file: Path, reading_of: Read) -> None:
        coverage = spoken(reading_of(file))["coverage"]
        parts = coverage["with_entries"] + coverage["without_entries"] + coverage["set_aside"]
        assert parts == coverage["sentences"]


class TestTheSchemaRefuses:
    """A schema that lets everything pass would prove nothing."""

    @pytest.fixture
    def data(self, reading_of: Read) -> dict[str, Any]:
        return spoken(reading_of(EXAMPLES[0]))

    @pytest.mark.parametrize("key", ["contract", "document", "text", "sections", "coverage", "problems"])
    def test_a_missing_key(self, data: dict[str, Any], key: str) -> None:
        del data[key]
        assert not validator().is_valid(data)

    @pytest.mark.parametrize("key", ["id", "title", "kind", "issuer", "symbol", "complete", "source"])
    def test_a_missing_key_of_the_document(self, data: dict[str, Any], key: str) -> None:
        del data["document"][key]
        assert not validator().is_valid(data)

    def test_a_kind_of_section_that_is_none(self, data: dict[str, Any]) -> None:
        data["sections"][0]["kind"] = "paragraph"
        assert not validator().is_valid(data)

    def test_a_number_where_a_decimal_string_stands(self, data: dict[str, Any]) -> None:
        data["figures"][0]["value"] = 110000
        assert not validator().is_valid(data)

    def test_a_bound_that_is_none(self, data: dict[str, Any]) -> None:
        data["figures"][0]["bound"] = "roughly"
        assert not validator().is_valid(data)

    def test_a_force_beyond_the_ladder(self, data: dict[str, Any]) -> None:
        data["acts"][0]["force"] = 6
        assert not validator().is_valid(data)

    def test_a_date_as_people_write_it(self, data: dict[str, Any]) -> None:
        data["dates"][0]["from"] = "14 November 2019"
        assert not validator().is_valid(data)

    def test_but_takes_keys_that_were_added(self, data: dict[str, Any]) -> None:
        data["document"]["added"] = {"later": True}
        data["added"] = []
        assert validator().is_valid(data)
