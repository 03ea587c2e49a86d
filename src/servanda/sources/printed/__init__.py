"""Printed pages, born digital or scanned: words with boxes become lines, columns and paragraphs."""

from servanda.sources.printed.sheet import PrintedWord, Sheet

__all__ = ["PrintedWord", "Sheet"]
