"""Who speaks in a sentence: "we", "the Committee", the parties of a joint statement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from servanda.language.gazetteer import find_known
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_GENERIC = {
    "Ministers",
    "Leaders",
    "Participants",
    "Presidents",
    "Governments",
    "Members",
    "Parties",
    "ministers",
    "leaders",
    "participants",
}


_DEFINITE = {"the", "both", "our", "these", "two", "three"}


@cache
def _offices() -> frozenset[str]:
    return frozenset(load("parties")["speakers"]["offices"])


@dataclass(frozen=True)
class Speakers:
    """Those who speak: the issuer's name, its last word, and the members that speak jointly."""

    name: str | None
    head: str | None
    members: frozenset[str]
    joint: bool = False

    @classmethod
    def of(cls, name: str | None, members: frozenset[str], joint: bool) -> Speakers:
        """From the issuer's canonical name and the names of those who issue the document jointly.

        ``joint``: several persons speak together, each named by office ("The President thanked ...").
        """
        words = set(load("parties")["speakers"]["words"])
        head = next((word for word in reversed((name or "").split()) if word in words), None)
        return cls(name, head, members, joint)

    def is_speaker(self, subject: Token) -> bool:
        """Whether the subject of a verb is who speaks, and not somebody spoken of."""
        if subject.lower_ in ("we", "i"):
            return True
        if self.joint and subject.text in _offices():
            return self._definite(subject)
        if subject.text == self.head or subject.text in _GENERIC:
            return self._definite(subject)
        phrase = subject.doc[subject.left_edge.i : subject.i + 1].text
        folded = re.sub(r"\s+", " ", phrase.lower())
        if any(
            folded == words or folded.endswith(" " + words)
            for words in load("parties")["speakers"]["phrases"]
        ):
            return self.head is None or folded != "the parties"
        if (
            self.joint
            and subject.pos_ == "PROPN"
            and any(child.text in _offices() and child.dep_ == "compound" for child in subject.children)
        ):
            return True
        if re.sub(r"^the\s", "", phrase, flags=re.I) in self.members:
            return True
        named = [one.party.name for one in find_known(phrase) if one.end >= len(phrase)]
        return any(name == self.name or name in self.members for name in named)

    def _definite(self, subject: Token) -> bool:
        """Whether it is the body itself, and not "the Committee established by resolution 661"."""
        after = subject.doc[subject.i + 1] if subject.i + 1 < len(subject.doc) else None
        if (
            after is not None
            and after.lower_ in ("established", "of", "for", "on")
            and subject.text == self.head
        ):
            return find_known(subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text) != []
        titled = subject.text in ("Majesty", "Highness", "Excellency")
        if subject.tag_ in ("NNS", "NNPS") and any(child.lower_ == "of" for child in subject.children):
            words = subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text
            named = {one.party.name for one in find_known(words)}
            return bool(named) and named <= self.members
        if (
            subject.text in _offices()
            and not titled
            and any(child.dep_ in ("prep", "poss") for child in subject.children)
        ):
            return False
        return subject.text[0].isupper() or any(child.lower_ in _DEFINITE for child in subject.children)

    def who(self, subject: Token) -> str | None:
        """The one member that speaks alone, or None when all do."""
        words = subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text
        named = {one.party.name for one in find_known(words)}
        named |= {word for word in re.findall(r"[^\W\d_][\w’'-]*", words) if word in self.members}
        members = sorted(named & self.members)
        return members[0] if len(members) == 1 and len(self.members) > 1 else None
