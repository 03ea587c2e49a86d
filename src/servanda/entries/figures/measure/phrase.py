"""The noun phrase at a place of the parse: its head with the modifiers before it, as quoted words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.units import unit_after

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

NOUNS = frozenset(["NOUN", "PROPN"])
DIMENSION = re.compile(
    r"\s(?:long|wide|deep|high|tall|thick|away|apart|across|old|"
    r"in\s(?:length|width|height|depth|diameter|size|weight))\b"
)
"""What behind a figure says which way it is measured."""
_LONGEST_PHRASE = 60
"""Words of a noun phrase that are looked at: a table without its lines may be one without end."""


def next_word(parse: Parse, end: int) -> Token | None:
    """The first word token at or after ``end``; none beyond a comma or bracket."""
    rest = parse.text[end : end + 4]
    if rest.startswith(" - "):
        return None
    offset = len(rest) - len(rest.lstrip(" -\n\u00a0"))
    if offset == len(rest) or rest[offset] in ",.;:)(":
        return None
    return parse.token_at(end + offset)


def word_before(parse: Parse, start: int) -> Token | None:
    """The word before a figure and what qualifies it: "at" of "at more than an estimated $2 million"."""
    token = parse.token_at(start)
    if token is None:
        return None
    for one in reversed(token.doc[max(0, token.i - 8) : token.i]):
        either = one.lower_ == "or" and one.i > 0 and one.nbor(-1).lower_ == "plus"
        if not either and one.lower_ not in words("phrases", "qualifying"):
            return one
    return None


def phrase_at(parse: Parse, index: int) -> tuple[int, int] | None:
    """The noun phrase beginning at token ``index``, to its head and a noun joined by "and"."""
    doc = parse.doc
    start = index
    opened = False
    while index < min(len(doc), start + _LONGEST_PHRASE):
        token = doc[index]
        if token.lower_ == "per" or (
            token.pos_ == "PRON" and token.lower_ not in words("phrases", "stripped") | {"mine"}
        ):
            break
        if opened and token.lower_ in ("last", "this", "next", "each", "every", "today", "yesterday"):
            break
        if token.pos_ in {"DET", "PRON"} and (opened or (index > start and doc[index - 1].pos_ == "NUM")):
            break
        listed = token.text == "," and _parts_adjectives(token)
        if (
            not listed
            and not modifies(token)
            and token.pos_ not in {"DET", "PRON"}
            and not _intensifies(token)
        ):
            break
        opened = opened or token.pos_ in NOUNS
        index += 1
    head = None
    for position in range(start, index):
        if doc[position].pos_ in NOUNS:
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
        if following is None or not modifies(following):
            head += 2
    return trimmed(parse, start, head + 1)


def _parts_adjectives(comma: Token) -> bool:
    """Whether a comma stands between two adjectives of one noun: "small, friendly mills"."""
    doc = comma.doc
    if comma.text != "," or comma.i == 0 or comma.i + 1 >= len(doc):
        return False
    before, after = doc[comma.i - 1], doc[comma.i + 1]
    return (
        before.pos_ == after.pos_ == "ADJ"
        and before.dep_ == after.dep_ == "amod"
        and before.head == after.head
    )


def _intensifies(token: Token) -> bool:
    """Whether an adverb stands before an adjective: "politically equal"."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADV" and following is not None and following.pos_ == "ADJ"


def modifies(token: Token) -> bool:
    """Whether a token can stand inside a noun phrase before its head, or be the head."""
    if (
        token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
        or token.tag_ == "$"
        or token.lower_ in ("-", "/", "’s", "'s", "&", "mine")
    ):
        return True
    if token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound", "nmod"):
        return True
    if not token.whitespace_ and token.is_alpha and token.i + 1 < len(token.doc) and token.nbor().text == "-":
        # "In-kind aid", "on-site tests": whatever the first part is.
        return True
    if token.lower_ == "and" and token.i + 1 < len(token.doc) and token.i > 0:
        after, before = token.doc[token.i + 1], token.doc[token.i - 1]
        return (
            (before.pos_ == "ADJ" and after.pos_ == "ADJ")
            or (token.head.head == after.head and before.pos_ in {"NOUN", "ADJ"} and after.dep_ == "compound")
            or (
                before.dep_ in ("amod", "compound", "nmod")
                and after.pos_ in NOUNS
                and before.head.i > after.i
            )
        )
    return False


def trimmed(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """Character span of tokens ``first:last`` without articles, owners and numbers before it."""
    doc = parse.doc
    for index in range(last - 2, first, -1):
        if doc[index].lower_ in ("'s", "’s") and not (doc[index - 1].pos_ == doc[index + 1].pos_ == "PROPN"):
            # "The valley's old mills": whose they are does not say what is counted.
            first = index + 1
            break
    while first < last:
        number = _numbered(parse, first, last)
        if number == first and not (
            doc[first].lower_ in words("phrases", "stripped")
            or doc[first].pos_ in {"DET", "ADV"}
            or doc[first].is_punct
            or doc[first].pos_ == "CCONJ"
        ):
            break
        first = max(number, first + 1)
    while last > first and (doc[last - 1].is_punct or doc[last - 1].lower_ in ("'s", "’s")):
        last -= 1
    if first >= last:
        return None
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])


def _numbered(parse: Parse, first: int, last: int) -> int:
    """The token behind a number that opens a phrase, with its sign or unit: "2,000 mills", "9-metre pole"."""
    doc = parse.doc
    index = first
    while index < last and (doc[index].tag_ == "$" or doc[index].pos_ == "NUM"):
        index += 1
    if index == first or index >= last:
        return first
    if doc[index].text == "%" or (doc[index].text == "-" and index + 2 < last):
        return index + 1 if doc[index].text == "%" else index + 2
    number = doc[index - 1]
    unit = unit_after(parse.text, number.idx + len(number), digits=number.text[0].isdigit())
    if unit is not None and unit.end < doc[last - 1].idx:
        return next(place for place in range(index, last) if doc[place].idx >= unit.end)
    return index


def phrase_of(parse: Parse, token: Token, after: int = 0) -> tuple[int, int] | None:
    """The noun phrase whose head is ``token``: the modifiers before it, none before offset ``after``."""
    first = token.i
    doc = parse.doc
    lowest = max(0, first - _LONGEST_PHRASE, token.sent.start)
    while first > lowest and doc[first - 1].idx >= after:
        before = doc[first - 1]
        if not modifies(before) and not (before.pos_ == "VERB" and before.dep_ == "amod"):
            break
        if before.tag_ in ("VBN", "VBD") and first > 1 and doc[first - 2].pos_ in NOUNS:
            # "The mill posted revenue": the parser takes the verb for a modifier.
            break
        first -= 1
    return trimmed(parse, first, token.i + 1)
