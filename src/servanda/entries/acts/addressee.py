"""Whom an act addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.entries.acts.beings import is_somebody, is_thing, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from servanda.entries.acts.phrases import Phrase

_LONGEST = 60


def addressee_of(doc: Doc, phrase: Phrase, end: int) -> tuple[int, int] | None:
    """Token span of whom a directive addresses: "all actors operating in northeast Syria".

    From the verb phrase to the infinitive that says what they should do; of "demands that Iraq
    withdraw" it is the subject of the clause.
    """
    start = phrase.last
    if (phrase.type != "directive" and phrase.lemma not in words("spoken_to")) or start >= end:
        return None
    if phrase.lemma in words("proposed_to") and doc[start].lower_ == "to":
        chunk = _noun_chunk(doc, start + 1)
        return chunk if chunk is not None and is_somebody(doc[chunk[0] : chunk[1]].root) else None
    start = _behind_circumstance(doc, start, end)
    if start >= end:
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
        return _subject_of_clause(doc, start, end) if phrase.lemma in words("clause") else None
    if phrase.noun is not None:
        behind = _behind_noun(doc, phrase, start, end)
        if behind is None:
            return None
        start = behind
    if phrase.lemma == "call for":
        return _called_to_act(doc, start, end)
    if (
        phrase.lemma in words("to_nobody")
        or doc[start].lower_ in words("not_before")
        or doc[start].tag_ in ("VB", "VBG")
    ):
        return None
    stop = start
    while stop < end and stop - start < _LONGEST:
        token = doc[stop]
        if token.lower_ == "to" and _opens_infinitive(doc, stop):
            break
        if phrase.lemma in words("spoken_to") and token.lower_ in ("for", "on"):
            break
        if stated and token.pos_ == "DET" and stop > start and doc[stop - 1].pos_ not in ("ADP", "CCONJ"):
            break
        if phrase.lemma in words("with_a_task") and token.lower_ == "with":
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
    if stop <= start or doc[start].pos_ == "CCONJ" or is_thing(doc[start:stop].root):
        return None
    if phrase.lemma in words("spoken_to") and not is_somebody(doc[start:stop].root):
        return None
    return start, _before_clause(doc, start, stop)


def _before_clause(doc: Doc, start: int, stop: int) -> int:
    """The addressee's words end before a relative clause behind a comma."""
    for index in range(start + 1, stop):
        if (
            doc[index].text == ","
            and index + 1 < stop
            and doc[index + 1].lower_ in ("who", "which", "whose", "where")
        ):
            return index
    return stop


def _behind_circumstance(doc: Doc, start: int, end: int) -> int:
    """Where the addressee begins behind a short circumstance: "urges in the meantime all States"."""
    if doc[start].lower_ not in ("in", "at", "once", "during"):
        return start
    for index in range(start + 1, min(end, start + 6)):
        if doc[index].lower_ in ("all", "both", "other") or (
            doc[index].lower_ == "the" and index > start + 2
        ):
            return index
    return start


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
        if token.dep_ == "nsubj" and token.left_edge.i > that:
            last = token.right_edge.i + 1 if token.right_edge.i - token.i < 12 else token.i + 1
            named = token.pos_ == "PROPN" or is_somebody(token)
            return (token.left_edge.i, last) if named else None
    return None


def _goes_aside(doc: Doc, index: int) -> bool:
    """Whether a comma leaves the addressees: ", in consultation with ...", ", acting under ..."."""
    if index + 1 >= len(doc) or doc[index].lower_ in ("including", "especially", "particularly"):
        return False
    in_particular = doc[index].lower_ == "in" and doc[index + 1].lower_ == "particular"
    aside = doc[index].pos_ in ("ADP", "SCONJ", "NUM") or doc[index].tag_ in ("VBG", "MD")
    return (
        aside or doc[index].lower_ in ("together", "should", "jointly", "where", "when")
    ) and not in_particular


def _behind_noun(doc: Doc, phrase: Phrase, start: int, end: int) -> int | None:
    """The addressee behind a noun and its preposition: "reiterate our call on all States"."""
    for index in range(start, min(start + 6, end - 1)):
        if doc[index].lower_ == phrase.noun:
            return index + 2 if doc[index + 1].lower_ in ("on", "upon", "to") else None
    return None


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


def listed(doc: Doc, tokens: tuple[int, int]) -> list[tuple[int, int]]:
    """The addressees one by one: cut where a name or a new determiner follows "and" or a comma.

    "Iraq and Iran" are two, "all parties and others concerned" one, for what follows belongs to both.
    """
    start, end = tokens
    pieces: list[tuple[int, int]] = []
    begin = start
    for index in range(start + 1, end - 1):
        if doc[index].text not in (",", "and", "or") or index < begin + 1:
            continue
        after = index + 1
        while after < end and doc[after].text in (",", "and", "or", "as", "well", "also"):
            after += 1
        if after < end and _begins_another(doc, begin, index, after):
            pieces.append((begin, index))
            begin = after
    pieces.append((begin, end))
    return [_stripped(doc, piece) for piece in pieces]


def _begins_another(doc: Doc, begin: int, stop: int, after: int) -> bool:
    """Whether a party of its own begins here: with a determiner, or both sides are plain names."""
    left = doc[begin:stop]
    if not is_somebody(left.root) and left.root.pos_ != "PROPN":
        return False
    if doc[after].lower_ in ("the", "all", "other", "those", "its", "their", "our", "both", "every", "any"):
        inside = any(token.lower_ == "of" for token in left[-3:]) or left.root.lower_ in ("authorities",)
        return not inside
    if doc[after].pos_ != "PROPN":
        return False
    whole = left[-1].pos_ == "PROPN" and doc[after - 1].text in ("and", ",", "or")
    within = any(token.lower_ in ("of", "between", "for") for token in left)
    return whole and not within and left[0].pos_ == "PROPN"


def _stripped(doc: Doc, piece: tuple[int, int]) -> tuple[int, int]:
    start, end = piece
    while (
        end > start + 1
        and (doc[end - 1].is_punct or doc[end - 1].lower_ in ("and", "or"))
        and doc[end - 1].text != ")"
    ):
        end -= 1
    return start, end
