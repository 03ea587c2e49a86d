"""The entries of one document as tables, a kind each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from servanda.cli.marks import STYLES, problems_in_order
from servanda.cli.wording import (
    bound,
    count,
    interval,
    number,
    one_line,
    period,
    shorten,
    unit,
    whereabouts,
)
from servanda.model import Act, Mention, Party, Place, Reading, Section, Span

_CONTENT = 110
"""So many characters of what an act is about; the text itself has the rest."""

_NAMES = 70
"""So many characters of the names under which a party is mentioned."""

_ROOMY = 100
"""From this width on, bound, value and unit of a figure have columns of their own."""

Sections = Mapping[str, Section]


def print_tables(reading: Reading, out: Console) -> None:
    """Figures, acts, dates, parties, places, recalls, problems; a kind without entries is left out."""
    sections = {section.id: section for section in reading.sections}
    for table in (
        _figures(reading, sections, out.width >= _ROOMY),
        _acts(reading, sections),
        _dates(reading, sections),
        _parties(reading.parties, sections),
        _places(reading.places, sections),
        _recalls(reading, sections),
        _problems(reading, sections),
    ):
        if table.row_count:
            out.print()
            out.print(table)


def _table(title: str, *columns: str, numbers: Sequence[str] = ()) -> Table:
    """A table without rows; ``numbers`` stand right."""
    table = Table(
        title=Text(title, "bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        header_style="dim",
    )
    for column in columns:
        table.add_column(
            column,
            justify="right" if column in numbers else "left",
            no_wrap=column in ("id", "where", *numbers),
            overflow="fold",
        )
    return table


def _add(table: Table, style: str, first: str, *others: str | Text) -> None:
    table.add_row(Text(first, style), *(Text(one_line(o)) if isinstance(o, str) else o for o in others))


def _figures(reading: Reading, sections: Sections, roomy: bool) -> Table:
    columns = ["bound", "value", "interval", "unit"] if roomy else ["how much", "interval"]
    table = _table("Figures", "id", "where", *columns, "measure", "as read", numbers=["value"])
    for figure in reading.figures:
        trend = f" ({figure.trend})" if figure.trend else ""
        exact = figure.lower == figure.upper == figure.value
        limits = "" if exact else interval(figure.lower, figure.upper)
        cells = [bound(figure) + trend, number(figure.value), limits, unit(figure)]
        if not roomy:
            amount = [cell for cell in (cells[0], cells[1], cells[3]) if cell not in ("", "exact")]
            cells = [" ".join(amount), limits]
        _add(
            table,
            STYLES["figure"],
            figure.id,
            whereabouts(figure.section, sections),
            *cells,
            figure.measure or "",
            figure.quote,
        )
    return table


def _acts(reading: Reading, sections: Sections) -> Table:
    names = {party.id: party.name for party in reading.parties}
    speakers = {act.speaker for act in reading.acts}
    # One speaker throughout is said once; the column would say it on every line.
    alone = one_line(names.get(next(iter(speakers)) or "", "")) if len(speakers) == 1 else ""
    title = f"Acts, all of {alone}" if alone else "Acts"
    who = [] if alone else ["who"]
    table = _table(title, "id", "where", *who, "does", "type, force", "to whom", "what")
    for act in reading.acts:
        addressees = [names.get(addressee.party or "", addressee.quote) for addressee in act.addressees]
        _add(
            table,
            STYLES["act"],
            act.id,
            whereabouts(act.section, sections),
            *([] if alone else [names.get(act.speaker or "", "")]),
            " ".join((*([act.modal] if act.modal else []), *act.modifiers, act.verb)),
            f"{act.type} {act.force}",
            "; ".join(addressees),
            _content(act, reading),
        )
    return table


def _content(act: Act, reading: Reading) -> Text:
    """What is said, and below it whether it is a promise, on which condition and until when."""
    words = _without_furniture(act.content, reading) if act.content else act.quote
    cell = Text(shorten(one_line(words), _CONTENT))
    if act.commitment:
        cell.append("\ncommitment", "bold")
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


def _dates(reading: Reading, sections: Sections) -> Table:
    table = _table("Dates", "id", "where", "date or period", "as read")
    for date in reading.dates:
        when = period(date.earliest, date.latest)
        _add(table, STYLES["date"], date.id, whereabouts(date.section, sections), when, date.quote)
    return table


def _parties(parties: Iterable[Party], sections: Sections) -> Table:
    table = _table("Parties", "id", "name", "kind", "mentions", "named as", "where", numbers=["mentions"])
    for party in parties:
        _add(
            table,
            "",
            party.id,
            Text(one_line(party.name), STYLES["party"]),
            party.kind.replace("_", " "),
            f"{len(party.mentions):,}",
            *_mentions(party.mentions, sections),
        )
    return table


def _places(places: Iterable[Place], sections: Sections) -> Table:
    table = _table("Places", "id", "name", "kind", "coordinates", "mentions", "where", numbers=["mentions"])
    for place in places:
        known = place.latitude is not None and place.longitude is not None
        _add(
            table,
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


def _recalls(reading: Reading, sections: Sections) -> Table:
    table = _table("Earlier documents", "id", "where", "symbol or title", "date", "in the ledger", "as read")
    for recall in reading.recalls:
        _add(
            table,
            STYLES["recall"],
            recall.id,
            whereabouts(recall.section, sections),
            recall.symbol or recall.title or "",
            recall.date or "",
            recall.document or "",
            recall.quote,
        )
    return table


def _problems(reading: Reading, sections: Sections) -> Table:
    table = _table("Problems", "id", "where", "kind", "what is the matter")
    for place, problem in enumerate(problems_in_order(reading), 1):
        holders = [part for part in reading.sections if part.start <= problem.start < part.end]
        smallest = min(holders, key=lambda part: part.end - part.start, default=None)
        where = whereabouts(smallest.id, sections) if smallest else ""
        _add(table, STYLES["problem"], f"!{place}", where, problem.kind.replace("_", " "), problem.note)
    return table


def coverage_sentence(reading: Reading) -> str:
    """What was read and what was passed over, in one sentence with the reasons."""
    coverage = reading.coverage
    reasons = sorted(coverage.reasons.items(), key=lambda reason: (-reason[1], reason[0]))
    listed = ", ".join(f"{amount:,} {one_line(reason)}" for reason, amount in reasons)
    return (
        f"{count(coverage.sentences, 'sentence')}: {coverage.with_entries:,} with entries, "
        f"{coverage.without_entries:,} without, {coverage.set_aside:,} set aside"
        + (f" ({listed})" if listed else "")
    )
