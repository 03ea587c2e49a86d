"""Lists show their labels in the text, as a browser counts them; tables of data are rows between bars."""

from __future__ import annotations

import pytest

from web_pages import lines, marked, page, paragraphs, read


def listed(listing: str) -> list[str]:
    return [line.strip() for line in paragraphs(page(f"<p>We have agreed on this:</p>{listing}"))[1:]]


@pytest.mark.parametrize(
    ("listing", "shown"),
    [
        ("<ol><li>One</li><li>Two</li></ol>", ["1. One", "2. Two"]),
        ("<ol><li>One<li>Two</ol>", ["1. One", "2. Two"]),
        ("<ol start=4><li>Four<li value=7>Seven<li>Eight</ol>", ["4. Four", "7. Seven", "8. Eight"]),
        ("<ol reversed><li>Two<li>One</ol>", ["2. Two", "1. One"]),
        ("<ol type=a><li>One<li>Two</ol>", ["(a) One", "(b) Two"]),
        ("<ol type=A><li>One</ol>", ["A. One"]),
        ("<ol type=i start=4><li>Four</ol>", ["(iv) Four"]),
        ("<ol type=I start=9><li>Nine</ol>", ["IX. Nine"]),
        ('<ol style="list-style-type: lower-alpha"><li>One</ol>', ["(a) One"]),
        ('<ol style="list-style: upper-roman inside"><li>One</ol>', ["I. One"]),
        ('<ol style="counter-reset: item 2"><li>Three</ol>', ["3. Three"]),
        ('<ol style="list-style:none"><li>1. One</ol>', ["1. One"]),
        ("<ol><li>1. One<li>2. Two</ol>", ["1. One", "2. Two"]),
        ("<ul><li>One<li>Two</ul>", ["• One", "• Two"]),
        ("<ul><li>– One</ul>", ["– One"]),
        ("<ul><li>(a) One</ul>", ["(a) One"]),
        ("<ul style='list-style-type:none'><li>One</ul>", ["One"]),
        ("<ol><li><p>One</p><p>and more</p></li><li><p>Two</p></ol>", ["1. One", "and more", "2. Two"]),
        (
            "<ol><li>One:<ol type=a><li>A part<li>Another</ol><li>Two</ol>",
            ["1. One:", "(a) A part", "(b) Another", "2. Two"],
        ),
        ("<ol><li><ol type=a><li>A part</ol></ol>", ["1. (a) A part"]),
        ("<ol type=a start=27><li>Far</ol>", ["(aa) Far"]),
        ("<dl><dt>Mines<dd>A danger<dt>Water<dd>A need</dl>", ["Mines", "A danger", "Water", "A need"]),
    ],
)
def test_labels(listing: str, shown: list[str]) -> None:
    assert listed(listing) == shown


def test_a_label_is_traced_to_the_tag_that_it_stands_for() -> None:
    written = page("<p>We have agreed:</p><ol><li class=x>First point</li></ol>")
    source_text = read(written)
    start = source_text.text.index("1.")
    place = source_text.source_bytes(start, start + 2)
    assert place is not None
    assert written.encode()[slice(*place)] == b"<li class=x>"


class TestTables:
    def test_rows_between_bars(self) -> None:
        written = page(
            "<p>We have agreed on this:</p><table><tr><th>Name<th>State"
            "<tr><td>Kolvany,<br>Petr<td>Brennia<tr><td><td>Estmere</table>"
        )
        assert lines(written)[1:] == ["| Name | State |", "| Kolvany, Petr | Brennia |", "| | Estmere |"]

    def test_a_page_laid_out_by_a_table_has_paragraphs(self) -> None:
        written = page("<table><tr><td><p>We agreed.</p><p>We will meet.</p></td></tr></table>")
        assert paragraphs(written) == ["We agreed.", "We will meet."]

    def test_a_table_that_only_numbers_paragraphs(self) -> None:
        rows = "".join(
            f"<tr><td>{number}.</td><td>We urge all parties in the valley to let convoys pass.</td></tr>"
            for number in (1, 2, 3)
        )
        assert paragraphs(page(f"<table>{rows}</table>"))[:2] == [
            "1.",
            "We urge all parties in the valley to let convoys pass.",
        ]

    def test_a_caption_stands_before_its_table(self) -> None:
        written = page("<table><caption>Pledges</caption><tr><td>Aldmark<td>9<tr><td>Brennia<td>3</table>")
        assert lines(written) == ["Pledges", "| Aldmark | 9 |", "| Brennia | 3 |"]


class TestFootnotes:
    NOTES = page(
        '<p>We welcome the reopening of the crossing.<sup><a href="#n1" id="r1">1</a></sup></p>'
        '<p>We thank the Mission<a href="#n2">[2]</a> for its work.</p>'
        '<hr><p id="n1"><a href="#r1">1.</a> On 4 June.</p>'
        '<p><a name="n2"></a>[2] See its report. <a href="#r2">Return to text</a></p>'
    )

    def test_marks_are_raised(self) -> None:
        assert paragraphs(self.NOTES)[:2] == [
            "We welcome the reopening of the crossing.¹",
            "We thank the Mission² for its work.",
        ]

    def test_notes_are_marked_with_their_labels(self) -> None:
        assert [(words.strip(), label) for words, label in marked(self.NOTES, "footnote")] == [
            ("¹ On 4 June.", "1"),
            ("² See its report.", "2"),
        ]

    def test_a_contents_list_makes_no_footnotes(self) -> None:
        written = page(
            '<p><a href="#s1">1</a> <a href="#s2">2</a></p><h2 id="s1">Mines</h2><p>We agreed on this.</p>'
        )
        assert marked(written, "footnote") == []
