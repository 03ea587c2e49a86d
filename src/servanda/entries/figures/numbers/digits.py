"""Numbers written in digits: every custom of separators, mixed and vulgar fractions, powers of ten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from servanda.entries.figures.numbers.number import Number, rounded
from servanda.lexicon import load

_VULGAR = {
    "¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8), "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6),
    "⅐": Fraction(1, 7), "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_DIGITS = re.compile(
    r"(?:(?<![\w.,/^:#])(?:(?<![A-Za-z]-)|(?<=\d[kmbKMB]-)|(?<=\d[mbt]n-))(?<![A-Za-z]–)|(?<=\b[A-Z]{3})|(?<=\bR)|(?<=\bRs)|(?<=-to-))"
    r"(?P<minus>(?:(?<![\d%°])(?<!\d\s)[-−–](?=[\d.])|(?<=[a-z]\s)-\s(?=\d+(?:\.\d+)?\s?(?:°|deg))|(?<!or\s)\b(?:minus|negative)\s(?=\d)))?"
    r"(?P<number>"
    r"(?P<mantissa>\d+(?:\.\d+)?)(?:\s?[x×*]\s?10(?:(?:\^|\*\*)(?P<power>[-−]?\d{1,3})|(?P<raised>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
    r"|[eE](?P<exponent>[-+]?\d{1,3})(?!\w))"
    r"|(?:(?P<whole>\d{1,3}(?:,\d{3})+|\d+)\s?)?(?P<vulgar>[¼½¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚⅐⅑⅒])"
    r"|(?:(?P<before>\d{1,3}(?:,\d{3})+|\d{1,4})(?:-|\s))?(?P<over>\d{1,2})/(?P<under>[2-9]|10|12|16|32|64|100)(?![\d/])"
    r"|(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:['’]\d{3})+(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\s000)+(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d,])"
    r"|\d+,\d{1,2}(?=[\s\u00a0]?(?:%|per\s?cent|[mb]illion|bn\b|€|euros?\b|k[mg]\b|°))"
    r"|\d+(?:[.·]\d+)?|\.\d+)"
    r")"
    r"(?P<magnitudes>(?:[\s-]{1,2}(?:hundred|thousand|[mb]illion|trillion|quadrillion|dozen|lakh|crore)s?(?![\w]))+"
    r"|(?P<glue>[\s\u00a0]?)(?P<short>trn|tn|bln|bn|mln|mio|mn|[kmbKMBT])(?![\w²³/]))?"
    r"(?!\d|[./:]\d|,\d{3})"
)
_WHOLE_NUMBERS = re.compile(r"\d+")
_TIMES = re.compile(r"x(?![\w])|-?fold\b|\s?×(?=\s|$)")
_LETTERS_OF_MONEY = frozenset("kmbKMBT")


def find_digits(text: str) -> Iterator[Number]:
    """Every number in digits, a magnitude behind it multiplied in: "$2¾ billion", "1.5e6", "12,34,567".

    A comma or point between groups of three parts thousands where the writing leaves no doubt; "1.500" alone
    is one and a half. Source: SI Brochure (9th edition), 5.4.4; CLDR's number patterns.
    """
    if _WHOLE_NUMBERS.search(text) is None and not any(sign in text for sign in _VULGAR):
        return
    for match in _DIGITS.finditer(text):
        value = _scalar(match)
        if value is None:
            continue
        magnitude, short, end = _magnitude(match)
        form = "digits"
        if magnitude is not None:
            value *= magnitude
        elif (times := _TIMES.match(text, end)) is not None:
            form, end = "multiple", times.end()
        if match["minus"]:
            value = -value
        yield Number(match.start(), end, value, "multiple" if form == "multiple" else "digits",
                     magnitude=magnitude, short=short)  # fmt: skip


def _scalar(match: re.Match[str]) -> Decimal | None:
    if match["mantissa"]:
        power = match["power"] or match["exponent"] or match["raised"].translate(_SUPERSCRIPT)
        return Decimal(match["mantissa"]).scaleb(int(power.replace("−", "-")))
    if match["vulgar"]:
        part = _VULGAR[match["vulgar"]] + int((match["whole"] or "0").replace(",", ""))
        return rounded(part.numerator, part.denominator)
    if match["over"]:
        over, under = int(match["over"]), int(match["under"])
        if over >= under:
            return None
        part = int((match["before"] or "0").replace(",", "")) + Fraction(over, under)
        return rounded(part.numerator, part.denominator)
    return plain_digits(match["digits"])


def plain_digits(digits: str) -> Decimal:
    """What digits with separators are worth: the last comma or point parts decimals, if it can."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d+,\d{1,2}", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", digits):
        digits = digits.replace(".", "")
    return Decimal(re.sub(r"[,'’\s\u00a0\u2009\u202f]", "", digits).replace("·", "."))


def _magnitude(match: re.Match[str]) -> tuple[Decimal | None, str, int]:
    """What multiplies the digits, the letter that says so, and where the number ends with it."""
    numbers = load("numbers")
    if match["short"]:
        if match["glue"] and match["short"] in _LETTERS_OF_MONEY:
            return None, "", match.start("glue")
        return Decimal(numbers["abbreviated"][match["short"].lower()]), match["short"], match.end()
    if match["magnitudes"]:
        product = Decimal(1)
        for word in re.findall(r"[a-z]+", match["magnitudes"]):
            product *= numbers["magnitudes"][word.removesuffix("s")]
        return product, "", match.end()
    return None, "", match.end()
