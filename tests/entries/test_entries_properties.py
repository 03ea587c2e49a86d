"""What holds of every reading, whatever the text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from servanda import Reading, Source, SourceError, read
from servanda.contract import as_contract, from_contract, to_json

PHRASES = (
    "We urge", "We condemn", "will", "decide to", "welcome", "Decides", "Calls upon", "To renew",
    "had not", "all parties", "Iraq", "ISIS/Daesh", "the Security Council", "NATO", "Türkiye",
    "the Committee", "Fund", "the Government of Marenza", "the Mission (“the Mission”)",
    "our joint communiqué of", "Recalling its", "$20 billion", "$20\nbillion", "nearly", "more than",
    "110,000 square kilometers", "of territory", "¼", "between 5 and 10 per cent", "tens of thousands",
    "€1½", "\\$", "$\\star$", "😀", "provided that", "if", "by 30 June 2023", "4 June", "today",
    "resolution 687 (1991) of 3 April 1991", "the end of 2027", "until", "within sixty days", ",", ".",
    ";", ":", "(", ")", "—", "“", "”", "\n", "\n\n", "\n\n1. ", "(a)", "(b)", "to", "and", "or", "a",
    "the",
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=60).map(" ".join),
    st.text(min_size=1, max_size=200),
)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def reading_of(text: str) -> Reading:
    try:
        return read(Source("x.txt", text.encode("utf-8", "surrogatepass")))
    except SourceError:
        reject()


@quick
@given(TEXTS)
def test_every_quote_stands_at_its_offsets(text: str) -> None:
    reading = reading_of(text)
    entries = [*reading.figures, *reading.dates, *reading.acts, *reading.recalls]
    mentions = [mention for party in reading.parties for mention in party.mentions]
    mentions += [mention for place in reading.places for mention in place.mentions]
    parts = [part for act in reading.acts for part in (act.condition, act.deadline) if part is not None]
    addressees = [one for act in reading.acts for one in act.addressees]
    for one in [*entries, *mentions, *parts, *addressees]:
        assert reading.text[one.start : one.end] == one.quote
        assert one.start < one.end
    for figure in reading.figures:
        if figure.measure is not None:
            assert reading.text[figure.measure_start : figure.measure_end] == figure.measure


@quick
@given(TEXTS)
def test_every_id_that_is_named_exists(text: str) -> None:
    reading = reading_of(text)
    sections = {section.id for section in reading.sections}
    parties = {party.id for party in reading.parties}
    assert {section.parent for section in reading.sections} <= {*sections, None}
    entries = [*reading.figures, *reading.dates, *reading.acts, *reading.recalls]
    mentions = [mention for party in reading.parties for mention in party.mentions]
    assert {one.section for one in [*entries, *mentions]} <= sections
    assert {act.speaker for act in reading.acts} <= {*parties, None}
    assert {one.party for act in reading.acts for one in act.addressees} <= {*parties, None}
    ids = [one.id for one in [*entries, *reading.parties, *reading.places]]
    assert len(ids) == len(set(ids))


@quick
@given(TEXTS)
def test_intervals_are_ordered(text: str) -> None:
    reading = reading_of(text)
    for figure in reading.figures:
        ends = [Decimal(end) for end in (figure.lower, figure.value, figure.upper) if end is not None]
        assert ends == sorted(ends)
    due = [act.deadline for act in reading.acts if act.deadline is not None]
    for one in [*reading.dates, *due]:
        if one.earliest is not None and one.latest is not None:
            assert one.earliest <= one.latest


@quick
@given(TEXTS)
def test_entries_lie_in_their_sections_in_reading_order(text: str) -> None:
    reading = reading_of(text)
    sections = {section.id: section for section in reading.sections}
    for kind in (reading.figures, reading.dates, reading.acts, reading.recalls):
        assert [one.start for one in kind] == sorted(one.start for one in kind)
        for one in kind:
            assert sections[one.section].start <= one.start
            assert one.end <= sections[one.section].end


@quick
@given(TEXTS)
def test_the_counts_of_coverage_add_up(text: str) -> None:
    reading = reading_of(text)
    counted = reading.coverage
    assert counted.sentences == counted.with_entries + counted.without_entries + counted.set_aside


@quick
@given(TEXTS)
def test_a_reading_is_the_same_twice_and_survives_json(text: str) -> None:
    first, second = reading_of(text), reading_of(text)
    assert to_json(first) == to_json(second)
    assert from_contract(as_contract(first)) == first
