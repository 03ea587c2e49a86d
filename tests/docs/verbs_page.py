"""Writes ``docs/verbs.md``, the list of all verbs of the lexicon: ``python tests/docs/verbs_page.py``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from servanda.language.verbs import TYPES, all_verbs
from servanda.lexicon import load

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "verbs.md"


def page() -> str:
    """The page as it should be: by type, then by force, each verb with the key of its source."""
    verbs = all_verbs()
    sources = load("verbs")["sources"]
    keys = {words: key for key, words in sources.items()}
    lines = [
        "# The verbs of acts",
        "",
        f"All {len(verbs)} verbs and verb phrases of `language/lexicon/verbs.toml`. Force runs from 5,",
        "strongest, to 1 within a type; behind each verb stands the key of its source. Made by",
        "`python tests/docs/verbs_page.py`.",
        "",
        *(f"- `{key}`: {words}" for key, words in sources.items()),
    ]
    for kind in TYPES:
        lines += ["", f"## {kind.capitalize()}", "", "| force | verbs |", "|---:|---|"]
        of_kind = [verb for verb in verbs if verb.type == kind]
        for force, group in groupby(of_kind, key=lambda verb: verb.force):
            listed = ", ".join(f"{verb.lemma} `{keys[verb.source]}`" for verb in group)
            lines.append(f"| {force} | {listed} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
