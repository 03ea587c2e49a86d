"""The map between a text and what it was rewritten to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from servanda.sources.offsets import Edit, OffsetMap, rewrite

TEXTS = st.text("abc 😀é\n", min_size=1, max_size=40)


@st.composite
def edited(draw: st.DrawFn, text: str, fewest: int = 0) -> list[Edit]:
    """Some edits of the text, in any order; they may overlap, delete and, from 0 characters, insert."""
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(sorted).filter(lambda span: span[1] - span[0] >= fewest)
    return [
        Edit(start, end, replacement)
        for (start, end), replacement in draw(
            st.lists(st.tuples(spans, st.text("xyz", max_size=3)), max_size=6)
        )
    ]


@st.composite
def rewritten(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(TEXTS)
    return text, draw(edited(text))


@given(rewritten())
def test_the_map_has_a_place_for_every_character(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    new, step = rewrite(text, edits)
    assert len(step.starts) == len(step.ends) == len(new)
    assert step.old_length == len(text)
    assert all(0 <= start <= end <= len(text) for start, end in zip(step.starts, step.ends, strict=True))
    assert list(step.starts) == sorted(step.starts)
    assert list(step.ends) == sorted(step.ends)


@given(rewritten())
def test_there_and_back_on_characters_that_were_not_touched(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    new, step = rewrite(text, edits)
    for old, character in enumerate(text):
        if any(edit.start <= old < edit.end for edit in edits):
            continue
        start, end = step.new_span(old, old + 1)
        kept = [place for place in range(start, end) if step.old_span(place, place + 1) == (old, old + 1)]
        assert len(kept) == 1
        assert new[kept[0]] == character


@given(rewritten())
def test_a_span_keeps_what_is_left_of_it(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    new, step = rewrite(text, edits)
    for start in range(len(text)):
        for end in range(start, min(len(text), start + 5) + 1):
            begin, stop = step.new_span(start, end)
            assert 0 <= begin <= stop <= len(new)


@given(rewritten())
def test_many_spans_at_once_are_the_same_as_one_by_one(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    _, step = rewrite(text, edits)
    spans = [Edit(start, end, "") for start in range(len(text)) for end in range(start, len(text) + 1)]
    assert step.new_spans(spans) == [step.new_span(span.start, span.end) for span in spans]


@given(st.data())
def test_two_rewritings_in_a_row_are_one(data: st.DataObject) -> None:
    """What the second one inserted comes from nowhere; all else from where the first one says."""
    text = data.draw(TEXTS)
    between, first = rewrite(text, data.draw(edited(text)))
    new, second = rewrite(between, data.draw(edited(between, fewest=1)) if between else [])
    both = second.after(first)
    assert both.old_length == len(text)
    for start in range(len(new)):
        for end in range(start + 1, len(new) + 1):
            begin, stop = second.old_span(start, end)
            assert both.old_span(start, end) == first.old_span(begin, stop)


@given(TEXTS)
def test_a_text_that_nobody_changed(text: str) -> None:
    new, step = rewrite(text, [])
    identity = OffsetMap.identity(len(text))
    assert new == text
    assert list(step.starts) == list(identity.starts)
    assert step.old_span(0, len(text)) == step.new_span(0, len(text)) == (0, len(text))


@given(rewritten())
def test_the_earlier_and_longer_of_two_edits_stands(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    expected, position = "", 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= position:
            expected += text[position : edit.start] + edit.replacement
            position = edit.end
    assert rewrite(text, edits)[0] == expected + text[position:]
