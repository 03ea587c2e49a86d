"""Acts whose content is a list: "We urge all parties: (a) to let convoys pass; (b) ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from servanda.model import Act, Clause, Deadline, Part, Section, Span


def over_lists(
    text: str, acts: Sequence[Act], sections: Iterable[Section], due: Mapping[str, Deadline]
) -> Iterator[Act]:
    """The acts, those that end with a colon extended over the subparagraphs below, which are their parts.

    Only where nothing below is an act of its own: "Decides: (a) To renew ..." leaves its list alone. A
    condition that ends with the colon ("provided that:") holds the list as well. An act that says nothing of
    when it is due takes the first deadline of its list; ``due`` has them by section.
    """
    below: dict[str, list[Section]] = {}
    for section in sections:
        if section.parent is not None and section.kind == "subparagraph":
            below.setdefault(section.parent, []).append(section)
    for act in acts:
        listed = below.get(act.section, [])
        leads = bool(listed) and text[act.end : listed[0].start].strip(" \n,") == ":"
        inside = leads and any(listed[0].start <= other.start < listed[-1].end for other in acts)
        yield _extended(text, act, listed, due) if leads and not inside else act


def numbered_parts(act: Act) -> Act:
    """The act with its parts numbered behind its own id: "a3.1", "a3.2"."""
    parts = tuple(replace(part, id=f"{act.id}.{number}") for number, part in enumerate(act.parts, 1))
    return replace(act, parts=parts)


def _extended(text: str, act: Act, listed: Sequence[Section], due: Mapping[str, Deadline]) -> Act:
    start, end = listed[0].start, _end(text, listed[-1])
    content = Span(act.content.start if act.content else start, end)
    condition = act.condition
    if condition is not None and condition.end == act.end:
        condition = Clause(start=condition.start, end=end, quote=text[condition.start : end])
    parts = tuple(Part(start=one.start, end=_end(text, one), id="", label=one.label) for one in listed)
    deadline = act.deadline or next((due[one.id] for one in listed if one.id in due), None)
    return replace(
        act, end=end, quote=text[act.start : end], content=content, condition=condition, parts=parts,
        deadline=deadline,
    )  # fmt: skip


def _end(text: str, section: Section) -> int:
    """Where a section's words end, the white space behind them aside."""
    return section.start + len(text[section.start : section.end].rstrip())
