"""An act as an entry of the reading: what was found, each part anchored in the canonical text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from servanda.entries.acts.addressee import addressee_of, listed
from servanda.entries.acts.commitment import Ruling, announcing, ruling_on
from servanda.entries.acts.deadline import DeadlineFound, deadline_in
from servanda.entries.acts.find import find_acts
from servanda.entries.acts.found import ActFound
from servanda.entries.acts.parts import condition_in, content_of, joined_parts
from servanda.entries.acts.speakers import Speakers
from servanda.language.ladder import DEFAULT, Ladder, ladder_named
from servanda.lexicon import load
from servanda.model import Act, Bound, Clause, Deadline, Part, PartyMention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from servanda.entries.acts.phrases import Phrase
    from servanda.entries.dates import DateFound
    from servanda.entries.parties import PartyBook
    from servanda.language import Parse


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every act of one paragraph is read with."""

    parse: Parse
    text: str
    speakers: Speakers
    book: PartyBook
    dates: Sequence[DateFound]
    reference: date | None
    ladder: Ladder


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
    reader = _Reader(parse, text, speakers, book, dates, reference, ladder_named(DEFAULT))
    return [_act(reader, found) for found in find_acts(parse, speakers, resolution, duties)]


def read_deadline(
    parse: Parse, text: str, dates: Sequence[DateFound], reference: date | None
) -> Deadline | None:
    """When the one paragraph of a list is due, whatever the act above it says."""
    due = deadline_in(parse.text, 0, len(parse.text), dates, reference)
    return _deadline(parse, text, due) if due is not None else None


def _act(reader: _Reader, found: ActFound) -> Act:
    parse, phrase = reader.parse, found.phrase
    doc = parse.doc
    promised = found.modal is not None and phrase.type == "commissive"
    addressee = found.addressee or (None if promised else addressee_of(doc, phrase, found.end))
    content = content_of(doc, phrase, addressee, found.end)
    begin = min(doc[phrase.first].idx, doc[found.addressee[0]].idx if found.addressee else len(parse.text))
    last = content[1] if content else max(addressee[1], phrase.last) if addressee else phrase.last
    close = doc[last - 1].idx + len(doc[last - 1])
    condition = condition_in(parse.text, doc[phrase.last - 1].idx, close) if _may_wait(found) else None
    due = (
        deadline_in(parse.text, begin, close, reader.dates, reader.reference) if _may_be_due(found) else None
    )
    if (
        due is not None
        and due.last is None
        and phrase.type in ("assertive", "expressive")
        and not found.modal
    ):
        due = None
    ruling = ruling_on(doc, found, content, reader.speakers)
    kind = "commissive" if ruling.commits and phrase.lemma not in announcing() else phrase.type
    start, end = parse.span(begin, close)
    verb = _verb_of(doc, phrase)
    return Act(
        id="",
        start=start,
        end=end,
        quote=reader.text[start:end],
        section=parse.section,
        speaker=(reader.book.id_of(found.who) if found.who else None) or reader.book.speaker,
        verb=phrase.verb,
        type=kind,
        force=reader.ladder.weigh(phrase.lemma, kind, phrase.force, phrase.modifiers, found.modal),
        modifiers=phrase.modifiers + (("not",) if found.negated else ()),
        addressees=_addressees(reader, addressee) if addressee else (),
        content=Span(*_canonical(parse, content)) if content else None,
        condition=_clause(reader, condition) if condition else None,
        deadline=_deadline(parse, reader.text, due) if due else None,
        commitment=ruling.commits,
        ladder=reader.ladder.label,
        why=ruling.why,
        modal=found.modal,
        negated=found.negated,
        verb_at=Span(*parse.span(verb.idx, verb.idx + len(verb))),
        parts=_parts(parse, content) if content else (),
        bound=_bound(reader, found, ruling),
    )


def _verb_of(doc: Doc, phrase: Phrase) -> Token:
    """The token of the verb itself: of "Having carefully studied" it is "studied"."""
    words = phrase.lemma.split()
    if words[:1] == ["have"] and len(words) > 1:
        return next(
            (token for token in doc[phrase.head : phrase.last] if token.lower_ == words[1]), doc[phrase.head]
        )
    return doc[phrase.head]


def _may_wait(found: ActFound) -> bool:
    return found.modal is not None or found.phrase.type in ("directive", "commissive", "declarative")


def _may_be_due(found: ActFound) -> bool:
    """Recitals and assertions look back: a date in them is when something was."""
    return found.phrase.lemma not in load("acts")["deadline"]["never"]


def _bound(reader: _Reader, found: ActFound, ruling: Ruling) -> Bound | None:
    """Who is bound by a commitment: all who speak, several of them, or one."""
    if not ruling.commits:
        return None
    if found.who is not None:
        return Bound(scope="member", members=(found.who,))
    return Bound(scope="all", members=tuple(sorted(reader.speakers.members)))


def _parts(parse: Parse, content: tuple[int, int]) -> tuple[Part, ...]:
    spans = [_canonical(parse, part) for part in joined_parts(parse.doc, content)]
    return tuple(Part(start=start, end=end, id="") for start, end in spans)


def _addressees(reader: _Reader, tokens: tuple[int, int]) -> tuple[PartyMention, ...]:
    """One mention for each party of a list ("Dovrane and the Red Cross"), else one for all."""
    return tuple(_mention(reader, piece) for piece in listed(reader.parse.doc, tokens))


def _mention(reader: _Reader, tokens: tuple[int, int]) -> PartyMention:
    parse, text, book = reader.parse, reader.text, reader.book
    start, end = _canonical(parse, tokens)
    quote = text[start:end]
    if quote.lower() in load("acts")["pronouns"]["words"]:
        return PartyMention(start=start, end=end, quote=quote, party=None)
    party = book.named_by(start, end) or book.add_group(start, end, parse.section)
    return PartyMention(start=start, end=end, quote=quote, party=party)


def _canonical(parse: Parse, tokens: tuple[int, int]) -> tuple[int, int]:
    first, last = parse.doc[tokens[0]], parse.doc[tokens[1] - 1]
    return parse.span(first.idx, last.idx + len(last))


def _clause(reader: _Reader, place: tuple[int, int]) -> Clause:
    start, end = reader.parse.span(*place)
    return Clause(start=start, end=end, quote=reader.text[start:end])


def _deadline(parse: Parse, text: str, due: DeadlineFound) -> Deadline:
    start, end = parse.span(due.start, due.end)
    return Deadline(
        start=start,
        end=end,
        quote=text[start:end],
        earliest=due.first.isoformat() if due.first else None,
        latest=due.last.isoformat() if due.last else None,
    )
