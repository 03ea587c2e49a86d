"""PDF: pdfium gives characters and where they stand, ``printed`` makes lines and paragraphs of them."""

from servanda.sources.pdf.drawing import draw
from servanda.sources.pdf.reading import read_pdf

__all__ = ["draw", "read_pdf"]
