"""Lines that a mail program or a typist broke in the middle of sentences."""

from __future__ import annotations

import re
from itertools import pairwise

from servanda.sources.html.paragraphs import Paragraph
from servanda.sources.html.references import unescaped
from servanda.sources.html.tree import Text

_MID_SENTENCE = re.compile(r"[\w,’'\"”)-]$")
_FEWEST_LINES = 4


def is_wrapped(source: str, paragraph: Paragraph) -> bool:
    """Whether line breaks stand in the middle of sentences: a mail's lines, set with ``br`` or in ``pre``."""
    if not paragraph.typed and len(paragraph.runs) < 7:
        return False
    text = "".join(
        unescaped(source[run.start : run.end]) if isinstance(run, Text) else "\v" for run in paragraph.runs
    )
    broken = re.split("[\v\n]" if paragraph.typed else "\v", text)
    lines = [" ".join(line.split()) for line in broken if line.strip()]
    if len(lines) < _FEWEST_LINES:
        return False
    within = sum(
        len(line) > 40 and bool(_MID_SENTENCE.search(line)) and after[:1].islower()
        for line, after in pairwise(lines)
    )
    return within >= 0.3 * len(lines)
