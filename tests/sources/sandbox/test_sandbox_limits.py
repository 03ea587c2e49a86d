"""What a parser may use: time, memory, output; and how it is told that there is no more."""

from __future__ import annotations

import time

import pytest

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import sandbox
from servanda.sources.sandbox import Limits
from servanda.sources.sandbox.limits import patience


def test_a_task_that_is_done_has_its_answer(tell) -> None:
    assert tell("echo", content=b"\x00\xff" * 1000) == ({"answer": {"name": "note.txt"}}, b"\x00\xff" * 1000)


@pytest.mark.parametrize("task", ["sleep", "spin", "ask_for_less_than_nothing"])
def test_a_task_without_end_is_given_up_at_its_time(tell, task: str) -> None:
    begun = time.monotonic()
    words, _ = tell(task)
    assert words["reason"] == "was given up: reading it took longer than 1 seconds"
    assert time.monotonic() - begun < 4


def test_each_page_that_was_read_earns_more_time(tell) -> None:
    limits = Limits(seconds=0.5, memory=200_000_000, output=1_000)
    assert tell("work_page_by_page", limits, pages=6, seconds=0.2)[0] == {"answer": {"pages": 6}}


@pytest.mark.parametrize("task", ["allocate", "allocate_in_small_pieces"])
def test_memory_ends(tell, task: str) -> None:
    limits = Limits(seconds=10, memory=50_000_000, output=1_000)
    assert tell(task, limits)[0]["reason"] == "was given up: reading it takes too much memory"


def test_an_answer_without_end_is_given_up(tell) -> None:
    assert tell("answer_too_much")[0]["reason"] == "was given up: its text is larger than 10 MB"


@pytest.mark.parametrize("task", ["answer_nonsense", "ask_for_no_number"])
def test_an_answer_that_is_none(tell, task: str) -> None:
    assert tell(task)[0]["reason"] == "could not be read: its parser answered nonsense"


def test_a_program_that_crashes(tell) -> None:
    reason = "could not be read: its parser was ended by signal 11 (Segmentation fault)"
    assert tell("crash")[0]["reason"] == reason


def test_a_program_that_leaves(tell) -> None:
    assert tell("leave")[0]["reason"] == "could not be read: its parser ended with status 3"
    assert tell("leave_politely")[0]["reason"] == "could not be read: its parser ended with status 1"


def test_a_parser_that_calls_itself(tell) -> None:
    assert tell("recurse")[0]["reason"] == "is nested too deeply to be read"


def test_after_each_of_them_the_next_is_read(tell) -> None:
    for task in ("crash", "leave", "recurse", "allocate", "answer_nonsense"):
        tell(task)
        assert tell("echo", content=b"next")[1] == b"next"


def test_the_reason_reaches_the_person_with_the_name_of_the_file() -> None:
    with pytest.raises(SourceError, match=r"^note\.txt: was given up: reading it took longer than 0\.0001"):
        sandbox.extract(Source("note.txt", b"The Ministers met." * 1000), Limits(seconds=0.0001))


@pytest.mark.parametrize(
    ("said", "factor"), [("3", 3), ("0.5", 0.5), ("-1", 1), ("1000", 1), ("nan", 1), ("soon", 1), ("", 1)]
)
def test_a_slow_machine_asks_for_patience(monkeypatch: pytest.MonkeyPatch, said: str, factor: float) -> None:
    monkeypatch.setenv("SERVANDA_PATIENCE", said)
    assert patience() == factor
    assert Limits.of_machine().seconds == 15 * factor


def test_what_is_handed_back_is_checked_before_it_is_used() -> None:
    from servanda.sources.sandbox.wire import extract_of_words, extract_to_words

    words = extract_to_words(sandbox.extract(Source("note.txt", b"The Ministers met.")))
    words["marks"] = [{"start": 3, "end": 900, "kind": "strong", "value": ""}]
    with pytest.raises(SourceError, match=r"handed back nonsense \(a mark at 3:900 of 18 characters\)"):
        extract_of_words("note.txt", words)
