"""``servanda acts``: what was urged, decided and promised, over all documents of the ledger."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from servanda.cli.options import DEFAULT_LEDGER, LedgerOption
from servanda.cli.terminal import complain, ending

if TYPE_CHECKING:
    from servanda.language.ladder import Ladder
    from servanda.ledger.acts import ActOfDocument


class ActType(StrEnum):
    """The types of acts, after Searle."""

    directive = "directive"
    commissive = "commissive"
    declarative = "declarative"
    expressive = "expressive"
    assertive = "assertive"


class ActFormat(StrEnum):
    """For people, for programs, for a spreadsheet."""

    table = "table"
    json = "json"
    csv = "csv"


_DAY = ["%Y-%m-%d"]


@ending()
def acts(
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DOCUMENT]...", help="Only these: ids or words of their titles."),
    ] = None,
    commitments: Annotated[
        bool, typer.Option("--commitments", help="Only promises of future action, with who is bound and why.")
    ] = False,
    type: Annotated[ActType | None, typer.Option("--type", help="Only acts of this type.")] = None,  # noqa: A002
    to: Annotated[
        str | None, typer.Option("--to", metavar="PARTY", help="Only acts that address it.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="PARTY", help="Only acts of this speaker.")
    ] = None,
    verb: Annotated[
        str | None, typer.Option("--verb", metavar="WORDS", help="Only acts by this verb.")
    ] = None,
    due_before: Annotated[
        datetime | None,
        typer.Option(
            "--due-before", metavar="DAY", formats=_DAY, help="Only acts due before it: 2025-01-01."
        ),
    ] = None,
    due_after: Annotated[
        datetime | None,
        typer.Option("--due-after", metavar="DAY", formats=_DAY, help="Only acts due after it."),
    ] = None,
    min_force: Annotated[
        int, typer.Option("--min-force", min=1, max=5, help="Only acts of this force or more, 1 to 5.")
    ] = 1,
    ladder: Annotated[
        str | None,
        typer.Option("--ladder", metavar="NAME or FILE", help="Weigh the acts by another ladder of force."),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: Annotated[  # noqa: A002
        ActFormat, typer.Option("--format", case_sensitive=False, help="A table, JSON or CSV.")
    ] = ActFormat.table,
) -> None:
    """List what those who speak urge, decide, welcome and promise, in all documents of the ledger."""
    from dataclasses import replace

    from servanda.cli import act_rows
    from servanda.entries.acts.weigh import reweighed
    from servanda.ledger import Ledger
    from servanda.ledger.acts import ActQuery, acts_of

    query = ActQuery(
        commitments=commitments,
        type=type.value if type is not None else None,
        to=to,
        by=by,
        verb=verb,
        due_before=due_before.date() if due_before else None,
        due_after=due_after.date() if due_after else None,
        least_force=min_force,
    )
    scale = _ladder(ladder) if ladder is not None else None
    with Ledger(ledger, create=False) as shelf:
        wanted = [shelf.find(words) for words in documents or ()] or [row.id for row in shelf.documents()]
        found: list[ActOfDocument] = []
        for one in acts_of(shelf.reading(document) for document in wanted):
            weighed = replace(one, act=reweighed(one.act, scale)) if scale is not None else one
            if query.fits(weighed):
                found.append(weighed)
    if format is ActFormat.json:
        act_rows.print_json(found)
    elif format is ActFormat.csv:
        act_rows.print_csv(found)
    elif found:
        act_rows.print_table(found, commitments)
    if not found:
        complain("no act of the ledger is like that")


def _ladder(words: str) -> Ladder:
    """A ladder of the lexicon, or one that somebody brings as a file. Raises LexiconError or InputError."""
    import tomllib
    from pathlib import Path

    from servanda.errors import InputError
    from servanda.language.ladder import ladder_named, ladder_of

    path = Path(words)
    if path.suffix != ".toml":
        return ladder_named(words)
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(words, error.strerror or "cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(words, f"is no TOML: {error}") from error
    name = table.pop("name", path.stem)
    return ladder_of(str(name), table)
