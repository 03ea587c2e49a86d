"""The world's currencies: codes and names from CLDR, signs and short names from the lexicon."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from servanda.entries.figures.units.phrases import Phrases
from servanda.lexicon import load


@dataclass(frozen=True, slots=True)
class Currency:
    """What a sign, code or name of money stands for.

    ``code`` is None where several states share the name: "francs". ``kind`` says how far it may be
    believed: "sure"; "word", a code or name that is a word too ("TRY", "marks"); "acronym", a code that
    stands for other things too ("SDG").
    """

    unit: str
    code: str | None
    multiplier: Decimal = Decimal(1)
    kind: str = "sure"


@cache
def before() -> dict[str, Currency]:
    """Signs and codes that stand before the amount, as written: "US$", "EUR", "MUSD", "$m"."""
    table: dict[str, Currency] = {}
    for code, (singular, _) in _cldr().items():
        table[code] = Currency(_noun(code, singular), code, kind=_code_kind(code))
    for entry in load("currencies")["currency"]:
        for sign in entry.get("before", ()):
            table[sign] = Currency(entry["unit"], entry.get("code"), kind="sure")
    table |= _magnified(table)
    for code in load("currencies")["codes"]["lower"]:
        table[code] = table[code.upper()]
    return table


@cache
def after_signs() -> Phrases[Currency]:
    """Signs and codes that stand behind the amount, as written: "€", "USD", "MEUR"."""
    table = {sign: currency for sign, currency in before().items() if sign.upper() in _cldr()}
    table |= _magnified(before())
    for entry in load("currencies")["currency"]:
        for sign in entry.get("signs", ()):
            table[sign] = Currency(entry["unit"], entry.get("code"))
    for sign, currency in before().items():
        if any(unicodedata.category(mark) == "Sc" for mark in sign):
            table.setdefault(sign, currency)
    return Phrases(table.items(), as_written=True)


@cache
def names() -> Phrases[Currency]:
    """Names of money in any case: "Finnish markka", "dollars", "pence"."""
    return Phrases([*_listed_names(), *_cldr_names(), *_bare_nouns()])


@cache
def bare_before() -> frozenset[str]:
    """Names that stand before the amount in some papers: "dollars 22.5 million"."""
    return frozenset(load("currencies")["names"]["before"])


@cache
def magnitudes(where: str) -> tuple[tuple[str, Decimal], ...]:
    """Short magnitudes and what they multiply by, that stand ``where``: "behind", "before", "words"."""
    groups = load("currencies")["magnitudes"][where]
    return tuple((sign, Decimal(group["factor"])) for group in groups for sign in group["signs"])


def _listed_names() -> Iterator[tuple[str, Currency]]:
    lexicon = load("currencies")
    unsure = frozenset(lexicon["names"]["unsure"])
    for entry in lexicon["currency"]:
        for name in entry.get("after", ()):
            kind = "word" if name in unsure else "sure"
            yield from _spelled(name, Currency(entry["unit"], entry.get("code"), kind=kind))


def _cldr_names() -> Iterator[tuple[str, Currency]]:
    """CLDR's names in full, and with the other names of the same adjective's states."""
    left_out = load("currencies")["names"]["left_out"]
    adjectives = load("currencies")["adjectives"]
    for code, pair in _cldr().items():
        currency = Currency(_noun(code, pair[0]), code)
        for name in pair:
            if " " in name and name.split()[-1].lower() not in left_out:
                yield from _spelled(name, currency)
                adjective, noun = name.rsplit(" ", 1)
                for other in adjectives.get(adjective, ()):
                    yield from _spelled(f"{other} {noun}", currency)


def _bare_nouns() -> Iterator[tuple[str, Currency]]:
    """Nouns without adjective: of one currency if one alone bears the name, else of none known."""
    lexicon = load("currencies")["names"]
    left_out = {*lexicon["left_out"], *lexicon["left_out_bare"]}
    codes: dict[str, set[str]] = {}
    forms: dict[str, set[str]] = {}
    for borne, (singular, plural) in _cldr().items():
        noun = _noun(borne, singular)
        codes.setdefault(noun, set()).add(borne)
        forms.setdefault(noun, set()).update({singular.split()[-1], plural.split()[-1], noun})
    for noun, spellings in forms.items():
        code: str | None = next(iter(codes[noun])) if len(codes[noun]) == 1 else None
        for spelling in spellings:
            if spelling.lower() not in left_out and noun not in lexicon["left_out"]:
                kind = "word" if spelling.lower() in lexicon["unsure"] else "sure"
                yield from _spelled(spelling, Currency(noun, code, kind=kind))


def _spelled(name: str, currency: Currency) -> Iterator[tuple[str, Currency]]:
    """The name as it is, without accents, and with the other spelling of roubles."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
    spellings = (name, plain.replace("ʻ", "'").replace("ł", "l"), name.replace("ruble", "rouble"))
    for spelling in dict.fromkeys(spellings):
        yield spelling, currency


def _magnified(table: dict[str, Currency]) -> dict[str, Currency]:
    """Signs with a magnitude grown onto them: "MUSD", "kEUR", "USDm", "$bn"."""
    magnified: dict[str, Currency] = {}
    for sign in load("currencies")["magnitudes"]["of"]:
        currency = table[sign]
        for magnitude, factor in magnitudes("behind"):
            magnified[sign + magnitude] = Currency(currency.unit, currency.code, factor)
        for magnitude, factor in magnitudes("before") if sign.isalpha() else ():
            magnified[magnitude + sign] = Currency(currency.unit, currency.code, factor)
    return magnified


def _noun(code: str, singular: str) -> str:
    lexicon: dict[str, dict[str, str]] = load("currencies")["names"]
    noun = singular.split()[-1].lower()
    return lexicon["units"].get(code) or lexicon["renamed"].get(noun, noun)


def _code_kind(code: str) -> str:
    lexicon = load("currencies")["codes"]
    return "word" if code in lexicon["words"] else "acronym" if code in lexicon["acronyms"] else "sure"


@cache
def _cldr() -> dict[str, tuple[str, str]]:
    """Each code with its English name in singular and plural; those with years or notes in brackets last.

    Funds codes and metals are left out: nobody writes amounts in them.
    """
    from babel import Locale
    from babel.numbers import get_currency_name

    left_out = load("currencies")["codes"]["left_out"]
    found = {
        code: (get_currency_name(code, 1, "en"), get_currency_name(code, 2, "en"))
        for code in map(str, Locale("en").currencies)
        if code not in left_out
    }
    plain = {code: pair for code, pair in found.items() if "(" not in pair[0]}
    return plain | {
        code: (_without_note(pair[0]), _without_note(pair[1]))
        for code, pair in found.items()
        if code not in plain
    }


def _without_note(name: str) -> str:
    return name.split("(")[0].strip()
