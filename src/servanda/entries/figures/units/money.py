"""Money beside a number: signs, codes and names of currencies, before it or behind."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from servanda.entries.figures.units.currencies import (
    Currency,
    after_signs,
    bare_before,
    before,
    magnitudes,
    names,
)
from servanda.entries.figures.units.pounds import are_weight
from servanda.entries.figures.units.unit import Unit
from servanda.lexicon import load

_TAIL = re.compile(r"(?P<last>[^\s\d()\[\]{},;:/<>\"“”‘’'+~≈=*|–—-]+)\s{0,2}\Z")
_PREVIOUS = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*\.?)\s{1,2}\Z")
_SIGNS = frozenset("$€£¥₤₦₩₪₫₭₮₱₲₴₵₸₹₺₽₾₿฿¢﷼￥＄￡")
# An amount that cannot be a label, a year or a number of an edition: "1,500", "3.5", "40 million".
_AMOUNT = re.compile(
    r"\d{1,3}(?:[,.\u00a0 ]\d{3})+(?!\d)|\d+[.,]\d|\d{5}|(?!19|20)\d{4}"
    r"|[\d.,]+[\s-]?(?:thousand|million|billion|trillion|lakh|crore|bn|bln|mn|mln|tn|trn|m|k)(?![^\W_])"
)
_AMOUNT_BEHIND = re.compile(
    r"(?:\d{3}|\d[.,]\d+|(?i:hundred|thousand|million|billion|trillion|lakh|crore)s?(?:\sof)?"
    r"|\d\s?(?:bn|bln|mn|mln|tn|trn|m|k))\Z"
)
_YEAR_BEHIND = re.compile(r"(?<![\d,.])(?:19|20)\d\d\Z")
_MAGNITUDE_BEHIND = re.compile(
    r"\s(?P<word>million|billion|trillion|thousand|mn|mln|bn|bln|tn|trn)(?![^\W_])", re.I
)
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d,.]*\d)")
_PER_CENT = re.compile(r"[\d.,]+\s?(?:%|per\s?cent)")
_OTHER_NUMBER = re.compile(r"\s?\d")
_HOUR = re.compile(r"\.\s?[a-zA-Z]\b")
_ARTICLE = re.compile(r"(?<![^\W_])(?:the|a|an|per|against|to|to the)\s\Z", re.I)
_GAP = re.compile(r"[-‐‑]\s?|\s{0,2}(?P<bracket>[(\[{<])?")
_REACH = 40
_AROUND = 200


def currency_before(text: str, start: int) -> Unit | None:
    """The sign, code or name of a currency directly before a number: "US$", "EUR ", "c $ "."""
    tail = _TAIL.search(text, max(0, start - 24), start)
    if tail is None:
        return None
    last, first, end = tail["last"], tail.start("last"), tail.end("last")
    factor = _magnitudes().get(last.lower())
    if factor is not None:
        money = currency_before(text, first)
        return replace(money, end=end, multiplier=factor) if money is not None else None
    currency = before().get(last)
    if currency is not None:
        if not _believed_before(text, start, last, currency):
            return None
        if last[-1] in _SIGNS:
            return _with_word_before(text, first, end, last, currency)
    elif last[-1] in _SIGNS and (glued := _with_letters(last)) is not None:
        currency = glued
    elif last[-1] in before() and last[-1] in _SIGNS:
        first = end - 1
        # "of$5" is a lost space; "QQ$5" a dollar that we do not know.
        unknown = text[first - 1].isupper()
        currency = replace(before()[last[-1]], code=None) if unknown else before()[last[-1]]
    elif last[0] in _SIGNS and last[1:] in before():
        currency = before()[last[1:]]
    elif last.lower() in bare_before():
        return _name_before(text, first, end, start)
    else:
        return None
    return Unit(currency.unit, "money", currency.code, first, end, currency.multiplier)


def _with_letters(sign: str) -> Currency | None:
    """A state's letters or a code in small letters, glued to its sign: "hk$", "mxn$"."""
    letters = sign[:-1].upper()
    plain = before().get(sign[-1])
    if plain is None or not letters.isalpha() or sign[:-1].isupper():
        return None
    joined, code = before().get(letters + sign[-1]), before().get(letters)
    return joined or (code if code is not None and code.unit == plain.unit and code.kind != "word" else None)


def currency_after(text: str, end: int) -> Unit | None:
    """The name, sign or code of a currency directly after a number: "Finnish markka", "€", "pence"."""
    gap = _GAP.match(text, end)
    if gap is None or gap.end() >= len(text):
        return None
    start = gap.end()
    for close, currency in _candidates(text, start):
        if not _believed_after(text, end, start, close, currency):
            continue
        if gap["bracket"]:
            if text[close : close + 1] not in (")", "]", "}", ">"):
                continue
            close += 1
        factor = currency.multiplier
        magnitude = _MAGNITUDE_BEHIND.match(text, close) if text[start:close] in before() else None
        if magnitude is not None:
            close, factor = magnitude.end(), _magnitudes()[magnitude["word"].lower()]
        return Unit(currency.unit, "money", currency.code, start, close, factor)
    return None


def _candidates(text: str, start: int) -> list[tuple[int, Currency]]:
    found = [*names().at(text, start), *after_signs().at(text, start)]
    return sorted(found, key=lambda candidate: -candidate[0]) if len(found) > 1 else found


def _believed_before(text: str, start: int, sign: str, currency: Currency) -> bool:
    """Codes that mean something else too ("SDG 16", "TOP 10", "R22") need an amount that money has."""
    if currency.kind == "sure" and sign not in _unsure_signs():
        return True
    if _AMOUNT.match(text, start) is not None:
        return True
    near = _near().get(sign)
    return near is not None and near.search(text, max(0, start - _AROUND), start + _AROUND) is not None


def _believed_after(text: str, end: int, start: int, close: int, currency: Currency) -> bool:
    word = text[start:close]
    if currency.kind == "word":
        if word.isupper() and word in before():
            return False
        if not _AMOUNT_BEHIND.search(text, max(0, end - 12), end):
            return False
        if _YEAR_BEHIND.search(text, max(0, end - 6), end):
            return False
        return word.lower() not in ("won", "marks") or not _verb_goes_on().match(text, close)
    if currency.kind == "acronym" and not _AMOUNT_BEHIND.search(text, max(0, end - 12), end):
        return False
    if currency.unit == "pound" and word.lower() in ("pound", "pounds"):
        return not are_weight(text, end, start, close)
    if currency.unit == "penny" and word == "p":
        hour = _HOUR.match(text, close) is not None
        return text[end - 1].isdigit() and not hour and not _not_pence().search(text, max(0, end - 5), end)
    # "from 5 $10 notes": the sign is the next number's.
    return not (word[-1] in _SIGNS or word.isupper()) or not _OTHER_NUMBER.match(text, close)


def _with_word_before(text: str, first: int, end: int, sign: str, currency: Currency) -> Unit:
    """A sign with a state's letters or a code set apart before it: "c $", "HK $", "AUD $"."""
    previous = _PREVIOUS.search(text, max(0, first - 8), first)
    if previous is not None:
        word = previous["word"]
        joined = None
        if _is_apart(text, previous.start(), end, word):
            joined = before().get(word + sign) or before().get(word.upper() + sign)
        code = before().get(word) if word.isupper() and word.isalpha() else None
        if joined is None and code is not None and code.unit == currency.unit and code.kind != "word":
            joined = code
        if joined is not None:
            return Unit(joined.unit, "money", joined.code, previous.start("word"), end, joined.multiplier)
    return Unit(currency.unit, "money", currency.code, first, end, currency.multiplier)


def _is_apart(text: str, first: int, end: int, word: str) -> bool:
    """Whether letters before a sign belong to it: in "gave the U.S. $5" and "vitamin C $5" they do not."""
    if word not in _apart() or _ARTICLE.search(text, max(0, first - 10), first):
        return False
    return len(word) > 1 or text[end : end + 1].isspace()


def _name_before(text: str, first: int, end: int, start: int) -> Unit | None:
    """A name before the amount: "dollars 22.5 million", but not "against the dollar 2 percent"."""
    amount = _AMOUNT.match(text, start) is not None
    if _PER_CENT.match(text, start) or (not amount and _YEAR.match(text, start)):
        return None
    found = names().get(text[first:end])
    place = first
    for _ in range(3):
        previous = _PREVIOUS.search(text, max(0, place - _REACH), place)
        if previous is None:
            break
        place = previous.start("word")
        longer = names().get(text[place:end])
        if longer is not None:
            found, first = longer, place
    if found is None or _ARTICLE.search(text, max(0, first - 10), first):
        return None
    if not amount and first == end - len(text[first:end].split()[-1]):
        return None  # "dollar 5", while a name in full, "Swiss francs 300", needs no amount of money
    return Unit(found.unit, "money", found.code, first, end)


@cache
def _magnitudes() -> dict[str, Decimal]:
    return dict(magnitudes("words"))


@cache
def _apart() -> frozenset[str]:
    return frozenset(load("currencies")["signs"]["apart"])


@cache
def _unsure_signs() -> frozenset[str]:
    return frozenset(load("currencies")["signs"]["unsure"])


@cache
def _near() -> dict[str, re.Pattern[str]]:
    near = load("currencies")["signs"]["near"]
    return {sign: re.compile(rf"(?<![^\W_])(?:{'|'.join(words)})", re.I) for sign, words in near.items()}


@cache
def _verb_goes_on() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(load('currencies')['names']['after_verbs'])})(?![^\W_])", re.I)


@cache
def _not_pence() -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)(?:{'|'.join(load('currencies')['signs']['never_pence'])})\Z")
