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

_DEFINITE = {"the", "both", "our", "these", "two", "three", "four", "all"}
_TITLES = ("Majesty", "Highness", "Excellency")
_PARTED = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True)
class Speakers:
    """Those who speak: the issuer's name, what it calls itself ("committee"), and those who speak jointly."""

    name: str | None
    heads: frozenset[str]
    members: frozenset[str]
    joint: bool = False

    @classmethod
    def of(cls, name: str | None, members: frozenset[str], joint: bool) -> Speakers:
        """From the issuer's canonical name and the names of those who issue the document jointly.

        ``joint``: several persons speak together, each named by office ("The President thanked ...").
        """
        heads = {head for one in (name or "", *members) if (head := _head(one)) is not None}
        return cls(name, frozenset(heads), members, joint)

    def is_speaker(self, subject: Token) -> bool:
        """Whether the subject of a verb is who speaks, and not somebody spoken of."""
        if subject.lower_ in ("we", "i"):
            return True
        if self.joint and subject.text in _words("offices"):
            return self._definite(subject)
        if subject.lower_ in self.heads:
            return self._definite(subject)
        if subject.lower_ in _words("generic") and self._is_generic(subject):
            return True
        if (
            self.joint
            and subject.lower_ in _words("bodies")
            and not any(c.dep_ == "prep" for c in subject.children)
        ):
            return self._definite(subject)
        phrase = subject.doc[subject.left_edge.i : subject.i + 1].text
        folded = re.sub(r"\s+", " ", phrase.lower())
        if any(folded == words or folded.endswith(" " + words) for words in _words("phrases")):
            return not self.heads or folded != "the parties"
        if self.joint and subject.pos_ == "PROPN" and _has_office(subject):
            return True
        return self._is_named(subject, phrase)

    def _is_generic(self, subject: Token) -> bool:
        """Like "The participants", "Ministers": nobody else is meant unless a name follows."""
        if subject.lower_ == "parties" and (self.heads or not self.joint):
            return subject.text[0].isupper() and self._definite(subject)
        bare = self.joint and not any(
            child.dep_ in ("prep", "amod", "poss", "compound") for child in subject.children
        )
        return bare or self._definite(subject)

    def _is_named(self, subject: Token, phrase: str) -> bool:
        """Whether the subject is called by the issuer's or by a member's name, "of ..." included."""
        whole = subject.doc[subject.left_edge.i : _end(subject)].text
        for words in (phrase, whole):
            bare = re.sub(r"^the\s", "", words, flags=re.I)
            if bare in self.members or bare == self.name:
                return True
            named = [one.party.name for one in find_known(words) if one.end >= len(words)]
            if any(name == self.name or name in self.members for name in named):
                return self._alone(subject, words)
        return False

    def _alone(self, subject: Token, words: str) -> bool:
        """Whether the name is all there is: the United States itself, and not its farmers."""
        return subject.pos_ == "PROPN" or subject.text in words.split()[-2:]

    def _definite(self, subject: Token) -> bool:
        """Whether it is the body itself, and not "the Committee established by resolution 661"."""
        after = subject.doc[subject.i + 1] if subject.i + 1 < len(subject.doc) else None
        of_body = subject.lower_ in self.heads
        if after is not None and after.lower_ in ("established", "of", "for", "on") and of_body:
            return find_known(subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text) != []
        plural = subject.tag_ in ("NNS", "NNPS")
        if plural and any(child.lower_ in ("of", "from") for child in subject.children):
            words = subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text
            named = {one.party.name for one in find_known(words)}
            return bool(named) and named <= self.members
        alone = subject.text in _words("offices") and subject.text not in _TITLES
        if alone and any(child.dep_ in ("prep", "poss") for child in subject.children):
            return False
        if plural and any(
            child.lower_ in ("other", "some", "many", "most", "several") for child in subject.children
        ):
            return subject.lower_ == "members" and any(
                c.lower_ in ("some", "most", "several") for c in subject.children
            )
        return subject.text[0].isupper() or any(child.lower_ in _DEFINITE for child in subject.children)

    def who(self, subject: Token) -> str | None:
        """The one member that speaks alone, or None when all do."""
        words = subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text
        named = {one.party.name for one in find_known(words)}
        named |= {word for word in _PARTED.findall(words) if word in self.members}
        members = sorted(named & self.members)
        return members[0] if len(members) == 1 and len(self.members) > 1 else None


def _head(name: str) -> str | None:
    """The last word of a name that tells what it is: "committee" of the Federal Open Market Committee."""
    words = _words("words")
    return next((word.lower() for word in reversed(name.split()) if word in words), None)


def _has_office(subject: Token) -> bool:
    """Like "President Biden", "Prime Minister Modi": an office before the name."""
    return any(child.text in _words("offices") and child.dep_ == "compound" for child in subject.children)


def _end(subject: Token) -> int:
    """Where the subject's words end: before a relative clause, an apposition or a participle."""
    aside = [
        one.left_edge.i
        for one in subject.children
        if one.dep_ in ("relcl", "acl", "appos", "punct") and one.i > subject.i
    ]
    return min([subject.right_edge.i + 1, *aside])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("parties")["speakers"][name])
