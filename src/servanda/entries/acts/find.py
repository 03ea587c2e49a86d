"""Finds the acts of one paragraph: in resolutions by their openings, in prose by who the subject is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.entries.acts.by_opening import acts_by_opening, acts_of_item
from servanda.entries.acts.by_subject import acts_by_subject
from servanda.entries.acts.found import ActFound
from servanda.entries.acts.impersonal import impersonal_acts
from servanda.entries.acts.obligations import obligations

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from servanda.entries.acts.speakers import Speakers
    from servanda.language import Parse


def find_acts(parse: Parse, speakers: Speakers, resolution: bool, duties: bool) -> list[ActFound]:
    """Every act of a paragraph in order; ``resolution``: its paragraphs open with their verbs.

    ``duties``: the paragraph lists what somebody else has to do ("its mandate shall be: (a) To observe
    ..."), so that its infinitives are nobody's acts.
    """
    if resolution and duties and parse.doc[:1].text.lower() == "to":
        return []
    opens = resolution or parse.paragraph.kind == "preambular"
    found = list(acts_by_opening(parse)) if opens else list(acts_of_item(parse))
    if not found:
        found = [*acts_by_subject(parse, speakers), *impersonal_acts(parse, speakers)]
        found += obligations(parse, speakers)
    found.sort(key=lambda act: act.phrase.first)
    return _bounded(parse.doc, found)


def _bounded(doc: Doc, found: list[ActFound]) -> list[ActFound]:
    """Each act ends where the next begins, or with its sentence; an act inside another's verb goes."""
    bounded: list[ActFound] = []
    for act in found:
        if bounded and act.phrase.head < bounded[-1].phrase.last:
            continue
        bounded.append(act)
    result = []
    for number, act in enumerate(bounded):
        sentence_end = doc[act.phrase.head].sent.end
        end = sentence_end if act.end == len(doc) and not _lists(doc, act) else act.end
        if number + 1 < len(bounded):
            end = (
                min(end, bounded[number + 1].phrase.first)
                if bounded[number + 1].phrase.first > act.phrase.head
                else end
            )
        result.append(replace(act, end=max(end, act.phrase.last)))
    return result


def _lists(doc: Doc, act: ActFound) -> bool:
    """Whether the parser cut a sentence at a semicolon or footnote inside one paragraph's act."""
    end = doc[act.phrase.head].sent.end
    return end < len(doc) and doc[end - 1].text[-1:] not in ".!?"
