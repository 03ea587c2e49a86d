"""What follows a figure with a unit: "of territory", "in humanitarian assistance", "grant", "less power"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_actor, is_noun, is_time, is_unit, words
from servanda.entries.figures.measure.phrase import next_word, phrase_at, phrase_of
from servanda.entries.figures.movers import is_change_noun
from servanda.entries.figures.units import rate_after

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.trend import Trend
    from servanda.language import Parse

_MONEY_FOR = frozenset(["of", "in", "for", "to", "towards", "toward", "into", "on"])
_NOT_TO_ACTORS = frozenset(["to", "on", "into", "for", "in", "from"])
_DIMENSION = re.compile(
    r"\s(?:long|wide|deep|high|tall|thick|away|apart|across|old|in\s(?:length|width|height|depth|diameter|size|weight))\b"
)
_COMPARED = re.compile(r"(?:more|less|fewer|as\smuch|as\smany)\s(?!than\b|as\b|expensive|likely)", re.I)


def follows_as_measure(
    parse: Parse, start: int, end: int, kind: str, trend: Trend | None
) -> tuple[tuple[int, int] | None, bool]:
    """What follows at ``end``, and whether that settles it: "half of them" says nothing, and nothing else will."""
    doc = parse.doc
    hyphen = parse.text[end : end + 1] == "-"
    rate = rate_after(parse.text, end) if kind == "money" else None
    token = next_word(parse, end if rate is None else rate.end)
    if trend is not None and trend.change and token is not None and token.lower_ != "of" and not hyphen:
        return None, False
    if token is None or _DIMENSION.match(parse.text, end):
        return None, False
    if token.lower_ == "worth" and token.i + 1 < len(doc):
        token = doc[token.i + 1]
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if token.lower_ == "of":
        return _of(parse, token, following, kind)
    first = parse.token_at(start)
    priced = first is not None and first.i > 0 and doc[first.i - 1].lower_ in ("at", "worth")
    if kind == "money" and not priced:
        found = _money_for(parse, token, following, trend)
        if found is not None:
            return found, True
        if token.lower_ == "to" and following is not None and following.lemma_.lower() in words("verbs", "funded"):
            return _object_of_purpose(parse, following), False
    if kind in ("share", "multiple", "fraction") and _COMPARED.match(parse.text, token.idx):
        found = phrase_at(parse, token.i + (2 if token.lower_ == "as" else 1))
        return found, found is not None
    if kind == "multiple" or (rate is not None and not hyphen):
        return None, False
    return _directly(parse, token, end, kind, hyphen), False


def _of(parse: Parse, of: Token, following: Token | None, kind: str) -> tuple[tuple[int, int] | None, bool]:
    if following is None or following.lower_ in ("which", "whom"):
        return None, False
    phrase = phrase_at(parse, of.i + 1)
    if phrase is None and following.tag_ == "VBG":
        return (following.idx, following.idx + len(following)), True
    if phrase is None:
        return None, kind == "share" and following.lower_ not in ("up",)
    head = parse.token_at(phrase[1] - 1)
    if head is None or (kind not in ("share", "fraction") and is_time(head)):
        return None, False
    if kind == "share" and parse.text[slice(*phrase)].lower() in words("bases", "nouns"):
        # "Debt reached 120 percent of national income": the whole is only what debt is reckoned on.
        return None, False
    return phrase, True


def _money_for(parse: Parse, token: Token, following: Token | None, trend: Trend | None) -> tuple[int, int] | None:
    """What a sum is for: "$5 million in aid", "for roads"; no time, place, payee or means of payment."""
    raised = token.lower_ == "from" and trend is None
    if (token.lower_ not in _MONEY_FOR and not raised) or following is None:
        return None
    phrase = phrase_at(parse, token.i + 1)
    head = parse.token_at(phrase[1] - 1) if phrase is not None else None
    if phrase is None or head is None or is_time(head) or head.ent_type_ in ("GPE", "LOC", "DATE") or is_unit(parse, head):
        return None
    opening = parse.token_at(phrase[0])
    if token.lower_ == "in" and opening is not None and opening.lower_ in words("paid_in", "nouns"):
        return None
    if token.lower_ in ("in", "on", "to") and head.lower_ in words("occasions", "nouns"):
        return None
    if token.lower_ in _NOT_TO_ACTORS and is_actor(head):
        return None
    return phrase


def _object_of_purpose(parse: Parse, verb: Token) -> tuple[int, int] | None:
    """What is built, bought or supported with a sum: "set aside $5 million to repair bridges"."""
    found = phrase_at(parse, verb.i + 1)
    head = parse.token_at(found[1] - 1) if found is not None else None
    return found if head is not None and not is_actor(head) else None


def _directly(parse: Parse, token: Token, end: int, kind: str, hyphen: bool) -> tuple[int, int] | None:
    """A noun directly behind: "a $20 million grant", "a three-year plan"."""
    if kind in ("duration", "age") and not hyphen and parse.text[end - 1 : end] not in "’'" and token.text not in ("'", "’", "'s", "’s"):
        return None
    if token.text in ("'", "’", "'s", "’s") and token.i + 1 < len(parse.doc):
        token = parse.doc[token.i + 1]
    if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound") and not hyphen:
        return None
    if token.pos_ in ("ADJ", "VERB") and not (hyphen or kind in ("money", "share", "fraction")):
        return None
    if token.pos_ not in ("ADJ", "VERB") and not is_noun(token):
        return None
    if token.dep_ in ("nsubj", "nsubjpass", "npadvmod") and not hyphen and token.head.i > token.i and token.tag_ not in ("NN", "NNS"):
        return None
    phrase = phrase_at(parse, token.i)
    if phrase is None and hyphen and token.pos_ == "ADJ":
        phrase = token.idx, token.idx + len(token)
    head = parse.token_at(phrase[1] - 1) if phrase is not None else None
    if phrase is None or head is None or is_time(head) or is_change_noun(head.lower_) or head.lower_ in words("bare", "nouns"):
        return None
    return phrase if kind != "age" or hyphen else phrase_of(parse, head, after=end)
