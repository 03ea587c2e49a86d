"""What the parse says of a verb: its subject, its modal, whether it is negated, and how it is embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
_MOST_JOINED = 6
_CLAUSE_MARKS = frozenset(
    ["as", "while", "if", "when", "because", "since", "although", "though", "until", "before", "after",
     "than", "whether", "unless", "where", "once", "whereas", "so", "provided", "lest"]
)  # fmt: skip


def subject_of(token: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb it is joined to; None without one."""
    for _ in range(_MOST_JOINED):
        subject = own_subject(token)
        if subject is not None:
            return subject
        if token.dep_ != "conj" or token.head.pos_ not in ("VERB", "AUX"):
            return None
        token = token.head
    return None


def own_subject(token: Token) -> Token | None:
    """The subject that stands with the verb itself."""
    return next((child for child in token.children if child.dep_ in SUBJECTS), None)


def modal_token(token: Token) -> Token | None:
    """The modal before the verb, or before the verb that it is joined to: "will train and equip"."""
    for _ in range(_MOST_JOINED):
        modal = next((child for child in token.children if child.tag_ == "MD" and child.i < token.i), None)
        if modal is not None:
            return modal
        joined = token.dep_ == "conj" and token.tag_ in ("VB", "VBN", "VBP") and own_subject(token) is None
        if not joined or (token.tag_ == "VBN" and token.head.tag_ != "VBN"):
            return None
        token = token.head
    return None


def modal_of(token: Token) -> str | None:
    """The modal of a verb, written out: "will" for "'ll"; "need to" stands as one."""
    modal = modal_token(token)
    if modal is None:
        return "need to" if _needed(token) else None
    return {"'ll": "will", "’ll": "will", "wo": "will", "ca": "can", "'d": "would", "’d": "would"}.get(
        modal.lower_, modal.lower_
    )


def _needed(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lemma_ == "need" and token.tag_ == "VB"


def is_negated(token: Token) -> bool:
    """Whether "not" or "never" stands with the verb or with its auxiliary."""
    for _ in range(_MOST_JOINED):
        if any(child.dep_ == "neg" and child.i < token.i + 3 for child in token.children):
            return True
        if token.dep_ != "conj" or own_subject(token) is not None or token.tag_ != "VB":
            return False
        token = token.head
        if not any(child.dep_ == "neg" for child in token.children) or modal_token(token) is None:
            return False
    return False


def is_passive(token: Token) -> bool:
    """Whether the verb is told of its object: "are encouraged"."""
    return token.tag_ in ("VBN", "VBD") and any(child.dep_ == "auxpass" for child in token.children)


def is_perfect(token: Token) -> bool:
    """Whether a form of "have" makes the verb a perfect: "have agreed"."""
    for _ in range(_MOST_JOINED):
        if any(child.dep_ == "aux" and child.lower_ in ("have", "has", "had", "'ve", "’ve")
               for child in token.children):  # fmt: skip
            return True
        if token.dep_ != "conj" or own_subject(token) is not None:
            return False
        token = token.head
    return False


def first_joined(token: Token) -> Token:
    """The first of the verbs that a verb is joined to; itself when there is none."""
    while token.dep_ == "conj":
        token = token.head
    return token


def is_participle(token: Token) -> bool:
    """Whether the verb stands beside the main clause as a participle: "..., noting that"."""
    return token.tag_ == "VBG" and first_joined(token).dep_ in ("advcl", "acl", "conj", "ROOT", "dep", "prep")


def is_subordinate(token: Token) -> bool:
    """Whether the clause only modifies another: "as we look forward", "which we welcome"."""
    token = first_joined(token)
    if token.dep_ in ("relcl", "acl", "csubj", "csubjpass", "pcomp", "acomp"):
        return True
    if token.dep_ not in ("advcl", "ccomp", "xcomp", "conj"):
        return False
    return any(
        child.dep_ in ("mark", "advmod") and child.lower_ in _CLAUSE_MARKS and child.i < token.i
        for child in token.children
    )


def is_complement(token: Token) -> bool:
    """Whether the clause is the content of another verb: "affirms that we will act", "decided to act"."""
    token = first_joined(token)
    if token.dep_ == "xcomp":
        return True
    if token.dep_ != "ccomp":
        return False
    if any(child.lower_ == "that" and child.dep_ in ("mark", "det", "nsubj") for child in token.children):
        return True
    speaks_before = token.head.i < token.i and token.head.pos_ in ("VERB", "AUX")
    return speaks_before and not _parted(token)


def _parted(token: Token) -> bool:
    """Whether a semicolon, or a comma with "and", parts the clause from the one above: it is a sentence."""
    before = token.doc[min(token.left_edge.i, token.i) - 1] if token.left_edge.i else None
    return before is not None and (before.text in (";", ":", "—", "–") or before.lower_ in ("and", "but"))


def hedge_of(token: Token) -> Token | None:
    """The verb that only leads over to an act: "wish to express", "are pleased to announce"."""
    if token.dep_ not in ("xcomp", "ccomp", "conj") or token.tag_ != "VB":
        return None
    over = first_joined(token).head
    hedges = load("acts")["hedges"]
    if modal_of(over) in ("will", "shall", "must"):
        return None
    if over.lemma_.lower() in hedges["verbs"]:
        return over
    if over.lemma_ == "be" and any(child.lower_ in hedges["adjectives"] for child in over.children):
        return over
    if over.lower_ in hedges["adjectives"] and over.tag_ in ("VBN", "JJ") and over.head.lemma_ == "be":
        return over.head
    return over if over.lower_ in hedges["adjectives"] else None
