"""Numbers, bounds, intervals, titles and places as a person writes them."""

from __future__ import annotations

import pytest
from sample_text import a_figure, a_section

from servanda.cli.terminal import printable
from servanda.cli.wording import amount, bound, interval, number, period, shorten, unit, whereabouts
from servanda.model import Figure


@pytest.mark.parametrize(
    ("decimal", "shown"),
    [
        ("110000", "110,000"),
        ("1234567.50", "1,234,567.50"),
        ("0.666667", "0.666667"),
        ("-2000", "-2,000"),
        ("999", "999"),
        (None, ""),
        ("1e6", "1e6"),
        ("20000000000", "20 billion"),
        ("2750000000", "2.75 billion"),
        ("1000000", "1 million"),
        ("1250000000000", "1.25 trillion"),
        ("2751000000", "2,751 million"),
        ("1234567", "1,234,567"),
        ("999000", "999,000"),
    ],
)
def test_number(decimal: str | None, shown: str) -> None:
    assert number(decimal) == shown


def test_interval() -> None:
    assert interval("40", "45") == "40 to 45"
    assert interval(None, "110000") == "up to 110,000"
    assert interval("40000", None) == "from 40,000"
    assert interval(None, None) == ""
    assert interval("7", "7") == "7"


def test_bound_says_the_words_only_where_they_differ() -> None:
    assert bound(a_figure("nearly", "nearly")) == "nearly"
    assert bound(a_figure("at_least", "no less than")) == "at least (no less than)"
    assert bound(a_figure("more_than", "More than")) == "more than"
    assert bound(a_figure("exact")) == "exact"


def test_unit() -> None:
    assert unit(a_figure("exact", unit="square_kilometre")) == "square kilometre"
    assert unit(a_figure("exact", unit="square_kilometre", value="2")) == "square kilometres"
    assert unit(a_figure("exact", unit="year", value="5")) == "years"
    assert unit(a_figure("exact", unit="century", value="2")) == "centuries"
    assert unit(a_figure("exact", unit="degree_celsius", value="1.5")) == "degrees celsius"
    assert unit(a_figure("exact", unit="percent", value="40")) == "percent"


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (a_figure("exact", value="9"), "9 persons"),
        (a_figure("nearly", "nearly", value="31000"), "nearly 31,000 persons"),
        (a_figure("at_least", value="9"), "at least 9 persons"),
        (
            a_figure("at_least", value=None, quote="tens of thousands", limits=("20000", None)),
            "tens of thousands of persons",
        ),
        (
            a_figure("at_least", None, "hectare", None, "Tens of thousands of hectares", ("20000", None)),
            "tens of thousands of hectares",
        ),
        (
            a_figure("at_least", value=None, quote="several hundred", limits=("200", None)),
            "several hundred persons",
        ),
        (
            a_figure("between", "between", "percent", None, "between 40 and 45 percent", ("40", "45")),
            "40 to 45 percent",
        ),
    ],
)
def test_amount(figure: Figure, shown: str) -> None:
    assert amount(figure) == shown


def test_period() -> None:
    assert period("2031-05-03", "2031-05-03") == "2031-05-03"
    assert period("2031-05-01", "2031-05-31") == "2031-05-01 to 2031-05-31"
    assert period(None, "2031-05-31") == "until 2031-05-31"
    assert period("2031-05-01", None) == "from 2031-05-01"


def test_shorten_counts_columns_and_prefers_whole_words() -> None:
    assert shorten("Joint note on ferries", 40) == "Joint note on ferries"
    assert shorten("Joint note on ferries", 12) == "Joint note…"
    assert shorten("共同声明共同声明", 9) == "共同声明…"
    assert shorten("Ferries", 0) == ""


def test_whereabouts_names_labels_from_the_outside_in() -> None:
    parts = [
        a_section("s1", "operative", "2"),
        a_section("s2", "subparagraph", "(a)", "s1"),
        a_section("s3", "annex"),
        a_section("s4", "body", "1", "s3"),
        a_section("s5", "chapeau"),
    ]
    sections = {part.id: part for part in parts}
    shown = [whereabouts(part.id, sections) for part in parts]
    assert shown == ["2", "2 (a)", "annex", "annex 1", "chapeau"]
    assert whereabouts("none", sections) == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("a\u202eb", "a\\u202eb"),
        ("\x9b\x7f\x00", "\\x9b\\x7f\\x00"),
        ("Öland – أخبار 😀", "Öland – أخبار 😀"),
    ],
)
def test_nothing_printed_commands_the_terminal(words: str, shown: str) -> None:
    assert printable(words) == shown
