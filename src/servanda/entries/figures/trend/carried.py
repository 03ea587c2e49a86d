"""What one figure says of the next: "rose 84 cents, or 1.1%, to $78", "61 cents, up from 54"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from servanda.entries.figures.trend.moved import STEPS, TIMES, Moved, Trend

if TYPE_CHECKING:
    from spacy.tokens import Token

    from servanda.language import Parse

_SMALL_WORDS = (
    r"about|around|some|just|nearly|almost|over|under|only|roughly|a|an|the|its|record|high|low|peak|of|"
    r"close\sto|more\sthan|fewer\sthan|less\sthan"
)
_CARRIED = re.compile(
    r"(?:\s(?:higher|lower|up|down))?,?\s?(?:\sto\s(?:settle|close|end|trade|stand|finish|reach))?\s?(?:at|to|from)"
    rf"(?:\s(?:{_SMALL_WORDS}))*\s?\S{{0,3}}"
)
"""Between a change and the level that it led to: "rose 84 cents, or 1.1%, to settle at"."""
_ON = re.compile(rf"(?:\s[\w’'-]+){{0,6}}\sto\s(?:(?:{_SMALL_WORDS})\s)?")
"""From the level that was left to the one that was reached: "from 40 killed to 52"."""
_OR = re.compile(r"(?:\s[\w-]+){0,3},?\s(?:or|and)\s(?:about\s|around\s|some\s|roughly\s)?")
_LED_FROM = re.compile(
    r"(?:,?|\s(?:of|in|by|at|last|this|during|on|per)\s[^,.;$€£%]{1,60},|\s[\w-]+,)\s"
    r"(?:which\s(?:is|was)\s)?(?:was\s|were\s|is\s|are\s)?(?P<way>up|down)\s(?!to\b)"
    r"(?=(?:from|on|by|about|nearly|almost|more|some|[\d$€£]|an?\s|two|three|four|five|six|seven|eight|nine|ten|"
    r"half|slightly|sharply))"
)
"""Behind a level that a change led to: "61 cents, up from 54"."""
_SHARE_BEHIND = re.compile(r"(?:from|on|by)\s(?:[\w.-]+\s){0,2}[\d.]+\s?(?:%|per\s?cent|percent)")


def carried(parse: Parse, start: int, kind: str, word: Token, before: Sequence[Moved]) -> Trend | None:
    """What the figures before say of this one: "84 cents, or 1.1%, to $78", "rose 3% and 4%"."""
    if not before:
        return None
    last = before[-1]
    between = parse.text[last.end : start]
    if last.trend is not None and not last.trend.change and _ON.fullmatch(between) and kind not in TIMES:
        return Trend(last.trend.direction, False, last.trend.mover)
    moved = next((one for one in reversed(before) if one.trend is not None and one.trend.change), None)
    beside = last.trend is not None and last.trend.change and last.kind != "duration" and kind not in TIMES
    joined = _OR.fullmatch(between) and ("or" in between.split() or last.kind == kind)
    if beside and joined and last.trend is not None:
        return Trend(last.trend.direction, True, last.trend.mover)
    if moved is None or moved.trend is None:
        return None
    if moved is last and _CARRIED.fullmatch(between) and kind not in TIMES:
        return Trend(moved.trend.direction, False, moved.trend.mover)
    if kind == moved.kind and kind in STEPS and len(between) < 90:
        tokens = [token for token in parse.doc[max(0, word.i - 12) : word.i + 1] if token.idx >= last.end]
        verb = any(token.pos_ in ("VERB", "AUX") for token in tokens[:-1])
        joined = any(token.lower_ in ("and", ",", "while", ";", "but") for token in tokens)
        if joined and not verb and (word.pos_ in ("NOUN", "PROPN", "CCONJ") or word.tag_ == "VBZ"):
            return Trend(moved.trend.direction, True)
    return None


def led_from(parse: Parse, end: int, kind: str) -> Trend | None:
    """Of a level that says behind it where it comes from: "61 cents, up from 54"."""
    match = _LED_FROM.match(parse.text, end)
    if match is None or kind in TIMES:
        return None
    share = _SHARE_BEHIND.match(parse.text, match.end()) is not None
    return None if share and kind not in STEPS else Trend(match["way"], False)
