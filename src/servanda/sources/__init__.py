"""From bytes to canonical text, with a map from each character back to its bytes."""

from servanda.sources.canonical import Block, SourceText, canonical_text
from servanda.sources.draft import Mark
from servanda.sources.files import MAXIMUM_BYTES, find_sources, load_source

__all__ = [
    "MAXIMUM_BYTES",
    "Block",
    "Mark",
    "SourceText",
    "canonical_text",
    "find_sources",
    "load_source",
]
