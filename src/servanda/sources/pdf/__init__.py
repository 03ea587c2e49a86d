"""PDF: pdfium gives characters and where they stand, ``printed`` makes lines and paragraphs of them."""

from servanda.sources.pdf.drawing import draw, page_size
from servanda.sources.pdf.reading import read_pdf

__all__ = ["draw", "page_size", "read_pdf"]
