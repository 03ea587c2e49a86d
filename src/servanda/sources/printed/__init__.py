"""Printed pages, born digital or scanned: words with boxes become lines, columns and paragraphs."""

from servanda.sources.printed.layout import lay_out
from servanda.sources.printed.sheet import PrintedWord, Rule, Sheet

__all__ = ["PrintedWord", "Rule", "Sheet", "lay_out"]
