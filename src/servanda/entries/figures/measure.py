"""What a figure counts or measures: the noun with its modifiers, as the text has it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.figures.units import unit_after
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_OF = {"of"}
_MONEY_FOR = {"of", "in", "for", "to", "towards"}
_STRIPPED = {
    "the",
    "a",
    "an",
    "its",
    "their",
    "our",
    "his",
    "her",
    "these",
    "those",
    "this",
    "that",
    "all",
    "such",
    "more",
    "other",
}
_NOUNS = {"NOUN", "PROPN"}
_LONGEST_PHRASE = 60
"""Words of a noun phrase that are looked at: a table without its lines may be one without end."""


def counted_noun(parse: Parse, end: int) -> tuple[int, int] | None:
    """The noun phrase that the number ending at ``end`` counts: "foreign terrorist fighters".

    Also after "of": "tens of thousands of local partners", "two of the paragraphs". None when nothing
    is counted there.
    """
    token = _next(parse, end)
    if token is None:
        return None
    if token.lower_ == "of":
        return _phrase(parse, token.i + 1)
    if token.lower_ in ("a", "an", "each", "every"):
        return None
    return _phrase(parse, token.i)


def measured_after(parse: Parse, end: int, money: bool) -> tuple[int, int] | None:
    """What follows a figure with a unit: "of territory", "in humanitarian assistance", or a noun."""
    token = _next(parse, end)
    if token is None:
        return None
    if token.lower_ == "worth" and token.i + 1 < len(parse.doc):
        token = parse.doc[token.i + 1]
    if token.lower_ in (_MONEY_FOR if money else _OF):
        return _phrase(parse, token.i + 1)
    if token.pos_ in {*_NOUNS, "ADJ"} and (money or parse.text[end : end + 1] == "-" or token.pos_ in _NOUNS):
        return _phrase(parse, token.i)
    return None


def measured_before(parse: Parse, start: int, taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The noun phrase that a change or level is said of: "the policy rate by 50 basis points".

    The nearest noun before the figure in its sentence that is no figure itself.
    """
    token = parse.token_at(start)
    if token is None:
        return None
    first = token.sent.start
    for index in range(token.i - 1, first - 1, -1):
        candidate = parse.doc[index]
        if candidate.pos_ not in _NOUNS:
            continue
        place = candidate.idx
        if any(begin <= place < end for begin, end in taken):
            continue
        left = index
        while left > first and _modifies(parse.doc[left - 1]):
            left -= 1
        return _trimmed(parse, left, _noun_end(parse, index, token.i))
    return None


def _noun_end(parse: Parse, index: int, end: int) -> int:
    """Behind the noun at ``index``: in "the federal funds rate 75 basis points" nobody rates."""
    following = parse.doc[index + 1] if index + 1 < end else None
    misread = (
        following is not None
        and following.pos_ == "VERB"
        and following.lower_ in load("units")["levels"]["nouns"]
    )
    return index + 2 if misread else index + 1


def is_people(words: str) -> bool:
    """Whether the head of the noun phrase names human beings."""
    parts = re.findall(r"[\w'’.-]+", words)
    if not parts:
        return False
    names = _people()
    return (
        parts[-1].lower() in names
        or bool(_demonym().fullmatch(parts[-1]))
        or (any(part.lower() == "and" for part in parts) and parts[-1].lower() in names)
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(load("units")["people"]["nouns"])


@cache
def _demonym() -> re.Pattern[str]:
    return re.compile(load("units")["people"]["demonym"])


def _next(parse: Parse, end: int) -> Token | None:
    """The first word token at or after ``end``; none beyond a comma or bracket."""
    rest = parse.text[end:]
    offset = len(rest) - len(rest.lstrip(" -"))
    if offset == len(rest) or rest[offset] in ",.;:)(":
        return None
    return parse.token_at(end + offset)


def _phrase(parse: Parse, index: int) -> tuple[int, int] | None:
    """The noun phrase beginning at token ``index``, to its head and a noun joined by "and"."""
    doc = parse.doc
    start = index
    opened = False
    while index < min(len(doc), start + _LONGEST_PHRASE):
        token = doc[index]
        if token.lower_ == "per" or (token.pos_ == "PRON" and token.lower_ not in _STRIPPED):
            break
        if token.pos_ in {"DET", "PRON"} and opened:
            break
        if not _modifies(token) and token.pos_ not in {"DET", "PRON"} and not _intensifies(token):
            break
        opened = opened or token.pos_ in _NOUNS
        index += 1
    head = None
    for position in range(start, index):
        if doc[position].pos_ in _NOUNS:
            head = position
    if head is None:
        return None
    if (
        head + 2 < len(doc)
        and doc[head + 1].lower_ == "and"
        and doc[head + 2].pos_ == "NOUN"
        and doc[head + 2].tag_ == doc[head].tag_
        and doc[head].pos_ == "NOUN"
    ):
        following = doc[head + 3] if head + 3 < len(doc) else None
        if following is None or not _modifies(following):
            head += 2
    return _trimmed(parse, start, head + 1)


def _intensifies(token: Token) -> bool:
    """Whether an adverb stands before an adjective: "politically equal"."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADV" and following is not None and following.pos_ == "ADJ"


def _modifies(token: Token) -> bool:
    """Whether a token can stand inside a noun phrase before its head, or be the head."""
    if token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or token.lower_ in ("-", "/", "’s", "'s", "&"):
        return True
    if token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound", "nmod"):
        return True
    if token.lower_ == "and" and token.i + 1 < len(token.doc) and token.i > 0:
        after, before = token.doc[token.i + 1], token.doc[token.i - 1]
        return (
            (before.pos_ == "ADJ" and after.pos_ == "ADJ")
            or (token.head.head == after.head and before.pos_ in {"NOUN", "ADJ"} and after.dep_ == "compound")
            or (
                before.dep_ in ("amod", "compound", "nmod")
                and after.pos_ in _NOUNS
                and before.head.i > after.i
            )
        )
    return False


def _counts_next(parse: Parse, index: int) -> bool:
    """Whether a number counts the noun behind it, so that the noun alone is the measure; no unit follows."""
    token = parse.doc[index]
    return parse.doc[index + 1].text != "-" and unit_after(parse.text, token.idx + len(token)) is None


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """Character span of tokens ``first:last`` without determiners before and marks after."""
    doc = parse.doc
    while first < last and (
        doc[first].lower_ in _STRIPPED
        or doc[first].pos_ in {"DET", "ADV"}
        or doc[first].is_punct
        or (doc[first].pos_ == "NUM" and first + 1 < last and _counts_next(parse, first))
    ):
        first += 1
    while last > first and (doc[last - 1].is_punct or doc[last - 1].lower_ in ("'s", "’s")):
        last -= 1
    if first >= last:
        return None
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
