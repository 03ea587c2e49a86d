"""One communiqué, whatever it is printed on: the same sections, figures and acts."""

from __future__ import annotations

import shutil

import pytest

from forms.every_form import BORN_DIGITAL, SCANNED, as_text, in_form
from forms.likeness import Likeness
from rendering.examples import communiques
from rendering.written import Communique

COMMUNIQUES = communiques()
BY_NAME = [communique.name for communique in COMMUNIQUES]

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="reading scans needs Tesseract, which is not installed"
)


@pytest.mark.parametrize("form", BORN_DIGITAL)
@pytest.mark.parametrize("communique", COMMUNIQUES, ids=BY_NAME)
def test_at_least_99_in_100_entries_are_equal_in_every_born_digital_form(
    communique: Communique, form: str
) -> None:
    likeness = Likeness.of(as_text(communique.name), in_form(communique, form))
    assert likeness.share >= 0.99, "\n".join(likeness.differences())


# Recognition takes seconds a page: each example is copied one way or the other.
@needs_tesseract
@pytest.mark.parametrize(
    ("communique", "form"),
    [(communique, [*SCANNED][index % len(SCANNED)]) for index, communique in enumerate(COMMUNIQUES)],
    ids=BY_NAME,
)
def test_at_least_95_in_100_entries_are_equal_in_a_scan(communique: Communique, form: str) -> None:
    likeness = Likeness.of(as_text(communique.name), in_form(communique, form))
    assert likeness.share >= 0.95, "\n".join(likeness.differences())


@pytest.mark.parametrize("form", BORN_DIGITAL)
@pytest.mark.parametrize("communique", COMMUNIQUES, ids=BY_NAME)
def test_the_header_is_the_same_in_every_born_digital_form(communique: Communique, form: str) -> None:
    text, other = as_text(communique.name).document, in_form(communique, form).document
    assert (other.title, other.kind, other.issuer) == (text.title, text.kind, text.issuer)
    assert (other.date, other.place, other.complete) == (text.date, text.place, text.complete)
