"""The commands in the docs are run, in a copy of the examples, and print what the docs show."""

import pytest
from consoles import commands, folded, run
from pages import PAGES, furnish


@pytest.fixture(scope="module", params=PAGES)
def page(request, tmp_path_factory):
    """A page, and a folder in which all its commands are run, one after the other."""
    folder = tmp_path_factory.mktemp("docs")
    furnish(folder)
    return request.param, folder


def test_consoles_run_as_shown(page):
    name, folder = page
    wrong = []
    for command in commands(name):
        done = run(command, folder)
        if done.returncode != command.status:
            wrong.append(f"{command.words}: status {done.returncode}, shown {command.status}\n{done.stderr}")
        if command.words.endswith("--help"):
            continue
        printed = {folded(line) for line in (done.stdout + done.stderr).splitlines()}
        wrong += [
            f"{command.words}: does not print: {line}"
            for line in command.shown
            if line != "..." and folded(line) not in printed
        ]
    assert not wrong, f"{name}:\n" + "\n".join(wrong)


@pytest.mark.parametrize("verb", ["", "read ", "list ", "show ", "source "])
def test_help_is_the_programs_own(verb, tmp_path):
    shown = next(one for one in commands("docs/commands.md") if one.words == f"servanda {verb}--help")
    printed = run(shown, tmp_path).stdout
    assert [line.rstrip() for line in printed.splitlines()] == [line.rstrip() for line in shown.shown]


def test_every_command_of_the_program_is_documented():
    from servanda.cli import application

    verbs = {one.name for one in application.registered_commands}
    documented = {one.words.split()[1] for one in commands("docs/commands.md")} - {"--help"}
    assert verbs == documented


def test_a_line_that_is_not_printed_is_noticed():
    assert folded("12  figures,   3 acts") == folded("7 figures, 15 acts")
    assert folded("12 figures") != folded("12 acts")
