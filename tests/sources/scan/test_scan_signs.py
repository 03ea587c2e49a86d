"""Bullets and note marks are told by their ink, whatever recognition took them for."""

from __future__ import annotations

import pytest

from servanda.sources.scan.signs import settle_signs
from servanda.sources.scan.tesseract import FoundWord, Letter

# Type of 11 points at 200 dots per inch: small letters are 15 dots high, capitals and figures 21.
SIZE = 31.0
BASELINE = 1_000.0


def word(text: str, left: float = 200.0, line: int = 1, foot: float = 0.0, high: float = 15.0) -> FoundWord:
    """A word whose letters are each 15 dots wide, ``foot`` dots above its line."""
    bottom = BASELINE + 40 * line - foot
    letters = tuple(
        Letter(
            left + 15 * place, bottom - (high if len(text) == 1 else 15), left + 15 * place + 12, bottom, sign
        )
        for place, sign in enumerate(text)
    )
    right = letters[-1].right
    return FoundWord(left, letters[0].top, right, bottom, letters, 0.5, BASELINE + 40 * line, SIZE, line)


def bullet(read_as: str, line: int = 1) -> FoundWord:
    left, bottom = 100.0, BASELINE + 40 * line - 6
    sign = Letter(left, bottom - 9, left + 9, bottom, read_as)
    return FoundWord(
        *[sign.left, sign.top, sign.right, sign.bottom], (sign,), 0.4, BASELINE + 40 * line, SIZE, line
    )


def with_mark(text: str, read_as: str, line: int = 1) -> FoundWord:
    """A word with a small raised digit close behind it."""
    plain = word(text, line=line)
    bottom = BASELINE + 40 * line - 14
    mark = Letter(plain.right + 1, bottom - 17, plain.right + 6, bottom, read_as)
    return FoundWord(
        plain.left,
        mark.top,
        mark.right,
        plain.bottom,
        (*plain.letters, mark),
        0.9,
        plain.baseline,
        SIZE,
        line,
    )


def texts(*words: FoundWord) -> list[str]:
    return [found.word.text for found in settle_signs(words)]


@pytest.mark.parametrize("read_as", ["¢", "*", ".", "e", "«", "°"])
def test_a_round_sign_that_floats_before_a_line_is_a_bullet(read_as: str) -> None:
    assert texts(bullet(read_as), word("rows"), word("can", 300)) == ["•", "rows", "can"]


@pytest.mark.parametrize("letter", ["a", "e", "o"])
def test_a_letter_on_the_line_is_none(letter: str) -> None:
    assert texts(word(letter, 100), word("rows"), word("can", 300)) == [letter, "rows", "can"]


@pytest.mark.parametrize("read_as", ["1", "!", '"', "’"])
def test_a_small_sign_far_above_the_line_is_the_mark_of_a_note(read_as: str) -> None:
    settled = settle_signs([word("our", 100), with_mark("means;", read_as), word("rows", 100, 2)])
    assert [(found.word.text, found.raised) for found in settled] == [
        ("our", False),
        ("means;", False),
        ("1", True),
        ("rows", False),
    ]


def test_a_quotation_mark_is_none() -> None:
    quoted = word("axes", 100)
    sign = Letter(quoted.right, quoted.baseline - 22, quoted.right + 8, quoted.baseline - 14, "”")
    closed = FoundWord(
        100, sign.top, sign.right, quoted.bottom, (*quoted.letters, sign), 0.9, quoted.baseline, SIZE, 1
    )
    assert texts(closed, word("rows", 300), word("can", 400)) == ["axes”", "rows", "can"]


def test_a_digit_that_was_read_as_a_line_of_its_own_stands_above_its_word() -> None:
    means = word("means")
    lone = word("2", means.right + 2, line=1, foot=14, high=17)
    lone = FoundWord(
        lone.left, lone.top, lone.right, lone.bottom, lone.letters, 0.9, lone.bottom, SIZE, line=2
    )
    settled = settle_signs([word("our", 100), means, lone])
    assert [(found.word.text, found.raised) for found in settled][-1] == ("2", True)


def test_nothing_is_nothing() -> None:
    assert settle_signs([]) == []
