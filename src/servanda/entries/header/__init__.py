"""The document's header, and where in the text each of its fields was read."""

from servanda.entries.header.find import Header, find_header

__all__ = ["Header", "find_header"]
