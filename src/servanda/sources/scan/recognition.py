"""One page as a picture becomes a ``Sheet``; several pages at the same time where there are processors."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from PIL import Image

from servanda.sources.extract import MoreTime
from servanda.sources.printed import PrintedWord, Sheet
from servanda.sources.sandbox.limits import Limits, patience
from servanda.sources.scan.again import ask_again
from servanda.sources.scan.cleaning import Prepared, has_ink, ink_share, is_even, prepare
from servanda.sources.scan.joining import joined
from servanda.sources.scan.margin import with_labels
from servanda.sources.scan.opening import PicturedPage, grey
from servanda.sources.scan.signs import settle_signs
from servanda.sources.scan.tesseract import FoundWord, TesseractError, quarter_turns, read_words
from servanda.sources.scan.type import sizes_of

SECONDS_A_PAGE = 12.0
_MORE_SECONDS = 10.0
_MARGIN = 3.0
"""Seconds that are kept for the pages' layout."""
_LEAST_SECONDS = 0.5
_NO_TIME = "no time was left for it, after pages on which little could be read"
_EMPTY = 0.0002
_TOO_UNSURE = 0.5
"""Mean confidence of a page below which its words are left out: they are not what stands there."""
_DOUBTFUL = 0.75
"""Mean confidence below which the page is looked at once more, for it may stand on its side or head."""
_DESCENT, _ASCENT = 0.22, 0.8


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What was recognised on a page prepared in one way."""

    prepared: Prepared
    words: list[FoundWord]

    @property
    def confidence(self) -> float:
        """The mean of its words', each counted by its length."""
        weights = sum(len(word.letters) for word in self.words)
        return sum(word.confidence * len(word.letters) for word in self.words) / weights if weights else 0.0


def recognise(image: Image.Image, number: int, width: float, height: float, seconds: float) -> Sheet:
    """The words of one page, ``width`` by ``height`` points large, read within so many seconds.

    A page on which nothing can be read is a sheet that says why; a blank one has no words.
    """
    deadline = time.monotonic() + seconds
    shown = grey(image)
    try:
        best = _attempt(shown, width, height, 0, deadline)
        if best.confidence < _DOUBTFUL and ink_share(best.prepared.image) > _EMPTY:
            best = _looked_at_again(shown, width, height, best, deadline)
    except TesseractError as error:
        return Sheet(number, width, height, (), scanned=True, unreadable=str(error))
    reason = _unreadable(best, shown)
    words: tuple[PrintedWord, ...] = ()
    if reason is None:
        whole = joined(best.words, sizes_of(best.words))
        labelled, sizes = with_labels(best.prepared.image, whole, sizes_of(whole))
        found = ask_again(best.prepared.image, labelled, sizes, deadline - time.monotonic())
        words = tuple(printed_words(replace(best, words=found)))
    level = best.prepared
    return Sheet(
        number, level.width, level.height, words, scanned=True, unreadable=reason, turned=level.turned
    )


def recognise_all(
    pages: Iterable[PicturedPage], more_time: MoreTime, seconds: float | None = None
) -> Iterator[Sheet]:
    """The sheets of the pages, in order; two pages are read at the same time.

    Each page that could be read earns time for the next ones; when none is left, as after pages on which
    nothing can be read, the rest is given back unread, which each of its sheets says.
    """
    seconds = SECONDS_A_PAGE * patience() if seconds is None else seconds
    at_once = min(2, os.cpu_count() or 1)
    until = time.monotonic() + Limits.of_machine().seconds - _MARGIN * patience()
    waiting: deque[Future[Sheet]] = deque()

    def finished() -> Sheet:
        nonlocal until
        sheet = waiting.popleft().result()
        if sheet.unreadable is None:
            more_time(_MORE_SECONDS * patience())
            until += _MORE_SECONDS * patience()
        return sheet

    def read(page: PicturedPage) -> Sheet:
        left = min(seconds, until - time.monotonic())
        if left < _LEAST_SECONDS:
            return Sheet(page.number, page.width, page.height, (), scanned=True, unreadable=_NO_TIME)
        return recognise(page.image, page.number, page.width, page.height, left)

    with ThreadPoolExecutor(at_once) as readers:
        for page in pages:
            if len(waiting) >= at_once:
                yield finished()
            waiting.append(readers.submit(read, page))
        while waiting:
            yield finished()


def _attempt(image: Image.Image, width: float, height: float, quarters: int, deadline: float) -> _Attempt:
    prepared = prepare(image, width, height, quarters)
    words = read_words(prepared.image, prepared.dots_per_inch, deadline - time.monotonic())
    # In a wide gap Tesseract sometimes sees a dash or stop that is nowhere printed.
    return _Attempt(prepared, [word for word in words if has_ink(prepared.image, word)])


def _looked_at_again(
    image: Image.Image, width: float, height: float, first: _Attempt, deadline: float
) -> _Attempt:
    """The page turned upright when it was not and that reads better, else as it was."""
    try:
        quarters = quarter_turns(
            first.prepared.image, first.prepared.dots_per_inch, deadline - time.monotonic()
        )
        if quarters:
            return max(
                first,
                _attempt(image, width, height, quarters, deadline),
                key=lambda attempt: attempt.confidence,
            )
    except TesseractError:
        # What was read at first is there all the same.
        return first
    return first


def _unreadable(attempt: _Attempt, shown: Image.Image) -> str | None:
    if not attempt.words:
        blank = ink_share(attempt.prepared.image) <= _EMPTY and is_even(shown)
        return None if blank else "nothing on it could be recognised as text"
    if attempt.confidence < _TOO_UNSURE:
        return f"its words were recognised with a confidence of only {attempt.confidence:.0%}"
    return None


def printed_words(attempt: _Attempt) -> Iterator[PrintedWord]:
    """The words in points, each as high as its line's type is."""
    prepared = attempt.prepared
    settled = settle_signs(attempt.words)
    sizes = sizes_of([found.word for found in settled])
    for found, size in zip(settled, sizes, strict=True):
        word = found.word
        top, bottom = word.baseline - _ASCENT * size, word.baseline + _DESCENT * size
        if word.top < top - 0.2 * size or word.bottom > bottom + 0.2 * size:
            top, bottom = word.top, word.bottom
        left, upper = prepared.point(word.left, top)
        right, lower = prepared.point(word.right, bottom)
        yield PrintedWord(
            word.text,
            left,
            upper,
            right,
            lower,
            round(size / prepared.scale, 1),
            raised=found.raised,
            confidence=word.confidence,
        )
