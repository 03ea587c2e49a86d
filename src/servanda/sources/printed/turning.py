"""Pages whose words read upwards or downwards are turned until they read from left to right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from servanda.sources.printed.sheet import Rule, Sheet

_Box = tuple[float, float, float, float]
_TILT = 3.0


def turned_level(sheet: Sheet) -> Sheet:
    """The sheet turned by quarters so that most of its words are level; as it is if they are."""
    turns = 0 if sheet.turned else _turns(sheet)
    if turns == 0:
        return sheet
    words = []
    for word in sheet.words:
        left, top, right, bottom = _turned((word.left, word.top, word.right, word.bottom), turns, sheet)
        angle = (word.angle - 90 * turns) % 360
        words.append(word._replace(left=left, top=top, right=right, bottom=bottom, angle=angle))
    rules = tuple(
        Rule(*_turned((rule.left, rule.top, rule.right, rule.bottom), turns, sheet)) for rule in sheet.rules
    )
    width, height = (sheet.height, sheet.width) if turns % 2 else (sheet.width, sheet.height)
    return replace(
        sheet, width=width, height=height, words=tuple(words), rules=rules, turned=360.0 - 90 * turns
    )


def _turns(sheet: Sheet) -> int:
    """How often the page must be turned by a quarter with the clock for most words to be level."""
    turns = Counter(
        round(word.angle / 90) % 4
        for word in sheet.words
        if abs(word.angle - 90 * round(word.angle / 90)) < _TILT
    )
    most, count = turns.most_common(1)[0] if turns else (0, 0)
    return most if 2 * count > len(sheet.words) else 0


def _turned(box: _Box, turns: int, sheet: Sheet) -> _Box:
    left, top, right, bottom = box
    width, height = sheet.width, sheet.height
    for _ in range(turns):
        left, top, right, bottom = height - bottom, left, height - top, right
        width, height = height, width
    return left, top, right, bottom
