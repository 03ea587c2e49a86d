"""The gold sentences are sound: places, bounds and labels agree, and no document's words are kept."""

import hashlib
import json
import re
from collections import Counter
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from real_documents import DATA, needs_data

HERE = Path(__file__).parent
SAID = {"value", "lower", "upper", "bound", "trend", "change", "unit", "currency", "per", "as_of"}
SAID |= {"negated", "hypothetical", "measure"}
DATE = r"(?:\d{4}-\d\d-\d\d|\.\.)"
FORMS = {
    "value": r"-?\d+(\.\d+)?",
    "lower": r"-?\d+(\.\d+)?",
    "upper": r"-?\d+(\.\d+)?",
    "bound": "exact|about|nearly|at_least|more_than|at_most|less_than|between",
    "trend": "up|down",
    "unit": "[a-z0-9_]+",
    "currency": "[A-Z]{3}",
    "per": "[a-z0-9_-]+",
    "as_of": rf"{DATE}(/{DATE})?",
}


def lines(name):
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


DOCUMENTS, NEWS = lines("figures"), lines("news")
FIGURES = [figure for record in (*DOCUMENTS, *NEWS) for figure in record["figures"]]


def agrees(figure):
    value, lower, upper = (
        None if figure[name] is None else Decimal(figure[name]) for name in ("value", "lower", "upper")
    )
    match figure["bound"]:
        case "exact":
            return value is not None and value == lower == upper
        case "about":
            return value is not None and lower is upper is None
        case "nearly" | "at_most" | "less_than":
            return lower is None and upper is not None and value == upper
        case "at_least" | "more_than":
            return upper is None and lower is not None and value in (None, lower)
        case "between":
            return value is None and lower is not None and upper is not None and lower < upper
    return False


def stands(quote, occurrence, text):
    return len(re.findall(re.escape(quote), text)) >= occurrence


def test_there_are_as_many_as_the_readme_says():
    told = (HERE / "README.md").read_text(encoding="utf-8")
    for records in (DOCUMENTS, NEWS):
        figures = sum(len(record["figures"]) for record in records)
        assert f"| {len(records)} | {figures} |" in told
    assert len(DOCUMENTS) >= 400


def test_every_sentence_is_known_or_held():
    for records in (DOCUMENTS, NEWS):
        sets = Counter(record["set"] for record in records)
        assert set(sets) == {"known", "held"}
        assert sets["held"] >= 150


def test_labels_have_the_forms_of_the_rules():
    for figure in FIGURES:
        for name, form in FORMS.items():
            if figure[name] is not None:
                assert re.fullmatch(form, figure[name]), (name, figure)
        assert figure["bound"] is not None
        assert figure["unit"] is not None
        assert {type(figure[name]) for name in ("change", "negated", "hypothetical")} == {bool}


def test_bounds_agree_with_intervals():
    assert [figure for figure in FIGURES if not agrees(figure)] == []


def test_a_change_has_a_direction():
    assert [figure for figure in FIGURES if figure["change"] and figure["trend"] is None] == []


def test_no_words_of_a_document_are_kept():
    for record in DOCUMENTS:
        assert set(record) == {"file", "sha256", "start", "end", "set", "figures"}
        for figure in record["figures"]:
            assert set(figure) == {"start", "end", *SAID}


def test_figures_and_measures_stand_inside_their_sentences_in_order():
    for record in DOCUMENTS:
        spans = [(figure["start"], figure["end"]) for figure in record["figures"]]
        measures = [figure["measure"] for figure in record["figures"] if figure["measure"]]
        for start, end in (*spans, *measures):
            assert record["start"] <= start < end <= record["end"]
        assert spans == sorted(spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_no_two_sentences_overlap():
    places = sorted((record["file"], record["start"], record["end"]) for record in DOCUMENTS)
    for (file, _, end), (other, start, _) in pairwise(places):
        assert file != other or end <= start


def test_quotes_and_measures_of_news_stand_in_their_sentences():
    assert len({record["text"] for record in NEWS}) == len(NEWS)
    for record in NEWS:
        assert set(record) == {"text", "domain", "set", "figures"}
        for figure in record["figures"]:
            assert set(figure) == {"quote", "occurrence", "measure_occurrence", *SAID}
            assert stands(figure["quote"], figure["occurrence"], record["text"])
            if figure["measure"] is not None:
                assert stands(figure["measure"], figure["measure_occurrence"], record["text"])


@needs_data
def test_the_files_are_those_that_were_annotated():
    hashes = {record["file"]: record["sha256"] for record in DOCUMENTS}
    absent = [file for file in hashes if not (DATA / file).is_file()]
    if absent:
        pytest.skip(f"{len(absent)} annotated documents are absent, {absent[0]} among them")
    for file, annotated in hashes.items():
        assert hashlib.sha256((DATA / file).read_bytes()).hexdigest() == annotated, file


@needs_data
def test_places_begin_and_end_with_words():
    for record in DOCUMENTS:
        if not (DATA / record["file"]).is_file():
            pytest.skip(f"{record['file']} is absent")
        content = (DATA / record["file"]).read_bytes()
        for figure in record["figures"]:
            for span in ((figure["start"], figure["end"]), figure["measure"]):
                if span:
                    words = content[slice(*span)].decode("utf-8", "replace")
                    assert words == words.strip(), (record["file"], span)
