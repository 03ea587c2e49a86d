"""What follows a figure with a unit: "of territory", "in humanitarian assistance", "grant", "less power"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.entries.figures.measure.nouns import is_actor, is_empty, is_noun, is_time, is_unit
from servanda.entries.figures.measure.phrase import DIMENSION, next_word, phrase_at, phrase_of, word_before
from servanda.entries.figures.measure.vocabulary import words
from servanda.entries.figures.movers import is_change_noun
from servanda.entries.figures.units import rate_after

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.trend import Trend
    from servanda.language import Parse

_MONEY_FOR = frozenset(["of", "in", "for", "to", "towards", "toward", "into", "on"])
_NOT_TO_ACTORS = frozenset(["to", "on", "into", "for", "in", "from"])
_VALUED = frozenset(["at", "worth", "totalling", "totaling", "exceeding", "averaging"])
"""Words before a sum that say whose value it is: "loans totalling $40 million for roads"."""
_COMPARABLE = frozenset(["share", "multiple", "fraction"])
_WITH_ADJECTIVE = frozenset(["money", "share", "fraction"])
_PARTS = frozenset(["money", "share", "fraction", "multiple", "count"])
_HYPHENED = re.compile(r"-[A-Za-z]")
_RATIO = re.compile(r"\s(?:in|out\sof)\s")
_INSIDE = re.compile(r"\sof\s([a-z]+(?:\s[a-z]+)?)(?:\s(?:a|per)\s[a-z]+)?$")
"""What a unit itself measures: "barrels of oil a day"."""
_PASSED = (
    re.compile(
        r"\s(?:over|during)\s(?:the\s)?(?:(?:next|coming|following|last|past)\s)?(?:[\w-]+\s)?"
        r"(?:years?|months?|decades?|seasons?|weeks?)\b"
    ),
    re.compile(r"-(?:long|wide|deep|high|tall|thick|strong|plus)\b"),
    re.compile(
        r"\s(?:available\s)?(?:through|under|via)\s(?:the\s)?(?:[A-Z][\w-]*\s){0,5}[A-Z][\w-]*(?=\sto\s)"
    ),
    re.compile(r"\s\([^()\d]{1,12}\)(?=\sof\b)"),
)
"""What may stand between a figure and its noun: "over five years", "-long", "(LNG)"."""
_COMPARED = re.compile(r"(?:more|less|fewer|as\smuch|as\smany)\s(?!than\b|as\b|expensive|likely)", re.I)


def follows_as_measure(
    parse: Parse, start: int, end: int, kind: str, trend: Trend | None
) -> tuple[tuple[int, int] | None, bool]:
    """What follows at ``end``, and whether that settles it: "half of them" does, with nothing."""
    inside = _INSIDE.search(parse.text, start, end) if kind not in _PARTS else None
    if inside is not None:
        return inside.span(1), True
    hyphen = _HYPHENED.search(parse.text, start, end + 2) is not None
    for passed in _PASSED:
        found = passed.match(parse.text, end)
        end = end if found is None else found.end()
    rate = rate_after(parse.text, end) if kind == "money" else None
    token = next_word(parse, end if rate is None else rate.end)
    if token is None:
        return None, False
    if kind in _COMPARABLE and _COMPARED.match(parse.text, token.idx):
        compared = phrase_at(parse, token.i + (2 if token.lower_ == "as" else 1))
        return compared, compared is not None
    if kind in _COMPARABLE and token.lower_ != "of" and _RATIO.search(parse.text, start, end):
        # "One in ten jobs".
        return _directly(parse, token, end, kind, hyphen), False
    changes = trend is not None and trend.change and token.lower_ != "of" and not hyphen
    if changes or DIMENSION.match(parse.text, end):
        return None, False
    before = word_before(parse, start)
    if token.lower_ == "worth":
        token = _next(token) or token
    if token.lower_ == "of":
        within = kind == "duration" and before is not None and before.lower_ == "within"
        if before is not None and before.lower_ == "within" and kind == "length":
            # "Within 40 kilometres of the town".
            return None, False
        return (None, True) if within else _of(parse, token, _next(token), kind, before)
    if kind == "money":
        timed = rate is None or rate.name in words("times", "nouns") or token.lower_ == "for"
        if timed and not (before is not None and before.lower_ in _VALUED):
            found_for = _money_for(parse, before, token, trend) or _purpose(parse, token)
            if found_for is not None:
                return found_for, True
    if kind == "multiple" or (rate is not None and not hyphen):
        return None, False
    return _directly(parse, token, end, kind, hyphen), False


def _next(token: Token) -> Token | None:
    return token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None


def _of(
    parse: Parse, of: Token, following: Token | None, kind: str, before: Token | None
) -> tuple[tuple[int, int] | None, bool]:
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
    if head.lower_ in words("bare", "nouns"):
        # "Birds, a quarter of the total": no more is said of what.
        return None, before is not None and before.text == ","
    if kind == "share" and _is_base(parse, phrase, before):
        # "Debt reached 120 percent of national income": the whole is only what debt is reckoned on.
        return None, False
    return phrase, True


def _is_base(parse: Parse, phrase: tuple[int, int], before: Token | None) -> bool:
    """Whether a whole is only what something else is reckoned on: "debt stands at 84% of income"."""
    whole = parse.text[slice(*phrase)].lower()
    if whole in words("bases", "nouns"):
        return True
    reckoned = before is not None and before.lower_ in ("at", "of", "to", ",")
    return reckoned and whole.rsplit(" ", 1)[-1] in words("bases", "sums")


def _money_for(
    parse: Parse, before: Token | None, token: Token, trend: Trend | None
) -> tuple[int, int] | None:
    """What a sum is for: "$5 million in aid", "for roads"; no time, place, payee or means of payment."""
    following = _next(token)
    raised = token.lower_ == "from" and trend is None and before is not None and before.pos_ == "VERB"
    if (token.lower_ not in _MONEY_FOR and not raised) or following is None:
        return None
    if token.lower_ in ("to", "in") and following.pos_ == "NUM":
        return None
    if token.lower_ in ("on", "from", "to", "into", "for") and before is not None and _names_sum(before):
        # "A profit of $4 million on sales": the profit.
        return None
    phrase = phrase_at(parse, token.i + 1)
    head = parse.token_at(phrase[1] - 1) if phrase is not None else None
    if (
        phrase is None
        or head is None
        or is_time(head)
        or head.ent_type_ in ("GPE", "LOC", "DATE")
        or is_unit(parse, head)
    ):
        return None
    opening = parse.token_at(phrase[0])
    if token.lower_ == "to" and head.pos_ == "PROPN":
        return None
    if token.lower_ == "in" and opening is not None and opening.lower_ in words("paid_in", "nouns"):
        return None
    if token.lower_ in ("in", "on", "to") and head.lower_ in words("occasions", "nouns"):
        return None
    if token.lower_ in _NOT_TO_ACTORS and is_actor(head):
        return None
    return phrase


def _names_sum(of: Token) -> bool:
    """Whether the noun before "of" already names the sum: "a budget of $4 million for roads"."""
    return of.lower_ == "of" and of.i > 0 and is_noun(of.nbor(-1)) and not is_empty(of.nbor(-1))


def _purpose(parse: Parse, token: Token) -> tuple[int, int] | None:
    """What is built, bought or supported with a sum: "set aside $5 million to repair bridges"."""
    if token.lower_ in words("paid_in", "ready"):
        token = _next(token) or token
    verb = _next(token)
    if token.lower_ != "to" or verb is None or verb.lemma_.lower() not in words("verbs", "funded"):
        return None
    found = phrase_at(parse, verb.i + 1)
    head = parse.token_at(found[1] - 1) if found is not None else None
    return found if head is not None and not is_actor(head) else None


def _directly(parse: Parse, token: Token, end: int, kind: str, hyphen: bool) -> tuple[int, int] | None:
    """A noun directly behind: "a $20 million grant", "a three-year plan", "two weeks' notice"."""
    owned = token.text in ("'", "’", "'s", "’s")
    if owned:
        token = _next(token) or token
    if not hyphen and not _may_open(token, kind, owned):
        return None
    if not is_noun(token) and token.pos_ not in ("ADJ", "VERB", "ADV"):
        return None
    if _next(token) is not None and token.nbor().lower_ == "than":
        # "Is 12 percent dearer than": the parser takes the adjective for a noun.
        return None
    phrase = phrase_at(parse, token.i)
    if phrase is None and hyphen and token.pos_ in ("ADJ", "ADV"):
        # "A three-month high": the parser takes the noun for an adjective.
        phrase = token.idx, token.idx + len(token)
    head = parse.token_at(phrase[1] - 1) if phrase is not None else None
    if head is None or is_time(head) or is_change_noun(head.lower_) or head.lower_ in words("bare", "nouns"):
        return None
    if kind == "share" and head.lower_ in words("parts", "shares"):
        # "A 15 percent share of the market": of what.
        preposition = _next(head)
        if preposition is not None and preposition.lower_ in ("of", "in") and _next(preposition) is not None:
            return phrase_at(parse, preposition.i + 1) or phrase
    return phrase if kind != "age" or hyphen else phrase_of(parse, head, after=end)


def _may_open(token: Token, kind: str, owned: bool) -> bool:
    """Whether a word that no hyphen joins to the figure may open what it measures."""
    if (kind in ("duration", "age") and not owned) or token.lower_ in ("last", "this", "next"):
        return False
    if token.pos_ == "VERB" and not is_noun(token):
        return token.dep_ in ("amod", "compound") and kind in _WITH_ADJECTIVE
    if token.pos_ == "ADJ":
        return kind in _WITH_ADJECTIVE
    subject = token.dep_ in ("nsubj", "nsubjpass", "npadvmod") and token.head.i > token.i
    return is_noun(token) and not (subject and token.tag_ not in ("NN", "NNS"))
