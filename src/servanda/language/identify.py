"""Which language a text is in, and how certain that is.

Words of grammar show English at once; only what lacks them is given to the classifier, which is loaded
when it is first needed. An English text never waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

from servanda.language.scripts import script_of
from servanda.lexicon import load

ENGLISH = "en"
_LETTERS = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S+|\b(?:https?://|www\.)\S+")
_SAMPLE = 5_000
_FEWEST_LETTERS = 20
_LEAST_SHARE = 0.08
"""Of the words, so many are English words of grammar in the barest English paragraph."""
_CERTAIN = 0.9
_LIKELY = 0.5
_FEWEST_WORDS = 8
_FEWEST_IN_SMALL_LETTERS = 3
_LETTERS_THAT_DECIDE = 40


@dataclass(frozen=True, slots=True)
class Guess:
    """A language, by its ISO 639-1 code; ``certain`` when the text alone is enough to say so."""

    language: str
    certain: bool


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language; None when there are too few letters to tell."""
    sample = text[:_SAMPLE]
    if len(_LETTERS.findall(sample)) < _FEWEST_LETTERS:
        return None
    guess = guess_of(sample) or likely(sample)
    return guess.language if guess else None


def guess_of(text: str) -> Guess | None:
    """The language that the text itself shows; None for names, numbers and a few words.

    English is only doubted where a paragraph of some length lacks its words of grammar and is certainly
    another language; what is in another writing system is not English whatever its length.
    """
    script = script_of(text)
    if script is not None:
        certain = len(script.languages) == 1 or len(script.letters.findall(text)) >= _LETTERS_THAT_DECIDE
        return Guess(_classified(text, script.languages)[0], certain)
    words = _words(text)
    if shows_english(words):
        return Guess(ENGLISH, certain=True)
    small = len(words) if text.isupper() else sum(word[0].islower() for word in words)
    if len(words) < _FEWEST_WORDS or small < _FEWEST_IN_SMALL_LETTERS:
        return None
    language, confidence = _classified(" ".join(words), ())
    return Guess(language, certain=True) if confidence >= _CERTAIN else None


def likely(text: str, among: Iterable[str] = ()) -> Guess | None:
    """The language that a few words look like, ``among`` some if told so; None when they may be any."""
    words = _words(text)
    if not words or not any(word[0].islower() for word in words):
        return None
    language, confidence = _classified(" ".join(words), tuple(sorted(among)))
    return Guess(language, certain=False) if confidence >= _LIKELY else None


def shows_english(words: list[str]) -> bool:
    """Whether enough of these words are such as only English has."""
    if len(words) < 4:
        return False
    known = _english()
    return sum(word.lower() in known for word in words) >= _LEAST_SHARE * len(words)


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(_ADDRESS.sub(" ", text))
    return found


@cache
def _english() -> frozenset[str]:
    return frozenset(load("languages")["english"])


def _classified(text: str, among: tuple[str, ...]) -> tuple[str, float]:
    if len(among) == 1:
        return among[0], 1.0
    language, confidence = _classifier(among).classify(text)
    return str(language), float(confidence)


@cache
def _classifier(among: tuple[str, ...]) -> Any:
    """The classifier for these languages, for all that are known when none are named."""
    classifier = copy(_model())
    classifier.set_languages(among or load("languages")["known"])
    return classifier


@cache
def _model() -> Any:
    """Half a second of loading."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
