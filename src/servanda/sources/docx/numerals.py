"""Numbers as lists and notes write them: 3, 03, c, III, third, †."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_MOST_LETTERS = 10
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_SIGNS = "*†‡§"
_RAISED = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_RAISED_LETTERS = str.maketrans("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")


def numeral(count: int, form: str) -> str:
    """``count`` in a number format of the standard (ST_NumberFormat); in figures where it has no other."""
    if form in ("lowerRoman", "upperRoman") and 0 < count <= _LARGEST_ROMAN:
        return _cased(_roman(count), form)
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 26 * _MOST_LETTERS:
        repeated = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return _cased(repeated, form)
    if form == "decimalZero" and count >= 0:
        return f"{count:02d}"
    if form == "ordinal":
        return f"{count}{_ending(count)}"
    if form in ("cardinalText", "ordinalText") and 0 < count < 100:
        words = _cardinal(count)
        return (words if form == "cardinalText" else _ordinal(words)).capitalize()
    if form == "chicago" and 0 < count <= len(_SIGNS) * _MOST_LETTERS:
        return _SIGNS[(count - 1) % len(_SIGNS)] * ((count - 1) // len(_SIGNS) + 1)
    if form == "numberInDash":
        return f"- {count} -"
    if form == "hex" and count >= 0:
        return f"{count:X}"
    return "" if form in ("none", "bullet") else str(count)


def padded(count: int, pattern: str) -> str:
    """``count`` in a format of the document's own, "001, 002, ..."."""
    first = pattern.split(",")[0].strip()
    return str(count).zfill(len(first)) if first.isdigit() and len(first) < 10 else str(count)


def raised(text: str) -> str:
    """Figures and single letters as superscript characters; every other text as it is.

    "km" and "2", "coalition" and "3", "ASG" and "a": without the raising the mark would become part of the
    word or number that it stands at. The "th" of an ordinal stays what it is.
    """
    bare = text.strip()
    figures = bare.strip("0123456789+-−–,; ") == "" and any(sign.isdigit() for sign in bare)
    if figures:
        return text.translate(_RAISED)
    letters = bare.replace(",", " ").split()
    if letters and all(len(letter) == 1 and letter.islower() for letter in letters):
        return text.translate(_RAISED_LETTERS)
    return text


def raised_label(label: str) -> str:
    """The label of a note as it stands in the text."""
    return label.translate(_RAISED).translate(_RAISED_LETTERS)


def lowered(text: str) -> str:
    """Superscript figures and letters as usual ones."""
    return text.translate(_LOWERED)


_LOWERED = {
    raised_code: chr(code) for table in (_RAISED, _RAISED_LETTERS) for code, raised_code in table.items()
}
_LOWERED[ord("⁻")] = "-"


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    pieces = []
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        pieces.append(letters * times)
    return "".join(pieces)


def _ending(count: int) -> str:
    if count % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")


def _cardinal(count: int) -> str:
    if count < 20:
        return _ONES[count]
    tens, ones = divmod(count, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal(words: str) -> str:
    front, dash, last = words.rpartition("-")
    if last.endswith("y"):
        return f"{front}{dash}{last[:-1]}ieth"
    return f"{front}{dash}{_ORDINALS.get(last, last + 'th')}"
