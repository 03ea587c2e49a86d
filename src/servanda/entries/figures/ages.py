"""Ages that are said without a unit: "Maria Soto, 41, said", "aged 25", "children under five"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.entries.figures.measure import is_people
from servanda.entries.figures.measure.find import counted_by_grammar
from servanda.entries.figures.measure.phrase import phrase_of
from servanda.entries.figures.units import Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.entries.figures.quantity import Quantity
    from servanda.language import Parse

_AGED = re.compile(
    r"\b(?:aged?|ages|at\sage|as\syoung\sas|as\sold\sas|age\sas|younger\sthan|older\sthan|turned|turning|turns)\s(?:of\s)?(?:\w+\s(?:and|or|to)\s)?(?:about\s|between\s|over\s|under\s|just\s|only\s)?$",
    re.I,
)
_LIMIT = re.compile(
    r"\b(?P<noun>[A-Za-z]+)\s(?:who\sare\s|are\s)?(?:over|under|below|above|up\sto|between|younger\sthan|older\sthan)\s(?:the\sage\sof\s)?$",
    re.I,
)
_APPOSED = re.compile(r"[\w’'.-]+,\s$")
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Age:
    """The unit that is understood, at the number, and who is so old."""

    unit: Unit
    measure: tuple[int, int] | None


def age_of(parse: Parse, quantity: Quantity, measure: tuple[int, int] | None) -> Age | None:
    """The age that a bare number gives, or None."""
    text, number = parse.text, quantity.number
    value = number.value if number.value is not None else number.high
    if value is None or not 0 < value <= _OLDEST or value % 1 or measure is not None:
        return None
    before = text[max(0, number.start - 40) : number.start]
    unit = Unit("year", "age", None, number.start, number.end)
    if _AGED.search(before) and not re.match(r"\s?[-–]", text[number.end : number.end + 2]):
        return Age(unit, counted_by_grammar(parse, number.start, number.end))
    limit = _LIMIT.search(before)
    if limit is not None and (
        is_people(limit["noun"]) or limit["noun"].lower() in ("those", "anyone", "everyone")
    ):
        token = parse.token_at(number.start - len(before) + limit.start("noun"))
        return Age(unit, phrase_of(parse, token) if token is not None else None)
    if (
        number.digits
        and value > 3
        and _APPOSED.search(before)
        and re.match(r"[,.)]|\sand\b", text[number.end : number.end + 5])
    ):
        name = parse.token_at(number.start - 3)
        if name is not None and (_is_named(name) or (value >= 10 and _of_one(name))):
            return Age(unit, phrase_of(parse, name))
    return None


def _is_named(name: Token) -> bool:
    """Whether a name before the comma may be a person's: not a place behind "in"."""
    if name.pos_ != "PROPN" or not name.text[:1].isupper():
        return False
    if name.ent_type_ == "PERSON":
        return True
    before = name.doc[name.i - 1] if name.i else None
    return name.ent_type_ not in ("DATE", "GPE", "LOC") and (
        before is None or before.pos_ not in ("ADP", "DET")
    )


def _of_one(noun: Token) -> bool:
    """Whether the noun names one person by what he or she does: "the former treasurer"."""
    person = is_people(noun.text) or noun.lower_.endswith(("er", "or", "ist", "man", "woman", "ant", "ian"))
    return noun.tag_ in ("NN", "NNP") and person and noun.dep_ not in ("conj",)
