"""Plain text that came out of a conversion: residue goes, and each piece of it is reported."""

from __future__ import annotations

import pytest
from source_texts import bytes_of, plain, problems


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("raised over \\$20 billion", "raised over $20 billion"),
        ("some 20\\% of the terrain", "some 20% of the terrain"),
        ("trade \\& aid", "trade & aid"),
        ("an area of 500 km$^{2}$ or more", "an area of 500 km^2 or more"),
        ("about 20&nbsp;million people", "about 20 million people"),
        ("the <b>Ministers</b> agreed", "the Ministers agreed"),
        ("the **Ministers** agreed", "the Ministers agreed"),
        ("the [Ministers](https://www.example.org/m) agreed", "the Ministers agreed"),
        ("the Ministers<!-- page 2 --> agreed", "the Ministers agreed"),
    ],
)
def test_residue_goes(written: str, shown: str) -> None:
    text = plain(f"In this year {written}, as agreed in Oslo.")
    assert text.text == f"In this year {shown}, as agreed in Oslo."
    assert problems(text, "markup_residue")


def test_stars_from_a_formula_are_shown_as_stars() -> None:
    written = "$\\star\\star\\star$\n\nJoint Communiqué\n\nThe Ministers met in Oslo."
    text = plain(written)
    assert text.text.startswith("⋆⋆⋆\n\nJoint Communiqué")
    assert bytes_of(text, written, "⋆⋆⋆") == b"$\\star\\star\\star$"


def test_an_escaped_number_is_a_number() -> None:
    written = "1\\. We met in Oslo.\n\n2\\. We agreed."
    text = plain(written)
    assert text.text == "1. We met in Oslo.\n\n2. We agreed."
    assert bytes_of(text, written, "2. We agreed") == b"2\\. We agreed"


def test_each_piece_says_how_it_stood() -> None:
    text = plain("They raised \\$20 billion and \\$3 million.")
    found = problems(text, "markup_residue")
    assert [text.text[problem.start : problem.end] for problem in found] == ["$", "$"]
    assert found[0].note == "stood as “\\$” in the source"


def test_a_text_full_of_residue_is_reported_once_from_the_thousandth_piece_on() -> None:
    text = plain("They raised \\$20 billion. " * 1200)
    found = problems(text, "markup_residue")
    assert len(found) == 1001
    assert found[-1].note.startswith("200 more pieces")


@pytest.mark.parametrize(
    "written",
    [
        "The price fell from $40 to $35 a ton.",
        "Article 4 * of the Treaty",
        "paragraph [12](3) of the Treaty",
        "if x < y and y > z",
        "S/RES/687 (1991) [adopted at the 2981st meeting]",
        "R&D and Q&A",
        "* The Council agreed.",
    ],
)
def test_what_is_no_markup_for_certain_stays(written: str) -> None:
    text = plain(written)
    assert text.text == written
    assert not problems(text, "markup_residue")
