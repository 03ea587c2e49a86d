"""Footnotes of a page: marks that link to them, and the way back that each of them ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from servanda.lexicon import load
from servanda.sources.html.paragraphs import Paragraph
from servanda.sources.html.references import unescaped
from servanda.sources.html.tree import Text

_MARK = re.compile(r"\s*(?P<open>[\[(]?)\s*(?P<label>\d{1,3}|[a-z*†‡])\s*[\])]?\.?\s*")
_OWN_LABEL = re.compile(r"\s*\^?\s*[\[(]?\s*(?P<label>\d{1,3}|[a-z*†‡])\s*[\])]?\s*[.:)]?(?=\W|$)\s*")


@dataclass(frozen=True, slots=True)
class Notes:
    """What was found: ``labels`` has the label of each paragraph that is a footnote.

    ``marks``: where the texts begin that are marks of notes; ``ways_back``: those that only lead back.
    """

    labels: dict[Paragraph, str]
    marks: frozenset[int]
    ways_back: frozenset[int]


def notes_of(source: str, paragraphs: list[Paragraph]) -> Notes:
    """A footnote is what a raised or bracketed number links to, further down on the page.

    So is what begins with a number and ends with a way back to the text, whoever links to it.
    """
    place = {
        name: position for position, one in reversed(list(enumerate(paragraphs))) for name in one.anchors
    }
    labels: dict[Paragraph, str] = {}
    marks: set[int] = set()
    for position, paragraph in enumerate(paragraphs):
        if paragraph in labels or "#" not in "".join(t.style.link or "" for t in paragraph.texts):
            continue
        for run in paragraph.texts:
            target = place.get(_target(run) or "")
            match = _MARK.fullmatch(_shown(source, run)) if target is not None else None
            if target is None or match is None or target <= position:
                continue
            note = paragraphs[target]
            if note.heading:
                continue
            if run.style.raised or match["open"] or _begins_with(note, match["label"]):
                labels.setdefault(note, match["label"])
                marks.add(run.start)
    for paragraph in paragraphs:
        own = _OWN_LABEL.match(paragraph.text)
        if own and paragraph not in labels and not paragraph.heading and _leads_back(source, paragraph):
            labels[paragraph] = own["label"]
    return Notes(labels, frozenset(marks), frozenset(_ways_back(source, labels)))


def own_label(paragraph: Paragraph, label: str) -> str:
    """The characters with which a note repeats its own label, "" when it does not."""
    match = _OWN_LABEL.match(paragraph.text)
    return match.group() if match and match["label"] == label else ""


def _begins_with(note: Paragraph, label: str) -> bool:
    return bool(own_label(note, label)) or any(shown.strip("().") == label for shown, _ in note.labels)


def _ways_back(source: str, labels: dict[Paragraph, str]) -> set[int]:
    return {run.start for paragraph in labels for run in paragraph.texts if _is_way_back(source, run)}


def _is_way_back(source: str, run: Text) -> bool:
    shown = _shown(source, run).strip(" []().\u00a0")
    return "#" in (run.style.link or "") and _back().fullmatch(shown) is not None


def _leads_back(source: str, paragraph: Paragraph) -> bool:
    """Whether its last words are a way back to the text."""
    shown = [run for run in paragraph.texts if _shown(source, run).strip(" []().\u00a0")]
    return len(shown) > 1 and _is_way_back(source, shown[-1])


def _target(run: Text) -> str | None:
    link = run.style.link
    return link.rpartition("#")[2] if link and "#" in link else None


def _shown(source: str, run: Text) -> str:
    return unescaped(source[run.start : run.end])


@cache
def _back() -> re.Pattern[str]:
    return re.compile("|".join(load("pages")["phrases"]["back_to_mark"]), re.I)
