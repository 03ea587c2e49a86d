"""Who issues the document: the body that speaks, or the states that speak together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from servanda.language.gazetteer import Named, find_known
from servanda.lexicon import load
from servanda.model import Section, Span

_CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]*"
_BODY_PHRASE = (
    rf"(?:{_CAPITAL}\s)*?(?:{{heads}})(?:\s(?:of|for|on|to|against)\s(?:the\s)?{_CAPITAL}"
    rf"(?:\s(?:of\s(?:the\s)?|and\s|the\s|for\s)?{_CAPITAL})*)?"
)
_TOPIC = re.compile(r"\b(?:on|regarding|concerning|about|in support of|for support|to)\b", re.I)
_WE = re.compile(r"\b(?:We|WE)\b|\b[Ll]eaders of\b|\bgovernments? of\b|\bmembers of\b|\bministers of\b", re.I)


_ACTING = re.compile(
    rf"\b[Tt]he (?P<name>(?:{_CAPITAL}\s){{0,4}}(?:Committee|Council|Board|Commission|Assembly|Conference)"
    rf"(?:\son\s{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})?)\s(?:today\s|also\s|unanimously\s)?"
    r"(?:decided|agreed|voted|expects?|judges|announced|adopted|approved|considers?|noted|reviewed|met)\b"
)
_LEADING = re.compile(r"^(?:The|We|Joint|First|Second|Third|By|For|In|At|With|From)\s")
_EVENT = re.compile(r"\b(?:[Pp]ress|[Nn]ews) [Cc]onference$")
_ADOPTED_BY = re.compile(r"\b[Aa]dopted by the\s")
_BY = re.compile(
    rf"\b(?:[Ss]tatement|[Rr]emarks|STATEMENT)\s(?:by|from)\s(?:the\s)?"
    rf"(?P<who>{_CAPITAL}(?:\s(?:{_CAPITAL}|of|the|for|de|von|van|bin|and))+?)"
    r"(?=\s(?:on|following|regarding|concerning|after|to|in|at)\b|[:,]|$)"
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuer's canonical name, kind, its members when it is several, and where it was read."""

    name: str
    kind: str
    members: tuple[str, ...]
    start: int
    end: int


def find_issuer(text: str, sections: Iterable[Section], title: Span | None) -> Issuer | None:
    """The issuer, from the chapeau of a resolution, the title, the chapeau, the masthead, the opening.

    One body is named by its canonical name; several states or bodies by theirs, joined by "and".
    """
    sections = list(sections)
    chapeau = next((section for section in sections if section.kind == "chapeau"), None)
    body_opening = next(
        (s for s in sections if s.kind in ("body", "operative", "chapeau", "note") and s.end - s.start > 60),
        None,
    )
    if chapeau is not None and chapeau.end - chapeau.start < 160:
        found = _one_body(text, chapeau.start, chapeau.end)
        if found is not None:
            return found
    if title is not None:
        found = _one_body(text, title.start, _topic_start(text, title)) or _several(
            text, title.start, _topic_start(text, title)
        )
        found = found or _author(text, title) or _pair(text, title)
        if found is not None:
            return _with_opening(text, found, body_opening)
    for section in sections:
        if section.kind == "masthead":
            found = _masthead_body(text, section)
            if found is not None:
                return found
    if chapeau is not None:
        start, end = chapeau.start, min(chapeau.end, chapeau.start + 500)
        listed = _leading_list(text, start, find_known(text[start:end]))
        found = (
            _joint(listed, start) if len(listed) > 1 else _one_body(text, start, end) or _joint(listed, start)
        )
        if found is not None:
            return found
    if chapeau is None and any(section.kind == "preambular" for section in sections):
        return _adopting_body(text, sections)
    if body_opening is not None:
        joint = title is not None and bool(re.search(r"\bjoint\b", text[title.start : title.end], re.I))
        return _from_opening(text, body_opening, joint)
    return None


def _pair(text: str, title: Span) -> Issuer | None:
    """Two parties joined by a dash, wherever the title has them: "the U.S.-Israel Consultative Group"."""
    known = find_known(text[title.start : title.end])
    for one, other in pairwise(known):
        if re.fullmatch(r"\s?[-–—/]\s?", text[title.start + one.end : title.start + other.start]):
            return _joint([one, other], title.start)
    return None


def _with_opening(text: str, found: Issuer, opening: Section | None) -> Issuer:
    """A joint title that names one state by its leader only: the opening names the others."""
    alone = found.kind == "state" and len(found.members) == 1
    if (
        not alone
        or opening is None
        or not re.search(r"\b(?:[Jj]oint|[Bb]ilateral|JOINT)\b", text[: opening.start])
    ):
        return found
    others = [
        one.party.name
        for one in find_known(text[opening.start : min(opening.end, opening.start + 700)])
        if one.party.kind == "state" and one.party.name != found.name
    ]
    if not others:
        return found
    names = (found.name, others[0])
    return Issuer(" and ".join(names), "group", names, found.start, found.end)


def _topic_start(text: str, title: Span) -> int:
    """Where the title begins to say what it is about: "... on Israel"."""
    for match in _TOPIC.finditer(text, title.start, title.end):
        if not re.match(r"to\s(?:Defeat|Counter)", text[match.start() : match.end() + 10]):
            inside = any(
                one.start <= match.start() - title.start < one.end
                for one in find_known(text[title.start : title.end])
            )
            if not inside:
                return match.start()
    return title.end


def _one_body(text: str, start: int, end: int) -> Issuer | None:
    """A body or organisation of the lexicon, else a capitalised phrase with a body's head word."""
    known = [one for one in find_known(text[start:end]) if one.party.kind in ("body", "organisation")]
    joint = [one for one in find_known(text[start:end]) if one.party.kind != "armed_group"]
    names = list(dict.fromkeys(one.party.name for one in joint))
    if known and len(names) < 2:
        first = max(known, key=lambda one: (one.party.kind == "body", -one.start))
        return Issuer(first.party.name, first.party.kind, (), start + first.start, start + first.end)
    if names:
        return None
    phrase = _body_phrase().search(text, start, end)
    words = _LEADING.sub("", phrase.group()) if phrase else ""
    if phrase and len(words.split()) > 1 and not _EVENT.search(words):
        begin = phrase.end() - len(words)
        return Issuer(_spelled(words), "body", (), begin, phrase.end())
    return None


def _several(text: str, start: int, end: int) -> Issuer | None:
    known = [
        one for one in find_known(text[start:end]) if one.party.kind in ("state", "organisation", "body")
    ]
    return _joint(known, start)


def _joint(known: list[Named], offset: int) -> Issuer | None:
    if not known:
        return None
    names = tuple(dict.fromkeys(one.party.name for one in known))
    first, last = offset + known[0].start, offset + known[-1].end
    if len(names) == 1:
        return Issuer(names[0], known[0].party.kind, names, first, offset + known[0].end)
    joined = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 2 else " and ".join(names)
    return Issuer(joined, "group", names, first, last)


def _masthead_body(text: str, section: Section) -> Issuer | None:
    words = text[section.start : section.end].strip()
    if not words.isupper() or len(words.split()) < 2:
        return None
    titled = _spelled(words)
    match = _body_phrase().search(titled)
    if match is None or re.match(r"(?:office|ministry|department)\b", words, re.I):
        return None
    start = section.start + text[section.start : section.end].index(words)
    return Issuer(match.group(), "body", (), start + match.start(), start + match.end())


def _from_opening(text: str, section: Section, joint: bool) -> Issuer | None:
    """The opening sentence: the body that acts there, or the states that do.

    ``joint``: the title says that several speak, so a body is no more than mentioned.
    """
    end = min(section.end, section.start + 500)
    stop = re.search(r"(?<=[a-z0-9)”])[.;]\s[A-Z“]", text[section.start : end])
    end = section.start + stop.start() if stop else end
    known = find_known(text[section.start : end])
    bodies = [one for one in known if one.party.kind == "body"]
    unknown = None if joint else _acting_body(text, section.start, section.end)
    if unknown is not None and (not bodies or unknown.start < section.start + bodies[0].start):
        return unknown
    if bodies and not joint:
        first = bodies[0]
        return Issuer(first.party.name, "body", (), section.start + first.start, section.start + first.end)
    actors = [one for one in known if one.party.kind in ("state", "organisation")]
    listed = _leading_list(text, section.start, actors)
    found = _joint(listed, section.start)
    return found if found or joint else _known_body_anywhere(text)


def _acting_body(text: str, start: int, end: int) -> Issuer | None:
    """A body that no lexicon has, where it decides something: "The Monetary Policy Committee decided"."""
    match = _ACTING.search(text, start, end)
    if match is None or find_known(match["name"]):
        return None
    return Issuer(match["name"], "body", (), *match.span("name"))


def _adopting_body(text: str, sections: list[Section]) -> Issuer | None:
    """A resolution that lost its chapeau: only "Adopted by the Security Council" still says whose it is."""
    for section in sections:
        match = _ADOPTED_BY.search(text, section.start, section.end)
        known = find_known(text[match.end() : section.end]) if match else []
        if match and known and known[0].start == 0:
            one = known[0]
            return Issuer(one.party.name, one.party.kind, (), match.end() + one.start, match.end() + one.end)
    return None


def _author(text: str, title: Span) -> Issuer | None:
    """The person of "Statement by Foreign Minister Lindqvist on ...", who speaks alone."""
    match = _BY.search(text, title.start, title.end)
    if match is None or re.search(r"\bjoint\b", text[title.start : title.end], re.I):
        return None
    return Issuer(match["who"], "person", (), *match.span("who"))


def _leading_list(text: str, offset: int, actors: list[Named]) -> list[Named]:
    """The first actor and those that stand beside it in one list."""
    listed: list[Named] = []
    for one in actors:
        if listed:
            between = text[offset + listed[-1].end : offset + one.start]
            if len(between) > 60 or (
                re.search(
                    r"\b(?:in|of|against|from|with|to|on|at|between)\b(?!\s(?:the|President|Prime|Chancellor))",
                    between,
                )
                and " and " not in between
                and "," not in between
            ):
                break
        listed.append(one)
    return listed


def _known_body_anywhere(text: str) -> Issuer | None:
    for one in find_known(text[:3000]):
        if one.party.kind == "body":
            return Issuer(one.party.name, "body", (), one.start, one.end)
    return None


def _spelled(words: str) -> str:
    if not words.isupper():
        return words
    small = {"of", "for", "the", "on", "to", "and", "in", "against"}
    return " ".join(w.lower() if w.lower() in small else w.capitalize() for w in words.split())


@cache
def _body_phrase() -> re.Pattern[str]:
    heads = load("parties")["heads"]
    words = "|".join(
        [
            *heads["body"],
            "Coalition",
            "Alliance",
            "Union",
            "League",
            "Group",
            "Forum",
            "Partnership",
            "Initiative",
            "Community",
        ]
    )
    return re.compile(_BODY_PHRASE.format(heads=words))
