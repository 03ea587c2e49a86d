"""How paragraphs open: the chapeau's speaker, the preamble's participle, the operative verb."""

from __future__ import annotations

import re
from functools import cache

from servanda.language.verbs import third_person_forms
from servanda.lexicon import load

_SPEAKER = re.compile(
    r"(?:Therefore,?\s+|Accordingly,?\s+|To this end,?\s+)?(?P<speaker>[Tt]he\s+(?:[A-Z][\w'’-]*|of|and|the|for|on|to|in)"
    r"(?:\s+(?:[A-Z][\w'’-]*|of|and|the|for|on|to|in)){0,12})\s?[,.;:]?"
)
_BODY = re.compile(
    r"\b(?:Council|Assembly|Conference|Committee|Commission|Board|Congress|Parliament|Coalition|Group|Union|"
    r"Organi[sz]ation|League|Parties|Ministers|Heads|Leaders|Governments|Representatives|Members?|States)\b"
)
_WE = re.compile(r"(?:1\.\s+)?(?:WE|We)\s*,|We,?\s+the\b|WE THE\b|The (?:leaders|members|ministers|heads|foreign ministers|governments|representatives|undersigned)\b(?=.{0,400}\b(?:met|gathered|meeting|assembled|convened)\b)", re.S)
_SIGNING = re.compile(
    r"(?:Done|DONE|Signed|SIGNED|Issued|ISSUED|ADOPTED|Adopted|Given|Made)\s+(?:in|at|by|on|this|and)\b"
    r"|/s/|For the (?:Government|President)\b"
)
_SUBJECT = re.compile(r"(?:[A-Z][\w ]{2,30},\s+)?[Tt]he (?:[A-Z][\w-]*\s+){0,4}(?:Council|Assembly|Conference|Committee)\s+")
_WORD = re.compile(r"[A-Za-zé’'-]+")


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
    if match.group().rstrip()[-1] in ",:;." and (is_recital(rest) or is_operative(rest)):
        return match.end()
    return None


def opens_with_we(text: str) -> bool:
    """Whether those who speak name themselves here: "We, the Ministers of ..."."""
    return bool(_WE.match(text))


def is_signing(text: str) -> bool:
    """Whether a line says where and when the document was done, or who signs."""
    return len(text) < 300 and bool(_SIGNING.match(text))


def is_recital(text: str) -> bool:
    """Whether a paragraph opens as a recital does: "Recalling", "Deeply concerned", "Having heard"."""
    words = _opening(text)
    for word in words:
        if word in _words("adverbs"):
            continue
        if word in _words("not_recital"):
            return False
        return word in _words("recital") or (word.endswith("ing") and len(word) > 5)
    return False


def is_operative(text: str) -> bool:
    """Whether a paragraph opens with an operative verb, third person: "Strongly condemns"."""
    subject = _SUBJECT.match(text)
    words = _opening(text[subject.end() :] if subject else text)
    for word in words:
        if word in _words("adverbs"):
            continue
        return word in third_person_forms()
    return False


def _opening(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text[:120])[:7]]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("openings")[name])
