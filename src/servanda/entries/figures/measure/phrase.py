"""The noun phrase at a place of the parse: its head with the modifiers before it, as quoted words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.entries.figures.units import unit_after

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

STRIPPED = {
    "the", "a", "an", "its", "their", "our", "his", "her", "these", "those", "this", "that", "all", "such", "more",
    "other", "another", "additional", "extra", "my", "your", "each", "every", "some", "any", "few", "many", "both", "fewer", "less", "last", "past",
}  # fmt: skip
"""Words that say nothing of what is measured."""
NOUNS = {"NOUN", "PROPN"}
_LONGEST_PHRASE = 60
"""Words of a noun phrase that are looked at: a table without its lines may be one without end."""


def next_word(parse: Parse, end: int) -> Token | None:
    """The first word token at or after ``end``; none beyond a comma or bracket."""
    rest = parse.text[end : end + 4]
    offset = len(rest) - len(rest.lstrip(" -\n\u00a0"))
    if offset == len(rest) or rest[offset] in ",.;:)(":
        return None
    return parse.token_at(end + offset)


def phrase_at(parse: Parse, index: int) -> tuple[int, int] | None:
    """The noun phrase beginning at token ``index``, to its head and a noun joined by "and"."""
    doc = parse.doc
    start = index
    opened = False
    while index < min(len(doc), start + _LONGEST_PHRASE):
        token = doc[index]
        if token.lower_ == "per" or (token.pos_ == "PRON" and token.lower_ not in STRIPPED):
            break
        if token.pos_ in {"DET", "PRON"} and opened:
            break
        if not modifies(token) and token.pos_ not in {"DET", "PRON"} and not _intensifies(token):
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


def _intensifies(token: Token) -> bool:
    """Whether an adverb stands before an adjective: "politically equal"."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADV" and following is not None and following.pos_ == "ADJ"


def modifies(token: Token) -> bool:
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
                and after.pos_ in NOUNS
                and before.head.i > after.i
            )
        )
    return False


def _counts_next(parse: Parse, index: int) -> bool:
    """Whether a number counts the noun behind it, so that the noun alone is the measure; no unit follows."""
    token = parse.doc[index]
    return parse.doc[index + 1].text != "-" and unit_after(parse.text, token.idx + len(token), digits=token.text[0].isdigit()) is None


def trimmed(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """Character span of tokens ``first:last`` without determiners before and marks after."""
    doc = parse.doc
    while first < last and (
        doc[first].lower_ in STRIPPED
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


def phrase_of(parse: Parse, token: Token, after: int = 0) -> tuple[int, int] | None:
    """The noun phrase whose head is ``token``: the modifiers directly before it, none before offset ``after``."""
    first = token.i
    doc = parse.doc
    while first > 0 and doc[first - 1].idx >= after and doc[first - 1].sent == token.sent and (
        modifies(doc[first - 1]) or (doc[first - 1].pos_ == "VERB" and doc[first - 1].dep_ == "amod")
    ):
        first -= 1
    return trimmed(parse, first, token.i + 1)
