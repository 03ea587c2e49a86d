"""The parts of an act: its content and its condition; addressees and deadlines have files of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from servanda.entries.acts.phrases import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CONDITION_NOUNS = {"provided", "condition", "understanding", "event"}
_CONDITION = re.compile(
    r"\b(?:if(?! any\b| not\b)|provided(?:,? that)?(?= that|, that|\b(?=:))|provided that|"
    r"on (?:the )?condition that|"
    r"on the (?:strict |clear )?understanding that|subject to|unless|contingent (?:up)?on|"
    r"pending(?! (?:issues|matters|cases))|"
    r"in the event (?:that|of)|in case(?: of)?|in the case of|until such time as|only when|"
    r"as long as(?! it takes| is? ?necessary)|"
    r"so long as|on a reciprocal basis|(?<!at )once(?! (?:again|more))|"
    r"until (?=(?:[\w’'-]+ ){1,12}(?:is|are|has|have|decides?|takes?|can)\b)|"
    r"as (?:and when )?(?:needed|necessary|appropriate|warranted|required|conditions (?:warrant|permit))|"
    r"(?:where|when|whenever|wherever|if) (?:needed|necessary|appropriate|warranted|possible|"
    r"applicable))\b[^;.]*",
    re.I,
)
_SHORT = re.compile(
    r"(?:as|where|when|whenever|wherever|if)\s(?:and when )?(?:needed|necessary|appropriate|"
    r"warranted|required|possible|applicable)",
    re.I,
)
_ENDS = re.compile(r",\s(?:and|or)\s(?:we|to|the)\b|,\swe\s|\s[—–]\s")


def content_of(
    doc: Doc, phrase: Phrase, addressee: tuple[int, int] | None, end: int
) -> tuple[int, int] | None:
    """Token span of what is urged, promised or decided: all of the clause behind."""
    start = addressee[1] if addressee is not None and addressee[1] > phrase.last else phrase.last
    while start < end and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > start and (
        (doc[end - 1].is_punct and doc[end - 1].text not in (")", "]", "”"))
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in ("and", "or")
        or (doc[end - 1].lower_ == "that" and doc[end - 2].lower_ not in _CONDITION_NOUNS)
        or _begins_next(doc, end)
    ):
        end = max(start, doc[end - 1].left_edge.i) if _begins_next(doc, end) else end - 1
    return (start, end) if end > start else None


def _begins_next(doc: Doc, end: int) -> bool:
    """Whether the last word is the subject of the next clause: "..., and we" before "will meet"."""
    token = doc[end - 1]
    return token.dep_ in ("nsubj", "nsubjpass") and token.head.i >= end


def condition_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the act's condition stands: "provided that ...", "if ...", "subject to ..."."""
    match = _CONDITION.search(text, start, end)
    if match is None:
        return None
    short = _SHORT.match(text, match.start(), end)
    stop = short.end() if short is not None else match.end()
    cut = _ENDS.search(text, match.start(), stop)
    if cut is not None:
        stop = cut.start()
    while stop > match.start() and text[stop - 1] in " ,:":
        stop -= 1
    return match.start(), stop


def joined_parts(doc: Doc, content: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Token spans of the infinitives that a content lists: "to open the road and to clear the mines"."""
    first = next((token for token in doc[content[0] : content[1]][:6] if token.tag_ == "VB"), None)
    if first is None:
        return
    heads = [first, *(one for one in first.conjuncts if one.tag_ == "VB" and one.i < content[1])]
    if len(heads) < 2:
        return
    starts = [_begin(doc, head.i, content[0]) for head in heads]
    for start, following in zip(starts, [*starts[1:], content[1]], strict=True):
        stop = following
        while stop > start and (
            doc[stop - 1].is_punct or doc[stop - 1].is_space or doc[stop - 1].pos_ == "CCONJ"
        ):
            stop -= 1
        if stop > start:
            yield start, stop


def _begin(doc: Doc, head: int, least: int) -> int:
    """Where an infinitive begins: at its "to", adverbs included."""
    start = head
    while start > least and (doc[start - 1].lower_ == "to" or doc[start - 1].pos_ == "ADV"):
        start -= 1
    return start
