"""The reader of figures as a component of anybody's spaCy pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from servanda import Source, read
from servanda.errors import PipelineError, ServandaError
from servanda.language.parse import MODEL
from servanda.model import Figure

NAME = "servanda_figures"
TEXTS = (
    "The Sarune dam displaced nearly 40,000 people in 2019.",
    "Exports of salt rose by 5 percent to €3 million.",
    "The council did not send a single boat. If 100 were sent, the valley would be safe.",
    "Between 40 and 45 villages joined; tens of thousands of farmers did not.",
    "Nothing is counted here.",
    "On 4 May 2020 the council, by its resolution 687 (1991), set up 14 schools for $2.5m.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The project's model, loaded afresh, with the component added by its name alone."""
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe(NAME)
    return pipeline


def test_it_is_added_by_its_name_alone(nlp: Language) -> None:
    assert nlp.pipe_names[-1] == NAME
    assert nlp.get_pipe_meta(NAME).factory == NAME


def test_it_declares_what_it_needs_and_gives(nlp: Language) -> None:
    meta = nlp.get_pipe_meta(NAME)
    assert "doc._.figures" in meta.assigns
    assert {"token.tag", "token.dep"} <= set(meta.requires)
    analysis = nlp.analyze_pipes()
    assert analysis is not None
    assert analysis["problems"][NAME] == []


def test_the_figures_of_a_text_stand_in_the_document(nlp: Language) -> None:
    doc = nlp(TEXTS[0])
    (figure,) = doc._.figures
    assert isinstance(figure, Figure)
    assert (figure.value, figure.lower, figure.upper) == ("40000", None, "40000")
    assert (figure.bound, figure.qualifier, figure.unit) == ("nearly", "nearly", "person")
    assert (figure.measure, figure.as_of) == ("people", "2019-01-01/2019-12-31")
    assert doc.text[figure.start : figure.end] == figure.quote == "nearly 40,000"


def test_the_spans_of_the_figures_are_a_group_labelled_by_kind(nlp: Language) -> None:
    doc = nlp(TEXTS[1])
    spans = list(doc.spans[NAME])
    assert [(span.text, span.label_) for span in spans] == [("5 percent", "share"), ("€3 million", "money")]
    assert [span._.figure for span in spans] == list(doc._.figures)
    assert doc[0:1]._.figure is None


def test_a_text_without_figures_has_none(nlp: Language) -> None:
    doc = nlp(TEXTS[4])
    assert doc._.figures == ()
    assert list(doc.spans[NAME]) == []


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_an_empty_text_has_none(nlp: Language, text: str) -> None:
    assert nlp(text)._.figures == ()


def test_ids_are_numbered_in_reading_order(nlp: Language) -> None:
    figures = nlp(" ".join(TEXTS))._.figures
    assert [figure.id for figure in figures] == [f"f{number}" for number in range(1, len(figures) + 1)]
    assert [figure.start for figure in figures] == sorted(figure.start for figure in figures)


def test_many_texts_through_the_pipe_give_what_each_gives_alone(nlp: Language) -> None:
    together = [doc._.figures for doc in nlp.pipe(TEXTS, batch_size=2)]
    assert together == [nlp(text)._.figures for text in TEXTS]
    assert sum(map(len, together)) >= 8


def test_reading_twice_gives_the_same(nlp: Language) -> None:
    doc = nlp(TEXTS[1])
    first = doc._.figures
    assert nlp.get_pipe(NAME)(doc)._.figures == first


@pytest.mark.parametrize("text", TEXTS)
def test_a_document_survives_bytes(nlp: Language, text: str) -> None:
    doc = nlp(text)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.figures == doc._.figures
    assert [(span.start, span.end, span.label_) for span in again.spans[NAME]] == [
        (span.start, span.end, span.label_) for span in doc.spans[NAME]
    ]
    assert [span._.figure for span in again.spans[NAME]] == list(doc._.figures)


def test_documents_survive_a_bin(nlp: Language) -> None:
    docs = list(nlp.pipe(TEXTS))
    kept = DocBin(store_user_data=True, docs=docs).to_bytes()
    again = DocBin(store_user_data=True).from_bytes(kept).get_docs(nlp.vocab)
    assert [doc._.figures for doc in again] == [doc._.figures for doc in docs]


def test_the_pipeline_survives_the_disk(tmp_path: Path) -> None:
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe(NAME, config={"document_date": "2019-11-14"})
    pipeline.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again(TEXTS[1])._.figures == pipeline(TEXTS[1])._.figures
    assert {figure.as_of for figure in again(TEXTS[1])._.figures} == {"2019-11-14"}


def test_the_documents_date_is_what_today_refers_to() -> None:
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe(NAME, config={"document_date": "2021-06-12"})
    figures = pipeline("The valley exported 400 tons of salt last year. It has 40 mills.")._.figures
    assert [figure.as_of for figure in figures] == ["2020-01-01/2020-12-31", "2021-06-12"]


def test_a_date_that_is_none_is_refused() -> None:
    pipeline = spacy.load(MODEL)
    with pytest.raises(ValueError, match="month"):
        pipeline.add_pipe(NAME, config={"document_date": "2021-13-99"})


@pytest.mark.parametrize("components", [(), ("sentencizer",)])
def test_without_a_parse_it_says_clearly_what_is_missing(components: tuple[str, ...]) -> None:
    blank = spacy.blank("en")
    for component in components:
        blank.add_pipe(component)
    blank.add_pipe(NAME)
    with pytest.raises(
        PipelineError, match=r"servanda_figures needs .*\bDEP\b.*a tagger and a parser"
    ) as error:
        blank("The council sent 40 boats.")
    assert isinstance(error.value, ServandaError)


def test_before_the_parser_it_says_clearly_what_is_missing() -> None:
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe(NAME, first=True)
    with pytest.raises(PipelineError, match="put it behind a tagger and a parser"):
        pipeline("The council sent 40 boats.")


@pytest.mark.parametrize("text", TEXTS)
def test_it_gives_the_figures_of_a_reading_of_the_same_text(nlp: Language, text: str) -> None:
    reading = read(Source("x.txt", text.encode()))
    assert reading.text.strip() == text
    offset = reading.text.index(text)
    assert [_facts(figure, 0) for figure in nlp(text)._.figures] == [
        _facts(figure, offset) for figure in reading.figures
    ]


def _facts(figure: Figure, offset: int) -> dict[str, object]:
    """All that a figure says, but for the section, which is the document's affair."""
    facts = {name: getattr(figure, name) for name in figure.__slots__ if name != "section"}
    facts |= {name: getattr(figure, name) for name in ("id", "quote", "start", "end")}
    for place in ("start", "end", "measure_start", "measure_end"):
        if facts[place] is not None:
            facts[place] = int(str(facts[place])) - offset
    return facts
