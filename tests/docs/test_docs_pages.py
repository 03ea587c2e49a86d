"""What the pages say of the code is so: names exist, links lead somewhere, examples run."""

import ast
import contextlib
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from consoles import ROOT, fenced

import servanda

PAGES = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/commands.md",
    "docs/reading.md",
    "docs/sources.md",
    "docs/figures.md",
    "docs/acts.md",
    "docs/verbs.md",
)
SOURCE = ROOT / "src" / "servanda"


def page(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files(name):
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page(name))
    absent = [link for link in links if not (ROOT / name).parent.joinpath(link).exists()]
    assert not absent


@pytest.mark.parametrize("name", ["README.md", "docs/reading.md", "docs/figures.md", "docs/acts.md"])
def test_python_in_the_pages_runs(name, tmp_path, monkeypatch):
    blocks = fenced(name, "python")
    assert blocks
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for block in blocks:
            exec(compile(block, name, "exec"), {})  # our own pages
    assert printed.getvalue()


def test_public_names_in_the_readme_exist():
    names = set(re.findall(r"\bservanda\.([A-Za-z_]+)", "".join(fenced("README.md", "python"))))
    assert names
    assert names <= set(servanda.__all__)
    assert all(hasattr(servanda, name) for name in names)


def test_the_example_of_a_reading_has_the_keys_of_a_reading():
    from servanda.contract import as_contract

    reading = as_contract(servanda.read(ROOT / "examples" / "2021-06-12-joint-communique.txt"))
    blocks = fenced("docs/reading.md", "json")
    assert blocks
    for block in blocks:
        key, shown = next(iter(json.loads(block).items()))
        real = reading[key]
        if isinstance(shown, dict):
            assert set(shown) == set(real), key
        else:
            assert all(set(one) == set(real[0]) for one in shown), key
            if "quote" in shown[0]:
                assert {one["quote"] for one in shown} <= {one["quote"] for one in real}, key


def test_the_map_of_the_code_names_files_that_exist():
    text = page("ARCHITECTURE.md")
    folder = ""
    named = []
    for line in text.splitlines():
        heading = re.match(r"\*\*`(?:src/servanda/)?([\w/]*)/?`\*\*", line)
        folder = heading[1].rstrip("/") if heading else folder
        row = re.match(r"\| `([\w/]+\.(?:py|toml))` \|", line)
        if row:
            named.append(SOURCE / folder / row[1])
    assert len(named) > 40
    assert not [str(path) for path in named if not path.is_file()]


def test_the_map_of_the_code_names_every_file():
    text = page("ARCHITECTURE.md")
    files = {path.name for path in SOURCE.rglob("*.py")} - {"__init__.py", "__main__.py"}
    assert files
    assert not [name for name in sorted(files) if f"`{name}`" not in text]


def test_the_map_of_the_code_names_every_folder():
    text = page("ARCHITECTURE.md")
    folders = {path.parent.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py")} - {"."}
    assert not [folder for folder in folders if f"{folder}/`**" not in text]


def test_the_layers_are_those_that_are_checked():
    import tomllib

    project = tomllib.loads(page("pyproject.toml"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    shown = next(block for block in fenced("ARCHITECTURE.md", "text") if "ledger\n" in block)
    assert [line.strip() for line in shown.splitlines()] == [
        layer.replace("servanda.", "") for layer in layers
    ]


def test_the_changelog_knows_this_version():
    assert f"## [{servanda.__version__}]" in page("CHANGELOG.md")


@pytest.mark.parametrize("path", sorted((ROOT / "bench").glob("*.py")), ids=lambda path: path.name)
def test_the_bench_says_what_each_file_is(path: Path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
