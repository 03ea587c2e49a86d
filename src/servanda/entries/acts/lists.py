"""Acts whose content is a list: "We urge all parties: (a) to let convoys pass; (b) ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from servanda.model import Act, Clause, Section, Span


def over_lists(text: str, acts: Sequence[Act], sections: Iterable[Section]) -> Iterator[Act]:
    """The acts, those that end with a colon extended over the subparagraphs below.

    Only where nothing below is an act of its own: "Decides: (a) To renew ..." leaves its list alone. A
    condition that ends with the colon ("provided that:") holds the list as well.
    """
    below: dict[str, list[Section]] = {}
    for section in sections:
        if section.parent is not None and section.kind == "subparagraph":
            below.setdefault(section.parent, []).append(section)
    for act in acts:
        listed = below.get(act.section, [])
        leads = bool(listed) and text[act.end : listed[0].start].strip(" \n,") == ":"
        inside = leads and any(listed[0].start <= other.start < listed[-1].end for other in acts)
        yield _extended(text, act, listed[0].start, listed[-1].end) if leads and not inside else act


def _extended(text: str, act: Act, start: int, end: int) -> Act:
    end = start + len(text[start:end].rstrip())
    content = Span(act.content.start if act.content else start, end)
    condition = act.condition
    if condition is not None and condition.end == act.end:
        condition = Clause(start=condition.start, end=end, quote=text[condition.start : end])
    return replace(act, end=end, quote=text[act.start : end], content=content, condition=condition)
