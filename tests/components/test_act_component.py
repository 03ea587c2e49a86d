"""The reader of acts as a component of anybody's spaCy pipeline."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from servanda.errors import PipelineError
from servanda.language.parse import MODEL

NAME = "servanda_acts"
TEXT = "Strongly condemns the attack, and requests the Secretary-General to report within sixty days."


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The project's model with the component added by its name alone."""
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe(
        NAME, config={"issuer": "Harbour Council", "resolution": True, "document_date": "2021-06-12"}
    )
    return pipeline


def test_the_acts_of_a_document_are_its_entries(nlp: Language) -> None:
    condemn, request = nlp(TEXT)._.acts
    assert (condemn.id, condemn.verb, condemn.type, condemn.force) == ("a1", "condemn", "expressive", 5)
    assert [one.quote for one in request.addressees] == ["the Secretary-General"]
    assert request.deadline is not None
    assert request.deadline.latest == "2021-08-11"
    assert all(TEXT[act.start : act.end] == act.quote for act in (condemn, request))


def test_each_act_is_a_span_labelled_by_its_type(nlp: Language) -> None:
    doc = nlp(TEXT)
    spans = doc.spans[NAME]
    assert [span.label_ for span in spans] == ["expressive", "directive"]
    assert [span._.act for span in spans] == list(doc._.acts)


def test_acts_survive_being_written_and_read(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.acts == doc._.acts


def test_without_a_parser_there_is_a_clear_error() -> None:
    blank = spacy.blank("en")
    blank.add_pipe(NAME)
    with pytest.raises(PipelineError, match="servanda_acts needs tags and a parse"):
        blank(TEXT)


def test_an_empty_document_has_no_acts(nlp: Language) -> None:
    assert nlp("")._.acts == ()
