"""DOCX: the words of a text document as a printed copy shows them, numbers, notes and changes included."""

from servanda.sources.docx.document import read_docx

__all__ = ["read_docx"]
