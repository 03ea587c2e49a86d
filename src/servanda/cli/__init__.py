"""The command line: a thin layer over the library, one file a verb.

Exit status: 0 done; 1 some input could not be read, each named on stderr, and the rest is done; 2 the
command line was wrong; 130 interrupted; 141 nobody reads the output any more.
"""

from __future__ import annotations

from typing import Annotated

import typer

from servanda.cli import acts as acts_verb
from servanda.cli import list as list_verb
from servanda.cli import read as read_verb
from servanda.cli import show as show_verb
from servanda.cli import source as source_verb
from servanda.cli.terminal import ending, prepare_streams
from servanda.version import __version__

__all__ = ["application", "run"]

application = typer.Typer(
    name="servanda",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    # Plain help: it is there at once, and right on every terminal.
    rich_markup_mode=None,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"servanda {__version__}")
        raise typer.Exit


@application.callback()
def _servanda(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Read joint communiqués, statements and resolutions into a ledger that can be checked.

    Everything that is found keeps the place in the text where it was read.
    """


application.command("read")(read_verb.read)
application.command("show")(show_verb.show)
application.command("source")(source_verb.source)
application.command("list")(list_verb.list_documents)
application.command("acts")(acts_verb.acts)


def run() -> None:
    """The entry point of ``servanda``. Ends the process with one of the statuses above."""
    prepare_streams()
    with ending():
        application(prog_name="servanda")
