"""The annotated acts are sound: labels and places agree, and no document's words are kept.

What fails is named by its file and place alone, so that no word of a held document is shown.
"""

import hashlib
import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from real_documents import DATA, REPOSITORY, needs_data
from servanda.language.verbs import TYPES

RECORDS = [
    json.loads(line)
    for line in Path(__file__).with_name("acts.jsonl").read_text(encoding="utf-8").splitlines()
]
ACTS = [(record, act) for record in RECORDS for act in record["acts"]]
SAID = {"start", "end", "verb", "type", "modal", "negated", "modifiers", "commitment"}
SAID |= {"addressees", "deadline", "condition", "who"}
MODALS = {None, "will", "shall", "must", "should", "would", "can", "could", "may", "might", "need to"}
LEAST = {"unsc": 40, "fomc": 20, "wh-joint-statements and g7-leaders": 20, "coalition": 1, "examples": 1}


def at(record, act):
    return f"{record['file']} {act['start']}"


def file_of(record):
    folder, _, name = record["file"].partition("/")
    return REPOSITORY / "examples" / name if folder == "examples" else DATA / record["file"]


def parts_of(act):
    """Every place that an act names: its own, and those of what hangs on it."""
    others = (act["deadline"][:2] if act["deadline"] else None, act["condition"], act["who"])
    return [[act["start"], act["end"]], *act["addressees"], *(span for span in others if span)]


def present_files():
    """Each annotated document with its bytes; skips, and says so, when one of them is absent."""
    absent = [record["file"] for record in RECORDS if not file_of(record).is_file()]
    if absent:
        pytest.skip(f"{len(absent)} annotated documents are absent, {absent[0]} among them")
    return [(record, file_of(record).read_bytes()) for record in RECORDS]


def test_there_are_enough_documents_of_every_kind():
    folders = Counter(record["file"].partition("/")[0] for record in RECORDS)
    for names, least in LEAST.items():
        assert sum(folders[name] for name in names.split(" and ")) >= least, names


def test_there_are_as_many_acts_as_the_readme_says():
    told = (Path(__file__).with_name("README.md")).read_text(encoding="utf-8")
    assert len(ACTS) >= 900
    assert f"{len(ACTS):,} acts" in told
    held = [record for record in RECORDS if record["set"] == "held"]
    assert f"{len(held)} documents with {sum(len(record['acts']) for record in held)} acts" in told


def test_every_document_is_known_or_held():
    assert {record["set"] for record in RECORDS} == {"known", "held"}
    known = {record["file"] for record in RECORDS if record["set"] == "known"}
    assert not known & {record["file"] for record in RECORDS if record["set"] == "held"}


def test_no_words_of_a_document_are_kept():
    for record in RECORDS:
        assert set(record) == {"file", "sha256", "start", "end", "set", "acts"}
        assert re.fullmatch(r"[0-9a-f]{64}", record["sha256"])
    assert [at(record, act) for record, act in ACTS if set(act) != SAID] == []


def test_labels_are_those_of_the_model():
    for record, act in ACTS:
        assert act["type"] in TYPES, at(record, act)
        assert act["modal"] in MODALS, at(record, act)
        assert re.fullmatch(r"[^\W\d_A-Z]+(?:[ -][^\W\d_A-Z]+)*", act["verb"]), at(record, act)
        assert {type(act["negated"]), type(act["commitment"])} == {bool}, at(record, act)
        assert all(type(word) is str and word == word.strip() != "" for word in act["modifiers"])


def test_a_last_day_is_a_day_or_unknown():
    for _, act in ACTS:
        if act["deadline"] is not None:
            _, _, latest = act["deadline"]
            assert latest is None or date.fromisoformat(latest)


def test_acts_stand_in_order_and_no_two_at_one_place():
    for record in RECORDS:
        starts = [act["start"] for act in record["acts"]]
        assert all(one < other for one, other in pairwise(starts)), record["file"]


def test_addressees_of_an_act_stand_in_order_apart_from_one_another():
    for record, act in ACTS:
        assert all(one[1] <= other[0] for one, other in pairwise(act["addressees"])), at(record, act)


def test_places_stand_inside_the_annotated_piece():
    outside = [
        at(record, act)
        for record, act in ACTS
        if not all(record["start"] <= start < end <= record["end"] for start, end in parts_of(act))
    ]
    assert outside == []


def test_no_two_pieces_of_a_file_overlap():
    pieces = sorted((record["file"], record["start"], record["end"]) for record in RECORDS)
    for (file, _, end), (other, start, _) in pairwise(pieces):
        assert file != other or end <= start


@needs_data
def test_the_files_are_those_that_were_annotated():
    for record, content in present_files():
        same = hashlib.sha256(content).hexdigest() == record["sha256"]
        assert same, record["file"]
        inside = 0 <= record["start"] < record["end"] <= len(content)
        assert inside, record["file"]


@needs_data
def test_places_begin_and_end_with_words():
    ragged = []
    for record, content in present_files():
        for act in record["acts"]:
            words = [content[start:end].decode("utf-8", "replace") for start, end in parts_of(act)]
            if any(one != one.strip() for one in words):
                ragged.append(at(record, act))
    assert ragged == []
