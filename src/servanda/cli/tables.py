"""The entries of one document as tables, a kind each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from servanda.cli.grid import Grid
from servanda.cli.marks import STYLES, problems_in_order
from servanda.cli.wording import (
    amount,
    bound,
    count,
    interval,
    movement,
    one_line,
    period,
    shorten,
    unit,
    value,
    whereabouts,
)
from servanda.model import Act, Mention, Party, Place, Reading, Section, Span

_CONTENT = 110
"""So many characters of what an act is about; the text itself has the rest."""

_NAMES = 70
"""So many characters of the names under which a party is mentioned."""

_ROOMY = 100
"""From this width on, the parts of a figure and of an act have columns of their own."""

Sections = Mapping[str, Section]


def print_tables(reading: Reading, out: Console) -> None:
    """Figures, acts, dates, parties, places, recalls, problems; a kind without entries is left out."""
    sections = {section.id: section for section in reading.sections}
    for table in (
        _figures(reading, sections, out.width >= _ROOMY),
        _acts(reading, sections, out.width >= _ROOMY),
        _dates(reading, sections),
        _parties(reading.parties, sections),
        _places(reading.places, sections),
        _recalls(reading, sections),
        _problems(reading, sections),
    ):
        if table.rows:
            out.print()
            table.print(out)


def _figures(reading: Reading, sections: Sections, roomy: bool) -> Grid:
    columns = ["bound", "value", "interval", "unit"] if roomy else ["how much", "interval"]
    table = Grid("Figures", "id", "where", *columns, "measure", "as read", numbers=["value"])
    for figure in reading.figures:
        trend = movement(figure)
        exact = figure.lower == figure.upper == figure.value
        limits = "" if exact else interval(figure.lower, figure.upper)
        if roomy:
            cells = [bound(figure) + trend, value(figure), limits, unit(figure)]
        else:
            cells = [amount(figure) + trend, "" if limits and limits in amount(figure) else limits]
        where = whereabouts(figure.section, sections)
        table.add(STYLES["figure"], figure.id, where, *cells, figure.measure or "", figure.quote)
    return table


def _acts(reading: Reading, sections: Sections, roomy: bool) -> Grid:
    names = {party.id: party.name for party in reading.parties}
    speakers = {act.speaker for act in reading.acts}
    # One speaker throughout is said once; the column would say it on every line.
    alone = one_line(names.get(next(iter(speakers)) or "", "")) if len(speakers) == 1 else ""
    title = f"Acts, all of {alone}" if alone else "Acts"
    who = [] if alone else ["who"]
    columns = ["does", "type, force", "to whom", "what"] if roomy else ["does", "what"]
    table = Grid(title, "id", "where", *who, *columns)
    for act in reading.acts:
        addressees = "; ".join(
            one_line(names.get(addressee.party or "", addressee.quote)) for addressee in act.addressees
        )
        does = one_line(" ".join((*([act.modal] if act.modal else []), *act.modifiers, act.verb)))
        kind = f"{act.type} {act.force}"
        # Beside the type: below the words of the act it would read as their end.
        mark = Text(kind).append(", commitment", "bold") if act.commitment else Text(kind)
        if roomy:
            cells = [Text(does), mark, Text(addressees), _content(act, reading)]
        else:
            whom = Text(f"to {addressees}\n" if addressees else "", "italic")
            cells = [Text(does + "\n").append_text(mark), whom.append_text(_content(act, reading))]
        where = whereabouts(act.section, sections)
        speaker = [] if alone else [names.get(act.speaker or "", "")]
        table.add(STYLES["act"], act.id, where, *speaker, *cells)
    return table


def _content(act: Act, reading: Reading) -> Text:
    """What is said, and below it on which condition and until when."""
    words = _without_furniture(act.content, reading) if act.content else act.quote
    cell = Text(shorten(one_line(words), _CONTENT))
    if act.condition is not None:
        cell.append(f"\ncondition: {shorten(one_line(act.condition.quote), _CONTENT)}", "italic")
    if act.deadline is not None:
        due = period(act.deadline.earliest, act.deadline.latest)
        cell.append(f"\ndeadline: {one_line(act.deadline.quote)}", "italic")
        cell.append(f" ({due})" if due else "", "italic")
    return cell


def _without_furniture(span: Span, reading: Reading) -> str:
    """The words of a span; a page number or running head that interrupts it is passed over."""
    words, position = [], span.start
    for section in reading.sections:
        if section.kind in ("furniture", "footnote") and span.covers(Span(section.start, section.end)):
            words.append(reading.text[position : section.start])
            position = section.end
    return " ".join([*words, reading.text[position : span.end]])


def _dates(reading: Reading, sections: Sections) -> Grid:
    table = Grid("Dates", "id", "where", "date or period", "as read")
    for date in reading.dates:
        when = period(date.earliest, date.latest)
        table.add(STYLES["date"], date.id, whereabouts(date.section, sections), when, date.quote)
    return table


def _parties(parties: Iterable[Party], sections: Sections) -> Grid:
    table = Grid("Parties", "id", "name", "kind", "mentions", "named as", "where", numbers=["mentions"])
    for party in parties:
        table.add(
            "",
            party.id,
            Text(one_line(party.name), STYLES["party"]),
            party.kind.replace("_", " "),
            f"{len(party.mentions):,}",
            *_mentions(party.mentions, sections),
        )
    return table


def _places(places: Iterable[Place], sections: Sections) -> Grid:
    table = Grid("Places", "id", "name", "kind", "coordinates", "mentions", "where", numbers=["mentions"])
    for place in places:
        known = place.latitude is not None and place.longitude is not None
        table.add(
            "",
            place.id,
            place.name,
            place.kind.replace("_", " "),
            f"{place.latitude:.2f}, {place.longitude:.2f}" if known else "",
            f"{len(place.mentions):,}",
            _mentions(place.mentions, sections)[1],
        )
    return table


def _mentions(mentions: Sequence[Mention], sections: Sections) -> tuple[str, str]:
    """The different names, and the sections; each once, in the order of the text."""
    names = dict.fromkeys(one_line(mention.quote) for mention in mentions)
    places = dict.fromkeys(whereabouts(mention.section, sections) for mention in mentions)
    return shorten("; ".join(names), _NAMES), shorten(", ".join(places), _NAMES // 2)


def _recalls(reading: Reading, sections: Sections) -> Grid:
    table = Grid("Earlier documents", "id", "where", "symbol or title", "date", "in the ledger", "as read")
    for recall in reading.recalls:
        table.add(
            STYLES["recall"],
            recall.id,
            whereabouts(recall.section, sections),
            recall.symbol or recall.title or "",
            recall.date or "",
            recall.document or "",
            recall.quote,
        )
    return table


def _problems(reading: Reading, sections: Sections) -> Grid:
    table = Grid("Problems", "id", "where", "kind", "what is the matter")
    for place, problem in enumerate(problems_in_order(reading), 1):
        holders = [part for part in reading.sections if part.start <= problem.start < part.end]
        smallest = min(holders, key=lambda part: part.end - part.start, default=None)
        where = whereabouts(smallest.id, sections) if smallest else ""
        table.add(STYLES["problem"], f"!{place}", where, problem.kind.replace("_", " "), problem.note)
    return table


def coverage_sentence(reading: Reading) -> str:
    """What was read and what was passed over, in one sentence with the reasons."""
    coverage = reading.coverage
    reasons = sorted(coverage.reasons.items(), key=lambda reason: (-reason[1], reason[0]))
    listed = ", ".join(f"{amount:,} {one_line(reason)}" for reason, amount in reasons)
    only = coverage.names_only
    names = f" ({only:,} of them {'names' if only == 1 else 'name'} a party)" if only else ""
    return (
        f"{count(coverage.sentences, 'sentence')}: {coverage.with_entries:,} with entries, "
        f"{coverage.without_entries:,} without{names}, {coverage.set_aside:,} set aside"
        + (f" ({listed})" if listed else "")
    )
