"""Which paragraphs are in which language: a text in several is read where it is English.

A paragraph of some length shows its language by itself. Short ones (headings, names, a quotation) take
that of the run of paragraphs that they stand in; one short paragraph alone does not make a run.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from babel import Locale

from servanda.language.identify import ENGLISH, Guess, guess_of, language_of, likely
from servanda.language.scripts import script_of
from servanda.model import Problem
from servanda.structure.units import Structuring, Unit

_FEWEST_WORDS_ALONE = 12
_FEWEST_THAT_ALTERNATE = 6
_MUCH_ENGLISH = 0.7
"""A text with so much English, beside the longest of its other languages, counts as English."""


@dataclass(slots=True)
class _Paragraph:
    unit: Unit
    guess: Guess | None
    language: str | None = None

    @property
    def certain(self) -> str | None:
        """The language when the paragraph shows it by itself."""
        return self.guess.language if self.guess and self.guess.certain else None


def find_languages(structuring: Structuring) -> None:
    """Say of each unit which language it is in, and of the document, which most of it is in.

    In a text that is English, or as much English as anything else, what is in other languages is kept as
    ``body`` and takes no part in the rest: its numbers are not the numbers of the text. Each run of
    paragraphs that is not read is one problem ``language_not_read``.
    """
    paragraphs = [
        _Paragraph(unit, guess_of(unit.text)) for unit in structuring.units if unit.kind != "furniture"
    ]
    _name_by_script(paragraphs)
    found = {paragraph.certain for paragraph in paragraphs} - {None}
    if found <= {ENGLISH}:
        structuring.language = ENGLISH if found else language_of(_joined(paragraphs))
    else:
        _settle(paragraphs)
        structuring.language = _most_used(paragraphs) or language_of(_joined(paragraphs))
    if structuring.language not in (ENGLISH, None) and found <= {ENGLISH}:
        for paragraph in paragraphs:
            paragraph.language = structuring.language
    for paragraph in paragraphs:
        paragraph.unit.language = None if paragraph.language == ENGLISH else paragraph.language
        if structuring.stands_apart(paragraph.unit) and not paragraph.unit.kind:
            paragraph.unit.kind = "body"
    _report(structuring, paragraphs)


def _joined(paragraphs: list[_Paragraph]) -> str:
    return "\n".join(paragraph.unit.text for paragraph in paragraphs)


def _name_by_script(paragraphs: list[_Paragraph]) -> None:
    """A few words in another writing system are in the language that most of it is in here."""
    for paragraph in paragraphs:
        if paragraph.guess is None or paragraph.guess.certain:
            continue
        script = script_of(paragraph.unit.text)
        same = Counter(other.certain for other in paragraphs if script and other.certain in script.languages)
        named = same.most_common(1)[0][0] if same else None
        paragraph.guess = Guess(named or paragraph.guess.language, certain=True)


def _settle(paragraphs: list[_Paragraph]) -> None:
    """Each paragraph's language: the certain ones first, then those between, before and behind them."""
    alternating = _alternate(paragraphs)
    if not alternating:
        _doubt_the_lonely(paragraphs)
    anchors = [index for index, paragraph in enumerate(paragraphs) if paragraph.certain]
    if not anchors:
        return
    for index in anchors:
        paragraphs[index].language = paragraphs[index].certain
    for paragraph in paragraphs[: anchors[0]]:
        paragraph.language = paragraphs[anchors[0]].language
    for paragraph in paragraphs[anchors[-1] :]:
        paragraph.language = paragraphs[anchors[-1]].language
    for first, second in pairwise(anchors):
        between = paragraphs[first + 1 : second]
        before, after = paragraphs[first].language or ENGLISH, paragraphs[second].language or ENGLISH
        if alternating:
            _take_turns(between, before, after)
        else:
            _divide(between, before, after)


def _alternate(paragraphs: list[_Paragraph]) -> bool:
    """Whether each paragraph is followed by itself in another language."""
    languages = [paragraph.certain for paragraph in paragraphs if paragraph.certain]
    turns = sum(first != second for first, second in pairwise(languages))
    return len(languages) >= _FEWEST_THAT_ALTERNATE and turns >= len(languages) / 2


def _doubt_the_lonely(paragraphs: list[_Paragraph]) -> None:
    """A short paragraph of another language than those around it is a quotation or a name.

    Not in another writing system: nobody can take that for the language around it. Nor is English
    doubted where there is more of it.
    """
    certain = [paragraph for paragraph in paragraphs if paragraph.certain]
    languages = [paragraph.certain for paragraph in certain]
    trusted = languages.count(ENGLISH) > 1
    for index, paragraph in enumerate(certain):
        around = languages[max(0, index - 1) : index] + languages[index + 1 : index + 2]
        short = paragraph.unit.words < _FEWEST_WORDS_ALONE and script_of(paragraph.unit.text) is None
        if languages[index] == ENGLISH and trusted:
            continue
        if around and languages[index] not in around and short:
            paragraph.guess = None


def _take_turns(between: list[_Paragraph], before: str, after: str) -> None:
    """Each uncertain paragraph by its own few words; names, numbers and dates can be read as English."""
    for paragraph in between:
        guess = likely(paragraph.unit.text, (before, after)) if before != after else None
        either = ENGLISH if ENGLISH in (before, after) else before
        paragraph.language = guess.language if guess else either


def _divide(between: list[_Paragraph], before: str, after: str) -> None:
    """Uncertain paragraphs between two certain ones: to the first run or the second, cut in one place.

    The cut is where the words agree best; where they say nothing, before a heading.
    """
    if before == after:
        cut = len(between)
    else:
        guesses = [likely(paragraph.unit.text, (before, after)) for paragraph in between]
        named = [guess.language if guess else None for guess in guesses]
        agreed = [
            named[:place].count(before) + named[place:].count(after) for place in range(len(between) + 1)
        ]
        best = [place for place, count in enumerate(agreed) if count == max(agreed)]
        headings = [
            place
            for place in best
            if place < len(between) and between[place].unit.role in ("heading", "strong")
        ]
        cut = headings[0] if headings else best[-1]
    for place, paragraph in enumerate(between):
        paragraph.language = before if place < cut else after


def _most_used(paragraphs: list[_Paragraph]) -> str | None:
    letters: Counter[str] = Counter()
    for paragraph in paragraphs:
        if paragraph.language is not None and paragraph.unit.kind not in ("footnote", "table"):
            letters[paragraph.language] += len(paragraph.unit.text)
    if not letters:
        return next((paragraph.language for paragraph in paragraphs if paragraph.language), None)
    others = max((count for language, count in letters.items() if language != ENGLISH), default=0)
    if letters[ENGLISH] >= _MUCH_ENGLISH * others:
        return ENGLISH
    return max(letters, key=lambda language: (letters[language], language))


def _report(structuring: Structuring, paragraphs: list[_Paragraph]) -> None:
    """One problem a run; a text that is all in one other language is one run from end to end."""
    if structuring.language not in (ENGLISH, None) and all(
        paragraph.unit.language == structuring.language for paragraph in paragraphs
    ):
        code = structuring.language or ""
        note = f"the text is in another language, {_name(code)} ({code}); its entries were not read"
        end = len(structuring.source_text.text)
        structuring.problems.append(Problem(0, end, "language_not_read", note))
        return
    for language, group in groupby(paragraphs, lambda paragraph: paragraph.unit.language):
        if language is None:
            continue
        run = [paragraph.unit for paragraph in group]
        count = "1 paragraph is" if len(run) == 1 else f"{len(run)} paragraphs are"
        note = f"{count} in {_name(language)} ({language}); kept, and not read"
        structuring.problems.append(Problem(run[0].start, run[-1].end, "language_not_read", note))


@cache
def _name(code: str) -> str:
    return Locale("en").languages.get(code) or code
