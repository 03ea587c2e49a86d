"""Acts of resolutions: the paragraph opens with its verb, and nobody needs to say who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.entries.acts.found import ActFound
from servanda.entries.acts.phrases import Phrase, adjective_at, is_modifier, phrase_at
from servanda.language.verbs import lemma_of_form, third_person_forms, verbs_by_head
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from servanda.language import Parse

_OBJECTS = {"the", "that", "to", "its", "their", "our", "all", "a", "an", "any", "upon", "on", "with", "note"}
_LEADING = frozenset(
    ["further", "also", "in", "addition", ",", "once", "to", "and", "again", "then", "hereby", "(", ")", ".",
     "-", "–", "“", '"', "•", "*", "_"]
)  # fmt: skip
_BETWEEN = frozenset(
    ["also", "further", "again", "once", "more", "in", "this", "that", "regard", "respect", "particular",
     "connection", "context", "accordingly", "therefore", "to", "end", "hereby"]
)  # fmt: skip
_FARTHEST_OPENING = 8
_LONGEST_ASIDE = 45


def acts_by_opening(parse: Parse) -> Iterator[ActFound]:
    """Verbs without a subject: "Strongly condemns ..., and calls upon ...", "To call upon ..."."""
    doc = parse.doc
    opening = _opening(doc) or _behind_aside(doc)
    if opening is None or (_is_infinitive(doc, opening) and opening.lemma in load("acts")["prose"]["deeds"]):
        return
    if opening.lemma == "resolve to":
        # A body that resolves to do something decides it; delegates who do so promise it.
        opening = replace(opening, lemma="resolve", type="declarative", force=5)
    yield ActFound(opening, len(doc), by="opening")
    for index in range(opening.last, len(doc)):
        if _goes_on(doc, index, opening, parse.paragraph.kind == "preambular"):
            phrase = phrase_at(doc, index) or adjective_at(doc, index)
            if phrase is not None:
                yield ActFound(phrase, len(doc), by="opening")


def acts_of_item(parse: Parse) -> Iterator[ActFound]:
    """An item without a subject of its own: "1. Agreed to deploy ...", "2. SUPPORT cooperation on ..."."""
    doc, kind = parse.doc, parse.paragraph.kind
    if kind not in ("operative", "subparagraph") or len(doc) < 3:
        return
    head = next(
        (token for token in doc[:4] if token.pos_ != "ADV" or token.lower_ in lemma_of_form()), doc[0]
    )
    if head.lower_ not in lemma_of_form() or head.lower_.endswith("ing") or head.i + 1 >= len(doc):
        return
    past = head.lower_ not in verbs_by_head() and head.lower_ not in third_person_forms()
    if not past and (kind != "operative" or head.lower_ not in verbs_by_head()):
        return
    after = doc[head.i + 1]
    takes = after.lower_ in _OBJECTS or after.pos_ in ("PROPN", "DET") or doc[head.i].text.isupper()
    phrase = phrase_at(doc, head.i) if takes and head.i < 4 else None
    if phrase is not None:
        yield ActFound(phrase, len(doc), by="item")


def _opening(doc: Doc) -> Phrase | None:
    """The verb phrase that opens a paragraph, adverbs and "To" aside."""
    for index in range(min(_FARTHEST_OPENING, len(doc))):
        phrase = _performing(doc, index)
        if phrase is not None:
            return replace(phrase, first=0) if _only_modifiers(doc, index) else phrase
        token = doc[index]
        if token.pos_ not in ("ADV", "CCONJ", "PART", "SPACE") and token.lower_ not in _LEADING:
            return None
    return None


def _behind_aside(doc: Doc) -> Phrase | None:
    """The verb behind an opening aside: "Acting under Chapter VII, decides", "In this regard, requests"."""
    for index in range(1, min(_LONGEST_ASIDE, len(doc) - 1)):
        if doc[index].text not in (",", ":"):
            continue
        at = index + 1
        while at < len(doc) and (is_modifier(doc[at]) or doc[at].lower_ in _LEADING) and at < index + 4:
            at += 1
        if at < len(doc) and doc[at].lower_ in third_person_forms() and doc[at].tag_ != "NNS":
            phrase = phrase_at(doc, at)
            if phrase is not None:
                return phrase
    return None


def _performing(doc: Doc, index: int) -> Phrase | None:
    token = doc[index]
    lower = token.lower_
    if lower in ("having", "has") and index + 1 < len(doc):
        return phrase_at(doc, index)
    known = lower in lemma_of_form() and (
        lower in third_person_forms()
        or lower.endswith("ing")
        or (index > 0 and doc[index - 1].lower_ == "to" and index <= 3)
    )
    return (phrase_at(doc, index) if known else None) or adjective_at(doc, index)


def _only_modifiers(doc: Doc, index: int) -> bool:
    return index <= 4 and all(token.pos_ == "ADV" or is_modifier(token) for token in doc[:index])


def _goes_on(doc: Doc, index: int, opening: Phrase, recital: bool) -> bool:
    """Whether a verb continues the opening's list: it has the opening's form, and stands behind a break."""
    token = doc[index]
    if recital or doc[opening.head].lower_.endswith("ing"):
        fits = token.lower_.endswith("ing") and token.lower_ in lemma_of_form()
        fits = fits or (recital and _adjective(doc, index))
    elif _is_infinitive(doc, opening):
        fits = False
    else:
        fits = token.lower_ in third_person_forms()
    return fits and _after_break(doc, index, opening.head)


def _is_infinitive(doc: Doc, opening: Phrase) -> bool:
    """Whether an item opens with what is decided above: "(b) To request the Secretary-General"."""
    return (
        opening.head > 0
        and doc[opening.head - 1].lower_ == "to"
        and doc[opening.head].lower_ in verbs_by_head()
    )


def _adjective(doc: Doc, index: int) -> bool:
    """Whether an adjective of a recital stands here: "and deeply concerned that"."""
    return doc[index].tag_ in ("VBN", "JJ") and adjective_at(doc, index) is not None


def _after_break(doc: Doc, index: int, opening: int) -> bool:
    """Whether a verb form continues the opening's list: behind "and" or a comma, adverbs aside."""
    position = index - 1
    while position > opening and (
        doc[position].pos_ == "ADV" or is_modifier(doc[position]) or doc[position].lower_ in _BETWEEN
    ):
        position -= 1
    if position <= opening or doc[position].lower_ not in ("and", ";", ","):
        return False
    if doc[position].lower_ == ",":
        joined = doc[position - 1].lower_ in ("and",) or position + 1 < index
        return doc[index].tag_ in ("VBZ", "VBG") or joined
    for token in reversed(doc[opening:position]):
        if token.lower_ in ("which", "who") and token.dep_ in ("nsubj", "nsubjpass", "mark"):
            return doc[position - 1].lower_ in (",", ";")
        if token.lower_ in (",", ";"):
            break
    return doc[index].tag_ in ("VBZ", "VBG", "NNS", "VBP", "NN", "VBN", "JJ")
