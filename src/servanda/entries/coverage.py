"""What was read and what was passed over, counted by sentence: nothing is left out in silence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from servanda.language import Parse
from servanda.model import Coverage, Entry, Mention
from servanda.structure import Structure
from servanda.structure.prose import PROSE

_SENTENCE = re.compile(r"[^.!?。！？؟।\n]+(?:[.!?。！？؟।]+|\n|$)")


def count_coverage(
    text: str,
    structure: Structure,
    parses: Iterable[Parse],
    entries: Iterable[Entry],
    mentions: Iterable[Mention],
    rest: int | None = None,
) -> Coverage:
    """Count the document's sentences: with an entry, without one, set aside (and the reason).

    A party or place that is only named is no entry here; such sentences are counted as ``names_only``.
    From ``rest`` on a text that is too long was not parsed.
    A sentence is the parser's where there is a parse; elsewhere a line or what ends with a stop.
    """
    starts = sorted((entry.start, entry.end) for entry in entries)
    names = sorted((mention.start, mention.end) for mention in mentions)
    counted = {parse.section for parse in parses}
    with_entries = without = names_only = 0
    reasons: Counter[str] = Counter()
    for parse in parses:
        for sentence in parse.doc.sents:
            if not sentence.text.strip():
                continue
            start, end = parse.span(sentence.start_char, sentence.end_char)
            if _holds(starts, start, end):
                with_entries += 1
            else:
                without += 1
                names_only += _holds(names, start, end)
    for section in structure.sections:
        if section.id in counted or section.kind == "annex":
            continue
        sentences = len([s for s in _SENTENCE.findall(text[section.start : section.end]) if s.strip()])
        if section.kind == "furniture":
            reasons[section.reason or "furniture"] += sentences
        elif not structure.is_english(section):
            reasons[f"language {section.language or structure.language}"] += sentences
        elif section.kind not in PROSE:
            reasons[section.kind] += sentences
        elif rest is not None and section.start >= rest:
            reasons["too long"] += sentences
    set_aside = sum(reasons.values())
    return Coverage(
        sentences=with_entries + without + set_aside,
        with_entries=with_entries,
        without_entries=without,
        set_aside=set_aside,
        names_only=names_only,
        reasons=dict(sorted(reasons.items())),
    )


def _holds(starts: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether an entry stands in ``start:end``; one that begins before and reaches in counts too."""
    index = bisect_left(starts, (start, start))
    return (index < len(starts) and starts[index][0] < end) or (index > 0 and starts[index - 1][1] > start)
