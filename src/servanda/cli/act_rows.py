"""Acts as a table for people, as JSON, and as rows for a spreadsheet."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from typing import Any

from rich.text import Text

from servanda.cli.grid import Grid
from servanda.cli.marks import STYLES
from servanda.cli.output import as_json
from servanda.cli.terminal import console
from servanda.cli.wording import count, one_line, period, shorten
from servanda.contract import as_contract
from servanda.ledger.acts import ActOfDocument

_CONTENT = 120
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection")."""
COLUMNS = (
    "document", "date", "title", "act", "section", "speaker", "modal", "modifiers", "verb", "negated", "type",
    "force", "commitment", "bound", "addressees", "content", "condition", "deadline", "due_from", "due_to",
    "why", "ladder", "start", "end", "quote",
)  # fmt: skip


def print_table(acts: Sequence[ActOfDocument], commitments: bool) -> None:
    """One row an act: where, who, does what, to whom, until when; of commitments also the rule."""
    out = console()
    table = Grid("Commitments" if commitments else "Acts", "id", "document", "who", "does", "what")
    for one in acts:
        table.add(
            STYLES["act"], one.act.id, _where(one), one.speaker or "", _does(one), _what(one, commitments)
        )
    table.print(out)
    noun = "commitment" if commitments else "act"
    documents = len({one.reading.document.id for one in acts})
    out.print(f"{count(len(acts), noun)} in {count(documents, 'document')}")


def _where(one: ActOfDocument) -> Text:
    document = one.reading.document
    return Text(document.date or shorten(one_line(document.title or document.source.name), 20)).append(
        f"\n{document.id}", "dim"
    )


def _does(one: ActOfDocument) -> Text:
    act = one.act
    words = one_line(" ".join((*([act.modal] if act.modal else []), *act.modifiers, act.verb)))
    cell = Text(words).append(f"\n{act.type} {act.force}")
    return cell.append(", commitment", "bold") if act.commitment else cell


def _what(one: ActOfDocument, commitments: bool) -> Text:
    act = one.act
    cell = Text(f"to {one_line('; '.join(one.addressees))}\n" if act.addressees else "", "italic")
    cell.append(shorten(one_line(one.content or act.quote), _CONTENT))
    if act.condition is not None:
        cell.append(f"\ncondition: {shorten(one_line(act.condition.quote), _CONTENT)}", "italic")
    if act.deadline is not None:
        due = period(act.deadline.earliest, act.deadline.latest)
        cell.append(f"\ndeadline: {one_line(act.deadline.quote)}" + (f" ({due})" if due else ""), "italic")
    if commitments:
        cell.append(f"\nbinds {_bound(one)}; {act.why}", "dim")
    return cell


def _bound(one: ActOfDocument) -> str:
    bound = one.act.bound
    if bound is None:
        return ""
    names = ", ".join(bound.members)
    return bound.scope if not names else f"{bound.scope}: {names}" if bound.scope == "all" else names


def print_json(acts: Sequence[ActOfDocument]) -> None:
    """A list of acts in the contract's shape, each with its document, and its parties by name."""
    contracts: dict[str, dict[str, Any]] = {}
    rows = []
    for one in acts:
        document = one.reading.document
        if document.id not in contracts:
            shapes = as_contract(one.reading)["acts"]
            contracts[document.id] = {shape["id"]: shape for shape in shapes}
        rows.append({
            "document": document.id,
            "date": document.date,
            "title": document.title,
            **contracts[document.id][one.act.id],
            "force": one.act.force,
            "ladder": one.act.ladder,
            "speaker_name": one.speaker,
            "addressee_names": list(one.addressees),
        })  # fmt: skip
    print(as_json(rows))


def print_csv(acts: Sequence[ActOfDocument]) -> None:
    """A header and one row an act; nothing in it is a formula to a spreadsheet."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in acts:
        writer.writerow([_harmless(cell) for cell in _cells(one)])


def _cells(one: ActOfDocument) -> list[str]:
    act, document = one.act, one.reading.document
    due = act.deadline
    return [
        document.id, document.date or "", document.title or "", act.id, act.section, one.speaker or "",
        act.modal or "", "; ".join(act.modifiers), act.verb, _yes(act.negated), act.type, str(act.force),
        _yes(act.commitment), _bound(one), "; ".join(one.addressees), one.content,
        act.condition.quote if act.condition else "", due.quote if due else "",
        (due.earliest or "") if due else "", (due.latest or "") if due else "", act.why, act.ladder,
        str(act.start), str(act.end), act.quote,
    ]  # fmt: skip


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
