"""Numbers that name something instead of counting: labels, note marks, names, fixed expressions."""

from __future__ import annotations

import re
from functools import cache

from servanda.entries.figures.numbers import Number
from servanda.lexicon import load

_ORDINAL = re.compile(r"(?:st|nd|rd|th|°)\b")
_MONTH_AFTER = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def is_label(text: str, number: Number) -> bool:
    """Whether the digits name something instead of counting: "paragraph 3", "G7", "42nd", "2/"."""
    after = text[number.end : number.end + 3]
    if number.digits and (_ORDINAL.match(after) or (after[:1] in ("/", ")") and number.start == 0)):
        return True
    if not number.digits and _is_idiom(text, number):
        return True
    before = text[max(0, number.start - 40) : number.start]
    word = re.search(r"([A-Za-z.]+(?:\s[A-Za-z]+)?)\s?$", before)
    if word is None:
        return False
    words = word.group(1).lower().split()
    labels = _labels()
    last = words[-1]
    if number.digits and (_label_list().search(before) or _MONTH_AFTER.match(text, number.end)):
        return True
    if not number.digits:
        return _is_name(text, number) or (
            last in ("phase", "article", "chapter", "pillar", "section")
            and before.rstrip()[-len(last)].isupper()
        )
    return last in labels or " ".join(words[-2:]) in labels


def _is_name(text: str, number: Number) -> bool:
    """A number word with a capital inside a sentence, before another capital: "the Five Point Consensus"."""
    inside = re.search(r"[\w,’”]\s$", text[max(0, number.start - 60) : number.start])
    return bool(inside) and text[number.start].isupper() and bool(re.match(r"[\s-][A-Z]", text[number.end :]))


def _is_idiom(text: str, number: Number) -> bool:
    """Whether the number word is part of a fixed expression that counts nothing: "two-way", "net zero"."""
    return bool(_idiom_after().match(text, number.end)) or (
        number.value == 0
        and bool(re.search(r"\bnet[\s-]$", text[max(0, number.start - 60) : number.start], re.I))
    )


def is_note_mark(text: str, number: Number) -> bool:
    """A small number that stands behind a word or comma and before a preposition is a note's mark."""
    if number.fraction and re.search(
        r"\b(?:first|second|latter|last|other|better|third|fourth)\s$",
        text[max(0, number.start - 60) : number.start],
        re.I,
    ):
        return True
    if not number.digits or number.end - number.start > 3:
        return False
    follows = re.match(
        r"\s*(?:$|[,.;:)]|(?:of|on|in|to|from|and|by|with|as|for|at|submitted|concerning|ibid|the)\b)",
        text[number.end :],
        re.I,
    )
    return (
        bool(follows)
        and bool(re.search(r"(?:[a-z’”\"\d,.;])\s$", text[max(0, number.start - 60) : number.start]))
        and not re.search(
            r"\b(?:of|to|by|with|in|for|from|at|about|than|some|over|all|these|those|the|are|were|is|and|or|only|least|most|nearly|almost|approximately|that|when|while|where|which|have|has|had|if|as|but|so)\s$",
            text[max(0, number.start - 60) : number.start],
            re.I,
        )
    )


@cache
def _idiom_after() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace("\\ ", r"[\s-]") for word in load("numbers")["idioms"]["after"])
    return re.compile(rf"[\s-](?:{words})\b", re.I)


@cache
def _label_list() -> re.Pattern[str]:
    """A label and the first numbers of its list: "paragraphs 3 (a), 4 and"."""
    labels = "|".join(re.escape(word) for word in sorted(_labels(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{labels})\s(?:\d+(?:\s?\(\w+\))*(?:,?\s(?:and|to|or)\s|,\s|\s?[-–]\s?))+$", re.I
    )


@cache
def _labels() -> frozenset[str]:
    return frozenset(load("units")["labels"]["before"])
