"""Loads the knowledge: the TOML files of ``language/lexicon``, each entry with its source."""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from servanda.errors import LexiconError


@cache
def fingerprint() -> str:
    """Eight hexadecimal digits that change when any lexicon file does."""
    folder = files("servanda").joinpath("language", "lexicon")
    digest = sha256()
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:8]


@cache
def load(name: str) -> dict[str, Any]:
    """Everything in the lexicon file ``name`` (without ending). Raises LexiconError."""
    file = files("servanda").joinpath("language", "lexicon", f"{name}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {name}: {error}") from error
