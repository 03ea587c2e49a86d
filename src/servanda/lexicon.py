"""Loads the knowledge: the TOML files of ``language/lexicon``, each entry with its source."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from servanda.errors import LexiconError


@cache
def load(name: str) -> dict[str, Any]:
    """Everything in the lexicon file ``name`` (without ending). Raises LexiconError."""
    file = files("servanda").joinpath("language", "lexicon", f"{name}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {name}: {error}") from error
