"""The parts of an act: whom it addresses, its content, condition and deadline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from servanda.entries.acts.phrases import Phrase
from servanda.entries.dates import DateFound
from servanda.entries.figures.measure import is_people
from servanda.entries.figures.number_words import words_value
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NO_ADDRESSEE = {
    "call for",
    "appeal for",
    "suggest",
    "propose",
    "expect",
    "insist",
    "require",
    "call",
    "recommend",
}
_ADDRESSED = {"authorize", "authorise", "empower", "thank", "commend", "congratulate", "praise", "applaud"}
_NOBODY = {"to", "for", "in", ",", "as", "on", "at", "with", "upon", "by", "under", "how", "why", "what"}
_CONDITION_NOUNS = {"provided", "condition", "understanding", "event"}
_WITH_A_TASK = {"charge", "task"}
_SOMEBODY = {
    "parties",
    "states",
    "governments",
    "government",
    "authorities",
    "sides",
    "actors",
    "countries",
    "institutions",
    "organizations",
    "faction",
    "factions",
    "movements",
    "party",
    "state",
    "council",
    "commission",
}
_THAT_CLAUSE = {"demand", "recommend", "request", "insist", "expect", "require", "propose", "urge", "ask"}
_LONGEST = 60
_CONDITION = re.compile(
    r"\b(?:if(?! any\b| not\b)|provided that|on (?:the )?condition that|on the understanding that|subject to|"
    r"unless|as long as|in the event (?:that|of)|until such time as|only when|(?<!at )once)\b[^;.]*",
    re.I,
)
_BY = re.compile(
    r"\b(?:by|before|until|no later than|not later than|prior to|through|at the latest(?: on| by)?|"
    r"on or before|ending(?: on)?|up to)\s+(?:the\s+)?$",
    re.I,
)
_COUNT = r"(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)[\s-]+(?P<unit>days?|weeks?|months?|years?)\b"
_WITHIN = re.compile(
    r"\b(?:within|not later than|no later than|in no more than)\s+(?:a (?:further )?period of\s+)?" + _COUNT,
    re.I,
)
_PERIOD = re.compile(
    r"\bfor (?:a |an )?(?:further |additional |another |interim |initial |new )*(?:period of )?" + _COUNT,
    re.I,
)


@dataclass(frozen=True, slots=True)
class DeadlineFound:
    """A deadline at ``start:end``; the interval's open end is None."""

    start: int
    end: int
    first: date | None
    last: date | None


def addressee_of(doc: Doc, phrase: Phrase, end: int) -> tuple[int, int] | None:
    """Token span of whom a directive addresses: "all actors operating in northeast Syria".

    From the verb phrase to the infinitive that says what they should do; of "demands that Iraq
    withdraw" it is the subject of the clause.
    """
    start = phrase.last
    if (phrase.type != "directive" and phrase.lemma not in _ADDRESSED) or start >= end:
        return None
    stated = doc[start].lower_ in ("from", "of") and phrase.lemma == "demand"
    if doc[start].lower_ in ("from", "of") and phrase.lemma in (
        "demand",
        "request",
        "ask",
        "draw attention",
        "draw the attention",
        "direct the attention",
    ):
        start += 1
    if doc[start].lower_ == "that":
        return _subject_of_clause(doc, start, end) if phrase.lemma in _THAT_CLAUSE else None
    if phrase.noun is not None:
        behind = _behind_noun(doc, phrase, start, end)
        if behind is None:
            return None
        start = behind
    if phrase.lemma == "call for":
        return _called_to_act(doc, start, end)
    if phrase.lemma in _NO_ADDRESSEE or doc[start].lower_ in _NOBODY or doc[start].tag_ in ("VB", "VBG"):
        return None
    stop = start
    while stop < end and stop - start < _LONGEST:
        token = doc[stop]
        if token.lower_ == "to" and _opens_infinitive(doc, stop):
            break
        if phrase.lemma in _ADDRESSED and token.lower_ in ("for", "on"):
            break
        if stated and token.pos_ == "DET" and stop > start and doc[stop - 1].pos_ not in ("ADP", "CCONJ"):
            break
        if phrase.lemma in _WITH_A_TASK and token.lower_ == "with":
            break
        if token.lower_ == "," and _goes_aside(doc, stop + 1):
            break
        if token.lower_ in ("that", ":", ";") or (token.lower_ == "," and _ends_list(doc, stop, end)):
            break
        stop += 1
    found = stated or (stop < end and doc[stop].lower_ in ("to", "that", ":", ",", "for", "on", "with"))
    if not found:
        chunk = _noun_chunk(doc, start)
        if (
            chunk is None
            or doc[chunk[1] - 1].pos_ not in ("PROPN", "NOUN")
            or not (phrase.noun is not None or _names_somebody(doc, chunk))
        ):
            return None
        stop = chunk[1]
    while stop > start and (
        (doc[stop - 1].is_punct and doc[stop - 1].text != ")") or doc[stop - 1].pos_ == "ADV"
    ):
        stop -= 1
    if stop <= start or doc[start].pos_ == "CCONJ" or _is_thing(doc[start:stop].root):
        return None
    pronoun = doc[start].lower_ in load("acts")["pronouns"]["words"]
    if phrase.lemma in _ADDRESSED and not pronoun and not doc[start:stop].root.text[:1].isupper():
        return None
    return start, stop


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
    stop = match.end()
    while stop > match.start() and text[stop - 1] in " ,:":
        stop -= 1
    return match.start(), stop


def deadline_in(
    text: str, start: int, end: int, dates: list[DateFound], reference: date | None
) -> DeadlineFound | None:
    """When the act is due: "by 1 June 1992", "within sixty days", "for a further period of six months"."""
    for one in dates:
        if not start <= one.start < end:
            continue
        by = _BY.search(text, start, one.start)
        if by is not None:
            last = one.interval.last
            of_the_end = text[one.start : one.end].lower().startswith(("the end", "end"))
            if by.group().lower().startswith("before") and one.interval.first and not of_the_end:
                last = one.interval.first - timedelta(days=1)
            return DeadlineFound(by.start(), one.end, None, last)
        if re.match(r"(?:the )?end", text[one.start : one.end], re.I) and re.search(
            r"\bat\s$", text[: one.start]
        ):
            return DeadlineFound(one.start, one.end, None, one.interval.last)
    for pattern in (_WITHIN, _PERIOD):
        match = pattern.search(text, start, end)
        if match is None or not (match["count"].isdigit() or words_value(match["count"])):
            continue
        last = _after(reference, match["count"], match["unit"].lower())
        return DeadlineFound(*match.span(), reference if last else None, last)
    return None


def _after(reference: date | None, count: str, unit: str) -> date | None:
    """The day that lies ``count`` units after the document's date."""
    value = int(count) if count.isdigit() else words_value(count)
    if reference is None or value is None:
        return None
    number = int(value)
    if unit.startswith("day"):
        return reference + timedelta(days=number)
    if unit.startswith("week"):
        return reference + timedelta(weeks=number)
    months = reference.year * 12 + reference.month - 1 + number * (12 if unit.startswith("year") else 1)
    year, month = divmod(months, 12)
    for day in range(reference.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, min(reference.day, 28))


def _opens_infinitive(doc: Doc, index: int) -> bool:
    """Whether "to" begins what is asked: a verb follows, adverbs aside."""
    for token in doc[index + 1 : index + 4]:
        if token.tag_ in ("VB", "VBP") or (token.pos_ == "VERB" and token.tag_ == "NN"):
            return True
        if token.pos_ != "ADV" and not token.is_punct and token.pos_ != "AUX":
            return False
        if token.pos_ == "AUX" and token.tag_ == "VB":
            return True
    return False


def _ends_list(doc: Doc, index: int, end: int) -> bool:
    """Whether a comma ends the addressees instead of parting them: no infinitive comes close behind."""
    for position in range(index + 1, min(end, index + 30)):
        if doc[position].lower_ == "to" and _opens_infinitive(doc, position):
            return False
        if doc[position].lower_ in (";", ":", "."):
            break
    return True


def _subject_of_clause(doc: Doc, that: int, end: int) -> tuple[int, int] | None:
    """The subject of a that-clause, when it is somebody: "demands that Iraq withdraw"."""
    for token in doc[that + 1 : min(end, that + 25)]:
        if token.dep_ in ("nsubj", "nsubjpass") and token.left_edge.i > that:
            last = token.right_edge.i + 1 if token.right_edge.i - token.i < 12 else token.i + 1
            named = token.pos_ == "PROPN" or is_people(token.text) or token.lower_ in _SOMEBODY
            return (token.left_edge.i, last) if named else None
    return None


def _goes_aside(doc: Doc, index: int) -> bool:
    """Whether a comma leaves the addressees: ", in consultation with ...", ", acting under ..."."""
    if index + 1 >= len(doc) or doc[index].lower_ in ("including", "especially", "particularly"):
        return False
    in_particular = doc[index].lower_ == "in" and doc[index + 1].lower_ == "particular"
    return (doc[index].pos_ == "ADP" or doc[index].tag_ == "VBG") and not in_particular


def _behind_noun(doc: Doc, phrase: Phrase, start: int, end: int) -> int | None:
    """The addressee behind a noun and its preposition: "reiterate our call on all States"."""
    for index in range(start, min(start + 6, end - 1)):
        if doc[index].lower_ == phrase.noun:
            return index + 2 if doc[index + 1].lower_ in ("on", "upon", "to") else None
    return None


def _is_thing(head: Token) -> bool:
    """Whether the noun names a doing or quality and nobody: "encourage the development of ..."."""
    words = load("acts")["addressee"]
    lower = head.lower_
    if head.text[:1].isupper() or lower in words["beings"] or lower.removesuffix("s") in words["beings"]:
        return False
    return lower in words["things"] or lower.removesuffix("s").endswith(tuple(words["endings"]))


def _called_to_act(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Somebody named or all of a kind, and what they should do: "call for all parties to adhere"."""
    chunk = _noun_chunk(doc, start)
    if (
        chunk is None
        or chunk[1] >= end
        or not _opens_infinitive(doc, chunk[1])
        or doc[chunk[1]].lower_ != "to"
    ):
        return None
    return chunk if doc[start].lower_ == "all" or _names_somebody(doc, chunk) else None


def _noun_chunk(doc: Doc, start: int) -> tuple[int, int] | None:
    index = start
    inside = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART")
    while index < len(doc) and doc[index].pos_ in inside and doc[index].lower_ != "to":
        index += 1
    return (start, index) if index > start else None


def _names_somebody(doc: Doc, chunk: tuple[int, int]) -> bool:
    return any(token.pos_ == "PROPN" for token in doc[chunk[0] : chunk[1]])
