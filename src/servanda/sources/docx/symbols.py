"""Signs of symbol fonts: a code in such a font is no character, only a place in a box of type."""

from __future__ import annotations

import re
from functools import cache

from servanda.lexicon import load

UNKNOWN = "\ufffd"
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def sign(font: str | None, code: str | None) -> str:
    """The character that a sign shows; U+FFFD when it is not known."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return UNKNOWN
    place = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    table = _table(font)
    if table is None:
        ordinary = 0x20 <= place < 0xD800 and place == number
        return chr(place) if ordinary else UNKNOWN
    return table.get(place, UNKNOWN)


def shown_signs(text: str, font: str | None) -> str:
    """Text in which a program wrote signs of a symbol font as characters of the private range."""
    if not _PRIVATE.search(text):
        return text
    return _PRIVATE.sub(lambda match: sign(font or "symbol", f"{ord(match[0]):x}"), text)


def _table(font: str | None) -> dict[int, str] | None:
    fonts = _tables()
    return fonts.get("".join((font or "").lower().split()))


@cache
def _tables() -> dict[str, dict[int, str]]:
    tables = {}
    for font in load("symbol_fonts")["font"]:
        signs = {
            place: shown
            for code, characters in font["signs"].items()
            for place, shown in enumerate(characters, int(code, 16))
        }
        tables.update(dict.fromkeys(font["names"], signs))
    return tables
