"""How paragraphs open: the chapeau's speaker, the preamble's participle, the operative verb."""

from __future__ import annotations

import re
from functools import cache

from servanda.language.verbs import third_person_forms
from servanda.lexicon import load

_NAME = r"(?:[A-Z][\w'’-]*|of|and|the|for|on|to|in)"
_SPEAKER = re.compile(
    r"(?P<speaker>(?:(?:Therefore|Accordingly|To this end),?\s+[Tt]he|The)"
    rf"\s+{_NAME}(?:\s+{_NAME}){{0,12}})\s?[,.;:]?"
)
_BODY = re.compile(
    r"\b(?:Council|Assembly|Conference|Committee|Commission|Board|Congress|Parliament|Coalition|Group|Union|"
    r"Organi[sz]ation|League|Parties|Ministers|Heads|Leaders|Governments|Representatives|Members?|States)\b"
)
_WE = re.compile(
    r"(?:1\.\s+)?(?:[A-Z][^.;:]{0,60},\s+)?(?:We|WE|we)(?:\s*[,—–]\s*(?:the\b|THE\b|as\b|[A-Z])|\s+(?:the|THE)\s)"
    r"|Nous,\s+(?:les\s+)?\w"
    r"|The (?:undersigned|(?i:leaders|members|(?:foreign )?ministers|heads|governments|representatives) of)\b"
    r"(?=.{0,1200}\b(?:met|gathered|meeting|assembled|convened)\b)",
    re.S,
)
_SIGNING = re.compile(
    r"(?:Done|DONE|Signed|SIGNED|Issued|ISSUED|ADOPTED|Adopted|Given|Made)\s+(?:in|at|by|on|this|and)\b"
    r"|/s/|For the (?:Government|President)\b"
)
_SUBJECT = re.compile(
    r"(?:[A-Z][\w ]{2,30},\s+)?[Tt]he (?:[A-Z][\w-]*\s+){0,4}(?:Council|Assembly|Conference|Committee)\s+"
)
_MISREAD = re.compile(r"[IlL|!iZzOS]{1,2}\s?[.,:;]\s*(?=[A-Z])")
_WORD = re.compile(r"[A-Za-zé’'-]+")
_NAMED_UNITED = re.compile(r"(?:The\s+)?United\s+[A-Z]")


def chapeau_length(text: str) -> int | None:
    """How many characters of ``text`` name the speaker ("The Security Council,"); None if it does not.

    The speaker either is the whole paragraph or is followed by a recital or an operative verb.
    """
    match = _SPEAKER.match(text)
    if match is None or not _BODY.search(match["speaker"]):
        return None
    rest = text[match.end() :].strip()
    if not rest:
        return len(text) if match.end() < 140 else None
    opens = rest[0].isupper() and (is_recital(rest) or is_operative(rest))
    return match.end() if opens and match.group().rstrip()[-1] in ",:;." else None


def opens_with_we(text: str) -> bool:
    """Whether those who speak name themselves here: "We, the Ministers of ..."."""
    return bool(_WE.match(text))


def is_signing(text: str) -> bool:
    """Whether a line says where and when the document was done, or who signs."""
    return len(text) < 300 and bool(_SIGNING.match(text))


def is_recital(text: str) -> bool:
    """Whether a paragraph opens as a recital does: "Recalling", "Deeply concerned", "Having heard"."""
    if _NAMED_UNITED.match(text):
        return False
    word = next((word for word in _opening(text) if word not in _words("adverbs")), "")
    if word in _words("not_recital"):
        return False
    return word in _words("recital") or (word.endswith("ing") and len(word) > 5)


def is_operative(text: str) -> bool:
    """Whether a paragraph opens with an operative verb, third person: "Strongly condemns"."""
    subject = _SUBJECT.match(text)
    words = _opening(text[subject.end() :] if subject else text)
    word = next((word for word in words if word not in _words("adverbs")), "")
    return word in third_person_forms() or (words[:1] == ["hereby"] and word.endswith("s"))


def _opening(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text[:120])[:7]]


def is_misread_number(text: str) -> bool:
    """Whether a letter stands with a stop where a number belongs: "l. Condemns the attack"."""
    match = _MISREAD.match(text)
    return match is not None and is_operative(text[match.end() :])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("openings")[name])
