"""How the command line words a figure: unit, rate, movement, denial."""

from __future__ import annotations

import pytest

from servanda import Source, read
from servanda.cli.wording import amount, movement, unit

UNITS = [
    ("The ferry does 60 miles per hour.", "miles per hour"),
    ("The ferry does one mile per hour.", "mile per hour"),
    ("The well is 40 feet deep.", "feet"),
    ("The lake is at 20 degrees Celsius.", "degrees celsius"),
    ("They burned 30 barrels of oil equivalent.", "barrels of oil equivalent"),
    ("They sold 3 tonnes of salt a day.", "tonnes per day"),
    ("A litre of milk costs 30 cents.", "cents (USD)"),
    ("A litre of milk costs €2.", "EUR"),
    ("Exports doubled.", "times"),
]


@pytest.mark.parametrize(("sentence", "words"), UNITS)
def test_a_unit_stands_as_behind_its_number(sentence: str, words: str) -> None:
    (figure,) = read(Source(name="note.txt", data=sentence.encode())).figures
    assert unit(figure) == words


MOVEMENTS = [
    ("Exports rose by 5 percent.", " (change, up)"),
    ("Exports fell to 5 percent.", " (down)"),
    ("Not a single bridge was closed.", " (denied)"),
    ("If 40 wardens were sent, the valley would be safe.", " (supposed)"),
    ("The council sent 40 wardens.", ""),
]


@pytest.mark.parametrize(("sentence", "words"), MOVEMENTS)
def test_what_else_is_said_stands_in_brackets(sentence: str, words: str) -> None:
    (figure,) = read(Source(name="note.txt", data=sentence.encode())).figures
    assert movement(figure) == words


def test_an_amount_is_one_phrase() -> None:
    (figure,) = read(Source(name="note.txt", data=b"They hold nearly 31,000 square kilometres.")).figures
    assert amount(figure) == "nearly 31,000 square kilometres"
