"""The statement is taken out of its page whole, and what is left out is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from real_documents import DATA, needs_data
from web_pages import extract, marked, page, paragraphs, problems

GOLD = Path(__file__).parents[3] / "bench" / "gold"
PAGES = json.loads((GOLD / "pages.json").read_text(encoding="utf-8"))


def shown(name: str) -> str:
    return " ".join(extract((GOLD / "pages" / f"{name}.html").read_bytes()).text.split())


@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_the_statement_is_lost(name: str) -> None:
    text = shown(name)
    assert [words for words in PAGES[name]["statement"] if " ".join(words.split()) not in text] == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_of_the_page_is_left_in(name: str) -> None:
    text = shown(name)
    assert [words for words in PAGES[name]["page"] if words in text] == []


class TestWhatIsLeftOut:
    def test_is_counted_and_named(self) -> None:
        written = page(
            '<nav><a href="/">Home</a> <a href="/news">News of the Ministry</a></nav>'
            "<p>We agreed on the statement.</p>"
        )
        (problem,) = problems(written, "page_furniture")
        assert problem.note.startswith("5 words of the page")
        assert "Home News of the" in problem.note

    def test_is_nothing_when_the_page_is_the_statement(self) -> None:
        assert problems(page("<h1>Statement</h1><p>We agreed.</p>"), "page_furniture") == []


class TestWhateverAPartIsCalled:
    def test_a_wrapper_with_the_text_is_no_furniture(self) -> None:
        written = page(
            '<div class="cookie-ok nav-open footer"><p>We welcome the reopening of it today.</p></div>'
        )
        assert paragraphs(written) == ["We welcome the reopening of it today."]

    def test_a_page_of_nothing_but_furniture_is_read(self) -> None:
        assert paragraphs(page("<footer><p>We agreed.</p></footer>")) == ["We agreed."]

    def test_an_article_may_be_signed_in_its_footer(self) -> None:
        written = page(
            "<article><p>We welcome the reopening of the Halvet crossing this week.</p>"
            "<footer><p>Done in Arvanna on 4 June 2024 by the Ministers of both.</p></footer></article>"
            "<footer>Imprint</footer>"
        )
        assert paragraphs(written)[1:] == ["Done in Arvanna on 4 June 2024 by the Ministers of both."]

    def test_a_statement_may_fill_several_articles(self) -> None:
        part = "<article><p>We welcome the reopening of the Halvet crossing this week.</p></article>"
        assert len(paragraphs(page(part * 3))) == 3

    def test_signatures_may_stand_beside_the_text(self) -> None:
        written = page(
            "<div><div><p>We welcome the reopening of the Halvet crossing this week.</p></div>"
            "<div><p>Signed by:</p><p>Petr Kolvany</p></div></div>"
        )
        assert paragraphs(written)[1:] == ["Signed by:", "Petr Kolvany"]

    def test_names_that_are_links_stay(self) -> None:
        names = "".join(
            f'<li><a href="/{name}">{name}</a></li>' for name in ("Aldmark", "Brennia", "Estmere")
        )
        written = page(
            "<h1>Statement on the Halvet Crossing</h1>"
            "<p>We welcome the reopening of the Halvet crossing this week.</p>"
            f"<p>The statement was endorsed by:</p><ul>{names}</ul>"
        )
        assert paragraphs(written)[-3:] == ["• Aldmark", "• Brennia", "• Estmere"]


# First and last words of the statement, notes included, and words that only the page has.
REAL = {
    "19980103": ("Remarks by Chairman Alan Greenspan", "quantity.", "Return to top"),
    "20000113": ("Remarks by Governor Edward M. Gramlich", "195-214.", "Return to top"),
    "20030104": ("Remarks by Governor Edward M. Gramlich", "is required.", "Return to top"),
    "20050107": ("Remarks by Governor Ben S. Bernanke", "Basel II.", "Return to top"),
    "bernanke20060224a": ("February 24, 2006", "Volcker (1979b).", "Stay Connected"),
    "brainard20161202a": ("December 02, 2016", 'Outsourcing Risk."', "Stay Connected"),
    "duke20100419a": ("April 19, 2010", '(1.3 MB PDF)."', "Stay Connected"),
    "fischer20170303a": ("March 03, 2017", "(2011), p. 855.", "Stay Connected"),
    "kroszner20060406a": ("April 06, 2006", "banking system.", "Stay Connected"),
    "olson20060410a": ("April 10, 2006", 'wholly obsolete."', "Stay Connected"),
    "raskin20130606a": ("June 06, 2013", "potential impact (I).", "Stay Connected"),
    "tarullo20100413a": ("April 13, 2010", "March 26.", "Stay Connected"),
    "yellen20130602a": ("June 02, 2013", "October).", "Stay Connected"),
}


@needs_data
@pytest.mark.parametrize("name", REAL)
def test_a_real_page(name: str) -> None:
    first, last, outside = REAL[name]
    text = " ".join(extract((DATA / "html" / f"{name}.htm").read_bytes()).text.split())
    assert text.startswith(first)
    assert text.endswith(last)
    assert outside not in text


class TestWhatOnlySoundsLikeThePage:
    @pytest.mark.parametrize(
        "heading",
        [
            "Next steps",
            "Terms of reference of the Commission",
            "Legal framework",
            "Contact Group on the Valley",
            "Update on the crossings",
            "Comments by the Chair",
            "Previous commitments",
            "Updated pledges of the members",
        ],
    )
    def test_a_heading_of_the_statement_is_read(self, heading: str) -> None:
        body = "<p>We welcome the reopening of six of the nine crossings this spring.</p>"
        written = page(f"<h1>Statement</h1>{body}<h2>{heading}</h2>{body}")
        assert heading in paragraphs(written)

    def test_a_last_part_named_other_items_is_read(self) -> None:
        body = "<p>We welcome the reopening of six of the nine crossings this spring.</p>" * 6
        last = "<h2>Other items</h2><p>We thank Norvale for its hospitality and its patience with us.</p>"
        assert paragraphs(page(f"<h1>Statement</h1>{body}{last}"))[-2:] == [
            "Other items",
            "We thank Norvale for its hospitality and its patience with us.",
        ]


class TestBehindTheStatement:
    BODY = "<h1>Statement</h1><p>We welcome the reopening of six of the nine crossings this spring.</p>"

    def test_the_lines_at_the_foot_of_an_old_page_are_its_own(self) -> None:
        foot = (
            '<hr><a href="#top">Return to top</a><br><a href="/s/">Speeches</a><br>'
            '<a href="/">Home</a> | <a href="/f">Comments</a><br><i>Last update: May 5, 1998, 10:30 AM</i>'
        )
        assert paragraphs(page(self.BODY + foot)) == paragraphs(page(self.BODY))

    def test_whom_the_press_may_ask_is_no_part_of_it(self) -> None:
        contacts = "<h3>Press contacts</h3><p>Ada Lund<br>Press officer<br>+00 1 555 01 23</p>"
        assert paragraphs(page(self.BODY + contacts)) == paragraphs(page(self.BODY))


class TestTitle:
    def test_what_the_page_names_as_its_title_is_one_however_it_is_set(self) -> None:
        written = (
            "<html><head><title>Speech: Small Rivers and Long Memories</title></head><body>"
            "<p><b>Permanent Mission of Norvale</b></p>"
            "<p align=center><b>Small Rivers and Long Memories</b></p>"
            "<p>Thank you for the kind words with which you have introduced me.</p></body></html>"
        )
        assert ("Small Rivers and Long Memories", "1") in marked(written, "heading")


class TestNotesWithAWayBack:
    def test_are_notes_though_nothing_links_to_them(self) -> None:
        written = page(
            "<h1>Statement</h1><p>We welcome the reopening of six crossings.<sup>1</sup></p>"
            '<p><a name="fn1">1.</a> Counted on 4 June. <a href="#text1">Back to text</a></p>'
        )
        assert marked(written, "footnote") == [("¹ Counted on 4 June.", "1")]
