"""Tags however they are written: no text is lost, no tag is read, and it takes bounded time."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.errors import SourceError
from web_pages import extract, paragraphs


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p title='a > b'>We agreed.", ["We agreed."]),
        ('<p title="never closed>We agreed.</p><p>We part.', ["We agreed.", "We part."]),
        ("<P CLASS=x\nID = 'y' >We agreed.</P\n>", ["We agreed."]),
        ("<p>Fewer than < 5 per cent", ["Fewer than < 5 per cent"]),
        ("<p>We agreed.<div clas", ["We agreed."]),
        ("<p>We agreed.<!-- never closed> We part.", ["We agreed. We part."]),
        ("<p>We agreed.<!--> We part.", ["We agreed. We part."]),
        ("<p>We<!-- a -- b --> agreed.", ["We agreed."]),
        ("<title>Never closed<p>We agreed.", ["Never closed", "We agreed."]),
        (
            "<p>AT&T &amp; others &nosuch; &copy 2024 &#8364;5 &#x20AC;6",
            ["AT&T & others &nosuch; © 2024 €5 €6"],
        ),
        ("<script>if (a < b) document.write('</p>')</script><p>We agreed.", ["We agreed."]),
        ("<p>We </b>agreed</i> here.", ["We agreed here."]),
        ("<p>We agreed.</p></p>We part.", ["We agreed.", "We part."]),
        ("<table><p>We agreed.</p><tr><td>We part.</table>", ["We agreed.", "We part."]),
        ("<o:p>We agreed.</o:p> <st1:place>Arvanna</st1:place>", ["We agreed. Arvanna"]),
        ("<p>We agreed.<![CDATA[ not text ]]></p>", ["We agreed."]),
        ("<a name=top/><p>We agreed.", ["We agreed."]),
    ],
)
def test_disorder(written: str, shown: list[str]) -> None:
    assert paragraphs(written) == shown


HOSTILE = {
    "nested": "<div>" * 100_000 + "We agreed." + "</div>" * 100_000,
    "nested styles": "<b><i>" * 50_000 + "We agreed.",
    "nested tables": "<table><tr><td>" * 20_000 + "We agreed.",
    "nested lists": "<ol><li>" * 20_000 + "We agreed.",
    "a huge attribute": f'<div class="{"x" * 3_000_000}">We agreed.</div>',
    "many attributes": f"<div {'a=b ' * 500_000}>We agreed.</div>",
    "quotes in disorder": "<a b='x\" c=\"'>" * 50_000 + "We agreed.",
    "tags that never end": "We agreed." + "<a " * 500_000,
    "comments that never end": "We agreed." + "<!--" * 500_000,
    "titles that never end": "<title>" * 50_000 + "We agreed.",
    "signs": "We agreed." + "<" * 1_000_000,
    "notes": "We agreed." + '<a href="#n"><sup>1</sup></a>' * 20_000 + "<p id=n>1. Note",
    "one row": "<table><tr><td>We agreed." + "<td>a" * 50_000 + "<tr><td>b<td>c</table>",
    "spaces": "<p>We agreed." + " " * 2_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(name: str) -> None:
    begun = time.process_time()
    assert "We agreed." in extract(HOSTILE[name]).text
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("<p>" * 200_000, "more than 150,000 tags"),
        ("<html><script>draw()</script></html>", "shows no text"),
        ("<html>" + "\0" * 1000, "binary"),
    ],
)
def test_refusals_say_why(written: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        extract(written)


TAGS = (
    *(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<br><br>",
        "<div>",
        "</div>",
        "<h1>",
        "</h1>",
        "<pre>",
        "</pre>",
    ),
    *("<table>", "<tr>", "<td>", "</table>", "<ol>", "<ul>", "<li>", "</ol>", "<ol type=i start=3>"),
    *("<sup>", "</sup>", "<a href='#n'>", "</a>", "<a id=n>", "<del>", "</del>", "<!--", "-->", "<script>"),
    *("</script>", "<nav>", "</nav>", "<main>", "<p hidden>", "<b <i'", "<td style='x", '"', "&", "&amp;"),
    *("&eacute;", "&#8217;", "&nbsp;", "&#x1F600;", "&shy"),
)
SOUP = st.lists(
    st.one_of(
        st.sampled_from(TAGS),
        st.text(alphabet="abc .,\n\t1é’\u00a0😀|&;<>", min_size=1, max_size=12),
    ),
    max_size=40,
)


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_every_character_stands_where_its_map_says(pieces: list[str]) -> None:
    """Each character is what its source's characters stand for: itself, an entity, or a tag's label."""
    source = "x" + "".join(pieces)
    found = extract(source)
    assert found.origin is not None
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    for character, start, end in zip(found.text, found.origin.starts, found.origin.ends, strict=True):
        written = source[start:end]
        if character.isspace() or not written or "<" in written:
            continue
        stands_for = html.unescape(written)
        assert character in stands_for or character.translate(raised) in stands_for


@settings(max_examples=200, deadline=None)
@given(SOUP)
def test_any_soup_is_read_in_order(pieces: list[str]) -> None:
    found = extract("x" + "".join(pieces))
    assert found.origin is not None
    assert (found.origin.starts[1:] >= found.origin.starts[:-1]).all()
    assert (found.origin.ends[1:] >= found.origin.ends[:-1]).all()
