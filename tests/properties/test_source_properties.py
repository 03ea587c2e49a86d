"""What holds of the canonical text whatever the bytes are."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st
from nasty_texts import documents, names, ordinary, texts

from servanda.errors import SourceError
from servanda.model import Source
from servanda.sources import SourceText, canonical_text

FORBIDDEN = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def as_bytes(text: str) -> bytes:
    """The text in UTF-8; what is no character becomes a byte that is none."""
    return text.encode("utf-8", "surrogatepass")


def read(name: str, data: bytes) -> SourceText:
    """The canonical text; a refusal ends the example."""
    try:
        return canonical_text(Source(name, data))
    except SourceError:
        assume(False)
        raise


@given(documents, names)
@example('---\ntitle: "\\ud800"\n---\n\ntext', "a.md")
@example("<!--", "a.md")
@example("\f\f1\n\f", "a.txt")
def test_every_text_is_read_or_refused(text: str, name: str) -> None:
    try:
        source_text = canonical_text(Source(name, as_bytes(text)))
    except SourceError:
        return
    assert source_text.text


@given(st.binary(max_size=2000), names)
@example(b"\xff\xfe\x00\xd8", "a.txt")
@example(b"\x00\x00\xfe\xff", "a.txt")
def test_all_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        source_text = canonical_text(Source(name, data))
    except SourceError:
        return
    begin, end = source_text.source_bytes(0, len(source_text.text))
    assert 0 <= begin <= end <= len(data)


@given(documents, names)
def test_the_same_bytes_give_the_same_text(text: str, name: str) -> None:
    first, second = read(name, as_bytes(text)), read(name, as_bytes(text))
    assert (first.text, first.blocks, first.marks, first.problems) == (
        second.text,
        second.blocks,
        second.marks,
        second.problems,
    )


@given(documents, names)
def test_nothing_is_left_that_cannot_be_seen(text: str, name: str) -> None:
    canonical = read(name, as_bytes(text)).text
    assert not FORBIDDEN.search(canonical)
    assert all(
        character == "\n" or unicodedata.category(character) not in ("Cc", "Cs") for character in canonical
    )


@given(documents, names)
def test_white_space_is_one_space_or_one_or_two_newlines(text: str, name: str) -> None:
    canonical = read(name, as_bytes(text)).text
    assert canonical == canonical.strip()
    assert set(re.findall(r"\s", canonical)) <= {" ", "\n"}
    assert "  " not in canonical
    assert "\n\n\n" not in canonical
    assert " \n" not in canonical
    assert "\n " not in canonical


@given(documents, names)
def test_blocks_stand_in_order_and_hold_all_words(text: str, name: str) -> None:
    source_text = read(name, as_bytes(text))
    position = 0
    for block in source_text.blocks:
        assert source_text.text[position : block.start].strip() == ""
        assert block.start < block.end
        assert list(block.line_starts) == sorted(block.line_starts)
        assert all(block.start < start < block.end for start in block.line_starts)
        position = block.end
    assert position == len(source_text.text)


@given(documents, names)
def test_problems_and_marks_lie_inside_the_text(text: str, name: str) -> None:
    source_text = read(name, as_bytes(text))
    for noted in (*source_text.problems, *source_text.marks):
        assert 0 <= noted.start <= noted.end <= len(source_text.text)


@given(documents, names)
def test_the_way_back_runs_in_order_and_inside_the_source(text: str, name: str) -> None:
    data = as_bytes(text)
    source_text = read(name, data)
    position = 0
    for block in source_text.blocks:
        begin, end = source_text.source_bytes(block.start, block.end)
        assert position <= begin <= end <= len(data)
        position = begin


@given(texts)
def test_in_plain_text_every_character_leads_back_to_itself(text: str) -> None:
    assume(not re.search(r"[<&$\\*ÃÂâ]", text))
    source_text = read("statement.txt", as_bytes(text))
    assume(not any(problem.kind == "mojibake" for problem in source_text.problems))
    decoded = source_text.decoded.text
    for place, character in enumerate(source_text.text):
        begin, end = source_text.origin.old_span(place, place + 1)
        assert character in (" ", "\n", "\ufffd") or decoded[begin:end] == character


@given(texts)
def test_a_second_time_no_character_is_settled(text: str) -> None:
    """Canonical text holds nothing invisible and nothing unreadable that was not shown the first time."""
    again = read("statement.txt", read("statement.txt", as_bytes(text)).text.encode())
    assert not [problem for problem in again.problems if problem.kind in ("invisible_characters", "garbled")]


@given(ordinary, st.integers(50, 100))
def test_a_second_time_ordinary_text_stays_as_it_is(paragraphs: list[str], width: int) -> None:
    """However it was wrapped: the words, their order and what blank lines keep apart are the same again.

    Where lines happen to end with sentences, one paragraph may be read as several lines.
    """
    written = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    once = read("statement.txt", written.encode())
    twice = read("statement.txt", once.text.encode())
    for text in (once, twice):
        assert [" ".join(part.split()) for part in text.text.split("\n\n")] == paragraphs
        assert text.problems == ()


@given(ordinary)
def test_line_ends_make_no_difference(paragraphs: list[str]) -> None:
    written = "\n\n".join(textwrap.fill(paragraph, 70) for paragraph in paragraphs)
    expected = read("statement.txt", written.encode()).text
    for end in ("\r\n", "\r"):
        assert read("statement.txt", written.replace("\n", end).encode()).text == expected
    assert read("statement.txt", written.encode("utf-16")).text == expected
