"""Asked again: labels, words run together and doubtful words are cut out, enlarged, and recognised once more.

Tesseract reads line by line. A label that hangs far before its line ("1.      We urge") comes out worse than
one that stands alone, and where a line is set tight the space between two short words is lost. All such
places of a page are put under each other in one picture, one a row, so that one more run answers them all.
The second answer counts where Tesseract itself is clearly more certain of it; nothing is made up. Measured on
pages at 110 dots an inch: of 24 labels on two pages 14 were wrong and 1 is; of doubtful words that come out
alike both times 95 in 100 are right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from PIL import Image

from servanda.sources.scan.margin import UNREAD
from servanda.sources.scan.tesseract import Box, FoundWord, TesseractError, read_words

_SIZE = 48
"""Dots: the size of type in the picture of rows."""
_ROW = 3 * _SIZE
_MOST_ROWS = 120
_DOTS_PER_INCH = 300.0
_WIDEST = 25.0
"""Times the size of type; a wider word is none, and its row would take too much memory."""
_LONGEST_LABEL = 5
_HANGING = 0.7
_SURE = 0.9
_LABEL = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|[IVXL]{1,5}|[A-Z])[.)]|\((?:\d{1,3}|[A-Z])\)")
_DOUBTFUL, _VERY_DOUBTFUL = 0.7, 0.5
_ALIKE, _CLEAR = 0.8, 0.9
"""Confidence that a second look needs to confirm a word, and to replace one that was very doubtful."""
_UPRIGHTS = str.maketrans("I1", "ll")
_FEWEST_LETTERS = 3
_SPACE = 0.18
"""Shares of the size of type: what stands free behind a hanging label, and between two words at least."""
_INK = 150


@dataclass(frozen=True, slots=True)
class _Question:
    """One word, by its place among the page's, in the ``pieces`` that are set apart on its row.

    ``kind`` is ``label``, ``gap`` or ``doubt``. A label brings the word ``behind`` it along, for by it the
    height of the letters is known.
    """

    index: int
    pieces: tuple[Box, ...]
    size: float
    kind: str
    behind: str = ""


def ask_again(
    image: Image.Image, words: Sequence[FoundWord], sizes: Sequence[float], seconds: float
) -> list[FoundWord]:
    """The words of a page, those that a second look reads better replaced."""
    asked = {
        question.index: question
        for questions in (_doubtful(words, sizes), _run_together(image, words, sizes), _labels(words, sizes))
        for question in questions
        if all(piece.right - piece.left < _WIDEST * question.size for piece in question.pieces)
    }
    rank = {"label": 0, "gap": 1, "doubt": 2}
    questions = sorted(asked.values(), key=lambda question: rank[question.kind])[:_MOST_ROWS]
    if not questions:
        return list(words)
    try:
        answers = read_words(_rows(image, words, questions), _DOTS_PER_INCH, seconds, rows=True)
    except TesseractError:
        # What was read at first is there all the same.
        return [word for word in words if word.text != UNREAD]
    rows: dict[int, list[FoundWord]] = defaultdict(list)
    for answer in answers:
        rows[int(answer.top + answer.bottom) // 2 // _ROW].append(answer)
    better = {
        question.index: _better(words[question.index], question, rows[row])
        for row, question in enumerate(questions)
    }
    after = [new for index, word in enumerate(words) for new in better.get(index, (word,))]
    return [word for word in after if word.text != UNREAD]


def _labels(words: Sequence[FoundWord], sizes: Sequence[float]) -> Iterator[_Question]:
    """The words at a line's beginning that may be labels, and are not certain."""
    for _, group in groupby(range(len(words)), key=lambda index: words[index].line):
        line = list(group)
        word, size = words[line[0]], sizes[line[0]]
        behind = words[line[1]] if len(line) > 1 else None
        hanging = behind is None or behind.left - word.right > _HANGING * size
        if hanging and len(word.text) <= _LONGEST_LABEL and word.confidence < _SURE:
            pieces, text = ((word, behind), behind.text) if behind else ((word,), "")
            yield _Question(line[0], pieces, size, "label", text)


def _doubtful(words: Sequence[FoundWord], sizes: Sequence[float]) -> Iterator[_Question]:
    for index, (word, size) in enumerate(zip(words, sizes, strict=True)):
        if word.confidence < _DOUBTFUL and any(letter.text.isalnum() for letter in word.letters):
            yield _Question(index, (word,), size, "doubt")


def _run_together(
    image: Image.Image, words: Sequence[FoundWord], sizes: Sequence[float]
) -> Iterator[_Question]:
    """The words that have a gap as wide as a space inside."""
    page = np.asarray(image)
    for index, (word, size) in enumerate(zip(words, sizes, strict=True)):
        if sum(letter.text.isalpha() for letter in word.letters) < _FEWEST_LETTERS:
            continue
        gap = _gap(page, word, size)
        if gap is not None:
            begin, end = gap
            left = Box(word.left, word.top, begin, word.bottom)
            right = Box(end, word.top, word.right, word.bottom)
            yield _Question(index, (left, right), size, "gap")


def _gap(page: np.ndarray, word: FoundWord, size: float) -> tuple[float, float] | None:
    """From where to where the widest gap in the word reaches; None when it is no wider than is usual."""
    left, top, right, bottom = (round(edge) for edge in (word.left, word.top, word.right, word.bottom))
    full = np.flatnonzero((page[top:bottom, left:right] < _INK).any(axis=0))
    if len(full) < 2:
        return None
    steps = np.diff(full)
    widest = int(steps.argmax())
    others = np.delete(steps, widest)
    if steps[widest] - 1 < _SPACE * size or (len(others) and others.max() - 1 > 0.6 * (steps[widest] - 1)):
        return None
    return left + float(full[widest]) + 1, left + float(full[widest + 1])


def _rows(image: Image.Image, words: Sequence[FoundWord], questions: Sequence[_Question]) -> Image.Image:
    """The picture with the pieces of one question on each row, in letters of one size."""
    cut = [
        [_cut(image, words[asked.index], piece, asked.size) for piece in asked.pieces] for asked in questions
    ]
    width = max(sum(piece.width + _SIZE for piece in pieces) for pieces in cut) + 3 * _SIZE
    rows = Image.new("L", (width, _ROW * len(cut)), 255)
    for number, pieces in enumerate(cut):
        left = 2 * _SIZE
        for piece in pieces:
            rows.paste(piece, (left, number * _ROW + _SIZE // 2))
            left += piece.width + _SIZE // 2
    return rows


def _cut(image: Image.Image, word: FoundWord, piece: Box, size: float) -> Image.Image:
    factor = _SIZE / size
    area = (
        piece.left - 0.05 * size,
        word.baseline - size,
        piece.right + 0.05 * size,
        word.baseline + 0.35 * size,
    )
    left, top, right, bottom = map(round, area)
    cut = image.crop((left, top, right, bottom))
    extent = max(1, round(cut.width * factor)), max(1, round(cut.height * factor))
    return cut.resize(extent, Image.Resampling.BICUBIC)


def _better(word: FoundWord, question: _Question, answers: list[FoundWord]) -> tuple[FoundWord, ...]:
    """The word, or what the second look makes of it."""
    answers = sorted(answers, key=lambda answer: answer.left)
    if not answers:
        return (word,)
    if question.kind == "label":
        return (_label(word, question.behind, answers),)
    if question.kind == "gap":
        return _parted(word, question, answers)
    return (_doubted(word, answers),)


def _label(word: FoundWord, behind: str, answers: list[FoundWord]) -> FoundWord:
    if len(answers) > 1 and answers[-1].text == behind:
        answers = answers[:-1]
    text = "".join(answer.text for answer in answers)
    confidence = min(answer.confidence for answer in answers)
    if word.text == UNREAD:
        return replace(word, letters=word.spelt(text), confidence=confidence)
    if not _LABEL.fullmatch(text) or (_LABEL.fullmatch(word.text) and confidence <= word.confidence):
        return word
    return replace(word, letters=word.spelt(text), confidence=confidence)


def _doubted(word: FoundWord, answers: list[FoundWord]) -> FoundWord:
    text = "".join(answer.text for answer in answers)
    confidence = min(answer.confidence for answer in answers)
    if text == word.text:
        return replace(word, confidence=confidence) if confidence >= _ALIKE else word
    # Alone, a word gives no hint whether "I" or "l" is meant.
    differs = text.translate(_UPRIGHTS) != word.text.translate(_UPRIGHTS)
    if differs and word.confidence < _VERY_DOUBTFUL and confidence >= _CLEAR:
        return replace(word, letters=word.spelt(text), confidence=confidence)
    return word


def _parted(word: FoundWord, question: _Question, answers: list[FoundWord]) -> tuple[FoundWord, ...]:
    """Two words when the second look finds the same letters with a space between."""
    if len(answers) != 2 or "".join(answer.text for answer in answers) != word.text:
        return (word,)
    first, second = answers[0].text, answers[1].text
    if not second[0].isalpha() or not (first[-1].isalnum() or first[-1] in ".,;:"):
        return (word,)
    split = len(first)
    return tuple(
        replace(
            word,
            left=piece.left,
            right=piece.right,
            letters=letters,
            confidence=max(word.confidence, answer.confidence),
        )
        for piece, letters, answer in zip(
            question.pieces, (word.letters[:split], word.letters[split:]), answers, strict=True
        )
    )
