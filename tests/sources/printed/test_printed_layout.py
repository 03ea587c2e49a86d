"""From words with boxes to text: what both born-digital pages and scans go through."""

from __future__ import annotations

from dataclasses import replace

from servanda.sources.printed import PrintedWord, Sheet, lay_out

WIDE = 6.0


def words_of(left: float, bottom: float, text: str, confidence: float | None = None) -> list[PrintedWord]:
    """The words of a line in a typewriter's type, six points a character."""
    words = []
    for word in text.split(" "):
        right = left + WIDE * len(word)
        words.append(PrintedWord(word, left, bottom - 10, right, bottom, 10, confidence=confidence))
        left = right + WIDE
    return words


def sheet_of(*lines: tuple[float, float, str], number: int = 1, confidence: float | None = None) -> Sheet:
    words = [word for line in lines for word in words_of(*line, confidence=confidence)]
    return Sheet(number, 595, 842, tuple(words), scanned=confidence is not None)


def test_lines_of_one_paragraph_and_the_place_of_a_word() -> None:
    lines = (60, 100, "We urge all parties to let relief convoys"), (60, 112, "pass without hindrance.")
    extract = lay_out([sheet_of(*lines)], "image/png")
    assert extract.text == "We urge all parties to let relief convoys\npass without hindrance."
    assert extract.laid_out
    word = extract.pages[0].words[-1]
    assert extract.text[word.start : word.end] == "hindrance."
    assert word[2:] == (138, 102, 198, 112)


def test_a_label_begins_a_paragraph_and_a_number_in_a_sentence_does_not() -> None:
    lines = [
        (60, 100, "1. We thank the Government, who shelter some"),
        (60, 112, "310,000 people, and the Commission, whose"),
        (60, 124, "staff work at great risk to themselves, day"),
        (60, 136, "by day."),
        (60, 148, "2. We will meet again."),
    ]
    text = lay_out([sheet_of(*lines)], "image/png").text
    assert [paragraph[:8] for paragraph in text.split("\n\n")] == ["1. We th", "2. We wi"]


def test_short_lines_of_a_letterhead_stay_apart() -> None:
    lines = [
        (60, 100, "OFFICE OF THE SPOKESPERSON"),
        (60, 112, "LINDHAVEN, NORVALE"),
        (60, 124, "12 June 2021"),
        (60, 150, "We, the Ministers of Foreign Affairs of nine States, met in Lindhaven to take"),
        (60, 162, "stock of the struggle against the armed group."),
    ]
    text = lay_out([sheet_of(*lines)], "image/png").text
    assert text.split("\n\n")[:3] == ["OFFICE OF THE SPOKESPERSON", "LINDHAVEN, NORVALE", "12 June 2021"]


def test_raised_figures_become_superscripts_and_endings_of_ordinals_do_not() -> None:
    words = words_of(60, 100, "crossings. 3 The 1 st")
    words[1] = words[1]._replace(raised=True)
    words[4] = words[4]._replace(raised=True)
    extract = lay_out([Sheet(1, 595, 842, tuple(words))], "application/pdf")
    assert extract.text == "crossings.³ The 1st"


def test_the_confidence_of_a_scanned_page_is_the_mean_of_its_words() -> None:
    extract = lay_out([sheet_of((60, 100, "We urge restraint."), confidence=0.9)], "image/png")
    assert (extract.pages[0].scanned, extract.pages[0].confidence) == (True, 0.9)


def test_what_a_recognition_makes_of_a_page_number() -> None:
    pages = [
        sheet_of((60, 100, "We urge all parties to show restraint."), (270, 800, "Page | of 2")),
        sheet_of((60, 100, "We will meet again in the spring."), (270, 800, "Page 2 of 2"), number=2),
    ]
    extract = lay_out(pages, "image/tiff")
    assert [mark.value for mark in extract.marks] == ["page number", "page number"]


def test_what_it_makes_of_the_number_of_a_page_alone() -> None:
    page = sheet_of((60, 100, "We urge all parties to show restraint."), (270, 800, "Page Il of 1"))
    assert [mark.value for mark in lay_out([page], "image/tiff").marks] == ["page number"]


def test_an_unreadable_page_is_told_of() -> None:
    good = sheet_of((60, 100, "We urge restraint."))
    bad = replace(sheet_of(number=2), unreadable="it is too dark")
    extract = lay_out([good, bad], "image/tiff")
    assert [(problem.kind, problem.note) for problem in extract.problems] == [
        ("unreadable_page", "page 2: it is too dark")
    ]
    assert [page.number for page in extract.pages] == [1, 2]


def test_nothing_on_no_page() -> None:
    assert lay_out([], "image/png").text == ""
    assert lay_out([sheet_of()], "image/png").text == ""
