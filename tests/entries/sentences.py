"""Reads single sentences the way the pipeline does, so that a table can say: these words, these entries."""

from __future__ import annotations

from datetime import date
from functools import cache

from servanda import Reading, Source, read
from servanda.entries.acts import Speakers, read_acts
from servanda.entries.dates import find_dates
from servanda.entries.figures import FigureFound, as_of, find_figures
from servanda.entries.parties import PartyBook
from servanda.entries.recalls import RecallFound, dates_and_references, find_recalls
from servanda.language import Paragraph, Parse, Piece, parse_paragraphs
from servanda.model import Act, Party

ISSUED = date(2021, 6, 12)
ISSUER = "Harbour Committee"


@cache
def parse_of(sentence: str, kind: str = "operative") -> Parse:
    """The parse of one paragraph that stands alone."""
    paragraph = Paragraph("s1", kind, None, sentence, (Piece(0, 0, len(sentence)),))
    return next(parse_paragraphs([paragraph]))


def figures_of(sentence: str) -> list[FigureFound]:
    """The figures of one sentence, dates and references masked as the pipeline masks them."""
    found, references = dates_and_references(sentence, ISSUED)
    dates = [(one.start, one.end) for one in found]
    return list(find_figures(parse_of(sentence), [*references, *dates]))


def times_of(sentence: str) -> list[str | None]:
    """When each figure of one sentence holds, by the sentence itself; None where it does not say."""
    dates, _ = dates_and_references(sentence, ISSUED)
    parse = parse_of(sentence)
    found = [as_of(parse, figure, dates) for figure in figures_of(sentence)]
    return [one.shown() if one is not None else None for one in found]


def the_figure(sentence: str) -> FigureFound:
    """The one figure of a sentence."""
    figures = figures_of(sentence)
    assert len(figures) == 1, [sentence[one.start : one.end] for one in figures]
    return figures[0]


def words_of(sentence: str, figure: FigureFound) -> str:
    """The words of a figure, its qualifier and unit included."""
    return sentence[figure.start : figure.end]


def measure_of(sentence: str, figure: FigureFound) -> str | None:
    """The words that say what a figure measures."""
    return sentence[slice(*figure.measure)] if figure.measure is not None else None


def value_of(figure: FigureFound) -> str:
    """The value of a figure without needless noughts; empty for a range."""
    return _plain(figure.value)


def interval_of(figure: FigureFound) -> str:
    """The interval of a figure as "lower..upper", an open end empty."""
    return f"{_plain(figure.lower)}..{_plain(figure.upper)}"


def recalls_of(sentence: str) -> list[RecallFound]:
    """The documents that one sentence recalls."""
    dates, _ = dates_and_references(sentence, ISSUED)
    return list(find_recalls(sentence, dates))


def acts_of(sentence: str, *, resolution: bool = False, recital: bool = False) -> list[Act]:
    """The acts of one sentence in a document of the Harbour Committee of 12 June 2021."""
    parse = parse_of(sentence, "preambular" if recital else "operative")
    book = PartyBook(sentence, (ISSUER, "body"))
    book.gather([parse])
    speakers = Speakers.of(ISSUER, frozenset(), joint=False)
    dates = find_dates(sentence, ISSUED)
    return read_acts(parse, sentence, speakers, resolution, False, book, dates, ISSUED)


def verbs_of(sentence: str, *, resolution: bool = False, recital: bool = False) -> list[str]:
    """The verbs of the acts of one sentence."""
    return [act.verb for act in acts_of(sentence, resolution=resolution, recital=recital)]


def the_act(sentence: str, *, resolution: bool = False, recital: bool = False) -> Act:
    """The one act of a sentence."""
    acts = acts_of(sentence, resolution=resolution, recital=recital)
    assert len(acts) == 1, [act.quote for act in acts]
    return acts[0]


def parties_of(text: str, speaker: tuple[str, str] | None = None) -> dict[str, Party]:
    """The parties of a text by name; its lines are its paragraphs."""
    parses, position = [], 0
    for line in text.split("\n"):
        if line:
            paragraph = Paragraph("s1", "body", None, line, (Piece(0, position, len(line)),))
            parses.append(next(parse_paragraphs([paragraph])))
        position += len(line) + 1
    book = PartyBook(text, speaker)
    book.gather(parses)
    return {party.name: party for party in book.parties()}


def quotes_of(party: Party) -> list[str]:
    """The words of each mention, in order."""
    return [mention.quote for mention in party.mentions]


def reading_of(text: str, name: str = "x.txt") -> Reading:
    """The reading of a whole document."""
    return read(Source(name, text.encode()))


def _plain(value: object) -> str:
    if value is None:
        return ""
    shown = f"{value:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
