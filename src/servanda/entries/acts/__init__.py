"""Acts: what those who speak do by speaking, each with its parts and the rule that decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from servanda.entries.acts.addressee import addressee_of
from servanda.entries.acts.find import find_acts
from servanda.entries.acts.found import ActFound
from servanda.entries.acts.parts import DeadlineFound, condition_in, content_of, deadline_in
from servanda.entries.acts.speakers import Speakers
from servanda.lexicon import load
from servanda.model import Act, Clause, Deadline, PartyMention, Span

if TYPE_CHECKING:
    from servanda.entries.dates import DateFound
    from servanda.entries.parties import PartyBook
    from servanda.language import Parse

__all__ = ["Speakers", "read_acts"]


def read_acts(
    parse: Parse,
    text: str,
    speakers: Speakers,
    resolution: bool,
    duties: bool,
    book: PartyBook,
    dates: Sequence[DateFound],
    reference: date | None,
) -> list[Act]:
    """The acts of one paragraph, complete but for their ids (empty here, numbered by the reading).

    ``resolution`` and ``duties`` as in ``find_acts``; ``reference`` is the document's date, from which
    deadlines are counted.
    """
    return [
        _act(parse, text, found, book, list(dates), reference)
        for found in find_acts(parse, speakers, resolution, duties)
    ]


def _act(
    parse: Parse,
    text: str,
    found: ActFound,
    book: PartyBook,
    dates: list[DateFound],
    reference: date | None,
) -> Act:
    doc, phrase = parse.doc, found.phrase
    addressee = addressee_of(doc, phrase, found.end) if not found.modal else None
    content = content_of(doc, phrase, addressee, found.end)
    begin = doc[phrase.first].idx
    last = content[1] if content else addressee[1] if addressee else phrase.last
    close = doc[last - 1].idx + len(doc[last - 1])
    conditional = found.modal is not None or phrase.type in ("directive", "commissive", "declarative")
    condition = condition_in(parse.text, doc[phrase.last - 1].idx, close) if conditional else None
    due = deadline_in(parse.text, begin, close, dates, reference)
    start, end = parse.span(begin, close)
    commitment, why = _commitment(parse, found, content)
    ladder = load("acts")["ladder"]
    modifiers = phrase.modifiers + (("not",) if found.negated else ())
    return Act(
        id="",
        start=start,
        end=end,
        quote=text[start:end],
        section=parse.section,
        speaker=(book.id_of(found.who) if found.who else None) or book.speaker,
        verb=phrase.verb,
        type="commissive" if commitment else phrase.type,
        force=phrase.force,
        modifiers=modifiers,
        addressees=_addressees(parse, text, addressee, book) if addressee else (),
        content=Span(*_canonical(parse, content)) if content else None,
        condition=_clause(parse, text, condition) if condition else None,
        deadline=_deadline(parse, text, due) if due else None,
        commitment=commitment,
        ladder=f"{ladder['name']} {ladder['version']}",
        why=why,
        modal=found.modal,
    )


def _commitment(parse: Parse, found: ActFound, content: tuple[int, int] | None) -> tuple[bool, str]:
    """Whether the act promises future action of those who speak, and the rule that says so."""
    rules, phrase, doc = load("acts")["commitment"], found.phrase, parse.doc
    if found.modal in rules["modals"] and phrase.lemma in rules["weak"]:
        return False, f"modal: {found.modal} + {phrase.verb}, an aim and no more"
    if found.modal in rules["modals"]:
        return True, f"modal: {found.modal} + {phrase.verb}, said by those who speak"
    acts_on = content is not None and _has_action(parse, content, phrase.lemma in rules["deliver"])
    if phrase.noun in rules["nouns"]:
        return acts_on, f"noun: {phrase.lemma} {phrase.noun}" + ("" if acts_on else ", no action follows")
    if phrase.lemma == "decide" and content is not None:
        verb = next((token for token in doc[content[0] : content[1]] if token.pos_ in ("VERB", "AUX")), None)
        if verb is not None and verb.lemma_ in rules["own_action"] and verb.i - content[0] <= 2:
            return True, f"decides on its own action: {verb.lemma_}"
    if phrase.lemma in rules["verbs"]:
        return acts_on, f"verb: {phrase.lemma}" + ("" if acts_on else ", no action follows")
    return False, f"verb: {phrase.lemma} is {phrase.type}"


def _has_action(parse: Parse, content: tuple[int, int], delivers: bool) -> bool:
    """Whether an infinitive or gerund follows; for a pledge an amount will do: "pledged 5 million"."""
    tokens = parse.doc[content[0] : content[1]]
    if delivers and any(token.pos_ == "NUM" for token in tokens[:12]):
        return True
    return any(token.tag_ in ("VB", "VBG") for token in tokens[:12])


def _addressees(
    parse: Parse, text: str, tokens: tuple[int, int], book: PartyBook
) -> tuple[PartyMention, ...]:
    """One mention for each party of a list ("Dovrane and Marenza"), else one for the whole phrase."""
    start, end = _canonical(parse, tokens)
    listed = book.list_at(start, end)
    if len(listed) > 1:
        return tuple(
            PartyMention(start=one.start, end=one.end, quote=one.quote, party=party) for one, party in listed
        )
    if text[start:end].lower() in load("acts")["pronouns"]["words"]:
        return (PartyMention(start=start, end=end, quote=text[start:end], party=None),)
    party = book.named_by(start, end) or book.add_group(start, end, parse.section)
    return (PartyMention(start=start, end=end, quote=text[start:end], party=party),)


def _canonical(parse: Parse, tokens: tuple[int, int]) -> tuple[int, int]:
    first, last = parse.doc[tokens[0]], parse.doc[tokens[1] - 1]
    return parse.span(first.idx, last.idx + len(last))


def _clause(parse: Parse, text: str, place: tuple[int, int]) -> Clause:
    start, end = parse.span(*place)
    return Clause(start=start, end=end, quote=text[start:end])


def _deadline(parse: Parse, text: str, due: DeadlineFound) -> Deadline:
    start, end = parse.span(due.start, due.end)
    return Deadline(
        start=start,
        end=end,
        quote=text[start:end],
        earliest=due.first.isoformat() if due.first else None,
        latest=due.last.isoformat() if due.last else None,
    )
