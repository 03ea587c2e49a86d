"""Words around a date: parts of a year, ordinals, days said from today, what places a day ahead."""

from __future__ import annotations

import re

from servanda.entries.dates.calendar import MONTHS

# Words before a day that place it ahead of the document.
AHEAD = re.compile(
    r"\b(?:will|shall|by|until|before|next|upcoming|forthcoming|plans?|planned|later than|scheduled|"
    r"look(?:s|ing)? forward|beginning|starting|to be|to take place|to hold|to meet)\b",
    re.I,
)
SURE_MONTHS = frozenset([*MONTHS, *(name[:3] for name in MONTHS), "sept"])
PARTS = {
    "early": "early", "mid": "mid", "late": "late", "end": "end", "the end of": "end", "end of": "end",
    "end-": "end", "mid-": "mid", "the beginning of": "beginning", "beginning of": "beginning",
    "the middle of": "mid", "the start of": "beginning", "the close of": "end", "start of": "beginning",
}  # fmt: skip
PART = (
    r"(?P<part>[Ee]arly|[Mm]id-?|[Ll]ate|[Ee]nd-|"
    r"(?:[Tt]he )?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Cc]lose) of)"
)
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
}
RELATIVE_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "this day": 0}
BEFORE_YEAR = (
    r"(?:[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]hrough|[Tt]hroughout|[Aa]fter|[Bb]efore|[Dd]uring|[Oo]f|"
    r"to|and|or|[Ff]or|years?|[Aa]round|[Bb]eyond|(?:later|earlier) than|fiscal|FY|calendar|year of|over|"
    r"in the year|ending|beginning|per)"
)
