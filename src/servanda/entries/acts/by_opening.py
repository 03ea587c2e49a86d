"""Acts of resolutions: the paragraph opens with its verb, and nobody needs to say who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.entries.acts.found import ActFound
from servanda.entries.acts.phrases import Phrase, adjective_at, phrase_at
from servanda.language.verbs import lemma_of_form, third_person_forms, verbs_by_head

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from servanda.language import Parse

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = {"the", "that", "to", "its", "their", "our", "all", "a", "an", "any", "upon", "on", "with", "note"}


def acts_by_opening(parse: Parse) -> Iterator[ActFound]:
    """Verbs without a subject: "Strongly condemns ..., and calls upon ...", "To call upon ..."."""
    doc = parse.doc
    opening = _opening(doc)
    if opening is None:
        return
    yield ActFound(opening, len(doc))
    form = doc[opening.head].tag_
    recital = parse.paragraph.kind == "preambular"
    for index in range(opening.last, len(doc)):
        token = doc[index]
        if recital:
            fits = token.lower_.endswith("ing") and token.lower_ in lemma_of_form()
        elif form == "VB" and doc[opening.head - 1].lower_ == "to" if opening.head else False:
            fits = False
        else:
            fits = token.lower_ in third_person_forms()
        if not fits or not _after_break(doc, index, opening.head):
            continue
        phrase = phrase_at(doc, index)
        if phrase is not None:
            yield ActFound(phrase, len(doc))


def acts_of_item(parse: Parse) -> Iterator[ActFound]:
    """An item without a subject of its own: "1. Agreed to deploy ...", "2. SUPPORT cooperation on ..."."""
    doc, kind = parse.doc, parse.paragraph.kind
    if kind not in ("operative", "subparagraph") or len(doc) < 3:
        return
    head = next(
        (token for token in doc[:4] if token.pos_ != "ADV" or token.lower_ in lemma_of_form()), doc[0]
    )
    if head.lower_ not in lemma_of_form() or head.lower_.endswith("ing"):
        return
    past = head.lower_ not in verbs_by_head() and head.lower_ not in third_person_forms()
    if not past and (kind != "operative" or head.lower_ not in verbs_by_head()):
        return
    after = doc[head.i + 1]
    takes = after.lower_ in _OBJECTS or after.pos_ in ("PROPN", "DET") or doc[head.i].text.isupper()
    phrase = phrase_at(doc, head.i) if takes and head.i < 4 else None
    if phrase is not None:
        yield ActFound(phrase, len(doc))


def _opening(doc: Doc) -> Phrase | None:
    """The verb phrase that opens a paragraph, adverbs and "To" aside."""
    for index in range(min(6, len(doc))):
        token = doc[index]
        lower = token.lower_
        if lower in ("having", "has") and index + 1 < len(doc):
            phrase = phrase_at(doc, index)
            if phrase is not None:
                return phrase
        known = lower in lemma_of_form() and (
            lower in third_person_forms()
            or lower.endswith("ing")
            or (index and doc[index - 1].lower_ == "to")
        )
        if known:
            phrase = phrase_at(doc, index)
            if phrase is not None:
                return replace(phrase, first=0) if index <= 4 and _only_adverbs(doc, index) else phrase
        adjective = adjective_at(doc, index)
        if adjective is not None:
            return adjective
        if token.pos_ not in ("ADV", "CCONJ", "PART") and lower not in (
            "further",
            "also",
            "in",
            "addition",
            ",",
            "once",
            "to",
        ):
            return None
    return None


def _only_adverbs(doc: Doc, index: int) -> bool:
    return all(token.pos_ == "ADV" for token in doc[:index])


def _after_break(doc: Doc, index: int, opening: int) -> bool:
    """Whether a verb form continues the opening's list: behind "and" or a comma, adverbs aside."""
    position = index - 1
    while position > opening and (
        doc[position].pos_ == "ADV"
        or doc[position].lower_ in ("also", "further", "again", "once", "in", "this", "regard", "particular")
    ):
        position -= 1
    if position <= opening or doc[position].lower_ not in ("and", ";", ","):
        return False
    if doc[position].lower_ == ",":
        return doc[index].tag_ in ("VBZ", "VBG") or position + 1 < index
    for token in reversed(doc[opening:position]):
        if (
            token.lower_ in ("which", "who", "that")
            and token.dep_ in (*_SUBJECTS, "mark")
            and token.lower_ != "that"
        ):
            return doc[position - 1].lower_ in (",", ";")
        if token.lower_ in (",", ";"):
            break
    return doc[index].tag_ in ("VBZ", "VBG", "NNS", "VBP", "NN")
