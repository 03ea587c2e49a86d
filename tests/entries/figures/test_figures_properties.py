"""What holds of every figure, whatever the number and whatever the text."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise
from unicodedata import category

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from sentences import figures_of, the_figure, value_of
from servanda.entries.dates import find_dates
from servanda.entries.figures import FigureFound, find_figures
from servanda.entries.figures.numbers import find_numbers
from servanda.entries.recalls import reference_spans
from servanda.language import Paragraph, Piece, parse_paragraphs
from servanda.lexicon import load

PHRASES = (
    "The council of Kellin", "sent", "the valley", "nearly", "more than", "up to", "between", "from", "and",
    "to", "or", "of", "a", "the", "about", "or more", "tens of thousands", "two and a half", "million",
    "half", "a dozen", "one", "third", "1/4", "4-1/2", "¼", "7.7", "1,204", "2 345", "5-10W", "EUR", "€",
    "$", "US$", "¥10 trillion", "¢", "£", "percent", "%", "percentage points", "basis points", "per month",
    "a day", "tons", "boats", "villages", "people", "rose", "fell", "by", "doubled", "halved",
    "three times", "aged", "25", "-12", "°C", "1.5 x 10^6", "not a single", "if", "would", "in 2019",
    "resolution 687 (1991)", "paragraph 3", "687", ",", ".", ";", "(", ")", "—", "–", "-", "/", "\n",
    "\u00a0", "😀", "≥", "~", "+", "-odd", "²", "٣", "ⅷ", "１２",
)  # fmt: skip
SIGNS = "0123456789.,-–—/:%$€¢£¥₤°'’ ½¼x×^eE+±~<≥()kmbt²⁶−\u00a0\u202f"
CURRENCIES = [chr(code) for code in range(0x1_0000) if category(chr(code)) == "Sc"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=50).map(" ".join),
    st.text(SIGNS, max_size=60),
    st.text(max_size=200),
)
WRITTEN = {
    "plain": lambda number: f"{number}",
    "comma": lambda number: f"{number:,}",
    "space": lambda number: f"{number:,}".replace(",", " "),
    "fixed space": lambda number: f"{number:,}".replace(",", "\u00a0"),
    "thin space": lambda number: f"{number:,}".replace(",", "\u2009"),
    "narrow space": lambda number: f"{number:,}".replace(",", "\u202f"),
    "apostrophe": lambda number: f"{number:,}".replace(",", "’"),
}
MAGNITUDES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
QUALIFIERS = [words for entry in load("bounds")["before"] for words in entry["words"]]
slow = settings(max_examples=60, deadline=None)


def spelt(number: int, *, joined: bool, hyphen: bool) -> str:
    """The number in words: with "and" before the last two digits or without, with hyphens or without."""
    for name, noughts in sorted(MAGNITUDES.items(), key=lambda one: -one[1]):
        many, rest = divmod(number, 10**noughts)
        if many:
            words = f"{spelt(many, joined=joined, hyphen=hyphen)} {name}"
            link = " and " if joined and rest < 100 else " "
            return words + link + spelt(rest, joined=joined, hyphen=hyphen) if rest else words
    if number < 20:
        return SMALL[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + ("-" if hyphen else " ") * bool(ones) + SMALL[ones] * bool(ones)


def value_in(text: str) -> Decimal | None:
    (number,) = find_numbers(text)
    return number.value


@given(st.integers(0, 10**13), st.sampled_from(sorted(WRITTEN)))
def test_an_integer_is_read_back_from_every_custom_of_separators(number: int, custom: str) -> None:
    assert value_in(f"The registry lists {WRITTEN[custom](number)} households.") == number


@given(st.integers(10**6, 10**13))
def test_an_integer_is_read_back_from_points_between_its_thousands(number: int) -> None:
    points = f"{number:,}".replace(",", ".")
    assert value_in(f"The registry lists {points} households.") == number


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["{:f}", "{:,f}"]))
def test_a_decimal_is_read_back(number: Decimal, written: str) -> None:
    assert value_in(f"The ferry carries {written.format(number)} tons.") == number


@given(st.decimals(1, 999, places=1), st.sampled_from(sorted(MAGNITUDES)))
def test_a_magnitude_is_multiplied_out(number: Decimal, magnitude: str) -> None:
    assert value_in(f"The fund holds {number} {magnitude} crowns.") == number * 10 ** MAGNITUDES[magnitude]


@given(
    st.decimals(1, 999, places=1),
    st.sampled_from([("k", 3), ("m", 6), ("mn", 6), ("bn", 9), ("b", 9), ("tn", 12), ("trn", 12)]),
    st.sampled_from(["$", "€", "US$", "£", "¥"]),
)
def test_an_abbreviated_magnitude_of_money_is_multiplied_out(
    number: Decimal, short: tuple[str, int], sign: str
) -> None:
    figure = the_figure(f"The fund holds {sign}{number}{short[0]}.")
    assert (figure.value, figure.kind) == (number * 10 ** short[1], "money")


@given(st.integers(0, 10**13), st.booleans(), st.booleans())
def test_an_integer_is_read_back_from_words(number: int, joined: bool, hyphen: bool) -> None:
    words = spelt(number, joined=joined, hyphen=hyphen)
    assert value_in(f"The registry lists {words} households.") == number


@given(st.integers(0, 999), st.integers(2, 9), st.integers(1, 8))
def test_a_mixed_fraction_is_read_back(whole: int, under: int, over: int) -> None:
    assume(over < under)
    expected = whole + Decimal(over) / Decimal(under)
    value = value_in(
        f"The rate is {whole}-{over}/{under} percent." if whole else f"The rate is {over}/{under} percent."
    )
    assert value is not None
    assert abs(value - expected) < Decimal("1e-6")


@given(
    st.decimals(1, 9, places=2), st.integers(-12, 12), st.sampled_from(["{}e{}", "{} x 10^{}", "{} × 10^{}"])
)
def test_a_power_of_ten_is_read_back(mantissa: Decimal, power: int, written: str) -> None:
    assert value_in(f"The dust weighs {written.format(mantissa, power)} grams.") == mantissa.scaleb(power)


@slow
@given(st.integers(2, 10**9), st.sampled_from(sorted(WRITTEN)), st.sampled_from(QUALIFIERS))
def test_a_qualifier_never_changes_the_value(number: int, custom: str, qualifier: str) -> None:
    written = WRITTEN[custom](number)
    bare, bound = (figures_of(f"The council set aside {words}€{written}.") for words in ("", f"{qualifier} "))
    assert [figure.value for figure in bound] == [figure.value for figure in bare] == [number]
    assert bound[0].bound.name != "exact"


@slow
@given(
    st.integers(2, 10**6),
    st.integers(1, 10**6),
    st.sampled_from(["between {} and {}", "from {} to {}", "{} to {}", "{}–{}", "{}-{}"]),
)
def test_a_range_keeps_both_ends(low: int, step: int, written: str) -> None:
    sentence = f"The lamp draws {written.format(f'{low:,}', f'{low + step:,}')} watts."
    figure = the_figure(sentence)
    assert (figure.value, figure.lower, figure.upper) == (None, Decimal(low), Decimal(low + step))
    assert (figure.bound.name, figure.unit) == ("between", "watt")


@slow
@given(st.integers(2, 10**4), st.sampled_from(["rose", "fell", "climbed", "dropped"]))
def test_the_way_of_a_change_never_changes_its_value(number: int, verb: str) -> None:
    change, level = (the_figure(f"Exports {verb} {word} {number:,} percent.") for word in ("by", "to"))
    assert change.value == level.value == Decimal(number)
    assert (change.change, level.change) == (True, False)


def masked_figures(text: str) -> list[FigureFound]:
    paragraph = Paragraph("s1", "operative", None, text, (Piece(0, 0, len(text)),))
    masked = [*reference_spans(text), *((one.start, one.end) for one in find_dates(text, None))]
    return [one for parse in parse_paragraphs([paragraph]) for one in find_figures(parse, masked)]


@example("¢0")
@given(TEXTS)
def test_every_figure_stands_where_it_says(text: str) -> None:
    figures = masked_figures(text)
    for figure in figures:
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == text[figure.start : figure.end].strip()
        if figure.bound.qualifier is not None:
            assert figure.bound.start is not None
            assert text[figure.bound.start : figure.bound.end] == figure.bound.qualifier
            assert figure.start <= figure.bound.start <= (figure.bound.end or 0) <= figure.end
        if figure.measure is not None:
            assert 0 <= figure.measure[0] < figure.measure[1] <= len(text)


@example("a dozen EUR tens of thousands")
@example("a dozen € tens of thousands")
@given(TEXTS)
def test_no_figure_reaches_over_the_next(text: str) -> None:
    assert all(one.end <= other.start for one, other in pairwise(masked_figures(text)))


@pytest.mark.parametrize("sign", CURRENCIES)
def test_every_sign_of_currency_is_read_without_loss(sign: str) -> None:
    values = {
        figure.value
        for figure in masked_figures(f"They paid {sign}3, then {sign} 4 million and 5{sign} more.")
    }
    assert {Decimal(3), Decimal(4_000_000), Decimal(5)} >= values
    assert values


@given(TEXTS)
def test_the_interval_agrees_with_the_bound(text: str) -> None:
    for figure in masked_figures(text):
        value, ends = figure.value, (figure.lower, figure.upper)
        if figure.bound.name == "between":
            assert value is None
            assert None not in ends
            assert ends[0] <= ends[1]  # type: ignore[operator]
        elif value is None:
            assert figure.bound.name in ("at_least", "more_than", "at_most", "less_than", "about", "nearly")
        else:
            assert (
                ends
                == {
                    "exact": (value, value),
                    "about": (None, None),
                    "nearly": (None, value),
                    "at_least": (value, None),
                    "more_than": (value, None),
                    "at_most": (None, value),
                    "less_than": (None, value),
                }[figure.bound.name]
            )


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert masked_figures(text) == masked_figures(text)


@given(TEXTS)
def test_a_change_has_a_trend_and_a_unit_is_named(text: str) -> None:
    for figure in masked_figures(text):
        assert figure.trend in (None, "up", "down")
        assert figure.trend is not None or not figure.change
        assert figure.unit
        assert figure.kind
        assert (figure.currency is None) or len(figure.currency) == 3


ENDLESS = (
    "1 ", "1,", "1,000,", "1.000.", "one ", "one and ", "a hundred and ", "a ", "half a ", "half ", "1/2 ",
    "1-", "-1", "between 5 and ", "from 3 to ", "more than ", "no ", "a total of ", "up to about ",
    "tens of ", "rose 5 percent ", "$", "$5 ", "€", "x10^", "1e9 ", "one in five ", "two out of ",
    "doubled ", "if ", "not ", "per ", "5 per ", "(", "5 percent or ", "5, ", "¼", "years ", "2 hours and ",
    "aged ", "million ", "0", "9", "- ", "’", " ", "\n",
)  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS)
def test_four_thousand_characters_are_read_within_a_second(piece: str) -> None:
    assert seconds_for((piece * 4_000)[:4_000]) < 1


@settings(max_examples=20, deadline=None)
@given(
    st.text(min_size=3_000, max_size=4_000)
    | st.lists(st.sampled_from(PHRASES), min_size=600, max_size=700).map(" ".join)
)
def test_four_thousand_characters_of_anything_are_read_within_a_second(text: str) -> None:
    assert seconds_for(text[:4_000]) < 1


def seconds_for(text: str) -> float:
    """The time of the processor that reading the figures of a parsed paragraph takes."""
    paragraph = Paragraph("s1", "operative", None, text, (Piece(0, 0, len(text)),))
    parses = list(parse_paragraphs([paragraph]))
    begun = time.process_time()
    for parse in parses:
        list(find_figures(parse, []))
    return time.process_time() - begun


@given(st.integers(2, 999_999))
def test_a_count_is_the_same_in_digits_and_in_words(number: int) -> None:
    words = spelt(number, joined=True, hyphen=True)
    digits = value_of(the_figure(f"The registry lists {number:,} boats."))
    assert value_of(the_figure(f"The registry lists {words} boats.")) == digits == str(number)
