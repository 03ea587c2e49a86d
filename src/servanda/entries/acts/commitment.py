"""Which acts are commitments, and by which rule.

A commitment is a discrete, specific, publicly expressed, collectively agreed promise of future action by
those who speak (Kirton, Kokotsis, Guebert and Bracht, Compliance Coding Manual for International
Institutional Commitments, 2016, chapter 2). General aims, hopes, readiness, and attitudes without an
action are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from servanda.entries.acts import grammar
from servanda.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from servanda.entries.acts.found import ActFound
    from servanda.entries.acts.speakers import Speakers

_NEAR = 14


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether an act commits, and the rule that decided, in words."""

    commits: bool
    why: str


def ruling_on(doc: Doc, found: ActFound, content: tuple[int, int] | None, speakers: Speakers) -> Ruling:
    """The rule that decides whether an act promises future action of those who speak."""
    phrase = found.phrase
    if found.by in ("obligation", "passive"):
        return Ruling(False, f"asked of others: {found.modal or found.by} + {phrase.verb}")
    if found.modal in _words("modals"):
        if phrase.lemma in _words("weak") or _tries(doc, content, phrase.lemma):
            return Ruling(False, f"modal: {found.modal} + {phrase.verb}, an aim and no more")
        return Ruling(True, f"modal: {found.modal} + {phrase.verb}, said by those who speak")
    if found.modal is not None:
        return Ruling(False, f"modal: {found.modal} + {phrase.verb} promises nothing")
    if phrase.noun is not None and phrase.type == "commissive":
        if phrase.noun not in _words("nouns"):
            return Ruling(False, f"noun: {phrase.lemma} {phrase.noun} is no promise")
        acts_on = content is not None and _has_action(doc, _behind_noun(doc, content, phrase.noun))
        return Ruling(
            acts_on, f"noun: {phrase.lemma} {phrase.noun}" + ("" if acts_on else ", no action follows")
        )
    if phrase.lemma in _words("says_that") and content is not None and _that_we_will(doc, content, speakers):
        return Ruling(True, f"{phrase.lemma} that those who speak will act")
    if phrase.lemma in _words("decides") and content is not None:
        verb = _first_verb(doc, content)
        own = verb is not None and (verb.lemma_.lower() in _words("own_action") or _keeps(doc, content, verb))
        if verb is not None and own and verb.i - content[0] <= 3:
            return Ruling(True, f"decides on its own action: {verb.lemma_.lower()}")
    if phrase.lemma in _words("announces") and content is not None and _gives(doc, content):
        return Ruling(True, f"announces what those who speak give: {phrase.lemma}")
    if phrase.lemma in _words("verbs"):
        acts_on = content is not None and (
            _has_action(doc, content, nouns=not phrase.lemma.startswith("be "))
            or (phrase.lemma in _words("deliver") and _has_amount(doc, content))
        )
        return Ruling(acts_on, f"verb: {phrase.lemma}" + ("" if acts_on else ", no action follows"))
    return Ruling(False, f"verb: {phrase.lemma or phrase.verb} is {phrase.type}")


def announcing() -> frozenset[str]:
    """Verbs that declare something and may promise it too: they keep their type."""
    return _words("announces")


def _tries(doc: Doc, content: tuple[int, int] | None, lemma: str) -> bool:
    """Like "We will continue to seek": what is promised is to try."""
    if content is None or lemma not in ("continue", "work", "work to"):
        return False
    verb = _first_verb(doc, content)
    return verb is not None and verb.i - content[0] <= 2 and verb.lemma_.lower() in _words("weak")


def _first_verb(doc: Doc, content: tuple[int, int]) -> Token | None:
    return next((token for token in doc[content[0] : content[1]] if token.pos_ in ("VERB", "AUX")), None)


def _behind_noun(doc: Doc, content: tuple[int, int], noun: str) -> tuple[int, int]:
    """The content from behind the noun on: what the commitment is to."""
    for index in range(content[0], min(content[1], content[0] + _NEAR)):
        if doc[index].lower_ == noun:
            return index + 1, content[1]
    return content


def _has_action(doc: Doc, content: tuple[int, int], nouns: bool = True) -> bool:
    """Whether an infinitive or gerund follows soon, or a noun that names an action of one's own."""
    for token in doc[content[0] : min(content[1], content[0] + _NEAR)]:
        if token.tag_ == "VB" and token.lemma_.lower() not in _words("attitudes"):
            return True
        if (
            token.tag_ == "VBG"
            and token.dep_ not in ("amod", "compound", "acl")
            and (token.i == content[0] or doc[token.i - 1].pos_ in ("ADP", "PART", "ADV", "CCONJ"))
        ):
            return True
        if nouns and token.lower_ in _words("doings") and token.i - content[0] <= 5:
            return True
        if token.lower_ in ("which", "who", "that") or token.text in (";", ":"):
            return token.text == ":"
    return False


def _has_amount(doc: Doc, content: tuple[int, int]) -> bool:
    return any(token.pos_ == "NUM" for token in doc[content[0] : min(content[1], content[0] + _NEAR)])


def _that_we_will(doc: Doc, content: tuple[int, int], speakers: Speakers) -> bool:
    """Like "We reiterate that we will never recognize": a promise inside a statement."""
    for token in doc[content[0] : min(content[1], content[0] + 2 * _NEAR)]:
        if token.lower_ in ("will", "shall") and token.tag_ == "MD":
            subject = grammar.subject_of(token.head)
            return subject is not None and not grammar.is_passive(token.head) and speakers.is_speaker(subject)
    return False


def _keeps(doc: Doc, content: tuple[int, int], verb: Token) -> bool:
    """Like "Decides to keep the matter under review": what is kept is the body's own attention."""
    words = {token.lower_ for token in doc[content[0] : min(content[1], content[0] + _NEAR)]}
    return verb.lemma_.lower() == "keep" and bool(words & _words("kept"))


def _gives(doc: Doc, content: tuple[int, int]) -> bool:
    """Whether money or a plan of one's own is announced: "announces US$ 640 million", "plans to build"."""
    tokens = doc[content[0] : min(content[1], content[0] + _NEAR)]
    lowered = {token.lower_ for token in tokens}
    return (_has_amount(doc, content) and bool(lowered & _words("gifts"))) or bool(lowered & _words("plans"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("acts")["commitment"][name])
