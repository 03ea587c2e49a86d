"""Which writing system a text is in: for most of them that says the language, or nearly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load

_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u3040-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Script:
    """A writing system other than the Latin, and the languages that are written in it."""

    name: str
    letters: re.Pattern[str]
    languages: tuple[str, ...]


def script_of(text: str) -> Script | None:
    """The writing system of most letters; None when that is the Latin, or there are too few letters.

    A Japanese text is known by its kana, however few they are beside the Chinese characters.
    """
    if _BEYOND_LATIN.search(text) is None:
        return None
    counts = [(len(script.letters.findall(text)), script) for script in _scripts()]
    beyond = sum(count for count, _ in counts)
    if beyond < _FEWEST_LETTERS or 2 * beyond <= len(_LETTER.findall(text)):
        return None
    count, most = max(counts, key=lambda one: one[0])
    kana = next(one for one in counts if one[1].name == "Kana")
    return kana[1] if most.name == "Han" and kana[0] * 20 > count else most


@cache
def _scripts() -> tuple[Script, ...]:
    return tuple(
        Script(
            entry["name"],
            re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in entry["ranges"]) + "]"),
            tuple(entry["languages"]),
        )
        for entry in load("languages")["script"]
    )
